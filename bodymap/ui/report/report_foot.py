"""Save, print, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone


class ReportFoot(QWidget):
    """The foot of the column of choices. While pages are made it tells how far that is, and offers
    to stop it.

    Signals:
        save_wanted(): as a file.
        print_wanted(): on paper.
        cancel_wanted(): the work under way is to end.
    """

    save_wanted = Signal()
    print_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share: float | None = None
        more = "\N{HORIZONTAL ELLIPSIS}"
        self.save = Button(look, self.tr("Save PDF") + more, Kind.PRIMARY, icon="save")
        self.print = Button(look, self.tr("Print") + more, icon="print")
        self.cancel = Button(look, self.tr("Cancel"), Kind.QUIET)
        self._words = Text(look, "", tone=Tone.SOFT, tabular=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.save, 1)
        row.addWidget(self.print, 1)
        progress = QHBoxLayout()
        progress.setSpacing(8)
        progress.addWidget(self._words, 1)
        progress.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 4, 16, 16)
        column.setSpacing(4)
        column.addLayout(progress)
        column.addLayout(row)
        # its room stays: nothing jumps when work begins or ends
        self.setFixedHeight(44 * 2 + 4 + 4 + 16)
        self.cancel.hide()
        self.save.clicked.connect(self.save_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        look.theme.changed.connect(self.update)

    def set_offered(self, offered: bool) -> None:
        """Whether there is something to save or print."""
        self.save.setEnabled(offered)
        self.print.setEnabled(offered)

    def progress(self) -> str:
        """What is said of the work under way; empty while there is none."""
        return self._words.text()

    def show_progress(self, share: float) -> None:
        """Show how far the work is, from 0 to 1."""
        self._share = share
        self._words.setText(self.tr("Making pages: {percent} %").format(percent=round(100 * share)))
        self.cancel.show()
        self.update()

    def show_ready(self) -> None:
        """No work is under way."""
        self._share = None
        self._words.setText("")
        self.cancel.hide()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line above, filled as far as the work is."""
        painter = QPainter(self)
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(0, 0, self.width(), 1), theme.color("line"))
        if self._share is not None:
            painter.fillRect(QRectF(0, 0, self.width() * self._share, 3), theme.color("accent"))
        painter.end()
