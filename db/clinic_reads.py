"""The clinic's figures, read for some patients at a time."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from bodymap.charting.needle import Technique
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import Severity
from bodymap.services.clinic_view.tally import (
    Billed,
    Bounds,
    EpisodeCourse,
    Reached,
    Seen,
    Tally,
)
from db.clinic_statements import ClinicStatements
from db.rows import Row, to_micros
from db.visit_order import in_order

if TYPE_CHECKING:
    from datetime import datetime

    from db.driver import Cursor
    from db.prepared import Prepare

_BEFORE: Final = Phase.BEFORE.value
_EPISODE, _PHASE, _SCORE = 0, 1, 2
"""Where they stand in a row of a score."""
_BEFORE_ANY: Final = -1
"""Comes before every number of the change log."""


class ClinicReads:
    """Reads through the cursor it is given. Lets the driver's errors pass: the store words them."""

    def __init__(self, prepare: Prepare) -> None:
        self._sql = ClinicStatements(prepare)

    def patients_since(self, cursor: Cursor, moment: datetime) -> int:
        """See ``History.patients_since``."""
        found = self._sql.patients.run(cursor, {"first": to_micros(moment)}).fetchone()
        return int(found[0])

    def tally(self, cursor: Cursor, bounds: Bounds, after: Reached | None, most: int) -> Tally:
        """See ``History.tally``. At most eight SELECTs, whatever the size of the record."""
        first = to_micros(bounds.first)
        after_at, after_seq = after or (first, _BEFORE_ANY)
        values = {
            "first": first,
            "end": to_micros(bounds.end),
            "after_at": after_at,
            "after_seq": after_seq,
            "most": most,
        }
        page = self._sql.pages_end.run(cursor, values).fetchall()
        if not page:
            return Tally()
        values["upto_at"], values["upto_seq"] = page[-1]
        reached: Reached | None = page[-1] if len(page) == most else None
        visits = self._sql.visits.run(cursor, values).fetchall()
        if not visits:
            return Tally(walked=len(page), reached=reached)
        is_new, signed, ended, still_open, asked, amended = map(sum, zip(*visits, strict=True))
        needles = {
            Technique(technique): count
            for technique, count in self._sql.needles.run(cursor, values).fetchall()
        }
        needles_of_asked = sum(needles.values())
        if asked < signed + ended + still_open:
            needles_of_asked = self._sql.needles_of_asked.run(cursor, values).fetchone()[0]
        return Tally(
            patients=len(visits),
            new_patients=is_new,
            signed=signed,
            ended=ended,
            open=still_open,
            asked=asked,
            amended=amended,
            needles=needles,
            needles_of_asked=needles_of_asked,
            billed=self._billed(cursor, values),
            reactions=self._reactions(cursor, values),
            courses=self._courses(cursor, values),
            walked=len(page),
            reached=reached,
        )

    def _billed(self, cursor: Cursor, values: Mapping[str, Any]) -> tuple[Billed, ...]:
        return tuple(
            Billed(code, currency, None if fee is None else Decimal(fee), visits)
            for code, currency, fee, visits in self._sql.billed.run(cursor, values).fetchall()
        )

    def _reactions(self, cursor: Cursor, values: Mapping[str, Any]) -> tuple[tuple[Seen, ...], ...]:
        found = self._sql.reactions.run(cursor, values).fetchall()
        return tuple(
            tuple(Seen(kind, Severity(severity), times) for _, kind, severity, times in of_visit)
            for _, of_visit in groupby(found, itemgetter(0))
        )

    def _courses(self, cursor: Cursor, values: Mapping[str, Any]) -> tuple[EpisodeCourse, ...]:
        treated = dict(self._sql.episodes.run(cursor, values).fetchall())
        scores: dict[bytes, list[Row]] = {episode: [] for episode in treated}
        for row in self._sql.scores.run(cursor, values).fetchall():
            if row[_PHASE] == _BEFORE and row[_EPISODE] in scores:
                scores[row[_EPISODE]].append(row)
        return tuple(
            EpisodeCourse(condition, len(given), given[0][_SCORE], given[-1][_SCORE])
            if (given := in_order(scores[episode]))
            else EpisodeCourse(condition)
            for episode, condition in treated.items()
        )
