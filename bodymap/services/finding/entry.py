"""One thing that can be found, ready to be compared with what is typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from bodymap.services.finding.found import FoundKind
from bodymap.services.finding.query import folded

_EVERY_MUSCLE = frozenset({"musculus", "musculi", "m", "mm"})
"""What tells no muscle from another."""


class Rank(IntEnum):
    """How an entry answers a query, the best first."""

    EXACT = 0
    """The name, the abbreviation or the code is what was typed."""
    BEGINS = 1
    """The name begins with it."""
    IN_NAME = 2
    """Every word begins a word of the name."""
    IN_NAMES = 3
    """... of the name, the Latin name, the abbreviation or a code."""
    IN_WORDS = 4
    """... of these or of everyday words."""
    LIES_THERE = 5
    """It lies in a region that was found."""


@dataclass(frozen=True, slots=True)
class Entry:
    """``id`` is a catalogue id without a side, ``regions`` the base ids of where it lies.

    The other texts are folded words with a blank before each, so that a word begins with some
    letters where a blank and these letters stand in the text.
    """

    kind: FoundKind
    id: str
    regions: tuple[str, ...]
    exact: frozenset[str]
    name: str
    names: str
    words: str

    @classmethod
    def of(
        cls,
        kind: FoundKind,
        id_: str,
        name: str,
        *,
        others: Iterable[str] = (),
        words: Iterable[str] = (),
        regions: tuple[str, ...] = (),
    ) -> Entry:
        """Folds an entry's names. ``others`` are short or foreign names that are exact too."""
        others = tuple(dict.fromkeys(other for other in others if other != name))
        own, further = _text(name), "".join(map(_text, others))
        return cls(
            kind=kind,
            id=id_,
            regions=regions,
            exact=frozenset({own, *map(_text, others)}),
            name=own,
            names=own + further,
            words=own + further + "".join(map(_text, words)),
        )

    def rank(self, sought: tuple[str, ...]) -> Rank | None:
        """How the entry itself answers; None where a word is found nowhere in it."""
        starts = [f" {word}" for word in sought]
        if not all(start in self.words for start in starts):
            return None
        whole = "".join(starts)
        if whole in self.exact:
            return Rank.EXACT
        if self.name.startswith(whole):
            return Rank.BEGINS
        if all(start in self.name for start in starts):
            return Rank.IN_NAME
        if all(start in self.names for start in starts):
            return Rank.IN_NAMES
        return Rank.IN_WORDS


def _text(name: str) -> str:
    return "".join(f" {word}" for word in folded(name) if word not in _EVERY_MUSCLE)
