"""The audit trail as a file."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

import pytest

from bodymap.exchange.audit_csv import (
    COLUMNS,
    AuditCsv,
    AuditNotWrittenError,
    AuditRow,
    audit_cells,
)
from bodymap.services.audit.lines import AuditLine
from tests.cases import cases

AT = datetime(2026, 3, 2, 10, 30, 0, 250_000, tzinfo=timezone(timedelta(hours=1)))
WHO, WHAT, STATION, ADA = (UUID(int=number) for number in range(1, 5))


def row(name: str = "Anna Weber") -> AuditRow:
    line = AuditLine(
        *(7, AT, WHO, STATION, "patient", WHAT, "changed"),
        before={"family_name": "Brandt"},
        after={"family_name": "=HYPERLINK()"},
    )
    return AuditRow(line, name, f"{name} changed it", ADA, f"{name}'s desk")


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_line_is_whole_and_its_time_is_utc() -> None:
    cells = dict(zip(COLUMNS, audit_cells(row()), strict=True))
    assert cells["time_utc"] == "2026-03-02T09:30:00.250000Z"
    assert datetime.fromisoformat(cells["time_utc"]) == AT.astimezone(UTC)
    assert cells["sequence"] == "7"
    assert cells["person_id"] == str(WHO)
    assert cells["patient_id"] == str(ADA)
    assert json.loads(cells["before"]) == {"family_name": "Brandt"}
    assert json.loads(cells["after"]) == {"family_name": "=HYPERLINK()"}


@cases("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_no_cell_runs_as_a_formula(name: str) -> None:
    assert [cell for cell in audit_cells(row(name)) if cell[:1] in tuple("=+-@\t\r")] == []


def test_what_the_program_did_itself_has_no_person(tmp_path: Path) -> None:
    line = AuditLine(1, AT, None, STATION, "clinic", STATION, "upgraded")
    file = AuditCsv(tmp_path / "trail.csv")
    file.add([AuditRow(line, "The program", "Upgraded", None, "")])
    file.finish()
    (told,) = read(tmp_path / "trail.csv")
    assert told["person_id"] == told["patient_id"] == told["before"] == told["after"] == ""


def test_the_file_has_its_name_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "trail.csv"
    path.write_text("before", encoding="utf-8")
    odd = "Käthe, \N{LEFT DOUBLE QUOTATION MARK}K\nBerg"
    file = AuditCsv(path)
    file.add([row(), row(odd)])
    assert path.read_text(encoding="utf-8") == "before"
    file.finish()
    assert [told["person"] for told in read(path)] == ["Anna Weber", odd]
    assert [one.name for one in tmp_path.iterdir()] == ["trail.csv"]


def test_nothing_is_left_of_a_file_that_was_given_up(tmp_path: Path) -> None:
    file = AuditCsv(tmp_path / "trail.csv")
    file.add([row()])
    file.discard()
    file.discard()
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(AuditNotWrittenError, match=r"Nothing was written to trail\.csv"):
        AuditCsv(tmp_path / "missing" / "trail.csv")
    (tmp_path / "folder").mkdir()
    with pytest.raises(AuditNotWrittenError, match="a folder has this name"):
        AuditCsv(tmp_path / "folder")
    file = AuditCsv(tmp_path / "late.csv")
    (tmp_path / "late.csv").mkdir()
    with pytest.raises(AuditNotWrittenError):
        file.finish()
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == []
