"""The end of the bar: what ends the visit, and what that says."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone

_GAP_PX = 8
_SAYS_PX = 104
"""What the words need to stand in three lines."""


class FinishCorner(QWidget):
    """One button, over it what pressing it says, and beside it the way to the checklist; before
    them what else has to be in sight until then, with its buttons in the same line.

    Both lines keep their height whatever is in them, so that the figure over them stays in place.

    Signals:
        finish_wanted(): the visit is over.
        checklist_wanted(): look at it first, or say something else.
        reopen_wanted(): an ended visit is to be charted on.
    """

    finish_wanted = Signal()
    checklist_wanted = Signal()
    reopen_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finish = Button(look, self.tr("End session"), Kind.PRIMARY, icon="check")
        self.checklist = Button(
            look, kind=Kind.QUIET, icon="list", name=self.tr("Checklist, code and fee")
        )
        self.reopen = Button(look, self.tr("Open again"), icon="unlock")
        self.says = Text(look, "", SMALL_PX, wraps=True, tone=Tone.SOFT)
        self.says.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        # words never make the bar higher: the figure over it stays in place
        self.says.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.checklist.hide()
        for button in (self.finish, self.reopen):
            # the first press opens the checklist, or ends the visit: the second must not sign it,
            # or open it again
            button.take_single_presses()
        self.finish.clicked.connect(self.finish_wanted)
        self.checklist.clicked.connect(self.checklist_wanted)
        self.reopen.clicked.connect(self.reopen_wanted)
        self._upper = QHBoxLayout()
        self._upper.setSpacing(_GAP_PX)
        self._upper.addWidget(self.says, 1)
        self._lower = QHBoxLayout()
        self._lower.setSpacing(_GAP_PX)
        self._lower.addStretch(1)
        for button in (self.checklist, self.finish, self.reopen):
            self._lower.addWidget(button)
        self._lower.addStrut(look.theme.size("target"))
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._lines.addLayout(self._upper, 1)
        self._lines.addLayout(self._lower)

    def show_as(self, direction: QBoxLayout.Direction) -> None:
        """Put the buttons under the words, or beside them where the room is low and wide."""
        self._lines.setDirection(direction)

    def add(self, widget: QWidget, buttons: QWidget) -> None:
        """Put something before the words, and its buttons before the buttons."""
        self._upper.insertWidget(0, widget)
        self._lower.insertWidget(0, buttons)

    def show_finish(self, words: str, says: str = "", *, is_ready: bool) -> None:
        """Name the button, and say what pressing it puts into the record. It stands out where
        nothing else is missing, and then the checklist is beside it."""
        self.finish.setText(words)
        self.finish.setAccessibleName(". ".join(filter(None, (words, says))))
        self.finish.set_kind(Kind.PRIMARY if is_ready else Kind.PLAIN)
        self._say(says)
        self.checklist.setVisible(is_ready and not self.finish.isHidden())

    def show_open(self, *, is_open: bool) -> None:
        """Offer the end of an open visit, and opening it again of one that has ended."""
        self.finish.setVisible(is_open)
        self.reopen.setVisible(not is_open)
        if not is_open:
            self.checklist.hide()
            self._say("")

    def _say(self, words: str) -> None:
        self.says.setText(words)
        self.says.setMinimumWidth(_SAYS_PX if words else 0)
