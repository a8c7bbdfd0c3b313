"""The clinic's figures over a period, as a CSV file that may leave the clinic.

One line for each figure; docs/clinic-figures.md explains the columns. Counts below five, and those
that would give them away, are left out.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path

from bodymap.charting.needle import Technique
from bodymap.errors import ExpectedError
from bodymap.exchange.crosswalk_csv import harmless
from bodymap.exchange.whole_file import write_whole
from bodymap.services.clinic_view import told_figures as names
from bodymap.services.clinic_view.clinic_figures import ClinicFigures, ReactionFigures
from bodymap.services.clinic_view.period import Period
from bodymap.services.clinic_view.responders_by_complaint import ComplaintOutcome
from bodymap.services.clinic_view.suppression import LEAST_TOLD
from bodymap.services.clinic_view.told_figures import ToldFigures
from bodymap.trends.exact_proportion import Proportion

COLUMNS = (
    *("section", "item", "label", "count", "of", "percent", "percent_low_95", "percent_high_95"),
    *("amount", "currency", "published_brady_percent", "published_boyce_percent", "basis"),
)
SMALL = f"<{LEAST_TOLD}"
LEFT_OUT = "left out"
ABOUT = (
    f"Counts below {LEAST_TOLD} are written as {SMALL}. A count from which one of them would"
    f" follow, and every share and amount made of such a count, is written as: {LEFT_OUT}."
)

Cells = dict[str, str]


class FiguresNotWrittenError(ExpectedError):
    """The file cannot be written; what had its name before is untouched."""


def write_clinic(
    figures: ClinicFigures, period: Period, path: Path, condition_words: Callable[[str], str]
) -> None:
    """Write the figures of ``period`` to ``path``, whole or not at all.

    ``condition_words`` puts a condition (an id, empty for a complaint in words) into words. Days
    are in ISO order. Raises FiguresNotWrittenError where the file cannot be written.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for line in clinic_lines(figures, period, condition_words):
        writer.writerow([harmless(cell) for cell in line])
    try:
        write_whole(path, text.getvalue().encode())
    except OSError as error:
        why = (error.strerror or "it cannot be written").lower()
        raise FiguresNotWrittenError(f"Nothing was written to {path.name}: {why}.") from error


def clinic_lines(
    figures: ClinicFigures, period: Period, condition_words: Callable[[str], str]
) -> tuple[tuple[str, ...], ...]:
    """The cells of each line, in the order of COLUMNS."""
    lines = _Lines(ToldFigures(figures))
    found = (
        *_about(period),
        *lines.of_visits(),
        *lines.of_codes(figures),
        *lines.of_reactions(figures),
        *lines.of_outcomes(figures, condition_words),
    )
    return tuple(tuple(cells.get(column, "") for column in COLUMNS) for cells in found)


def _about(period: Period) -> Iterator[Cells]:
    yield {"section": "about", "item": "first_day", "label": period.first.isoformat()}
    yield {"section": "about", "item": "last_day", "label": period.last.isoformat()}
    yield {"section": "about", "item": "small_counts", "label": ABOUT}


class _Lines:
    """Writes only what is told."""

    def __init__(self, told: ToldFigures) -> None:
        self._told = told

    def of_visits(self) -> Iterator[Cells]:
        for item, name in (
            ("all", names.SESSIONS),
            ("signed", names.SIGNED),
            ("corrected_since", names.AMENDED),
            ("reactions_asked", names.ASKED),
        ):
            yield self._counted("sessions", item, name)
        yield self._counted("patients", "all", names.PATIENTS)
        yield self._share(
            self._counted("patients", "new", names.NEW_PATIENTS), names.PATIENTS, None
        )
        yield self._counted("needles", "all", names.NEEDLES)
        yield self._counted("needles", "of_sessions_asked", names.NEEDLES_OF_ASKED)
        for technique in Technique:
            yield self._counted("needles", technique.value, names.needle_name(technique))

    def of_codes(self, figures: ClinicFigures) -> Iterator[Cells]:
        for code in figures.codes:
            if not code.code:
                continue
            name = names.code_name(code)
            cells = self._counted("codes", code.code, name, code.meaning)
            cells["currency"] = code.currency
            if code.amount is not None:
                # fees are the same from visit to visit, so that a sum of them tells how many
                cells["amount"] = f"{code.amount:.2f}" if self._told.is_told(name) else LEFT_OUT
            yield cells

    def of_reactions(self, figures: ClinicFigures) -> Iterator[Cells]:
        for one in (*figures.overall, *figures.reactions):
            yield self._reaction(one)
        for one in figures.reactions:
            name = names.reaction_name(one)
            cells = self._counted("reaction_events", one.kind, f"events of {name}", one.label)
            if not self._told.is_told(name):
                # as many events as visits, or a few more
                cells["count"] = self._written(name)
            yield cells

    def of_outcomes(
        self, figures: ClinicFigures, condition_words: Callable[[str], str]
    ) -> Iterator[Cells]:
        for one in figures.outcomes:
            label = condition_words(one.condition)
            item = one.condition or "in_words"
            for section, name in (
                ("complaints_treated", names.treated_name(one)),
                ("complaints_judged", names.judged_name(one)),
            ):
                yield self._counted(section, item, name, label)
            for section, name, share, basis in (
                ("complaints_better", names.better_name(one), one.responders, _basis(one)),
                ("pain_less_by_30_percent", names.less_by_30_name(one), one.less_by_30, ""),
            ):
                if share is not None:
                    cells = self._counted(section, item, name, label)
                    yield self._share(cells, f"of {name}", share, name) | {"basis": basis}

    def _reaction(self, one: ReactionFigures) -> Cells:
        name = names.reaction_name(one)
        item = one.kind or f"any_{one.severity}"
        label = one.label or f"Any {one.severity} event"
        cells = self._counted("sessions_with_reaction", item, name, label)
        cells = self._share(cells, names.ASKED, one.rate, name)
        for column, percent in (
            ("published_brady_percent", one.brady_percent),
            ("published_boyce_percent", one.boyce_percent),
        ):
            cells[column] = "" if percent is None else f"{percent:g}"
        return cells | {"basis": f"usually {one.severity}" if one.kind else ""}

    def _counted(self, section: str, item: str, name: str, label: str = "") -> Cells:
        return {"section": section, "item": item, "label": label, "count": self._written(name)}

    def _share(self, cells: Cells, of: str, share: Proportion | None, name: str = "") -> Cells:
        """With what the count is of, and with ``share`` where both are told."""
        cells = cells | {"of": self._written(of)}
        if share is None:
            return cells
        figures = (share.share, share.lower, share.upper)
        is_told = self._told.is_told(of, name)
        for column, figure in zip(
            ("percent", "percent_low_95", "percent_high_95"), figures, strict=True
        ):
            cells[column] = f"{100 * figure:.3f}" if is_told else LEFT_OUT
        return cells

    def _written(self, name: str) -> str:
        if self._told.is_told(name):
            return str(self._told.count(name))
        return SMALL if self._told.is_small(name) else LEFT_OUT


def _basis(one: ComplaintOutcome) -> str:
    threshold = one.threshold
    if threshold is None:
        return ""
    return f"{threshold.as_published}, {threshold.population} ({threshold.citation})"
