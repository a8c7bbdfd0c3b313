"""How strong the passphrase is, in four bars and one sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.gate.strength import LEAST_LETTERS, Strength, Verdict, strength_of
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone

_BARS = 4
_FILLED = {Verdict.TOO_SHORT: 1, Verdict.WEAK: 2, Verdict.FAIR: 3, Verdict.STRONG: 4}
_TOKEN = {
    Verdict.TOO_SHORT: "danger",
    Verdict.WEAK: "warn",
    Verdict.FAIR: "accent",
    Verdict.STRONG: "good",
}
_HOUR = 3600.0
_DAY = 24 * _HOUR
_YEAR = 365.25 * _DAY


class StrengthLine(QWidget):
    """Judges the passphrase while it is typed. The words say all that the bars do."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._strength: Strength | None = None
        self._words = Text(look, " ", SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.addWidget(self._words)
        look.theme.changed.connect(self.update)
        self.judge("")

    def verdict(self) -> Verdict:
        """What is thought of the passphrase judged last."""
        return Verdict.TOO_SHORT if self._strength is None else self._strength.verdict

    def words(self) -> str:
        """The sentence shown."""
        return self._words.text()

    def judge(self, passphrase: str) -> None:
        """Show how strong ``passphrase`` is."""
        self._strength = strength_of(passphrase) if passphrase else None
        self._words.setText(self._sentence())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the four bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        theme = self._look.theme
        wide = (self.width() - 4 * (_BARS - 1)) / _BARS
        filled = 0 if self._strength is None else _FILLED[self._strength.verdict]
        full = theme.color("line" if self._strength is None else _TOKEN[self._strength.verdict])
        for bar in range(_BARS):
            painter.setBrush(full if bar < filled else theme.color("line"))
            painter.drawRoundedRect(round(bar * (wide + 4)), 0, round(wide), 4, 2, 2)
        painter.end()

    def _sentence(self) -> str:
        if self._strength is None:
            return self.tr("Four or five words that do not belong together are strong and easy.")
        if self._strength.verdict is Verdict.TOO_SHORT:
            return self.tr("Too short: at least {0} letters.", None, LEAST_LETTERS).format(
                LEAST_LETTERS
            )
        time = self._time(self._strength.seconds)
        if self._strength.verdict is Verdict.WEAK:
            return self.tr("Weak: a thousand computers would guess it {0}. Add a word.").format(
                time
            )
        if self._strength.verdict is Verdict.FAIR:
            return self.tr("Fair: a thousand computers would guess it {0}.").format(time)
        return self.tr("Strong: a thousand computers would guess it {0}.").format(time)

    def _time(self, seconds: float) -> str:
        if seconds < _HOUR:
            return self.tr("within the hour")
        if seconds < 2 * _DAY:
            return self.tr("in about {0} hours", None, round(seconds / _HOUR)).format(
                round(seconds / _HOUR)
            )
        if seconds < 2 * _YEAR:
            return self.tr("in about {0} days", None, round(seconds / _DAY)).format(
                round(seconds / _DAY)
            )
        if seconds < 1000 * _YEAR:
            return self.tr("in about {0} years", None, round(seconds / _YEAR)).format(
                round(seconds / _YEAR)
            )
        return self.tr("in more than a thousand years")
