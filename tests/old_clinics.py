"""Clinic files as earlier versions of the program left them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from secrets import token_bytes
from typing import Any
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from db import driver, layout, rows, upgrade
from db.clinic_files import SqlClinicFiles
from db.keys.clinic_keys import ClinicKeys
from db.keys.key_file import KeyFile
from db.keys.slots import SlotKind, derive, seal
from db.search import pieces, search_text, sort_name
from db.store import SqlStore
from db.ways_in import WaysIn
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, QUICK, clinic_files
from tests.old_keys import old_key_file

PERSON = factories.patient(family_name="Müller")
"""The patient of every old clinic."""
COMPLAINT = factories.episode(PERSON.id)
VISITS = [replace(factories.session(COMPLAINT, week=week), holder_id=None) for week in (0, 1)]
SITES = [factories.site(visit, number=1, muscle=None) for visit in VISITS]
SCORES = [factories.pain(visit, score) for visit, score in zip(VISITS, (7, 5), strict=True)]
CHAIN = bytes(32)
BEFORE_PEOPLE = 4
"""The last form of a file without people and log-ins."""


def migrated(path: Path, key: bytes, schema: int) -> driver.Connection:
    """A file as the program of that schema left it, made by its migrations."""
    connection = driver.connect_new(path, key)
    before = min(schema, BEFORE_PEOPLE)
    upgrade.migrate(connection, before, CHAIN, 0)
    if schema > before:
        # from here on an upgrade needs to know whose clinic it is
        insert_meta(connection, bytes(16), before)
        upgrade.migrate(connection, schema, CHAIN, 0)
    connection.execute(f"PRAGMA application_id = {layout.APPLICATION_ID}")
    return connection


def insert(connection: driver.Connection, table: str, **values: Any) -> None:
    """One row. What is not recorded is left out: an old table may not have the column yet."""
    known = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")} | {"rowid"}
    assert not any(value for name, value in values.items() if name not in known)
    values = {name: value for name, value in values.items() if name in known}
    marks = ", ".join("?" * len(values))
    connection.execute(
        f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values())
    )


def insert_meta(connection: driver.Connection, clinic_id: bytes, schema: int) -> None:
    """Whose clinic it is."""
    insert(
        connection,
        "meta",
        only_row=1,
        application_id=layout.APPLICATION_ID,
        schema=schema,
        clinic_id=clinic_id,
        clinic_name="Old clinic",
        created_at=1,
    )


def fill(connection: driver.Connection, clinic_id: bytes, schema: int) -> None:
    """The patient and the visits, without any line of the change log."""
    stamps = iter(range(1, 100))

    def stamp() -> dict[str, Any]:
        number = next(stamps)
        made = {"created_at": 1, "created_seq": number, "changed_at": 1, "changed_seq": number}
        return {**made, "version": 1}

    insert_meta(connection, clinic_id, schema)
    listed: dict[str, Any] = {}
    if schema >= 2:
        names = (PERSON.family_name, PERSON.given_name)
        latest = rows.to_micros(VISITS[-1].started_at)
        listed = {"sort_name": sort_name(*names), "active_at": latest, "visits": len(VISITS)}
        found_by = search_text(*names, PERSON.record_number, str(PERSON.birth_date))
        insert(connection, "patient_search", rowid=1, pieces=pieces(found_by))
    insert(connection, "patient", **rows.patient_values(PERSON), **listed, **stamp())
    insert(connection, "episode", **rows.episode_values(COMPLAINT), **stamp())
    for visit, site, score in zip(VISITS, SITES, SCORES, strict=True):
        insert(connection, "session", **rows.session_values(visit), **stamp())
        insert(connection, "needle_site", **rows.site_values(site), **stamp())
        insert(connection, "pain_score", **rows.pain_values(score), **stamp())


def old_files(folder: Path, schema: int) -> SqlClinicFiles:
    """Clinic files with a patient and two visits, as the program of ``schema`` left them."""
    files = clinic_files(folder)
    clinic_id = new_id()
    if schema > BEFORE_PEOPLE:
        _with_people(files, clinic_id, schema)
        return files
    key = token_bytes(32)
    files.key_file.write_bytes(old_key_file(key, clinic_id).to_bytes())
    connection = migrated(files.clinic_file, key, schema)
    fill(connection, clinic_id.bytes, schema)
    connection.close()
    return files


def _with_people(files: SqlClinicFiles, clinic_id: UUID, schema: int) -> None:
    """The same, since ``FIRST`` has a log-in. What was charted before that was taken over as it
    lay there."""
    keys, anna = ClinicKeys.new(), factories.WEBER
    derived = derive(PASSPHRASE, QUICK, keys.chain).derived
    sealed = seal(keys, SlotKind.PERSON, anna.id, ANNA, clinic_id, derived)
    files.key_file.write_bytes(KeyFile(clinic_id, (sealed,)).to_bytes())
    connection = migrated(files.clinic_file, keys.data, BEFORE_PEOPLE)
    fill(connection, clinic_id.bytes, BEFORE_PEOPLE)
    upgrade.migrate(connection, schema, keys.chain, 1)
    connection.close()
    store = _store_of_old(files.clinic_file, keys, clinic_id)
    with store.write(anna.id) as write:
        write.insert_record(anna)
        write.keep_slot_key(anna.id, sealed.public)
    store.close()


def _store_of_old(path: Path, keys: ClinicKeys, clinic_id: UUID) -> SqlStore:
    """The record of an older form, for writes that are still as they were then."""

    def connect() -> driver.Connection:
        return driver.connect(path, keys.data)

    return SqlStore(
        *(path, connect()),
        ways=WaysIn(connect, connect),
        clock=SystemClock(),
        origin=new_id().bytes,
        clinic_id=clinic_id,
        chain_key=keys.chain,
    )


def opened(files: SqlClinicFiles, schema: int) -> Clinic:
    """The clinic of old files, as it is opened for the first time by this program."""
    if schema > BEFORE_PEOPLE:
        return files.log_in(ANNA, PASSPHRASE)
    return files.claim(FIRST, PASSPHRASE)
