"""Drives the body map, so that its tests read as sentences."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from bodymap.services.story.patient_story import PatientStory
from bodymap.ui.body_map.body_map_page import BodyMap
from bodymap.ui.body_map.filter_bar import OneOf
from bodymap.ui.body_map.heat_figure import HeatFigure
from bodymap.ui.body_map.map_board import MapBoard
from bodymap.ui.body_map.mode_bar import What
from bodymap.ui.body_map.timeline import Timeline
from bodymap.ui.widgets.choice_list import Choice
from tests.drivers.hands import Hands

LEFT = Qt.MouseButton.LeftButton


class BodyMapDriver:
    """A body map on the screen, in the hands of a person."""

    def __init__(self, qtbot: QtBot, page: BodyMap) -> None:
        self._qtbot = qtbot
        self.page = page
        self.hands = Hands(qtbot, page)
        self.visits_asked_for: list[UUID] = []
        page.visit_wanted.connect(self.visits_asked_for.append)
        page.resize(850, 640)

    def open(self, story: PatientStory, episode_id: UUID | None = None) -> None:
        """Bring the page to the screen with a patient."""
        self.page.show()
        self.show(story, episode_id)

    def show(self, story: PatientStory, episode_id: UUID | None = None) -> None:
        """Give the page the record as it is now."""
        self.page.show_story(story)
        if episode_id is not None:
            self.page.choose_episode(episode_id)
        self.settle()

    def leave(self) -> None:
        """Take the hands off the page."""
        self.page.visit_wanted.disconnect(self.visits_asked_for.append)

    def settle(self) -> None:
        """Wait until all there is to see is shown."""
        self._qtbot.waitUntil(lambda: self.page.is_ready)

    # --- modes

    def press(self, name: str) -> None:
        """Press a button by its text or name."""
        self.hands.press(name)
        self.settle()

    def choose(self, box: OneOf, words: str) -> None:
        """Choose the row of an open list that begins with these words."""
        (row,) = [at for at in range(box.count()) if box.itemText(at).startswith(words)]
        box.setCurrentIndex(row)
        box.activated.emit(row)
        self.settle()

    def rows(self, box: OneOf) -> list[str]:
        """What a list offers."""
        return [box.itemText(row) for row in range(box.count())]

    def filters_button(self) -> QAbstractButton:
        """The switch of the row of filters."""
        return self.page.modes.filters

    # --- what is read

    def caption(self) -> str:
        """What the one map stands on."""
        return self.page.needles.map.caption.text()

    def heads(self) -> list[str]:
        """What two periods hold."""
        return [head.said() for head in self.page.needles.map.heads if head.isVisible()]

    def legend(self) -> str:
        """What the colours mean."""
        return self.page.needles.map.legend.words

    def empty_line(self) -> str:
        """What is said in place of a map; empty while there is one."""
        empty = self.page.empty
        return empty.line() if empty.isVisible() else ""

    def views(self) -> list[str]:
        """The views that are shown, by their ids."""
        return [figure.view.id for figure in self.board().shown if figure.isVisible()]

    def has_heat(self, view: str, board: int = 0) -> bool:
        """Whether a view shows a map."""
        figure = self.page.needles.map.boards[board].figure(view)
        return isinstance(figure, HeatFigure) and figure.heat is not None

    def painted(self, view: str) -> QImage:
        """A view as it is painted now."""
        picture: QImage = self.board().figure(view).grab().toImage()
        return picture

    # --- the body

    def board(self) -> MapBoard:
        """The board that is shown."""
        if self.page.modes.what.value() is What.SYMPTOMS:
            return self.page.symptoms.map.board
        return self.page.needles.map.boards[0]

    def press_region(self, view: str, place: tuple[float, float]) -> None:
        """Press a place of a view, in fractions of its picture."""
        figure = self.board().figure(view)
        at = QPointF(*figure.camera.to_px(place)).toPoint()
        QTest.mouseClick(figure, LEFT, pos=at)

    def press_title(self, view: str) -> None:
        """Press the title of a view."""
        QTest.mouseClick(self.board().title(view), LEFT)
        self.settle()

    def listed(self) -> tuple[Choice, ...]:
        """The visits of the region that is chosen; none while no list is shown."""
        panel = self.page.needles.map.panel
        return panel.list.choices if panel.isVisible() else ()

    def open_row(self, row: int) -> None:
        """Press a visit of the list."""
        rows = self.page.needles.map.panel.list
        where = rows.visualRect(rows.model().index(row, 0)).center()
        QTest.mouseClick(rows.viewport(), LEFT, pos=QPoint(where))

    # --- the timeline

    @property
    def line(self) -> Timeline:
        """The timeline."""
        return self.page.row.line

    def keys(self, *keys: Qt.Key) -> None:
        """Press keys on the timeline."""
        press(self.line, keys)

    def days(self) -> list[str]:
        """The days on the timeline."""
        return [visit.day.isoformat() for visit in self.line.visits]


def press(line: Timeline, keys: Sequence[Qt.Key]) -> None:
    """Press keys on a timeline."""
    for key in keys:
        QTest.keyClick(line, key)


def drag(line: Timeline, start: QPointF, end: QPointF) -> None:
    """Drag over a timeline, with the moves that a hand makes."""
    first, last = start.toPoint(), end.toPoint()
    QTest.mousePress(line, LEFT, pos=first)
    for step in range(1, 6):
        QTest.mouseMove(line, first + (last - first) * step / 5)
    QTest.mouseRelease(line, LEFT, pos=last)
