"""Drives what a window says of the clinic's server."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bodymap.ui.patients.patient_model import Column
from bodymap.ui.server.status_card import StatusCard
from bodymap.ui.server.status_chip import StatusChip
from bodymap.ui.server.status_corner import StatusCorner
from bodymap.ui.session.session_page import SessionPage
from tests.drivers.frame import FrameDriver

PATIENCE_MS = 20_000


class SharedDriver:
    """A person in a clinic that others chart in, too."""

    def __init__(self, qtbot: QtBot, frame: FrameDriver) -> None:
        self._qtbot = qtbot
        self.frame = frame

    @property
    def corner(self) -> StatusCorner:
        """The server's place in the bar."""
        corner = self.frame.workspace.top_bar.server
        assert corner is not None
        return corner

    @property
    def chip(self) -> StatusChip:
        """What is always there."""
        return self.corner.chip

    @property
    def card(self) -> StatusCard:
        """What drops down from it."""
        return self.corner.card

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Wait until it is so: others, and the server, need a moment."""
        self._qtbot.waitUntil(is_so, timeout=PATIENCE_MS)

    def wait_status(self, words: str) -> None:
        """Wait until the bar says that of the server."""
        self.wait(lambda: self.chip.text() == words)

    def press(self) -> None:
        """Press what the bar says."""
        QTest.mouseClick(self.chip, Qt.MouseButton.LeftButton)

    def wait_listed(self, name: str) -> None:
        """Wait until the list of patients has somebody whose row says ``name``."""
        view = self.frame.workspace.patients.list.table
        model = view.model()

        def rows() -> list[str]:
            return [
                str(model.index(row, 0).data(Qt.ItemDataRole.DisplayRole))
                for row in range(model.rowCount())
            ]

        self.wait(lambda: any(name in row for row in rows()))

    def complaint_of(self, name: str) -> str:
        """What the list of patients has as the complaint of whoever's row begins with ``name``."""
        model = self.frame.workspace.patients.list.table.model()
        (found,) = (
            row
            for row in range(model.rowCount())
            if str(model.index(row, Column.NAME).data()).startswith(name)
        )
        return str(model.index(found, Column.COMPLAINT).data())

    def sites(self) -> int:
        """How many sites the visit on the screen has."""
        (page,) = self.frame.hands.visible(SessionPage)
        return 0 if page.visit is None else len(page.visit.sites)
