"""Clinic folders that are moved to a server of the tests, and workstations that join there."""

from __future__ import annotations

import threading
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import psycopg

from bodymap.charting.person import Person, Role
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.services.machine_clock import SystemMachineClock
from bodymap.services.progress import Progress, unwatched
from db import driver
from db.backup.backup_files import SqlBackupFiles
from db.clinic_files import SqlClinicFiles
from db.clinic_maker import open_store
from db.keys.attempts import Attempts
from db.keys.clinic_keys import ClinicKeys
from db.keys.proving import Proved
from db.keys.replaced import ReplacedSecrets
from db.layout import ATTEMPTS_FILE, CLINIC_FILE, KEY_FILE, REPLACED_FILE
from db.moving.moving_in import MovedIn, move_in
from db.moving.moving_out import MovedOut, move_out
from db.server.address import ServerAddress
from db.server.connecting import ServerAccess, connect
from db.sync.content import Content, content_of_file
from db.sync.joining import Joined, join
from db.sync.key_ring_sync import KeyRingSync
from db.sync.receiving import Receiving
from db.sync.sending import Sending, Sent
from db.workstation import workstation_id
from tests.admitted import admit_to
from tests.clinics import (
    ANNA,
    PASSPHRASE,
    QUICK,
    clinic_files,
    copied_clinic,
    no_demo,
    open_record,
)
from tests.unit.exchange_json.full_clinic import fill

CLOCK = SystemClock()


@dataclass(frozen=True)
class Station:
    """A workstation that nobody sits at, in ``folder``, which the server knows."""

    folder: Path
    workstation: UUID
    access: ServerAccess

    @property
    def file(self) -> Path:
        """Its clinic file."""
        return self.folder / CLINIC_FILE

    def prove(self, passphrase: str = PASSPHRASE) -> Proved:
        """What Anna Weber's passphrase opens here."""
        return clinic_files(self.folder).prove(ANNA, passphrase)

    def open(self, log_in: str = ANNA, passphrase: str = PASSPHRASE) -> Clinic:
        """Log somebody in."""
        return clinic_files(self.folder).log_in(log_in, passphrase)

    def open_alone(self, log_in: str = ANNA, passphrase: str = PASSPHRASE) -> Clinic:
        """Log somebody in while the server cannot be reached: what is done then is told, and what
        others did is heard, by ``settle`` alone."""
        nobody_there = ServerAddress("127.0.0.1", "body", 1)
        files = SqlClinicFiles(self.folder, CLOCK, no_demo, QUICK, server=nobody_there)
        return files.log_in(log_in, passphrase)

    def local(self, passphrase: str = PASSPHRASE) -> driver.Connection:
        """A connection to its file."""
        local = driver.connect(self.file, self.prove(passphrase).keys.data)
        local.execute(f"PRAGMA busy_timeout = {driver.PATIENT_MS}")
        return local

    def server(self) -> psycopg.Connection:
        """A connection of this workstation to the server."""
        return connect(self.access, self.folder, purpose="tests")

    def content(self) -> Content:
        """What its file holds."""
        with closing(self.local()) as local:
            return content_of_file(local)

    def settle(self, passphrase: str = PASSPHRASE) -> bool:
        """Receive, let the keys be the same, and send, until nothing is left to do, at a
        workstation that Anna Weber opens with this passphrase. Whether others open it now."""
        proved = self.prove(passphrase)
        is_changed = False
        store = open_store(self.file, proved.keys, proved.clinic_id, self.workstation, CLOCK)
        with (
            closing(store),
            closing(self.local(passphrase)) as local,
            closing(self.server()) as server,
        ):
            origin, chain = self.workstation.bytes, proved.keys.chain
            receiving = Receiving(
                *(local, origin, chain), lambda cursor: store.transaction_on(cursor, None)
            )
            sending = Sending(local, origin, chain)
            while True:
                while not receiving.receive(server).is_all:
                    pass
                is_changed = self.ring(proved.keys).step(server, local) or is_changed
                if sending.send(server) is Sent.NOTHING_WAITED:
                    return is_changed

    def ring(self, keys: ClinicKeys) -> KeyRingSync:
        """What keeps its key file and the server's ring the same."""
        return KeyRingSync(
            *(self.folder / KEY_FILE, self.workstation, lambda: keys),
            *(threading.RLock(), CLOCK, self.replaced),
        )

    @property
    def replaced(self) -> ReplacedSecrets:
        """What was given here and counts no more."""
        return ReplacedSecrets(self.folder / REPLACED_FILE, CLOCK)

    def move_in(self, progress: Progress = unwatched, backup_to: Path | None = None) -> MovedIn:
        """Move the clinic that is here to the server."""
        proved = self.prove()
        return move_in(
            *(self.folder, proved.keys, proved.clinic_id, self.access),
            author=proved.person_id,
            clock=CLOCK,
            backup_to=backup_to,
            progress=progress,
        )

    def join(
        self,
        log_in: str = ANNA,
        passphrase: str = PASSPHRASE,
        progress: Progress = unwatched,
    ) -> Joined:
        """Join the clinic on the server."""
        return join(
            *(self.folder, self.access, log_in, passphrase),
            clock=CLOCK,
            attempts=attempts_in(self.folder),
            progress=progress,
        )

    def move_out(self, folder: Path, log_in: str = ANNA, passphrase: str = PASSPHRASE) -> MovedOut:
        """Make a clinic of its own of what is on the server."""
        return move_out(
            *(self.access, folder, log_in, passphrase), clock=CLOCK, attempts=attempts_in(folder)
        )


def station(folder: Path, database: str) -> Station:
    """A workstation that was admitted, and has nothing yet."""
    workstation, access = admit_to(database)
    return Station(folder, workstation, access)


def attempts_in(folder: Path) -> Attempts:
    """The wrong tries in a folder."""
    return Attempts(folder / ATTEMPTS_FILE, CLOCK, SystemMachineClock(), "these tests")


def full_clinic(folder: Path) -> None:
    """A closed clinic in ``folder`` in which everything there can be was recorded, and backed up
    since."""
    copied_clinic(folder).close()
    proved = clinic_files(folder).prove(ANNA, PASSPHRASE)
    person_id = proved.person_id
    assert person_id is not None
    anna = Person(person_id, "Anna Weber", "PT", ANNA, Role.ADMINISTRATOR)
    record = open_record(folder / CLINIC_FILE, proved.keys, proved.clinic_id, anna)
    try:
        fill(record)
    finally:
        record.clinic.close()
    SqlBackupFiles(
        *(folder, proved.clinic_id, lambda: proved.keys, CLOCK, workstation_id(folder))
    ).make(None, None, unwatched)
