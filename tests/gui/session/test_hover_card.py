"""The card beside the pointer is as wide as what it says now."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from bodymap.ui.canvas.hover_card import CardWords, HoverCard
from bodymap.ui.theme.look import Look


def test_a_longer_warning_is_shown_whole_after_a_shorter_one(look: Look) -> None:
    """From one region straight to the next: no event is worked between the two."""
    host = QWidget()
    host.resize(900, 500)
    host.show()
    card = HoverCard(look, host)
    card.show_words(CardWords("Calf", "Soleus", "tibial nerve"), QPoint(400, 300))
    fresh = HoverCard(look, host)
    longer = CardWords("Heel", "Abductor hallucis", "plantar nerves and vessels, both sides")

    card.show_words(longer, QPoint(400, 300))
    fresh.show_words(longer, QPoint(400, 300))

    assert card.size() == fresh.size()
