"""The whole charting screen, made once for the tests of a file; each has a visit of its own."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.episode import Episode
from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.charting.screening import AskedOf, ScreeningAnswer
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic import Clinic
from bodymap.services.underlying import of_clinic
from bodymap.session_screen import ScreenParts, session_screen
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from db import driver
from tests import factories
from tests.atlases import shared_atlas
from tests.clinics import OpenRecord, new_record
from tests.drivers.hands import Hands

P = TypeVar("P")

TODAY = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
CALF, THIGH, OTHER_CALF = (0.33, 0.76), (0.36, 0.6), (0.67, 0.76)
"""Places of the back view, as fractions of its picture: two of the patient's left, one right."""


class SteppingClock:
    """Ten seconds later at each look, so that no press repeats another by chance."""

    def __init__(self) -> None:
        self.time = TODAY

    def now(self) -> datetime:
        self.time += timedelta(seconds=10)
        return self.time


@dataclass
class ToldFiles:
    """Answers what a file dialog would: ``path``, or nothing."""

    path: Path | None = None
    asked: list[str] = field(default_factory=list)

    def open_files(self, _parent: object, _title: str, _kinds: str) -> tuple[Path, ...]:
        return () if self.path is None else (self.path,)

    def save_as(self, _parent: object, _title: str, suggested: str, _kinds: str) -> Path | None:
        self.asked.append(suggested)
        return self.path

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """No folder."""
        return None

    def agrees(self, parent: QWidget, title: str, words: str, yes: str) -> bool:
        """Yes, whatever is asked."""
        return True


@dataclass
class Screen:
    """The composed screen, and the clinic behind it."""

    record: OpenRecord
    clinic: Clinic
    parts: ScreenParts
    page: SessionPage
    make_page: Callable[[], SessionPage]
    session: Session = field(init=False)

    @property
    def look(self) -> Look:
        return self.parts.look

    @property
    def catalogue(self) -> ClinicCatalogue:
        return self.parts.catalogue

    @property
    def clock(self) -> SteppingClock:
        assert isinstance(self.parts.clock, SteppingClock)
        return self.parts.clock

    @property
    def dialogs(self) -> ToldFiles:
        assert isinstance(self.parts.dialogs, ToldFiles)
        return self.parts.dialogs

    # --- visits

    def begin(
        self, *records: Callable[[Session], SessionRecord], ready: bool = True, **complaint: object
    ) -> Session:
        """Show a new visit of a new patient; a ``ready`` one has consent, answers and hygiene."""
        person = factories.patient()
        episode = factories.episode(person.id, **complaint)
        self.clinic.desk.sit(self.record.person)
        self.clinic.recorder.add_patient(person)
        self.clinic.recorder.add_episode(episode)
        return self.begin_of(episode, *records, ready=ready)

    def begin_of(
        self,
        episode: Episode,
        *records: Callable[[Session], SessionRecord],
        ready: bool = True,
        week: int = 1,
    ) -> Session:
        session = replace(
            factories.session(episode, week=week),
            started_at=self.clock.now() - timedelta(minutes=30),
        )
        self.clinic.desk.sit(self.record.person)
        self.clinic.recorder.start_session(session)
        adds: list[SessionRecord] = [make(session) for make in records]
        if ready:
            adds += [
                AnswerGiven(
                    new_id(),
                    session.id,
                    ScreeningAnswer(one.item.id, one.item.no_concern, session.started_at),
                )
                for one in self.catalogue.screening()
                if one.item.asked_of is not AskedOf.PROGRAM
            ]
            adds += [factories.consent(session), factories.hygiene(session)]
        if adds:
            self.clinic.records.put(adds)
        self.show(session)
        return session

    def sit(self, role: Role, name: str = "Ada Brandt", credential: str = "DPT") -> Person:
        """Another person, just added to the clinic, sits at the desk until `leave`."""
        person = self.record.sit(role, name, credential)
        self.settle()
        return person

    def leave(self) -> None:
        """Anna Weber, who begins every visit, is back."""
        self.clinic.desk.sit(self.record.person)
        self.settle()

    def show(self, session: Session) -> None:
        self.session = session
        self.page.show_visit(session.id)
        self.settle()

    # --- hands and eyes

    @property
    def hands(self) -> Hands:
        return Hands(QtBot.__new__(QtBot), self.page)

    def press(self, name: str) -> None:
        button = self.hands.button(name)
        sheet = self.page.sheet
        if sheet is not None and sheet.isAncestorOf(button):
            sheet.area.ensureWidgetVisible(button)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def click(self, place: tuple[float, float], view: str = "back") -> None:
        pane = self.page.board.pane(view)
        px = QPointF(*pane.camera.to_px(place)).toPoint()
        QTest.mouseMove(pane, px)
        QTest.mouseClick(pane, Qt.MouseButton.LeftButton, pos=px)
        self.settle()

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        together = Qt.KeyboardModifier.NoModifier
        for one in modifiers:
            together |= one
        QTest.keyClick(self.page.window().focusWidget() or self.page, key, together)
        self.settle()

    def activate(self) -> None:
        """The keys go to the page. Without a screen a window that was hidden becomes the active
        one again only after another one was."""
        other = QWidget()
        other.show()
        for window in (other, self.page):
            window.activateWindow()
            self.settle()
        other.hide()
        assert self.page.isActiveWindow()
        if self.page.window().focusWidget() is None:
            self.page.board.active_pane.setFocus()
        self.settle()

    def piece(self, kind: type[P]) -> P:
        found = self.page.findChild(kind)  # type: ignore[type-var]  # every piece is a QObject
        assert isinstance(found, kind)
        return found

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, 52)  # deferred deletions, as the event loop does

    def says(self, sentence: str) -> int:
        """How often a sentence is in sight."""
        labels = self.page.findChildren(QLabel)
        return sum(label.isVisible() and label.text() == sentence for label in labels)

    def sentences(self) -> list[str]:
        labels = self.page.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    # --- faults

    @contextmanager
    def file_away(self) -> Iterator[None]:
        """The clinic file is not in its folder: nothing can be saved."""
        path, away = self.record.path, self.record.path.with_name("away")
        path.rename(away)
        try:
            yield
        finally:
            away.rename(path)

    def write_past_it(self, statement: str, *values: object) -> None:
        """Write into the clinic file as a program would that minds none of its triggers."""
        connection = driver.connect(self.record.path, self.record.key)
        asked = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        triggers = connection.execute(asked).fetchall()
        for name, _ in triggers:
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute(statement, values)
        for _, sql in triggers:
            connection.execute(sql)
        connection.close()


@pytest.fixture(autouse=True)
def swept(generations: Iterator[int]) -> None:
    """What Python holds no more, and no window: the screen is there for all tests of a file, and
    `settle` deletes what is closed."""
    gc.collect(next(generations))


@pytest.fixture(scope="module")
def parts(fusion: QApplication, tmp_path_factory: pytest.TempPathFactory) -> ScreenParts:
    """What every charting screen of the program shares."""
    theme = Theme(resource("styles"))
    theme.dress()
    look = Look(theme, Fonts(), Icons(resource("icons"), theme))
    atlas = shared_atlas()
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    choices = KeptChoices(tmp_path_factory.mktemp("choices") / "look.json")
    return ScreenParts(
        *(atlas, of_clinic(atlas, catalogue), catalogue, look),
        *(SteppingClock(), choices, ToldFiles()),
    )


@pytest.fixture(scope="module")
def screen(parts: ScreenParts, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    record = new_record(tmp_path_factory.mktemp("clinic"))
    clinic = record.clinic
    pages: list[SessionPage] = []

    def make_page() -> SessionPage:
        page = session_screen(parts, clinic)
        pages.append(page)
        page.resize(1216, 700)
        page.show()
        page.activateWindow()
        return page

    screen = Screen(record, clinic, parts, make_page(), make_page)
    screen.settle()
    yield screen
    for page in filter(isValid, pages):
        page.close()
        page.deleteLater()
    screen.settle()
    clinic.close()
