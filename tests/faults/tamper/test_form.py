"""A file of another form, or a damaged one, shows; one that nobody touched does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from db import triggers
from db.verify import Part
from tests.faults.tamper.evening import RECORD, Evening, told
from tests.tampering import by_sql, columns, drop_triggers, without_guards


def test_nothing_is_wrong_with_a_file_that_nobody_touched(evening: Evening) -> None:
    verdict = evening.check([evening.head])
    assert (verdict.findings, verdict.more, verdict.first) == ((), 0, "")
    assert verdict.head == evening.head
    assert verdict.counts.lines == evening.head.sequence
    assert verdict.counts.signatures == 1
    assert set(verdict.counts.rows) == set(RECORD)
    assert all(verdict.counts.rows.values()), "The day leaves rows in every table."


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("DROP TRIGGER tr_signature_update", "The trigger tr_signature_update is missing."),
        (
            "CREATE TRIGGER other AFTER INSERT ON patient BEGIN SELECT 1; END",
            "There is a trigger other that this program does not make.",
        ),
        ("DROP INDEX ix_session_open", "The index ix_session_open is missing."),
        ("DROP TABLE template", "The table template is missing."),
        ("CREATE TABLE more (x)", "There is a table more that this program does not make."),
        (
            "ALTER TABLE template ADD COLUMN x",
            "The table template is not the one that this program makes.",
        ),
        ("CREATE VIEW v AS SELECT 1", "There is a view v that this program does not make."),
    ],
)
def test_a_file_of_another_form_is_found(file: Evening, change: str, sentence: str) -> None:
    with by_sql(file.path, file.keys.data) as sql:
        sql.execute(change)
    verdict = file.check()
    assert sentence in told(verdict, Part.SCHEMA)
    assert verdict.findings[0].part is Part.SCHEMA


def test_a_trigger_that_looks_like_ours_is_found(file: Evening) -> None:
    with by_sql(file.path, file.keys.data) as sql:
        drop_triggers(sql)
        for text in triggers.statements():
            sql.execute(text.replace("IS NOT OLD.id", "IS OLD.id"))
    assert "The trigger tr_needle_site_update is not the one that this program makes." in told(
        file.check(), Part.SCHEMA
    )


def test_a_row_without_its_parent_is_found(file: Evening) -> None:
    file.alter(f"DELETE FROM episode WHERE id = x'{file.day.signed.episode_id.bytes.hex()}'")
    assert told(file.check(), Part.REFERENCES)


def test_a_page_that_was_changed_is_found(file: Evening) -> None:
    content = bytearray(file.path.read_bytes())
    content[-100] ^= 1
    file.path.write_bytes(bytes(content))
    assert told(file.check(), Part.FILE)


def everything(file: Evening) -> Iterator[str]:
    """Every value in the file that is words."""
    with by_sql(file.path, file.keys.data) as sql:
        for table in ("patient", "episode", "needle_site", "reaction", "amendment", "signature"):
            for row in sql.execute(f"SELECT * FROM {table}"):
                yield from (value for value in row if isinstance(value, str) and " " in value)


def test_what_is_told_has_nothing_of_a_patient(file: Evening) -> None:
    words = set(everything(file))
    assert any("Brandt" in one for one in words)
    with without_guards(file.path, file.keys.data) as sql:
        for table in RECORD:
            for name, kind in columns(sql, table).items():
                if kind.startswith(("VARCHAR", "TEXT")) and table != "setting":
                    sql.execute(f"UPDATE {table} SET {name} = {name} || 'x'")
    sentences = " ".join(one.sentence for one in file.check().findings)
    assert not [one for one in words if one in sentences]
