"""The file of a workstation that shares its record: its own chain, what waits in it, and what came
by the server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bodymap.charting.needle import Technique
from db import driver
from db.chain import CHAIN_START, LINE_COLUMNS, SHARED_COLUMNS, mac_of
from db.tables import PROVISIONAL, metadata
from db.verify import Part, verify
from tests import factories
from tests.faults.tamper.rooms import Rooms, told
from tests.server_clinics import ON_ONE_SERVER
from tests.tampering import columns, other, without_guards
from tests.thinned import thinned
from tests.workstations import workstations

pytestmark = [ON_ONE_SERVER, pytest.mark.in_full]

SEALED = [*LINE_COLUMNS, "mac"]
MOVED = "SELECT max(sequence) FROM outbox WHERE what = 'moved'"
"""The line of the last change of a needle, which waits."""
_LOG = (*LINE_COLUMNS, *SHARED_COLUMNS)


@pytest.fixture
def file(rooms: Rooms, tmp_path: Path) -> Rooms:
    """A copy of the second room's file, for one test."""
    path = tmp_path / rooms.path.name
    shutil.copyfile(rooms.path, path)
    return replace(rooms, path=path)


@contextmanager
def unguarded(file: Rooms) -> Iterator[driver.Connection]:
    with without_guards(file.path, file.keys.data) as sql:
        yield sql


def alter(file: Rooms, *statements: str) -> None:
    with unguarded(file) as sql:
        for statement in statements:
            assert sql.execute(statement).rowcount != 0, statement


def test_nothing_is_wrong_with_a_file_that_nobody_touched(rooms: Rooms) -> None:
    verdict = rooms.check()
    assert (verdict.findings, verdict.more) == ((), 0)
    counts = verdict.counts
    assert (counts.waiting, counts.workstations, counts.first) == (rooms.waiting, 2, 1)
    assert verdict.head == rooms.head


@pytest.mark.parametrize("name", thinned(SEALED, 3))
@pytest.mark.parametrize("line", ["sent", "waiting"])
def test_no_line_of_the_outbox_changes_unseen(file: Rooms, line: str, name: str) -> None:
    with unguarded(file) as sql:
        last = sql.execute("SELECT max(sequence) FROM outbox").fetchone()[0]
        number = PROVISIONAL + 1 if line == "sent" else last - 1
        kind = columns(sql, "outbox")[name]
        (value,) = sql.execute(
            f"SELECT {name} FROM outbox WHERE sequence = ?", (number,)
        ).fetchone()
        sql.execute(
            f"UPDATE outbox SET {name} = ? WHERE sequence = ?", (other(value, kind), number)
        )
    assert told(file.check(), Part.OUTBOX)


def test_no_line_of_the_outbox_is_removed_unseen(file: Rooms) -> None:
    alter(file, f"DELETE FROM outbox WHERE sequence = {PROVISIONAL} + 2")
    assert "Before line 3 of the outbox, lines are missing after 1." in told(
        file.check(), Part.OUTBOX
    )


def test_what_waits_is_not_dropped_unseen(file: Rooms) -> None:
    alter(file, f"DELETE FROM outbox WHERE sequence >= ({MOVED})")
    (sentence,) = told(file.check(), Part.ROWS)
    assert "of needle_site differs from its lines in changed_seq, changed_at, version" in sentence
    assert sentence.endswith(" of the outbox).")


def test_an_outbox_from_before_is_found(file: Rooms) -> None:
    """What was sent is in the change log, which came from the server."""
    alter(file, f"DELETE FROM outbox WHERE sequence > {PROVISIONAL} + 1")
    (sentence,) = told(file.check(), Part.OUTBOX)
    assert sentence.endswith("an older file was put here.")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("INSERT INTO set_aside SELECT max(sequence) + 7 FROM outbox", "has no such line"),
        ("DELETE FROM set_aside", "is another one than line"),
        (f"INSERT INTO set_aside VALUES ({PROVISIONAL} + 2)", "is another one than line"),
    ],
)
def test_what_was_set_aside_is_what_the_server_has(file: Rooms, change: str, sentence: str) -> None:
    alter(file, change)
    assert any(sentence in one for one in told(file.check(), Part.OUTBOX))


def test_nothing_that_waits_is_set_aside_unseen(file: Rooms) -> None:
    alter(file, f"INSERT INTO set_aside {MOVED}")
    assert told(file.check(), Part.ROWS)


@pytest.mark.parametrize(
    ("name", "anew"),
    list(zip(SHARED_COLUMNS, ("origin_sequence + 1000", "randomblob(32)", "1"), strict=True)),
)
def test_where_a_line_came_from_does_not_change_unseen(file: Rooms, name: str, anew: str) -> None:
    alter(
        file,
        f"UPDATE change_log SET {name} = {anew} WHERE sequence = 7",
    )
    assert "Line 7 of the change log is not as it was written, or not where it was." in told(
        file.check(), Part.LINES
    )


def test_whoever_seals_the_log_anew_leaves_the_chain_of_the_workstation_behind(
    file: Rooms,
) -> None:
    """Even with the key: the line says what its workstation had sealed."""
    with unguarded(file) as sql:
        sql.execute("UPDATE change_log SET at = at + 1 WHERE sequence = 7")
        seal_anew(sql, file.keys.chain)
    verdict = file.check()
    (sentence,) = told(verdict, Part.WORKSTATIONS)
    assert sentence.startswith("Line 7 of the change log breaks the chain of workstation ")
    assert told(verdict, Part.HEADS)
    assert not [one for one in verdict.findings if one.part is Part.LINES]


def test_lines_of_a_workstation_that_change_places_are_found(file: Rooms) -> None:
    with unguarded(file) as sql:
        for new, old in ((10**6, 7), (7, 8), (8, 10**6)):
            sql.execute("UPDATE change_log SET sequence = ? WHERE sequence = ?", (new, old))
        seal_anew(sql, file.keys.chain)
    assert len(told(file.check(), Part.WORKSTATIONS)) == 3


def seal_anew(sql: driver.Connection, chain_key: bytes) -> None:
    """The whole log, as somebody with the chain key can."""
    mac = CHAIN_START
    listed = ", ".join(f'"{name}"' for name in _LOG)
    for row in sql.execute(f"SELECT {listed} FROM change_log ORDER BY sequence").fetchall():
        line: dict[str, Any] = dict(zip(_LOG, row, strict=True))
        mac = mac_of(chain_key, mac, line)
        sql.execute("UPDATE change_log SET mac = ? WHERE sequence = ?", (mac, line["sequence"]))


def test_a_row_that_kept_its_own_number_is_found(file: Rooms) -> None:
    """The server gave its line a place, and the row has to say which."""
    with unguarded(file) as sql:
        key, own = sql.execute(
            "SELECT entity_id, origin_sequence FROM change_log WHERE origin = ?"
            " AND entity = 'conflict' AND what = 'added'",
            (file.origin.bytes,),
        ).fetchone()
        sql.execute("UPDATE conflict SET created_seq = ? WHERE id = ?", (own, key))
    (sentence,) = told(file.check(), Part.ROWS)
    assert "differs from its lines in created_seq" in sentence


@pytest.mark.parametrize("name", thinned([one.name for one in metadata.tables["needle_site"].c], 4))
def test_no_cell_of_a_row_that_waits_changes_unseen(file: Rooms, name: str) -> None:
    with unguarded(file) as sql:
        kind = columns(sql, "needle_site")[name]
        number, value = sql.execute(
            f"SELECT max(rowid), {name} FROM needle_site WHERE changed_seq > ?", (PROVISIONAL,)
        ).fetchone()
        sql.execute(
            f"UPDATE needle_site SET {name} = ? WHERE rowid = ?", (other(value, kind), number)
        )
    assert told(file.check(), Part.ROWS)


def test_a_row_that_waits_is_not_removed_unseen(file: Rooms) -> None:
    alter(file, f"DELETE FROM needle_site WHERE changed_seq > {PROVISIONAL}")
    found = told(file.check(), Part.ROWS)
    assert len(found) == 2
    assert all(one.endswith("of the outbox, is missing.") for one in found)


# --- between two pieces of what comes from the server


def test_a_row_that_came_before_all_of_its_lines_is_no_finding(tmp_path: Path) -> None:
    """It comes as it is on the server, and the lines that made it so come piece by piece."""
    with workstations(tmp_path, 2) as clinic:
        first, second = clinic.workstations
        visit = first.record.start_session()
        sites = [first.record.recorder.add_site(factories.site(visit)) for _ in range(4)]
        first.record.recorder.end_session(visit.id, factories.visit_time(1))
        first.record.recorder.reopen_session(visit.id)
        first.record.recorder.revise_sites([replace(sites[0], technique=Technique.WINDING)])
        first.sync()
        ahead = []
        while not second.receiving.receive(second.server, most=2).is_all:
            verdict = verify(second.record.path, clinic.keys, clinic.clinic_id)
            assert verdict.findings == ()
            ahead.append(verdict.counts.ahead)
        assert max(ahead) == 2
        verdict = verify(second.record.path, clinic.keys, clinic.clinic_id)
        assert (verdict.findings, verdict.counts.ahead) == ((), 0)


def test_a_row_that_claims_lines_to_come_counts_fewer_than_it_has(file: Rooms) -> None:
    alter(file, f"UPDATE needle_site SET changed_seq = {file.head.sequence} + 5, note = 'x'")
    found = told(file.check(), Part.ROWS)
    assert any(one.endswith("counts fewer changes than it has lines.") for one in found)


# --- a workstation that keeps a part of the clinic only


@pytest.fixture
def part(file: Rooms) -> Rooms:
    """The same file without the signed visit's patient, whose log begins later."""
    patient = f"x'{file.day.signed.patient_id.bytes.hex()}'"
    visits = f"SELECT id FROM session WHERE patient_id = {patient}"
    with unguarded(file) as sql:
        for name, table in metadata.tables.items():
            if "session_id" in table.c:
                sql.execute(f"DELETE FROM {name} WHERE session_id IN ({visits})")
        for name in ("session", "episode"):
            sql.execute(f"DELETE FROM {name} WHERE patient_id = {patient}")
        sql.execute(f"INSERT INTO left_out VALUES ({patient})")
        sql.execute("DELETE FROM change_log WHERE sequence < 40")
        sql.execute("UPDATE server_link SET keep_days = 30")
    return file


def test_a_part_of_a_clinic_is_sound(part: Rooms) -> None:
    verdict = part.check()
    assert verdict.findings == ()
    assert verdict.counts.first == 40
    assert verdict.counts.unseen > 0


def test_where_all_is_kept_nothing_may_be_missing(part: Rooms) -> None:
    alter(part, "UPDATE server_link SET keep_days = NULL")
    verdict = part.check()
    assert told(verdict, Part.LINES) == ["Lines 1 to 39 of the change log are missing."]
    assert told(verdict, Part.ROWS)


@pytest.mark.parametrize(
    "change",
    thinned(
        [
            "UPDATE change_log SET at = at + 1 WHERE sequence = 50",
            "UPDATE patient SET alert = 'none'",
            "UPDATE person SET changed_seq = 50 WHERE changed_seq < 40",
            "DELETE FROM change_log WHERE sequence = 50",
            "DELETE FROM patient WHERE created_seq > 40",
            "UPDATE needle_site SET note = 'x'",
        ],
        2,
    ),
)
def test_in_a_part_what_is_there_is_checked(part: Rooms, change: str) -> None:
    alter(part, change)
    assert not part.check().is_sound
