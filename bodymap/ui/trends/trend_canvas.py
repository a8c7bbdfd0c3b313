"""The trend plots on the screen.

They are drawn in three layers: what stands still once, what moves with the time whenever another
stretch of it is shown, and over both what is looked at.
"""

# matplotlib's Qt backend is written without types:
# mypy: disallow-untyped-calls=False

from __future__ import annotations

from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
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

from bodymap.services.story.trend_course import TrendCourse
from bodymap.ui.theme.look import Look
from bodymap.ui.trends.canvas_places import box_at, strip_of
from bodymap.ui.trends.plot_look import plot_look
from bodymap.ui.trends.plot_pen import DOTS_PER_INCH, own_type
from bodymap.ui.trends.shown import Shown
from bodymap.ui.trends.spot_rows import Found
from bodymap.ui.trends.spot_walk import walked
from bodymap.ui.trends.spots import Spot
from bodymap.ui.trends.time_drag import TimeDrag
from bodymap.ui.trends.time_keys import window_of_key, window_of_wheel
from bodymap.ui.trends.time_window import TimeWindow
from bodymap.ui.trends.trend_figure import TrendFigure
from bodymap.ui.trends.visit_card import VisitCard
from bodymap.ui.widgets.announce import announce

_REACH_PX = 32


class TrendCanvas(FigureCanvasQTAgg):
    """Shows the plots of a course; ``name`` is what a screen reader calls them.

    The pointer, a tap, or the arrow keys choose what is looked at: Left, Right, Home and End walk
    through the visits, Up and Down go to what lies between them and to the other scales. A card
    tells its values, and a screen reader is told the same. Escape looks away; Enter and a double
    click go to the visit.

    A drag over the plot, the wheel, or + and - choose the stretch of time, Shift and the arrows
    move it, 0 shows all.

    matplotlib's own mouse and key events are not used: it would turn each of Qt's into another
    one, and nothing here waits for them.

    Signals:
        visit_wanted(object): the id of a visit to go to.
        shown_changed(): another stretch of time is shown, or there is room for more or fewer plots.
    """

    visit_wanted = Signal(object)
    shown_changed = Signal()

    def __init__(
        self,
        look: Look,
        course: TrendCourse,
        shown: Shown,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Figure(dpi=DOTS_PER_INCH))
        self.setParent(parent)
        self._look = look
        self._course = course
        self._shown = shown
        self._found: Found | None = None
        self._still: object = None
        self._ground: object = None
        self._drag = TimeDrag()
        self._card = VisitCard(look, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(360, 240)
        self.setAccessibleName(name)
        self._trend = self._drawn(None)
        look.theme.changed.connect(self.redraw)

    def show_course(self, course: TrendCourse, shown: Shown, name: str, *, keeps: bool) -> None:
        """Draw another course, or other parts of it; ``keeps`` the stretch of time."""
        window = self._trend.window if keeps and not self._shows_all() else None
        self._course, self._shown = course, shown
        self.setAccessibleName(name)
        self._draw_anew(window)

    def redraw(self) -> None:
        """Draw everything again, as after a change of theme."""
        self._draw_anew(None if self._shows_all() else self._trend.window)

    @property
    def trend(self) -> TrendFigure:
        """What is drawn."""
        return self._trend

    @property
    def stretch(self) -> TimeWindow:
        """The stretch of time that is shown."""
        return self._trend.window

    def show_window(self, window: TimeWindow) -> None:
        """Show another stretch of time; it is drawn with the next painting."""
        window = window.inside(self._trend.whole)
        if window == self._trend.window:
            return
        self._trend.show(window)
        self._ground = None
        spot = self._spot()
        if self._found is not None and spot is not None:
            if window.has(spot.day):
                self._tell_found(self._found)
            else:
                self.look_at(None)
        self.update()
        self.shown_changed.emit()

    def is_drawn(self) -> bool:
        """Whether what is shown has been drawn at the present size."""
        return self._ground is not None

    def looked_at(self) -> Found | None:
        """What is looked at: its row and its place in it, counted from 0; the first row of pain
        are the visits."""
        return self._found

    def card_words(self) -> tuple[str, ...]:
        """The lines of the card that is shown; none without."""
        return self._card.words()

    def place_of(self, found: Found) -> QPoint:
        """Where the highest sign of a place stands, in px of this widget."""
        x, y = self._trend.rows.place_of(found)
        ratio = self.device_pixel_ratio
        return QPoint(round(x / ratio), round(self.height() - y / ratio))

    def look_at(self, found: Found | None) -> None:
        """Lay the sign of a place over the plots and tell its values; None takes both away."""
        if found == self._found:
            return
        left, self._found = self._found, found
        if found is None:
            self._card.hide()
            self.setAccessibleDescription("")
        else:
            self._tell_found(found)
        if self._ground is not None:
            self.restore_region(self._ground)
            self._lay_over()
            for changed in (left, found):
                if changed is not None:
                    self.update(strip_of(self._trend, changed, self.height()))

    def draw(self) -> None:
        """Draw all layers."""
        for artist in self._trend.moving():
            artist.set_animated(True)
        with own_type():
            super().draw()
        self._still = self.copy_from_bbox(self.figure.bbox)
        self._draw_moving()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the plots' margins; what was looked at has moved."""
        self.look_at(None)
        self._still = self._ground = None
        size = event.size()
        if not size.isEmpty():
            left_out = self._trend.left_out
            self._trend.resize(size.width(), size.height())
            if left_out != self._trend.left_out:
                self.shown_changed.emit()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the plots, what is being dragged over, and a ring while there is the focus."""
        if self._ground is None and self._still is not None:
            self.restore_region(self._still)
            self._draw_moving()
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drag.paint(painter, self._look.theme, self.height())
        if self.hasFocus():
            width = self._look.theme.size("focus")
            radius = self._look.theme.size("radius-card")
            painter.setPen(QPen(self._look.theme.color("accent"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inside = self.rect().toRectF().adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(inside, radius, radius)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through what there is, go to a visit, or show another stretch of time."""
        key = Qt.Key(event.key())
        spot = self._spot()
        window = window_of_key(
            event, self._trend.window, self._trend.whole, None if spot is None else spot.day
        )
        if window is not None:
            self.show_window(window)
        elif (found := walked(self._trend.rows, self._found, key)) is not None:
            self.look_at(found)
            self._bring_into_view(found)
            announce(self, self.accessibleDescription())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._go():
            event.accept()
        elif key is Qt.Key.Key_Escape and self._found is not None:
            self.look_at(None)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Nothing happens when a key comes up."""
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag over a stretch of time, or look at what is under the pointer."""
        if self._drag.move(event.position(), box_at(self._trend, self._drag.start, self.height())):
            self.look_at(None)
            self.update()
        else:
            self._look_near(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at what was tapped, and maybe begin a drag."""
        self._look_near(event.position())
        is_on_plot = box_at(self._trend, event.position(), self.height()) is not None
        if event.button() is Qt.MouseButton.LeftButton and is_on_plot:
            self._drag.begin(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the stretch of time that was dragged over."""
        box = box_at(self._trend, self._drag.start, self.height())
        shares = self._drag.end()
        if shares is not None and box is not None:
            now = self._trend.window
            first, last = (now.low + share * now.span for share in shares)
            self.show_window(TimeWindow.between(first, last, self._trend.whole))
        self.update()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the visit."""
        self._look_near(event.position())
        self._go()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Show more or less time around the pointer, or another stretch."""
        box = box_at(self._trend, event.position(), self.height())
        window = None
        if box is not None:
            now = self._trend.window
            day = now.low + (event.position().x() - box.x()) / box.width() * now.span
            window = window_of_wheel(event, now, self._trend.whole, day)
        if window is None:
            event.ignore()
            return
        self.show_window(window)
        event.accept()

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

    # --- drawing

    def _drawn(self, window: TimeWindow | None) -> TrendFigure:
        trend = TrendFigure(
            *(self.figure, self._course, plot_look(self._look.theme), self._shown),
            window=window,
        )
        trend.resize(max(self.width(), 1), max(self.height(), 1))
        return trend

    def _draw_anew(self, window: TimeWindow | None) -> None:
        self.look_at(None)
        self._trend = self._drawn(None)
        if window is not None:
            self._trend.show(window.inside(self._trend.whole))
        self._still = self._ground = None
        self.draw_idle()

    def _draw_moving(self) -> None:
        """Lay what moves with the time over what stands still, and then what is looked at."""
        renderer = self.get_renderer()
        with own_type():
            for artist in self._trend.moving():
                artist.draw(renderer)
        self._ground = self.copy_from_bbox(self.figure.bbox)
        self._lay_over()

    def _lay_over(self) -> None:
        if self._found is not None:
            self._trend.draw_over(self._found)

    def _shows_all(self) -> bool:
        return self._trend.window == self._trend.whole

    # --- what is looked at

    def _spot(self) -> Spot | None:
        return None if self._found is None else self._trend.rows.spot(self._found)

    def _tell_found(self, found: Found) -> None:
        spot = self._trend.rows.spot(found)
        at = self.place_of(found)
        # a date in the future lies outside the plots, and is told at their edge
        at.setX(min(max(at.x(), 0), self.width()))
        self._card.show_lines(spot.lines, at)
        self.setAccessibleDescription(spot.spoken)

    def _look_near(self, at: QPointF) -> None:
        ratio = self.device_pixel_ratio
        x, y = at.x() * ratio, (self.height() - at.y()) * ratio
        self.look_at(self._trend.nearest(x, y, _REACH_PX * ratio, ratio))

    def _bring_into_view(self, found: Found) -> None:
        day = self._trend.rows.spot(found).day
        whole = self._trend.whole
        if not whole.has(day):
            # a date in the future lies outside the course: it is told, and not shown
            return
        self.show_window(self._trend.window.showing(day, whole))

    def _go(self) -> bool:
        spot = self._spot()
        if spot is None or spot.session_id is None:
            return False
        self.visit_wanted.emit(spot.session_id)
        return True
