"""Guessing what a spreadsheet holds, from its headers: a person can change every guess."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from bodymap.exchange.csv_clinic.fields import ANY_OF, FIELDS, Field, RowKind

_UNITS: Final = frozenset({"mm", "cm", "kg", "hz", "utc"})
_UMLAUTS: Final = str.maketrans({"\u00e4": "ae", "\u00f6": "oe", "\u00fc": "ue", "\u00df": "ss"})

_OF_SITES: Final = ("region", "x_mm", "site_id", "needle", "needle_diameter_mm")
"""What only a needle site has."""
_OWN: Final = {
    RowKind.PATIENTS: ("family_name", "given_name"),
    RowKind.COMPLAINTS: ("complaint", "complaint_id"),
    RowKind.SESSIONS: ("started_at",),
    RowKind.SITES: _OF_SITES,
    RowKind.SCORES: ("score", "score_id"),
}
"""Fields of which one at least has a column where rows are of the kind."""

Mapped = Mapping[str, int]
"""The id of a field and the column, counted from 0, that it is read from."""


def guess_columns(kind: RowKind, columns: Sequence[str]) -> dict[str, int]:
    """For each field of ``kind`` whose name a header has, the column; each column once. The name
    that a field has in an export counts more than other names, and these more than beginnings."""
    words = [_plain(one) for one in columns]
    found: dict[str, int] = {}
    for compare in (_is_own, _is_called, _is_called_without_unit):
        for field in FIELDS[kind]:
            if field.id in found:
                continue
            for number, word in enumerate(words):
                if word and number not in found.values() and compare(field, word):
                    found[field.id] = number
                    break
    return found


def missing(kind: RowKind, mapped: Mapped) -> tuple[tuple[Field, ...], ...]:
    """The groups of fields of which none has a column: one of each is needed."""
    return tuple(group for group in ANY_OF[kind] if not any(one.id in mapped for one in group))


def guess_kind(columns: Sequence[str]) -> RowKind:
    """What the rows most likely are: the kind that needs nothing more and leaves the fewest columns
    unread; patients where no kind fits."""

    guesses = {kind: guess_columns(kind, columns) for kind in RowKind}
    if any(field in guesses[RowKind.SITES] for field in _OF_SITES):
        return RowKind.SITES
    told = [kind for kind, mapped in guesses.items() if any(one in mapped for one in _OWN[kind])]
    return max(
        told or [RowKind.PATIENTS],
        key=lambda kind: (-len(missing(kind, guesses[kind])), len(guesses[kind])),
    )


def _is_own(field: Field, word: str) -> bool:
    return word in _own_names(field)


def _is_called(field: Field, word: str) -> bool:
    return word in _names(field)


def _is_called_without_unit(field: Field, word: str) -> bool:
    bare = " ".join(part for part in word.split() if part not in _UNITS)
    return bool(bare) and bare in _names(field)


@cache
def _own_names(field: Field) -> frozenset[str]:
    return frozenset((_plain(field.header), _plain(field.id)))


@cache
def _names(field: Field) -> frozenset[str]:
    return frozenset(map(_plain, field.names))


def _plain(header: str) -> str:
    """A header in small letters without accents, its words parted by one blank."""
    word = header.casefold().translate(_UMLAUTS)
    word = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", word)
        if not unicodedata.combining(letter)
    )
    return " ".join(re.findall(r"[a-z0-9]+", word))
