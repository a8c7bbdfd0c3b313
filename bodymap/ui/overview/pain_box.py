"""How the pain went: the one large thing of the first glance."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.services.story.first_glance import FirstGlance
from bodymap.ui.overview.course_words import pain_figures, pain_heading, pain_lines
from bodymap.ui.overview.glance_lines import ARROW, Section
from bodymap.ui.overview.section_box import EDGE_PX, add_lines, draw_ring
from bodymap.ui.overview.sparkline import Sparkline
from bodymap.ui.theme.fonts import BOLD, LEDGER_PX, PAGE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone


class PainBox(QWidget):
    """First and last score with the line between them, and what the change comes to.

    Signals:
        visit_wanted(object): the id of a session.
    """

    visit_wanted = Signal(object)

    def __init__(self, look: Look, glance: FirstGlance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        lines = pain_lines(glance)
        self._heading = heading = pain_heading(glance.pain)
        figures = pain_figures(glance.pain)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(
            Section("pain", f"{heading}: {f' {ARROW} '.join(figures)}", lines).spoken
        )
        self.setAccessibleDescription("\n".join(one.tip for one in lines if one.tip))
        self.line = Sparkline(look)
        self.line.show_visits(glance.pain.visits, glance.today, by_day=not glance.span.ahead)
        self.line.visit_wanted.connect(self.visit_wanted)
        self.line.looked_at.connect(self._tell)
        row = QHBoxLayout()
        row.setSpacing(6)
        for place, figure in enumerate(figures):
            if place:
                row.addWidget(Text(look, ARROW, PAGE_PX, tone=Tone.SOFT))
            row.addWidget(Text(look, figure, LEDGER_PX, weight=BOLD, tabular=True))
        row.addSpacing(10)
        row.addWidget(self.line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE_PX, 4, EDGE_PX, 4)
        column.setSpacing(2)
        self.heading = Text(look, heading, tone=Tone.SOFT)
        column.addWidget(self.heading)
        column.addLayout(row)
        # once it lies in the box: on its own it would be a window that flashes
        self.line.setVisible(glance.pain.scored > 1)
        add_lines(look, column, lines)

    def _tell(self, words: str) -> None:
        self.heading.setText(words or self._heading)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring of the focus."""
        if self.hasFocus():
            painter = QPainter(self)
            draw_ring(painter, self, self._look)
            painter.end()
