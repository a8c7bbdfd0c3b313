"""The key file: who is in it, and that it is the old or the new one."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from bodymap.charting.ids import new_id
from bodymap.errors import ClinicFileError
from bodymap.services.access.derived import Derived
from db.keys import key_file
from db.keys.clinic_keys import ClinicKeys
from db.keys.key_file import LARGEST_BYTES, MOST_SLOTS, OLD_VERSION, KeyFile
from db.keys.on_disk import KEYS_NOT_WRITTEN, read_key_file, write_key_file
from db.keys.slots import Slot, SlotKind, derive, seal, unlock
from tests.clinics import PASSPHRASE, QUICK, contents
from tests.old_keys import old_key_file

CLINIC, ANNA, BOB = new_id(), new_id(), new_id()
KEYS = ClinicKeys.new()


def derived(secret: str) -> Derived:
    return derive(secret, QUICK, KEYS.chain).derived


def slot_of(person: UUID, log_in: str, secret: str = PASSPHRASE) -> Slot:
    return seal(KEYS, SlotKind.PERSON, person, log_in, CLINIC, derived(secret))


RECOVERY = seal(KEYS, SlotKind.RECOVERY, CLINIC, "", CLINIC, derived("printed"))
FILE = KeyFile(CLINIC, (slot_of(ANNA, "anna"), RECOVERY, slot_of(BOB, "bob")))


def test_what_is_written_is_read() -> None:
    assert KeyFile.from_bytes(FILE.to_bytes()) == FILE
    assert FILE.log_ins() == ("anna", "bob")
    assert FILE.slot_of("bob") == FILE.slot_of_person(BOB) == FILE.slots[2]
    assert FILE.slot_of("") is None
    assert FILE.slot_of_person(CLINIC) is None
    assert FILE.slot(SlotKind.RECOVERY) == RECOVERY


def test_a_file_of_before_people_had_log_ins_stays_as_it_is_byte_for_byte() -> None:
    # written by the program of that time
    written = (
        b'{\n  "format": "bodymap clinic keys",\n  "version": 1,\n'
        b'  "clinic": "0192d3a0-0000-7000-8000-000000000001",\n  "slots": [\n    {\n'
        b'      "kind": "passphrase",\n      "kdf": "argon2id",\n      "memory_kib": 8,\n'
        b'      "passes": 1,\n      "lanes": 1,\n      "salt": "AAECAwQFBgcICQoLDA0ODw==",\n'
        b'      "cipher": "AES-256-GCM",\n      "nonce": "AAECAwQFBgcICQoL",\n'
        b'      "wrapped": "SEALED"\n    }\n  ],\n'
    )
    sealed = _sealed_as_then()
    content = json.loads(written.replace(b"SEALED", sealed.encode()).rstrip(b",\n") + b"\n}")
    whole = key_file.render({**content, "sha256": key_file.checksum(content)})
    read = KeyFile.from_bytes(whole)
    assert read.version == OLD_VERSION
    assert read.to_bytes() == whole
    assert whole.startswith(written[:200])
    assert read.log_ins() == ()
    assert unlock(read.slots[0], "an old passphrase", read.clinic_id) == ClinicKeys.from_bytes(
        bytes(range(32))
    )


def _sealed_as_then() -> str:
    """The data key 00 01 .. 1F, sealed as docs/file-format.md describes version 1."""
    import base64

    from argon2.low_level import Type, hash_secret_raw
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    kek = hash_secret_raw(b"an old passphrase", bytes(range(16)), 1, 8, 1, 32, Type.ID)
    clinic = UUID("0192d3a0-0000-7000-8000-000000000001").bytes
    bound = b"bodymap key slot 1\0passphrase\0" + clinic
    sealed = AESGCM(kek).encrypt(bytes(range(12)), bytes(range(32)), bound)
    return base64.b64encode(sealed).decode()


def test_a_slot_takes_the_place_of_its_owner_s_former_one() -> None:
    fresh = slot_of(BOB, "bob", "another passphrase")
    changed = FILE.with_slot(fresh)
    assert changed.slots == (FILE.slots[0], RECOVERY, fresh)
    assert FILE.with_slot(slot_of(new_id(), "cem")).log_ins() == ("anna", "bob", "cem")
    assert FILE.without_person(ANNA).slots == FILE.slots[1:]
    assert FILE.without_person(CLINIC) == FILE


def resealed(**changes: Any) -> bytes:
    content = json.loads(FILE.to_bytes())
    del content["sha256"]
    content |= changes
    return key_file.render({**content, "sha256": key_file.checksum(content)})


def with_slot(place: int, **changes: Any) -> bytes:
    slots = json.loads(FILE.to_bytes())["slots"]
    slots[place] |= changes
    return resealed(slots=slots)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(with_slot(0, log_in="Anna"), id="not a log-in"),
        pytest.param(with_slot(0, log_in=""), id="no log-in"),
        pytest.param(with_slot(0, log_in="bob"), id="a log-in twice"),
        pytest.param(with_slot(0, owner=str(BOB)), id="a person twice"),
        pytest.param(with_slot(0, owner="anna"), id="no id"),
        pytest.param(with_slot(0, form=1), id="a person in an old form"),
        pytest.param(with_slot(0, form=3), id="a later form"),
        pytest.param(with_slot(0, kind="passphrase"), id="an old kind"),
        pytest.param(with_slot(1, log_in="anna2"), id="a recovery key with a log-in"),
        pytest.param(with_slot(1, owner=str(ANNA)), id="a recovery key of a person"),
        pytest.param(with_slot(0, memory_kib=1 << 40), id="too much memory"),
        pytest.param(with_slot(0, memory_kib=512 * 1024), id="half a gigabyte"),
        pytest.param(with_slot(0, memory_kib=15, lanes=2), id="too little memory for its lanes"),
        pytest.param(with_slot(0, passes=11), id="too many passes"),
        pytest.param(with_slot(0, passes=4, memory_kib=256 * 1024), id="too much work"),
        pytest.param(with_slot(0, passes=0), id="no pass"),
        pytest.param(with_slot(0, lanes=17, memory_kib=1024), id="too many lanes"),
        pytest.param(with_slot(0, passes=True), id="a truth for a number"),
        pytest.param(with_slot(0, passes=1.0), id="a fraction for a number"),
        pytest.param(with_slot(0, salt="AAAA"), id="a short salt"),
        pytest.param(with_slot(0, nonce="AAAA"), id="a short nonce"),
        pytest.param(with_slot(0, wrapped="AAAA"), id="nothing sealed"),
        pytest.param(with_slot(0, public="AAAA"), id="a short public half"),
        pytest.param(with_slot(0, witness="AAAA"), id="a short witness"),
        pytest.param(with_slot(0, ephemeral="AAAA"), id="a short ephemeral half"),
        pytest.param(with_slot(0, ephemeral=None), id="no ephemeral half"),
        pytest.param(with_slot(0, exchange="X448"), id="another exchange"),
        pytest.param(with_slot(1, form=1), id="an old form with the parts of a new one"),
        pytest.param(with_slot(0, salt=None), id="no salt"),
        pytest.param(with_slot(0, more="things"), id="more than a slot has"),
        pytest.param(resealed(slots=[{}] * (MOST_SLOTS + 1)), id="too many slots"),
        pytest.param(resealed(slots=None), id="no slots"),
        pytest.param(resealed(version=0), id="version 0"),
        pytest.param(resealed(version=1), id="the slots of another version"),
        pytest.param(b" " * (LARGEST_BYTES + 1), id="larger than any"),
        pytest.param(FILE.to_bytes() + b"\n", id="a line more"),
    ],
)
def test_what_no_program_wrote_is_damage(content: bytes) -> None:
    with pytest.raises(ClinicFileError) as refused:
        KeyFile.from_bytes(content)
    assert refused.value.sentence == key_file.DAMAGED


def test_the_recovery_slot_of_an_older_clinic_has_its_place_in_a_new_file() -> None:
    old = old_key_file(KEYS.data, CLINIC, "0" * 35)
    recovery = old.slot(SlotKind.RECOVERY)
    assert recovery is not None
    mixed = KeyFile(CLINIC, (slot_of(ANNA, "anna"), recovery))
    assert KeyFile.from_bytes(mixed.to_bytes()) == mixed
    assert unlock(recovery, "0" * 35, CLINIC) == ClinicKeys.from_bytes(KEYS.data)


def test_the_most_slots_fit_into_the_largest_file() -> None:
    slots = tuple(
        replace(FILE.slots[0], owner=new_id(), log_in=f"{number:032d}")
        for number in range(MOST_SLOTS)
    )
    full = KeyFile(CLINIC, slots)
    assert len(full.to_bytes()) <= LARGEST_BYTES
    assert KeyFile.from_bytes(full.to_bytes()) == full


# --- on the disk


def test_it_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    write_key_file(path, FILE)
    before = path.stat().st_ino
    write_key_file(path, FILE.without_person(BOB))
    assert read_key_file(path) == FILE.without_person(BOB)
    assert path.stat().st_ino != before
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(contents(tmp_path)) == ["keys"]


def test_what_a_killed_program_left_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    (tmp_path / "keys.part").write_bytes(b"half a fi")
    write_key_file(path, FILE)
    assert list(contents(tmp_path)) == ["keys"]


@pytest.mark.parametrize("failing", ["fsync", "replace", "open"])
def test_a_disk_that_fails_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    path = tmp_path / "keys"
    write_key_file(path, FILE)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, failing, full)
        with pytest.raises(ClinicFileError) as refused:
            write_key_file(path, FILE.without_person(BOB))
    assert refused.value.sentence == KEYS_NOT_WRITTEN
    assert read_key_file(path) == FILE
    assert list(contents(tmp_path)) == ["keys"]


def test_a_disk_that_writes_something_else_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "keys"
    write_key_file(path, FILE)

    def forgetful(place: Path, content: bytes) -> None:
        place.write_bytes(content[:-1])

    with monkeypatch.context() as patch:
        patch.setattr("db.files.write_new", forgetful)
        with pytest.raises(ClinicFileError, match="could not be written"):
            write_key_file(path, FILE.without_person(BOB))
    assert read_key_file(path) == FILE
