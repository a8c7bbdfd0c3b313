"""The whole window on a real clinic file, with the real pages inside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bodymap import conflicts_screen, manage_screen, story_screens
from bodymap.anatomy.atlas import Atlas
from bodymap.charting.episode import Episode
from bodymap.charting.needle import Needle
from bodymap.charting.pain import Phase
from bodymap.charting.patient import Patient
from bodymap.charting.session import Session
from bodymap.exchange.crosswalk_csv import write_crosswalk
from bodymap.paths import document, resource
from bodymap.services.body_layers import shipped_layers
from bodymap.services.catalogue import load_conditions
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.crosswalks import load_crosswalks
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic import Clinic
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.services.story.glance_record import GlanceReader
from bodymap.services.underlying import shipped
from bodymap.session_screen import ScreenParts
from bodymap.ui.frame.body_chart_saver import BodyChartSaver
from bodymap.ui.frame.pages import GuideParts, Pages, SafetySlot, SessionSlot, StorySlot
from bodymap.ui.frame.tabs import Tab
from bodymap.ui.gate.gate_page import GatePage
from bodymap.ui.gate.kept_log_in import KeptLogIn
from bodymap.ui.gate.recovery_sheet import RecoverySheet
from bodymap.ui.help.library import Library
from bodymap.ui.lock.kept_lock import KeptLock
from bodymap.ui.main_window import MainWindow
from bodymap.ui.overview.glance_names import GlanceNames
from bodymap.ui.overview.overview_page import OverviewPage
from bodymap.ui.palette.muscle_card import MuscleFinding
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.look import Look
from bodymap.ui.tour.kept_tour import KeptTour
from bodymap.ui.trends.trend_page import TrendPage
from bodymap.ui.widgets.leaving import Leaving
from tests import factories
from tests.atlases import shared_atlas
from tests.clinics import clinic_files, copied_clinic, no_backup_at_exit
from tests.drivers.frame import FrameDriver
from tests.drivers.gate import FileAnswers

MORNING = datetime(2026, 3, 30, 8, 0, tzinfo=UTC)
NEEDLES = (Needle(0.25, 25), Needle(0.30, 40), Needle(0.30, 60))


class StillClock:
    """Always the same morning."""

    def now(self) -> datetime:
        return MORNING


class Filling:
    """Fills a clinic before the window opens."""

    def __init__(self, clinic: Clinic) -> None:
        self.clinic = clinic

    def patient(self, **changes: object) -> Patient:
        person = factories.patient(**changes)
        self.clinic.recorder.add_patient(person)
        return person

    def complaint(self, of: Patient, **changes: object) -> Episode:
        complaint = factories.episode(of.id, **changes)
        self.clinic.recorder.add_episode(complaint)
        return complaint

    def visit(
        self,
        of: Episode,
        week: int,
        *,
        pain: tuple[int | None, int | None] = (None, None),
        regions: tuple[str, ...] = (),
        is_open: bool = False,
    ) -> Session:
        recorder = self.clinic.recorder
        session = factories.session(of, week=week)
        recorder.start_session(session)
        for region in regions:
            recorder.add_site(factories.site(session, place=factories.place(region=region)))
        for phase, score in zip((Phase.BEFORE, Phase.AFTER), pain, strict=True):
            if score is not None:
                recorder.set_pain(factories.pain(session, score, phase))
        if not is_open:
            recorder.end_session(session.id, session.started_at)
        return session

    def course(self) -> tuple[Patient, Episode]:
        """Ada Brandt with three visits for her heel: the second without a score after it."""
        person = self.patient()
        heel = self.complaint(person)
        self.visit(heel, 0, pain=(7, 4), regions=("calf_medial_l", "calf_medial_l", "heel_l"))
        self.visit(heel, 1, pain=(5, None), regions=("calf_lateral_l",))
        self.visit(heel, 2, pain=(5, 2))
        return person, heel


@pytest.fixture
def filling(tmp_path: Path) -> Iterator[Filling]:
    clinic = copied_clinic(tmp_path / "clinic")
    no_backup_at_exit(clinic)
    yield Filling(clinic)
    clinic.close()


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return shared_atlas()


@pytest.fixture
def answers() -> FileAnswers:
    """Where the person wants a file."""
    return FileAnswers()


Opening = Callable[[], FrameDriver]


@pytest.fixture
def opening(
    qtbot: QtBot,
    look: Look,
    filling: Filling,
    atlas: Atlas,
    answers: FileAnswers,
    tmp_path: Path,
) -> Iterator[Opening]:
    """Opens the window on what was filled in, as unlocking does."""
    windows: list[MainWindow] = []
    conditions = load_conditions(resource("catalogue", "conditions.csv"))
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))

    def session(clinic: Clinic) -> SessionSlot:
        underlying = shipped(atlas, resource("catalogue"))
        layers = shipped_layers(atlas, underlying.muscle_map, resource("catalogue"))
        page = SessionPage(atlas, underlying, layers, clinic, NEEDLES, look, StillClock())
        return SessionSlot(page, page.show_visit, page.finished, page.visit_wanted)

    def trends(clinic: Clinic) -> StorySlot:
        leaving = Leaving(clinic.exports.begin, FileAnswers())
        page = TrendPage(look, FileAnswers(), leaving, catalogue, StillClock())
        return StorySlot(page, page.show_story, page.choose_episode, page.visit_wanted)

    def overview(clinic: Clinic) -> StorySlot:
        names = GlanceNames(atlas.label, catalogue)
        read = GlanceReader(clinic.history).read
        page = OverviewPage(look, read, names, StillClock())
        return StorySlot(
            *(page, page.show_story, page.choose_episode, page.visit_wanted), page.site_wanted
        )

    def words(region: str) -> str:
        return atlas.label(region)

    def charts(clinic: Clinic) -> BodyChartSaver:
        tables = load_crosswalks(resource("catalogue"))
        return BodyChartSaver(
            *(answers, Leaving(clinic.exports.begin, answers)),
            lambda visits, path: write_crosswalk(visits, path, tables),
        )

    def kinds() -> ReactionKinds:
        return ReactionKinds(catalogue)

    choices = KeptChoices(tmp_path / "look.json")

    def parts() -> ScreenParts:
        underlying = shipped(atlas, resource("catalogue"))
        return ScreenParts(atlas, underlying, catalogue, look, StillClock(), choices, answers)

    def safety(clinic: Clinic) -> SafetySlot:
        folder = tmp_path / "clinic"
        return manage_screen.safety(parts(), answers, KeptLock(choices), folder, clinic)

    def muscles() -> MuscleFinding:
        return story_screens.muscle_finding(parts())

    def start() -> FrameDriver:
        files = clinic_files(tmp_path / "clinic")
        gate = GatePage(
            *(look, files, FileAnswers(), RecoverySheet(MORNING.date())), KeptLogIn(choices)
        )
        stories = {Tab.OVERVIEW: overview, Tab.TRENDS: trends}
        pages = Pages(
            *(session, stories, lambda: conditions, words, charts, kinds),
            safety=safety,
            conflicts=lambda clinic: conflicts_screen.conflicts(parts(), clinic),
            guide=GuideParts(Library(document()), KeptTour(choices), cache(muscles)),
        )
        window = MainWindow(look, gate, lambda: pages, StillClock(), KeptLock(choices))
        windows.append(window)
        qtbot.addWidget(window)
        window.begin()
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.open_clinic(filling.clinic)
        return FrameDriver(qtbot, window, filling.clinic, tmp_path / "clinic")

    yield start
    for window in windows:
        window.close()
