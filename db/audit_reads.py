"""Reading the change log as the audit trail it is."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import bindparam, func, select, union_all

from bodymap.services.audit.lines import AuditFilter, AuditLine, Head
from db import tables
from db.chain import CHAIN_START
from db.prepared import Prepare, Prepared
from db.rows import from_micros, to_micros
from db.statements import last_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from db.driver import Cursor

_LOG: Final[Any] = tables.ChangeLogTable.__table__
_OUTBOX: Final[Any] = tables.OutboxTable.__table__
_SESSION: Final[Any] = tables.SessionTable.__table__
_EPISODE: Final[Any] = tables.EpisodeTable.__table__
_COLUMNS: Final = (
    *("sequence", "at", "author", "origin", "entity", "entity_id", "what", "before", "after"),
)
_NO_BOUND: Final = 2**63 - 1


class AuditReads:
    """The statements of the audit trail, each compiled at its first use. Where the file
    ``has_outbox``, what waits there belongs to the trail, after everything else."""

    def __init__(self, prepare: Prepare, *, has_outbox: bool = False) -> None:
        self._prepare = prepare
        self._made: dict[tuple[Any, ...], Prepared] = {}
        self._seal = prepare(select(_LOG.c.mac).where(_LOG.c.sequence == bindparam("number")))
        self._head = last_line(prepare)
        self._logs = (_OUTBOX, _LOG) if has_outbox else (_LOG,)

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
        values = {"key": entity_id.bytes, **_words(what)}
        return self._newest(cursor, _of_row, (len(what),), values, most)

    def settled(self, cursor: Cursor, origin: bytes, number: int) -> int:
        """The number that the server gave a line of the workstation ``origin``; its own where the
        server has not taken it in."""
        found = self._settled.run(cursor, {"origin": origin, "number": number}).fetchone()
        return number if found is None else int(found[0])

    def lines(
        self, cursor: Cursor, asked: AuditFilter, before: int | None, most: int
    ) -> tuple[AuditLine, ...]:
        """At most ``most`` lines below the number ``before``, newest first."""
        kind = (asked.who is not None, asked.patient_id is not None, len(asked.what))
        values: dict[str, Any] = {
            "below": _NO_BOUND if before is None else before,
            "above": asked.above,
            "since": 0 if asked.since is None else to_micros(asked.since),
            "until": _NO_BOUND if asked.until is None else to_micros(asked.until),
            "who": None if asked.who is None else asked.who.bytes,
            "patient": None if asked.patient_id is None else asked.patient_id.bytes,
            **_words(asked.what),
        }
        return self._newest(cursor, _lines, kind, values, most)

    def _newest(
        self,
        cursor: Cursor,
        make: Callable[..., Any],
        kind: tuple[Any, ...],
        values: Mapping[str, Any],
        most: int,
    ) -> tuple[AuditLine, ...]:
        found: list[AuditLine] = []
        for log in self._logs:
            if left := most - len(found):
                statement = self._made.get((make, log, *kind))
                if statement is None:
                    made = self._prepare(make(log, *kind))
                    statement = self._made[(make, log, *kind)] = made
                rows = statement.run(cursor, {**values, "most": left})
                found += (_line(row, waits=log is _OUTBOX) for row in rows)
        return tuple(found)

    @cached_property
    def _settled(self) -> Prepared:
        of_workstation = _LOG.c.origin == bindparam("origin")
        was = _LOG.c.origin_sequence == bindparam("number")
        return self._prepare(select(_LOG.c.sequence).where(of_workstation, was))


def _lines(log: Any, has_who: bool, has_patient: bool, words: int) -> Any:
    wanted = (
        _columns(log)
        .where(log.c.sequence < bindparam("below"), log.c.sequence > bindparam("above"))
        .where(log.c.at >= bindparam("since"), log.c.at < bindparam("until"))
    )
    if has_who:
        wanted = wanted.where(log.c.author == bindparam("who"))
    if words:
        wanted = wanted.where(_says(log, words))
    if has_patient:
        wanted = wanted.where(log.c.entity_id.in_(_concerning()))
    return wanted.order_by(log.c.sequence.desc()).limit(bindparam("most"))


def _of_row(log: Any, words: int) -> Any:
    wanted = _columns(log).where(log.c.entity_id == bindparam("key"), _says(log, words))
    return wanted.order_by(log.c.sequence.desc()).limit(bindparam("most"))


def _columns(log: Any) -> Any:
    """The columns of a line; of the outbox those that the server has not taken in."""
    wanted = select(*(log.c[name] for name in _COLUMNS))
    if log is _LOG:
        return wanted
    here = select(_OUTBOX.c.origin).limit(1).scalar_subquery()
    taken = select(func.max(_LOG.c.origin_sequence)).where(
        _LOG.c.origin == here, _LOG.c.origin_sequence.is_not(None)
    )
    return wanted.where(_OUTBOX.c.sequence > func.coalesce(taken.scalar_subquery(), 0))


def _says(log: Any, words: int) -> Any:
    """That a line says one of so many words."""
    return log.c.what.in_([bindparam(f"what{one}") for one in range(words)])


def _words(what: Sequence[str]) -> dict[str, Any]:
    return {f"what{number}": word for number, word in enumerate(what)}


def _concerning() -> Any:
    """The ids of everything that was ever recorded of a patient, voided or not."""
    patient: Any = bindparam("patient")
    visits = select(_SESSION.c.id).where(_SESSION.c.patient_id == patient)
    of_visits = [
        part
        for table in tables.metadata.sorted_tables
        if "session_id" in table.c
        for part in _parts(table, select(table.c.id).where(table.c.session_id.in_(visits)))
    ]
    return union_all(
        *of_visits,
        visits,
        select(_EPISODE.c.id).where(_EPISODE.c.patient_id == patient),
        select(tables.PatientTable.id).where(tables.PatientTable.id == patient),
    )


def _parts(table: Any, wanted: Any) -> tuple[Any, ...]:
    """``wanted``, rows of visits, along the indexes there are: some tables have one of rows that
    count, and another of those that are voided."""
    whole = (
        index
        for index in table.indexes
        if "session_id" in index.columns and index.dialect_options["sqlite"]["where"] is None
    )
    if any(whole):
        return (wanted,)
    is_voided = table.c.voided_seq.is_not(None)
    return (wanted.where(~is_voided), wanted.where(is_voided))


def _line(row: tuple[Any, ...], *, waits: bool) -> AuditLine:
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
        waits,
    )
