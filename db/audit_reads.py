"""Reading the change log as the audit trail it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import bindparam, select, union_all

from bodymap.services.audit.lines import AuditFilter, AuditLine, Head
from db import tables
from db.chain import CHAIN_START
from db.prepared import Prepared, prepared
from db.rows import from_micros, to_micros
from db.statements import last_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.driver import Cursor

_LOG: Final[Any] = tables.ChangeLogTable.__table__
_SESSION: Final[Any] = tables.SessionTable.__table__
_EPISODE: Final[Any] = tables.EpisodeTable.__table__
_COLUMNS: Final = (
    *("sequence", "at", "author", "origin", "entity", "entity_id", "what", "before", "after"),
)
_NO_BOUND: Final = 2**63 - 1


class AuditReads:
    """The statements of the audit trail, each compiled at its first use."""

    def __init__(self) -> None:
        self._made: dict[tuple[bool, bool, int], Prepared] = {}
        self._seal = prepared(select(_LOG.c.mac).where(_LOG.c.sequence == bindparam("number")))
        self._head = last_line()
        self._of: dict[int, Prepared] = {}

    def head(self, cursor: Cursor) -> Head:
        """The end of the chain."""
        found = self._head.run(cursor, {}).fetchone()
        return Head(0, CHAIN_START) if found is None else Head(found[0], found[1] or CHAIN_START)

    def seal(self, cursor: Cursor, sequence: int) -> bytes | None:
        """The seal of a line; None where there is no such line."""
        found = self._seal.run(cursor, {"number": sequence}).fetchone()
        return None if found is None else found[0]

    def of(
        self, cursor: Cursor, entity_id: UUID, what: Sequence[str], most: int
    ) -> tuple[AuditLine, ...]:
        """At most ``most`` lines of the row ``entity_id`` that say one of ``what``, newest first.
        Found by the index of that row, however long the trail is."""
        statement = self._of.get(len(what))
        if statement is None:
            statement = self._of[len(what)] = _of_row(len(what))
        values = {"key": entity_id.bytes, "most": most, **_words(what)}
        return tuple(_line(row) for row in statement.run(cursor, values))

    def lines(
        self, cursor: Cursor, asked: AuditFilter, before: int | None, most: int
    ) -> tuple[AuditLine, ...]:
        """At most ``most`` lines below the number ``before``, newest first."""
        kind = (asked.who is not None, asked.patient_id is not None, len(asked.what))
        statement = self._made.get(kind)
        if statement is None:
            statement = self._made[kind] = _lines(*kind)
        values: dict[str, Any] = {
            "below": _NO_BOUND if before is None else before,
            "above": asked.above,
            "since": 0 if asked.since is None else to_micros(asked.since),
            "until": _NO_BOUND if asked.until is None else to_micros(asked.until),
            "who": None if asked.who is None else asked.who.bytes,
            "patient": None if asked.patient_id is None else asked.patient_id.bytes,
            "most": most,
            **_words(asked.what),
        }
        return tuple(_line(row) for row in statement.run(cursor, values))


def _lines(has_who: bool, has_patient: bool, words: int) -> Prepared:
    wanted = (
        select(*(_LOG.c[name] for name in _COLUMNS))
        .where(_LOG.c.sequence < bindparam("below"), _LOG.c.sequence > bindparam("above"))
        .where(_LOG.c.at >= bindparam("since"), _LOG.c.at < bindparam("until"))
    )
    if has_who:
        wanted = wanted.where(_LOG.c.author == bindparam("who"))
    if words:
        wanted = wanted.where(_says(words))
    if has_patient:
        wanted = wanted.where(_LOG.c.entity_id.in_(_concerning()))
    return prepared(wanted.order_by(_LOG.c.sequence.desc()).limit(bindparam("most")))


def _of_row(words: int) -> Prepared:
    wanted = select(*(_LOG.c[name] for name in _COLUMNS))
    wanted = wanted.where(_LOG.c.entity_id == bindparam("key"), _says(words))
    return prepared(wanted.order_by(_LOG.c.sequence.desc()).limit(bindparam("most")))


def _says(words: int) -> Any:
    """That a line says one of so many words."""
    return _LOG.c.what.in_([bindparam(f"what{one}") for one in range(words)])


def _words(what: Sequence[str]) -> dict[str, Any]:
    return {f"what{number}": word for number, word in enumerate(what)}


def _concerning() -> Any:
    """The ids of everything that was ever recorded of a patient, voided or not."""
    patient: Any = bindparam("patient")
    visits = select(_SESSION.c.id).where(_SESSION.c.patient_id == patient)
    of_visits = [
        select(table.c.id).where(table.c.session_id.in_(visits))
        for table in tables.metadata.sorted_tables
        if "session_id" in table.c
    ]
    return union_all(
        *of_visits,
        visits,
        select(_EPISODE.c.id).where(_EPISODE.c.patient_id == patient),
        select(tables.PatientTable.id).where(tables.PatientTable.id == patient),
    )


def _line(row: tuple[Any, ...]) -> AuditLine:
    sequence, at, author, origin, entity, entity_id, what, before, after = row
    return AuditLine(
        sequence,
        from_micros(at),
        None if author is None else UUID(bytes=author),
        UUID(bytes=origin),
        entity,
        UUID(bytes=entity_id),
        what,
        json.loads(before) if before else {},
        json.loads(after) if after else {},
    )
