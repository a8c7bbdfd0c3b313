"""What the file itself refuses: by SQL on the open file, by every way there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.session import Session
from db import driver, guard_rules, layout, triggers, upgrade
from db.create import create_clinic_file
from db.keys.clinic_keys import ClinicKeys
from db.tables import metadata
from tests.cases import cases
from tests.clinics import OpenRecord, new_record
from tests.real_day import RealDay, live
from tests.tampering import by_sql, columns, other

RECORD = sorted(name for name, table in metadata.tables.items() if "voided_seq" in table.c)
OF_A_VISIT = [name for name in RECORD if "session_id" in metadata.tables[name].c]
CHANGE = {"changed_at", "changed_seq", "version"}
MAY_CHANGE_LATER = {
    "reaction": CHANGE | {"resolved_at"},
    "consent": CHANGE | {"withdrawn_at"},
}
EVERY_WAY = ("", "OR ABORT", "OR FAIL", "OR IGNORE", "OR REPLACE", "OR ROLLBACK")


@dataclass(frozen=True)
class Lived:
    """A file with a day in it, and that day."""

    record: OpenRecord
    day: RealDay


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lived]:
    record = new_record(tmp_path_factory.mktemp("clinic"))
    with record.store.hurried():
        yield Lived(record, live(record))
    record.store.close()


@pytest.fixture
def sql(lived: Lived) -> Iterator[driver.Connection]:
    """The open file. Constraints are out of the way, so that it is the triggers that refuse; what a
    test does is undone after it."""
    with by_sql(lived.record.path, lived.record.key) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("BEGIN IMMEDIATE")
        yield connection


def rows(connection: driver.Connection, statement: str) -> dict[str, list[Any]]:
    """Every row, with its number, of the tables that the statement names."""
    return {
        name: connection.execute(f"SELECT rowid, * FROM {name} ORDER BY rowid").fetchall()
        for name in metadata.tables
        if name in statement
    }


def refused(connection: driver.Connection, statement: str, *values: Any) -> None:
    """The statement is refused, and every row is as it was."""
    before = rows(connection, statement)
    connection.execute("SAVEPOINT attempt")
    with pytest.raises(driver.IntegrityError):
        connection.execute(statement, values)
    connection.execute("ROLLBACK TO attempt")
    assert rows(connection, statement) == before, statement


def copy_of(connection: driver.Connection, table: str, where: str, **changes: Any) -> Any:
    """The statement and values that put a row into its table once more, with other values."""
    names = list(columns(connection, table))
    found = connection.execute(f"SELECT {', '.join(names)} FROM {table} WHERE {where}").fetchone()
    assert found is not None, f"The day left no {table} with {where}."
    values = {**dict(zip(names, found, strict=True)), **changes}
    marks = ", ".join("?" * len(values))
    return f"INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values())


# --- the change log


@cases("column", metadata.tables["change_log"].c.keys())
def test_no_column_of_a_line_changes(sql: driver.Connection, column: str) -> None:
    for way in EVERY_WAY[:5]:
        refused(sql, f"UPDATE {way} change_log SET {column} = 7 WHERE sequence = 3")


def test_no_line_is_removed(sql: driver.Connection) -> None:
    refused(sql, "DELETE FROM change_log WHERE sequence = 3")
    refused(sql, "DELETE FROM change_log")


def test_a_line_comes_after_the_last_one(sql: driver.Connection) -> None:
    (last,) = sql.execute("SELECT max(sequence) FROM change_log").fetchone()
    for number in (1, 3, last, last + 2, 0, -1, None, "x"):
        insert, values = copy_of(sql, "change_log", "sequence = 3", sequence=number)
        for way in EVERY_WAY[:5]:
            refused(sql, f"INSERT {way} {insert}", *values)
    insert, values = copy_of(sql, "change_log", "sequence = 3", sequence=last + 1)
    sql.execute(f"INSERT {insert}", values)


def test_a_line_does_not_take_the_place_of_another_by_an_upsert(sql: driver.Connection) -> None:
    insert, values = copy_of(sql, "change_log", "sequence = 3")
    refused(sql, f"INSERT {insert} ON CONFLICT DO UPDATE SET what = 'nothing'", *values)


# --- every table of the record


@cases("table", RECORD)
def test_no_row_is_removed(sql: driver.Connection, table: str) -> None:
    refused(sql, f"DELETE FROM {table} WHERE rowid = (SELECT max(rowid) FROM {table})")
    refused(sql, f"DELETE FROM {table}")


@cases("table", RECORD)
def test_no_row_takes_the_place_of_another(sql: driver.Connection, table: str) -> None:
    fresh = {"id": new_id().bytes, "created_seq": 10**6}
    with_place: list[dict[str, Any]] = [{"created_seq": 10**6}, {**fresh, "rowid": 1}]
    for unique in guard_rules.unique_columns(metadata.tables[table]):
        kept = {name: value for name, value in fresh.items() if name not in unique}
        with_place.append({**kept, "voided_at": None, "voided_seq": None})
    for changes in with_place:
        insert, values = copy_of(sql, table, "rowid = 1", **changes)
        refused(sql, f"INSERT OR REPLACE {insert}", *values)
        refused(sql, f"REPLACE {insert}", *values)
        refused(sql, f"INSERT {insert} ON CONFLICT DO UPDATE SET version = 9", *values)


@cases("table", RECORD)
def test_a_row_keeps_its_id_and_its_place(sql: driver.Connection, table: str) -> None:
    fixed = {"id", "session_id", "patient_id", "created_at", "created_seq"}
    for name in ("rowid", *(fixed & columns(sql, table).keys())):
        for way in EVERY_WAY[:5]:
            refused(sql, f"UPDATE {way} {table} SET {name} = 10000 WHERE rowid = 1")


def test_a_row_does_not_push_another_out(sql: driver.Connection, lived: Lived) -> None:
    visit = of(lived.day.in_progress)
    fresh = {"id": new_id().bytes, "number": 2, "created_seq": 10**6}
    insert, values = copy_of(sql, "needle_site", visit, **fresh)
    sql.execute(f"INSERT {insert}", values)
    refused(sql, f"UPDATE OR REPLACE needle_site SET number = 1 WHERE number = 2 AND {visit}")


# --- what is signed


def of(visit: Session) -> str:
    """The condition that a row is of a visit."""
    return f"session_id = x'{visit.id.bytes.hex()}'"


def signed_rows(sql: driver.Connection, table: str, day: RealDay) -> list[int]:
    found = sql.execute(f"SELECT rowid FROM {table} WHERE {of(day.signed)}").fetchall()
    assert found, f"The day left no {table} in the signed visit."
    return [row[0] for row in found]


@cases("table", OF_A_VISIT)
def test_nothing_of_a_signed_visit_changes(
    sql: driver.Connection, lived: Lived, table: str
) -> None:
    for number in signed_rows(sql, table, lived.day):
        late = table == "pain_score" and is_late(sql, number)
        free = CHANGE | {"voided_at", "voided_seq"} if late else MAY_CHANGE_LATER.get(table, set())
        for name, kind in columns(sql, table).items():
            (value,) = sql.execute(
                f"SELECT {name} FROM {table} WHERE rowid = ?", (number,)
            ).fetchone()
            change = f"UPDATE {table} SET {name} = ? WHERE rowid = {number}"
            if name not in free:
                refused(sql, change, other(value, kind))
            elif name not in ("voided_at", "voided_seq"):
                sql.execute(change, (other(value, kind),))


def is_late(sql: driver.Connection, number: int) -> bool:
    phase = sql.execute("SELECT phase FROM pain_score WHERE rowid = ?", (number,)).fetchone()[0]
    return phase in ("follow_up", "diary")


def test_the_row_of_a_signed_visit_does_not_change(sql: driver.Connection, lived: Lived) -> None:
    key = lived.day.signed.id.bytes
    for name, kind in columns(sql, "session").items():
        (value,) = sql.execute(f"SELECT {name} FROM session WHERE id = ?", (key,)).fetchone()
        refused(sql, f"UPDATE session SET {name} = ? WHERE id = ?", other(value, kind), key)


@cases("table", OF_A_VISIT)
def test_to_a_signed_visit_nothing_is_added_but_what_comes_later(
    sql: driver.Connection, lived: Lived, table: str
) -> None:
    visit = of(lived.day.signed)
    fresh = {"id": new_id().bytes, "created_seq": 10**6, "voided_at": None, "voided_seq": None}
    if table == "needle_site":
        fresh["number"] = 99
    if table == "pain_score":
        for phase in ("before", "after"):
            insert, values = copy_of(
                sql, table, visit, **fresh, phase=phase, episode_id=new_id().bytes
            )
            refused(sql, f"INSERT {insert}", *values)
        fresh["phase"] = "diary"
    insert, values = copy_of(sql, table, visit, **fresh)
    if table in ("amendment", "reaction", "pain_score"):
        sql.execute(f"INSERT {insert}", values)
    else:
        refused(sql, f"INSERT {insert}", *values)
        refused(sql, f"INSERT OR REPLACE {insert}", *values)


def test_a_late_score_is_taken_back_and_counts_again(sql: driver.Connection, lived: Lived) -> None:
    late = f"WHERE phase = 'follow_up' AND {of(lived.day.signed)} AND voided_seq IS NULL"
    sql.execute(f"UPDATE pain_score SET voided_at = 5, voided_seq = 5, version = 2 {late}")
    sql.execute("UPDATE pain_score SET voided_at = NULL, voided_seq = NULL WHERE voided_seq = 5")


def test_who_works_here_and_whom_is_treated_can_be_put_right(sql: driver.Connection) -> None:
    for change in (
        "UPDATE patient SET family_name = 'Other', visits = 3, version = 9",
        "UPDATE episode SET side = 'right', version = 9",
        "UPDATE person SET left_at = 7, version = 9",
        "UPDATE setting SET value = '1', version = 9",
    ):
        sql.execute(change)


def test_a_visit_that_is_not_signed_can_be_changed(sql: driver.Connection, lived: Lived) -> None:
    visit = lived.day.in_progress.id.bytes
    sql.execute("UPDATE session SET ended_at = 5 WHERE id = ?", (visit,))
    sql.execute("UPDATE session SET ended_at = NULL WHERE id = ?", (visit,))
    sql.execute("UPDATE needle_site SET note = 'x' WHERE session_id = ?", (visit,))


# --- how they come into a file


def made_by(connection: driver.Connection) -> set[str]:
    found = connection.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    return {text for (text,) in found}


def test_an_upgraded_file_has_the_triggers_of_a_new_one(tmp_path: Path) -> None:
    keys, clinic_id = ClinicKeys.new(), new_id()
    create_clinic_file(tmp_path / "new", keys.data, clinic_id, "Clinic", 1)
    upgraded = driver.connect_new(tmp_path / "upgraded", keys.data)
    upgrade.migrate(upgraded, 4, keys.chain, 1)
    upgraded.execute(
        "INSERT INTO meta (only_row, application_id, schema, clinic_id, clinic_name, created_at)"
        " VALUES (1, ?, 4, ?, 'Clinic', 1)",
        (layout.APPLICATION_ID, clinic_id.bytes),
    )
    upgrade.migrate(upgraded, layout.SCHEMA, keys.chain, 2)
    with by_sql(tmp_path / "new", keys.data) as new:
        assert made_by(upgraded) == made_by(new) == set(triggers.statements())
    upgraded.close()


def test_every_table_of_the_record_is_guarded() -> None:
    """A table that comes later is not forgotten: its triggers are made of its declaration."""
    guarded = {text.split()[2] for text in triggers.statements()}
    assert guarded == {
        f"tr_{table}_{verb}"
        for table in ("change_log", "outbox", *RECORD)
        for verb in ("insert", "update", "delete")
    }
