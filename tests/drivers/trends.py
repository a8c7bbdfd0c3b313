"""Drives the trend page, so that its tests read as sentences."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from bodymap.services.values import PatientOverview
from bodymap.ui.theme.fonts import TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from bodymap.ui.trends.trend_page import TrendPage
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    # matplotlib is loaded by the page alone, and a test says when
    from bodymap.ui.trends.trend_canvas import TrendCanvas

KEYS = {
    "left": Qt.Key.Key_Left,
    "right": Qt.Key.Key_Right,
    "home": Qt.Key.Key_Home,
    "end": Qt.Key.Key_End,
    "escape": Qt.Key.Key_Escape,
}


class FileAnswers:
    """Answers the question where to save, and remembers what was suggested."""

    def __init__(self) -> None:
        self.answer: Path | None = None
        self.suggested = ""

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        self.suggested = suggested
        return self.answer


class Trends:
    """A trend page on the screen."""

    def __init__(self, qtbot: QtBot, look: Look) -> None:
        self._qtbot = qtbot
        self._look = look
        self._files = FileAnswers()
        self.page = TrendPage(look, self._files)
        self.page.resize(1216, 640)
        qtbot.addWidget(self.page)

    def open(self, overview: PatientOverview) -> None:
        """Bring the page to the screen with a patient."""
        self.page.show()
        self._qtbot.waitExposed(self.page)
        self.page.show_patient(overview)
        self._let_it_draw()

    def show(self, overview: PatientOverview) -> None:
        """Give the page a patient, whether it is on the screen or not."""
        self.page.show_patient(overview)
        self._let_it_draw()

    def choose(self, episode_id: UUID) -> None:
        """Choose another complaint."""
        self.page.choose_episode(episode_id)
        self._let_it_draw()

    def wear(self, mode: Mode) -> None:
        """Switch the theme."""
        self._look.theme.set_mode(mode)
        self._let_it_draw()

    def resize(self, width: int, height: int) -> None:
        """Give the page another size, px."""
        self.page.resize(width, height)
        self._let_it_draw()

    def complaint(self) -> str:
        """The complaint that the page names above its plot."""
        (heading,) = [label for label in self.page.findChildren(QLabel) if _is_heading(label)]
        return heading.text()

    def points(self) -> list[tuple[datetime, int | None, int | None]]:
        """Date (UTC), before and after of each visit on the plot."""
        plotted = self.page.plotted()
        assert plotted is not None, "there is no plot"
        return list(zip(plotted.dates, plotted.before, plotted.after, strict=True))

    def has_plot(self) -> bool:
        """Whether a plot is shown."""
        return self.page.plotted() is not None

    def marked_missing(self) -> tuple[list[int], list[int]]:
        """The visits, from 0, with a cross for a missing before and a missing after score."""
        plotted = self.page.plotted()
        assert plotted is not None, "there is no plot"
        return _places(plotted.no_before), _places(plotted.no_after)

    def runs(self) -> tuple[tuple[int, ...], ...]:
        """The scores that the line joins, run by run."""
        return self._canvas().plotted_runs()

    def empty_line(self) -> str:
        """What the page says instead of a plot; empty while there is one."""
        empty = self.page.findChild(EmptyState)
        assert isinstance(empty, EmptyState)
        return empty.line() if empty.isVisible() else ""

    def caption(self) -> str:
        """The words under the plot."""
        labels = self.page.findChildren(QLabel)
        return next(label.text() for label in labels if "Dots:" in label.text())

    def hover(self, place: int) -> None:
        """Move the pointer onto a visit, counted from 0."""
        self._move_pointer(self._canvas().place_of(place) + QPoint(2, 3))

    def hover_beside(self) -> None:
        """Move the pointer to where no visit is near."""
        self._move_pointer(QPoint(2, 2))

    def leave(self) -> None:
        """Take the pointer off the plot."""
        self._canvas().leaveEvent(QEvent(QEvent.Type.Leave))

    def tap(self, place: int) -> None:
        """Tap a visit, counted from 0."""
        QTest.mouseClick(
            self._canvas(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            self._canvas().place_of(place),
        )

    def press(self, *keys: str) -> None:
        """Press keys on the plot: left, right, home, end, escape."""
        self._canvas().setFocus()
        for key in keys:
            QTest.keyClick(self._canvas(), KEYS[key])

    def card(self) -> tuple[str, ...]:
        """The lines of the card that is shown."""
        return self._canvas().card_words()

    def looked_at(self) -> int | None:
        """The visit that is looked at, counted from 0."""
        return self._canvas().looked_at()

    def spoken_name(self) -> str:
        """What a screen reader calls the plot."""
        return str(self._canvas().accessibleName())

    def spoken_visit(self) -> str:
        """What a screen reader says of the visit that is looked at."""
        return str(self._canvas().accessibleDescription())

    def place_of(self, place: int) -> QPoint:
        """Where a visit's highest sign stands, px of the plot."""
        return self._canvas().place_of(place)

    def picture(self) -> QImage:
        """The plot as it is painted now."""
        picture: QImage = self._canvas().grab().toImage()
        return picture

    def color_at(self, at: QPoint) -> QColor:
        """The colour painted at a place of the plot."""
        return self.picture().pixelColor(at)

    def ask_for_name_in_picture(self) -> None:
        """Tick the box that puts the patient's name into a saved picture."""
        self._name_box().setChecked(True)

    def name_in_picture_is_asked_for(self) -> bool:
        """Whether that box is ticked."""
        return self._name_box().isChecked()

    def save_as(self, path: Path | None) -> str:
        """Press the button and answer with ``path``; returns what the page then says."""
        self._files.answer = path
        buttons = self.page.findChildren(Button)
        save = next(button for button in buttons if button.text().startswith("Save"))
        assert save.isVisible()
        save.click()
        notice = self.page.findChild(NoticeBar)
        assert isinstance(notice, NoticeBar)
        return notice.sentence()

    def suggested_name(self) -> str:
        """The file name that was suggested last."""
        return self._files.suggested

    def _canvas(self) -> TrendCanvas:
        canvas = self.page.canvas()
        assert canvas is not None, "nothing was drawn yet"
        return canvas

    def _move_pointer(self, at: QPoint) -> None:
        # the event itself: Qt sends none where the system's pointer rests there already
        canvas = self._canvas()
        button, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        everywhere = QPointF(canvas.mapToGlobal(at))
        move = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), everywhere, button, button, keys)
        QApplication.sendEvent(canvas, move)

    def _name_box(self) -> QCheckBox:
        box = self.page.findChild(QCheckBox)
        assert isinstance(box, QCheckBox)
        return box

    def _let_it_draw(self) -> None:
        """Wait until the plot, if one is shown, fills the page and is painted."""

        def is_settled() -> bool:
            if self.page.plotted() is None:
                return True
            canvas = self._canvas()
            fills = canvas.isVisible() and canvas.width() > self.page.width() - 40
            return bool(fills and canvas.is_drawn())

        self._qtbot.waitUntil(is_settled)


def _places(there: tuple[bool, ...]) -> list[int]:
    return [place for place, marked in enumerate(there) if marked]


def _is_heading(label: QLabel) -> bool:
    return label.font().pixelSize() == TITLE_PX and not isinstance(label.parent(), EmptyState)
