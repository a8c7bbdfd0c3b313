"""What two resources have in common when a model that takes one of them takes the other as well.

Of the values of a resource only a few sorts differ from one to the next: ids, times, numbers, and
words that a person reads. Where such a value is in order by itself, its sort stands for it; every
other value stands for itself, codes among them. So two resources are alike where they differ in
nothing but ids, times, numbers and words, in the same places.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

_HEX: Final = "[0-9a-f]"
_ID: Final = re.compile(
    f"(?:urn:uuid:)?{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}"
)
_DAY: Final = r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_TIME: Final = re.compile(rf"{_DAY}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{{3}}Z", re.ASCII)
_WORDS: Final = re.compile(r"[^\s\x00-\x1f\x7f](?:[^\x00-\x1f\x7f]*[^\s\x00-\x1f\x7f])?")
_HAVE_WORDS: Final = frozenset(("display", "text"))
_LENGTH_OF_ID: Final = 36
_FAR: Final = 1e6

Likeness = object
"""Equal for two resources that are alike."""


def likeness(value: Any, name: str = "") -> Likeness:
    """That of a JSON value, which stands under ``name``."""
    kind = type(value)
    if kind is dict:
        return tuple([(key, likeness(inner, key)) for key, inner in value.items()])
    if kind is list:
        return tuple([likeness(inner, name) for inner in value])
    if kind is str:
        is_words = name in _HAVE_WORDS and _WORDS.fullmatch(value) is not None
        return "words" if is_words else _of_text(value)
    return _of_number(value)


def _of_number(value: Any) -> Likeness:
    kind = type(value)
    if kind is float and abs(value) < _FAR:
        return "number"
    if kind is int and 0 <= value < _FAR:
        # some elements take none but those above zero
        return "count", value > 0
    return kind, value


@lru_cache(maxsize=4096)
def _of_text(text: str) -> Likeness:
    if _ID.fullmatch(text):
        return "id", len(text) > _LENGTH_OF_ID
    if _TIME.fullmatch(text):
        return "time"
    return str, text
