"""The program, open to be drawn."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bodymap.ui.frame.workspace import Workspace
from bodymap.ui.language import ENGLISH
from bodymap.ui.main_window import MainWindow
from bodymap.ui.theme.theme import Theme

_DOCS = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Studio:
    """The program with the demo clinic open, ready to be drawn."""

    application: QApplication
    window: MainWindow
    theme: Theme
    folder: Path
    language: str

    @property
    def workspace(self) -> Workspace:
        """The open clinic on the screen."""
        assert self.window.workspace is not None
        return self.window.workspace

    def settle(self, until: Callable[[], bool] = lambda: True) -> None:
        """Let the program draw what it has to, until something is true."""
        self.application.processEvents()
        while not until():
            self.application.processEvents()

    def draw(self, name: str) -> None:
        """Write the window as ``name``.png, where the documents in this language show it."""
        if self.language != ENGLISH.code and name not in _shown_in(self.language):
            return
        self.settle()
        path = self.folder / f"{name}.png"
        before = QImage()
        # figures are shaded on a thread, each as it comes
        while (picture := self.window.grab().toImage()) != before:
            before = picture
            QTest.qWait(150)
        if not picture.save(str(path)):
            raise SystemExit(f"{path} cannot be written.")
        print(path.name)


def _shown_in(language: str) -> set[str]:
    """The pictures that the guide in a language shows."""
    guide = (_DOCS / language / "user-guide").glob("*.md")
    text = "".join(page.read_text(encoding="utf-8") for page in guide)
    return set(re.findall(r"pictures/([\w-]+)\.png", text))
