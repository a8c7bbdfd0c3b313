"""The first glance at a complaint: a panel that is read from the top."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.services.story.first_glance import FirstGlance
from bodymap.ui.overview.course_words import head_lines
from bodymap.ui.overview.glance_lines import Section
from bodymap.ui.overview.glance_names import GlanceNames
from bodymap.ui.overview.glance_words import (
    alert_lines,
    clock_section,
    corrected_section,
    follow_up_section,
    function_section,
    needled_section,
    needles_section,
    no_alert_section,
    reactions_section,
)
from bodymap.ui.overview.pain_box import PainBox
from bodymap.ui.overview.section_box import EDGE_PX, AlertBand, SectionBox, add_lines
from bodymap.ui.patients.words import complaint_words
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.text import Text

WIDE_PX = 376
_BETWEEN_PX = 6
_LEFT_PX = 24 - EDGE_PX


class GlancePanel(ScrollBody):
    """Complaint and visits, what to beware of, pain, then where it was needled, function, and what
    went wrong. It scrolls where the window is low.

    Signals:
        visit_wanted(object): the id of a session whose chart is to be seen.
    """

    visit_wanted = Signal(object)

    def __init__(self, look: Look, names: GlanceNames, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names = names
        self.pain: PainBox | None = None
        self.alert: AlertBand | None = None
        self.sections: tuple[SectionBox, ...] = ()
        self._inside: QWidget | None = None
        self.body.setContentsMargins(0, 0, 0, 0)
        self.setFixedWidth(WIDE_PX)
        self.setAccessibleName(self.tr("First glance"))

    def show_glance(self, glance: FirstGlance) -> None:
        """Show a complaint. Raises CatalogueError where names cannot be read."""
        parts = _Parts(self._look, self._names, glance)
        self.pain, self.alert, self.sections = parts.pain, parts.alert, parts.sections
        self.pain.visit_wanted.connect(self.visit_wanted)
        for section in self.sections:
            section.visit_wanted.connect(self.visit_wanted)
        at = self.verticalScrollBar().value()
        self._take_out()
        self._inside = parts
        self.body.addWidget(parts)
        # a layout shows what it is given only later
        parts.show()
        self.verticalScrollBar().setValue(at)

    def clear(self) -> None:
        """Show nothing, and begin at the top with what is shown next."""
        self._take_out()
        self.pain = self.alert = None
        self.sections = ()
        self.verticalScrollBar().setValue(0)

    def _take_out(self) -> None:
        if self._inside is not None:
            self.body.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None

    def text(self) -> str:
        """All that is told, line by line."""
        if self._inside is None:
            return ""
        texts = self._inside.findChildren(Text)
        return "\n".join(one.text() for one in texts if one.text())


class _Parts(QWidget):
    """Everything that is shown of one complaint."""

    def __init__(self, look: Look, names: GlanceNames, glance: FirstGlance) -> None:
        super().__init__()
        complaint = complaint_words(glance.complaint.complaint, glance.complaint.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT_PX, 6, 8, 4)
        column.setSpacing(_BETWEEN_PX)
        head = QVBoxLayout()
        head.setContentsMargins(EDGE_PX, 0, EDGE_PX, 0)
        head.setSpacing(2)
        head.addWidget(Text(look, complaint, TITLE_PX, weight=BOLD, wraps=True))
        add_lines(look, head, head_lines(glance))
        column.addLayout(head)
        lines = alert_lines(glance, names)
        self.alert = AlertBand(look, lines) if lines else None
        if self.alert is not None:
            column.addWidget(self.alert)
        self.pain = PainBox(look, glance)
        column.addWidget(self.pain)
        self.sections = tuple(
            SectionBox(look, one) for one in _sections(glance, names, is_alerted=bool(lines))
        )
        for box in self.sections:
            column.addWidget(box)
        column.addStretch(1)


def _sections(glance: FirstGlance, names: GlanceNames, *, is_alerted: bool) -> tuple[Section, ...]:
    """What is told below the pain, in order; what has nothing to say comes last."""
    told = (
        clock_section(glance),
        follow_up_section(glance, names),
        corrected_section(glance),
        needled_section(glance, names),
        function_section(glance),
        reactions_section(glance, names),
        needles_section(glance),
        None if is_alerted else no_alert_section(glance),
    )
    there = [one for one in told if one is not None]
    return tuple(sorted(there, key=lambda one: not one.heading))
