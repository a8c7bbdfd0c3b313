"""The window: the door, and behind it the clinic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from bodymap.ui.gate.gate_page import GatePage
from bodymap.ui.theme.look import Look

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic
    from bodymap.services.ports import Clock
    from bodymap.ui.frame.pages import Pages
    from bodymap.ui.frame.workspace import Workspace

START_SIZE_PX = (1280, 800)
TITLE_BAR_PX = 40
"""Room for what the desktop puts over a window; there is no asking before it is shown."""


class MainWindow(QMainWindow):
    """Shows the gate until a clinic is open, then its workspace.

    The title is the program's name and nothing else: it is seen in task bars and screen shares.
    The window owns the clinic that is open, and closes it with itself.
    """

    def __init__(
        self,
        look: Look,
        gate: GatePage,
        pages: Pages,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._pages = pages
        self._clock = clock
        self._clinic: Clinic | None = None
        self.gate = gate
        self.workspace: Workspace | None = None
        self.setWindowTitle("bodymap")
        self.resize(*START_SIZE_PX)
        self.setMinimumSize(1024, 640)
        self._stack = QStackedWidget()
        self._stack.addWidget(gate)
        self.setCentralWidget(self._stack)
        gate.opened.connect(self.open_clinic)

    @property
    def look(self) -> Look:
        """What everything in the window wears."""
        return self._look

    @property
    def clinic(self) -> Clinic | None:
        """The clinic that is open; None at the door."""
        return self._clinic

    def show_fitting(self) -> None:
        """Show the window at its usual size, or as large as a small screen allows."""
        room = self.screen().availableSize()
        if room.width() < self.width() or room.height() < self.height() + TITLE_BAR_PX:
            self.showMaximized()
        else:
            self.show()

    def begin(self, *, demo: bool = False) -> None:
        """Show the door; with ``demo`` walk on into the demo clinic at once."""
        self.gate.begin()
        if demo:
            self.gate.open_demo()

    def open_clinic(self, clinic: Clinic) -> None:
        """Show an open clinic, which is this window's from now on."""
        # the door is painted before anything behind it is loaded
        from bodymap.ui.frame.workspace import Workspace

        self._clinic = clinic
        self.workspace = Workspace(self._look, clinic, self._pages, self._clock)
        self.workspace.lock_wanted.connect(self.lock)
        self._stack.addWidget(self.workspace)
        self._stack.setCurrentWidget(self.workspace)
        self.workspace.begin()

    def lock(self) -> None:
        """Close the clinic and stand at the door again."""
        self._close_clinic()
        self._stack.setCurrentWidget(self.gate)
        self.gate.begin()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the clinic with the window: whatever was charted is saved already."""
        self.gate.shut()
        self._close_clinic()
        super().closeEvent(event)

    def _close_clinic(self) -> None:
        workspace, self.workspace = self.workspace, None
        if workspace is not None:
            self._stack.removeWidget(workspace)
            workspace.hide()
            workspace.deleteLater()
        clinic, self._clinic = self._clinic, None
        if clinic is not None:
            clinic.close()
