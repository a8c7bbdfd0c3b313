"""What is in a clinic file, read without the services: how much, by whom, and how far."""

from __future__ import annotations

from contextlib import closing
from typing import Any, Final
from uuid import UUID

from bodymap.charting.person import Person, Role
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import Head
from bodymap.services.backup_values import Contents, Lacks, Lineage
from db.chain import CHAIN_START
from db.driver import Connection
from db.rows import from_micros

_EVENTS: Final = ", ".join(f"'{event.value}'" for event in Event)
_FIRST_WITH_PEOPLE: Final = 5
_FIRST_SHARED: Final = 6

_COUNTED: Final = ("patient", "session", "needle_site", "signature")
_OLDEST_WITHOUT: Final = {"signature": 4}
"""Tables that a file of an earlier schema than this has not."""


class ClinicContents:
    """The record that ``connection`` leads to, of the form ``schema``; all of it in one state where
    a transaction is open."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._schema: int = self._one("PRAGMA user_version")[0]

    def summary(self) -> Contents:
        """How much there is."""
        return Contents(
            patients=self._count("patient"),
            visits=self._count("session"),
            sites=self._count("needle_site"),
            lines=self._one("SELECT count(*) FROM change_log")[0],
            last_change=self._last_change(),
            head=self.head(),
        )

    def head(self) -> Head:
        """The end of the audit trail."""
        mac = "mac" if self._schema >= _FIRST_WITH_PEOPLE else "NULL"
        found = self._connection.execute(
            f"SELECT sequence, {mac} FROM change_log ORDER BY sequence DESC LIMIT 1"  # noqa: S608 - from a constant
        ).fetchone()
        return Head(0, CHAIN_START) if found is None else Head(found[0], found[1] or CHAIN_START)

    def person(self, person_id: UUID) -> Person | None:
        """Somebody who works here."""
        if self._schema < _FIRST_WITH_PEOPLE:
            return None
        found = self._connection.execute(
            "SELECT name, credential, log_in, role, left_at FROM person"
            " WHERE id = ? AND voided_seq IS NULL",
            (person_id.bytes,),
        ).fetchone()
        if found is None:
            return None
        name, credential, log_in, role, left_at = found
        left = None if left_at is None else from_micros(left_at)
        return Person(person_id, name, credential, log_in, Role(role), left)

    def is_shared(self) -> bool:
        """Whether it shares its record with a server."""
        if self._schema < _FIRST_SHARED:
            return False
        found = self._one("SELECT EXISTS (SELECT 1 FROM server_link)")
        return bool(found[0])

    def has_log_ins(self) -> bool:
        """Whether anybody has a log-in."""
        if self._schema < _FIRST_WITH_PEOPLE:
            return False
        found = self._one("SELECT EXISTS (SELECT 1 FROM person WHERE log_in != '')")
        return bool(found[0])

    def ids(self, table: str) -> frozenset[bytes]:
        """The ids of the rows of a table that count."""
        if self._schema < _OLDEST_WITHOUT.get(table, 0):
            return frozenset()
        found = self._connection.execute(
            f"SELECT id FROM {table} WHERE voided_seq IS NULL"  # noqa: S608 - from a constant
        )
        return frozenset(row[0] for row in found)

    def line(self, sequence: int) -> tuple[Any, ...] | None:
        """What every form of the audit trail tells of a line."""
        found: tuple[Any, ...] | None = self._connection.execute(
            "SELECT origin, entity, entity_id, what, at FROM change_log WHERE sequence = ?",
            (sequence,),
        ).fetchone()
        return found

    def seal(self, sequence: int) -> bytes | None:
        """The seal of a line; None where there is no such line, or no seal."""
        if self._schema < _FIRST_WITH_PEOPLE:
            return None
        found = self._connection.execute(
            "SELECT mac FROM change_log WHERE sequence = ?", (sequence,)
        ).fetchone()
        return None if found is None else found[0]

    def has_changes_after(self, sequence: int) -> bool:
        """Whether a line behind that number changes the record. Where the trail ends before that
        number, it is another one, and has."""
        if self.head().sequence < sequence or self._last_waiting() is not None:
            return True
        found = self._one(
            f"SELECT EXISTS (SELECT 1 FROM change_log WHERE sequence > ?"  # noqa: S608 - from a constant
            f" AND what NOT IN ({_EVENTS}))",
            sequence,
        )
        return bool(found[0])

    def _last_change(self) -> Any:
        found = self._one(
            f"SELECT max(at) FROM change_log WHERE what NOT IN ({_EVENTS})"  # noqa: S608 - from a constant
        )
        latest = max(filter(None, (found[0], self._last_waiting())), default=None)
        return None if latest is None else from_micros(latest)

    def _last_waiting(self) -> int | None:
        """When the last change was made that its server does not have; None where there is none."""
        if self._schema < _FIRST_SHARED:
            return None
        waiting = (
            "sequence > (SELECT coalesce(max(origin_sequence), 0) FROM change_log"
            " WHERE origin = (SELECT origin FROM outbox LIMIT 1) AND origin_sequence IS NOT NULL)"
        )
        found = self._one(
            f"SELECT max(at) FROM outbox WHERE what NOT IN ({_EVENTS}) AND {waiting}"  # noqa: S608 - from constants
        )
        return None if found[0] is None else int(found[0])

    def _count(self, table: str) -> int:
        found: int = self._one(
            f"SELECT count(*) FROM {table} WHERE voided_seq IS NULL"  # noqa: S608 - from a constant
        )[0]
        return found

    def _one(self, statement: str, *values: object) -> tuple[Any, ...]:
        with closing(self._connection.execute(statement, values)) as found:
            row: tuple[Any, ...] = found.fetchone()
        return row


def lineage_of(backup: ClinicContents, present: ClinicContents) -> Lineage:
    """How a backup lies to the record of now, both of the same clinic."""
    head, now = backup.head(), present.head()
    if head.sequence == 0:
        return Lineage.EARLIER if now.sequence else Lineage.SAME
    lies_within = backup.line(head.sequence) == present.line(head.sequence)
    if present.seal(head.sequence) and backup.seal(head.sequence):
        lies_within = present.seal(head.sequence) == backup.seal(head.sequence)
    if not lies_within:
        return Lineage.DIVERGED
    return Lineage.SAME if head.sequence == now.sequence else Lineage.EARLIER


def lacks(of: ClinicContents, beside: ClinicContents) -> Lacks:
    """What ``of`` has not of what ``beside`` has."""
    missing = (len(beside.ids(table) - of.ids(table)) for table in _COUNTED)
    return Lacks(*missing)
