"""Choosing one thing out of many: the likely ones first, all others by typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.choice_list import Choice, ChoiceList
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.search_field import SearchField
from bodymap.ui.widgets.text import Text, Tone

Find = Callable[[str], Sequence[Choice]]


class Picker(QWidget):
    """A line to type into over a list. Down goes into the list, Enter chooses, Escape leaves.

    Signals:
        picked(object): the `Choice`.
        left(): nothing is to be chosen.
    """

    picked = Signal(object)
    left = Signal()

    def __init__(self, look: Look, heading: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(heading)
        self._first: tuple[Choice, ...] = ()
        self._find: Find = lambda _text: ()
        self.search = SearchField(look, heading, hint)
        self.list = ChoiceList(look, heading, self)
        self._nothing = Text(look, "", SMALL_PX, tone=Tone.SOFT, wraps=True)
        self._nothing.hide()
        close = Button(look, kind=Kind.QUIET, icon="close", name=self.tr("Choose nothing (Esc)"))
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.search, 1)
        top.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        close.clicked.connect(self.left)
        self.search.rested.connect(self._look_for)
        self.search.left.connect(self.left)
        self.search.went_down.connect(self.list.come_in)
        self.search.entered.connect(self._choose_first)
        self.list.picked.connect(self.picked)
        self.list.left.connect(self.left)
        self.list.went_up.connect(self.search.setFocus)

    def begin(self, first: Sequence[Choice], find: Find, current: str | None = None) -> None:
        """Offer ``first``, the likeliest at the top, and what ``find`` finds for what is typed;
        ``current`` is the id of what is chosen now."""
        self._first, self._find = tuple(first), find
        self.search.clear()
        self._look_for("")
        self.list.make_current(current)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_for(self, text: str) -> None:
        try:
            found = self._find(text) if text or not self._first else self._first
        except ExpectedError as error:
            self._show((), said(error))
            return
        self._show(found, self.tr("Nothing is called \u201c{text}\u201d.").format(text=text))

    def _show(self, found: Sequence[Choice], otherwise: str) -> None:
        self.list.show_choices(found)
        self._nothing.setText("" if found else otherwise)
        self._nothing.setVisible(not found)

    def _choose_first(self) -> None:
        if self.search.text():
            self.list.pick_first()
