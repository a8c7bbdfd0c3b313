"""Signed visits, read many at once: a statement for each kind of record and visit would take longer
than all that is checked of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from operator import itemgetter
from typing import Any, Final

from bodymap.charting.session_record import SessionRecord
from bodymap.services.values import Visit
from db import rows
from db.record_forms import SESSION_FORMS
from db.verify.losses import Readable

AT_ONCE: Final = 100
"""So many visits are read together: some thousands of rows."""

_MARKS: Final = ", ".join("?" * AT_ONCE)
_N_SESSION: Final = len(rows.SESSION_COLUMNS)
_NUMBER: Final = rows.SITE_COLUMNS.index("number")
_EPISODE_AND_PHASE: Final = tuple(map(rows.PAIN_COLUMNS.index, ("episode_id", "phase")))

ByVisit = dict[bytes, list[rows.Row]]


@dataclass(frozen=True, slots=True)
class Found:
    """What was read of some visits: their rows as they lie in the file, by the ids of the visits;
    ``records`` for each kind with what makes its rows values."""

    sessions: dict[bytes, rows.Row]
    sites: ByVisit
    scores: ByVisit
    records: list[tuple[Callable[[rows.Row], Any], ByVisit]] = field(default_factory=list)

    def visit(self, key: bytes) -> Visit | None:
        """A visit with all that counts of it, as ``Reader.visit`` gives it, or None. Raises
        whatever a value raises that this program does not write."""
        row = self.sessions.get(key)
        if row is None:
            return None
        sites = sorted(self.sites.get(key, ()), key=itemgetter(_NUMBER))
        scores = sorted(self.scores.get(key, ()), key=itemgetter(*_EPISODE_AND_PHASE))
        return Visit(
            rows.session_of(row[:_N_SESSION]),
            rows.episode_of(row[_N_SESSION:]),
            *(rows.sites_of(sites), rows.pains_of(scores), self._records_of(key)),
        )

    def _records_of(self, key: bytes) -> tuple[SessionRecord, ...]:
        found: list[tuple[int, SessionRecord]] = []
        for made, by_visit in self.records:
            # the id of the visit was read before the columns of the record
            found += [(row[-1], made(row[1:])) for row in by_visit.get(key, ())]
        return tuple(record for _, record in sorted(found, key=itemgetter(0)))


class SignedVisits:
    """Reads visits by their ids."""

    def __init__(self) -> None:
        told = [f"s.{name}" for name in rows.SESSION_COLUMNS]
        told += [f"e.{name}" for name in rows.EPISODE_COLUMNS]
        self._sessions = (
            f"SELECT {', '.join(told)} FROM session s JOIN episode e ON e.id = s.episode_id"  # noqa: S608 - declared names, here and below
            f" WHERE s.id IN ({_MARKS}) AND s.voided_seq IS NULL"
        )
        self._sites = _of_visits("needle_site", (*rows.SITE_COLUMNS, "created_seq"))
        self._scores = _of_visits("pain_score", rows.PAIN_COLUMNS)
        self._records = [
            (
                form.record,
                _of_visits(form.entity, ("session_id", *form.columns, "created_seq")),
            )
            for form in SESSION_FORMS
        ]

    def read(self, cursor: Readable, keys: Sequence[bytes]) -> Found:
        """Those of ``keys``: from one to ``AT_ONCE``. Raises the driver's error."""
        # a statement is prepared once for any number of visits
        wanted = (*keys, *repeat(keys[0], AT_ONCE - len(keys)))
        sessions = cursor.execute(self._sessions, wanted).fetchall()
        return Found(
            {row[0]: row for row in sessions},
            _by_visit(cursor.execute(self._sites, wanted).fetchall()),
            _by_visit(cursor.execute(self._scores, wanted).fetchall()),
            [
                (made, _by_visit(cursor.execute(statement, wanted).fetchall()))
                for made, statement in self._records
            ],
        )


def _of_visits(table: str, columns: Sequence[str]) -> str:
    listed = ", ".join(f'"{name}"' for name in columns)
    return f"SELECT {listed} FROM {table} WHERE session_id IN ({_MARKS}) AND voided_seq IS NULL"  # noqa: S608 - declared names


def _by_visit(found: Sequence[rows.Row]) -> ByVisit:
    apart: ByVisit = defaultdict(list)
    for row in found:
        apart[row[0]].append(row)
    return dict(apart)
