"""The words that are needed where not every needle is accounted for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from bodymap.ui.session.ledger.words import needles_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.text import Text, Tone

_HEIGHT_PX = 88


class ExplainField(QWidget):
    """Hidden until an explanation is needed, or was written.

    Signals:
        written(str): keep these words as the explanation.
    """

    written = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        label = self.tr("Explanation")
        self._why = Text(look, tone=Tone.SOFT, wraps=True)
        self.box = QPlainTextEdit()
        self.box.setAccessibleName(label)
        self.box.setFont(look.fonts.font(BASE_PX + 1))
        self.box.setFixedHeight(_HEIGHT_PX)
        self.box.setTabChangesFocus(True)
        self.box.textChanged.connect(self._offer)
        self.keep = Button(look, self.tr("Keep the explanation"))
        self.keep.clicked.connect(lambda: self.written.emit(self.box.toPlainText().strip()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(Text(look, label, SMALL_PX, weight=BOLD, tone=Tone.SOFT))
        for part in (self._why, self.box, self.keep):
            column.addWidget(part)
        self.hide()

    def show_needed(self, numbers: Sequence[int], kept: str, *, is_signed: bool) -> None:
        """Ask for an explanation of needles of these numbers; ``kept`` is what was written last.
        What is being written stays."""
        if kept != self._kept:
            self._kept = kept
            if kept != self.box.toPlainText().strip():
                self.box.setPlainText(kept)
        if numbers:
            words = self.tr("Before the visit is signed, write down what happened to {needles}.")
            self._why.setText(words.format(needles=needles_words(numbers)))
        self._why.setVisible(bool(numbers) and not is_signed)
        self.box.setReadOnly(is_signed)
        self.keep.setVisible(not is_signed)
        self._offer()
        self.setVisible(bool(numbers) or bool(kept))

    def _offer(self) -> None:
        written = self.box.toPlainText().strip()
        self.keep.setEnabled(bool(written) and written != self._kept)
