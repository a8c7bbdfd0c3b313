"""Drives the door."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bodymap.services.clinic import Clinic
from bodymap.ui.gate.gate_card import GateCard
from bodymap.ui.gate.gate_page import GatePage
from tests.drivers.hands import Hands


class FileAnswers:
    """Answers where to save a file, and which folder; None is thinking better of it."""

    def __init__(self) -> None:
        self.answer: Path | None = None

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        """The answer given beforehand."""
        return self.answer

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """The answer given beforehand."""
        return self.answer

    def open_files(self, parent: QWidget, title: str, kinds: str) -> tuple[Path, ...]:
        """The answer given beforehand."""
        return () if self.answer is None else (self.answer,)

    def agrees(self, parent: QWidget, title: str, words: str, yes: str) -> bool:
        """Yes, whatever is asked."""
        return True


class GateDriver:
    """A person at the door. ``opened`` are the clinics that were opened."""

    def __init__(self, qtbot: QtBot, gate: GatePage, files: FileAnswers) -> None:
        self._qtbot = qtbot
        self.gate = gate
        self.files = files
        self.hands = Hands(qtbot, gate)
        self.opened: list[Clinic] = []
        gate.opened.connect(self.opened.append)

    # --- where one is

    def is_at_welcome(self) -> bool:
        """Whether the first choice is shown."""
        return self.gate.current_card() is self.gate.cards.welcome

    def is_at_log_in(self) -> bool:
        """Whether a log-in and its passphrase are asked for."""
        return self.gate.current_card() is self.gate.cards.log_in

    def is_at_claim(self) -> bool:
        """Whether it is asked who knows the clinic's one passphrase."""
        return self.gate.current_card() is self.gate.cards.claim

    def is_busy(self) -> bool:
        """Whether something is under way, and the card takes no input meanwhile."""
        card = self.card()
        return self.gate.is_busy and not any(
            child.isEnabled() for child in card.findChildren(QWidget) if child.accessibleName()
        )

    def card(self) -> GateCard:
        """The card in view."""
        card = self.gate.current_card()
        assert card is not None
        return card

    # --- the first start

    def ask_to_create(self, passphrase: str, again: str | None = None) -> None:
        """Fill in who one is and both passphrases, and press Create."""
        if self.is_at_welcome():
            self.hands.press("Create a clinic file")
        self.hands.fill("Your name", "Anna Weber")
        self.hands.fill("Credential", "PT")
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
        return self.gate.cards.recovery.shown_key.text().replace("\n", "-")

    def keep_key(self) -> None:
        """Tick, and go on into the clinic."""
        self.hands.press("I have kept the recovery key")
        self.hands.press("Open the clinic")

    def save_key_as(self, file: Path | None) -> None:
        """Press Save, and answer the question where."""
        self.files.answer = file
        self.hands.press("Save")

    def clipboard(self) -> str:
        """What was copied."""
        return QApplication.clipboard().text()

    # --- coming back

    def offered(self) -> list[str]:
        """The log-ins in rows, from the top."""
        return [row.log_in for row in self.gate.cards.log_in.choice.rows()]

    def log_in(self, passphrase: str, log_in: str = "") -> None:
        """Pick a log-in, where one is named, type the passphrase and press Log in."""
        if log_in:
            self.hands.press(f"Log-in: {log_in}")
        self.hands.fill("Passphrase", passphrase)
        self.hands.press("Log in")

    def recover(self, key: str, log_in: str, passphrase: str) -> None:
        """Forget the passphrase, and set another one with the recovery key."""
        self.hands.press("Passphrase forgotten")
        self.hands.fill("Recovery key", key)
        self.hands.fill("Log-in", log_in)
        self.hands.fill("New passphrase", passphrase)
        self.hands.fill("The same passphrase again", passphrase)
        self.hands.press("Open the clinic")

    def claim(self, passphrase: str) -> None:
        """Say who one is, and type the clinic's one passphrase."""
        self.hands.fill("Your name", "Anna Weber")
        self.hands.fill("The clinic's passphrase", passphrase)
        self.hands.press("Open the clinic")

    def wait_until_open(self) -> Clinic:
        """Wait for the clinic."""
        self._qtbot.waitUntil(lambda: bool(self.opened), timeout=20_000)
        return self.opened[-1]

    def wait_until_calm(self) -> None:
        """Wait until nothing is under way."""
        self._qtbot.waitUntil(lambda: not self.gate.is_busy, timeout=20_000)

    def settle(self) -> None:
        """What follows in the next turn of the event loop has followed."""
        QApplication.processEvents()
