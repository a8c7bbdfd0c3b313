"""Whoever still knows what was replaced is told which one counts, and nobody else is."""

from __future__ import annotations

from base64 import b64encode
from datetime import timedelta
from pathlib import Path

import pytest

from bodymap.charting.ids import new_id
from bodymap.errors import WrongPassphraseError
from bodymap.services.clock import SystemClock
from db.clinic_files import SqlClinicFiles
from db.keys.clinic_keys import ClinicKeys
from db.keys.proving import WRONG_PASSPHRASE
from db.keys.replaced import KEPT_FOR, SHOWN_FOR, Replaced, ReplacedSecrets
from db.keys.slots import KeyCost, Slot, SlotKind, derive, seal
from db.layout import REPLACED_FILE
from tests.clinics import ANNA, PASSPHRASE, clinic_files, copied_clinic
from tests.unit.keys.machine import Machine

LOST = "the phrase that came second"
KEYS, CLINIC, TOM = ClinicKeys.new(), new_id(), new_id()
NOW = Machine().now()


@pytest.fixture
def clock() -> Machine:
    return Machine()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / REPLACED_FILE


@pytest.fixture
def secrets(path: Path, clock: Machine) -> ReplacedSecrets:
    return ReplacedSecrets(path, clock)


def slot(kind: SlotKind = SlotKind.PERSON, log_in: str = "tom") -> Slot:
    derived = derive(LOST, KeyCost(8, 1, 1), KEYS.chain).derived
    owner = TOM if kind is SlotKind.PERSON else CLINIC
    return seal(KEYS, kind, owner, log_in, CLINIC, derived)


def replaced(made: Slot | None = None, *, has_log_in_gone: bool = False) -> Replaced:
    return Replaced.of(made or slot(), "Tom Berg", "Room 2", NOW, has_log_in_gone=has_log_in_gone)


def test_who_types_it_is_told_and_who_types_another_one_is_not(secrets: ReplacedSecrets) -> None:
    secrets.add([replaced()])
    told = secrets.refusal(SlotKind.PERSON, " Tom", LOST)
    assert "Room 2" in told
    assert f"{NOW.astimezone():%H:%M}" in told
    assert not secrets.refusal(SlotKind.PERSON, "tom", "a guess of somebody else")
    assert not secrets.refusal(SlotKind.PERSON, "ada", LOST)
    assert not secrets.refusal(SlotKind.RECOVERY, "", LOST)


def test_a_printed_key_is_told_of_without_a_log_in(secrets: ReplacedSecrets) -> None:
    secrets.add([replaced(slot(SlotKind.RECOVERY, ""))])
    assert "recovery key" in secrets.refusal(SlotKind.RECOVERY, "", LOST)
    (sentence,) = secrets.sentences()
    assert "destroy" in sentence


def test_what_is_kept_opens_nothing(secrets: ReplacedSecrets, path: Path) -> None:
    made = slot()
    secrets.add([replaced(made)])
    assert secrets.sentences()
    content = path.read_bytes()
    for part in (made.wrapped, made.nonce, made.ephemeral, made.witness):
        assert part not in content
        assert b64encode(part) not in content
    assert b64encode(made.public) in content


def test_it_ends_with_the_one_that_counts_and_with_time(
    secrets: ReplacedSecrets, path: Path, clock: Machine
) -> None:
    secrets.add([replaced()])
    clock.wall = NOW + SHOWN_FOR
    assert not secrets.sentences()
    assert "2026" in secrets.refusal(SlotKind.PERSON, "tom", LOST)
    clock.wall = NOW + KEPT_FOR
    assert not secrets.refusal(SlotKind.PERSON, "tom", LOST)
    clock.wall = NOW + timedelta(minutes=1)
    assert secrets.sentences()
    secrets.forget(SlotKind.PERSON, TOM)
    assert not secrets.sentences()
    assert not path.exists()


def test_the_last_one_of_a_person_is_told_of(secrets: ReplacedSecrets) -> None:
    secrets.add([replaced()])
    secrets.add([replaced(has_log_in_gone=True)])
    (sentence,) = secrets.sentences()
    assert "somebody else" in sentence


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"format": "bodymap replaced secrets"}'])
def test_damage_is_told_to_nobody(secrets: ReplacedSecrets, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert not secrets.sentences()
    assert not secrets.refusal(SlotKind.PERSON, "tom", LOST)
    secrets.add([replaced()])
    assert secrets.sentences()


def test_door_and_lock_tell_it(tmp_path: Path) -> None:
    folder = tmp_path / "clinic"
    clinic = copied_clinic(folder)
    assert clinic.log_ins is not None
    files: SqlClinicFiles = clinic_files(folder)
    anna = clinic.desk.person
    derived = derive(LOST, KeyCost(8, 1, 1), KEYS.chain).derived
    lost = seal(KEYS, SlotKind.PERSON, anna.id, ANNA, CLINIC, derived)
    secrets = ReplacedSecrets(folder / REPLACED_FILE, SystemClock())
    secrets.add([Replaced.of(lost, anna.name, "Room 2", SystemClock().now())])
    with pytest.raises(WrongPassphraseError, match="Room 2"):
        clinic.log_ins.proves(ANNA, LOST)
    with pytest.raises(WrongPassphraseError, match=WRONG_PASSPHRASE):
        clinic.log_ins.proves(ANNA, "a guess")
    clinic.close()
    with pytest.raises(WrongPassphraseError, match="Room 2"):
        files.log_in(ANNA, LOST)
    assert (folder / REPLACED_FILE).exists()
    files.log_in(ANNA, PASSPHRASE).close()
    assert not (folder / REPLACED_FILE).exists()
