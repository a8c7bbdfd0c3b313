"""The upper edge of the grid: the day of each visit, and its pain."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from bodymap.charting.pain import NPRS_HIGHEST
from bodymap.services.story.muscle_grid import GridVisit
from bodymap.ui.muscles import words
from bodymap.ui.muscles.grid_cell import CELL_PX
from bodymap.ui.muscles.grid_model import GridModel
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look

VISITS_PX = 104
_YEAR, _DAY, _MONTH = (2, 14), (15, 18), (31, 15)
_BEFORE, _AFTER = (50, 24), (76, 24)
"""Where each row of the header begins under the upper edge and how high it is, px."""

_BAR_PX = 5
_BAR_WIDE_PX = 30
_CENTER = Qt.AlignmentFlag.AlignCenter
_Row = tuple[int, int]


class VisitHeader(QHeaderView):
    """Stays above the muscles while they scroll. A score has a bar of its length under it: filled
    before the session, hollow after it; a dash stands where none was given."""

    def __init__(self, look: Look, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._grid = model
        self._day = look.fonts.font(BASE_PX, BOLD, tabular=True)
        self._small = look.fonts.font(SMALL_PX, tabular=True)
        self._score = look.fonts.font(SMALL_PX, BOLD, tabular=True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(CELL_PX)
        self.setFixedHeight(VISITS_PX)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setAccessibleName(self.tr("Visits, with the pain before and after"))
        look.theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(CELL_PX, VISITS_PX)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:  # noqa: N802 - Qt's name
        """Draw a visit."""
        theme = self._look.theme
        visit = self._grid.visit(logical_index)
        day, month, year = words.day_in_month(visit)
        painter.save()
        if self._names_year(logical_index, year):
            self._write(painter, rect, _YEAR, year, self._small, "ink-soft")
        self._write(painter, rect, _DAY, day, self._day, "accent" if visit.is_open else "ink")
        told = self.tr("open") if visit.is_open else month
        self._write(painter, rect, _MONTH, told, self._small, "ink-soft")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_score(painter, rect, _BEFORE, visit.before, visit)
        self._draw_score(painter, rect, _AFTER, visit.after, visit)
        line = theme.size("hairline")
        foot = rect.bottom() + 1 - line
        painter.fillRect(rect.x(), foot, rect.width(), line, theme.color("line"))
        painter.restore()

    def _names_year(self, column: int, year: str) -> bool:
        """The first visit of a year names it, and the first one wholly in sight."""
        if column == 0 or 0 <= self.sectionViewportPosition(column) < CELL_PX:
            return True
        return words.day_in_month(self._grid.visit(column - 1))[2] != year

    def _draw_score(
        self, painter: QPainter, rect: QRect, row: _Row, score: int | None, visit: GridVisit
    ) -> None:
        if score is None:
            told = "" if visit.is_open else words.DASH
            self._write(painter, rect, row, told, self._small, "ink-soft")
            return
        top, high = row
        self._write(painter, rect, (top, high - _BAR_PX - 3), str(score), self._score, "ink")
        left = rect.center().x() + 1 - _BAR_WIDE_PX / 2
        bar = QRectF(left, rect.y() + top + high - _BAR_PX - 2, _BAR_WIDE_PX, _BAR_PX)
        draw_bar(painter, bar, score / NPRS_HIGHEST, self._look, is_before=row is _BEFORE)

    def _write(
        self, painter: QPainter, rect: QRect, row: _Row, text: str, font: QFont, token: str
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._look.theme.color(token))
        painter.drawText(QRect(rect.x(), rect.y() + row[0], rect.width(), row[1]), _CENTER, text)


class VisitCorner(QWidget):
    """Names the rows of the header, in the corner that belongs to neither edge."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("Visit, pain before, pain after"))
        look.theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the names at the right, with the sign that each row uses."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.fonts.font(SMALL_PX))
        painter.setPen(theme.color("ink-soft"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for (top, high), name in (
            (_DAY, self.tr("Visit")),
            (_BEFORE, self.tr("Pain before, 0\N{EN DASH}10")),
            (_AFTER, self.tr("Pain after")),
        ):
            painter.drawText(QRect(0, top, self.width() - 12, high), right, name)
        line = theme.size("hairline")
        painter.fillRect(0, self.height() - line, self.width(), line, theme.color("line"))
        painter.end()


def draw_bar(
    painter: QPainter, whole: QRectF, share: float, look: Look, *, is_before: bool
) -> None:
    """Draw a score as a share of the whole bar: filled before a session, hollow after it."""
    theme = look.theme
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("line"))
    painter.drawRect(QRectF(whole.x(), whole.bottom() - 1, whole.width(), 1))
    if share <= 0:
        return
    bar = QRectF(whole.x(), whole.y(), whole.width() * share, whole.height())
    color = theme.color("series-1" if is_before else "series-2")
    if is_before:
        painter.setBrush(color)
        painter.drawRect(bar)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, 1.4))
        painter.drawRect(bar.adjusted(0.7, 0.7, -0.7, -0.7))
