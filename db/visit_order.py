"""Which visit comes after which."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from db.rows import Row

ASKED: Final = ("started_at", "created_at", "holder_id")
"""The columns of a visit that ``in_order`` asks for."""

_STARTED, _MADE, _HOLDER = -3, -2, -1

WRITTEN_LATER_US = 12 * 3600 * 1_000_000
"""A visit that nobody charted, and whose row was made so long after its start, was brought in out
of another record. Twelve hours are longer than any visit lasts."""


def in_order(rows: Sequence[Row]) -> Sequence[Row]:
    """Visits in the order in which they took place. Their last values are those of ``ASKED``, and
    ``rows`` are in the order of the record.

    Visits that were charted as they happened keep the order of the record, which no clock moves.
    One that was brought in stands before the first of them that started after it: a spreadsheet
    of last year comes before what was charted last week, whenever it was imported.
    """
    brought_in = [row for row in rows if _is_brought_in(row)]
    if not brought_in:
        return rows
    waiting = deque(sorted(brought_in, key=itemgetter(_STARTED)))
    ordered: list[Row] = []
    for row in rows:
        if _is_brought_in(row):
            continue
        while waiting and waiting[0][_STARTED] < row[_STARTED]:
            ordered.append(waiting.popleft())
        ordered.append(row)
    return [*ordered, *waiting]


def _is_brought_in(row: Row) -> bool:
    return row[_HOLDER] is None and row[_MADE] - row[_STARTED] > WRITTEN_LATER_US
