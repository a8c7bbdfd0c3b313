"""What was corrected, drawn over the figure: where it was signed, and what it is known to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.amended import Amended, Outcome
from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.canvas.marker import RADIUS
from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.theme.fonts import BOLD
from bodymap.ui.theme.look import Look

_AROUND = RADIUS + 4.0
_BADGE = 6.0
_HEAD = 7.0
_GROUND = 2.5


@dataclass(frozen=True, slots=True)
class Mark:
    """One correction. ``before`` is the place that was signed and is not true, ``after`` the site
    that stands now; one of them may be missing. ``number`` is that of the site."""

    number: int
    outcome: Outcome
    before: BodyPoint | None = None
    after: UUID | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """Where a correction that is not recorded yet would put a site: from ``site``, None for one
    that is added."""

    place: BodyPoint
    site: UUID | None = None


def marks_of(amended: Amended) -> tuple[Mark, ...]:
    """The marks of what is not as signed. A site that was added and withdrawn again has none."""
    marks = []
    for one in amended.differing:
        signed, current = one.signed, one.current
        known = signed or current
        if known is None:
            continue
        is_elsewhere = signed is not None and (
            current is None or current.place.point != signed.place.point
        )
        before = signed.place.point if signed is not None and is_elsewhere else None
        after = None if current is None else current.id
        marks.append(Mark(known.number, one.outcome, before, after))
    return tuple(marks)


class AmendedMarks(QObject):
    """Belongs to a board, its parent: a clear sheet over each pane, painted with it."""

    def __init__(self, board: FigureBoard, look: Look) -> None:
        super().__init__(board)
        self._sheets = [_PaneMarks(board, board.pane(view), look) for view in board.atlas.views]

    def show_marks(self, marks: Sequence[Mark], wish: Wish | None = None) -> None:
        """Show these, and a place that is wished for."""
        for sheet in self._sheets:
            sheet.show_marks(tuple(marks), wish)


class _PaneMarks(QWidget):
    """The marks of one view. It reads the pane's camera whenever the pane paints, so that both are
    in step."""

    def __init__(self, board: FigureBoard, pane: ViewPane, look: Look) -> None:
        super().__init__(pane)
        self._board = board
        self._pane = pane
        self._look = look
        self._font = look.fonts.font(11, BOLD, tabular=True)
        self._marks: tuple[Mark, ...] = ()
        self._wish: Wish | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(pane.rect())
        self.hide()
        pane.installEventFilter(self)

    def show_marks(self, marks: tuple[Mark, ...], wish: Wish | None) -> None:
        if (marks, wish) != (self._marks, self._wish):
            self._marks, self._wish = marks, wish
            self.setVisible(bool(marks) or wish is not None)
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the pane."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._pane.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw every mark that this view sees."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = {marker.id: marker for marker in self._pane.markers}
        for mark in self._marks:
            before = self._px(mark.before)
            marker = None if mark.after is None else now.get(mark.after)
            if mark.outcome is Outcome.WITHDRAWN:
                self._draw_withdrawn(painter, before, mark.number)
            elif mark.outcome is Outcome.ADDED:
                if marker is not None:
                    self._draw_badge(painter, QPointF(*marker.label))
            elif before is not None:
                self._ring(painter, before, RADIUS, "ink-soft")
                if marker is not None:
                    self._arrow(painter, before, QPointF(*marker.anchor), "ink-soft")
            elif mark.before is None and marker is not None:
                self._ring(painter, QPointF(*marker.label), _AROUND, "ink-soft")
        if self._wish is not None:
            self._draw_wish(painter, self._wish)
        painter.end()

    def _draw_wish(self, painter: QPainter, wish: Wish) -> None:
        place = self._px(wish.place)
        if place is None:
            return
        here = next((one for one in self._pane.markers if one.id == wish.site), None)
        if here is not None:
            self._arrow(painter, QPointF(*here.anchor), place, "accent")
        self._ring(painter, place, RADIUS, "accent")

    def _draw_withdrawn(self, painter: QPainter, at: QPointF | None, number: int) -> None:
        if at is None:
            return
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface", 0.8))
        painter.drawEllipse(at, RADIUS, RADIUS)
        self._ring(painter, at, RADIUS, "ink-soft")
        painter.setFont(self._font)
        painter.setPen(theme.color("ink-soft"))
        box = QRectF(at.x() - RADIUS, at.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
        reach = RADIUS + 2
        self._line(
            painter,
            QPointF(at.x() - reach, at.y() + reach),
            QPointF(at.x() + reach, at.y() - reach),
            "danger",
        )

    def _draw_badge(self, painter: QPainter, label: QPointF) -> None:
        theme = self._look.theme
        at = QPointF(label.x() + RADIUS, label.y() - RADIUS)
        painter.setPen(QPen(theme.color("surface"), 1.5))
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(at, _BADGE, _BADGE)
        painter.setPen(QPen(theme.color("on-accent"), 1.6))
        arm = _BADGE - 2.5
        painter.drawLine(QPointF(at.x() - arm, at.y()), QPointF(at.x() + arm, at.y()))
        painter.drawLine(QPointF(at.x(), at.y() - arm), QPointF(at.x(), at.y() + arm))

    def _ring(self, painter: QPainter, at: QPointF, radius: float, token: str) -> None:
        theme = self._look.theme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("surface"), 2 + _GROUND))
        painter.drawEllipse(at, radius, radius)
        pen = QPen(theme.color(token), 1.8)
        pen.setDashPattern([2.4, 1.8])
        painter.setPen(pen)
        painter.drawEllipse(at, radius, radius)

    def _arrow(self, painter: QPainter, start: QPointF, end: QPointF, token: str) -> None:
        """From the rim of one disc to the rim of another; none where they touch."""
        far = hypot(end.x() - start.x(), end.y() - start.y())
        if far <= 2 * RADIUS + _HEAD:
            return
        turn = atan2(end.y() - start.y(), end.x() - start.x())
        rim = QPointF(cos(turn) * RADIUS, sin(turn) * RADIUS)
        tip = QPointF(end.x() - rim.x(), end.y() - rim.y())
        self._line(painter, QPointF(start.x() + rim.x(), start.y() + rim.y()), tip, token)
        corners = [
            QPointF(tip.x() + _HEAD * cos(turn + side), tip.y() + _HEAD * sin(turn + side))
            for side in (pi * 0.86, -pi * 0.86)
        ]
        theme = self._look.theme
        painter.setPen(QPen(theme.color("surface"), _GROUND / 2))
        painter.setBrush(theme.color(token))
        painter.drawPolygon(QPolygonF([tip, *corners]))

    def _line(self, painter: QPainter, start: QPointF, end: QPointF, token: str) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.color("surface"), 2 + _GROUND))
        painter.drawLine(start, end)
        painter.setPen(QPen(theme.color(token), 1.8))
        painter.drawLine(start, end)

    def _px(self, point: BodyPoint | None) -> QPointF | None:
        if point is None:
            return None
        place = self._board.atlas.project(self._pane.view.id, point)
        return None if place is None else QPointF(*self._pane.camera.to_px(place))
