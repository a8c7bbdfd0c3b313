"""What was asked: words without case and accents, and what some of them mean."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bodymap.anatomy.side import Side

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_APOSTROPHES = str.maketrans("", "", "'\u2019")
_FILLING = frozenset(
    {
        *("at", "the", "in", "of", "on", "my", "muscle", "muscles", "musculus"),
        *("der", "die", "das", "den", "dem", "am", "an", "im", "vom", "mein", "meine", "muskel"),
        *("muskeln",),
    }
)
_ADDUCTOR_MAGNUS = "am"
"""Alone it is the muscle, before a place it is German."""
_PAIN = frozenset(
    {
        *("pain", "pains", "painful", "ache", "aches", "hurts"),
        *("schmerz", "schmerzen", "schmerzhaft", "schmerzt", "weh"),
    }
)
_SIDES = {
    **{"left": Side.LEFT, "right": Side.RIGHT},
    **dict.fromkeys(("links", "linke", "linker", "linkes", "linken"), Side.LEFT),
    **dict.fromkeys(("rechts", "rechte", "rechter", "rechtes", "rechten"), Side.RIGHT),
}
"""Words of both languages: nobody has to say which one is typed, and none means two things."""


def folded(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents and apostrophes; a code keeps its dot."""
    apart = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return tuple(_WORD.findall(plain.casefold()))


@dataclass(frozen=True, slots=True)
class Query:
    """``words`` are what has to be found, ``asks_for_pain`` whether a place that hurts was
    described, ``side`` the patient's side that was named, if one was."""

    words: tuple[str, ...]
    asks_for_pain: bool
    side: Side | None

    @classmethod
    def of(cls, text: str) -> Query:
        """Reads what a person typed. Pain alone is looked for as a word like any other."""
        typed = folded(text)
        if typed[0:1] in (("m",), ("mm",)) and len(typed) > 1:
            typed = typed[1:]  # short for musculus; alone it may be the first letter of anything
        words = [word for word in typed if word not in _FILLING]
        if typed == (_ADDUCTOR_MAGNUS,):
            words = [*typed]
        side = next((_SIDES[word] for word in words if word in _SIDES), None)
        words = [word for word in words if word not in _SIDES]
        sought = tuple(word for word in words if word not in _PAIN)
        return cls(sought or tuple(words), len(sought) < len(words), side)
