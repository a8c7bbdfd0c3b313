"""Finds settings by their words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from bodymap.ui.settings.index import Entry
from bodymap.ui.settings.section import SettingsSection

_TITLE, _WORDS, _SECTION = 0, 1, 2
_BEGIN, _WITHIN = 0, 1


def found(
    text: str, entries: Iterable[Entry], sections: Mapping[SettingsSection, str]
) -> tuple[Entry, ...]:
    """The settings that have every word of ``text`` in their title, their other words or the name
    of their section, those first that have them at the begin of a word of the title. In the order
    given where they are equally near; none for no word."""
    wanted = _plain(text).split()
    if not wanted:
        return ()
    ranked = []
    for place, entry in enumerate(entries):
        told = (_plain(entry.title), _plain(entry.words), _plain(sections[entry.section]))
        ranks = [_rank(word, told) for word in wanted]
        if None not in ranks:
            worst = max(rank for rank in ranks if rank is not None)
            ranked.append((worst, place, entry))
    return tuple(entry for _, _, entry in sorted(ranked, key=lambda one: one[:2]))


def _rank(word: str, told: tuple[str, str, str]) -> tuple[int, int] | None:
    """How near ``word`` is, the smaller the nearer; None where it is nowhere."""
    for how in (_BEGIN, _WITHIN):
        for where in (_TITLE, _WORDS, _SECTION):
            if how == _BEGIN and any(one.startswith(word) for one in told[where].split()):
                return how, where
            if how == _WITHIN and word in told[where]:
                return how, where
    return None


def _plain(text: str) -> str:
    """Small letters without accents, words parted by blanks."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    kept = (letter for letter in parts if not unicodedata.combining(letter))
    return "".join(letter if letter.isalnum() else " " for letter in kept)
