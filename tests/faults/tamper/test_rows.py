"""No cell changes, no row appears or goes, without its line: whoever does it by SQL shows."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.signing import sign
from bodymap.services.signed_content import content_of
from db import driver
from db.form_statements import FormBook
from db.prepared import prepared
from db.read_statements import ReadStatements
from db.reader import Reader
from db.tables import metadata
from db.verify import Part
from tests.faults.tamper.evening import RECORD, Evening, row_of, told
from tests.real_day import NOON
from tests.tampering import columns, other, without_guards

MOST_COLUMNS = max(len(metadata.tables[name].c) for name in RECORD)


@pytest.mark.parametrize("place", range(MOST_COLUMNS))
def test_no_cell_changes_unseen(file: Evening, place: int) -> None:
    """In each table one cell is changed, of a row of the signed visit where it has any: the first
    column of each table, the second..."""
    changed = one_cell_of_each(file, place)
    sentences = told(file.check(), Part.ROWS)
    for table, key in changed.items():
        named = f"The row {UUID(bytes=key)} of {table} "
        assert any(sentence.startswith(named) for sentence in sentences), named


def one_cell_of_each(file: Evening, place: int) -> dict[str, bytes]:
    """Change one cell of a row of each table. Gives the rows' ids as they are now, by table."""
    changed: dict[str, bytes] = {}
    with without_guards(file.path, file.keys.data) as sql:
        for table in RECORD:
            known = columns(sql, table)
            if place < len(known):
                name, kind = list(known.items())[place]
                number = row_of(sql, file, table)
                row = f"{table} WHERE rowid = {number}"
                (value,) = sql.execute(f"SELECT {name} FROM {row}").fetchone()
                sql.execute(
                    f"UPDATE {table} SET {name} = ? WHERE rowid = {number}", (other(value, kind),)
                )
                (changed[table],) = sql.execute(f"SELECT id FROM {row}").fetchone()
    return changed


def test_no_row_is_removed_unseen(file: Evening) -> None:
    missed = []
    with without_guards(file.path, file.keys.data) as sql:
        for table in RECORD:
            row = f"{table} WHERE rowid = {row_of(sql, file, table)}"
            key, line = sql.execute(f"SELECT id, created_seq FROM {row}").fetchone()
            sql.execute(f"DELETE FROM {row}")
            missed.append(
                f"The row {UUID(bytes=key)} of {table}, added by line {line}, is missing."
            )
    assert set(missed) <= set(told(file.check(), Part.ROWS))


@pytest.mark.parametrize(
    "changes", [{}, {"created_seq": 10**6}], ids=["with the line of another", "with no line"]
)
def test_no_row_is_slipped_in_unseen(file: Evening, changes: dict[str, Any]) -> None:
    with without_guards(file.path, file.keys.data) as sql:
        slipped_in = {table: slip_in(sql, table, changes) for table in RECORD}
    sentences = told(file.check(), Part.ROWS)
    for table, key in slipped_in.items():
        named = f"The row {UUID(bytes=key)} of {table} is in no line of the change log."
        assert named in sentences


def slip_in(sql: driver.Connection, table: str, changes: dict[str, Any]) -> bytes:
    """A row like the first one, of another id."""
    names = list(columns(sql, table))
    row = dict(zip(names, sql.execute(f"SELECT * FROM {table}").fetchone(), strict=True))
    row |= {"id": new_id().bytes, **changes}
    if table == "setting":
        row["name"] = row["id"].hex()
    for index in metadata.tables[table].indexes:
        sql.execute(f"DROP INDEX {index.name}")
    marks = ", ".join("?" * len(row))
    sql.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
    return bytes(row["id"])


def test_rows_that_change_places_are_found(file: Evening) -> None:
    visit = file.of_visit
    file.alter(
        f"UPDATE needle_site SET number = 50 WHERE number = 1 AND {visit}",
        f"UPDATE needle_site SET number = 1 WHERE number = 2 AND {visit}",
        f"UPDATE needle_site SET number = 2 WHERE number = 50 AND {visit}",
    )
    verdict = file.check()
    assert len(told(verdict, Part.ROWS)) == 2
    assert len(told(verdict, Part.SIGNATURES)) == 1


def test_rows_that_change_ids_are_found(file: Evening) -> None:
    with without_guards(file.path, file.keys.data) as sql:
        (one,), (two,) = sql.execute("SELECT id FROM needle_site ORDER BY id LIMIT 2").fetchall()
        for new, old in ((b"x" * 16, one), (one, two), (two, b"x" * 16)):
            sql.execute("UPDATE needle_site SET id = ? WHERE id = ?", (new, old))
    assert len(told(file.check(), Part.ROWS)) == 2


def test_no_row_is_voided_unseen(file: Evening) -> None:
    with without_guards(file.path, file.keys.data) as sql:
        for table in RECORD:
            where = f"rowid = {row_of(sql, file, table)}"
            sql.execute(
                f"UPDATE {table} SET voided_seq = changed_seq, voided_at = changed_at WHERE {where}"
            )
    sentences = told(file.check(), Part.ROWS)
    for table in RECORD:
        assert any(f"of {table} differs from its lines" in one for one in sentences), table


def test_a_voided_row_that_counts_again_without_a_line_is_found(file: Evening) -> None:
    key = file.day.voided_site.bytes.hex()
    file.alter(f"UPDATE needle_site SET voided_seq = NULL, voided_at = NULL WHERE id = x'{key}'")
    verdict = file.check()
    assert told(verdict, Part.ROWS)
    assert told(verdict, Part.SIGNATURES)


def test_a_visit_signed_anew_behind_the_programs_back_is_found(file: Evening) -> None:
    """Whoever changes a site and the hash of the signature with it leaves the digests behind."""
    sign_anew(file, "Mallory, PT", "note = 'Never needled'")
    verdict = file.check()
    assert not [one for one in verdict.findings if one.part is Part.SIGNATURES], "it fits again"
    found = told(verdict, Part.ROWS)
    assert any("of needle_site" in one for one in found)
    assert any("of signature" in one for one in found)


def sign_anew(file: Evening, signer: str, change: str) -> None:
    visit_id = file.day.signed.id
    with without_guards(file.path, file.keys.data) as sql:
        sql.execute(
            f"UPDATE needle_site SET {change} WHERE number = 1 AND session_id = ?",
            (visit_id.bytes,),
        )
        visit = Reader(ReadStatements(prepared), FormBook(prepared)).visit(sql.cursor(), visit_id)
        assert visit is not None
        again = sign(
            content_of(visit, Figure.FEMALE_TYPICAL), file.day.signature.signer_id, signer, NOON
        )
        sql.execute(
            "UPDATE signature SET signer = ?, content_hash = ?", (signer, again.content_hash)
        )


def test_a_line_and_its_row_changed_together_are_found(file: Evening) -> None:
    file.alter(
        "UPDATE needle_site SET technique = 'pistoning' WHERE technique = 'winding'",
        "UPDATE change_log SET after = replace(after, 'winding', 'pistoning')"
        " WHERE entity = 'needle_site' AND after LIKE '%winding%'",
    )
    verdict = file.check()
    assert told(verdict, Part.LINES)
    assert told(verdict, Part.SIGNATURES)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE patient SET visits = visits + 1",
        "UPDATE patient SET active_at = active_at - 1",
        "UPDATE patient SET sort_name = 'x'",
        "DELETE FROM patient_search WHERE rowid = (SELECT max(created_seq) FROM patient)",
    ],
)
def test_a_patient_who_is_hidden_from_the_list_is_found(file: Evening, change: str) -> None:
    file.alter(change)
    assert told(file.check(), Part.ROWS)
