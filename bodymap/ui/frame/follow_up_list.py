"""Reactions that are to be followed up, on the page of the day."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.history import History
from bodymap.services.ports import Clock
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.services.waiting import Waiting, waiting
from bodymap.ui.session.reactions.words import due_words
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone

_OPEN = 4
"""The column of the buttons, at the end of the row."""
_MOST = 5


class FollowUpList(QWidget):
    """The most pressing first. Hidden while there is nothing to follow up.

    Signals:
        patient_opened(object): the id of a patient.
    """

    patient_opened = Signal(object)

    def __init__(
        self,
        look: Look,
        history: History,
        kinds: Callable[[], ReactionKinds],
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._history = history
        self._kinds = kinds
        self._clock = clock
        self._buttons: list[Button] = []
        # in columns, as the table below, and beginning where its words do
        self._rows = QGridLayout()
        self._rows.setContentsMargins(12, 0, 0, 0)
        self._rows.setHorizontalSpacing(24)
        self._rows.setVerticalSpacing(0)
        self._rows.setColumnStretch(_OPEN - 1, 1)
        self._more = Text(look, "", tone=Tone.SOFT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Text(look, self.tr("Follow-ups"), TITLE_PX, weight=BOLD))
        layout.addLayout(self._rows)
        layout.addWidget(self._more)
        self.hide()

    def refresh(self) -> None:
        """Read what is open anew."""
        self._clear()
        today = self._clock.now().astimezone().date()
        try:
            open_ones = waiting(self._history.open_reactions(), today)
            for one in open_ones[:_MOST]:
                self._add(one)
        except ExpectedError as error:
            # what is under way stays in sight, and the page itself says what is wrong
            open_ones = ()
            self._more.setText(said(error))
        left = len(open_ones) - _MOST
        if left > 0:
            self._more.setText(self.tr("and {0} more, marked in the list", None, left).format(left))
        self._more.setVisible(bool(self._more.text()))
        self.setVisible(bool(open_ones) or bool(self._more.text()))

    def buttons(self) -> tuple[Button, ...]:
        """The buttons that open the patients, in order."""
        return tuple(self._buttons)

    def _add(self, one: Waiting) -> None:
        name, reaction = one.patient.name, one.follow_up.reaction
        today = self._clock.now().astimezone().date()
        due = due_words(one.follow_up, today)
        tone = Tone.DANGER if one.follow_up.is_overdue else Tone.WARN
        button = Button(
            self._look, self.tr("Open"), Kind.QUIET, name=self.tr("Open {0}").format(name)
        )
        button.clicked.connect(lambda: self.patient_opened.emit(one.patient.id))
        self._buttons.append(button)
        row = self._rows.rowCount()
        words = (
            Text(self._look, name, weight=BOLD),
            Text(self._look, self._kinds().label(reaction.kind), tone=Tone.SOFT),
            Text(self._look, due, tone=tone, weight=BOLD),
        )
        for column, part in enumerate(words):
            self._rows.addWidget(part, row, column)
        self._rows.addWidget(button, row, _OPEN)
        for widget in (*words, button):
            # a layout shows what it is given only later
            widget.show()

    def _clear(self) -> None:
        self._buttons = []
        self._more.setText("")
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
