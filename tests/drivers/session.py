"""Drives the charting screen as a therapist does: with mouse and keys on the real widgets."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from bodymap.charting.pain import Phase
from bodymap.charting.site import NeedleSite
from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.canvas.marker import Marker
from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.canvas.view_title import ViewTitle
from bodymap.ui.session.figure_bar import FigureBar
from bodymap.ui.session.pain_bar import PainBar
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.side_panel import SidePanel
from bodymap.ui.session.site_list import SiteRole
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.notice_bar import NoticeBar

LEFT_BUTTON = Qt.MouseButton.LeftButton


T = TypeVar("T", bound=QWidget)


def found(page: QWidget, kind: type[T]) -> T:
    """The one widget of a kind in a page."""
    widget = page.findChild(kind)
    assert isinstance(widget, kind)
    return widget


class SessionDriver:
    """Places are fractions of a view's picture, sites are meant by their numbers."""

    def __init__(self, qtbot: QtBot, page: SessionPage) -> None:
        self.qtbot = qtbot
        self._page = page
        self.board = found(page, FigureBoard)
        self.panel = found(page, SidePanel)
        self._pain = found(page, PainBar)
        self._notice = found(page, NoticeBar)

    # --- the figure

    def pane(self, view: str) -> ViewPane:
        return self.board.pane(view)

    def click_body(self, view: str, x: float, y: float) -> None:
        self.click_px(view, self.px(view, x, y))

    def click_px(self, view: str, px: QPoint) -> None:
        pane = self.pane(view)
        QTest.mouseMove(pane, px)
        QTest.mouseClick(pane, LEFT_BUTTON, pos=px)

    def double_click_body(
        self,
        view: str,
        x: float,
        y: float,
        slip: QPoint = QPoint(),  # noqa: B008 - only read
    ) -> None:
        px = self.px(view, x, y)
        QTest.mouseClick(self.pane(view), LEFT_BUTTON, pos=px)
        px += slip
        QTest.mouseDClick(self.pane(view), LEFT_BUTTON, pos=px)
        QTest.mouseRelease(self.pane(view), LEFT_BUTTON, pos=px)

    def hover_body(self, view: str, x: float, y: float) -> str:
        pane, px = self.pane(view), self.px(view, x, y)
        # a pointer that was already there would not move
        QTest.mouseMove(pane, px + QPoint(1, 1))
        QTest.mouseMove(pane, px)
        self.qtbot.wait_until(lambda: self.board.card.words != "")
        return self.board.card.words

    def click_site(self, view: str, number: int) -> None:
        QTest.mouseClick(
            self.pane(view), LEFT_BUTTON, pos=QPointF(*self.marker(view, number).label).toPoint()
        )

    def drag_site(self, view: str, number: int, x: float, y: float) -> None:
        pane = self.pane(view)
        start = QPointF(*self.marker(view, number).label).toPoint()
        end = self.px(view, x, y)
        QTest.mousePress(pane, LEFT_BUTTON, pos=start)
        for step in (0.3, 0.7, 1.0):
            QTest.mouseMove(pane, start + (end - start) * step)
        QTest.mouseRelease(pane, LEFT_BUTTON, pos=end)

    def px(self, view: str, x: float, y: float) -> QPoint:
        return QPointF(*self.pane(view).camera.to_px((x, y))).toPoint()

    def numbers_on(self, view: str) -> list[int]:
        self.settle()
        return [marker.site.number for marker in self.pane(view).markers]

    def marker(self, view: str, number: int) -> Marker:
        return next(m for m in self.pane(view).markers if m.site.number == number)

    def colour_beside_number(self, view: str, number: int) -> QColor:
        """A pixel of the disc that its number does not cover, as it is really painted."""
        picture: QImage = self.pane(view).grab().toImage()
        x, y = self.marker(view, number).label
        ratio = picture.devicePixelRatio()
        return picture.pixelColor(round((x - 5) * ratio), round(y * ratio))

    def titles(self) -> list[str]:
        return [pane.view.title for pane in self.board.findChildren(ViewPane) if pane.isVisible()]

    def drag_figure(self, view: str, start: QPoint, by: QPoint) -> None:
        pane = self.pane(view)
        QTest.mousePress(pane, LEFT_BUTTON, pos=start)
        for step in (0.5, 1.0):
            QTest.mouseMove(pane, start + by * step)
        QTest.mouseRelease(pane, LEFT_BUTTON, pos=start + by)

    def press_group(self, name: str, of: QWidget | None = None) -> None:
        bar = of or found(self._page, FigureBar)
        button = next(b for b in bar.findChildren(Button) if b.accessibleName() == name)
        QTest.mouseClick(button, LEFT_BUTTON)
        self.settle()

    def is_offered(self, name: str) -> bool:
        buttons = self._page.findChildren(Button)
        return any(b.accessibleName() == name and b.isVisible() for b in buttons)

    def pressed_arrangement(self) -> str:
        names = ("One view large (V)", "Two views side by side (V)", "All views (Home)")
        bar = found(self._page, FigureBar)
        (down,) = (
            button.accessibleName()
            for button in bar.findChildren(Button)
            if button.accessibleName() in names and button.isChecked()
        )
        return down

    def button_columns(self) -> int:
        bar = found(self._page, FigureBar)
        return len({button.x() for button in bar.findChildren(Button)})

    def captions(self) -> list[str]:
        """The names over the figures that have no title there, from left to right."""
        labels = [label for label in self.board.findChildren(QLabel) if label.isVisible()]
        own = [label for label in labels if label.parentWidget() is self.board]
        return [label.text() for label in sorted(own, key=QWidget.x)]

    def thumbnails(self) -> dict[str, bool]:
        """The titles with a picture, and whether theirs is the large view."""
        titles = [t for t in self.board.findChildren(ViewTitle) if t.isVisible()]
        return {t.text(): t.isChecked() for t in titles if t.height() > t.width() / 2}

    def press_title(self, title: str) -> None:
        QTest.mouseClick(self._title(title), LEFT_BUTTON)

    def press_on_title(self, title: str, key: Qt.Key) -> None:
        QTest.keyClick(self._title(title), key)

    def press_on_pain(self, phase: Phase, score: int, key: Qt.Key) -> None:
        QTest.keyClick(self._pain.row(phase).button(score), key)

    def _title(self, title: str) -> ViewTitle:
        return next(t for t in self.board.findChildren(ViewTitle) if t.text() == title)

    # --- keys

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        target = self._page.focusWidget() or self._page
        QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)

    def undo(self) -> None:
        self.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def redo(self) -> None:
        self.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)

    # --- panel, pain, words

    def settle(self) -> None:
        """What follows a click in the next turn of the event loop has followed."""
        QApplication.processEvents()

    def listed(self) -> list[str]:
        """Muscle and region of each row, as its tool tip begins."""
        self.settle()
        model = self.panel.site_list.model()
        tips = (
            model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())
        )
        return [str(tip).partition("\n")[0] for tip in tips]

    def listed_sites(self) -> list[NeedleSite]:
        self.settle()
        model = self.panel.site_list.model()
        return [model.index(row, 0).data(SiteRole) for row in range(model.rowCount())]

    def listed_for_screen_readers(self) -> list[str]:
        self.settle()
        model = self.panel.site_list.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]

    def undo_words(self) -> str:
        return found(self._page, FigureBar).undo_button.accessibleName()

    def choose_row(self, row: int) -> None:
        self.settle()
        view = self.panel.site_list
        QTest.mouseClick(
            view.viewport(), LEFT_BUTTON, pos=view.visualRect(view.model().index(row, 0)).center()
        )

    def selected_row(self) -> int:
        self.settle()
        return self.panel.site_list.currentIndex().row()

    def selected_on(self, view: str) -> UUID | None:
        """The one site that wears the halo there; None where none does, or several."""
        self.settle()
        worn = self.pane(view).selected
        return next(iter(worn)) if len(worn) == 1 else None

    def halos_on(self, view: str) -> list[int]:
        """The numbers of the sites in a view that wear the halo."""
        self.settle()
        pane = self.pane(view)
        return [marker.site.number for marker in pane.markers if marker.id in pane.selected]

    def give_pain(self, phase: Phase, score: int) -> None:
        QTest.mouseClick(self._pain.row(phase).button(score), LEFT_BUTTON)

    def pain(self, phase: Phase) -> int | None:
        return self._pain.row(phase).score

    def end_visit(self) -> None:
        QTest.mouseClick(self._pain.finish_button, LEFT_BUTTON)

    def open_again(self) -> None:
        QTest.mouseClick(self._pain.reopen_button, LEFT_BUTTON)

    def says(self, words: str) -> bool:
        self.settle()
        return any(
            label.text() == words and label.isVisible() for label in self._page.findChildren(QLabel)
        )

    def sentence(self) -> str:
        return self._notice.sentence()
