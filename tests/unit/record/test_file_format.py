"""The clinic's files can be read from their description alone, without this program."""

from __future__ import annotations

from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlcipher3 import dbapi2  # type: ignore[import-untyped]  # it ships no types

from bodymap.charting.figure import Figure
from db.clinic_files import SqlClinicFiles
from tests import factories
from tests.clinics import FIRST, PASSPHRASE
from tests.described_slots import described_slots, hkdf


@pytest.mark.parametrize("kind", ["person", "recovery"])
def test_the_description_is_enough(files: SqlClinicFiles, kind: str) -> None:
    created = files.create(FIRST, PASSPHRASE)
    person = factories.patient(figure=Figure.MALE_TYPICAL)
    complaint = factories.episode(person.id)
    visit = factories.session(complaint)
    created.clinic.recorder.add_patient(person)
    created.clinic.recorder.add_episode(complaint)
    created.clinic.recorder.start_session(visit)
    site = created.clinic.recorder.add_site(factories.site(visit))
    created.clinic.close()

    (slot,) = (each for each in described_slots(files.key_file) if each.said["kind"] == kind)
    private = slot.private(
        PASSPHRASE if kind == "person" else created.recovery_key.replace("-", "")
    )
    keys = slot.decrypted(slot.key(private))
    assert len(keys) == 64
    assert slot.is_witnessed(private, keys)
    own = X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
    assert own == slot["public"]
    ephemeral = hkdf(keys, slot["nonce"], b"bodymap ephemeral key\0" + slot.about())
    made = X25519PrivateKey.from_private_bytes(ephemeral).public_key().public_bytes_raw()
    assert made == slot["ephemeral"]
    connection = dbapi2.connect(str(files.clinic_file))
    connection.execute(f"PRAGMA key = \"x'{keys[:32].hex()}'\"")
    assert connection.execute("PRAGMA application_id").fetchone() == (0x424F4459,)
    found = connection.execute(
        "SELECT needle_site.id, x, y, z, region, number, started_at, family_name, muscle, figure"
        " FROM needle_site JOIN session ON session.id = session_id"
        " JOIN patient ON patient.id = patient_id WHERE needle_site.voided_seq IS NULL"
    ).fetchone()
    slot_keys = connection.execute("SELECT id, public_key FROM slot_key").fetchall()
    assert (UUID(slot.said["owner"]).bytes, slot["public"]) in slot_keys
    connection.close()
    point = site.place.point
    assert found[:4] == (site.id.bytes, point.x, point.y, point.z)
    assert found[4:6] == (site.place.region, 1)
    assert found[6] == round(visit.started_at.timestamp() * 1_000_000)
    assert found[7:] == (person.family_name, site.muscle, "male_typical")
