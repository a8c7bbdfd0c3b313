"""How a transaction writes: rows, and a line of the change log for each of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.charting.pain import PainScore
from bodymap.charting.session import Session
from bodymap.charting.signing import Signature
from bodymap.charting.site import NeedleSite
from bodymap.services.ports import StoredRecord
from db import rows
from db.chain import CHAIN_START, digest_of, mac_of

if TYPE_CHECKING:
    from bodymap.services.access.lease import Lease
    from db.driver import Cursor
    from db.form_statements import FormBook, FormStatements
    from db.prepared import Prepared
    from db.statements import Statements

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What every line of the change log that a transaction writes has in common: the 16-byte ids of
    this workstation, of the person (None: the program) and of the clinic, the key of the chain, and
    the time of every change in microseconds UTC."""

    origin: bytes
    author: bytes | None
    clinic_id: bytes
    chain_key: bytes
    now: int


class RecordWriting:
    """Writes through ``cursor``, inside a transaction that the store has begun and will end."""

    def __init__(
        self,
        cursor: Cursor,
        statements: Statements,
        forms: FormBook,
        stamp: Stamp,
    ) -> None:
        self._cursor = cursor
        self._sql = statements
        self._forms = forms
        self._stamp = stamp
        self._now = stamp.now
        self._sequence = 0
        self._last = 0
        self._mac = b""

    @property
    def author(self) -> UUID | None:
        """The person who writes; None for the program itself."""
        return None if self._stamp.author is None else UUID(bytes=self._stamp.author)

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
        values = of.form.values(record)
        stamp = self._added(of.form.entity, record.id, values)
        of.insert.run(self._cursor, {**values, **stamp})

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
        self._update(of.void, of.form.entity, key, "restored", values, before={})

    def records_of_session(self, kind: type[R], session_id: UUID) -> tuple[R, ...]:
        """Those of a visit that count, in the order of the record."""
        of = self._forms.of(kind)
        found = of.of_session.run(self._cursor, {"key": session_id.bytes}).fetchall()
        return tuple(of.form.record(row) for row in found)

    def is_signed(self, session_id: UUID) -> bool:
        """Whether a visit was signed."""
        of: FormStatements = self._forms.of(Signature)
        return of.of_session.run(self._cursor, {"key": session_id.bytes}).fetchone() is not None

    def lease(self, session_id: UUID) -> Lease | None:
        """At which workstation a visit lies; None where the record is shared with none."""
        of = self._sql.lease
        return None if of is None else of(self._cursor, session_id, self._stamp.origin)

    def note(
        self, event: str, entity: str, entity_id: UUID | None, detail: Mapping[str, Any]
    ) -> None:
        """Write a line that is no change of a row; without an id it is of the clinic itself."""
        key = self._stamp.clinic_id if entity_id is None else entity_id.bytes
        self._log(entity, key, event, after=detail)

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
        stamp = self._added(entity, value.id, values)
        statement.run(self._cursor, {**values, **stamp})

    def _added(self, entity: str, key: UUID, values: dict[str, Any]) -> dict[str, Any]:
        sequence = self._log(entity, key.bytes, "added", digest=digest_of(values))
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
        self._update(statement, entity, key, "voided", values, before={})

    def _update(
        self,
        statement: Prepared,
        entity: str,
        key: UUID,
        what: str,
        values: dict[str, Any],
        *,
        before: dict[str, Any],
    ) -> None:
        changed = [
            name for name, value in values.items() if name in before and before[name] != value
        ]
        sequence = self._log(
            *(entity, key.bytes, what),
            before={name: before[name] for name in changed},
            after={name: values[name] for name in changed},
        )
        new = {f"new_{name}": value for name, value in values.items()}
        new["key"] = key.bytes
        new["new_changed_at"] = self._now
        new["new_changed_seq"] = sequence
        if not statement.run(self._cursor, new).rowcount:
            # a line of the log that changes no row would be found wrong wherever it came
            raise LookupError(f"There is no record {key}.")

    def _log(
        self,
        entity: str,
        key: bytes,
        what: str,
        *,
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
        digest: bytes | None = None,
    ) -> int:
        sequence = self._next_sequence()
        line = {
            "sequence": sequence,
            "origin": self._stamp.origin,
            "author": self._stamp.author,
            "entity": entity,
            "entity_id": key,
            "what": what,
            "at": self._now,
            "before": _written(before) if before else None,
            "after": _written(after) if after else None,
            "digest": digest,
        }
        self._mac = mac_of(self._stamp.chain_key, self._mac, line)
        self._sql.insert_log.run(self._cursor, {**line, "mac": self._mac})
        self._sequence = sequence
        return sequence

    def _next_sequence(self) -> int:
        if not self._mac:
            last = self._sql.last_line.run(self._cursor, {}).fetchone()
            self._last, self._mac = last or (self._sql.before_first, CHAIN_START)
        return (self._sequence or self._last) + 1


def _written(values: Mapping[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, default=bytes.hex)
