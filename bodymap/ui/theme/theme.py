"""The look of the program, switched at run time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.palette import palette_of
from bodymap.ui.theme.style_sheet import fill_in
from bodymap.ui.theme.tokens import load_tokens


class Theme(QObject):
    """Colours and measures by token, in the mode that is worn now.

    Signals:
        changed: another mode is worn; repaint what was drawn with own colours.

    ``styles`` is the folder of the token file and the style sheet.
    """

    changed = Signal()

    def __init__(
        self,
        styles: Path,
        mode: Mode = Mode.LIGHT,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._modes = load_tokens(styles / "tokens.json")
        self._template = (styles / "application.qss").read_text(encoding="utf-8")
        self._mode = mode
        self._colors: dict[str, QColor] = {}

    @property
    def mode(self) -> Mode:
        """The mode that is worn now."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Wear ``mode``: the application is dressed anew, then everyone who draws is told."""
        if mode is self._mode:
            return
        self._mode = mode
        self._colors = {}
        self.dress()
        self.changed.emit()

    def dress(self) -> None:
        """Put palette and style sheet on the running application."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(self.palette())
            sheet = self.style_sheet()
            if application.styleSheet() != sheet:  # every widget there is would be dressed anew
                # Qt takes off one sheet and puts on another in two rounds; to put one in the place
                # of the other it goes round once for each widget that a widget lies in
                application.setStyleSheet("")
                application.setStyleSheet(sheet)

    def color(self, token: str, alpha: float = 1.0) -> QColor:
        """The colour of a token, ``alpha`` from 0 (clear) to 1. KeyError for no such token."""
        if token not in self._colors:
            self._colors[token] = QColor(self._modes[self._mode].colors[token])
        color = QColor(self._colors[token])
        if alpha < 1.0:
            color.setAlphaF(alpha)
        return color

    def size(self, token: str) -> int:
        """A measure in px before scaling. KeyError for no such token."""
        return self._modes[self._mode].sizes[token]

    def palette(self) -> QPalette:
        """The palette for Qt's Fusion style."""
        return palette_of(self._modes[self._mode].colors)

    def style_sheet(self) -> str:
        """The application's style sheet in this mode's tokens."""
        return fill_in(self._template, self._modes[self._mode])
