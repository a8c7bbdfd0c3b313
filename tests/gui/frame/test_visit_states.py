"""Whether a visit is open, ended, signed or amended, as the list of visits tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bodymap.charting.episode import Episode
from bodymap.charting.session import Session
from bodymap.paths import resource
from bodymap.services.after_visit import AfterVisit
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.ui.frame.body_chart_saver import BodyChartSaver
from bodymap.ui.frame.visit_list import Column
from bodymap.ui.frame.visits_tab import VisitsTab
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.leaving import Leaving
from db import driver as files
from tests import factories
from tests.clinics import OpenRecord, copied_record
from tests.drivers.gate import FileAnswers
from tests.drivers.visits import VisitsDriver
from tests.gui.frame.conftest import Filling, Opening, StillClock

STATES = ["open", "ended, not signed", "signed", "signed, amended"]
NOT_READ = "The clinic file cannot be read at the moment. Try again."


@dataclass
class States:
    """A patient with a visit of every state, the newest of them open."""

    record: OpenRecord
    heel: Episode
    visits: list[Session]
    tab: VisitsTab
    driver: VisitsDriver

    def show(self) -> None:
        self.tab.show_patient(self.record.history.overview(self.heel.patient_id))
        self.driver.settle()

    def behind_it(self, statement: str) -> None:
        """Write into the clinic file as another program would."""
        other = files.connect(self.record.path, self.record.key)
        other.execute(statement)
        other.close()


@pytest.fixture
def states(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[States]:
    record = copied_record(tmp_path)
    heel = record.add_complaint()
    visits = [record.start_session(heel, week=week) for week in range(4)]
    for visit in visits[:2]:
        record.records.sign(factories.signature(visit), visit.started_at + timedelta(hours=1))
    record.records.put((factories.amendment(visits[0]),))
    record.recorder.end_session(visits[2].id, visits[2].started_at + timedelta(hours=1))
    clinic = record.clinic
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    tab = VisitsTab(
        look,
        lambda region: region,
        BodyChartSaver(
            *(FileAnswers(), Leaving(clinic.exports.begin, FileAnswers())),
            lambda _visits, _path: None,
        ),
        AfterVisit(clinic, lambda: ReactionKinds(catalogue), StillClock()),
    )
    qtbot.addWidget(tab)
    tab.resize(1216, 640)  # the page of a tab in a window of 1280 x 800
    shown = States(record, heel, visits, tab, VisitsDriver(qtbot, tab))
    shown.show()
    tab.show()
    qtbot.waitExposed(tab)
    yield shown
    clinic.close()


def test_every_state_has_words_of_its_own(states: States) -> None:
    assert states.driver.column(Column.STATE) == STATES
    assert states.driver.spoken(Column.STATE) == STATES
    # the first cell stands for the row
    days = states.driver.column(Column.DAY)
    told = [f"{day}, {state}" for day, state in zip(days, STATES, strict=True)]
    assert states.driver.spoken(Column.DAY) == told
    assert states.driver.tones(Column.STATE) == ["accent", "warn-ink", "ink-soft", "ink-soft"]


def test_the_list_follows_a_signature_and_an_amendment(states: States) -> None:
    _, signed, ended, _ = states.visits
    states.record.records.sign(factories.signature(ended), ended.started_at)
    states.record.records.put((factories.amendment(signed),))
    states.show()
    assert states.driver.column(Column.STATE) == ["open", "signed", *["signed, amended"] * 2]


def test_a_patients_page_shows_what_was_signed_beside_it(
    filling: Filling, opening: Opening
) -> None:
    person, heel = filling.course()
    frame = opening()
    frame.workspace.open_patient(person.id)
    frame.choose_tab("visits")
    visits = filling.clinic.history.overview(heel.patient_id).visits
    assert frame.visits(Column.STATE) == ["ended, not signed"] * 3
    for visit in (visits[2].session, visits[1].session):
        signature = factories.signature(visit, signer_id=filling.clinic.desk.person.id)
        filling.clinic.records.sign(signature, visit.started_at)
        frame.choose_tab("session")  # the second one is signed while the list is not seen
    frame.choose_tab("visits")
    assert frame.visits(Column.STATE) == ["signed", "signed", "ended, not signed"]


def test_a_list_that_is_not_seen_reads_no_signatures(states: States) -> None:
    states.tab.hide()
    statements: list[str] = []
    states.record.records.sign(factories.signature(states.visits[2]), states.visits[2].started_at)
    overview = states.record.history.overview(states.heel.patient_id)
    states.record.store.trace(statements.append)
    states.tab.show_patient(overview)
    assert statements == []
    states.tab.show()
    states.driver.settle()
    states.record.store.trace(None)
    assert states.driver.column(Column.STATE)[1] == "signed"
    assert any("signature" in statement for statement in statements)


def test_without_the_signatures_the_visits_are_still_listed(states: States) -> None:
    states.record.records.put((factories.reaction(states.visits[2]),))
    states.behind_it("ALTER TABLE signature RENAME TO mislaid")
    states.show()
    assert states.driver.said() == NOT_READ
    # nobody knows, so that nothing is said to lack a signature
    assert states.driver.column(Column.STATE) == ["open", "ended", "ended", "ended"]
    assert states.driver.column(Column.REACTIONS)[1] != "add"
    states.behind_it("ALTER TABLE mislaid RENAME TO signature")
    states.show()
    assert states.driver.said() == ""
    assert states.driver.column(Column.STATE) == STATES


@pytest.mark.parametrize("complaints", [1, 2])
def test_no_column_is_clipped(states: States, complaints: int) -> None:
    if complaints > 1:
        neck = factories.episode(states.heel.patient_id, complaint="Neck pain")
        states.record.recorder.add_episode(neck)
        states.show()
    driver = states.driver
    driver.scroll_bar()
    assert driver.clipped() == []
    assert set(Column) - set(driver.columns()) == {
        Column.TIME if complaints > 1 else Column.COMPLAINT
    }
    driver.click(1, Column.REACTIONS)
    assert driver.clipped() == []
    told = [Column.DAY, Column.PAIN, Column.FOLLOW_UP, Column.REACTIONS, Column.STATE]
    assert driver.columns() == told
    assert driver.column(Column.STATE) == ["open", "\N{EN DASH} not signed", "signed", "amended"]
    assert driver.spoken(Column.STATE) == STATES
