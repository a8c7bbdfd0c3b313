"""The bar over everything: the name, the search, who sits here, the look, the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.ui.frame.patient_finder import PatientFinder
from bodymap.ui.lock.desk_corner import DeskCorner
from bodymap.ui.theme.fonts import BASE_PX, BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.theme_switch import ThemeSwitch

if TYPE_CHECKING:
    from bodymap.ui.server.status_corner import StatusCorner

_SERVER: Final = "server_state"
BAR_PX = 48
_FINDER_PX = 400
_FINDER_LEAST_PX = 300


class TopBar(QWidget):
    """48 px high on every page.

    Signals:
        help_wanted(): show the help on this page.
        conflicts_wanted(): show what two workstations changed at once.
        setting_wanted(str): show the setting of that id.
        lock_wanted(): cover the clinic until the passphrase is typed.
        hide_wanted(): cover it until a key is pressed.
        log_out_wanted(): close the clinic and go back to the door.
    """

    help_wanted = Signal()
    conflicts_wanted = Signal()
    setting_wanted = Signal(str)
    lock_wanted = Signal()
    hide_wanted = Signal()
    log_out_wanted = Signal()

    def __init__(
        self, look: Look, clinic: Clinic, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(BAR_PX)
        self.finder = PatientFinder(look, clinic.history, clock)
        self.finder.setMinimumWidth(_FINDER_LEAST_PX)
        self.finder.setMaximumWidth(_FINDER_PX)
        self.corner = DeskCorner(look, clinic)
        self.theme_switch = ThemeSwitch(look)
        leave = self.tr("Leave the demo") if clinic.is_demo else self.tr("Lock (Ctrl+L)")
        self.lock = Button(look, kind=Kind.QUIET, icon="lock", name=leave)
        self.help = Button(look, kind=Kind.QUIET, icon="help", name=self.tr("Help (F1)"))
        self.badge = Text(
            look, self.tr("Demo: made-up patients"), BASE_PX, weight=BOLD, tone=Tone.WARN
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(Text(look, "bodymap", TITLE_PX, weight=BOLD))
        layout.addSpacing(24)
        # it gets the room up to its width before the empty space does
        layout.addWidget(self.finder, 1000, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        layout.addWidget(self.badge)
        layout.addSpacing(8)
        self.server = self._server_corner(clinic)
        if self.server is not None:
            layout.addWidget(self.server)
        layout.addWidget(self.corner)
        layout.addWidget(self.help)
        layout.addWidget(self.theme_switch)
        layout.addWidget(self.lock)
        self.badge.setVisible(clinic.is_demo)
        self.lock.clicked.connect(self.log_out_wanted if clinic.is_demo else self.lock_wanted)
        self.help.clicked.connect(self.help_wanted)
        self.corner.lock_wanted.connect(self.lock_wanted)
        self.corner.hide_wanted.connect(self.hide_wanted)
        self.corner.log_out_wanted.connect(self.log_out_wanted)
        look.theme.changed.connect(self.update)

    def _server_corner(self, clinic: Clinic) -> StatusCorner | None:
        """How it stands with the clinic's server; None where there is none."""
        if clinic.sharing is None:
            return None
        from bodymap.ui.server.status_corner import StatusCorner

        corner = StatusCorner(self._look, clinic.sharing)
        corner.conflicts_wanted.connect(self.conflicts_wanted)
        corner.settings_wanted.connect(lambda: self.setting_wanted.emit(_SERVER))
        return corner

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface and the hairline below it."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        line = theme.size("hairline")
        painter.fillRect(0, self.height() - line, self.width(), line, theme.color("line"))
        painter.end()
