"""Reactions as rows of a table, beside what was published."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from bodymap.charting.reaction import Severity
from bodymap.services.clinic_view.clinic_figures import ClinicFigures, ReactionFigures
from bodymap.ui.clinic.share_scale import RATES, Marks, Published
from bodymap.ui.clinic.shown_cell import ShownCell, ShownColumn, ShownRow
from bodymap.ui.clinic.words import (
    any_words,
    count_words,
    severity_words,
    share_spoken,
    share_words,
)
from bodymap.ui.widgets.written_number import figure

BRADY, BOYCE = "brady_2014", "boyce_2020"
"""The ids of the two surveys among the catalogue's sources."""

CitationOf = Callable[[str], str]
"""The words of a source (an id of the catalogue)."""

_INKS = {Severity.SERIOUS: "danger", Severity.MODERATE: "warn-ink", Severity.MILD: "ink"}


def reaction_columns(citation_of: CitationOf) -> tuple[ShownColumn, ...]:
    """Kind, severity, visits, events, events to a thousand needles, rate, its picture, and what
    two surveys found."""
    translate = QCoreApplication.translate
    rate = translate("clinic", "Rate, 95 % interval")
    picture = translate("clinic", "Rate in percent of the sessions asked, logarithmic scale")
    return (
        ShownColumn(translate("clinic", "Reaction"), is_figure=False),
        ShownColumn(translate("clinic", "As recorded"), 128, is_figure=False),
        ShownColumn(translate("clinic", "Sessions"), 80),
        ShownColumn(translate("clinic", "Events"), 68),
        ShownColumn(
            *(translate("clinic", "Per 1,000 needles"), 124),
            tip=translate("clinic", "Events to a thousand needles of the sessions asked"),
        ),
        ShownColumn(rate, 150, tip=translate("clinic", "Sessions with it, of the sessions asked")),
        ShownColumn(picture, 184, is_figure=False, scale=RATES, tip=picture),
        ShownColumn(translate("clinic", "Brady 2014"), 100, tip=citation_of(BRADY)),
        ShownColumn(translate("clinic", "Boyce 2020"), 100, tip=citation_of(BOYCE)),
    )


def reaction_rows(
    figures: ClinicFigures, citation_of: CitationOf, *, shows_all: bool
) -> tuple[ShownRow, ...]:
    """Reactions of any kind first, then each kind, the serious ones first. Kinds that are not
    serious and were not seen are there only with ``shows_all``."""
    kinds = [
        one
        for one in figures.reactions
        if shows_all or one.events or one.severity is Severity.SERIOUS
    ]
    overall = [_row(one, citation_of, is_bold=True) for one in figures.overall]
    return (*overall, *(_row(one, citation_of, is_bold=False) for one in kinds))


def unseen(figures: ClinicFigures) -> int:
    """How many kinds are left out unless all are shown."""
    return sum(not one.events and one.severity is not Severity.SERIOUS for one in figures.reactions)


def _row(one: ReactionFigures, citation_of: CitationOf, *, is_bold: bool) -> ShownRow:
    label = one.label or any_words(one.severity)
    ink = "ink" if one.events else "ink-soft"
    name_ink = _INKS[one.severity] if one.events else "ink-soft"
    per_needles = one.per_1000_needles
    return (
        ShownCell(label, name_ink, is_bold, tip=f"{label}. {one.note}" if one.note else label),
        ShownCell(_severity(one), ink),
        ShownCell(count_words(one.visits), ink, is_bold),
        ShownCell(count_words(one.events), ink, is_bold),
        ShownCell("" if per_needles is None else _decimal(per_needles), ink),
        ShownCell(
            "" if one.rate is None else share_words(one.rate),
            ink,
            is_bold,
            tip="" if one.rate is None else share_spoken(one.rate),
        ),
        _picture(one),
        _published(one.brady_percent, citation_of(BRADY), one.note),
        _published(one.boyce_percent, citation_of(BOYCE), one.note),
    )


def _severity(one: ReactionFigures) -> str:
    """As recorded; where nothing was, as it usually is."""
    if not one.kind or not one.as_recorded:
        return severity_words(one.severity)
    return ", ".join(
        f"{severity_words(severity)} {count_words(times)}"
        for severity, times in one.as_recorded.items()
    )


def _picture(one: ReactionFigures) -> ShownCell:
    surveys = ((one.brady_percent, True), (one.boyce_percent, False))
    published = tuple(
        Published(percent, is_first) for percent, is_first in surveys if percent is not None
    )
    spoken = QCoreApplication.translate("clinic", "no session was asked")
    if one.rate is not None:
        spoken = share_spoken(one.rate)
    return ShownCell(marks=Marks(one.rate, published), spoken=spoken, tip=spoken)


def _published(percent: float | None, citation: str, note: str) -> ShownCell:
    if percent is None:
        return ShownCell(
            QCoreApplication.translate("clinic", "not given"), "ink-faint", tip=note or citation
        )
    return ShownCell(f"{figure(percent)} %", "ink-soft", tip=citation)


def _decimal(number: float) -> str:
    return QLocale().toString(number, "f", 1)
