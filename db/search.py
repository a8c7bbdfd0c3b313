"""Finding a patient by any part of a name, a record number or a birth date.

What is searched is folded first: no accents, no case, no punctuation. A birth date is there in
three orders of its digits, so that ``23.4.1961``, ``4/23/1961`` and ``1961-04-23`` are found by
what was typed, whole or in part.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

PIECE: Final = 3
_END_OF_WORD: Final = "stop"
"""A token longer than any piece, so that no piece follows one of another word."""

_SPELLED: Final = str.maketrans(
    {"\u00f8": "o", "\u0142": "l", "\u0111": "d", "\u00f0": "d", "\u0131": "i",
     "\u00e6": "ae", "\u0153": "oe", "\u00fe": "th", "\u00df": "ss"}
)  # fmt: skip
_UMLAUT: Final = str.maketrans({"\u00e4": "ae", "\u00f6": "oe", "\u00fc": "ue"})
_DATE_LIKE: Final = re.compile(r"\d+(?:[./-]\d+)+[./-]?")
_NOT_WORD: Final = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """``text`` in lower case, without accents: what differs only by them is the same."""
    lower = unicodedata.normalize("NFC", text).casefold().translate(_SPELLED)
    plain = unicodedata.normalize("NFKD", lower)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def sort_name(family_name: str, given_name: str) -> str:
    """What the patient list is sorted by."""
    return " ".join(_words(f"{family_name} {given_name}"))


def search_text(
    family_name: str, given_name: str, record_number: str, birth_date: str | None
) -> str:
    """All that a patient is found by, as folded words. ``birth_date`` is ISO 8601 or None.

    A German umlaut is there both as its plain letter and spelled out: Muller, Mueller.
    """
    names = f"{family_name} {given_name}"
    spelled = unicodedata.normalize("NFC", names).casefold().translate(_UMLAUT)
    words = [*_words(names), *_words(spelled), *_words(record_number)]
    if birth_date is not None:
        year, month, day = birth_date.split("-")
        words += [year + month + day, day + month + year, month + day + year]
    return " ".join(dict.fromkeys(words))


def pieces(text: str) -> str:
    """The tokens of a search text: the runs of three letters of each word in their order, then
    every run of one or two letters once."""
    tokens: list[str] = []
    short: dict[str, None] = {}
    for word in text.split():
        tokens += [*_runs(word, PIECE), _END_OF_WORD]
        for length in range(1, PIECE):
            short |= dict.fromkeys(_runs(word, length))
    return " ".join([*tokens, *short])


def pieces_of(text: str) -> frozenset[str]:
    """The runs of up to three letters of all words of a search text."""
    return frozenset(piece for word in text.split() for piece in runs_of(word))


def asked(text: str) -> tuple[tuple[str, ...], ...]:
    """What was typed, as words that must all be found, each in one of its spellings."""
    return tuple(spellings for chunk in text.split() if (spellings := tuple(_spellings(chunk))))


def match_expression(words: tuple[tuple[str, ...], ...]) -> str:
    """The full-text query that exactly the patients with all these words answer."""
    return " AND ".join(
        "(" + " OR ".join(_phrase(spelling) for spelling in spellings) + ")" for spellings in words
    )


def _words(text: str) -> list[str]:
    joined = (_NOT_WORD.sub("", chunk) for chunk in fold(text).split())
    return [word for word in joined if word]


def _spellings(chunk: str) -> list[str]:
    spellings = _words(chunk)
    if _DATE_LIKE.fullmatch(chunk):
        padded = "".join(part.zfill(2) for part in re.findall(r"\d+", chunk))
        # whoever has the padded digits has those within them
        if not any(spelling in padded for spelling in spellings):
            spellings.append(padded)
    return spellings


def runs_of(word: str, longest: int = 0) -> Iterator[str]:
    """The runs of up to three letters of a word; with ``longest`` only those of that many, or of as
    many as the word has."""
    wanted = (min(len(word), longest),) if longest else range(1, PIECE + 1)
    for length in wanted:
        yield from _runs(word, length)


def _phrase(word: str) -> str:
    return '"' + " ".join(runs_of(word, PIECE)) + '"'


def _runs(word: str, length: int) -> list[str]:
    return [word[start : start + length] for start in range(len(word) - length + 1)]
