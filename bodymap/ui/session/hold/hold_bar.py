"""The bar over a visit that is read and not charted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bodymap.ui.session.strip_ground import draw_ground
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text

_ICON_PX = 18
_RIGHT_PX, _BELOW_PX, _INSIDE_PX = 8, 4, 4


class HoldBar(QWidget):
    """One sentence that says why, and the way to chart all the same where there is one. Hidden
    while nothing is in the way.

    Signals:
        take_over_wanted(): the visit is to be taken over.
    """

    take_over_wanted = Signal()

    def __init__(self, look: Look, keys: str, parent: QWidget | None = None) -> None:
        """``keys`` do what the button does."""
        super().__init__(parent)
        self._look = look
        self._icon = QLabel()
        self.words = Text(look, wraps=True)
        self.take = Button(look, self.tr("Take over"), Kind.PLAIN, icon="hands")
        self.take.setToolTip(keys)
        # the second press of a double click would fall on what stands there afterwards
        self.take.take_single_presses()
        row = QHBoxLayout(self)
        inside = _INSIDE_PX
        row.setContentsMargins(12, inside, _RIGHT_PX + inside, _BELOW_PX + inside)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        row.addWidget(self.take)
        self.take.clicked.connect(self.take_over_wanted)
        look.theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_reason(self, sentence: str, *, can_take_over: bool) -> None:
        """Say why the visit is not charted here; nothing for an empty sentence."""
        self.words.setText(sentence)
        self.take.setVisible(can_take_over)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        # of its margins it leaves out the part that keeps it off the figure and the edge
        ground = self.rect().adjusted(0, 0, -_RIGHT_PX, -_BELOW_PX)
        draw_ground(painter, ground, self._look.theme, "accent-soft", "accent")
        painter.end()

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._look.icons.pixmap("lock", _ICON_PX, "accent", ratio))
        self.update()
