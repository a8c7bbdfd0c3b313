"""Drives the cards of the door that speak to a clinic's server."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from bodymap.ui.gate.join_card import JoinCard
from bodymap.ui.gate.move_card import MoveCard
from bodymap.ui.server.place_fields import PlaceFields
from tests.drivers.gate import GateDriver

JOIN = "Join a clinic on a server\N{HORIZONTAL ELLIPSIS}"


class ServerGateDriver:
    """A person at the door with a line in hand."""

    def __init__(self, door: GateDriver) -> None:
        self.door = door
        self.hands = door.hands

    @property
    def join(self) -> JoinCard:
        """The card in view, which joins."""
        card = self.door.card()
        assert isinstance(card, JoinCard)
        return card

    @property
    def moving(self) -> MoveCard:
        """The card in view, which moves the clinic."""
        card = self.door.card()
        assert isinstance(card, MoveCard)
        return card

    @property
    def place(self) -> PlaceFields:
        """Where the server is, on the card in view."""
        card = self.door.card()
        assert isinstance(card, JoinCard | MoveCard)
        return card.place

    def paste(self, line: str) -> None:
        """Put ``line`` into its field out of the clipboard."""
        QApplication.clipboard().setText(line)
        field = self.place.line.line
        field.setFocus()
        field.selectAll()
        field.paste()

    def ask_to_join(self, line: str, log_in: str, passphrase: str) -> None:
        """Fill in everything, and press Join."""
        if self.door.is_at_welcome():
            self.hands.press(JOIN)
        self.paste(line)
        self.hands.fill("Your log-in", log_in)
        self.hands.fill("Your passphrase", passphrase)
        self.hands.press("Join")

    def keep(self, words: str) -> None:
        """Choose what this workstation keeps."""
        box = self.join.keeps
        at = box.findText(words)
        box.setCurrentIndex(at)
        box.activated.emit(at)

    def ask_to_move(self, line: str, log_in: str, passphrase: str) -> None:
        """Fill in everything, and press Move."""
        self.paste(line)
        self.hands.fill("An administrator\N{RIGHT SINGLE QUOTATION MARK}s log-in", log_in)
        self.hands.fill("Passphrase", passphrase)
        self.hands.press("Move")
