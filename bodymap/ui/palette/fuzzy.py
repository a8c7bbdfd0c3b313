"""How well a name answers what is typed: beginnings of words first, letters in their order last."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

WHOLE_WORD = 110
BEGINS_WORD = 100
IN_OTHER_WORDS = 70
INITIALS = 65
WITHIN_WORD = 60
SCATTERED = 40
BEGINS_NAME = 20
"""Points, compared with each other only; the last is added where the name begins with the words."""

_LEAST_WITHIN = 2
_LEAST_SCATTERED = 3
_WIDEST = 3
"""Letters that are scattered over more than so many times their number answer nothing."""
_LETTERS_A_POINT = 12


@dataclass(frozen=True, slots=True)
class Name:
    """A name that can be found. ``title`` is what is shown, ``also`` what else it answers to.

    Both are folded, letter by letter, so that places in it are places in what is shown.
    """

    title: str
    also: str
    starts: tuple[int, ...]
    initials: str
    letters: frozenset[str]

    @classmethod
    def of(cls, title: str, also: str = "") -> Name:
        """Fold a title and the other words that lead to it."""
        folded = fold(title)
        starts = tuple(
            place
            for place, letter in enumerate(folded)
            if letter != " " and (place == 0 or folded[place - 1] == " ")
        )
        others = f" {fold(also)}"
        initials = "".join(folded[start] for start in starts)
        return cls(folded, others, starts, initials, frozenset(folded + others))


@dataclass(frozen=True, slots=True)
class Match:
    """``score`` is higher for the better answer; ``marked`` are the places that were typed."""

    score: int
    marked: tuple[int, ...]


def fold(text: str) -> str:
    """The text without case, accents and signs, as long as before."""
    return "".join(map(_letter, text))


def words_of(text: str) -> tuple[str, ...]:
    """What has to be found of what is typed."""
    return tuple(fold(text).split())


def match(words: tuple[str, ...], name: Name) -> Match | None:
    """How ``name`` answers all of ``words``; None where one of them is nowhere in it."""
    score = 0
    marked: list[int] = []
    for word in words:
        # most names lack a letter of what is typed, and cost no more than that
        found = _one(word, name) if name.letters.issuperset(word) else None
        if found is None:
            return None
        score += found.score
        marked += found.marked
    if not words:
        return None
    score //= len(words)
    if name.title.startswith(" ".join(words)):
        score += BEGINS_NAME
    # of two that answer alike the shorter one was meant
    return Match(score - min(len(name.title) // _LETTERS_A_POINT, 9), tuple(marked))


def _one(word: str, name: Name) -> Match | None:
    size = len(word)
    for start in name.starts:
        if name.title.startswith(word, start):
            is_whole = name.title[start + size : start + size + 1] in ("", " ")
            points = WHOLE_WORD if is_whole else BEGINS_WORD
            return Match(points, tuple(range(start, start + size)))
    if f" {word}" in name.also:
        return Match(IN_OTHER_WORDS, ())
    if size >= _LEAST_WITHIN:
        if name.initials.startswith(word):
            return Match(INITIALS, name.starts[:size])
        at = name.title.find(word)
        if at >= 0:
            return Match(WITHIN_WORD, tuple(range(at, at + size)))
    return _scattered(word, name) if size >= _LEAST_SCATTERED else None


def _scattered(word: str, name: Name) -> Match | None:
    """The letters in their order from the beginning of a word on, as close together as can be."""
    best: tuple[int, ...] = ()
    for start in name.starts:
        places = _in_order(word, name.title, start)
        if places and (not best or places[-1] - places[0] < best[-1] - best[0]):
            best = places
    if not best or best[-1] - best[0] >= _WIDEST * len(word):
        return None
    return Match(SCATTERED - (best[-1] - best[0] - len(word)), best)


def _in_order(word: str, title: str, start: int) -> tuple[int, ...]:
    if title[start] != word[0]:
        return ()
    places = [start]
    for letter in word[1:]:
        at = title.find(letter, places[-1] + 1)
        if at < 0:
            return ()
        places.append(at)
    return tuple(places)


def _letter(letter: str) -> str:
    if letter.isascii():
        return letter.lower() if letter.isalnum() else " "
    plain = unicodedata.normalize("NFKD", letter)[0].casefold()[:1]
    return plain if plain.isalnum() else " "
