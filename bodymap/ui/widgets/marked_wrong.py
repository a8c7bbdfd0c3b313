"""How a line is shown whose text cannot be."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit


def mark_wrong(line: QLineEdit, sentence: str) -> None:
    """Give ``line`` the edge of what is wrong, and have a screen reader say ``sentence`` with it;
    empty takes both away."""
    line.setAccessibleDescription(sentence)
    if bool(line.property("wrong")) != bool(sentence):
        line.setProperty("wrong", bool(sentence))
        # the style sheet looks at a property only then
        line.style().unpolish(line)
        line.style().polish(line)
