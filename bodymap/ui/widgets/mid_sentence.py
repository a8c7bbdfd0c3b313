"""Words that begin a line elsewhere, inside a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

_SMALL = "small"


def mid_sentence(words: str) -> str:
    """``words`` as they stand inside a sentence: in small letters, unless the language has words
    that are always written with a capital.

    A language says how with its translation of "small": "small" again, or "kept".
    """
    how = QCoreApplication.translate("MidSentence", "small")
    return words.lower() if how == _SMALL else words
