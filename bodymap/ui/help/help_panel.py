"""The help, over the right of the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.help.contents import Contents
from bodymap.ui.help.library import Library
from bodymap.ui.help.reader import Reader
from bodymap.ui.theme.fonts import BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.focus_before import FocusBefore
from bodymap.ui.widgets.search_field import SearchField
from bodymap.ui.widgets.side_pane import SidePane
from bodymap.ui.widgets.text import Text, Tone

WIDEST_PX = 960
FREE_PX = 160
"""So much of the page beside it stays in sight."""

_CONTENTS_PX = 264
FIRST_CHAPTER = "user-guide/getting-started.md"


class HelpPanel(SidePane):
    """Contents, a search and a chapter; the page beside it stays usable. Escape leaves it, and the
    focus goes back to where it was.

    Signals:
        keys_wanted(): show the sheet of all keys.
        tour_wanted(): show the tour.
    """

    keys_wanted = Signal()
    tour_wanted = Signal()

    def __init__(self, look: Look, library: Library, host: QWidget, top_px: int = 0) -> None:
        """Lies over ``host``, below its first ``top_px``."""
        super().__init__(look, host)
        self._library = library
        self._host = host
        self._top_px = top_px
        self._focus = FocusBefore(self)
        self._went: list[tuple[str, str]] = []
        self.setAccessibleName(self.tr("Help"))
        self.search = SearchField(look, self.tr("Search the help"), self.tr("Search the help"))
        self.contents = Contents(look)
        self.reader = Reader(look, library)
        self.back = Button(look, kind=Kind.QUIET, icon="undo", name=self.tr("Back"))
        self.keys = Button(look, self.tr("All keys"), Kind.QUIET)
        self.tour = Button(look, self.tr("Tour"), Kind.QUIET)
        self.cross = Button(look, kind=Kind.QUIET, icon="close", name=self.tr("Close the help"))
        self._said = Text(look, "", SMALL_PX, tone=Tone.SOFT, wraps=True)
        self._lay_out(look)
        self.search.rested.connect(self._look_for)
        self.search.entered.connect(self.contents.choose_first)
        self.search.went_down.connect(self._go_down)
        self.search.left.connect(self._leave_search)
        self.contents.wanted.connect(self.go_to)
        self.reader.chapter_wanted.connect(self.go_to)
        self.reader.led_out.connect(self._say_out)
        self.back.clicked.connect(self._go_back)
        self.keys.clicked.connect(self.keys_wanted)
        self.tour.clicked.connect(self.tour_wanted)
        self.cross.clicked.connect(self.leave)
        self.left.connect(self.leave)
        host.installEventFilter(self)
        self.hide()

    def open_at(self, name: str, anchor: str = "") -> None:
        """Open at a chapter; at the first one where there is no such."""
        if self.isHidden():
            self._focus.keep()
            self._went = []
        self.search.clear()
        self.lie_over()
        self.show()
        self.raise_()
        if self._library.chapter(name) is None:
            name, anchor = FIRST_CHAPTER, ""
        self.go_to(name, anchor)
        self.reader.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to(self, name: str, anchor: str = "") -> None:
        """Show a chapter, and remember the way."""
        chapter = self._library.chapter(name)
        if chapter is None:
            self._say(self.tr("This document is not part of the installed program."))
            return
        if not self._went or self._went[-1] != (name, anchor):
            self._went.append((name, anchor))
        self.back.setEnabled(len(self._went) > 1)
        self._say("")
        if self.reader.chapter is not chapter:
            self.reader.show_chapter(chapter, anchor)
        elif anchor:
            self.reader.go_to(anchor)
        else:
            self.reader.verticalScrollBar().setValue(0)
        if not self.search.text():
            self.contents.show_parts(self._library.parts, chapter)

    def leave(self) -> None:
        """Close, with the focus where it was."""
        self._focus.hide()

    def lie_over(self) -> None:
        """Take the right of the host."""
        room = self._host.size()
        width = max(min(WIDEST_PX, room.width() - FREE_PX), min(room.width(), 640))
        top = self._top_px
        self.setGeometry(room.width() - width, top, width, room.height() - top)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the right while the window is resized."""
        if watched is self._host and event.type() is QEvent.Type.Resize and self.isVisible():
            self.lie_over()
        return super().eventFilter(watched, event)

    # --- what the person asks for

    def _look_for(self, text: str) -> None:
        if not text:
            self.contents.show_parts(self._library.parts, self.reader.chapter)
            self._say("")
            return
        hits = self._library.search(text)
        self.contents.show_hits(hits)
        nothing = self.tr("\u201c{0}\u201d stands nowhere in the help.").format(text)
        self._say("" if hits else nothing)

    def _leave_search(self) -> None:
        """Escape empties the field first."""
        if self.search.text():
            self.search.clear()
            self._look_for("")
        else:
            self.leave()

    def _go_down(self) -> None:
        self.contents.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.contents.currentRow() < 0:
            self.contents.setCurrentRow(0)

    def _go_back(self) -> None:
        if len(self._went) > 1:
            self._went.pop()
            self.go_to(*self._went[-1])

    def _say_out(self, address: str) -> None:
        words = self.tr("Not part of the help; this program opens no address: {address}")
        self._say(words.format(address=address))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _lay_out(self, look: Look) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 8)
        head.setSpacing(4)
        head.addWidget(Text(look, self.tr("Help"), TITLE_PX, weight=BOLD))
        head.addSpacing(8)
        head.addWidget(self.back)
        head.addStretch(1)
        head.addWidget(self.keys)
        head.addWidget(self.tour)
        head.addWidget(self.cross)
        side = QVBoxLayout()
        side.setContentsMargins(16, 0, 8, 12)
        side.setSpacing(8)
        side.addWidget(self.search)
        side.addWidget(self.contents, 1)
        self.contents.setFixedWidth(_CONTENTS_PX)
        self.search.setFixedWidth(_CONTENTS_PX)
        page = QVBoxLayout()
        page.setSpacing(0)
        page.addWidget(self.reader, 1)
        self._said.setContentsMargins(24, 8, 24, 12)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._said.hide()
        page.addWidget(self._said)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addLayout(side)
        below.addLayout(page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(below, 1)
