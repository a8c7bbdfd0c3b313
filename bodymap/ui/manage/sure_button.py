"""A button for what cannot be undone: the first press explains, the second does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text


class SureButton(QWidget):
    """Quiet until it is pressed; then a sentence, the real button, and the way back.

    Signals:
        asked(): it was pressed once; what follows stands below it now.
        sure(): it was pressed, read, and pressed again.
    """

    asked = Signal()
    sure = Signal()

    def __init__(
        self, look: Look, ask: str, sentence: str, do: str, parent: QWidget | None = None
    ) -> None:
        """``ask`` stands on the first button, ``sentence`` says what follows, ``do`` does it."""
        super().__init__(parent)
        self.ask = Button(look, ask)
        self.sentence = Text(look, sentence, wraps=True)
        self.do = Button(look, do, Kind.DANGER)
        self.do.take_single_presses()
        self.back = Button(look, self.tr("Not now"), Kind.QUIET)
        self._asked = QWidget()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.do)
        row.addWidget(self.back)
        row.addStretch(1)
        inside = QVBoxLayout(self._asked)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.sentence)
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._asked)
        self._asked.hide()
        self.ask.clicked.connect(self._open)
        self.back.clicked.connect(self._leave)
        self.do.clicked.connect(self._press)

    def say(self, sentence: str, do: str) -> None:
        """Say something else before it is done."""
        self.sentence.setText(sentence)
        self.do.setText(do)
        self.do.setAccessibleName(do)
        self.do.updateGeometry()

    def reset(self) -> None:
        """Back to the first button."""
        self._asked.hide()
        self.ask.show()

    def _open(self) -> None:
        self.ask.hide()
        self._asked.show()
        # where a hand that presses Enter twice does no harm
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        # laid out in the next turn: only then is there something to scroll to
        QTimer.singleShot(0, self, self.asked.emit)

    def _leave(self) -> None:
        self.reset()
        self.ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self) -> None:
        self.reset()
        self.sure.emit()
