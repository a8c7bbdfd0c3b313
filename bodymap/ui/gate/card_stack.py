"""The cards of the door in one place, one of them in view."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from bodymap.ui.gate.gate_card import GateCard


class CardStack(QVBoxLayout):
    """A card is put among the others when it is first shown: few doors ever need all of them."""

    def __init__(self) -> None:
        super().__init__()
        self._met: set[GateCard] = set()
        self._current: GateCard | None = None

    @property
    def current(self) -> GateCard | None:
        """The card in view; None before the door was shown."""
        return self._current

    def meet(self, card: GateCard) -> bool:
        """Whether ``card`` is shown for the first time, and so is to be connected."""
        if card in self._met:
            return False
        self._met.add(card)
        card.hide()
        self.addWidget(card)
        return True

    def show_card(self, card: GateCard) -> None:
        """Let ``card`` be the one in view, and begin."""
        before, self._current = self._current, card
        if before is not None and before is not card:
            before.hide()
        card.show()
        card.begin()
