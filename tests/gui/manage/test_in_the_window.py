"""The page "Safety" among the other pages of a clinic."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.person import Person
from bodymap.errors import ExpectedError
from bodymap.exchange.crosswalk_csv import write_crosswalk
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.ui.frame.body_chart_saver import BodyChartSaver
from bodymap.ui.frame.nav_rail import Place
from bodymap.ui.frame.pages import Pages, SessionSlot
from bodymap.ui.frame.workspace import Workspace
from bodymap.ui.manage.manage_page import ManagePage
from bodymap.ui.manage.section import Section
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.leaving import Leaving
from tests.clinics import open_session
from tests.drivers.gate import FileAnswers
from tests.drivers.hands import Hands
from tests.gui.manage.conftest import Slot

Window = Callable[[], Workspace]


def no_session(_clinic: Clinic) -> SessionSlot:
    raise AssertionError("no session is opened here")


@pytest.fixture
def pages(atlas: Atlas, catalogue: ClinicCatalogue, answers: FileAnswers, slot: Slot) -> Pages:
    def charts(clinic: Clinic) -> BodyChartSaver:
        return BodyChartSaver(
            *(answers, Leaving(clinic.exports.begin, answers)),
            lambda visits, path: write_crosswalk(visits, path, {}),
        )

    return Pages(
        *(no_session, {}, tuple, atlas.label, charts, lambda: ReactionKinds(catalogue)),
        safety=slot,
    )


@pytest.fixture
def window(qtbot: QtBot, look: Look, clinic: Clinic, pages: Pages) -> Iterator[Window]:
    opened: list[Workspace] = []

    def start(made: Pages = pages) -> Workspace:
        workspace = Workspace(look, clinic, made, SystemClock())
        opened.append(workspace)
        qtbot.addWidget(workspace)
        workspace.resize(1280, 800)
        workspace.show()
        workspace.begin()
        return workspace

    yield start
    for workspace in opened:
        workspace.end()


def safety_of(workspace: Workspace) -> ManagePage:
    page = workspace.current_page()
    assert isinstance(page, ManagePage)
    return page


def section_in(workspace: Workspace) -> Section:
    return safety_of(workspace).section


def test_the_rail_leads_to_it(qtbot: QtBot, window: Window) -> None:
    workspace = window()
    hands = Hands(qtbot, workspace)
    hands.press("Safety")
    page = safety_of(workspace)
    assert section_in(workspace) is Section.PEOPLE
    page.show_section(Section.KEYS)
    workspace.go(Place.TODAY)
    hands.press("Safety")
    assert safety_of(workspace) is page
    assert section_in(workspace) is Section.KEYS


def test_a_part_is_made_when_it_is_first_opened(window: Window) -> None:
    workspace = window()
    workspace.go(Place.SAFETY)
    assert safety_of(workspace).stack.count() == 1


def test_without_the_page_nothing_leads_to_it(window: Window, pages: Pages) -> None:
    workspace = window(replace(pages, safety=None))  # type: ignore[call-arg]  # a fixture's default
    assert not workspace.rail.button(Place.SAFETY).isVisible()


def test_a_day_with_something_to_notice_begins_with_it(
    qtbot: QtBot, clinic: Clinic, window: Window
) -> None:
    backups = clinic.backups
    assert backups is not None
    backups.failed(ExpectedError("The stick is gone."))
    workspace = window()
    assert workspace.current_page() is workspace.today
    hands = Hands(qtbot, workspace)
    assert hands.reads("The stick is gone.")
    hands.press("Go to the backups")
    assert safety_of(workspace).section is Section.BACKUPS
    hands.press("Back up now")
    qtbot.waitUntil(lambda: backups.state().failure is None, timeout=20_000)
    hands.wait_to_read("The backup was made, read back and found sound.")
    workspace.go(Place.TODAY)
    assert not workspace.today.notices.isVisible()


def test_a_restored_backup_is_handed_to_the_window(
    qtbot: QtBot, clinic: Clinic, window: Window
) -> None:
    open_session(clinic)
    backups = clinic.backups
    assert backups is not None
    backups.make(lambda _done, _whole: None)
    workspace = window()
    workspace.go(Place.SAFETY)
    page = safety_of(workspace)
    page.show_section(Section.BACKUPS)
    hands = Hands(qtbot, workspace)
    part = page.part()
    assert hasattr(part, "table")
    qtbot.waitUntil(lambda: part.table.model().rowCount() == 1, timeout=20_000)
    hands.click_row(part.table, 0)
    hands.wait_for("Restore this backup")
    hands.press("Restore this backup")
    with qtbot.waitSignal(workspace.replace_wanted, timeout=20_000) as asked:
        hands.press("Restore it now")
    asked.args[0].discard()


def test_the_notices_follow_who_sits_here(clinic: Clinic, carla: Person, window: Window) -> None:
    backups = clinic.backups
    assert backups is not None
    backups.failed(ExpectedError("The stick is gone."))
    clinic.desk.sit(carla)
    workspace = window()
    assert workspace.current_page() is workspace.patients
    assert workspace.today.notices.cards() == ()
