"""Who did what, as it is read."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from bodymap.charting.patient import Patient
from bodymap.charting.person import Person, Role
from bodymap.services.audit.events import Event, ExportKind, Target
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.clinic import Clinic
from bodymap.ui.manage import activity_reader
from bodymap.ui.manage.activity_model import ActivityModel, Column
from bodymap.ui.manage.activity_reader import ActivityReader
from bodymap.ui.manage.section import Section
from tests import factories
from tests.drivers.gate import FileAnswers
from tests.drivers.manage import ManageDriver
from tests.gui.manage.conftest import Opening


@pytest.fixture
def ada(clinic: Clinic) -> Patient:
    """A patient with four needles in her calf, one of them taken back, and a score of 7."""
    recorder = clinic.recorder
    ada = factories.patient()
    heel = factories.episode(ada.id)
    visit = factories.session(heel)
    recorder.add_patient(ada)
    recorder.add_episode(heel)
    recorder.start_session(visit)
    sites = [factories.site(visit) for _ in range(4)]
    for site in sites:
        recorder.add_site(site)
    recorder.void_site(sites[2].id)
    recorder.set_pain(factories.pain(visit, 7))
    return ada


def count_of(clinic: Clinic, event: Event) -> int:
    return len(clinic.audit.lines(AuditFilter(what=(str(event),))))


def test_lines_are_told_in_words_newest_first(
    ada: Patient, clinic: Clinic, opening: Opening
) -> None:
    clinic.exports.begin(ExportKind.REPORT, ada.id, to=Target.PRINTER)
    clinic.exports.begin(ExportKind.BODY_CHARTS, ada.id, to=Target.FILE)
    clinic.history.overview(ada.id)
    clinic.audit.note(Event.LOCKED, detail={"why": "idle"})
    page = opening(Section.ACTIVITY)
    assert page.lines() == [
        "Read this activity",
        "Locked by itself, nobody being here",
        "Viewed the patient",
        "Exported body charts to a file",
        "Printed a report",
        "Recorded a pain score",
        "Removed needle site 3",
        "Charted needle site 4",
        "Charted needle site 3",
        "Charted needle site 2",
        "Charted needle site 1",
        "Began a session",
        "Added a complaint",
        "Added the patient",
        "Logged in",
        # the clinic was closed once before
        "Closed the clinic",
        "Logged in",
        "Worked on a workstation for the first time",
        "Added a person",
    ]
    whom = page.lines(Column.ABOUT)
    assert whom[2:14] == ["Brandt, Ada"] * 12
    assert whom[-1] == "Anna Weber"
    assert set(page.lines(Column.WHO)) == {"Anna Weber"}


def test_a_line_in_full_says_what_was_before_and_after(
    ada: Patient, clinic: Clinic, opening: Opening
) -> None:
    clinic.recorder.change_patient(replace(ada, family_name="Brandt-Lee", height_cm=171.0))
    page = opening(Section.ACTIVITY)
    page.open_line("Changed the patient's particulars")
    told = page.line_in_full()
    assert told["Family name"] == "Brandt \N{RIGHTWARDS ARROW} Brandt-Lee"
    assert told["Height"] == "nothing \N{RIGHTWARDS ARROW} 171\N{NO-BREAK SPACE}cm"
    assert told["Who"] == "Anna Weber"
    assert told["About whom"] == "Brandt-Lee, Ada"
    line = page.activity.model.line(1).line
    assert told["Line number"] == str(line.sequence)
    assert told["UTC"] == line.at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")[:-3]


def test_what_was_added_is_told_with_the_names_of_the_catalogue(
    ada: Patient, opening: Opening
) -> None:
    page = opening(Section.ACTIVITY)
    page.open_line("Charted needle site 4")
    told = page.line_in_full()
    assert told["Region"] == "Calf, inner, left"
    assert told["Muscle"] == "Gastrocnemius, medial head"
    assert told["Technique"] == "Pistoning"
    assert page.reads("What was recorded")
    assert not page.reads("as it stands now")


def test_the_keys_go_on_to_the_next_line_and_escape_closes_it(
    ada: Patient, opening: Opening
) -> None:
    page = opening(Section.ACTIVITY)
    part = page.activity
    assert not part.detail.isVisible()
    page.open_line("Removed needle site 3")
    page.hands.key(Qt.Key.Key_Down)
    assert part.detail.what.text() == "Charted needle site 4"
    page.hands.press("Close the line")
    assert not part.detail.isVisible()
    page.hands.key(Qt.Key.Key_Down)
    assert not part.detail.isVisible()


def test_reading_is_noted_once_for_each_opening(clinic: Clinic, opening: Opening) -> None:
    page = opening(Section.ACTIVITY)
    page.choose("What", "Views")
    page.hands.press("Show everything")
    assert count_of(clinic, Event.AUDIT_READ) == 1
    page.go(Section.KEYS)
    page.go(Section.ACTIVITY)
    assert count_of(clinic, Event.AUDIT_READ) == 2


def test_lines_are_found_by_person_kind_and_patient(
    ada: Patient, clinic: Clinic, ben: Person, opening: Opening
) -> None:
    clinic.desk.sit(ben)
    other = factories.patient(family_name="Mensah", given_name="Kofi")
    clinic.recorder.add_patient(other)
    clinic.exports.begin(ExportKind.LEAFLET, ada.id, to=Target.PRINTER)
    clinic.desk.sit(clinic.people.all()[0])
    page = opening(Section.ACTIVITY)
    page.choose("Who", "Ben Okafor")
    assert page.lines() == ["Printed an after-care sheet", "Added the patient"]
    page.choose("What", "Exports, prints, copies")
    assert page.lines() == ["Printed an after-care sheet"]
    page.hands.press("Show everything")
    page.choose_whom("mensah")
    assert page.lines() == ["Added the patient"]
    assert page.lines(Column.ABOUT) == ["Mensah, Kofi"]
    page.hands.press("About Mensah, Kofi. Press for any patient.")
    assert len(page.lines()) > 10


def test_lines_are_found_by_day(clinic: Clinic, opening: Opening) -> None:
    page = opening(Section.ACTIVITY)
    model = page.activity.model
    # the clinic may have been made on the day before, if only a moment ago
    first = model.line(model.rowCount() - 1).line.at.astimezone().date()
    today = datetime.now(UTC).astimezone().date()
    page.type_day("Until", str(first - timedelta(days=1)))
    assert page.lines() == []
    assert page.reads("Nothing of that kind was recorded.")
    page.type_day("Until", str(today))
    assert "Logged in" in page.lines()
    page.type_day("From", str(today))
    assert "Logged in" in page.lines()
    page.type_day("Until", str(today - timedelta(days=1)))
    assert page.reads("This day comes before the first one.")


def test_a_long_trail_is_read_as_one_scrolls(clinic: Clinic, opening: Opening) -> None:
    for _ in range(410):
        clinic.audit.note(Event.UNLOCKED)
    page = opening(Section.ACTIVITY)
    model = page.activity.model
    assert model.rowCount() == 200
    while model.canFetchMore(QModelIndex()):
        page.activity.table.scrollToBottom()
    sequences = [model.line(row).line.sequence for row in range(model.rowCount())]
    assert sequences == list(range(sequences[0], 0, -1))
    assert len(sequences) > 410


def test_few_of_a_long_trail_are_found_between_the_turns_of_the_window(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    clinic.audit.note(Event.CRASHED)
    for _ in range(120):
        clinic.audit.note(Event.UNLOCKED)
    monkeypatch.setattr(activity_reader, "STRETCH", 50)
    reader, model = ActivityReader(clinic), ActivityModel()
    reader.begin()
    asked = AuditFilter(what=(Event.CRASHED,))
    model.show_pages(lambda before: reader.page(asked, before))
    assert (model.rowCount(), model.is_whole) == (0, False)
    qtbot.waitUntil(lambda: model.is_whole)
    assert [model.line(row).line.what for row in range(model.rowCount())] == [Event.CRASHED]


def test_who_failed_at_the_door_is_named_by_the_log_in(
    clinic: Clinic, ben: Person, opening: Opening
) -> None:
    clinic.audit.note(Event.LOG_IN_FAILED, detail={"log_in": "ben", "times": 3})
    clinic.audit.note(Event.LOG_IN_FAILED, detail={"log_in": "eve", "times": 1})
    page = opening(Section.ACTIVITY)
    assert page.lines()[1:3] == ["Failed to log in", "Failed to log in 3 times"]
    assert page.lines(Column.WHO)[1:3] == ["eve", "Ben Okafor"]


@pytest.mark.parametrize("role", [Role.THERAPIST, Role.REVIEWER])
def test_an_administrator_reads_the_activity_and_nobody_else(
    clinic: Clinic, ben: Person, carla: Person, opening: Opening, role: Role
) -> None:
    clinic.desk.sit(ben if role is Role.THERAPIST else carla)
    page = opening(Section.ACTIVITY)
    assert page.reads("An administrator reads the activity.")
    assert page.lines() == []
    assert not page.hands.offers("Export as CSV\N{HORIZONTAL ELLIPSIS}")
    assert count_of_as(clinic, Event.AUDIT_READ) == 0


def count_of_as(clinic: Clinic, event: Event) -> int:
    """Counted by the administrator, who sits down again for it."""
    clinic.desk.sit(clinic.people.all()[0])
    return count_of(clinic, event)


def test_what_was_read_is_gone_when_somebody_else_sits_down(
    ada: Patient, clinic: Clinic, ben: Person, opening: Opening
) -> None:
    page = opening(Section.ACTIVITY)
    page.open_line("Removed needle site 3")
    clinic.desk.sit(ben)
    assert page.lines() == []
    assert not page.reads("Brandt")


def rows_of(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def export(page: ManageDriver, answers: FileAnswers, path: Path) -> None:
    answers.answer = path
    page.hands.press("Export as CSV\N{HORIZONTAL ELLIPSIS}")


def test_the_file_holds_the_lines_that_are_asked_for(
    ada: Patient, clinic: Clinic, opening: Opening, answers: FileAnswers, tmp_path: Path
) -> None:
    for _ in range(200):
        clinic.audit.note(Event.UNLOCKED)
    page = opening(Section.ACTIVITY)
    path = tmp_path / "trail.csv"
    page.choose("What", "Changes")
    export(page, answers, path)
    page.wait_to_read("trail.csv was saved, with 11 lines.")
    rows = list(rows_of(path))
    assert [row["words"] for row in rows][:2] == ["Recorded a pain score", "Removed needle site 3"]
    assert {row["what"] for row in rows} == {"added", "voided"}
    newest = rows[0]
    assert newest["patient_id"] == str(ada.id)
    assert newest["person"] == "Anna Weber"
    assert datetime.fromisoformat(newest["time_utc"]).utcoffset() == timedelta(0)
    assert "Brandt" not in path.read_text(encoding="utf-8")
    assert count_of(clinic, Event.EXPORTED) == 1
    page.hands.press("Show everything")
    export(page, answers, tmp_path / "whole.csv")
    page.wait_to_read("whole.csv was saved")
    sequences = [int(row["sequence"]) for row in rows_of(tmp_path / "whole.csv")]
    assert sequences == list(range(sequences[0], 0, -1))


def test_a_file_that_is_not_wanted_any_more_leaves_nothing(
    clinic: Clinic, opening: Opening, answers: FileAnswers, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    page = opening(Section.ACTIVITY)
    export(page, answers, folder / "trail.csv")
    page.hands.press("Cancel")
    assert list(folder.iterdir()) == []
    assert page.activity.export.isEnabled()


def test_a_file_that_cannot_be_written_is_told_of(
    opening: Opening, answers: FileAnswers, tmp_path: Path
) -> None:
    page = opening(Section.ACTIVITY)
    export(page, answers, tmp_path / "missing" / "trail.csv")
    assert page.activity.notice.sentence().startswith("Nothing was written to trail.csv")
    answers.answer = None
    page.hands.press("Export as CSV\N{HORIZONTAL ELLIPSIS}")
    assert page.activity.export.isEnabled()


def test_the_end_of_the_record_is_shown_for_comparison(clinic: Clinic, opening: Opening) -> None:
    page = opening(Section.ACTIVITY)
    assert page.reads(f"End of the record: {clinic.audit.head().short}")
    assert page.reads("printed on every signed report")


def test_a_trail_that_cannot_be_read_says_so(clinic: Clinic, opening: Opening) -> None:
    page = opening(Section.KEYS)
    clinic.close()
    page.go(Section.ACTIVITY)
    assert page.activity.notice.sentence() != ""
    assert page.hands.offers("Try again")
