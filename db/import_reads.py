"""What an import asks the record before anything is written."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import bindparam, select

from bodymap.charting.patient import Patient
from db import rows, tables
from db.listed import ListedIds
from db.prepared import Prepare, Prepared

if TYPE_CHECKING:
    from db.driver import Cursor

_PATIENT: Final[Any] = tables.PatientTable.__table__


class ImportReads:
    """Reads through the cursor it is given. Lets the driver's errors pass: the store words them."""

    def __init__(self, prepare: Prepare) -> None:
        self._prepare = prepare
        self._taken: dict[str, Prepared] = {}
        self._patients = prepare(
            select(*(_PATIENT.c[name] for name in rows.PATIENT_COLUMNS))
            .where(_PATIENT.c.voided_seq.is_(None))
            .order_by(_PATIENT.c.created_seq)
        )

    def every_patient(self, cursor: Cursor) -> tuple[Patient, ...]:
        """All patients that count, in the order of the record."""
        return tuple(rows.patient_of(row) for row in self._patients.run(cursor, {}))

    def taken(self, cursor: Cursor, entity: str, ids: Sequence[UUID]) -> frozenset[UUID]:
        """Those of ``ids`` that a row of a table has, voided or not."""
        found = self._taken_of(entity).run(cursor, {"asked": json.dumps([one.hex for one in ids])})
        return frozenset(UUID(bytes=bytes(key)) for (key,) in found)

    def _taken_of(self, entity: str) -> Prepared:
        made = self._taken.get(entity)
        if made is None:
            table: Any = tables.metadata.tables[entity]
            asked = select(table.c.id).where(
                table.c.id.bool_op("IN")(ListedIds(bindparam("asked")))
            )
            made = self._taken[entity] = self._prepare(asked)
        return made
