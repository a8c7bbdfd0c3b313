"""The trend plot on the screen: it is drawn once, and what is looked at is laid over it."""

# matplotlib's Qt backend is written without types:
# mypy: disallow-untyped-calls=False

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from bodymap.trends.pain_course import steps
from bodymap.trends.visit_pain import VisitPain
from bodymap.ui.theme.look import Look
from bodymap.ui.trends import words
from bodymap.ui.trends.plot_look import plot_look
from bodymap.ui.trends.plot_pen import DOTS_PER_INCH
from bodymap.ui.trends.trend_figure import Plotted, TrendFigure
from bodymap.ui.trends.visit_card import VisitCard

_REACH_PX = 32
_STRIP_PX = 32


class TrendCanvas(FigureCanvasQTAgg):
    """Shows the plot of some visits; ``name`` is what a screen reader calls it.

    The pointer, a tap, or the arrow keys, Home and End choose the visit that is looked at: a card
    tells its values, and a screen reader is told the same. Escape looks away.

    matplotlib's own mouse and key events are not used: it would turn each of Qt's into another
    one, and nothing here waits for them.
    """

    def __init__(
        self,
        look: Look,
        visits: Sequence[VisitPain],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Figure(dpi=DOTS_PER_INCH))
        self.setParent(parent)
        self._look = look
        self._visits = tuple(visits)
        self._steps = steps(self._visits)
        self._place: int | None = None
        self._ground: object = None
        self._card = VisitCard(look, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(360, 240)
        self.setAccessibleName(name)
        self._trend = self._drawn()
        look.theme.changed.connect(self.redraw)

    def show_visits(self, visits: Sequence[VisitPain], name: str) -> None:
        """Draw other visits under another name."""
        self._visits = tuple(visits)
        self._steps = steps(self._visits)
        self.setAccessibleName(name)
        self.redraw()

    def redraw(self) -> None:
        """Draw everything again, as after a change of theme."""
        self.look_at(None)
        self._trend = self._drawn()
        self._ground = None
        self.draw_idle()

    def plotted(self) -> Plotted:
        """What is on the plot, read back from its artists."""
        return self._trend.plotted()

    def plotted_runs(self) -> tuple[tuple[int, ...], ...]:
        """The before scores that the line joins, run by run."""
        return self._trend.plotted_runs()

    def is_drawn(self) -> bool:
        """Whether what is shown has been drawn at the present size."""
        return self._ground is not None

    def looked_at(self) -> int | None:
        """Which visit is looked at, counted from 0."""
        return self._place

    def card_words(self) -> tuple[str, ...]:
        """The lines of the card that is shown; none without."""
        return self._card.words()

    def place_of(self, place: int) -> QPoint:
        """Where a visit's highest sign stands, in px of this widget."""
        x, y = self._trend.place_of(place)
        ratio = self.device_pixel_ratio
        return QPoint(round(x / ratio), round(self.height() - y / ratio))

    def look_at(self, place: int | None) -> None:
        """Lay the sign of a visit over the plot and tell its values; None takes both away."""
        if place == self._place:
            return
        left, self._place = self._place, place
        if place is None:
            self._card.hide()
            self.setAccessibleDescription("")
        else:
            visit, step = self._visits[place], self._steps[place]
            self._card.show_visit(
                words.visit_heading(self._visits, place),
                words.visit_scores(visit),
                words.visit_change(step),
                self.place_of(place),
            )
            self.setAccessibleDescription(words.visit_spoken(self._visits, place, step))
        if self._ground is not None:
            self.restore_region(self._ground)
            self._lay_over()
            for changed in (left, place):
                if changed is not None:
                    self.update(self._strip(changed))

    def draw(self) -> None:
        """Draw the plot, keep it as the ground, and lay over it what is looked at."""
        super().draw()
        self._ground = self.copy_from_bbox(self.figure.bbox)
        self._lay_over()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the plot's margins; what was looked at has moved."""
        self.look_at(None)
        self._ground = None
        size = event.size()
        if not size.isEmpty():
            self._trend.resize(size.width(), size.height())
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the plot, with a ring around it while it has the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = self._look.theme.size("focus")
            radius = self._look.theme.size("radius-card")
            painter.setPen(QPen(self._look.theme.color("accent"), width))
            inside = self.rect().toRectF().adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(inside, radius, radius)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the visits."""
        last = len(self._visits) - 1
        steps_to = {
            Qt.Key.Key_Left: last if self._place is None else max(self._place - 1, 0),
            Qt.Key.Key_Right: 0 if self._place is None else min(self._place + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in steps_to and last >= 0:
            self.look_at(steps_to[key])
            self._announce()
        elif key is Qt.Key.Key_Escape and self._place is not None:
            self.look_at(None)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Nothing happens when a key comes up."""
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at the visit under the pointer."""
        self._look_near(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at the visit that was tapped."""
        self._look_near(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing happens when a button comes up."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second tap is a tap."""
        self._look_near(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Nothing happens before the pointer moves."""
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Look away with the pointer."""
        self.look_at(None)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away, and the card with it."""
        super().focusOutEvent(event)
        self.look_at(None)
        self.update()

    def _drawn(self) -> TrendFigure:
        return TrendFigure(
            self.figure,
            self._visits,
            plot_look(self._look.theme),
            max(self.width(), 1),
            max(self.height(), 1),
        )

    def _strip(self, place: int) -> QRect:
        """The part of the plot that changes while a visit is looked at, px."""
        across = self.place_of(place).x()
        return QRect(across - _STRIP_PX // 2, 0, _STRIP_PX, self.height())

    def _lay_over(self) -> None:
        if self._place is not None:
            self._trend.draw_over(self._trend.highlight(self._place))

    def _look_near(self, at: QPointF) -> None:
        ratio = self.device_pixel_ratio
        x, y = at.x() * ratio, (self.height() - at.y()) * ratio
        self.look_at(self._trend.nearest(x, y, _REACH_PX * ratio))

    def _announce(self) -> None:
        """Say the visit at once: a reader does not read a description that changes by itself."""
        said = QAccessibleAnnouncementEvent(self, self.accessibleDescription())
        QAccessible.updateAccessibility(said)
