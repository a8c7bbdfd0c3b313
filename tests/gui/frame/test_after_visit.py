"""What is told after a visit: pain a day or two later, reactions, and that one has ended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bodymap.charting.episode import Episode
from bodymap.charting.ids import new_id
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.pain_clock import Clock
from bodymap.charting.patient import Patient
from bodymap.charting.reaction import Reaction, Severity
from bodymap.charting.session import Session
from bodymap.paths import resource
from bodymap.services.after_visit import AfterVisit
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic import Clinic
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.ui.frame.body_chart_saver import BodyChartSaver
from bodymap.ui.frame.follow_up_list import FollowUpList
from bodymap.ui.frame.visit_list import Column
from bodymap.ui.frame.visits_tab import VisitsTab
from bodymap.ui.patients.patient_list import PatientList
from bodymap.ui.patients.patient_model import Column as PatientColumn
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.leaving import Leaving
from tests import factories
from tests.drivers.audit import cut_off, out_of_reach, too_small, unnamed
from tests.drivers.gate import FileAnswers
from tests.drivers.visits import VisitsDriver
from tests.gui.frame.conftest import Filling

MISSING = "\N{EN DASH} missing"
FIRST_DAY = factories.FIRST_VISIT


class HandClock:
    """Shows what it is set to."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time


@dataclass
class After:
    """A patient at whose first visit two needles went into the left calf; it ended signed."""

    clinic: Clinic
    clock: HandClock
    patient: Patient
    heel: Episode
    visit: Session
    tab: VisitsTab
    driver: VisitsDriver

    def show(self, at: datetime | None = None) -> None:
        """Look at the visits, at a time."""
        if at is not None:
            self.clock.time = at
        self.tab.show_patient(self.clinic.history.overview(self.patient.id))
        self.driver.settle()

    def reactions(self) -> tuple[Reaction, ...]:
        return self.clinic.history.visit(self.visit.id).of(Reaction)

    def follow_up(self) -> PainScore | None:
        return self.clinic.history.visit(self.visit.id).score(Phase.FOLLOW_UP)


@pytest.fixture
def kinds(tmp_path: Path) -> ReactionKinds:
    return ReactionKinds(ClinicCatalogue(CatalogueFolders(resource("catalogue"), tmp_path / "own")))


@pytest.fixture
def after(qtbot: QtBot, look: Look, filling: Filling, kinds: ReactionKinds) -> After:
    clinic, clock = filling.clinic, HandClock()
    patient = filling.patient()
    heel = filling.complaint(patient)
    visit = filling.visit(
        heel, 0, pain=(7, 4), regions=("calf_medial_l", "calf_lateral_l"), is_open=True
    )
    seal = factories.signature(visit, signer_id=clinic.desk.person.id)
    clinic.records.sign(seal, visit.started_at + timedelta(hours=1))
    tab = VisitsTab(
        look,
        lambda region: region,
        BodyChartSaver(
            *(FileAnswers(), Leaving(clinic.exports.begin, FileAnswers())),
            lambda _visits, _path: None,
        ),
        AfterVisit(clinic, lambda: kinds, clock),
    )
    qtbot.addWidget(tab)
    tab.resize(1216, 640)
    shown = After(clinic, clock, patient, heel, visit, tab, VisitsDriver(qtbot, tab))
    clinic.bus.listen(lambda _changes: shown.show())
    shown.show()
    tab.show()
    qtbot.waitExposed(tab)
    return shown


ENDED = FIRST_DAY + timedelta(hours=1)


def test_before_a_day_has_passed_nothing_is_asked(after: After) -> None:
    assert after.driver.asked_for() == []
    assert after.driver.column(Column.PAIN) == ["7 \N{RIGHTWARDS ARROW} 4"]
    assert after.driver.column(Column.FOLLOW_UP) == [""]


def test_a_follow_up_in_time_is_given_in_one_press(after: After) -> None:
    after.show(ENDED + timedelta(hours=30))
    assert after.driver.column(Column.FOLLOW_UP) == ["due now"]
    (asked,) = after.driver.asked_for()
    assert asked == "Pain a day or two after 2 Mar 2026, Plantar heel pain, left: 0 of 10"
    after.driver.give(0, 3)
    assert after.driver.asked_for() == []
    assert after.driver.column(Column.FOLLOW_UP) == ["3"]
    score = after.follow_up()
    assert score is not None
    assert (score.score, score.scored_at) == (3, after.clock.time)


def test_a_follow_up_given_late_keeps_its_time(after: After) -> None:
    late = ENDED + timedelta(hours=60)
    after.show(late)
    assert after.driver.column(Column.FOLLOW_UP) == ["\N{EN DASH} late"]
    after.driver.give(0, 0)
    assert after.driver.column(Column.FOLLOW_UP) == ["0, late"]
    after.driver.click(0, Column.FOLLOW_UP)
    told = after.driver.time(after.heel.id, Clock.FOLLOW_UP)
    assert told.startswith("0, late: given 4 Mar 2026")
    score = after.follow_up()
    assert score is not None
    assert score.scored_at == late


def test_the_next_visits_score_is_shown_as_such_and_a_gap_as_missing(
    after: After, filling: Filling
) -> None:
    filling.visit(after.heel, 1, pain=(5, None))
    after.show(ENDED + timedelta(weeks=2))
    assert after.driver.column(Column.NEXT_VISIT) == ["", "5"]
    assert after.driver.column(Column.FOLLOW_UP)[1] == MISSING
    after.driver.click(1, Column.FOLLOW_UP)
    times = [after.driver.time(after.heel.id, clock) for clock in Clock]
    assert times == ["7", "4", MISSING, "5"]


def test_what_is_missing_can_still_be_told_and_is_called_late(
    after: After, filling: Filling
) -> None:
    filling.visit(after.heel, 1)
    after.show(ENDED + timedelta(weeks=2))
    # only the follow-up of the last visit is asked for over the list
    assert len(after.driver.asked_for()) == 1
    after.driver.click(1, Column.FOLLOW_UP)
    after.driver.give_in_panel(after.heel.id, 6)
    assert after.driver.time(after.heel.id, Clock.FOLLOW_UP).startswith("6, late: given 16 Mar")
    assert after.driver.time(after.heel.id, Clock.NEXT_VISIT) == MISSING


def test_a_slip_is_taken_back(after: After) -> None:
    after.show(ENDED + timedelta(hours=30))
    after.driver.give(0, 8)
    after.driver.click(0, Column.FOLLOW_UP)
    after.driver.give_in_panel(after.heel.id, 8)
    assert after.follow_up() is None
    after.driver.give_in_panel(after.heel.id, 2)
    score = after.follow_up()
    assert score is not None
    assert score.score == 2


def test_each_complaint_has_its_own_follow_up(after: After, filling: Filling) -> None:
    shoulder = filling.complaint(after.patient, complaint="Shoulder pain")
    visit = filling.visit(after.heel, 1, pain=(5, 3), is_open=True)
    recorder = after.clinic.recorder
    recorder.set_pain(PainScore(new_id(), visit.id, shoulder.id, Phase.BEFORE, 4, visit.started_at))
    recorder.end_session(visit.id, visit.started_at)
    after.show(visit.started_at + timedelta(hours=30))
    asked = after.driver.asked_for()
    assert [one.split(", ")[1] for one in asked] == ["Plantar heel pain", "Shoulder pain"]
    after.driver.give(1, 1)
    scores = after.clinic.history.visit(visit.id).scores
    told = [one.episode_id for one in scores if one.phase is Phase.FOLLOW_UP]
    assert told == [shoulder.id]


def test_a_reaction_that_came_up_after_a_signed_visit(after: After) -> None:
    after.show(datetime(2026, 3, 5, 10, 0, tzinfo=UTC))
    assert after.driver.column(Column.REACTIONS) == ["add"]
    after.driver.click(0, Column.REACTIONS)
    after.driver.add_reaction("Large haematoma", days_later=1)
    after.driver.hands.press("Site 2, calf_lateral_l")
    after.driver.hands.press("Record")
    (told,) = after.reactions()
    assert told.kind == "haematoma"
    assert told.severity is Severity.MODERATE
    assert told.occurred_at == ENDED + timedelta(days=1)
    assert told.follow_up_due == date(2026, 3, 7)
    sites = after.clinic.history.visit(after.visit.id).sites
    assert told.site_id == sites[1].id
    (card,) = after.driver.cards()
    assert card.startswith("Large haematoma, site 2\nModerate, since 3 Mar\nfollow-up due 7 Mar")
    assert after.driver.column(Column.REACTIONS) == ["follow-up due 7 Mar"]


def test_a_follow_up_is_resolved_and_goes_on_again(after: After) -> None:
    after.clinic.records.put((factories.reaction(after.visit),))
    after.driver.click(0, Column.REACTIONS)
    after.driver.hands.press("Resolved: Bruise, whole visit")
    after.driver.settle()
    (told,) = after.reactions()
    assert told.resolved_at == after.clock.time
    assert after.driver.column(Column.REACTIONS) == ["1 reaction"]
    after.driver.hands.press("Goes on again: Bruise, whole visit")
    assert after.reactions()[0].is_open


def test_a_press_elsewhere_in_the_row_opens_the_visit(after: After) -> None:
    after.driver.click(0, Column.DAY)
    assert after.driver.opened == [after.visit.id]
    assert not after.driver.panel.isVisible()


def test_the_panel_by_keys_and_away_again(after: After) -> None:
    after.driver.press_on_row(0, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert after.driver.panel.isVisible()
    assert after.driver.opened == []
    after.driver.hands.key(Qt.Key.Key_Escape)
    assert not after.driver.panel.isVisible()


def test_back_from_the_kinds_to_the_facts(after: After) -> None:
    after.driver.click(0, Column.REACTIONS)
    after.driver.hands.press("Add reaction")
    after.driver.settle()
    assert not after.driver.hands.offers("Add reaction")
    after.driver.hands.key(Qt.Key.Key_Escape)
    assert after.driver.panel.isVisible()
    after.driver.hands.press("Add reaction")
    after.driver.settle()
    after.driver.hands.press("Back")
    assert after.driver.hands.offers("Add reaction")
    assert after.reactions() == ()


def test_the_tab_is_for_everyone(after: After) -> None:
    after.clinic.records.put((factories.reaction(after.visit),))
    after.show(ENDED + timedelta(hours=30))
    after.driver.click(0, Column.REACTIONS)
    after.driver.settle()
    assert unnamed(after.tab) == []
    assert too_small(after.tab) == []
    assert out_of_reach(after.tab) == []
    assert cut_off(after.tab) == []


# --- the list of patients, and the page of the day


def follow_ups(page: PatientList) -> dict[str, str]:
    """What the list says of each patient."""
    model = page.table.model()
    cells = (PatientColumn.NAME, PatientColumn.FOLLOW_UP)
    rows = (
        (model.index(row, column).data() for column in cells) for row in range(model.rowCount())
    )
    return {str(name): str(words) for name, words in rows}


@pytest.fixture
def patients(qtbot: QtBot, look: Look, after: After, filling: Filling) -> PatientList:
    filling.patient(family_name="Zorn", given_name="Emil", record_number="7")
    page = PatientList(look, after.clinic.history, after.clock)
    qtbot.addWidget(page)
    page.resize(1100, 600)
    page.refresh()
    page.show()
    qtbot.waitExposed(page)
    return page


def test_a_follow_up_stands_on_the_patient_list_until_it_is_resolved(
    after: After, patients: PatientList
) -> None:
    assert patients.table.isColumnHidden(PatientColumn.FOLLOW_UP)
    assert not patients.follow_ups.isVisible()
    told = factories.reaction(after.visit, follow_up_due=date(2026, 3, 4))
    after.clinic.records.put((told,))
    patients.refresh()
    assert follow_ups(patients) == {"Brandt, Ada": "follow-up due 4 Mar", "Zorn, Emil": ""}
    assert patients.follow_ups.text() == "1 follow-up"
    after.driver.click(0, Column.REACTIONS)
    after.driver.hands.press("Resolved: Bruise, whole visit")
    patients.refresh()
    assert set(follow_ups(patients).values()) == {""}
    assert patients.table.isColumnHidden(PatientColumn.FOLLOW_UP)
    assert not patients.follow_ups.isVisible()


def test_overdue_is_said_and_spoken(after: After, patients: PatientList) -> None:
    told = factories.reaction(after.visit, follow_up_due=date(2026, 3, 4))
    after.clinic.records.put((told,))
    after.clock.time = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
    patients.refresh()
    model = patients.table.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]
    assert spoken[1] == "Brandt, Ada, Plantar heel pain, left, overdue since 4 Mar, 2 Mar 2026"


def test_only_those_to_be_followed_up(after: After, patients: PatientList) -> None:
    after.clinic.records.put((factories.reaction(after.visit),))
    patients.refresh()
    QTest.mouseClick(patients.follow_ups, Qt.MouseButton.LeftButton)
    model = patients.table.model()
    assert [str(model.index(row, 0).data()) for row in range(model.rowCount())] == ["Brandt, Ada"]
    assert str(model.index(0, PatientColumn.COMPLAINT).data()) == "Plantar heel pain, left"
    QTest.mouseClick(patients.follow_ups, Qt.MouseButton.LeftButton)
    assert model.rowCount() == 2


def test_the_page_of_the_day_names_the_most_pressing_first(
    qtbot: QtBot, look: Look, after: After, filling: Filling, kinds: ReactionKinds
) -> None:
    other = filling.patient(family_name="Zorn", given_name="Emil", record_number="7")
    visit = filling.visit(filling.complaint(other), 0)
    both = (
        factories.reaction(visit, follow_up_due=date(2026, 3, 9)),
        factories.reaction(after.visit, kind="faint", follow_up_due=date(2026, 3, 3)),
    )
    for told in both:
        after.clinic.records.put((told,))
    today = FollowUpList(look, after.clinic.history, lambda: kinds, after.clock)
    qtbot.addWidget(today)
    today.refresh()
    names = [button.accessibleName() for button in today.buttons()]
    assert names == ["Open Brandt, Ada", "Open Zorn, Emil"]
    with qtbot.waitSignal(today.patient_opened) as opened:
        QTest.mouseClick(today.buttons()[0], Qt.MouseButton.LeftButton)
    assert opened.args == [after.patient.id]
    for told in both:
        after.clinic.records.change(replace(told, resolved_at=after.clock.now()))
    today.refresh()
    assert today.isHidden()
