"""Drives the door."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bodymap.services.clinic import Clinic
from bodymap.ui.gate.gate_page import GatePage
from tests.drivers.hands import Hands


class FileAnswers:
    """Answers where to save a file; None is thinking better of it."""

    def __init__(self) -> None:
        self.answer: Path | None = None

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        """The answer given beforehand."""
        return self.answer


class GateDriver:
    """A person at the door. ``opened`` are the clinics that were opened."""

    def __init__(self, qtbot: QtBot, gate: GatePage, files: FileAnswers) -> None:
        self._qtbot = qtbot
        self._gate = gate
        self._files = files
        self.hands = Hands(qtbot, gate)
        self.opened: list[Clinic] = []
        gate.opened.connect(self.opened.append)

    def is_at_welcome(self) -> bool:
        """Whether the first choice is shown."""
        return self._gate.current_card() is self._gate.welcome

    def is_at_lock(self) -> bool:
        """Whether the passphrase is asked for."""
        return self._gate.current_card() is self._gate.unlock

    def is_busy(self) -> bool:
        """Whether something is under way, and the card takes no input meanwhile."""
        card = self._gate.current_card()
        assert card is not None
        return self._gate.is_busy and not any(
            child.isEnabled() for child in card.findChildren(QWidget) if child.accessibleName()
        )

    def ask_to_create(self, passphrase: str, again: str | None = None) -> None:
        """Fill in both fields and press Create."""
        if self.is_at_welcome():
            self.hands.press("Create a clinic file")
        self.hands.fill("Passphrase", passphrase)
        self.hands.fill("The same passphrase again", passphrase if again is None else again)
        self.hands.press("Create")

    def create(self, passphrase: str) -> str:
        """Create a clinic file; returns the recovery key that is shown."""
        self.ask_to_create(passphrase)
        self.hands.wait_for("I have kept the recovery key")
        return self.recovery_key()

    def recovery_key(self) -> str:
        """The key in view, its two lines put together."""
        return self._gate.recovery.shown_key.text().replace("\n", "-")

    def keep_key(self) -> None:
        """Tick, and go on into the clinic."""
        self.hands.press("I have kept the recovery key")
        self.hands.press("Open the clinic")

    def save_key_as(self, file: Path | None) -> None:
        """Press Save, and answer the question where."""
        self._files.answer = file
        self.hands.press("Save")

    def clipboard(self) -> str:
        """What was copied."""
        return QApplication.clipboard().text()

    def unlock(self, passphrase: str) -> None:
        """Type the passphrase and press Unlock."""
        self.hands.fill("Passphrase", passphrase)
        self.hands.press("Unlock")

    def unlock_with_key(self, key: str) -> None:
        """Use the recovery key instead."""
        self.hands.press("Use the recovery key")
        self.hands.fill("Recovery key", key)
        self.hands.press("Unlock")

    def wait_until_open(self) -> Clinic:
        """Wait for the clinic."""
        self._qtbot.waitUntil(lambda: bool(self.opened), timeout=20_000)
        return self.opened[-1]
