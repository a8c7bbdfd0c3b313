"""A language that nobody speaks: English, longer, and marked where it was translated."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

OPENS, SHUTS = (
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}",
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}",
)
_VOWEL = re.compile(r"[aeiouy]")
_HELD = re.compile(r"\{[^}]*\}|\*\.\w+")
"""What is not words in a text: where a value goes, and how a kind of file ends."""
_NO_WORDS = {"Dates", "MidSentence"}
"""Contexts that say how something is written, not what."""


class Stretched(QTranslator):
    """Every text of the program with each fourth vowel thrice: as long as German is. Texts of Qt
    itself are left alone; what was asked is remembered as (context, text)."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def translate(
        self, context: str, source: str, _remark: str | None = None, _count: int = -1
    ) -> str | None:
        """The text, longer and between marks; None for what is not the program's."""
        if context.startswith("Q") or context in _NO_WORDS or not source:
            return None
        self.asked.add((context, source))
        return f"{OPENS}{stretched(source)}{SHUTS}"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """It has an answer to everything."""
        return False


def stretched(source: str) -> str:
    """``source`` about a third longer, in words of about the same number."""
    out, last = "", 0
    for held in _HELD.finditer(source):
        out += _longer(source[last : held.start()]) + held.group()
        last = held.end()
    return out + _longer(source[last:])


def _longer(words: str) -> str:
    return _VOWEL.sub(lambda vowel: vowel.group() * 2, words)
