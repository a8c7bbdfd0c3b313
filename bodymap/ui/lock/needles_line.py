"""The needles that are in, over a covered screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bodymap.ui.lock.needles_in import NeedlesNow
from bodymap.ui.session.ledger.words import clock_face
from bodymap.ui.theme.fonts import BOLD, LEDGER_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.text import Text, Tone

_ICON_PX = 24


class NeedlesLine(QWidget):
    """How many, in the largest figure on the screen, and for how long the longest. Red, with a
    word, once one is due. Hidden while none is in. It names nobody."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_due = False
        self._count = Text(look, "", LEDGER_PX, weight=BOLD, tabular=True)
        self._words = Text(look, "", TITLE_PX, weight=BOLD)
        self._time = Text(look, "", TITLE_PX, tabular=True)
        self._icon = QLabel()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._words)
        words.addWidget(self._time)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(16)
        row.addWidget(self._count)
        row.addLayout(words, 1)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        look.theme.changed.connect(self._dress)
        self.hide()

    def sentence(self) -> str:
        """All that is shown, as one sentence; empty while none is in."""
        if self.isHidden():
            return ""
        return " ".join((self._count.text(), self._words.text(), self._time.text()))

    @property
    def is_due(self) -> bool:
        """Whether it is shown that a needle is due."""
        return self._is_due

    def show_needles(self, needles: NeedlesNow) -> None:
        """Show how it stands at this second."""
        self.setVisible(bool(needles.still_in))
        if needles.longest is None:
            return
        self._count.setText(str(needles.still_in))
        face = clock_face(needles.longest)
        if needles.still_in == 1:
            self._words.setText(self.tr("needle is in,"))
            self._time.setText(self.tr("for {time} min").format(time=face))
        else:
            self._words.setText(self.tr("needles are in,"))
            self._time.setText(self.tr("the longest for {time} min").format(time=face))
        if needles.due:
            due = self.tr("{count} due").format(count=needles.due)
            self._time.setText(f"{self._time.text()}, {due}")
        if self._is_due != bool(needles.due):
            self._is_due = bool(needles.due)
            self._dress()
        self.setAccessibleName(self.sentence())
        if needles.is_news:
            announce(self, self.sentence())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = theme.size("hairline")
        painter.setPen(QPen(theme.color("danger" if self._is_due else "line"), line))
        painter.setBrush(theme.color("danger-soft" if self._is_due else "surface"))
        radius = theme.size("radius-card")
        box = self.rect().toRectF().adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(box, radius, radius)
        painter.end()

    def _dress(self) -> None:
        tone = Tone.DANGER if self._is_due else Tone.INK
        for text in (self._count, self._words, self._time):
            text.set_tone(tone)
        name, token = ("warning", "danger") if self._is_due else ("needle", "needle-in")
        pixmap = self._look.icons.pixmap(name, _ICON_PX, token, self.devicePixelRatioF())
        self._icon.setPixmap(pixmap)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Wear what is worn now."""
        super().showEvent(event)
        self._dress()
