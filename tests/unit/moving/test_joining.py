"""A workstation joins a clinic: with all of the record, and for everybody who works there."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.errors import ClinicFileError, LockedOutError, WrongPassphraseError
from bodymap.services.progress import CancelledError
from db.keys.attempts import FREE_TRIES
from db.keys.on_disk import read_key_file
from db.layout import ATTEMPTS_FILE, KEY_FILE
from db.moving.at_the_server import NO_WORKSTATION
from db.moving.coming import THERE_ALREADY
from db.moving.entering import MOVING, NO_CLINIC
from db.sync.content import content_of_server
from db.sync.key_ring import CHANGED
from db.verify import verify
from db.workstation import workstation_id
from tests.clinics import ANNA, PASSPHRASE
from tests.server_clinics import ON_ONE_SERVER, access_to
from tests.thinned import thinned
from tests.unit.moving.stations import Station, station

pytestmark = ON_ONE_SERVER


def test_it_has_all_that_the_server_has_and_a_key_of_its_own(
    moved: Station, second: Station, owner: psycopg.Connection[Any]
) -> None:
    assert second.content() == content_of_server(owner)
    assert workstation_id(second.folder) == second.workstation
    here, there = second.prove().keys, moved.prove().keys
    assert here.chain == there.chain
    assert here.data != there.data
    assert verify(second.file, here, second.prove().clinic_id).findings == ()
    with closing(second.open()) as clinic:
        assert clinic.sharing is not None
        assert clinic.history.find_patients("aerger", 10)


@pytest.mark.in_full
def test_what_is_charted_there_comes_to_the_first(moved: Station, second: Station) -> None:
    with closing(second.open()) as clinic:
        (found, *_) = clinic.history.find_patients("", 1)
        patient = clinic.history.patient(found.patient.id)
        assert patient is not None
        clinic.recorder.change_patient(
            patient.__class__(patient.id, patient.given_name, "Zoffinger")
        )
    second.settle()
    moved.settle()
    with closing(moved.open()) as clinic:
        assert [one.patient.id for one in clinic.history.find_patients("zoffing", 10)] == [
            found.patient.id
        ]


@pytest.mark.in_full
def test_everybody_who_works_there_can_join_and_log_in(
    moved: Station, tmp_path: Path, database: str
) -> None:
    with closing(moved.open()) as clinic:
        tom = Person(new_id(), "Tom", log_in="tom", role=Role.THERAPIST)
        clinic.people.add(tom, clinic.people.derive("quite another phrase"))
    moved.settle()
    at = station(tmp_path / "third", database)
    joined = at.join("tom", "quite another phrase")
    assert joined.proved.person_id == tom.id
    for log_in, phrase in (("tom", "quite another phrase"), (ANNA, PASSPHRASE)):
        at.open(log_in, phrase).close()


@pytest.mark.in_full
def test_wrong_passphrases_are_counted_as_at_the_door(
    moved: Station, tmp_path: Path, database: str
) -> None:
    at = station(tmp_path / "second", database)
    for _ in range(FREE_TRIES):
        with pytest.raises(WrongPassphraseError):
            at.join(passphrase="not this one")
    with pytest.raises(LockedOutError):
        at.join()
    assert [path.name for path in at.folder.iterdir()] == [ATTEMPTS_FILE]
    assert moved.folder.exists()


@pytest.mark.in_full
def test_who_has_left_opens_nothing_although_the_slot_is_still_there(
    moved: Station, tmp_path: Path, database: str, owner: psycopg.Connection[Any]
) -> None:
    owner.execute("UPDATE person SET left_at = 1 WHERE log_in = 'anna'")
    with pytest.raises(WrongPassphraseError):
        station(tmp_path / "second", database).join()
    assert moved.folder.exists()


@pytest.mark.in_full
def test_nothing_is_left_of_one_that_was_stopped(
    moved: Station, tmp_path: Path, database: str
) -> None:
    assert moved.folder.exists()
    at = station(tmp_path / "second", database)
    calls: list[float] = []
    at.join(progress=lambda done, whole: calls.append(done / whole))
    assert calls == sorted(calls)
    for stop in (1, len(calls) // 2, len(calls)):
        other = station(tmp_path / f"stopped {stop}", database)
        left = [stop]

        def stopping(_done: int, _whole: int, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] == 0:
                raise CancelledError

        with pytest.raises(CancelledError):
            other.join(progress=stopping)
        assert not other.folder.exists()
        other.join()


def _no_clinic(_at: Station, owner: psycopg.Connection[Any]) -> str:
    owner.execute("DELETE FROM meta")
    return NO_CLINIC


def _still_moving(_at: Station, owner: psycopg.Connection[Any]) -> str:
    owner.execute("DELETE FROM key_ring")
    return MOVING


def _nobody(at: Station, _owner: object) -> str:
    object.__setattr__(at, "access", access_to(at.access.address.database))
    return NO_WORKSTATION


def _there_already(at: Station, _owner: object) -> str:
    at.join()
    return THERE_ALREADY


def _other_keys(_at: Station, owner: psycopg.Connection[Any]) -> str:
    """The administrator of the server brings an older ring back under a new number."""
    owner.execute(
        "INSERT INTO key_ring SELECT number + 1, content, origin, at FROM key_ring"
        " ORDER BY number DESC LIMIT 1"
    )
    return CHANGED


def _other_line(_at: Station, owner: psycopg.Connection[Any]) -> str:
    """The administrator of the server changes what the audit trail says."""
    owner.execute("SET session_replication_role = replica")
    owner.execute("UPDATE change_log SET at = at + 1 WHERE sequence = 7")
    return (
        "Line 7 of the server's audit trail is not what a workstation of the clinic wrote. Tell"
        " whoever looks after the server."
    )


def _missing_line(_at: Station, owner: psycopg.Connection[Any]) -> str:
    owner.execute("SET session_replication_role = replica")
    owner.execute("DELETE FROM change_log WHERE sequence = 1")
    return (
        "Line 2 of the server's audit trail is not what a workstation of the clinic wrote. Tell"
        " whoever looks after the server."
    )


@pytest.mark.parametrize(
    "what",
    thinned(
        [
            *(_other_line, _missing_line, _still_moving, _nobody),
            *(_other_keys, _no_clinic, _there_already),
        ],
        4,
    ),
)
@pytest.mark.in_full
def test_what_is_refused_leaves_no_clinic(
    what: Callable[[Station, psycopg.Connection[Any]], str],
    moved: Station,
    tmp_path: Path,
    database: str,
    owner: psycopg.Connection[Any],
) -> None:
    assert moved.folder.exists()
    at = station(tmp_path / "second", database)
    sentence = what(at, owner)
    had = sorted(at.folder.iterdir()) if at.folder.exists() else []
    with pytest.raises(ClinicFileError) as refused:
        at.join()
    assert refused.value.sentence == sentence
    left = sorted(at.folder.iterdir()) if at.folder.exists() else []
    assert [path for path in left if path.name != ATTEMPTS_FILE] == had


@pytest.mark.in_full
def test_a_slot_that_somebody_slips_into_the_ring_is_noticed(
    moved: Station, tmp_path: Path, database: str, owner: psycopg.Connection[Any]
) -> None:
    """Whoever looks after the server has no key, and cannot make one for anybody."""
    strangers = read_key_file(moved.folder / KEY_FILE).to_bytes()
    owner.execute(
        "INSERT INTO key_ring SELECT number + 1, %s, origin, at FROM key_ring"
        " ORDER BY number DESC LIMIT 1",
        (bytes(32) + strangers,),
    )
    with pytest.raises(ClinicFileError, match=CHANGED):
        station(tmp_path / "second", database).join()
