"""Why something was not done, said where it can be seen and to whoever listens."""

from __future__ import annotations

from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.text import Text


def show_problem(text: Text, sentence: str) -> None:
    """Let ``text`` say it, and a screen reader too; an empty sentence takes back what was said."""
    text.setText(sentence)
    text.setVisible(bool(sentence))
    if sentence:
        announce(text, sentence)
