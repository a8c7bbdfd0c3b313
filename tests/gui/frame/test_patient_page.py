"""A patient's page: header, session, visits, trends."""

import csv
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bodymap.charting.episode import ComplaintSide
from bodymap.ui.frame.visit_list import Column
from tests import factories
from tests.drivers.frame import FrameDriver
from tests.drivers.gate import FileAnswers
from tests.gui.frame.conftest import Filling, Opening

ARROW = "\N{RIGHTWARDS ARROW}"
MISSING = "\N{EN DASH}"


def opened(filling: Filling, opening: Opening) -> FrameDriver:
    """The window at Ada Brandt, who has three visits."""
    person, _ = filling.course()
    frame = opening()
    frame.workspace.open_patient(person.id)
    return frame


def test_the_header_says_who_and_what_for(filling: Filling, opening: Opening) -> None:
    frame = opened(filling, opening)
    assert frame.header() == ("Brandt, Ada", "54 F   #1042", "Plantar heel pain, left")


def test_visits_tell_where_and_what_it_did(filling: Filling, opening: Opening) -> None:
    frame = opened(filling, opening)
    frame.choose_tab("visits")
    assert frame.visits(Column.DAY) == ["16 Mar 2026", "9 Mar 2026", "2 Mar 2026"]
    assert frame.visits(Column.SITES) == ["0", "1", "3"]
    assert frame.visits(Column.PAIN) == [f"5 {ARROW} 2", f"5 {ARROW} {MISSING}", f"7 {ARROW} 4"]
    assert frame.visits(Column.STATE) == ["ended, not signed"] * 3
    where = frame.visits(Column.REGIONS)
    assert where[2].startswith("Calf, inner, left \N{MULTIPLICATION SIGN}2")
    assert where[1] == "Calf, outer, left"


def test_opening_a_visit_shows_its_chart(filling: Filling, opening: Opening) -> None:
    frame = opened(filling, opening)
    frame.open_visit(2)
    assert frame.tab() == "session"
    assert frame.patient.session_id is not None
    visit = filling.clinic.history.visit(frame.patient.session_id)
    assert len(visit.sites) == 3


def test_a_session_is_started_once_and_continued(filling: Filling, opening: Opening) -> None:
    frame = opened(filling, opening)
    frame.hands.press("Start session")
    assert frame.tab() == "session"
    (visit,) = filling.clinic.history.open_sessions()
    assert frame.patient.session_id == visit.session.id
    assert not frame.hands.offers("Start session")
    frame.choose_tab("visits")
    frame.hands.press("Continue session")
    assert frame.patient.session_id == visit.session.id
    assert len(filling.clinic.history.open_sessions()) == 1


def test_an_ended_session_leads_to_the_visits_and_the_trend(
    filling: Filling, opening: Opening
) -> None:
    frame = opened(filling, opening)
    frame.hands.press("Start session")
    frame.hands.press("End session")
    assert frame.tab() == "visits"
    assert frame.hands.reads("The session is ended and saved.")
    assert filling.clinic.history.open_sessions() == ()
    frame.hands.press("See the trend")
    assert frame.tab() == "trends"


def test_an_older_visit_can_be_looked_at_while_one_is_open(
    filling: Filling, opening: Opening
) -> None:
    frame = opened(filling, opening)
    frame.hands.press("Start session")
    frame.choose_tab("visits")
    frame.open_visit(3)
    assert frame.hands.offers("Continue session")


def test_several_complaints_are_kept_apart(filling: Filling, opening: Opening) -> None:
    person, heel = filling.course()
    filling.complaint(person, complaint="Neck pain", side=ComplaintSide.RIGHT)
    frame = opening()
    frame.workspace.open_patient(person.id)
    assert frame.header()[2] == "Plantar heel pain, left"
    frame.choose_complaint("Neck pain, right")
    frame.hands.press("Start session")
    (visit,) = filling.clinic.history.open_sessions()
    assert visit.episode.complaint == "Neck pain"
    assert visit.episode.id != heel.id


def test_a_new_complaint_is_chosen_at_once(filling: Filling, opening: Opening) -> None:
    frame = opened(filling, opening)
    hands = frame.hands
    hands.press("New complaint")
    hands.fill("Complaint", "tennis")
    hands.key(Qt.Key.Key_Return)
    hands.press("Side: Right")
    hands.press("Add complaint")
    assert frame.header()[2] == "Tennis elbow (lateral elbow tendinopathy), right"
    hands.key(Qt.Key.Key_Return)
    (visit,) = filling.clinic.history.open_sessions()
    assert visit.episode.side is ComplaintSide.RIGHT


def test_a_patient_without_a_complaint_is_asked_for_it(filling: Filling, opening: Opening) -> None:
    person = filling.patient()
    frame = opening()
    frame.workspace.open_patient(person.id)
    assert frame.hands.focus().accessibleName() == "Complaint"
    assert not frame.hands.offers("Start session")
    frame.hands.press("Close this panel")
    assert frame.hands.reads("Add the complaint that is to be treated.")


def test_a_long_name_gives_way(filling: Filling, opening: Opening) -> None:
    name = "Wolfeschlegelsteinhausenbergerdorff-Brückner von und zu Hohenstaufen"
    person = filling.patient(family_name=name, given_name="Maximiliana Theodora")
    filling.complaint(person, complaint="Pain of the whole left side " * 4)
    frame = opening()
    frame.workspace.open_patient(person.id)
    assert frame.window.width() == 1280
    assert frame.patient.header.name.toolTip() == f"{name}, Maximiliana Theodora"


def test_pages_are_made_when_they_are_first_seen(filling: Filling, opening: Opening) -> None:
    frame = opened(filling, opening)
    names = {type(child).__name__ for child in frame.patient.findChildren(QWidget)}
    assert "SessionPage" not in names
    assert "TrendPage" not in names
    frame.choose_tab("trends")
    names = {type(child).__name__ for child in frame.patient.findChildren(QWidget)}
    assert "TrendPage" in names


def test_a_patient_renamed_elsewhere_is_renamed_here(filling: Filling, opening: Opening) -> None:
    frame = opened(filling, opening)
    assert frame.patient.patient_id is not None
    filling.clinic.recorder.change_patient(
        factories.patient(id=frame.patient.patient_id, family_name="Neumann")
    )
    assert frame.header()[0] == "Neumann, Ada"


def test_charting_reads_nothing_back_for_the_frame(filling: Filling, opening: Opening) -> None:
    frame = opened(filling, opening)
    frame.hands.press("Start session")
    assert frame.patient.session_id is not None
    session = filling.clinic.history.visit(frame.patient.session_id).session
    shown = frame.visits(Column.SITES)
    filling.clinic.recorder.add_site(factories.site(session))
    assert frame.visits(Column.SITES) == shown
    frame.choose_tab("visits")
    assert frame.visits(Column.SITES)[0] == "1"


def test_visits_are_saved_on_the_body_charts_of_others(
    filling: Filling, opening: Opening, answers: FileAnswers, tmp_path: Path
) -> None:
    frame = opened(filling, opening)
    answers.answer = tmp_path / "charts.csv"
    frame.choose_tab("visits")
    frame.save_body_charts()
    assert frame.saved_charts() == "charts.csv was saved."
    text = answers.answer.read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert len({row["map"] for row in rows}) == 3
    assert "calf_medial_l" in text
    assert "Brandt" not in text  # what other charts call a place tells nothing of the person


def test_body_charts_that_cannot_be_written_say_why(
    filling: Filling, opening: Opening, answers: FileAnswers, tmp_path: Path
) -> None:
    frame = opened(filling, opening)
    answers.answer = tmp_path / "no such folder" / "charts.csv"
    frame.choose_tab("visits")
    frame.save_body_charts()
    assert frame.saved_charts().startswith("Nothing was written to charts.csv: ")
