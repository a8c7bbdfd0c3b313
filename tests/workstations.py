"""Workstations of one clinic: each a clinic file that shares its record with a server of the tests.

What the program does on a thread of its own is done here step by step, as a test says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import psycopg

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person
from bodymap.services.clock import SystemClock
from bodymap.services.ports import Clock
from db import driver, files
from db.create import create_clinic_file
from db.form_statements import FormBook
from db.keys.clinic_keys import ClinicKeys
from db.layout import CLINIC_FILE, WORKSTATION_FILE
from db.prepared import prepared
from db.record_writing import Stamp
from db.rows import to_micros
from db.server.connecting import ServerAccess, connect
from db.sync.link import ServerLink, write_link
from db.sync.outbox import OutboxStatements
from db.sync.receiving import Arrived, Receiving
from db.sync.sending import Sending, Sent
from db.transaction import SqlTransaction
from tests import factories
from tests.clinics import OpenRecord, open_record
from tests.records import add_person
from tests.server_clinics import access_to, new_clinic_database

_TRIES: Final = 20
"""So often somebody else may have sent first."""


@dataclass(frozen=True)
class Workstation:
    """One of them, open. ``local`` is a further connection to its file, ``server`` the one to the
    server; both are the link's, and no window's."""

    record: OpenRecord
    access: ServerAccess
    origin: UUID
    local: driver.Connection
    server: psycopg.Connection[Any]
    sending: Sending
    receiving: Receiving

    def receive(self) -> list[Arrived]:
        """Take in everything that the server has."""
        arrived = [self.receiving.receive(self.server)]
        while not arrived[-1].is_all:
            arrived.append(self.receiving.receive(self.server))
        return arrived

    def send(self) -> Sent:
        """Send what waits, once."""
        return self.sending.send(self.server)

    def sync(self) -> list[Arrived]:
        """Receive and send until nothing waits and everything is here; what arrived."""
        arrived: list[Arrived] = []
        for _ in range(_TRIES):
            arrived += self.receive()
            if self.send() is Sent.NOTHING_WAITED:
                return arrived
        raise AssertionError("others were always first")

    def close(self) -> None:
        """Close the file and all connections."""
        self.record.clinic.close()
        self.local.close()
        self.server.close()


class SharedClinic:
    """The workstations of one clinic on the server's ``database``, each in a folder of its own in
    ``folder``, with ``person`` at its desk."""

    def __init__(self, folder: Path, database: str, person: Person) -> None:
        self.folder = folder
        self.database = database
        self.person = person
        self.keys = ClinicKeys.new()
        self.clinic_id = new_id()
        self.workstations: list[Workstation] = []

    def __getitem__(self, number: int) -> Workstation:
        return self.workstations[number]

    def add(self, origin: UUID | None = None, access: ServerAccess | None = None) -> Workstation:
        """One more workstation, whose file is empty; it comes in by ``access``, or as the owner of
        the server."""
        folder = self.folder / f"room {len(self.workstations) + 1}"
        folder.mkdir(parents=True)
        path, origin = folder / CLINIC_FILE, origin or new_id()
        create_clinic_file(path, self.keys.data, self.clinic_id, "Clinic", 0)
        files.write_new(folder / WORKSTATION_FILE, f"{origin}\n".encode("ascii"))
        access = access or access_to(self.database)
        with closing(driver.connect(path, self.keys.data)) as local:
            write_link(local.cursor(), ServerLink(access, None, SystemClock().now()))
        added = self._open(path, origin, access, self.person)
        self.workstations.append(added)
        return added

    def again(self, number: int, between: Callable[[], object] = lambda: None) -> Workstation:
        """Close a workstation and open it again, with the same person at its desk; ``between`` is
        done while it is closed."""
        known = self.workstations[number]
        person = known.record.desk.person
        known.close()
        between()
        self.workstations[number] = self._open(
            known.record.path, known.origin, known.access, person
        )
        return self.workstations[number]

    def sync(self) -> None:
        """Let every workstation have what any of them has, and settle what comes of it."""
        for _ in range(2):
            for one in self.workstations:
                one.sync()

    def close(self) -> None:
        """Close all of them."""
        while self.workstations:
            self.workstations.pop().close()

    def _open(self, path: Path, origin: UUID, access: ServerAccess, person: Person) -> Workstation:
        local = driver.connect(path, self.keys.data)
        local.execute(f"PRAGMA busy_timeout = {driver.PATIENT_MS}")
        clock = SystemClock()
        return Workstation(
            *(open_record(path, self.keys, self.clinic_id, person, origin), access, origin),
            *(local, connect(access, path.parent, purpose="tests")),
            Sending(local, origin.bytes, self.keys.chain),
            Receiving(local, origin.bytes, self.keys.chain, self._writing(origin, clock)),
        )

    def _writing(self, origin: UUID, clock: Clock) -> Callable[[driver.Cursor], SqlTransaction]:
        statements, forms = OutboxStatements(prepared), FormBook(prepared)

        def writing(cursor: driver.Cursor) -> SqlTransaction:
            now = to_micros(clock.now())
            stamp = Stamp(origin.bytes, None, self.clinic_id.bytes, self.keys.chain, now)
            return SqlTransaction(cursor, statements, forms, stamp)

        return writing


@contextmanager
def workstations(
    folder: Path, count: int, person: Person = factories.WEBER
) -> Iterator[SharedClinic]:
    """A new clinic on the server with so many workstations, open. Nothing but ``person`` is in it;
    every workstation has that."""
    clinic = SharedClinic(folder, new_clinic_database(), person)
    try:
        for _ in range(count):
            clinic.add()
        add_person(clinic[0].record.store, person)
        clinic.sync()
        yield clinic
    finally:
        clinic.close()
