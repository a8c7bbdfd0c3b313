"""Drives the card that restores a backup at the door."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bodymap.ui.gate.restore_card import RestoreCard
from bodymap.ui.widgets.choice_list import ChoiceRole
from tests.drivers.gate import GateDriver

RESTORE = "Restore a backup\N{HORIZONTAL ELLIPSIS}"


class RestoreDriver:
    """A person who restores a backup where no clinic opens."""

    def __init__(self, door: GateDriver) -> None:
        self.door = door
        self.hands = door.hands

    @property
    def card(self) -> RestoreCard:
        """The card in view."""
        card = self.door.card()
        assert isinstance(card, RestoreCard)
        return card

    def begin(self) -> None:
        """Press the button, and wait for the list."""
        self.hands.wait_for(RESTORE)
        self.hands.press(RESTORE)
        self.door.wait_until_calm()

    def listed(self) -> list[str]:
        """What is said of each backup in the list, from the top."""
        return [choice.detail for choice in self.card.backups.rows.choices]

    def chosen(self) -> list[str]:
        """What is said of the backup that Enter picks, as the list shows it."""
        found = self.card.backups.rows.selectedIndexes()
        return [index.data(ChoiceRole).detail for index in found]

    def look_in(self, folder: Path | None) -> None:
        """Choose another folder, or think better of it."""
        self.door.files.answer = folder
        self.hands.press("Another folder\N{HORIZONTAL ELLIPSIS}")
        self.door.wait_until_calm()

    def pick(self, row: int = 0) -> None:
        """Press a backup of the list."""
        rows = self.card.backups.rows
        where = rows.visualRect(rows.model().index(row, 0)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=where)

    def prove(self, passphrase: str, log_in: str = "") -> None:
        """Type a passphrase, for a log-in where one is to be picked, and ask to look."""
        if log_in:
            self.hands.press(f"Log-in: {log_in}")
        self.hands.fill("Passphrase of that time", passphrase)
        self.hands.press("Look into it")

    def look_into(self, passphrase: str, log_in: str = "") -> None:
        """As ``prove``, and wait for what comes of it."""
        self.prove(passphrase, log_in)
        self.door.wait_until_calm()

    def agree(self) -> None:
        """Press both times."""
        self.hands.press("Restore this backup")
        self.hands.press("Restore it now")

    def restore(self) -> None:
        """As ``agree``, and wait for what comes of it."""
        self.agree()
        self.door.wait_until_calm()
