"""Each muscle beside what the pain did: with it, and without it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bodymap.charting.needle import Technique
from bodymap.services.story.muscle_grid import MuscleGrid, MuscleRow
from bodymap.trends.muscle_response import (
    MINIMUM_N,
    MuscleResponse,
    Needled,
    Response,
    VisitResponse,
    muscle_response,
    visit_responses,
)
from bodymap.trends.visit_pain import VisitPain

_Key = tuple[str, str, str | None]


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """A muscle of one side, by one ``technique`` or, where that is None, by any.

    ``visits_with`` and ``visits_without`` count visits with a needle somewhere, whether the pain of
    them is known or not. ``within`` is the change in the session, ``until_next`` the one from
    before this session to before the next.
    """

    row: MuscleRow
    technique: Technique | None
    within: MuscleResponse
    until_next: MuscleResponse

    @property
    def visits_with(self) -> int:
        """The visits at which it was needled."""
        return self.within.n_with + self.within.missing_with

    @property
    def visits_without(self) -> int:
        """The visits at which others were needled, and it was not."""
        return self.within.n_without + self.within.missing_without


def response_rows(
    grid: MuscleGrid, *, by_technique: bool = False, minimum: int = MINIMUM_N
) -> tuple[ResponseRow, ...]:
    """A row for each muscle and side of the grid, in its order, or for each of these and
    technique. Without ``minimum`` visits of both kinds a row has no figure."""
    visits = needled_visits(grid)
    of: dict[Response, dict[_Key, MuscleResponse]] = {}
    for response in Response:
        made = muscle_response(visits, response, by_technique=by_technique, minimum=minimum)
        of[response] = {(one.muscle, one.side, one.technique): one for one in made}
    rows = []
    for row in grid.rows:
        for technique in _techniques(grid, row) if by_technique else (None,):
            key = _key(row, technique)
            within, until_next = of[Response.WITHIN][key], of[Response.UNTIL_NEXT][key]
            rows.append(ResponseRow(row, technique, within, until_next))
    return tuple(rows)


def needled_visits(grid: MuscleGrid) -> tuple[VisitResponse, ...]:
    """The visits of the grid, each with what was needled at it and how the pain changed.

    Needles without a muscle are needles in a muscle of an empty name.
    """
    needled: list[set[Needled]] = [set() for _ in grid.visits]
    techniques = grid.sites.technique
    for row in grid.rows:
        known: dict[str, Needled] = {}
        for column, places in row.sites.items():
            for technique in {techniques[at] for at in places}:
                if technique not in known:
                    known[technique] = Needled(row.muscle or "", row.side, technique)
                needled[column].add(known[technique])
    return visit_responses(_pains(grid), needled)


def _pains(grid: MuscleGrid) -> Sequence[VisitPain]:
    return [
        VisitPain(visit.started_at, visit.before, visit.after, visit.is_open)
        for visit in grid.visits
    ]


def _techniques(grid: MuscleGrid, row: MuscleRow) -> tuple[Technique, ...]:
    """The techniques by which a row was needled, in the order of the tray."""
    used = {grid.sites.technique[at] for places in row.sites.values() for at in places}
    return tuple(technique for technique in Technique if technique in used)


def _key(row: MuscleRow, technique: Technique | None) -> _Key:
    return row.muscle or "", row.side, technique
