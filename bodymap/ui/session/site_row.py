"""How a row of the site list is drawn."""

from __future__ import annotations

from collections import OrderedDict
from uuid import UUID

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from bodymap.charting.site import NeedleSite
from bodymap.ui.session.row_state import RowState
from bodymap.ui.session.site_model import (
    HazardRole,
    Index,
    RowRole,
    RowShown,
    details,
    marks,
)
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look

ROW_HEIGHT = 48
STATE_PX = 64
"""The right end of a row, which is pressed to take its needle out."""
SIGN_PX = 14
DISC_PX = 20
RING_PX = 2
_KEPT_ROWS = 32
"""More than are in sight at once: each picture takes 50 KB, and more on a fine screen."""
_RIGHT = Qt.AlignmentFlag.AlignRight
_LEFT = Qt.AlignmentFlag.AlignLeft
_TOP = Qt.AlignmentFlag.AlignTop
_BOTTOM = Qt.AlignmentFlag.AlignBottom
_CENTER = Qt.AlignmentFlag.AlignHCenter
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class SiteRow(QStyledItemDelegate):
    """Draws a row: the numbered disc as on the figure, a ring once the needle is out; the muscle,
    below it its side, the details and marks, and a sign where there is a warning; at the right how
    long the needle is in.

    The side begins the second line, where it is never cut off and all sides stand in one column.
    """

    def __init__(self, look: Look, parent: QAbstractScrollArea) -> None:
        super().__init__(parent)
        self._list = parent
        self._theme = look.theme
        self._icons = look.icons
        self._title = look.fonts.font(BASE_PX, BOLD)
        self._small = look.fonts.font(SMALL_PX, tabular=True)
        self._bold = look.fonts.font(SMALL_PX, BOLD, tabular=True)
        self._time = look.fonts.font(BASE_PX, BOLD, tabular=True)
        self._time_metrics, self._small_metrics = map(QFontMetrics, (self._time, self._small))
        self._rows: OrderedDict[UUID, tuple[tuple[object, ...], QPixmap]] = OrderedDict()

    @property
    def kept(self) -> int:
        """How many pictures of rows it keeps."""
        return len(self._rows)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row that a finger can press."""
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row, from the picture of it where it was drawn before.

        A list redraws all its rows whenever one is added, and a click must not wait for that. The
        time is written over the picture, because it is another one each second.
        """
        shown: RowShown = index.data(RowRole)
        site, state = shown.site, shown.state
        box: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ratio = painter.device().devicePixelRatio()
        where = None if state is None else (state.is_in, not state.is_in and state.words)
        label = shown.name, shown.side
        look = self._theme.mode, ratio
        size = QSize(min(box.width(), self._room()), box.height())
        wanted = (site, label, selected, size.width(), look, where, shown.is_told)
        row = self._rows.get(site.id)
        if row is None or row[0] != wanted:
            warns = shown.is_told or bool(index.data(HazardRole))
            picture = self._drawn(site, label, selected, size, ratio, warns, state)
            row = (wanted, picture)
            self._rows[site.id] = row
            if len(self._rows) > _KEPT_ROWS:
                self._rows.popitem(last=False)
        self._rows.move_to_end(site.id)
        painter.drawPixmap(box.topLeft(), row[1])
        self._fill(painter, box.adjusted(size.width(), 0, 0, 0), selected)
        if state is not None and state.words:
            self._write_state(painter, box, state)

    def _room(self) -> int:
        """How wide the words of a row may be, px: as if the list was longer than there is room for,
        so that the bar that comes with the first row too many leaves all others as they are."""
        bar = self._list.verticalScrollBar().sizeHint().width()
        return self._list.width() - 2 * self._list.frameWidth() - bar

    def _fill(self, painter: QPainter, area: QRect, selected: bool) -> None:
        """Draw the ground of a row, or of a part of it."""
        if area.width() > 0:
            line = self._theme.size("hairline")
            painter.fillRect(area, self._theme.color("accent-soft" if selected else "surface"))
            edge = QRect(area.x(), area.bottom() + 1 - line, area.width(), line)
            painter.fillRect(edge, self._theme.color("line"))

    def _write_state(self, painter: QPainter, box: QRect, state: RowState) -> None:
        area = box.adjusted(box.width() - STATE_PX, 0, -6, 0)
        if state.is_due:
            self._write_due(painter, area, state.words)
            return
        metrics = self._time_metrics if state.is_in else self._small_metrics
        fits = metrics.horizontalAdvance(state.words) <= area.width()
        usual = self._time if fits else self._bold
        painter.setFont(usual if state.is_in else self._small)
        painter.setPen(self._theme.color("ink" if state.is_in else "ink-soft"))
        # to look for places where a line could end takes longer than to write it
        lines = Qt.TextFlag.TextSingleLine if fits else Qt.TextFlag.TextWordWrap
        painter.drawText(area, _RIGHT | _MIDDLE | lines, state.words)

    def _write_due(self, painter: QPainter, area: QRect, words: str) -> None:
        # more than a colour: a time that is reached stands in a frame
        frame = area.adjusted(2, 6, 2, -7)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("warn"), self._theme.size("hairline")))
        painter.setBrush(self._theme.color("warn-soft"))
        painter.drawRoundedRect(frame, 4, 4)
        painter.setPen(self._theme.color("warn-ink"))
        what, _, time = words.rpartition(" ")
        painter.setFont(self._small)
        painter.drawText(frame.adjusted(0, 2, 0, 0), _CENTER | _TOP, what)
        painter.setFont(self._time)
        painter.drawText(frame.adjusted(0, 0, 0, -1), _CENTER | _BOTTOM, time)

    def _drawn(
        self,
        site: NeedleSite,
        label: tuple[str, str],
        selected: bool,
        size: QSize,
        ratio: float,
        warns: bool,
        state: RowState | None,
    ) -> QPixmap:
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.color("surface"))
        box = QRect(0, 0, size.width(), size.height())
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._fill(painter, box, selected)
        self._draw_disc(painter, box, site.number, is_in=state is None or state.is_in)
        words = box.adjusted(38, 6, -8, -6)
        name, side = label
        if state is not None and state.words:
            words.setRight(box.right() - self._state_width(state) - 8)
        painter.setPen(self._theme.color("ink"))
        painter.setFont(self._title)
        # a region holds its side at the end of its name, which must be read
        where = Qt.TextElideMode.ElideRight if side else Qt.TextElideMode.ElideMiddle
        title = painter.fontMetrics().elidedText(name, where, words.width())
        painter.drawText(words, _LEFT | _TOP, title)
        if warns:
            sign = self._icons.pixmap("warning", SIGN_PX, "warn", ratio)
            painter.drawPixmap(words.right() - SIGN_PX, words.bottom() - SIGN_PX, sign)
            words.setRight(words.right() - SIGN_PX - 6)
        self._write_details(painter, words, site, side)
        painter.end()
        return picture

    def _state_width(self, state: RowState) -> int:
        """How much of the right end is kept free: all that is pressed, else as words need."""
        if state.is_in:
            return STATE_PX
        width = self._small_metrics.horizontalAdvance(state.words)
        return min(STATE_PX, width + 6)

    def _draw_disc(self, painter: QPainter, box: QRect, number: int, *, is_in: bool) -> None:
        disc = QRect(8, box.center().y() - DISC_PX // 2, DISC_PX, DISC_PX)
        painter.setFont(self._bold)
        if is_in:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("needle-in"))
            painter.drawEllipse(disc)
            painter.setPen(self._theme.color("on-needle"))
        else:
            painter.setPen(QPen(self._theme.color("needle-out"), RING_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
            painter.setPen(self._theme.color("needle-out"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))

    def _write_details(self, painter: QPainter, words: QRect, site: NeedleSite, side: str) -> None:
        found = marks(site)
        room = QRect(words)
        if found:
            painter.setFont(self._bold)
            painter.setPen(self._theme.color("ink"))
            painter.drawText(words, _RIGHT | _BOTTOM, found)
            room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(found) - 6)
        if side:
            painter.setFont(self._bold)
            painter.setPen(self._theme.color("ink"))
            painter.drawText(room, _LEFT | _BOTTOM, side)
            room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(side) + 8)
        painter.setPen(self._theme.color("ink-soft"))
        painter.setFont(self._small)
        elided = Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(details(site), elided, room.width())
        painter.drawText(room, _LEFT | _BOTTOM, text)
