"""How far long work is, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from bodymap.ui.manage.long_work import LongWork
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.text import Text, Tone

_BAR_PX = 6


class ProgressRow(QWidget):
    """What is being done, a bar, and Cancel. Hidden while nothing is.

    Signals:
        cancelled(): the person does not want to wait.
    """

    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Text(look, "", tone=Tone.SOFT)
        self.bar = _Bar(look)
        self.cancel = Button(look, self.tr("Cancel"))
        # what ended under the first press of a double click was not meant to be begun again
        self.cancel.take_single_presses()
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        self._what = ""
        self.cancel.clicked.connect(self._press)
        self.hide()

    def follow(self, work: LongWork) -> None:
        """Show how far ``work`` is, and let Cancel stop it."""
        self.cancelled.connect(work.cancel)
        work.went_on.connect(self.go_on)

    def begin(self, what: str, *, can_stop: bool = True) -> None:
        """Show that ``what`` is being done; ``can_stop`` whether it may be left undone."""
        self._what = what
        self.cancel.setVisible(can_stop)
        self.cancel.setEnabled(True)
        self.bar.setAccessibleName(what)
        self.go_on(0.0)
        self.show()

    def go_on(self, share: float) -> None:
        """So much is done, from 0 to 1."""
        percent = round(100 * share)
        self.bar.setValue(percent)
        self.words.setText(self.tr("{what}: {percent} %").format(what=self._what, percent=percent))

    def end(self) -> None:
        """Nothing is being done any more."""
        self.hide()

    def _press(self) -> None:
        self.cancel.setEnabled(False)
        self.words.setText(self.tr("Stopping\N{HORIZONTAL ELLIPSIS}"))
        self.cancelled.emit()


class _Bar(QProgressBar):
    """A thin bar in the colours of the look; what is heard of it is Qt's."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setRange(0, 100)
        self.setTextVisible(False)
        self.setFixedHeight(_BAR_PX)
        look.theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is done on what is to be done."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(whole, _BAR_PX / 2, _BAR_PX / 2)
        done = QRectF(whole)
        done.setWidth(max(whole.width() * self.value() / 100, _BAR_PX))
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(done, _BAR_PX / 2, _BAR_PX / 2)
        painter.end()
