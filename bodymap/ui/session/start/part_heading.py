"""The heading of a part of the start: what it is, and how it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone

_ICON_PX = 18


class PartHeading(QWidget):
    """A tick or a warning, the name of the part, and a button that opens it.

    Signals:
        wanted(): the part is to be opened.
    """

    wanted = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_done = False
        self._icon = QLabel()
        self._icon.setFixedWidth(_ICON_PX)
        self._name = Text(look, name, SMALL_PX, weight=BOLD, tone=Tone.SOFT)
        self.open = Button(
            look,
            kind=Kind.QUIET,
            icon="chevron-right",
            name=self.tr("Open: {part}").format(part=name),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._name, 1)
        row.addWidget(self.open)
        self.open.clicked.connect(self.wanted)
        look.theme.changed.connect(self._dress)
        self._dress()

    def show_state(self, *, done: bool, opened: bool) -> None:
        """Whether the part is done, and whether it is the one that is open."""
        self._is_done = done
        self.open.set_icon_name("chevron-down" if opened else "chevron-right")
        done_words = self.tr("done") if done else self.tr("missing")
        self._icon.setAccessibleName(done_words)
        self._dress()

    def _dress(self) -> None:
        icon, token = ("check", "good") if self._is_done else ("warning", "warn")
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._look.icons.pixmap(icon, _ICON_PX, token, ratio))
