"""The page "Settings" among the other pages of a clinic."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.exchange.crosswalk_csv import write_crosswalk
from bodymap.paths import resource
from bodymap.services.body_layers import shipped_layers
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.services.underlying import Underlying
from bodymap.ui.canvas.orientation import Orientation, Position
from bodymap.ui.frame.body_chart_saver import BodyChartSaver
from bodymap.ui.frame.nav_rail import Place
from bodymap.ui.frame.pages import Pages, SessionSlot
from bodymap.ui.frame.workspace import Workspace
from bodymap.ui.session.kept_charting import KeptCharting
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.settings.settings_on_page import SettingsOnPage
from bodymap.ui.settings.settings_page import SettingsPage
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.leaving import Leaving
from tests import factories
from tests.clinics import no_backup_at_exit, open_session
from tests.drivers.hands import Hands
from tests.gui.settings.conftest import OpenAnswers, Slot

Window = Callable[[], Workspace]


@pytest.fixture
def pages(
    atlas: Atlas,
    catalogue: ClinicCatalogue,
    underlying: Underlying,
    look: Look,
    answers: OpenAnswers,
    choices: KeptChoices,
    slot: Slot,
) -> Pages:
    def charts(clinic: Clinic) -> BodyChartSaver:
        return BodyChartSaver(
            *(answers, Leaving(clinic.exports.begin, answers)),
            lambda visits, path: write_crosswalk(visits, path, {}),
        )

    def session(clinic: Clinic) -> SessionSlot:
        layers = shipped_layers(atlas, underlying.muscle_map, resource("catalogue"))
        needles = [factories.NEEDLE]
        page = SessionPage(atlas, underlying, layers, clinic, needles, look, SystemClock())
        kept = KeptCharting(choices)
        page.orient_at_first(lambda: Orientation(kept.position))
        SettingsOnPage(page, clinic)
        return SessionSlot(
            *(page, page.show_visit, page.finished, page.visit_wanted),
            settings_wanted=page.settings_wanted,
        )

    return Pages(
        *(session, {}, tuple, atlas.label, charts, lambda: ReactionKinds(catalogue)),
        settings=slot,
    )


@pytest.fixture
def window(qtbot: QtBot, look: Look, clinic: Clinic, pages: Pages) -> Iterator[Window]:
    opened: list[Workspace] = []
    no_backup_at_exit(clinic)

    def start(made: Pages = pages) -> Workspace:
        workspace = Workspace(look, clinic, made, SystemClock())
        opened.append(workspace)
        qtbot.addWidget(workspace)
        workspace.resize(1280, 800)
        workspace.show()
        return workspace

    yield start
    for workspace in opened:
        workspace.end()


def settings_of(workspace: Workspace) -> SettingsPage:
    page = workspace.current_page()
    assert isinstance(page, SettingsPage)
    return page


def test_the_rail_leads_to_it(qtbot: QtBot, window: Window) -> None:
    workspace = window()
    Hands(qtbot, workspace.rail).press("Settings")
    page = settings_of(workspace)
    assert not page.back.isVisible()
    workspace.go(Place.PATIENTS)
    workspace.show_setting("currency")
    assert settings_of(workspace) is page


@pytest.mark.in_full
def test_without_the_page_nothing_leads_to_it(window: Window, pages: Pages) -> None:
    without = window(replace(pages, settings=None))  # type: ignore[call-arg]  # a default
    assert not without.rail.button(Place.SETTINGS).isVisible()


def test_a_visit_leads_to_it_and_it_leads_back(
    qtbot: QtBot, window: Window, clinic: Clinic, choices: KeptChoices
) -> None:
    visit = open_session(clinic)
    KeptCharting(choices).keep_position(Position.PRONE)
    workspace = window()
    workspace.open_patient(visit.patient_id, visit.id)
    charting = workspace.patient.findChild(SessionPage)
    assert isinstance(charting, SessionPage)
    assert charting.board.orientation == Orientation(Position.PRONE)
    charting.findChild(SettingsOnPage).open()  # type: ignore[union-attr]  # it is there
    page = settings_of(workspace)
    assert page.heading.text() == "Codes and fees"
    workspace.show_setting("call_line")
    Hands(qtbot, page).press("Back to the visit")
    assert workspace.current_page() is workspace.patient
    assert workspace.patient.session_id == visit.id
    workspace.go(Place.PATIENTS)
    workspace.go(Place.SETTINGS)
    assert not page.back.isVisible()
