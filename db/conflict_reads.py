"""Reading what two workstations made of one thing, and nobody has decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select

from bodymap.charting.conflict import Conflict
from db import tables
from db.prepared import Prepare
from db.record_forms import CLINIC_FORMS

if TYPE_CHECKING:
    from db.driver import Cursor

_CONFLICT: Final[Any] = tables.ConflictTable.__table__


class ConflictReads:
    """The statements of undecided conflicts, each compiled at its first use."""

    def __init__(self, prepare: Prepare) -> None:
        self._form = next(one for one in CLINIC_FORMS if one.kind is Conflict)
        is_open = (_CONFLICT.c.decided.is_(None), _CONFLICT.c.voided_seq.is_(None))
        columns = [_CONFLICT.c[name] for name in (*self._form.columns, "created_seq")]
        self._undecided = prepare(
            select(*columns).where(*is_open).order_by(_CONFLICT.c.created_seq)
        )
        self._count = prepare(select(func.count()).select_from(_CONFLICT).where(*is_open))

    def undecided(self, cursor: Cursor) -> tuple[Conflict, ...]:
        """Those that nobody has decided, in the order of the record."""
        found = self._undecided.run(cursor, {}).fetchall()
        return tuple(self._form.record(row) for row in found)

    def count(self, cursor: Cursor) -> int:
        """How many there are."""
        found: int = self._count.run(cursor, {}).fetchone()[0]
        return found
