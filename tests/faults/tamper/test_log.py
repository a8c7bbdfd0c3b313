"""Lines of the change log that are changed, removed, moved, slipped in or cut off show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import Head
from db import driver
from db.chain import CHAIN_START, LINE_COLUMNS, SHARED_COLUMNS, mac_of
from db.head_file import KeptHead, heads_beside, keep_head
from db.verify import Part
from tests.faults.tamper.evening import Evening, append, told
from tests.real_day import NOON
from tests.tampering import by_sql, columns, other, without_guards


@pytest.mark.parametrize("column", LINE_COLUMNS[1:])
def test_a_line_that_is_edited_is_named(file: Evening, column: str) -> None:
    with without_guards(file.path, file.keys.data) as sql:
        kind = columns(sql, "change_log")[column]
        (value,) = sql.execute(f'SELECT "{column}" FROM change_log WHERE sequence = 9').fetchone()
        sql.execute(
            f'UPDATE change_log SET "{column}" = ? WHERE sequence = 9', (other(value, kind),)
        )
    verdict = file.check()
    assert told(verdict, Part.LINES) == [
        "Line 9 of the change log is not as it was written, or not where it was."
    ]
    assert verdict.findings[0].sequence == 9


@pytest.mark.parametrize("column", SHARED_COLUMNS)
def test_a_line_that_says_it_came_by_a_server_is_named(file: Evening, column: str) -> None:
    value = "zeroblob(32)" if column == "origin_mac" else "1"
    file.alter(f"UPDATE change_log SET {column} = {value} WHERE sequence = 9")
    verdict = file.check()
    assert told(verdict, Part.LINES) == [
        "Line 9 of the change log is not as it was written, or not where it was."
    ]


def test_a_seal_that_is_edited_is_found(file: Evening) -> None:
    file.alter("UPDATE change_log SET mac = zeroblob(32) WHERE sequence = 9")
    assert len(told(file.check(), Part.LINES)) == 2, "its own line, and the one sealed with it"
    file.alter("UPDATE change_log SET mac = NULL")
    assert told(file.check(), Part.LINES)


@pytest.mark.parametrize("number", [1, 9])
def test_a_line_that_is_taken_out_is_missed(file: Evening, number: int) -> None:
    file.alter(f"DELETE FROM change_log WHERE sequence = {number}")
    assert told(file.check(), Part.LINES) == [f"Line {number} of the change log is missing."]


def test_lines_that_close_ranks_are_found(file: Evening) -> None:
    file.alter(
        "DELETE FROM change_log WHERE sequence = 9",
        "UPDATE change_log SET sequence = sequence - 1 WHERE sequence > 9",
    )
    first = file.check().findings[0]
    assert (first.part, first.sequence) == (Part.LINES, 9)


def test_lines_that_change_places_are_found(file: Evening) -> None:
    file.alter(
        "UPDATE change_log SET sequence = -1 WHERE sequence = 8",
        "UPDATE change_log SET sequence = 8 WHERE sequence = 9",
        "UPDATE change_log SET sequence = 9 WHERE sequence = -1",
    )
    verdict = file.check()
    assert [one.sequence for one in verdict.findings if one.part is Part.LINES][:2] == [8, 9]


@pytest.mark.parametrize("mac", ["NULL", "zeroblob(32)", "randomblob(32)", "mac"])
def test_a_line_that_is_slipped_in_is_found(file: Evening, mac: str) -> None:
    names = ", ".join(f'"{name}"' for name in LINE_COLUMNS[1:])
    last = file.head.sequence
    file.alter(
        f"INSERT INTO change_log (sequence, {names}, mac) SELECT {last + 1}, {names}, {mac}"
        f" FROM change_log WHERE sequence = {last}"
    )
    first = file.check().findings[0]
    assert (first.part, first.sequence) == (Part.LINES, last + 1)


def cut(file: Evening) -> Head:
    """The last line, an event, is cut off. Gives the head that is left."""
    file.alter(f"DELETE FROM change_log WHERE sequence = {file.head.sequence}")
    head = file.check().head
    assert head is not None
    return head


@pytest.fixture
def noted(file: Evening) -> Evening:
    """The file whose log ends with an event, which no row refers to."""
    with by_sql(file.path, file.keys.data) as sql:
        mac = append(sql, file, what="exported", after='{"what": "report"}')
    return replace(file, head=Head(file.head.sequence + 1, mac))


def test_an_end_that_is_cut_off_shows_by_a_head_outside(noted: Evening) -> None:
    left = cut(noted)
    assert noted.check([left]).is_sound, "nothing in the file can tell"
    (sentence,) = told(noted.check([noted.head]), Part.HEADS)
    assert f"ended with line {noted.head.sequence}" in sentence
    assert "lines were cut off" in sentence


def test_an_end_that_rows_refer_to_shows_by_itself(file: Evening) -> None:
    cut(file)
    assert told(file.check(), Part.ROWS)


def test_a_log_made_anew_with_the_keys_shows_by_a_head_outside(file: Evening) -> None:
    with without_guards(file.path, file.keys.data) as sql:
        sql.execute("UPDATE change_log SET author = zeroblob(16) WHERE sequence = 9")
        seal_anew(sql, file.keys.chain)
    assert file.check().is_sound, "who has the chain key can seal what they like"
    (sentence,) = told(file.check([file.head]), Part.HEADS)
    assert "was made anew" in sentence


def seal_anew(sql: driver.Connection, chain_key: bytes) -> None:
    """Seal every line as it is now."""
    names = ", ".join(f'"{name}"' for name in LINE_COLUMNS)
    mac = CHAIN_START
    for row in sql.execute(f"SELECT {names} FROM change_log ORDER BY sequence").fetchall():
        mac = mac_of(chain_key, mac, dict(zip(LINE_COLUMNS, row, strict=True)))
        sql.execute("UPDATE change_log SET mac = ? WHERE sequence = ?", (mac, row[0]))


def test_a_head_of_what_a_restore_put_aside_is_no_finding(file: Evening) -> None:
    ahead = KeptHead(
        Head(file.head.sequence + 40, bytes(range(32))), file.clinic_id, NOON, file.path
    )
    assert told(file.check([ahead]), Part.HEADS)
    with by_sql(file.path, file.keys.data) as sql:
        append(sql, file, what=Event.RESTORED.value, after="{}")
    verdict = file.check([ahead])
    assert verdict.is_sound
    assert (verdict.counts.heads, verdict.counts.left_behind) == (1, 1)


def test_work_on_a_file_that_was_cut_does_not_wipe_out_the_proof(noted: Evening) -> None:
    close_with(noted)
    cut(noted)
    with by_sql(noted.path, noted.keys.data) as sql:
        for _ in range(3):
            append(sql, noted, what="viewed", after=None)
    close_with(noted)
    heads = heads_beside(noted.path, noted.clinic_id).kept
    assert [one.head.sequence for one in heads] == [noted.head.sequence, noted.head.sequence + 2]
    (sentence,) = told(noted.check(heads), Part.HEADS)
    assert f"Line {noted.head.sequence} of the change log is another one" in sentence


def close_with(file: Evening) -> None:
    """Keep the head of the file as it is now, as the program does when it closes it."""
    seals = {0: CHAIN_START}
    with by_sql(file.path, file.keys.data) as sql:
        seals |= dict(sql.execute("SELECT sequence, mac FROM change_log").fetchall())
    last = max(seals)
    keep_head(file.path, file.clinic_id, Head(last, seals[last]), NOON, seals.get)
