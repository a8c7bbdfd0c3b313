"""The tabs of the story: in step with the record whenever they are seen, and of one patient."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from bodymap.charting.patient import Patient
from bodymap.charting.site import NeedleSite
from bodymap.charting.site_columns import SiteColumns
from bodymap.errors import ClinicFileError
from bodymap.services.history import History
from bodymap.services.values import Visit
from bodymap.ui.frame.visit_list import Column, VisitListModel
from bodymap.ui.overview.overview_page import OverviewPage
from bodymap.ui.trends.trend_page import TrendPage
from tests import factories
from tests.drivers.frame import FrameDriver
from tests.gui.frame.conftest import MORNING, Filling, Opening, StillClock


def opened(filling: Filling, opening: Opening) -> tuple[FrameDriver, Patient]:
    person, _ = filling.course()
    frame = opening()
    frame.workspace.open_patient(person.id)
    return frame, person


def test_a_patient_opens_at_the_overview(filling: Filling, opening: Opening) -> None:
    frame, _ = opened(filling, opening)
    assert frame.tab() == "overview"
    assert frame.hands.reads("4 needles at 2 visits")


def test_a_site_charted_in_the_session_is_on_the_overview_when_it_is_shown(
    filling: Filling, opening: Opening
) -> None:
    frame, _ = opened(filling, opening)
    frame.hands.press("Start session")
    (visit,) = filling.clinic.history.open_sessions()
    filling.clinic.recorder.add_site(factories.site(visit.session))
    assert frame.tab() == "session"
    frame.choose_tab("overview")
    assert frame.hands.reads("5 needles at 3 visits")


def test_what_changes_while_the_overview_is_seen_is_shown_at_once(
    filling: Filling, opening: Opening
) -> None:
    frame, person = opened(filling, opening)
    (heel,) = filling.clinic.history.episodes(person.id)
    filling.visit(heel, 3, regions=("heel_l", "heel_l"))
    assert frame.hands.reads("6 needles at 3 visits")


def test_the_record_is_read_once_for_all_tabs_and_not_again_for_looking_back(
    filling: Filling, opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame, _ = opened(filling, opening)
    asked: list[UUID] = []
    columns = History.site_columns

    def counted(self: History, patient_id: UUID) -> SiteColumns:
        asked.append(patient_id)
        return columns(self, patient_id)

    monkeypatch.setattr(History, "site_columns", counted)
    for tab in ("trends", "overview", "visits", "trends"):
        frame.choose_tab(tab)
    assert asked == []


def test_nothing_of_the_patient_before_is_left_where_the_record_cannot_be_read(
    filling: Filling, opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame, _ = opened(filling, opening)
    other = filling.patient(family_name="Mensah")
    filling.visit(filling.complaint(other), 0)

    def broken(_self: History, _key: UUID) -> None:
        raise ClinicFileError("The clinic file cannot be read.")

    with monkeypatch.context() as patch:
        patch.setattr(History, "site_columns", broken)
        frame.workspace.open_patient(other.id)
        assert frame.header()[0] == "Mensah, Ada"
        assert frame.hands.reads("The clinic file cannot be read.")
        assert frame.hands.visible(OverviewPage) == []
    frame.hands.press("Try again")
    assert frame.hands.reads("at 1 visit")
    assert not frame.hands.reads("The clinic file cannot be read.")


def test_tabs_are_reached_by_keyboard(filling: Filling, opening: Opening) -> None:
    frame, _ = opened(filling, opening)
    frame.patient.tabs.setFocus(Qt.FocusReason.TabFocusReason)
    for tab in ("visits", "trends"):
        frame.hands.key(Qt.Key.Key_Right)
        assert frame.tab() == tab


def test_the_list_of_visits_says_in_its_row_where_sites_cannot_be_read() -> None:
    class Gone(tuple[NeedleSite, ...]):
        def __len__(self) -> int:
            raise ClinicFileError("The clinic file cannot be read.")

    heel = factories.episode(factories.patient().id)
    model = VisitListModel(str)
    model.show_visits((Visit(factories.session(heel), heel, Gone()),))
    told = [model.index(0, column).data() for column in (Column.SITES, Column.REGIONS)]
    assert told == ["\N{EN DASH}", "cannot be read at the moment"]


def test_what_is_due_is_told_anew_on_another_day(
    filling: Filling, opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame, _ = opened(filling, opening)
    assert frame.hands.reads("14 days ago")
    monkeypatch.setattr(StillClock, "now", lambda _self: MORNING + timedelta(days=1))
    frame.choose_tab("visits")
    frame.choose_tab("overview")
    assert frame.hands.reads("15 days ago")


def test_the_sites_are_read_before_a_page_that_may_hand_them_to_a_thread(
    filling: Filling, opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame, person = opened(filling, opening)
    frame.choose_tab("trends")
    answers: list[int | ClinicFileError] = [ClinicFileError("The clinic file cannot be read."), 4]

    def length(_self: SiteColumns) -> int:
        answer = answers.pop(0)
        if isinstance(answer, ClinicFileError):
            raise answer
        return answer

    frame.choose_tab("visits")
    filling.visit(filling.clinic.history.episodes(person.id)[0], 3)
    with monkeypatch.context() as patch:
        patch.setattr(SiteColumns, "__len__", length)
        frame.choose_tab("trends")
        assert frame.hands.reads("The clinic file cannot be read.")
        assert frame.hands.visible(TrendPage) == []
        frame.hands.press("Try again")
    assert answers == []
    assert frame.hands.visible(TrendPage)
