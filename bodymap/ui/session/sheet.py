"""A sheet beside the figure: what a step of the visit needs, in place of tray and list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.session.figure_edge import figure_edge
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.text import Text

_PADDING_PX = 16


class Sheet(QWidget):
    """Heading and cross, a body that scrolls, and a foot that stays.

    The figure beside it stays as usable as ever. Escape and the cross leave it.

    Signals:
        left(): the person is done with it.
    """

    left = Signal()

    def __init__(self, look: Look, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(heading)
        self.heading = Text(look, heading, TITLE_PX, weight=BOLD)
        self.cross = Button(look, kind=Kind.QUIET, icon="close", name=self.tr("Close this sheet"))
        self.cross.clicked.connect(self.left)
        self.area = ScrollBody()
        self.body = self.area.body
        self.body.setContentsMargins(_PADDING_PX, 4, _PADDING_PX, 16)
        self.body.setSpacing(8)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(_PADDING_PX, 8, _PADDING_PX, 12)
        self.foot.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(_PADDING_PX, 8, 8, 0)
        head.addWidget(self.heading, 1)
        head.addWidget(self.cross)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        column.addLayout(self.foot)
        look.theme.changed.connect(self.update)
        self.area.verticalScrollBar().rangeChanged.connect(lambda *_: self.update())

    def bring_into_view(self, field: QWidget) -> None:
        """Scroll to ``field`` and put the focus there."""
        self.area.bring_into_view(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface and the hairline towards the figure."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        line = theme.size("hairline")
        painter.fillRect(figure_edge(self, line), theme.color("line"))
        if not self.foot.isEmpty() and self.area.verticalScrollBar().maximum() > 0:
            # what scrolls ends there, and does not run into what stays
            top = self.area.geometry().bottom() + 1
            painter.fillRect(line, top, self.width() - line, line, theme.color("line"))
        painter.end()
