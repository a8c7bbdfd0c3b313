"""Drives the trend page, so that its tests read as sentences."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from bodymap.services.audit.events import ExportKind, Target
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.ports import Clock
from bodymap.services.story.patient_story import PatientStory
from bodymap.ui.theme.fonts import TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from bodymap.ui.trends.days import to_time
from bodymap.ui.trends.trend_page import TrendPage
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.leaving import Leaving
from bodymap.ui.widgets.notice_bar import NoticeBar
from tests.drivers.drawn_plots import DrawnPlots

KEYS = {
    "left": Qt.Key.Key_Left,
    "right": Qt.Key.Key_Right,
    "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down,
    "home": Qt.Key.Key_Home,
    "end": Qt.Key.Key_End,
    "escape": Qt.Key.Key_Escape,
    "enter": Qt.Key.Key_Return,
    "+": Qt.Key.Key_Plus,
    "-": Qt.Key.Key_Minus,
    "0": Qt.Key.Key_0,
}
_SHIFT = "shift "


class FileAnswers:
    """Answers the question where to save, and remembers what was suggested."""

    def __init__(self) -> None:
        self.answer: Path | None = None
        self.suggested = ""

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        self.suggested = suggested
        return self.answer

    def agrees(self, parent: QWidget, title: str, words: str, yes: str) -> bool:
        """Yes, whatever is asked."""
        return True


class Trends(DrawnPlots):
    """A trend page on the screen."""

    def __init__(self, qtbot: QtBot, look: Look, catalogue: ClinicCatalogue, clock: Clock) -> None:
        self._qtbot = qtbot
        self._look = look
        self._files = FileAnswers()
        self.visits_wanted: list[UUID] = []
        self.left: list[tuple[ExportKind, UUID | None, Target]] = []
        leaving = Leaving(self._note, self._files)
        self.page = TrendPage(look, self._files, leaving, catalogue, clock)
        self.page.visit_wanted.connect(self.visits_wanted.append)
        self.page.resize(1216, 640)
        qtbot.addWidget(self.page)

    # --- opening

    def _note(self, what: ExportKind, patient_id: UUID | None = None, *, to: Target) -> None:
        self.left.append((what, patient_id, to))

    def open(self, story: PatientStory) -> None:
        """Bring the page to the screen with a patient."""
        self.page.show()
        self._qtbot.waitExposed(self.page)
        self.show(story)

    def show(self, story: PatientStory) -> None:
        """Give the page a patient, whether it is on the screen or not."""
        self.page.show_story(story)
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

    def click(self, text: str) -> None:
        """Press the button, or tick the box, of this text."""
        self._button(text).click()
        self._let_it_draw()

    def offers(self, text: str) -> bool:
        """Whether there is a button, or a box, of this text."""
        return self._button(text).isVisible()

    def is_down(self, text: str) -> bool:
        """Whether the button, or the box, of this text is down."""
        return self._button(text).isChecked()

    # --- what is there

    def complaint(self) -> str:
        """The complaint that the page names above its plot."""
        (heading,) = [label for label in self.page.findChildren(QLabel) if _is_heading(label)]
        return heading.text()

    def has_plot(self) -> bool:
        """Whether a plot is shown."""
        return self.page.has_plot() and self.page.canvas() is not None

    def empty_line(self) -> str:
        """What the page says instead of a plot; empty while there is one."""
        empty = self.page.findChild(EmptyState)
        assert isinstance(empty, EmptyState)
        return empty.line() if empty.isVisible() else ""

    def caption(self) -> str:
        """The words under the plots."""
        return self.page.foot.caption.text()

    def days_shown(self) -> str:
        """Which days the page says are in sight."""
        return self.page.foot.days.text()

    def notice(self) -> str:
        """What the page says over its plots."""
        notice = self.page.findChild(NoticeBar)
        assert isinstance(notice, NoticeBar)
        return notice.sentence()

    # --- looking

    def hover(self, place: int, row: int = 0) -> None:
        """Move the pointer onto a visit, or a place of another row, counted from 0."""
        self._move_pointer(self._canvas().place_of((row, place)) + QPoint(2, 3))

    def hover_beside(self) -> None:
        """Move the pointer to where nothing is near."""
        self._move_pointer(QPoint(2, 2))

    def leave(self) -> None:
        """Take the pointer off the plot."""
        self._canvas().leaveEvent(QEvent(QEvent.Type.Leave))

    def tap(self, place: int) -> None:
        """Tap a visit, counted from 0."""
        self._click(QTest.mouseClick, place)

    def double_click(self, place: int) -> None:
        """Click a visit twice."""
        self._click(QTest.mouseDClick, place)

    def press(self, *keys: str) -> None:
        """Press keys on the plot: left, home, enter, +, shift right..."""
        self._canvas().setFocus()
        for key in keys:
            shift = Qt.KeyboardModifier.ShiftModifier
            held = shift if key.startswith(_SHIFT) else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(self._canvas(), KEYS[key.removeprefix(_SHIFT)], held)
        self._let_it_draw()

    def turn_wheel(self, place: int, notches: int) -> None:
        """Turn the wheel over a visit, up above 0."""
        canvas = self._canvas()
        at = QPointF(canvas.place_of((0, place)))
        turned = QWheelEvent(
            *(
                at,
                QPointF(canvas.mapToGlobal(at.toPoint())),
                QPoint(0, 0),
                QPoint(0, 120 * notches),
            ),
            *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
            *(Qt.ScrollPhase.NoScrollPhase, False),
        )
        QApplication.sendEvent(canvas, turned)
        self._let_it_draw()

    def drag(self, first: int, last: int) -> None:
        """Drag over the plot from one visit to another."""
        start, end = (self._canvas().place_of((0, place)) for place in (first, last))
        button, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self._canvas(), button, held, start)
        for at in (QPoint((start.x() + end.x()) // 2, start.y()), end):
            self._move_pointer(at, button)
        QTest.mouseRelease(self._canvas(), button, held, end)
        self._let_it_draw()

    def in_sight(self) -> tuple[datetime, datetime]:
        """From when to when (UTC) the plots show."""
        stretch = self._canvas().stretch
        return to_time(stretch.low), to_time(stretch.high)

    def card(self) -> tuple[str, ...]:
        """The lines of the card that is shown."""
        return self._canvas().card_words()

    def looked_at(self) -> int | None:
        """The visit that is looked at, counted from 0."""
        found = self._canvas().looked_at()
        return None if found is None else found[1]

    def spoken_name(self) -> str:
        """What a screen reader calls the plot."""
        return str(self._canvas().accessibleName())

    def spoken_visit(self) -> str:
        """What a screen reader says of what is looked at."""
        return str(self._canvas().accessibleDescription())

    def place_of(self, place: int) -> QPoint:
        """Where a visit's highest sign stands, px of the plot."""
        return self._canvas().place_of((0, place))

    def picture(self) -> QImage:
        """The plot as it is painted now."""
        picture: QImage = self._canvas().grab().toImage()
        return picture

    def color_at(self, at: QPoint) -> QColor:
        """The colour painted at a place of the plot."""
        return self.picture().pixelColor(at)

    # --- pictures

    def ask_for_name_in_picture(self) -> None:
        """Tick the box that puts the patient's name into a saved picture."""
        self.page.foot.with_name.setChecked(True)

    def name_in_picture_is_asked_for(self) -> bool:
        """Whether that box is ticked."""
        return self.page.foot.with_name.isChecked()

    def save_as(self, path: Path | None) -> str:
        """Press the button and answer with ``path``; returns what the page then says."""
        self._files.answer = path
        buttons = self.page.findChildren(Button)
        save = next(button for button in buttons if button.text().startswith("Save"))
        assert save.isVisible()
        save.click()
        return self.notice()

    def suggested_name(self) -> str:
        """The file name that was suggested last."""
        return self._files.suggested

    def copied(self) -> QImage:
        """The picture on the clipboard."""
        return QGuiApplication.clipboard().image()

    # --- inside

    def _button(self, text: str) -> QAbstractButton:
        buttons = self.page.findChildren(QAbstractButton)
        return next(button for button in buttons if button.text() == text)

    def _click(self, how: object, place: int) -> None:
        assert callable(how)
        how(
            self._canvas(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            self._canvas().place_of((0, place)),
        )

    def _move_pointer(self, at: QPoint, button: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
        # the event itself: Qt sends none where the system's pointer rests there already
        canvas = self._canvas()
        keys = Qt.KeyboardModifier.NoModifier
        everywhere = QPointF(canvas.mapToGlobal(at))
        move = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), everywhere, button, button, keys)
        QApplication.sendEvent(canvas, move)

    def _let_it_draw(self) -> None:
        """Wait until the plot, if one is shown, fills the page and is painted."""

        def is_settled() -> bool:
            if not self.page.isVisible() or not self.page.has_plot():
                return True
            canvas = self.page.canvas()
            fills = canvas is not None and canvas.width() > self.page.width() - 40
            return bool(canvas is not None and fills and canvas.isVisible() and canvas.is_drawn())

        self._qtbot.waitUntil(is_settled)


def _is_heading(label: QLabel) -> bool:
    return label.font().pixelSize() == TITLE_PX and not isinstance(label.parent(), EmptyState)
