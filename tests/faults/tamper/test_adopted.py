"""What was recorded before lines were sealed is adopted as it was, and cannot change unseen."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.needle import Technique
from db import driver, layout, rows, upgrade
from db.keys.clinic_keys import ClinicKeys
from db.search import pieces, search_text, sort_name
from db.verify import Part, Verdict, verify
from tests import factories
from tests.clinics import open_record
from tests.faults.tamper.evening import told
from tests.records import add_person
from tests.tampering import without_guards

PERSON = factories.patient()
COMPLAINT = factories.episode(PERSON.id)
VISIT = factories.session(COMPLAINT)
SITES = [factories.site(VISIT, number=number) for number in (1, 2, 3)]
THEN = 1_700_000_000_000_000
"""When all of it was recorded: microseconds UTC."""


@dataclass(frozen=True)
class Old:
    """A file of the form before this one, brought up to date."""

    path: Path
    keys: ClinicKeys
    clinic_id: UUID

    def check(self) -> Verdict:
        return verify(self.path, self.keys, self.clinic_id)

    def alter(self, *statements: str) -> None:
        with without_guards(self.path, self.keys.data) as connection:
            for statement in statements:
                assert connection.execute(statement).rowcount != 0, statement


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Old:
    path, keys, clinic_id = tmp_path_factory.mktemp("old") / "clinic", ClinicKeys.new(), new_id()
    connection = driver.connect_new(path, keys.data)
    connection.execute("PRAGMA synchronous = OFF")
    upgrade.migrate(connection, 4, keys.chain, THEN)
    connection.execute(f"PRAGMA application_id = {layout.APPLICATION_ID}")
    connection.execute(
        "INSERT INTO meta (only_row, application_id, schema, clinic_id, clinic_name, created_at)"
        " VALUES (1, ?, 4, ?, 'Clinic', 1)",
        (layout.APPLICATION_ID, clinic_id.bytes),
    )
    fill(connection)
    upgrade.migrate(connection, layout.SCHEMA, keys.chain, THEN + 1)
    connection.close()
    return Old(path, keys, clinic_id)


@pytest.fixture
def old(made: Old, tmp_path: Path) -> Old:
    """A copy of it, for one test."""
    path = tmp_path / made.path.name
    shutil.copyfile(made.path, path)
    return replace(made, path=path)


def fill(connection: driver.Connection) -> None:
    """A patient with a visit, as the program of form 4 recorded them; the first site was moved and
    the last one taken back."""
    names = (PERSON.family_name, PERSON.given_name)
    listed = {"sort_name": sort_name(*names), "visits": 1}
    listed["active_at"] = rows.to_micros(VISIT.started_at)
    found_by = search_text(*names, PERSON.record_number, str(PERSON.birth_date))
    add(connection, 1, "patient", {**rows.patient_values(PERSON), **listed})
    connection.execute(
        "INSERT INTO patient_search (rowid, pieces) VALUES (1, ?)", (pieces(found_by),)
    )
    add(connection, 2, "episode", rows.episode_values(COMPLAINT))
    visit = rows.session_values(VISIT)
    del visit["holder_id"]
    add(connection, 3, "session", visit)
    for number, site in enumerate(SITES, start=4):
        add(connection, number, "needle_site", rows.site_values(site))
    note(connection, 7, "needle_site", SITES[0].id, "moved", before='{"x": 12.5}')
    note(connection, 8, "needle_site", SITES[2].id, "voided")
    connection.execute(
        "UPDATE needle_site SET voided_at = ?, voided_seq = 8 WHERE id = ?",
        (THEN, SITES[2].id.bytes),
    )


def add(connection: driver.Connection, number: int, table: str, values: Mapping[str, Any]) -> None:
    stamp = {"created_at": THEN, "created_seq": number, "changed_at": THEN, "changed_seq": number}
    row = {**values, **stamp, "version": 1}
    marks = ", ".join("?" * len(row))
    connection.execute(
        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
    )
    line = (number, bytes(16), table, values["id"], "added", THEN)
    connection.execute(
        "INSERT INTO change_log (sequence, origin, entity, entity_id, what, at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        line,
    )


def note(
    connection: driver.Connection,
    number: int,
    table: str,
    key: UUID,
    what: str,
    before: str | None = None,
) -> None:
    connection.execute(
        "INSERT INTO change_log (sequence, origin, entity, entity_id, what, at, before)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (number, bytes(16), table, key.bytes, what, THEN, before),
    )
    connection.execute(
        f"UPDATE {table} SET changed_seq = ?, version = 2 WHERE id = ?", (number, key.bytes)
    )


def work_on(old: Old) -> None:
    """Change what was adopted through the program, as it is every day."""
    record = open_record(old.path, old.keys, old.clinic_id, factories.WEBER)
    with record.store.hurried():
        add_person(record.store, factories.WEBER)
        record.recorder.revise_sites([replace(SITES[0], technique=Technique.WINDING)])
        record.recorder.restore_site(SITES[2].id)
        record.recorder.void_site(SITES[1].id)
        record.recorder.add_site(factories.site(VISIT))
        record.recorder.change_patient(replace(PERSON, family_name="Novak"))
        record.recorder.end_session(VISIT.id, factories.FIRST_VISIT)
    record.store.close()


def test_an_upgraded_file_is_sound_and_stays_so(old: Old) -> None:
    verdict = old.check()
    assert verdict.findings == ()
    assert verdict.counts.rows["needle_site"] == 3
    work_on(old)
    assert old.check().findings == ()


@pytest.mark.parametrize("is_worked_on", [False, True], ids=["at once", "after a day's work"])
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE needle_site SET region = 'other' WHERE number = 1",
        "UPDATE patient SET birth_date = '1970-01-01'",
        "UPDATE session SET started_at = started_at + 1",
        "DELETE FROM needle_site WHERE number = 2",
        "UPDATE needle_site SET voided_at = 1, voided_seq = 9 WHERE number = 1",
    ],
)
def test_an_adopted_row_does_not_change_unseen(old: Old, change: str, is_worked_on: bool) -> None:
    if is_worked_on:
        work_on(old)
    old.alter(change)
    assert told(old.check(), Part.ROWS)


@pytest.mark.parametrize("line", range(1, 9))
def test_an_old_line_does_not_change_unseen(old: Old, line: int) -> None:
    old.alter(f"UPDATE change_log SET at = at + 1 WHERE sequence = {line}")
    assert old.check().findings[0].sequence == line


def test_what_was_adopted_cannot_be_adopted_anew(old: Old) -> None:
    old.alter(
        "UPDATE needle_site SET region = 'other' WHERE number = 1",
        'UPDATE change_log SET after = \'{"digest": "00", "rows": 3}\''
        " WHERE what = 'adopted' AND entity = 'needle_site'",
    )
    assert told(old.check(), Part.LINES)


def test_a_row_is_not_slipped_in_among_the_adopted(old: Old) -> None:
    with without_guards(old.path, old.keys.data) as sql:
        sql.execute("CREATE TEMP TABLE one AS SELECT * FROM needle_site WHERE number = 2")
        sql.execute("UPDATE one SET number = 9, id = ?", (new_id().bytes,))
        sql.execute("INSERT INTO needle_site SELECT * FROM one")
    assert told(old.check(), Part.ROWS)
