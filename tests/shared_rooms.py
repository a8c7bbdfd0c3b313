"""Rooms of one clinic, each with its own file and the thread that shares it with a server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Condition
from typing import Final
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.services.changes import Changes
from bodymap.services.clock import SystemClock
from bodymap.services.sharing import SharingState, Standing
from db import driver
from db.create import create_clinic_file
from db.keys.clinic_keys import ClinicKeys
from db.layout import CLINIC_FILE
from db.server.connecting import ServerAccess
from db.sync.link import ServerLink, write_link
from db.sync.starting import new_worker
from db.sync.worker import SharingWorker
from tests import factories
from tests.admitted import admit_to, new_guarded_database
from tests.clinics import OpenRecord, open_record
from tests.postgres import PostgresServer
from tests.records import add_person
from tests.server_clinics import server

PATIENCE_S: Final = 20.0
"""What a thread tells comes in a moment; a machine that does many other things may need longer."""


@dataclass
class Room:
    """One workstation. ``states`` and ``arrived`` are what its worker told, in order."""

    record: OpenRecord
    worker: SharingWorker
    access: ServerAccess
    origin: UUID
    states: list[SharingState] = field(default_factory=list)
    arrived: list[Changes] = field(default_factory=list)
    told: Condition = field(default_factory=Condition)

    def wait(self, is_so: Callable[[SharingState], bool]) -> SharingState:
        """Wait until the state is such."""
        with self.told:
            assert self.told.wait_for(lambda: is_so(self.worker.state), PATIENCE_S), self.states[
                -5:
            ]
        return self.worker.state

    def wait_for(self, standing: Standing) -> SharingState:
        """Wait until it stands so."""
        return self.wait(lambda state: state.standing is standing)

    def wait_said(self, sentence: str) -> SharingState:
        """Wait until it says that."""
        return self.wait(lambda state: state.sentence == sentence)

    def wait_sent(self) -> None:
        """Wait until the server has everything that was saved here up to now."""
        self.worker.saved()
        self.worker.try_now()
        with self.told:
            seen = len(self.states)
            assert self.told.wait_for(lambda: self._is_sent(seen), PATIENCE_S), self.states[-5:]

    def wait_heard(self) -> None:
        """Wait until the server has told everything that it has at this moment."""
        begun = datetime.now(UTC)

        def is_so() -> bool:
            state = self.worker.state
            is_sent = state.standing is Standing.SENT
            return is_sent and state.heard_at is not None and state.heard_at > begun

        with self.told:
            for _ in range(round(PATIENCE_S)):
                self.worker.try_now()
                if self.told.wait_for(is_so, 1):
                    return
        raise AssertionError(self.states[-5:])

    def wait_arrived(self, is_so: Callable[[Changes], bool]) -> Changes:
        """Wait until something like that has come from another room."""
        with self.told:
            assert self.told.wait_for(lambda: any(map(is_so, self.arrived)), PATIENCE_S)
        return next(filter(is_so, self.arrived))

    def _is_sent(self, seen: int) -> bool:
        return any(state.standing is Standing.SENT for state in self.states[seen:])

    def _hear_state(self, state: SharingState) -> None:
        with self.told:
            self.states.append(state)
            self.told.notify_all()

    def _hear_arrivals(self, arrived: tuple[Changes, ...]) -> None:
        with self.told:
            self.arrived.extend(arrived)
            self.told.notify_all()

    def listen(self) -> None:
        """Hear what the worker tells; and the worker, what is saved."""
        self.worker.listen(self._hear_state)
        self.worker.listen_to_arrivals(self._hear_arrivals)
        self.record.clinic.bus.listen(lambda _: self.worker.saved())

    def close(self) -> None:
        """Stop the thread and close the file."""
        self.worker.stop()
        self.record.clinic.close()


class SharedRooms:
    """The rooms of a new clinic on ``on``, each in a folder of its own in ``folder``."""

    def __init__(self, folder: Path, on: PostgresServer | None = None) -> None:
        self.on = on or server()
        self.keys = ClinicKeys.new()
        self.clinic_id = new_id()
        self.database = new_guarded_database(self.on)
        with self.on.owner(self.database) as owner:
            owner.execute(
                "INSERT INTO meta (only_row, application_id, schema, clinic_id, clinic_name,"
                " created_at) VALUES (1, 1, 6, %s, 'Clinic', 0)",
                (self.clinic_id.bytes,),
            )
        self._folder = folder
        self._opened = ExitStack()

    def add(
        self, *, silence_s: float = 10.0, access: ServerAccess | None = None, starts: bool = True
    ) -> Room:
        """One more room with an empty file, which comes in by a role of its own, or by ``access``;
        its thread runs where it ``starts``."""
        origin, admitted = admit_to(self.database, on=self.on)
        folder = self._folder / origin.hex
        folder.mkdir(parents=True)
        path = folder / CLINIC_FILE
        create_clinic_file(path, self.keys.data, self.clinic_id, "Clinic", 0)
        connection = driver.connect(path, self.keys.data)
        link = ServerLink(access or admitted, None, SystemClock().now())
        write_link(connection.cursor(), link)
        connection.close()
        return self._open(path, origin, link.access, silence_s=silence_s, starts=starts)

    def again(self, room: Room) -> Room:
        """The same room, which was closed, at the next day."""
        return self._open(room.record.path, room.origin, room.access, silence_s=10, starts=True)

    def _open(
        self, path: Path, origin: UUID, access: ServerAccess, *, silence_s: float, starts: bool
    ) -> Room:
        record = open_record(path, self.keys, self.clinic_id, factories.WEBER, origin)
        worker = new_worker(
            *(record.store, access, path.parent),
            clinic_id=self.clinic_id,
            origin=origin,
            chain_key=self.keys.chain,
            clock=SystemClock(),
            silence_s=silence_s,
        )
        room = Room(record, worker, access, origin)
        room.listen()
        self._opened.callback(room.close)
        if starts:
            worker.begin()
        return room

    def ready(self, *, silence_s: float = 10.0) -> Room:
        """One more room that has everything."""
        room = self.add(silence_s=silence_s)
        room.wait_sent()
        return room

    def first(self, *, silence_s: float = 10.0) -> Room:
        """The first room, whose server has everything: Anna Weber."""
        room = self.add(silence_s=silence_s)
        add_person(room.record.store, factories.WEBER)
        room.wait_sent()
        return room

    def close(self) -> None:
        """Close all rooms; others can be added."""
        self._opened.close()


@contextmanager
def shared_rooms(folder: Path, on: PostgresServer | None = None) -> Iterator[SharedRooms]:
    """A new clinic on the server, without any room yet."""
    rooms = SharedRooms(folder, on)
    try:
        yield rooms
    finally:
        rooms.close()
