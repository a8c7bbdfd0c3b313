"""The visits of a complaint on a line: periods to choose, and a replay to lead along it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bodymap.services.story.periods import Span
from bodymap.ui.body_map.timeline_painter import HEIGHT, Band, TimelinePainter
from bodymap.ui.body_map.timeline_scale import TimelineScale, TimelineVisit
from bodymap.ui.body_map.timeline_words import chosen_words, cursor_words, grip_words, visit_words
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce

REACH = 22.0
"""Px around the end of a period that mean it: a finger is as wide as two of them."""
_MARGIN = 16
_OTHER_LANE = 12.0
CURSOR = (-1, 0)
"""Stands for the replay among what the keys can move."""

Grip = tuple[int, int]
"""The lane of a period, and 0 for its start or 1 for its end."""


class Kind(Enum):
    """What is chosen on the line: one period with a replay in it, two periods, or two visits."""

    PERIOD = auto()
    PAIR = auto()
    VISITS = auto()


class Timeline(QWidget):
    """Draws the visits at their real dates, and moves what is chosen from visit to visit.

    Left and Right, Home and End move what was chosen with Up and Down; the space bar plays, Escape
    ends the replay. It steps and never glides, so that nothing moves for who wants no motion.

    Signals:
        span_moved(int, object): the period of this lane is to be this `Span`.
        cursor_moved(object): the replay is to stand at the visit of this place, or None to end.
        play_wanted(): the space bar.
    """

    span_moved = Signal(int, object)
    cursor_moved = Signal(object)
    play_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._visits: tuple[TimelineVisit, ...] = ()
        self._spans: tuple[Span, ...] = ()
        self._cursor: int | None = None
        self._kind = Kind.PERIOD
        self._active: Grip = CURSOR
        self._drag: Grip | None = None
        self._painter = TimelinePainter(look)
        self._scale = TimelineScale((), _MARGIN, _MARGIN)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timeline of the visits"))
        look.theme.changed.connect(self.update)

    # --- what is shown

    def show_visits(
        self, visits: Sequence[TimelineVisit], spans: Sequence[Span], kind: Kind
    ) -> None:
        """Show these visits, in the order of their days, and what is chosen among them. The replay
        stays at its visit, and ends where that is not among them."""
        if self._visits != (there := tuple(visits)):
            at = None if self._cursor is None else self._visits[self._cursor].session_id
            places = (place for place, one in enumerate(there) if one.session_id == at)
            self._visits, self._cursor, self._drag = there, next(places, None), None
            self._rescale()
        if kind is not self._kind:
            self._active = CURSOR if kind is Kind.PERIOD else (0, 0)
            self._cursor = self._drag = None
        self._kind = kind
        self.show_spans(spans)

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Show what is chosen now."""
        self._spans = tuple(spans)
        if self._active[0] >= len(self._spans):
            self._active = CURSOR if self._kind is Kind.PERIOD else (0, 0)
        self._describe()
        self.update()

    def show_cursor(self, place: int | None) -> None:
        """Show where the replay is."""
        if place != self._cursor:
            self._cursor = place
            self._describe()
            self.update()

    @property
    def visits(self) -> tuple[TimelineVisit, ...]:
        """The visits shown."""
        return self._visits

    @property
    def spans(self) -> tuple[Span, ...]:
        """What is chosen."""
        return self._spans

    @property
    def cursor_place(self) -> int | None:
        """The place of the visit at which the replay stands; None while there is none."""
        return self._cursor

    @property
    def active(self) -> Grip:
        """What the keys move."""
        return self._active

    def x_of(self, place: int) -> float:
        """The px at which a visit stands."""
        return self._scale.xs[place]

    def grip_at(self, at: QPointF) -> Grip | None:
        """The end of a period, or the visit that is chosen, under a place; None where none is."""
        best: tuple[float, Grip] | None = None
        for band in self._bands():
            box = band.box(self._scale)
            beside = 0.0 if box.top() <= at.y() <= box.bottom() else _OTHER_LANE
            ends = (box.center().x(),) if self._kind is Kind.VISITS else (box.left(), box.right())
            for end, x in enumerate(ends):
                # outside of a period its nearer end is meant, so that a short one can be widened
                far = abs(at.x() - x) + beside
                outside = 0.0 if (at.x() < x) == (end == 0) else 0.5
                if far <= REACH and (best is None or far + outside < best[0]):
                    best = (far + outside, (band.lane, end))
        return None if best is None else best[1]

    # --- Qt events

    def sizeHint(self) -> QSize:
        """As high as it is drawn."""
        return QSize(360, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Never lower."""
        return QSize(160, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the visits over the new width."""
        super().resizeEvent(event)
        self._rescale()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw periods, visits, replay and focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self._active if self.hasFocus() else None
        bands = self._bands()
        if self._kind is not Kind.VISITS:
            self._painter.paint_bands(painter, bands, self._scale, active)
        ratio = self.devicePixelRatioF()
        still = self._painter.still(self._visits, self._scale, self.width(), ratio)
        painter.drawPixmap(0, 0, still)
        if self._kind is Kind.VISITS:
            self._painter.paint_points(painter, bands, self._scale, active)
        if self._cursor is not None:
            x = self._scale.xs[self._cursor]
            self._painter.paint_cursor(painter, x, is_active=active == CURSOR)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            theme = self._look.theme
            painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
            box = self.rect().toRectF().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, theme.size("radius-button"), theme.size("radius-button"))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take up the end of a period, or bring the replay here."""
        if event.button() is not Qt.MouseButton.LeftButton or not self._spans:
            super().mousePressEvent(event)
            return
        grip = self.grip_at(event.position())
        if grip is not None:
            self._active = self._drag = grip
        elif self._kind is Kind.PERIOD:
            self._active = self._drag = CURSOR
            self._lead(CURSOR, self._scale.nearest(event.position().x()))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lead what was taken up along, or show that it can be."""
        if self._drag is not None:
            self._lead(self._drag, self._scale.nearest(event.position().x()))
            return
        grip = self.grip_at(event.position()) if self._visits else None
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if grip is None else Qt.CursorShape.SplitHCursor
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave it here."""
        self._drag = None
        super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """Name the visit under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._scale.nearest(event.pos().x())
            if place is not None:
                QToolTip.showText(event.globalPos(), visit_words(self._visits, place), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move what is chosen, choose what is moved, play."""
        key = Qt.Key(event.key())
        if not self._spans or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._lead(self._active, self._stepped(-1 if key == Qt.Key.Key_Left else 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._lead(self._active, self._extreme(at_start=key == Qt.Key.Key_Home))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._choose_grip(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Space and self._kind is Kind.PERIOD:
            self.play_wanted.emit()
        elif key == Qt.Key.Key_Escape and self._cursor is not None:
            self.cursor_moved.emit(None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show what the keys move."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.update()

    # --- moving

    def _lead(self, grip: Grip, place: int | None) -> None:
        """Bring what is moved to a visit, as far as it may go."""
        if place is None:
            return
        if grip == CURSOR:
            inside = self._spans[0]
            place = min(max(place, inside.first), inside.last)
            if place != self._cursor:
                self.cursor_moved.emit(place)
            return
        lane, end = grip
        span = self._spans[lane]
        if self._kind is Kind.VISITS:
            moved = Span(place, place)
        elif end:
            moved = Span(span.first, max(place, span.first))
        else:
            moved = Span(min(place, span.last), span.last)
        if moved != span:
            self.span_moved.emit(lane, moved)

    def _place(self, grip: Grip) -> int | None:
        if grip == CURSOR:
            return self._cursor
        span = self._spans[grip[0]]
        return span.last if grip[1] else span.first

    def _stepped(self, by: int) -> int | None:
        """The next visit that can be chosen that way."""
        place = self._place(self._active)
        if place is None:
            return self._spans[0].first if by > 0 else self._spans[0].last
        place += by
        while 0 <= place < len(self._visits):
            if self._visits[place].can_be_chosen:
                return place
            place += by
        return None

    def _extreme(self, *, at_start: bool) -> int | None:
        places = [n for n, visit in enumerate(self._visits) if visit.can_be_chosen]
        return None if not places else places[0] if at_start else places[-1]

    def _choose_grip(self, by: int) -> None:
        grips: list[Grip] = [CURSOR] if self._kind is Kind.PERIOD else []
        ends = (0,) if self._kind is Kind.VISITS else (0, 1)
        grips += [(lane, end) for lane in range(len(self._spans)) for end in ends]
        at = grips.index(self._active) if self._active in grips else 0
        self._active = grips[(at + by) % len(grips)]
        self._describe()
        self.update()

    def _describe(self) -> None:
        words = self._said()
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            if self.hasFocus():
                announce(self, words)

    def _said(self) -> str:
        if not self._visits:
            return self.tr("No visits")
        lane, end = self._active
        if self._active == CURSOR or lane >= len(self._spans):
            return cursor_words(self._visits, self._cursor)
        place = self._place(self._active) or 0
        if self._kind is Kind.VISITS:
            return chosen_words(self._letter(lane), self._visits, place)
        return grip_words(self._letter(lane), end, self._visits, place)

    def _letter(self, lane: int) -> str:
        return "" if self._kind is Kind.PERIOD else "AB"[lane]

    def _bands(self) -> tuple[Band, ...]:
        if not self._visits:
            return ()
        count = len(self._spans)
        return tuple(
            Band(span, self._letter(lane), lane, count) for lane, span in enumerate(self._spans)
        )

    def _rescale(self) -> None:
        self._scale = TimelineScale(self._visits, _MARGIN, max(self.width() - _MARGIN, _MARGIN + 1))
        self.update()
