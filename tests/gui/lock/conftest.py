"""A workstation whose clocks a test holds, on a real clinic with several people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.charting.session import Session
from bodymap.paths import resource
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter, AuditLine
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic import Clinic
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.services.underlying import Underlying, of_clinic
from bodymap.session_screen import ScreenParts, session_screen
from bodymap.ui.frame.body_chart_saver import BodyChartSaver
from bodymap.ui.frame.pages import Pages, SessionSlot
from bodymap.ui.gate.gate_page import GatePage
from bodymap.ui.gate.kept_log_in import KeptLogIn
from bodymap.ui.gate.recovery_sheet import RecoverySheet
from bodymap.ui.lock.kept_lock import KeptLock
from bodymap.ui.main_window import MainWindow
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.leaving import Leaving
from db.clinic_files import SqlClinicFiles
from tests import factories
from tests.atlases import shared_atlas
from tests.clinics import QUICK, copied_clinic, no_backup_at_exit, no_demo
from tests.drivers.gate import FileAnswers
from tests.drivers.lock import LockDriver

MORNING = datetime(2026, 3, 30, 8, 0, tzinfo=UTC)
BENS = "seven slow tractors"


@dataclass
class Workday:
    """The wall clock and the machine's, which go together as a test lets time pass."""

    now_at: datetime = MORNING
    now_s: float = 5000.0
    boot_id: str = "a"
    counts_sleep: bool = True

    def now(self) -> datetime:
        return self.now_at

    def seconds(self) -> float:
        return self.now_s

    def passes(self, *, seconds: float = 0, minutes: float = 0) -> None:
        """Let time go by."""
        gone = seconds + 60 * minutes
        self.now_at += timedelta(seconds=gone)
        self.now_s += gone


@dataclass
class Workstation:
    """Everything around one open window. ``charts`` says, where it is not empty, that the charting
    screen is the real one, which takes long to make."""

    clinic: Clinic
    folder: Path
    choices: KeptChoices
    day: Workday
    open: Callable[[], LockDriver]
    charts: list[bool]

    @property
    def kept(self) -> KeptLock:
        """What this workstation keeps, as another start of the program reads it."""
        return KeptLock(self.choices)

    def add(self, name: str, log_in: str, role: Role = Role.THERAPIST) -> Person:
        """Somebody else who works here, with the passphrase `BENS`."""
        person = Person(new_id(), name, "PT", log_in, role)
        self.clinic.people.add(person, self.clinic.people.derive(BENS))
        return person

    def visit(self, *, needles: int = 0, minutes_ago: float = 0) -> Session:
        """An open visit of Ada Brandt; its needles have been in for so long."""
        person = factories.patient()
        complaint = factories.episode(person.id)
        begun = self.day.now() - timedelta(minutes=minutes_ago)
        session = factories.session(
            complaint, started_at=begun, holder_id=self.clinic.desk.person.id
        )
        recorder = self.clinic.recorder
        recorder.add_patient(person)
        recorder.add_episode(complaint)
        recorder.start_session(session)
        for _ in range(needles):
            recorder.add_site(factories.site(session, inserted_at=begun))
        return session

    def noted(self, *events: Event) -> list[AuditLine]:
        """The lines of the audit trail of these events, oldest first."""
        asked = AuditFilter(what=tuple(event.value for event in events))
        return list(reversed(self.clinic.audit.lines(asked)))


@pytest.fixture
def day() -> Workday:
    return Workday()


class LightScreen(QWidget):
    """In the place of the charting screen, where it does not matter what is charted."""

    finished = Signal(object)
    visit_wanted = Signal(object, object)

    def show_visit(self, session_id: UUID) -> None:
        """Nothing is to be seen of it."""


@dataclass(frozen=True)
class Body:
    """What is known of the body, which takes long to read."""

    atlas: Atlas
    catalogue: ClinicCatalogue
    underlying: Underlying


@pytest.fixture(scope="session")
def body() -> Body:
    atlas = shared_atlas()
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    return Body(atlas, catalogue, of_clinic(atlas, catalogue))


@pytest.fixture
def workstation(
    qtbot: QtBot, look: Look, body: Body, day: Workday, tmp_path: Path
) -> Iterator[Workstation]:
    folder = tmp_path / "clinic"
    choices = KeptChoices(tmp_path / "look.json")
    catalogue = body.catalogue
    answers = FileAnswers()
    windows: list[MainWindow] = []
    files = SqlClinicFiles(folder, day, no_demo, QUICK)
    clinic = copied_clinic(folder, files)
    no_backup_at_exit(clinic)

    charts: list[bool] = []

    def session(clinic: Clinic) -> SessionSlot:
        if not charts:
            light = LightScreen()
            return SessionSlot(light, light.show_visit, light.finished, light.visit_wanted)
        parts = ScreenParts(*(body.atlas, body.underlying, catalogue, look, day, choices, answers))
        page = session_screen(parts, clinic)
        return SessionSlot(page, page.show_visit, page.finished, page.visit_wanted)

    def saver(clinic: Clinic) -> BodyChartSaver:
        leaving = Leaving(clinic.exports.begin, answers)
        return BodyChartSaver(answers, leaving, lambda _visits, _path: None)

    def start() -> LockDriver:
        gate = GatePage(*(look, files, answers, RecoverySheet(MORNING.date())), KeptLogIn(choices))
        pages = Pages(
            *(session, {}, catalogue.conditions, body.atlas.label),
            saver,
            lambda: ReactionKinds(catalogue),
        )
        window = MainWindow(look, gate, lambda: pages, day, KeptLock(choices), day)
        windows.append(window)
        qtbot.addWidget(window)
        window.begin()
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.open_clinic(clinic)
        return LockDriver(qtbot, window, clinic)

    yield Workstation(clinic, folder, choices, day, start, charts)
    for window in windows:
        window.close()
    clinic.close()
