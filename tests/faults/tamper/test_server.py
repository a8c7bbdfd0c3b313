"""A clinic's server, changed by whoever owns it: it has no key, so whatever is done there shows."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import psycopg
import pytest

from bodymap.charting.ids import new_id
from bodymap.errors import ClinicFileError
from bodymap.services.audit.lines import Head
from bodymap.services.progress import CancelledError
from db.chain import LINE_COLUMNS, SHARED_COLUMNS
from db.keys.clinic_keys import ClinicKeys
from db.server.connecting import connect
from db.server.making import secure
from db.server.verify import verify_server
from db.tables import metadata
from db.verify import Part
from tests.admitted import admit_to
from tests.faults.tamper.evening import OF_A_VISIT, RECORD
from tests.faults.tamper.rooms import Rooms, told
from tests.server_clinics import ON_ONE_SERVER, server
from tests.tampering import other
from tests.thinned import thinned

pytestmark = ON_ONE_SERVER

MOST_COLUMNS = max(len(metadata.tables[name].c) for name in RECORD)
LINE = (*LINE_COLUMNS, "mac", *SHARED_COLUMNS)


@pytest.fixture
def clinic(rooms: Rooms) -> Rooms:
    """The same clinic on a database of its own, for one test."""
    return rooms.on_copy()


def alter(clinic: Rooms, *statements: str) -> None:
    with clinic.by_superuser() as connection:
        for statement in statements:
            assert connection.execute(statement.encode()).rowcount != 0, statement


def test_nothing_is_wrong_with_a_server_that_nobody_touched(rooms: Rooms) -> None:
    verdict = rooms.check_server()
    assert (verdict.findings, verdict.more) == ((), 0)
    assert verdict.head == rooms.head
    assert verdict.counts.lines == rooms.head.sequence
    assert verdict.counts.workstations == 2
    assert verdict.counts.signatures == 1
    assert all(verdict.counts.rows.values()), "The day leaves rows in every table."


def test_a_workstation_checks_it(clinic: Rooms, tmp_path: Any) -> None:
    """Its role reads all that it takes."""
    with server().owner(clinic.database) as connection, connection.transaction():
        secure(connection.cursor(), clinic.database)
    _, access = admit_to(clinic.database)
    verdict = verify_server(
        lambda: connect(access, tmp_path, purpose="check"), clinic.keys, clinic.clinic_id
    )
    assert verdict.findings == ()


def test_it_is_stopped(rooms: Rooms) -> None:
    def stop(_done: int, _whole: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        verify_server(
            *(lambda: server().owner(rooms.database), rooms.keys, rooms.clinic_id), progress=stop
        )


def test_of_a_server_that_is_away_one_sentence_is_told(rooms: Rooms) -> None:
    with pytest.raises(ClinicFileError, match="cannot be read at the moment"):
        verify_server(
            lambda: psycopg.connect("host=127.0.0.1 port=1 connect_timeout=1"),
            *(rooms.keys, rooms.clinic_id),
        )


def test_a_server_without_a_clinic_is_none(rooms: Rooms) -> None:
    empty = server().new_database("bodymap_template")
    with pytest.raises(ClinicFileError, match="no clinic on this server"):
        verify_server(lambda: server().owner(empty), rooms.keys, rooms.clinic_id)


def test_another_clinics_server_is_found(rooms: Rooms) -> None:
    verdict = verify_server(lambda: server().owner(rooms.database), ClinicKeys.new(), new_id())
    assert told(verdict, Part.FILE) == ["The server is not of this clinic."]
    assert told(verdict, Part.LINES)


# --- rows


@pytest.mark.parametrize("place", thinned(range(MOST_COLUMNS), 30))
def test_no_cell_changes_unseen(clinic: Rooms, place: int) -> None:
    changed: dict[str, bytes] = {}
    with clinic.by_superuser() as connection:
        for table in RECORD:
            known = list(metadata.tables[table].c)
            if place >= len(known):
                continue
            key, value = one_of(connection, clinic, table, known[place].name)
            is_bytes = "BLOB" if known[place].type.__class__.__name__ == "LargeBinary" else ""
            new = another(value, is_bytes)
            drop_rules(connection, table)
            connection.execute(
                f'UPDATE {table} SET "{known[place].name}" = %s WHERE id = %s'.encode(), (new, key)
            )
            changed[table] = new if known[place].name == "id" else key
    sentences = told(clinic.check_server(), Part.ROWS)
    for table, key in changed.items():
        named = f"The row {UUID(bytes=key)} of {table} "
        assert any(sentence.startswith(named) for sentence in sentences), named


def another(value: Any, kind: str) -> Any:
    """Another value, no longer than ``value``: here a column says how long a text may be."""
    if isinstance(value, bool):
        return not value
    return value[:-1] + "~" if isinstance(value, str) and value else other(value, kind)


def one_of(
    connection: psycopg.Connection[Any], clinic: Rooms, table: str, column: str
) -> tuple[bytes, Any]:
    """A row of the signed visit, where the table has any: its id, and what it has in a column."""
    where = "voided_seq IS NULL"
    if table in OF_A_VISIT:
        where += f" AND {clinic.of_visit}"
    found = connection.execute(
        f'SELECT id, "{column}" FROM {table} WHERE {where} ORDER BY created_seq LIMIT 1'.encode()
    ).fetchone()
    assert found is not None, f"The day left no {table}."
    key, value = found
    return key, value


def drop_rules(connection: psycopg.Connection[Any], table: str) -> None:
    """Nothing of the database stands in the way any more; that too is told, elsewhere."""
    rules = connection.execute(
        "SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype IN ('c', 'f')",
        (table,),
    ).fetchall()
    for (name,) in rules:
        connection.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}".encode())
    for index in metadata.tables[table].indexes:
        connection.execute(f"DROP INDEX {index.name}".encode())
    for column in metadata.tables[table].c:
        if not column.primary_key:
            connection.execute(
                f'ALTER TABLE {table} ALTER COLUMN "{column.name}" DROP NOT NULL'.encode()
            )


def test_no_row_is_removed_unseen(clinic: Rooms) -> None:
    missed = []
    with clinic.by_superuser() as connection:
        for table in RECORD:
            key, line = one_of(connection, clinic, table, "created_seq")
            connection.execute(f"DELETE FROM {table} WHERE id = %s".encode(), (key,))
            missed.append(
                f"The row {UUID(bytes=key)} of {table}, added by line {line}, is missing."
            )
    verdict = clinic.check_server()
    assert set(missed) <= set(told(verdict, Part.ROWS))
    assert "Rows of needle_site that refer to no row of session: 2." in told(
        verdict, Part.REFERENCES
    )


def test_no_row_is_slipped_in_unseen(clinic: Rooms) -> None:
    key = new_id()
    with clinic.by_superuser() as connection:
        names = [one.name for one in metadata.tables["reaction"].c]
        listed = ", ".join(f'"{name}"' for name in names)
        row = connection.execute(f"SELECT {listed} FROM reaction".encode()).fetchone()
        assert row is not None
        values = {**dict(zip(names, row, strict=True)), "id": key.bytes, "created_seq": 10**6}
        marks = ", ".join(["%s"] * len(values))
        connection.execute(
            f"INSERT INTO reaction ({listed}) VALUES ({marks})".encode(), tuple(values.values())
        )
    assert f"The row {key} of reaction is in no line of the change log." in told(
        clinic.check_server(), Part.ROWS
    )


def test_a_changed_signature_is_found(clinic: Rooms) -> None:
    alter(clinic, "UPDATE signature SET signer = 'Mallory, PT'")
    (sentence,) = told(clinic.check_server(), Part.ROWS)
    assert "of signature is not what was added" in sentence


def test_a_changed_signed_visit_is_found_by_its_signature_too(clinic: Rooms) -> None:
    alter(clinic, f"UPDATE needle_site SET note = 'Never needled' WHERE {clinic.of_visit}")
    verdict = clinic.check_server()
    assert told(verdict, Part.ROWS)
    assert told(verdict, Part.SIGNATURES) == [
        f"The visit {clinic.day.signed.id} is not what was signed."
    ]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE patient SET visits = visits + 1",
        "UPDATE patient SET sort_name = 'x'",
        "DELETE FROM patient_search WHERE number = (SELECT max(number) FROM patient_search)",
        "UPDATE patient_search SET words = 'x'",
        "DELETE FROM patient_search_piece WHERE number = (SELECT max(number) FROM patient_search)"
        " AND piece = (SELECT max(piece) FROM patient_search_piece WHERE number ="
        " (SELECT max(number) FROM patient_search))",
    ],
)
def test_a_patient_who_is_hidden_from_the_list_is_found(clinic: Rooms, change: str) -> None:
    alter(clinic, change)
    assert told(clinic.check_server(), Part.ROWS)


# --- lines


@pytest.mark.parametrize("name", thinned([name for name in LINE if name != "sequence"], 6))
def test_no_line_changes_unseen(clinic: Rooms, name: str) -> None:
    with clinic.by_superuser() as connection:
        found = connection.execute(
            f'SELECT "{name}" FROM change_log WHERE sequence = 7'.encode()
        ).fetchone()
        assert found is not None
        is_bytes = "BLOB" if name in ("author", "digest", "mac", "origin_mac") else ""
        new = 1 if name == "is_set_aside" else other(found[0], is_bytes)
        connection.execute(
            f'UPDATE change_log SET "{name}" = %s WHERE sequence = 7'.encode(), (new,)
        )
    sentences = told(clinic.check_server(), Part.LINES)
    assert "Line 7 of the change log is not as it was written, or not where it was." in sentences


def test_no_line_is_removed_unseen(clinic: Rooms) -> None:
    alter(clinic, "DELETE FROM change_log WHERE sequence IN (5, 6)")
    assert "Lines 5 to 6 of the change log are missing." in told(clinic.check_server(), Part.LINES)


def test_lines_that_change_places_are_found(clinic: Rooms) -> None:
    alter(
        clinic,
        "UPDATE change_log SET sequence = 1000000 WHERE sequence = 7",
        "UPDATE change_log SET sequence = 7 WHERE sequence = 8",
        "UPDATE change_log SET sequence = 8 WHERE sequence = 1000000",
    )
    verdict = clinic.check_server()
    assert told(verdict, Part.LINES)
    assert told(verdict, Part.WORKSTATIONS)


def test_lines_that_are_cut_off_with_their_rows_are_found_by_a_head(clinic: Rooms) -> None:
    """Nobody can see it on the server alone; every workstation has the head."""
    with clinic.by_superuser() as connection:
        last = connection.execute(
            "SELECT max(sequence) FROM change_log WHERE entity = 'conflict'"
        ).fetchone()
        assert last is not None
        connection.execute("DELETE FROM conflict WHERE created_seq >= %s", (last[0],))
        connection.execute("DELETE FROM change_log WHERE sequence >= %s", (last[0],))
    (sentence,) = told(clinic.check_server(), Part.HEADS)
    assert "lines were cut off, or an older file was put here" in sentence


def test_a_head_of_another_log_is_found(rooms: Rooms) -> None:
    verdict = rooms.check_server((Head(7, b"12345678"),))
    assert len(told(verdict, Part.HEADS)) == 1


# --- what guards the record


OTHER_FORMS = [
    ("DROP TRIGGER tr_patient_update ON patient", "The trigger tr_patient_update is missing."),
    (
        "ALTER TABLE patient DISABLE TRIGGER tr_patient_update",
        "The trigger tr_patient_update is not the one that this program makes.",
    ),
    (
        "CREATE OR REPLACE FUNCTION tr_change_log_delete() RETURNS trigger LANGUAGE plpgsql"
        " AS $$ BEGIN RETURN OLD; END $$",
        "The trigger tr_change_log_delete is not the one that this program makes.",
    ),
    (
        "CREATE TRIGGER other BEFORE INSERT ON patient"
        " FOR EACH ROW EXECUTE FUNCTION tr_patient_update()",
        "There is a trigger other that this program does not make.",
    ),
    (
        "ALTER TABLE session DISABLE TRIGGER ALL",
        "The references of the table session are switched off.",
    ),
    (
        "ALTER TABLE session DROP CONSTRAINT fk_session_patient_id_patient",
        "The constraint fk_session_patient_id_patient is missing.",
    ),
    ("DROP INDEX ix_conflict_entity_id", "The index ix_conflict_entity_id is missing."),
    ("DROP TABLE template", "The table template is missing."),
    ("CREATE TABLE more (x int)", "There is a table more that this program does not make."),
    (
        "ALTER TABLE template ADD COLUMN x int",
        "The table template is not the one that this program makes.",
    ),
    ("CREATE VIEW v AS SELECT 1", "There is a view v that this program does not make."),
]


@pytest.mark.parametrize(("change", "sentence"), thinned(OTHER_FORMS, 8))
def test_a_server_of_another_form_is_found(clinic: Rooms, change: str, sentence: str) -> None:
    alter(clinic, change)
    assert sentence in told(clinic.check_server(), Part.SCHEMA)


def test_a_table_that_cannot_be_read_hides_nothing_of_the_others(clinic: Rooms) -> None:
    alter(clinic, "DROP TABLE template", "UPDATE signature SET signer = 'Mallory, PT'")
    sentences = told(clinic.check_server(), Part.ROWS)
    assert "The rows of template cannot be read." in sentences
    assert any("of signature is not what was added" in one for one in sentences)
