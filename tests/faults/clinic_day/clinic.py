"""A clinic on a server of its own, with a workstation in every room, over wires that break."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from db.layout import CLINIC_FILE
from db.server.verify import verify_server
from db.sync.content import content_of_server
from db.verify import verify
from tests.admitted import admit_to, new_guarded_database
from tests.clinics import ANNA, PASSPHRASE, clinic_files, copied_clinic
from tests.faults.clinic_day.hours import digest_of
from tests.faults.clinic_day.wires import Wire, wires
from tests.postgres import PostgresServer
from tests.server_clinics import make_template, own_server
from tests.unit.moving.stations import Station

_ADDED: Final = (
    "SELECT entity_id, count(*) FROM change_log"
    " WHERE entity = 'needle_site' AND what = 'added' GROUP BY entity_id"
)
_NUMBERS: Final = (
    "SELECT count(*), max(origin_sequence) - min(origin_sequence) + 1 FROM change_log"
    " WHERE origin_sequence IS NOT NULL GROUP BY origin"
)


@dataclass(frozen=True)
class Workstation:
    """One room: who charts there, its files, and what leads to the server."""

    name: str
    log_in: str
    station: Station
    wire: Wire


@dataclass(frozen=True)
class DayClinic:
    """The clinic. Its server may be killed and paused as one likes."""

    folder: Path
    server: PostgresServer
    database: str
    workstations: tuple[Workstation, ...]

    def content(self) -> str:
        """All that the server holds, in one word."""
        with self.server.owner(self.database) as connection:
            return digest_of(content_of_server(connection))

    def sites(self) -> dict[bytes, int]:
        """The needle sites on the server, each with how many lines of the log say that it was
        added."""
        with self.server.owner(self.database) as connection:
            rows = connection.execute("SELECT id FROM needle_site").fetchall()
            lines = dict(connection.execute(_ADDED).fetchall())
        return {key: lines.get(key, 0) for (key,) in rows}

    def lines(self) -> int:
        """How many lines the change log of the server has."""
        with self.server.owner(self.database) as connection:
            ((count,),) = connection.execute("SELECT count(*) FROM change_log").fetchall()
        return int(count)

    def conflicts(self) -> int:
        """How often two changed the same at once."""
        with self.server.owner(self.database) as connection:
            ((count,),) = connection.execute("SELECT count(*) FROM conflict").fetchall()
        return int(count)

    def has_every_number(self) -> bool:
        """Whether the server has every line of every workstation, without a gap."""
        with self.server.owner(self.database) as connection:
            return all(count == span for count, span in connection.execute(_NUMBERS).fetchall())

    def findings(self) -> list[object]:
        """What the checks of the server and of every workstation's file have to say."""
        proved = self.workstations[0].station.prove()
        owner = partial(self.server.owner, self.database)
        found: list[object] = [*verify_server(owner, proved.keys, proved.clinic_id).findings]
        for one in self.workstations:
            proved = one.station.prove()
            file = one.station.folder / CLINIC_FILE
            found += verify(file, proved.keys, proved.clinic_id).findings
        return found


@contextmanager
def day_clinic(folder: Path, rooms: int, **settings: str) -> Iterator[DayClinic]:
    """A clinic of so many rooms, all of which are on its server, closed. ``settings`` go into the
    server's configuration."""
    server = own_server(**settings)
    try:
        make_template(server)
        database = new_guarded_database(server)
        with wires(rooms, server.port) as all_wires:
            yield DayClinic(
                *(folder, server, database),
                tuple(_workstations(folder, server, database, all_wires)),
            )
    finally:
        server.stop()


def _workstations(
    folder: Path, server: PostgresServer, database: str, all_wires: list[Wire]
) -> Iterator[Workstation]:
    """The first one's clinic moves to the server, and the others join it."""
    log_ins = [ANNA, *(f"room{number}" for number in range(1, len(all_wires)))]
    _found(folder / log_ins[0], log_ins[1:])
    for log_in, wire in zip(log_ins, all_wires, strict=True):
        workstation, access = admit_to(database, on=server)
        access = replace(access, address=replace(access.address, port=wire.port))
        station = Station(folder / log_in, workstation, access)
        if log_in == ANNA:
            station.move_in()
        else:
            station.join(log_in)
        yield Workstation(log_in, log_in, station, wire)


def _found(folder: Path, log_ins: list[str]) -> None:
    """The clinic in which everybody has a log-in."""
    copied_clinic(folder).close()
    with closing(clinic_files(folder).log_in(ANNA, PASSPHRASE)) as clinic:
        for number, log_in in enumerate(log_ins, 1):
            person = Person(new_id(), f"Ada Brandt {number}", "DPT", log_in, Role.THERAPIST)
            clinic.people.add(person, clinic.people.derive(PASSPHRASE))
