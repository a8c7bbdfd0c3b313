"""Somebody left the clinic with a copy of its files: a new key keeps them out from then on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from bodymap.errors import ExpectedError
from bodymap.services.clinic import Clinic
from bodymap.services.progress import unwatched
from db import driver
from db.clinic_files import SqlClinicFiles
from db.keys.on_disk import read_key_file, write_key_file
from db.keys.proving import prove_by
from tests import factories
from tests.clinics import ANNA, PASSPHRASE, clinic_files
from tests.described_slots import DescribedSlot, described_slots
from tests.unit.keys.test_log_ins import BOB, BOBS, add_bob


@pytest.fixture
def his(files: SqlClinicFiles, clinic: Clinic, folder: Path, tmp_path: Path) -> SqlClinicFiles:
    """What Bob took with him, before he was removed and the clinic got a new key."""
    add_bob(clinic)
    clinic.close()
    shutil.copytree(folder, tmp_path / "his")
    opened = files.log_in(ANNA, PASSPHRASE)
    opened.people.remove(BOB.id)
    opened.people.re_key(unwatched)
    opened.people.finish_re_key()
    opened.recorder.add_patient(factories.patient())
    opened.close()
    return clinic_files(tmp_path / "his")


def what_he_has(his: SqlClinicFiles, now: SqlClinicFiles) -> Iterator[bytes]:
    """All that could be a key in what he took and in today's key file."""
    proved = prove_by(read_key_file(his.key_file), "bob", BOBS)
    yield from (proved.private, proved.keys.data, proved.keys.chain)
    with closing(driver.connect_to_look(his.clinic_file, proved.keys.data)) as copy:
        found = copy.execute("SELECT * FROM slot_key").fetchall()
    halves = [half for row in found for half in row if len(half) == 32]
    # of Anna, of himself and of the printed key
    assert len(halves) == 3
    yield from halves
    for slot in (*described_slots(his.key_file), *described_slots(now.key_file)):
        yield from (slot[name] for name in ("public", "witness", "ephemeral"))
        yield slot.private(BOBS)


def opens(slot: DescribedSlot, key: bytes) -> bool:
    """Whether ``key`` opens the slot, taken for any of the keys there are in it."""
    try:
        shared = slot.key(key)
    except ValueError:  # no point of the curve
        shared = key
    for cipher in (key, shared, slot.key_of(key)):
        try:
            slot.decrypted(cipher)
        except InvalidTag:
            continue
        return True
    return False


def test_nothing_in_his_copy_opens_today_s_clinic(
    files: SqlClinicFiles, his: SqlClinicFiles
) -> None:
    today = described_slots(files.key_file)
    assert [slot.said["log_in"] for slot in today] == [ANNA, ""]
    tried = set(what_he_has(his, files))
    assert len(tried) > 15
    for key in tried:
        assert not any(opens(slot, key) for slot in today)
        with pytest.raises(driver.Error):
            driver.connect_to_look(files.clinic_file, key).execute("SELECT * FROM meta")
    # and what does open it would have been noticed
    (anna_s, _) = today
    private = anna_s.private(PASSPHRASE)
    anna = X25519PrivateKey.from_private_bytes(private)
    assert opens(anna_s, private)
    assert opens(anna_s, anna_s.key(private))
    assert anna.public_key().public_bytes_raw() in tried
    with closing(
        driver.connect_to_look(files.clinic_file, anna_s.decrypted(anna_s.key(private))[:32])
    ) as opened:
        assert opened.execute("SELECT count(*) FROM patient").fetchone() == (1,)


def test_his_passphrase_opens_his_copy_and_no_more(
    files: SqlClinicFiles, his: SqlClinicFiles
) -> None:
    before = read_key_file(files.key_file)
    (bob_s,) = (slot for slot in read_key_file(his.key_file).slots if slot.owner == BOB.id)
    for content in (before, before.with_slot(bob_s), read_key_file(his.key_file)):
        write_key_file(files.key_file, content)
        with pytest.raises(ExpectedError):
            files.log_in("bob", BOBS)
    write_key_file(files.key_file, before)
    files.log_in(ANNA, PASSPHRASE).close()
    own = his.log_in("bob", BOBS)
    assert own.history.find_patients("") == ()
    own.close()
