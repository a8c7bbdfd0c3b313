"""How a transaction writes: rows, and a line of the change log for each of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.charting.pain import PainScore
from bodymap.charting.session import Session
from bodymap.charting.signing import Signature
from bodymap.charting.site import NeedleSite
from bodymap.services.ports import StoredRecord
from db import rows

if TYPE_CHECKING:
    from db.driver import Cursor
    from db.form_statements import FormBook, FormStatements
    from db.prepared import Prepared
    from db.statements import Statements

R = TypeVar("R")


class RecordWriting:
    """Writes through ``cursor``, inside a transaction that the store has begun and will end.

    ``origin`` is the 16-byte id of this workstation, ``now`` the time of every change made here in
    microseconds UTC.
    """

    def __init__(
        self,
        cursor: Cursor,
        statements: Statements,
        forms: FormBook,
        origin: bytes,
        now: int,
    ) -> None:
        self._cursor = cursor
        self._sql = statements
        self._forms = forms
        self._origin = origin
        self._now = now
        self._sequence = 0

    @property
    def sequence(self) -> int:
        """The change log's number of the last line written here; 0 before the first."""
        return self._sequence

    # Records of every kind

    def record(self, kind: type[R], key: UUID) -> StoredRecord[R] | None:
        """The record of that kind, voided or not, or None."""
        of = self._forms.of(kind)
        row = self._row(of.by_id, key)
        if row is None:
            return None
        return StoredRecord(of.form.record(row[:-1]), is_voided=row[-1] is not None)

    def insert_record(self, record: Any) -> None:
        """Store a new record."""
        of = self._forms.of(type(record))
        stamp = self._added(of.form.entity, record.id)
        of.insert.run(self._cursor, {**of.form.values(record), **stamp})

    def update_record(self, record: Any) -> None:
        """Replace a record by one of the same id."""
        of = self._forms.of(type(record))
        before = self._before(of.by_id, record.id, of.form.columns)
        values = of.form.values(record)
        del values["id"]
        self._update(of.update, of.form.entity, record.id, "changed", values, before=before)

    def void_record(self, kind: type, key: UUID) -> None:
        """Let a record count no more; its row stays."""
        of = self._forms.of(kind)
        self._void(of.void, of.form.entity, key)

    def restore_record(self, kind: type, key: UUID) -> None:
        """Let a voided record count again."""
        of = self._forms.of(kind)
        values = {"voided_at": None, "voided_seq": None}
        self._update(of.void, of.form.entity, key, "restored", values)

    def records_of_session(self, kind: type[R], session_id: UUID) -> tuple[R, ...]:
        """Those of a visit that count, in the order of the record."""
        of = self._forms.of(kind)
        found = of.of_session.run(self._cursor, {"key": session_id.bytes}).fetchall()
        return tuple(of.form.record(row) for row in found)

    def is_signed(self, session_id: UUID) -> bool:
        """Whether a visit was signed."""
        of: FormStatements = self._forms.of(Signature)
        return of.of_session.run(self._cursor, {"key": session_id.bytes}).fetchone() is not None

    # How it is written

    def _row(self, statement: Prepared, key: UUID) -> rows.Row | None:
        row: rows.Row | None = statement.run(self._cursor, {"key": key.bytes}).fetchone()
        return row

    def _before(self, statement: Prepared, key: UUID, columns: tuple[str, ...]) -> dict[str, Any]:
        row = self._row(statement, key)
        if row is None:
            raise LookupError(f"There is no record {key}.")
        return dict(zip(columns, row, strict=False))

    def _insert(
        self,
        statement: Prepared,
        entity: str,
        value: Episode | Session | NeedleSite | PainScore,
        values: dict[str, Any],
    ) -> None:
        stamp = self._added(entity, value.id)
        statement.run(self._cursor, {**values, **stamp})

    def _added(self, entity: str, key: UUID) -> dict[str, Any]:
        sequence = self._log(entity, key, "added", None)
        return {
            "created_at": self._now,
            "created_seq": sequence,
            "changed_at": self._now,
            "changed_seq": sequence,
            "voided_at": None,
            "voided_seq": None,
            "version": 1,
        }

    def _void(self, statement: Prepared, entity: str, key: UUID) -> None:
        sequence = self._next_sequence()
        values = {"voided_at": self._now, "voided_seq": sequence}
        self._update(statement, entity, key, "voided", values)

    def _update(
        self,
        statement: Prepared,
        entity: str,
        key: UUID,
        what: str,
        values: dict[str, Any],
        *,
        before: dict[str, Any] | None = None,
    ) -> None:
        replaced = None
        if before is not None:
            replaced = {
                name: before[name]
                for name, value in values.items()
                if name in before and before[name] != value
            }
        sequence = self._log(entity, key, what, replaced)
        new = {f"new_{name}": value for name, value in values.items()}
        new["key"] = key.bytes
        new["new_changed_at"] = self._now
        new["new_changed_seq"] = sequence
        statement.run(self._cursor, new)

    def _log(self, entity: str, key: UUID, what: str, before: dict[str, Any] | None) -> int:
        sequence = self._next_sequence()
        self._sql.insert_log.run(
            self._cursor,
            {
                "sequence": sequence,
                "origin": self._origin,
                "entity": entity,
                "entity_id": key.bytes,
                "what": what,
                "at": self._now,
                "before": _written(before) if before else None,
            },
        )
        self._sequence = sequence
        return sequence

    def _next_sequence(self) -> int:
        if self._sequence:
            return self._sequence + 1
        return int(self._sql.last_sequence.run(self._cursor, {}).fetchone()[0] or 0) + 1


def _written(before: dict[str, Any]) -> str:
    return json.dumps(before, ensure_ascii=False, default=bytes.hex)
