"""The clinic's files can be read from their description alone, without this program."""

from __future__ import annotations

import base64
import hashlib
import json
import unicodedata
from typing import Any
from uuid import UUID

import pytest
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlcipher3 import dbapi2  # type: ignore[import-untyped]  # it ships no types

from bodymap.charting.figure import Figure
from db.clinic_files import SqlClinicFiles
from tests import factories
from tests.clinics import FIRST, PASSPHRASE


def key_from(content: dict[str, Any], kind: str, secret: str) -> bytes:
    (slot,) = (each for each in content["slots"] if each["kind"] == kind)
    salt, nonce, wrapped = (base64.b64decode(slot[name]) for name in ("salt", "nonce", "wrapped"))
    derived = hash_secret_raw(
        unicodedata.normalize("NFKC", secret).encode(),
        salt,
        time_cost=slot["passes"],
        memory_cost=slot["memory_kib"],
        parallelism=slot["lanes"],
        hash_len=32,
        type=Type.ID,
        version=0x13,
    )
    clinic, owner = UUID(content["clinic"]).bytes, UUID(slot["owner"]).bytes
    bound = b"bodymap key slot 2\0" + kind.encode() + b"\0" + clinic + owner
    return AESGCM(derived).decrypt(nonce, wrapped, bound + slot["log_in"].encode())


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

    content = json.loads(files.key_file.read_bytes())
    told = content.pop("sha256")
    assert told == hashlib.sha256((json.dumps(content, indent=2) + "\n").encode()).hexdigest()
    secret = PASSPHRASE if kind == "person" else created.recovery_key.replace("-", "")
    keys = key_from(content, kind, secret)
    connection = dbapi2.connect(str(files.clinic_file))
    connection.execute(f"PRAGMA key = \"x'{keys[:32].hex()}'\"")
    assert connection.execute("PRAGMA application_id").fetchone() == (0x424F4459,)
    found = connection.execute(
        "SELECT needle_site.id, x, y, z, region, number, started_at, family_name, muscle, figure"
        " FROM needle_site JOIN session ON session.id = session_id"
        " JOIN patient ON patient.id = patient_id WHERE needle_site.voided_seq IS NULL"
    ).fetchone()
    connection.close()
    point = site.place.point
    assert found[:4] == (site.id.bytes, point.x, point.y, point.z)
    assert found[4:6] == (site.place.region, 1)
    assert found[6] == round(visit.started_at.timestamp() * 1_000_000)
    assert found[7:] == (person.family_name, site.muscle, "male_typical")
