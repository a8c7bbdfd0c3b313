"""Two rooms of a clinic and its server after a day, for tests that change them behind the program's
back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg

from bodymap.services.audit.lines import Head
from db.keys.clinic_keys import ClinicKeys
from db.layout import APPLICATION_ID, SCHEMA
from db.server.verify import verify_server
from db.sync.outbox import taken_in
from db.verify import Part, Verdict, verify
from tests import factories
from tests.clinics import OpenRecord
from tests.real_day import RealDay, live
from tests.server_clinics import server
from tests.tampering import by_sql
from tests.workstations import SharedClinic


@dataclass(frozen=True)
class Rooms:
    """The file of the second room, in which something waits, and the database that both share.
    ``day`` was charted in the first room, and ``origin`` is the second one's id."""

    path: Path
    database: str
    keys: ClinicKeys
    clinic_id: UUID
    origin: UUID
    day: RealDay
    head: Head

    @property
    def waiting(self) -> int:
        """How many lines wait in the file."""
        with by_sql(self.path, self.keys.data) as sql:
            (last,) = sql.execute("SELECT max(sequence) FROM outbox").fetchone()
            taken: int = last - taken_in(sql.cursor(), self.origin.bytes)
            return taken

    def check(self) -> Verdict:
        """What is told of the file."""
        return verify(self.path, self.keys, self.clinic_id, heads=[self.head])

    def check_server(self, heads: tuple[Head, ...] = ()) -> Verdict:
        """What is told of the server."""
        return verify_server(
            *(lambda: server().owner(self.database), self.keys, self.clinic_id),
            heads=[self.head, *heads],
        )

    def on_copy(self) -> Rooms:
        """The same clinic on a database of its own."""
        return replace(self, database=server().new_database(self.database))

    @property
    def of_visit(self) -> str:
        """The condition that a row of the server is of the signed visit."""
        return f"session_id = '\\x{self.day.signed.id.bytes.hex()}'"

    @contextmanager
    def by_superuser(self) -> Iterator[psycopg.Connection[Any]]:
        """Whoever owns the server can switch off all that guards the record."""
        with server().owner(self.database) as connection:
            connection.execute("SET session_replication_role = replica")
            yield connection


def spend(clinic: SharedClinic) -> Rooms:
    """A day in both rooms: one record that both changed, and some things that only one knows."""
    first, second = (one.record for one in clinic.workstations)
    with first.store.hurried():
        day = live(first)
    clinic.sync()
    _both_at_once(first, second, day)
    clinic.sync()
    head = second.store.head()
    with server().owner(clinic.database) as connection:
        connection.execute(
            "INSERT INTO meta (only_row, application_id, schema, clinic_id, clinic_name,"
            " created_at) VALUES (1, %s, %s, %s, 'Clinic', 0)",
            (APPLICATION_ID, SCHEMA, clinic.clinic_id.bytes),
        )
    visit = second.start_session()
    second.recorder.add_site(factories.site(visit))
    moved = second.recorder.add_site(factories.site(visit))
    second.recorder.move_site(moved.id, factories.place(view="left"), "soleus")
    return Rooms(
        *(second.path, clinic.database, clinic.keys, clinic.clinic_id, clinic[1].origin),
        *(day, head),
    )


def _both_at_once(first: OpenRecord, second: OpenRecord, day: RealDay) -> None:
    patient = first.history.patient(day.in_progress.patient_id)
    first.recorder.change_patient(replace(patient, alert="Takes a blood thinner"))
    second.recorder.change_patient(replace(patient, alert="Faints easily"))


def told(verdict: Verdict, part: Part) -> list[str]:
    """What is told of a part; something must be wrong somewhere."""
    assert not verdict.is_sound
    return [one.sentence for one in verdict.findings if one.part is part]
