"""The bar under the figure: pain before and after, and the end of the visit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.pain import Phase
from bodymap.ui.session.pain_row import PainRow
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind


class PainBar(QWidget):
    """Two rows of eleven buttons.

    Signals:
        scored(object, object): the `Phase` and an int, or None to take the score back.
        finish_wanted(): the visit is over.
        reopen_wanted(): an ended visit is to be charted on.
    """

    scored = Signal(object, object)
    finish_wanted = Signal()
    reopen_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = {phase: PainRow(phase, look, self) for phase in (Phase.BEFORE, Phase.AFTER)}
        self._finish = Button(look, self.tr("End session"), Kind.PRIMARY, icon="check")
        self._finish.clicked.connect(self.finish_wanted)
        self._reopen = Button(look, self.tr("Open again"), icon="unlock")
        self._reopen.clicked.connect(self.reopen_wanted)
        rows = QVBoxLayout()
        rows.setSpacing(2)
        for phase, row in self._rows.items():
            row.scored.connect(lambda score, phase=phase: self.scored.emit(phase, score))
            rows.addWidget(row)
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 4, 16, 12)
        line.addLayout(rows)
        line.addStretch(1)
        for button in (self._finish, self._reopen):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)

    def show_score(self, phase: Phase, score: int | None) -> None:
        """Show a phase's score as it is recorded."""
        self._rows[phase].show_score(score)

    def show_open(self, is_open: bool) -> None:
        """Offer what the visit allows: scores while it is open, opening it again once ended."""
        for row in self._rows.values():
            row.setEnabled(is_open)
        self._finish.setVisible(is_open)
        self._reopen.setVisible(not is_open)

    def row(self, phase: Phase) -> PainRow:
        """The row of a phase."""
        return self._rows[phase]

    @property
    def finish_button(self) -> Button:
        """Ends the visit."""
        return self._finish

    @property
    def reopen_button(self) -> Button:
        """Opens an ended visit again."""
        return self._reopen
