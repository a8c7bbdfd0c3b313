"""What an import asks the record before anything is written."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import select

from bodymap.charting.patient import Patient
from db import rows, tables
from db.prepared import prepared

if TYPE_CHECKING:
    from db.driver import Cursor

_PATIENT: Final[Any] = tables.PatientTable.__table__


class ImportReads:
    """Reads through the cursor it is given. Lets the driver's errors pass: the store words them."""

    def __init__(self) -> None:
        self._patients = prepared(
            select(*(_PATIENT.c[name] for name in rows.PATIENT_COLUMNS))
            .where(_PATIENT.c.voided_seq.is_(None))
            .order_by(_PATIENT.c.created_seq)
        )

    def every_patient(self, cursor: Cursor) -> tuple[Patient, ...]:
        """All patients that count, in the order of the record."""
        return tuple(rows.patient_of(row) for row in self._patients.run(cursor, {}))

    def taken(self, cursor: Cursor, entity: str, ids: Sequence[UUID]) -> frozenset[UUID]:
        """Those of ``ids`` that a row of a table has, voided or not."""
        table = tables.metadata.tables[entity].name
        asked = json.dumps([one.hex for one in ids])
        found = cursor.execute(
            f"SELECT id FROM {table} WHERE id IN (SELECT unhex(value) FROM json_each(?))",  # noqa: S608 - a declared name
            (asked,),
        )
        return frozenset(UUID(bytes=bytes(key)) for (key,) in found)
