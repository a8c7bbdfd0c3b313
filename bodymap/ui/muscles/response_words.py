"""How the response table words its figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from bodymap.exchange.crosswalk_csv import harmless
from bodymap.services.story.response_rows import ResponseRow
from bodymap.trends.median_difference import MedianDifference
from bodymap.trends.median_interval import MedianInterval
from bodymap.trends.muscle_response import MINIMUM_N, MuscleResponse, Response
from bodymap.ui.muscles.words import muscle_words
from bodymap.ui.session.words import side_words, technique_words
from bodymap.ui.widgets.written_number import figure

_MINUS = "\N{MINUS SIGN}"


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Muscles", text, None, count)


def change_words(points: float) -> str:
    """A change in points with its sign, a true minus, and 0 without any."""
    if points == 0:
        return "0"
    return f"{_MINUS if points < 0 else '+'}{figure(abs(points))}"


def median_words(median: MedianInterval) -> str:
    """A median with its interval and n: "-2 (-3 to -1), n 9"."""
    told = change_words(median.median)
    if median.lower is not None and median.upper is not None:
        told = _tr("{median} ({lower} to {upper})").format(
            median=told, lower=change_words(median.lower), upper=change_words(median.upper)
        )
    return _tr("{median}, n {n}").format(median=told, n=median.n)


def too_few_words(response: MuscleResponse) -> str:
    """Why there is no figure: how many of the visits that it takes there are."""
    if response.n_with < MINIMUM_N:
        return _tr("too few: {n} of {least}").format(n=response.n_with, least=MINIMUM_N)
    return _tr("too few without it: {n} of {least}").format(n=response.n_without, least=MINIMUM_N)


def response_name(response: Response) -> str:
    """Which change it is."""
    if response is Response.WITHIN:
        return _tr("Change in the session")
    return _tr("Change until the next visit")


def spoken_response(row: ResponseRow, response: Response) -> str:
    """One figure for those who hear it, or point at it, with the difference of the two."""
    found = row.within if response is Response.WITHIN else row.until_next
    about = _tr("{muscle}, {change}").format(
        muscle=row_name(row), change=response_name(response).lower()
    )
    if found.median_with is None or found.median_without is None or found.difference is None:
        return f"{about}: {too_few_words(found)}"
    told = _tr(
        "{about}: with it median {one}; without it {other}; "
        "difference {difference} ({lower} to {upper})"
    )
    return told.format(
        about=about,
        one=median_words(found.median_with),
        other=median_words(found.median_without),
        difference=change_words(found.difference.difference),
        lower=change_words(found.difference.lower),
        upper=change_words(found.difference.upper),
    )


def row_name(row: ResponseRow) -> str:
    """Muscle, side, and the technique where rows are told apart by it."""
    parts = [muscle_words(row.row), side_words(row.row.side)]
    if row.technique is not None:
        parts.append(technique_words(row.technique).lower())
    return ", ".join(parts)


def none_yet_words() -> str:
    """Why the table has no figure at all."""
    return _tr(
        "No figure yet: it takes {least} visits with a muscle and {least} without it, with their "
        "pain scores.",
        MINIMUM_N,
    ).format(least=MINIMUM_N)


def association_words() -> str:
    """What the table cannot say."""
    return _tr(
        "This is association in one patient, not proof: the therapist and the complaint of the day "
        "decided which muscles were needled at which visit."
    )


def method_words() -> str:
    """How the figures are made."""
    return _tr(
        "Median change of the pain in NPRS points, below zero when it became less, with its 95 % "
        "interval and the number of visits n. Visits with and without the muscle are this "
        "patient's own; those without any needle are left out, and fewer than {least} make no "
        "figure."
    ).format(least=MINIMUM_N)


def as_text(rows: Sequence[ResponseRow]) -> str:
    """The table for a spreadsheet: cells parted by tabs, and what it cannot say at the end."""
    head = [_tr("Muscle"), _tr("Side"), _tr("Technique")]
    head += [_tr("Visits with"), _tr("Visits without")]
    for response in Response:
        name = response_name(response)
        for kind in (_tr("with"), _tr("without")):
            head += [
                f"{name}, {kind}: {what}"
                for what in (_tr("n"), _tr("median"), _tr("lower"), _tr("upper"))
            ]
        head += [f"{name}: {what}" for what in (_tr("difference"), _tr("lower"), _tr("upper"))]
    lines = ["\t".join(head)]
    for row in rows:
        technique = "" if row.technique is None else technique_words(row.technique)
        # a clinic's own name of a muscle may hold anything, and be run as a formula
        cells = [harmless(muscle_words(row.row)), side_words(row.row.side), technique]
        cells += [str(row.visits_with), str(row.visits_without)]
        for found in (row.within, row.until_next):
            cells += [str(found.n_with), *_figures(found.median_with)]
            cells += [str(found.n_without), *_figures(found.median_without)]
            cells += _difference(found.difference)
        lines.append("\t".join(" ".join(cell.split()) for cell in cells))
    return "\n".join([*lines, association_words()]) + "\n"


def _figures(median: MedianInterval | None) -> list[str]:
    if median is None:
        return [""] * 3
    ends = (median.lower, median.upper)
    return [figure(median.median), *("" if end is None else figure(end) for end in ends)]


def _difference(found: MedianDifference | None) -> list[str]:
    if found is None:
        return [""] * 3
    return [figure(points) for points in (found.difference, found.lower, found.upper)]
