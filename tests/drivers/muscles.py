"""Drives the page of the muscles, so that its tests read as sentences."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from bodymap.services.story.patient_story import PatientStory
from bodymap.services.values import PatientOverview
from bodymap.ui.muscles.muscles_page import MusclesPage, Part
from bodymap.ui.muscles.response_model import Column, Order
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from bodymap.ui.widgets.notice_bar import NoticeBar
from tests.muscle_records import NURSE

LEFT = Qt.MouseButton.LeftButton
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Muscles:
    """A person at the page. ``visits`` and ``sites`` are what was asked to be gone to."""

    def __init__(self, qtbot: QtBot, look: Look, page: MusclesPage) -> None:
        self._qtbot = qtbot
        self._look = look
        self.page = page
        self.visits: list[UUID] = []
        self.sites: list[tuple[UUID, UUID]] = []
        self.page.visit_wanted.connect(self.visits.append)
        self.page.site_wanted.connect(self._take_site)
        self._table = self.page.visits.table
        self._model = self.page.visits.model
        self._panel = self.page.visits.panel

    def go_away(self) -> None:
        """Leave the page as it was before anybody looked at it."""
        self.page.visit_wanted.disconnect(self.visits.append)
        self.page.site_wanted.disconnect(self._take_site)
        self._look.theme.set_mode(Mode.LIGHT)
        self.page.response.by_technique.setChecked(False)
        self.page.response.order.setCurrentIndex(0)
        self.page.show_part(Part.VISITS)
        self.leave()
        self.page.show_story(PatientStory(PatientOverview(NURSE)))
        self.page.hide()

    def open(self, story: PatientStory) -> None:
        """Bring the page to the screen with a patient."""
        self.page.show()
        self._qtbot.waitExposed(self.page)
        self.show(story)

    def show(self, story: PatientStory) -> None:
        """Give the page a patient, whether it is on the screen or not."""
        self.page.show_story(story)
        self._settle()

    def choose(self, episode_id: UUID) -> None:
        """Choose another complaint."""
        self.page.choose_episode(episode_id)
        self._settle()

    def wear(self, mode: Mode) -> None:
        """Switch the theme."""
        self._look.theme.set_mode(mode)
        self._settle()

    def empty_line(self) -> str:
        """What the page says instead of muscles; empty while there are any."""
        return self.page.empty_line()

    def notice(self) -> str:
        """What the page says went wrong."""
        notice = self.page.findChild(NoticeBar)
        assert isinstance(notice, NoticeBar)
        return notice.sentence()

    # --- the grid

    def rows(self) -> list[str]:
        """Headings and muscles, top to bottom."""
        headings = range(self._model.rowCount())
        return [str(self._model.headerData(row, Qt.Orientation.Vertical)) for row in headings]

    def columns(self) -> list[str]:
        """Visits with their pain, left to right."""
        visits = range(self._model.columnCount())
        return [str(self._model.headerData(one, Qt.Orientation.Horizontal)) for one in visits]

    def counts(self, row: int) -> list[str]:
        """The cells of a row as they are written; empty for none."""
        cells = (self._model.index(row, column) for column in range(self._model.columnCount()))
        return [str(cell.data() or "") for cell in cells]

    def spoken(self, row: int, column: int) -> str:
        """What a screen reader says of a cell."""
        return str(self._model.index(row, column).data(SPOKEN))

    def is_in_sight(self, column: int) -> bool:
        """Whether the whole column of a visit can be seen."""
        left = self._table.columnViewportPosition(column)
        width = self._table.columnWidth(column)
        return left >= 0 and left + width <= self._table.viewport().width()

    def scroll_to_oldest(self) -> None:
        """Scroll to the first visit."""
        self._table.horizontalScrollBar().setValue(0)

    def press_name(self, row: int) -> None:
        """Press the name of a muscle."""
        header = self._table.verticalHeader()
        at = QPoint(60, self._table.rowViewportPosition(row) + 20)
        QTest.mouseClick(header.viewport(), LEFT, pos=at)
        self._settle()

    def current(self) -> tuple[int, int]:
        """The cell of the keys."""
        index = self._table.currentIndex()
        return index.row(), index.column()

    def go(self, row: int, column: int) -> None:
        """Put the keys on a cell."""
        self._table.setFocus()
        self._table.choose(row, column)
        self._settle()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(self.page.window().focusWidget() or self._table, key)
        self._settle()

    def click(self, row: int, column: int) -> None:
        """Click a cell."""
        QTest.mouseClick(self._table.viewport(), LEFT, pos=self._box(row, column).center())
        self._settle()

    def hover(self, row: int, column: int = 0) -> None:
        """Move the pointer onto a cell, and let the figure follow."""
        self._move(QPointF(self._box(row, column).center()))

    def leave(self) -> None:
        """Take the pointer off the grid."""
        QApplication.sendEvent(self._table.viewport(), QEvent(QEvent.Type.Leave))
        self._table.leaveEvent(QEvent(QEvent.Type.Leave))

    def cell_picture(self, row: int, column: int) -> QImage:
        """A cell as it is painted."""
        box = self._box(row, column)
        picture: QImage = self._table.viewport().grab(box).toImage()
        return picture

    def ground(self, row: int, column: int) -> QColor:
        """The colour of a cell beside its number."""
        return self.cell_picture(row, column).pixelColor(9, 22)

    # --- beside the grid

    def named(self) -> tuple[str, str, str]:
        """Name, counts and regions of the muscle that is looked at."""
        panel = self._panel
        return panel.name.text(), panel.counts.text(), panel.regions.text()

    def wait_for(self, name: str) -> None:
        """Wait until a muscle is looked at: the figure follows a pointer that rests."""
        self._qtbot.waitUntil(lambda: self._panel.name.text() == name)

    def dots(self) -> list[int]:
        """The numbers of the sites that are dots on the figure."""
        numbers = self._model.grid.sites.number
        return sorted(numbers[at] for at in self._panel.figure.dots())

    def dots_are_on_the_figure(self) -> bool:
        """Whether every dot lies within what the figure shows."""
        figure = self._panel.figure
        return all(figure.rect().contains(px.toPoint()) for px in figure.dots().values())

    def view(self) -> str:
        """The view that the figure shows."""
        return self._panel.figure.view.id

    def card(self) -> list[str]:
        """The sites that are listed, in words; none while no card is open."""
        card = self._panel.card
        return [] if card.isHidden() else [line.accessibleName() for line in card.lines()]

    def press_site(self, place: int) -> None:
        """Press a site of the card."""
        QTest.mouseClick(self._panel.card.lines()[place], LEFT)

    def press_button(self, name: str) -> None:
        """Press the button of this name."""
        buttons = self.page.findChildren(QAbstractButton)
        (button,) = (one for one in buttons if one.accessibleName() == name and one.isVisible())
        QTest.mouseClick(button, LEFT)
        self._settle()

    def has_focus_on_grid(self) -> bool:
        """Whether the keys are on the grid."""
        return self.page.window().focusWidget() is self._table

    # --- the response

    def see_response(self) -> None:
        """Go to the response."""
        self.press_button("What is shown of the muscles: Response")

    def is_at(self, part: Part) -> bool:
        """Whether a part of the page is seen."""
        shown = self.page.visits if part is Part.VISITS else self.page.response
        return shown.isVisible()

    def responses(self, column: Column) -> list[str]:
        """A column of the response, as it is written or, where it is drawn, as it is said."""
        model = self.page.response.model
        cells = (model.index(row, column) for row in range(model.rowCount()))
        return [str(cell.data() or cell.data(SPOKEN)) for cell in cells]

    def has_column(self, column: Column) -> bool:
        """Whether a column of the response is shown."""
        return not self.page.response.table.isColumnHidden(column)

    def tell_techniques_apart(self) -> None:
        """Tick the box."""
        self.page.response.by_technique.click()

    def press_heading(self, column: Column) -> None:
        """Press a heading of the response."""
        header = self.page.response.table.horizontalHeader()
        left = header.sectionViewportPosition(column)
        QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(left + 20, 10))
        self._settle()

    def sorted_by(self) -> Order:
        """What the list says that the rows are sorted by."""
        order = self.page.response.order.currentData()
        assert isinstance(order, Order)
        return order

    def open_response_row(self, row: int) -> None:
        """Press a row of the response."""
        table = self.page.response.table
        box = table.visualRect(table.model().index(row, 0))
        QTest.mouseClick(table.viewport(), LEFT, pos=box.center())
        self._settle()

    def foot(self) -> list[str]:
        """The sentences under the response."""
        part = self.page.response
        shown = (part.none_yet, part.association)
        return [text.text() for text in shown if not text.isHidden()]

    def copied(self) -> list[list[str]]:
        """Press the button that copies; what then is on the clipboard, line by line."""
        self.press_button("Copy table")
        return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]

    def signs(self, column: Column) -> QImage:
        """A plot of the first row, as it is painted."""
        table = self.page.response.table
        box = table.visualRect(table.model().index(0, column))
        picture: QImage = table.viewport().grab(box).toImage()
        return picture

    def _box(self, row: int, column: int) -> QRect:
        return self._table.visualRect(self._model.index(row, column))

    def _move(self, at: QPointF) -> None:
        # the event itself: Qt sends none where the system's pointer rests there already
        viewport = self._table.viewport()
        everywhere = QPointF(viewport.mapToGlobal(at))
        button, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        move = QMouseEvent(QEvent.Type.MouseMove, at, everywhere, button, button, keys)
        QApplication.sendEvent(viewport, move)

    def _take_site(self, session_id: UUID, site_id: UUID) -> None:
        self.sites.append((session_id, site_id))

    def _settle(self) -> None:
        QApplication.processEvents()
