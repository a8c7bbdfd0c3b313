"""Clinic files with as many sites as a clinic charts in years, written by SQLite itself.

What the program would write one by one, with an audit line for each row, is made here by a few
statements: many sites of one patient in seconds. Rows that tell of a whole large clinic are
measured on ``large_clinic``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

from db import driver, rows, triggers
from db.keys.key_file import KeyFile
from db.keys.proving import prove_by
from db.search import pieces, search_text, sort_name
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files

SITES_OF_A_VISIT = 20
_ORIGIN = bytes(16)


def make_filled_clinic(folder: Path, *, sites: int, patients: int) -> None:
    """Make a clinic in ``folder`` with ``sites`` needle sites, twenty a visit, spread over
    ``patients``, the visits of all over the years. Its passphrase is that of the tests."""
    files = clinic_files(folder)
    files.create(FIRST, PASSPHRASE).clinic.close()
    if not sites:
        return
    visits = sites // SITES_OF_A_VISIT
    connection = driver.connect(files.clinic_file, _key_of(files.key_file))
    # nothing of it has to survive a power cut, and each page is to be encrypted once
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA cache_size = -500000")
    # lines are written a table at a time here, which the file would refuse
    guards = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    connection.execute("BEGIN")
    for (name,) in guards:
        connection.execute(f"DROP TRIGGER {name}")
    _fill(connection, visits, patients)
    for statement in triggers.statements():
        connection.execute(statement)
    connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()


def patient_of(number: int) -> UUID:
    """The id of a patient of a filled clinic, counted from 0."""
    return UUID(bytes=f"p{number:015d}".encode())


def _fill(connection: driver.Connection, visits: int, patients: int) -> None:
    person = factories.patient()
    complaint = factories.episode(person.id)
    session = factories.session(complaint, ended_at=factories.visit_time(0))
    site = factories.site(session, number=1)
    names = (person.family_name, person.given_name)
    owner = f"i % {patients}"
    begun = f":started_at + (i / {patients}) * 604800000000"
    listed = {
        "sort_name": sort_name(*names),
        "active_at": rows.to_micros(session.started_at),
        "visits": visits // patients,
    }
    (before,) = connection.execute("SELECT max(sequence) FROM change_log").fetchone()
    used = before
    for table, count, values, varying in (
        ("patient", patients, {**rows.patient_values(person), **listed}, {"id": _key("p", "i")}),
        (
            *("episode", patients, rows.episode_values(complaint)),
            {"id": _key("e", "i"), "patient_id": _key("p", "i")},
        ),
        (
            *("session", visits, rows.session_values(session)),
            {
                "id": _key("v", "i"),
                "patient_id": _key("p", owner),
                "episode_id": _key("e", owner),
                "started_at": begun,
                "ended_at": begun,
            },
        ),
        (
            *("needle_site", visits * SITES_OF_A_VISIT, rows.site_values(site)),
            {
                "id": _key("s", "i"),
                "session_id": _key("v", f"i / {SITES_OF_A_VISIT}"),
                "number": f"i % {SITES_OF_A_VISIT} + 1",
                "y": ":y + i % 400",
            },
        ),
    ):
        _insert(connection, table, count, values, varying, used)
        used += count
    found_by = pieces(search_text(*names, person.record_number, str(person.birth_date)))
    connection.executemany(
        "INSERT INTO patient_search (rowid, pieces) VALUES (?, ?)",
        ((before + number, found_by) for number in range(1, patients + 1)),
    )


def _insert(
    connection: driver.Connection,
    table: str,
    count: int,
    values: Mapping[str, Any],
    varying: Mapping[str, str],
    used: int,
) -> None:
    """``count`` rows with the audit line of each, numbered after the ``used`` lines before."""
    number = f"i + {used + 1}"
    stamps = {
        "created_at": "1",
        "created_seq": number,
        "changed_at": "1",
        "changed_seq": number,
        "version": "1",
    }
    told = {**{name: f":{name}" for name in values}, **varying, **stamps}
    counting = f"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n LIMIT {count}) "
    connection.execute(
        f"{counting} INSERT INTO {table} ({', '.join(told)}) SELECT {', '.join(told.values())}"
        " FROM n",
        dict(values),
    )
    connection.execute(
        f"{counting} INSERT INTO change_log (sequence, origin, entity, entity_id, what, at, mac)"
        f" SELECT {number}, :origin, '{table}', {varying['id']}, 'added', 1, zeroblob(32) FROM n",
        {"origin": _ORIGIN},
    )


def _key(letter: str, number: str) -> str:
    """The 16 bytes of an id as SQL: a letter and 15 digits."""
    return f"CAST(printf('{letter}%015d', {number}) AS BLOB)"


def _key_of(key_file: Path) -> bytes:
    keys = KeyFile.from_bytes(key_file.read_bytes())
    return prove_by(keys, ANNA, PASSPHRASE).keys.data
