"""The card in which one finds a muscle, a region, a condition or the source of a pain."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.anatomy.side import Side
from bodymap.errors import ExpectedError
from bodymap.services.finding import Finder, Found, Query
from bodymap.ui.session.find_list import FindList
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.card import Card
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.search_field import SearchField
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone

WIDTH = 340
_PADDING_PX = 8


class FindPanel(Card):
    """Lies over its parent and leaves what it does not cover to the mouse: without a shadow, so
    that no rim of it takes a click that was meant for the figure.

    Signals:
        shown(object): the `Found` whose row is current, or was chosen.
        closed(bool): the panel was closed; True where a key did it.
        looked(): what was typed has been looked for.
    """

    shown = Signal(object)
    closed = Signal(bool)
    looked = Signal()

    def __init__(self, finder: Finder, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent=parent)
        self._finder = finder
        self._side = Side.LEFT
        self._named: Side | None = None
        self._room = 0
        self._search = SearchField(
            look, self.tr("Find on the figure"), self.tr("Find on the figure   Ctrl+F")
        )
        self._close = Button(look, kind=Kind.QUIET, icon="close", name=self.tr("Close (Esc)"))
        self._sides: Segmented[Side] = Segmented(
            look,
            self.tr("Side"),
            (
                (Side.LEFT, self.tr("Patient\u2019s left")),
                (Side.RIGHT, self.tr("Patient\u2019s right")),
            ),
        )
        self._words = Text(look, px=SMALL_PX, tone=Tone.SOFT, wraps=True)
        self._list = FindList(finder.names, look, self)
        self._lay_out()
        self._search.rested.connect(self._look_for)
        self._search.went_down.connect(lambda: self._list.step(1))
        self._search.entered.connect(self._list.choose)
        self._search.left.connect(lambda: self.close_panel(by_key=True))
        self._sides.chosen.connect(self._take_side)
        self._list.looked_at.connect(self.shown)
        self._close.clicked.connect(lambda: self.close_panel(by_key=False))
        self.hide()

    def begin(self, side: Side) -> None:
        """Open, ready for words. A panel that was closed starts anew on the patient's ``side``."""
        if self.isHidden():
            self._side, self._named = side, None
            self._search.clear()
            self._look_for("")
        self.show()
        self.raise_()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.line.selectAll()

    def look_for(self, words: str) -> None:
        """Look for something as if it had been typed, and show the first that is found."""
        self._search.line.setText(words)
        self._look_for(words)
        self._list.choose()

    def close_panel(self, *, by_key: bool) -> None:
        """Close, if it is open."""
        if not self.isHidden():
            self.hide()
            self.closed.emit(by_key)

    def place(self, at: QPoint, room: int) -> None:
        """Lie at a place of the parent, at most ``room`` px high."""
        self._room = room
        self.move(at)
        self._fit()

    def say(self, sentence: str) -> None:
        """Say something in place of the results."""
        self._list.show_found(())
        self._words.setText(sentence)
        self._fit()
        announce(self, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, Up and Down go through the results; no other key reaches the page, where
        letters and digits chart pain."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel(by_key=True)
        elif event.key() == Qt.Key.Key_Up:
            self._list.step(-1)
        elif event.key() == Qt.Key.Key_Down:
            self._list.step(1)
        event.accept()

    def _look_for(self, text: str) -> None:
        """A side that the words name goes before the one that was chosen, while they stand."""
        self._named = Query.of(text).side
        found = self._found(text)
        if found:
            self._list.show_found(found)
            self._words.clear()
            self._fit()
            announce(self, self._counted(len(found)))
        elif found is not None:
            self.say(self._hint(text))
        self.looked.emit()

    def _take_side(self, side: Side) -> None:
        self._side, self._named = side, None
        found = self._found(self._search.text())
        if found:
            self._list.show_other_side(found)

    def _found(self, text: str) -> tuple[Found, ...] | None:
        """What is found on the side that is meant; None where the catalogue cannot be read."""
        side = self._named or self._side
        self._sides.choose(side)
        try:
            return self._finder.find(text, side)
        except ExpectedError as error:
            self.say(said(error))
            return None

    def _hint(self, text: str) -> str:
        if text:
            return self.tr("Nothing on the figure is called \u201c{words}\u201d.").format(
                words=text
            )
        return self.tr("A muscle, a region, a condition, its code, or where it hurts")

    def _counted(self, number: int) -> str:
        if number == 1:
            return self.tr("1 result")
        return self.tr("{number} results", None, number).format(number=number)

    # --- layout

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._search, 1)
        top.addWidget(self._close)
        self._words.setContentsMargins(4, 4, 4, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING_PX, _PADDING_PX, _PADDING_PX, _PADDING_PX)
        column.setSpacing(_PADDING_PX)
        column.addLayout(top)
        column.addWidget(self._sides)
        column.addWidget(self._words)
        column.addWidget(self._list)
        self.setFixedWidth(WIDTH)

    def _fit(self) -> None:
        """Be as high as the results need, as far as there is room."""
        height = self._list.full_height()
        self._list.setVisible(height > 0)
        self._words.setVisible(height == 0)
        target = 44
        around = 2 * target + 4 * _PADDING_PX
        self._list.setFixedHeight(max(min(height, self._room - around), target))
        self.adjustSize()
