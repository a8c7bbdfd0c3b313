"""A clinic of three rooms for the days of them (``days``): the third keeps few, and each comes in
by a role of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import psycopg
import pytest

from bodymap.errors import ClinicFileError
from bodymap.services.access.lease import Lease
from db.server.admitting import admissions, named, revoke
from db.server.connecting import ServerAccess, connect
from db.server.roles import RoleNames, let_in
from db.sync.content import LOG, LOG_COLUMNS
from db.sync.left_out import of_patients
from db.sync.shapes import shared_tables
from db.verify import verify
from tests import factories
from tests.admitted import admit_to, new_guarded_database
from tests.records import add_person
from tests.server_clinics import server
from tests.workstations import SharedClinic, Workstation

ROOMS: Final = 3
KEEP_DAYS: Final = 90
LAST_DAY: Final = factories.FIRST_VISIT + timedelta(days=230)
"""The day on which nobody looks further: lines are written by the clock of the machine, and nothing
is kept that is older than they are."""


class DayByDay:
    """A clock that stands still until somebody puts it forward."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def put_forward(self, days: int) -> None:
        """So many days go by."""
        self._now = min(self._now + timedelta(days=days), LAST_DAY)


class Door:
    """Who of the rooms of ``clinic`` is let in by its server."""

    def __init__(self, clinic: SharedClinic) -> None:
        self._clinic = clinic
        self._shut_out: set[int] = set()

    def is_open(self, room: int) -> bool:
        """Whether the server lets that room in. Where it does not, that is tried."""
        if room in self._shut_out:
            with pytest.raises(psycopg.OperationalError):
                connect(self._clinic[room].access, Path(), purpose="tests")
        return room not in self._shut_out

    def shut(self, room: int) -> None:
        """The workstation of that room is revoked."""
        with server().owner(self._clinic.database) as owner, owner.cursor() as cursor:
            admission = named(admissions(cursor), str(self._clinic[room].origin))
            revoke(cursor, _admitted()[0], admission, datetime.now(UTC))
        self._shut_out.add(room)

    def open(self, room: int) -> None:
        """It is let in again, by the line that it has."""
        if room not in self._shut_out:
            return
        one = self._clinic[room]
        with server().owner() as owner, owner.cursor() as cursor:
            let_in(cursor, RoleNames(_admitted()[0]), one.access.user, one.access.password)
        self._shut_out.remove(room)
        one.server.close()
        self._clinic.workstations[room] = replace(
            one, server=connect(one.access, Path(), purpose="tests")
        )


def assert_part(few: Workstation, whole: Workstation) -> None:
    """What a room of few has is what the server has: all of the clinic's, of each patient who is
    kept everything, of the others the row, and of the log all since its first line."""
    local, remote = few.local, few.server
    left = {key for (key,) in local.execute("SELECT patient_id FROM left_out")}
    for name, table in shared_tables().items():
        here = set(local.execute(f"SELECT {table.listed} FROM {name}"))
        there = set(remote.execute(f"SELECT {table.listed} FROM {name}", binary=True))
        assert here <= there, (name, here - there)
        if name in of_patients():
            visit = dict(remote.execute("SELECT id, patient_id FROM session", binary=True))
            own = "patient_id" if "patient_id" in table.columns else "session_id"
            place = table.columns.index(own)
            kept = {row for row in there if visit.get(row[place], row[place]) not in left}
            assert kept <= here, (name, kept - here)
        else:
            assert here == there, (name, there - here)
    (first,) = local.execute("SELECT min(sequence) FROM change_log").fetchone()
    lines = f"SELECT {', '.join(LOG_COLUMNS)} FROM {LOG} WHERE sequence >= "
    assert (
        local.execute(f"{lines}? ORDER BY sequence", (first,)).fetchall()
        == remote.execute(f"{lines}%s ORDER BY sequence", (first,), binary=True).fetchall()
    )
    assert not _unfinished(few) & left
    read = _read(whole, left)
    for what, found in _read(few, left).items():
        assert found == read[what], what


def assert_whole_or_refused(few: Workstation) -> None:
    """A record of which a part is missing is not exported."""
    is_part = few.local.execute("SELECT 1 FROM left_out LIMIT 1").fetchone() is not None
    record = few.record.clinic.whole
    assert record is not None
    if is_part:
        with pytest.raises(ClinicFileError), record.reading():
            pass
    else:
        with record.reading() as found:
            assert found.count("patient")


def assert_verified(one: Workstation, clinic: SharedClinic) -> None:
    """Nothing is wrong with the file of a workstation."""
    assert verify(one.record.path, clinic.keys, clinic.clinic_id).findings == ()


def _unfinished(one: Workstation) -> set[bytes]:
    """The patients of whom something is not over, as the server knows."""
    found = one.server.execute(
        "SELECT patient_id FROM session WHERE ended_at IS NULL AND voided_seq IS NULL"
        " UNION SELECT patient_id FROM session JOIN reaction ON reaction.session_id = session.id"
        " WHERE reaction.resolved_at IS NULL AND reaction.voided_seq IS NULL",
        binary=True,
    )
    return {key for (key,) in found}


def _read(one: Workstation, left: set[bytes]) -> dict[str, dict[UUID, Any]]:
    """What the services read: everybody by name, and the records of those who are not left out,
    with where their visits lie."""
    store = one.record.store
    found = {row.patient.id: row for row in store.find_patients("", 1000)}
    kept = [key for key in found if key.bytes not in left]
    for key in found.keys() - set(kept):
        # of whom the name is there, the complaint is not
        found[key] = replace(found[key], complaint="", side=None)
    overviews = {key: store.overview(key) for key in kept}
    sessions = [
        visit.session
        for overview in overviews.values()
        if overview is not None
        for visit in overview.visits
    ]
    return {
        "everybody": found,
        "overviews": overviews,
        "visits": {session.id: store.visit(session.id) for session in sessions},
        # where a visit lay that is over, the lines say that are not here
        "leases": {one.id: _place_of(store.lease(one.id)) for one in sessions if one.is_open},
    }


def _place_of(lease: Lease | None) -> UUID | None:
    return None if lease is None else lease.workstation


@cache
def _admitted() -> tuple[str, tuple[tuple[UUID, ServerAccess], ...]]:
    """A database with the roles of all rooms, to be copied, and how they come in."""
    database = new_guarded_database()
    rooms = tuple(admit_to(database) for _ in range(ROOMS))
    with server().owner() as owner:
        for _, access in rooms:
            # a test that waits for itself is told so soon
            owner.execute(f"ALTER ROLE {access.user} SET lock_timeout = '500ms'")
    return database, rooms


@contextmanager
def three_rooms(folder: Path) -> Iterator[SharedClinic]:
    """The workstations of a new clinic, with Anna Weber at each desk. All of them keep everything
    yet."""
    template, rooms = _admitted()
    database = server().new_database(template)
    clinic = SharedClinic(folder, database, factories.WEBER)
    with server().owner(database) as owner:
        owner.execute(
            "INSERT INTO meta (only_row, application_id, schema, clinic_id, clinic_name,"
            " created_at) VALUES (1, 1, 6, %s, 'Clinic', 0)",
            (clinic.clinic_id.bytes,),
        )
    try:
        for origin, access in rooms:
            clinic.add(origin, replace(access, address=replace(access.address, database=database)))
        add_person(clinic[0].record.store, factories.WEBER)
        clinic.sync()
        yield clinic
    finally:
        clinic.close()
