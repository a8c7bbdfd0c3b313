"""The tabs of the story: in step with the record whenever they are seen, and of one patient."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from bodymap.charting.patient import Patient
from bodymap.charting.site_columns import SiteColumns
from bodymap.errors import ClinicFileError
from bodymap.services.history import History
from bodymap.ui.overview.overview_page import OverviewPage
from tests import factories
from tests.drivers.frame import FrameDriver
from tests.gui.frame.conftest import Filling, Opening


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
