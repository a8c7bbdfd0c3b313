"""A report of a failure says where in the code, and nothing of whom."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType

import pytest

from bodymap.charting.ids import new_id
from bodymap.crash_report import FOLDER, KEPT, write_report
from bodymap.resume import NOTE, RUNNING, Resume

NOW = datetime(2026, 3, 2, 10, 42, tzinfo=UTC)
NAME = "Brandt, Ada"


def failed() -> TracebackType | None:
    patient_name = NAME
    try:
        raise ValueError(f"{patient_name} cannot be sorted")
    except ValueError as error:
        return error.__traceback__


def test_a_report_tells_where_and_not_whom(tmp_path: Path) -> None:
    path = write_report(tmp_path, ValueError, failed(), NOW, "Qt 6")
    text = path.read_text(encoding="utf-8")
    assert path.parent == tmp_path / FOLDER
    assert "builtins.ValueError at" in text
    assert "tests/unit/house/test_crash_report.py" in text
    assert "in failed" in text
    assert NAME not in text
    assert "Brandt" not in text
    assert str(Path.home()) + os.sep not in text
    assert "2026-03-02 10:42:00 UTC" in text


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    written = [
        write_report(tmp_path, OSError, None, NOW + timedelta(seconds=one))
        for one in range(KEPT + 3)
    ]
    assert sorted((tmp_path / FOLDER).iterdir()) == written[3:]


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="clinic"):
        write_report(tmp_path / "clinic", OSError, None, NOW)


def test_a_place_to_go_on_at_is_taken_once(tmp_path: Path) -> None:
    session_id = new_id()
    Resume(tmp_path).go_on_at(session_id)
    assert Resume(tmp_path).take() == session_id
    assert Resume(tmp_path).take() is None


@pytest.mark.parametrize(
    "note",
    ["", "{", "[]", '{"session": 1, "at": 1}', '{"session": "a", "at": "now"}', "null", "\udcff"],
)
def test_a_note_that_is_none_leads_nowhere(tmp_path: Path, note: str) -> None:
    (tmp_path / NOTE).write_text(note, encoding="utf-8", errors="surrogateescape")
    assert Resume(tmp_path).take() is None


def test_a_note_of_another_day_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / NOTE).write_text(f'{{"session": "{new_id()}", "at": 0}}', encoding="utf-8")
    assert Resume(tmp_path).take() is None


def test_a_run_that_was_killed_is_known_at_the_next_start(tmp_path: Path) -> None:
    assert not Resume(tmp_path).begin()
    # as a killed process leaves it: a number that runs no more
    (tmp_path / RUNNING).write_text(str(2**22 - 3), encoding="ascii")
    assert Resume(tmp_path).begin()
    Resume(tmp_path).end()
    assert not Resume(tmp_path).begin()


def test_a_run_that_goes_on_has_not_ended_badly(tmp_path: Path) -> None:
    (tmp_path / RUNNING).write_text(str(os.getppid()), encoding="ascii")
    assert not Resume(tmp_path).begin()


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    resume = Resume(tmp_path / "none")
    assert not resume.begin()
    resume.go_on_at(new_id())
    resume.end()
    assert resume.take() is None
    assert list(tmp_path.iterdir()) == []
