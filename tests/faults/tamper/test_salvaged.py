"""Of a file that was salvaged, what is known to be lost is no finding; anything else is."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from bodymap.services.audit.events import Event
from db import driver
from db.chain import CHAIN_START, LINE_COLUMNS, mac_of
from db.verify import Part
from tests.faults.tamper.evening import Evening, append, row_of, told
from tests.tampering import without_guards


@dataclass
class Salvage:
    """What a salvage leaves out of a file, and what it then tells of it."""

    gaps: list[list[Any]] = field(default_factory=list)
    lost: dict[str, list[str]] = field(default_factory=dict)
    stand_ins: dict[str, list[str]] = field(default_factory=dict)
    unseen: int = 0
    visits: list[str] = field(default_factory=list)

    def lose_line(self, sql: driver.Connection, file: Evening, number: int) -> None:
        """A line that could not be read; the one behind it is pinned by a seal of its own."""
        names = ", ".join(f'"{name}"' for name in LINE_COLUMNS)
        sql.execute(f"DELETE FROM change_log WHERE sequence = {number}")
        behind = sql.execute(
            f"SELECT {names} FROM change_log WHERE sequence = {number + 1}"
        ).fetchone()
        line = dict(zip(LINE_COLUMNS, behind, strict=True))
        seal = mac_of(file.keys.chain, CHAIN_START, line).hex()
        self.gaps.append([number, number, seal])

    def lose_row(self, sql: driver.Connection, file: Evening, table: str) -> None:
        """A row that could not be read."""
        row = f"{table} WHERE rowid = {row_of(sql, file, table)}"
        (key,) = sql.execute(f"SELECT id FROM {row}").fetchone()
        sql.execute(f"DELETE FROM {row}")
        self.lost.setdefault(table, []).append(key.hex())

    def tell(self, sql: driver.Connection, file: Evening) -> None:
        """Write it into the change log, sealed."""
        detail = {
            **{"gaps": self.gaps, "lost": self.lost, "stand_ins": self.stand_ins},
            **{"unseen": self.unseen, "visits": self.visits},
        }
        append(sql, file, what=Event.SALVAGED.value, after=json.dumps(detail))


def line_of(sql: driver.Connection, file: Evening, table: str) -> int:
    row = f"{table} WHERE rowid = {row_of(sql, file, table)}"
    return int(sql.execute(f"SELECT created_seq FROM {row}").fetchone()[0])


@pytest.fixture
def salvaged(file: Evening) -> Evening:
    """The evening's file without the row of a finding, without the line of the bill of the signed
    visit, and with a stand-in for the patient without a visit."""
    salvage = Salvage(visits=[file.day.signed.id.bytes.hex()])
    with without_guards(file.path, file.keys.data) as sql:
        salvage.lose_row(sql, file, "finding")
        salvage.lose_line(sql, file, line_of(sql, file, "billing"))
        salvage.unseen = 1
        (key,) = sql.execute("SELECT id FROM patient WHERE visits = 0").fetchone()
        sql.execute(
            "UPDATE patient SET family_name = '', given_name = '', version = 9 WHERE id = ?",
            (key,),
        )
        salvage.stand_ins["patient"] = [key.hex()]
        salvage.tell(sql, file)
    return file


def test_what_is_known_to_be_lost_is_no_finding(salvaged: Evening) -> None:
    verdict = salvaged.check()
    assert verdict.findings == ()
    assert verdict.counts.unseen == 1


def test_a_line_that_was_lost_last_is_bridged_by_the_salvage_itself(file: Evening) -> None:
    with without_guards(file.path, file.keys.data) as sql:
        last = file.head.sequence
        sql.execute(f"DELETE FROM change_log WHERE sequence = {last}")
        salvage = Salvage(gaps=[[last, last, ""]], unseen=1)
        append(
            sql,
            file,
            sequence=last + 1,
            what=Event.SALVAGED.value,
            after=json.dumps(vars(salvage)),
        )
    assert file.check().findings == ()


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM change_log WHERE sequence = 5",
        "UPDATE change_log SET at = at + 1 WHERE sequence = 5",
    ],
)
def test_a_line_that_is_lost_beyond_that_is_found(salvaged: Evening, change: str) -> None:
    salvaged.alter(change)
    assert told(salvaged.check(), Part.LINES)


def test_the_line_behind_a_gap_cannot_be_changed(salvaged: Evening) -> None:
    with without_guards(salvaged.path, salvaged.keys.data) as sql:
        (gap,) = sql.execute(
            "SELECT min(sequence) FROM change_log WHERE sequence NOT IN"
            " (SELECT sequence + 1 FROM change_log) AND sequence > 1"
        ).fetchone()
        sql.execute("UPDATE change_log SET at = at + 1 WHERE sequence = ?", (gap,))
    assert told(salvaged.check(), Part.LINES)


def test_a_row_that_is_lost_beyond_that_is_found(salvaged: Evening) -> None:
    salvaged.alter(f"DELETE FROM needle_event WHERE {salvaged.of_visit}")
    assert told(salvaged.check(), Part.ROWS)


def test_a_row_that_was_saved_cannot_be_changed(salvaged: Evening) -> None:
    salvaged.alter(f"UPDATE hygiene SET gloves = 1 - gloves WHERE {salvaged.of_visit}")
    assert told(salvaged.check(), Part.ROWS)


def test_a_row_is_not_slipped_in_behind_a_lost_line(salvaged: Evening) -> None:
    with without_guards(salvaged.path, salvaged.keys.data) as sql:
        sql.execute("CREATE TEMP TABLE one AS SELECT * FROM billing WHERE voided_seq IS NULL")
        sql.execute("DROP INDEX ix_billing_session_id_created_seq")
        sql.execute("UPDATE one SET id = randomblob(16)")
        sql.execute("INSERT INTO billing SELECT * FROM one")
    assert any("2 rows were added" in one for one in told(salvaged.check(), Part.ROWS))


def test_a_salvage_that_never_was_is_found(file: Evening) -> None:
    """Without the chain key nobody can tell of losses that excuse what they took out."""
    stranger = replace(file, keys=replace(file.keys, chain=bytes(32)))
    salvage = Salvage(visits=[file.day.signed.id.bytes.hex()])
    with without_guards(file.path, file.keys.data) as sql:
        salvage.lose_row(sql, file, "finding")
        salvage.tell(sql, stranger)
    assert told(file.check(), Part.LINES)
