"""Finding a patient by any part of a name, a record number or a birth date.

What is searched is folded first: no accents, no case, no punctuation. A birth date is there in
three orders of its digits, so that ``23.4.1961``, ``4/23/1961`` and ``1961-04-23`` are found by
what was typed, whole or in part.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LONGEST_PIECE: Final = 3

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
    """The tokens of a search text: every run of one to three letters in each of its words."""
    found: dict[str, None] = {}
    for word in text.split():
        for length in range(1, LONGEST_PIECE + 1):
            for start in range(len(word) - length + 1):
                found[word[start : start + length]] = None
    return " ".join(found)


def asked(text: str) -> tuple[tuple[str, ...], ...]:
    """What was typed, as words that must all be found, each in one of its spellings."""
    return tuple(spellings for chunk in text.split() if (spellings := tuple(_spellings(chunk))))


def match_expression(words: tuple[tuple[str, ...], ...]) -> str:
    """The full-text query that every patient with these words answers, and few others."""
    return " AND ".join(
        "(" + " OR ".join(f"({_all_pieces(spelling)})" for spelling in spellings) + ")"
        for spellings in words
    )


def contains(text: str, words: tuple[tuple[str, ...], ...]) -> bool:
    """Whether a search text holds each of the words: the index only knows their pieces."""
    return all(any(spelling in text for spelling in spellings) for spellings in words)


def _words(text: str) -> list[str]:
    joined = (_NOT_WORD.sub("", chunk) for chunk in fold(text).split())
    return [word for word in joined if word]


def _spellings(chunk: str) -> list[str]:
    spellings = _words(chunk)
    if _DATE_LIKE.fullmatch(chunk):
        padded = "".join(part.zfill(2) for part in re.findall(r"\d+", chunk))
        if padded not in spellings:
            spellings.append(padded)
    return spellings


def _all_pieces(word: str) -> str:
    length = min(len(word), LONGEST_PIECE)
    runs = dict.fromkeys(word[at : at + length] for at in range(len(word) - length + 1))
    return " AND ".join(f'"{run}"' for run in runs)
