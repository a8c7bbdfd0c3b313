"""Finds the way in an open clinic: the palette, the help, the sheet of the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bodymap.ui.frame.wayfinding import Wayfinding
from bodymap.ui.help.help_panel import HelpPanel
from bodymap.ui.palette.entry import Answer
from bodymap.ui.palette.palette import Palette
from tests.drivers.frame import FrameDriver

CTRL = Qt.KeyboardModifier.ControlModifier


class WaysDriver:
    """A person who looks for something in the clinic of ``frame``."""

    def __init__(self, frame: FrameDriver) -> None:
        self.frame = frame

    @property
    def ways(self) -> Wayfinding:
        return self.frame.workspace.ways

    @property
    def palette(self) -> Palette:
        return self.ways.palette

    @property
    def help(self) -> HelpPanel:
        panel = self.ways.help
        assert panel is not None
        return panel

    # --- the palette

    def open_palette(self) -> None:
        QTest.keyClick(self.frame.window, Qt.Key.Key_K, CTRL)

    def look_for(self, text: str) -> list[str]:
        """Ctrl+K, and type; the titles of what is found."""
        if not self.palette.isVisible():
            self.open_palette()
        self.palette.search.line.clear()
        QTest.keyClicks(self.palette.search.line, text)
        return [answer.entry.title for answer in self.palette.shown()]

    def groups(self) -> list[str]:
        """The headings, from above."""
        return list(dict.fromkeys(one.entry.group.words for one in self.palette.shown()))

    def answer(self, title: str) -> Answer:
        """What is found under a title."""
        return next(one for one in self.palette.shown() if one.entry.title == title)

    def key(self, key: Qt.Key) -> None:
        """A key in the field."""
        QTest.keyClick(self.palette.search.line, key)

    def do(self, text: str) -> None:
        """Ctrl+K, type, Enter."""
        self.look_for(text)
        self.key(Qt.Key.Key_Return)

    # --- the help

    def ask_for_help(self) -> str:
        """F1; the chapter that opens."""
        QTest.keyClick(self.frame.window, Qt.Key.Key_F1)
        return self.chapter()

    def chapter(self) -> str:
        """The chapter that is shown."""
        chapter = self.help.reader.chapter
        assert chapter is not None
        return chapter.name
