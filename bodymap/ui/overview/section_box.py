"""A section of the first glance, as it is drawn."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bodymap.ui.overview.glance_lines import Counted, Line, Section
from bodymap.ui.overview.visit_lead import VisitLead
from bodymap.ui.session.strip_ground import draw_ground
from bodymap.ui.theme.fonts import BASE_PX, BOLD, REGULAR, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone

EDGE_PX = 6
"""How far the ring of the focus stands off the words."""
_ICON_PX = 18


class SectionBox(QWidget):
    """Heading, sentences, counts, and what leads to a visit.

    Tab stops at it, so that who hears the screen hears all of it at once; what leads elsewhere has
    stops of its own.

    Signals:
        visit_wanted(object): the id of a session.
    """

    visit_wanted = Signal(object)

    def __init__(self, look: Look, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(section.spoken)
        self.setAccessibleDescription("\n".join(one.tip for one in section.lines if one.tip))
        self.column = QVBoxLayout(self)
        # sentences that say that there is nothing stand closer
        above = 4 if section.heading else 0
        self.column.setContentsMargins(EDGE_PX, above, EDGE_PX, above)
        self.column.setSpacing(2)
        if section.heading:
            heading = Text(look, section.heading, weight=BOLD, wraps=True)
            heading.setToolTip(section.tip)
            self.column.addWidget(heading)
        add_lines(look, self.column, section.lines)
        if section.counted:
            self.column.addLayout(_counted(look, section.counted))
        for lead in section.leads:
            row = VisitLead(look, lead)
            row.clicked.connect(lambda _=False, key=lead.session_id: self.visit_wanted.emit(key))
            self.column.addWidget(row)
        if section.more:
            more = Text(look, section.more, SMALL_PX, tone=Tone.SOFT, wraps=True)
            self.column.addWidget(more)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring of the focus."""
        if self.hasFocus():
            painter = QPainter(self)
            draw_ring(painter, self, self._look)
            painter.end()


class AlertBand(QWidget):
    """The alert and the answers of concern, on the ground of a warning."""

    def __init__(self, look: Look, lines: tuple[Line, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(Section("alerts", self.tr("Alerts"), lines).spoken)
        self.setAccessibleDescription("\n".join(one.tip for one in lines if one.tip))
        self._icon = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        add_lines(look, column, lines)
        row.addLayout(column, 1)
        look.theme.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the ring of the focus."""
        painter = QPainter(self)
        draw_ground(painter, self.rect(), self._look.theme, "warn-soft", "warn")
        if self.hasFocus():
            draw_ring(painter, self, self._look)
        painter.end()

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._look.icons.pixmap("warning", _ICON_PX, "warn", ratio))
        self.update()


def add_lines(look: Look, column: QVBoxLayout, lines: Iterable[Line]) -> None:
    """Put sentences one below the other."""
    for line in lines:
        text = Text(
            look,
            line.words,
            SMALL_PX if line.is_small else BASE_PX,
            weight=BOLD if line.is_bold else REGULAR,
            tone=line.tone,
            wraps=True,
        )
        text.setToolTip(line.tip)
        column.addWidget(text)


def draw_ring(painter: QPainter, widget: QWidget, look: Look) -> None:
    """The ring around what has the focus."""
    width, radius = look.theme.size("focus"), look.theme.size("radius-button")
    half = width / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.theme.color("accent"), width))
    box = widget.rect().toRectF().adjusted(half, half, -half, -half)
    painter.drawRoundedRect(box, radius, radius)


def _counted(look: Look, counted: Iterable[Counted]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 2, 0, 2)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(1)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for row, one in enumerate(counted):
        # never cut short: the side stands at the end
        words = Text(look, one.words, wraps=True)
        count = Text(look, str(one.count), tone=Tone.SOFT, tabular=True)
        if one.label:
            grid.addWidget(Text(look, one.label, tone=Tone.SOFT), row, 0, top)
        grid.addWidget(words, row, 1)
        grid.addWidget(count, row, 2, top | Qt.AlignmentFlag.AlignRight)
    return grid
