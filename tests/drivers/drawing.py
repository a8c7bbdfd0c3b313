"""Drives the symptom drawing as a therapist does: with mouse, fingers and keys."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QSlider

from bodymap.charting.symptom import Finding
from bodymap.charting.symptom_mark import SymptomMark
from bodymap.ui.session.drawing.draw_on_figure import DrawOnFigure
from bodymap.ui.session.drawing.swatch_button import SwatchButton
from bodymap.ui.session.session_page import SessionPage
from tests.drivers.session import LEFT_BUTTON, SessionDriver

Place = tuple[float, float]


class DrawingDriver:
    """Places are fractions of a view's picture, tools are meant by the words on their buttons."""

    def __init__(self, session: SessionDriver, page: SessionPage, drawing: DrawOnFigure) -> None:
        self._session = session
        self._page = page
        self._drawing = drawing

    # --- sheet and tools

    def open(self) -> None:
        """Press the key of the sheet."""
        self._session.press(Qt.Key.Key_D)
        self.settle()

    @property
    def is_open(self) -> bool:
        return self._drawing.sheet.holds(self._page.sheet)

    def take_up(self, words: str) -> None:
        """Press a tool of the sheet."""
        buttons = self._drawing.sheet().findChildren(SwatchButton)
        (button,) = (each for each in buttons if each.words == words)
        assert button.isVisible(), words
        QTest.mouseClick(button, LEFT_BUTTON)

    def press(self, words: str) -> None:
        """Press any other button of sheet or strip."""
        places = (self._drawing.sheet(), self._drawing.strip)
        buttons = [each for place in places for each in place.findChildren(QAbstractButton)]
        (button,) = (each for each in buttons if words in (each.text(), each.accessibleName()))
        assert button.isVisible(), words
        assert button.isEnabled(), words
        QTest.mouseClick(button, LEFT_BUTTON)
        self.settle()

    def give_intensity(self, intensity: int) -> None:
        """Go to an intensity by the keys of its slider."""
        slider = self._slider("Intensity")
        QTest.keyClick(slider, Qt.Key.Key_Home)
        for _ in range(intensity + 1):
            QTest.keyClick(slider, Qt.Key.Key_Right)

    def cover_least(self) -> None:
        """Let the figure shine through as much as it can."""
        QTest.keyClick(self._slider("How much the drawing"), Qt.Key.Key_Home)

    def type_pressure(self, text: str) -> None:
        line = self._drawing.sheet().pressure.line
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)

    @property
    def pressure_problem(self) -> str:
        return self._drawing.sheet().pressure.problem()

    @property
    def strip_words(self) -> str:
        return self._drawing.strip.words if self._drawing.strip.isVisible() else ""

    def _slider(self, name: str) -> QSlider:
        sliders = self._drawing.sheet().findChildren(QSlider)
        return next(each for each in sliders if each.accessibleName().startswith(name))

    # --- on the figure

    def drag(self, view: str, places: Sequence[Place], *, release: bool = True) -> None:
        """Press at the first place, go over the others, and come up at the last."""
        pane = self._session.pane(view)
        way = [self._session.px(view, *place) for place in places]
        QTest.mouseMove(pane, way[0])
        QTest.mousePress(pane, LEFT_BUTTON, pos=way[0])
        for start, end in pairwise(way):
            for part in (0.25, 0.5, 0.75, 1.0):
                QTest.mouseMove(pane, (QPointF(start) + QPointF(end - start) * part).toPoint())
        if release:
            QTest.mouseRelease(pane, LEFT_BUTTON, pos=way[-1])
            self.settle()

    def click(self, view: str, x: float, y: float) -> None:
        self._session.click_body(view, x, y)
        self.settle()

    def settle(self) -> None:
        """What is drawn is shown in every view on the board, and in words."""
        self._session.settle()
        self._page.board.drawing.wait()
        self._session.settle()

    # --- what there is

    @property
    def marks(self) -> tuple[SymptomMark, ...]:
        assert self._page.visit is not None
        return self._page.visit.of(SymptomMark)

    @property
    def findings(self) -> list[Finding]:
        assert self._page.visit is not None
        return list(self._page.visit.of(Finding))

    @property
    def lines(self) -> list[str]:
        """What is drawn, in words."""
        self.settle()
        return [row.words for row in self._drawing.sheet().drawn.rows]

    def picture(self, view: str) -> QImage:
        """The pane as it is painted now, with nothing pointed at and no ring of the keys."""
        pane = self._session.pane(view)
        pane.show_ring(False)
        pane.show_region(None)
        QApplication.processEvents()
        return pane.grab().toImage()

    def px(self, view: str, place: Place) -> QPoint:
        return self._session.px(view, *place)

    def changed(self, view: str, before: QImage, place: Place, reach: int = 6) -> int:
        """How many pixels around a place look otherwise than ``before``."""
        after, at = self.picture(view), self.px(view, place)
        return sum(
            _differ(before.pixelColor(x, y), after.pixelColor(x, y))
            for x in range(at.x() - reach, at.x() + reach + 1)
            for y in range(at.y() - reach, at.y() + reach + 1)
        )

    def changed_at_all(self, view: str, before: QImage) -> int:
        """How many pixels of a view look otherwise than ``before``."""
        after = self.picture(view)
        assert before.size() == after.size()
        return sum(
            before.pixel(x, y) != after.pixel(x, y)
            for x in range(after.width())
            for y in range(after.height())
        )


def _differ(one: QColor, two: QColor) -> bool:
    apart = abs(one.red() - two.red()) + abs(one.green() - two.green())
    return apart + abs(one.blue() - two.blue()) > 12
