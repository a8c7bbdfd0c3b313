"""What ids of the catalogue and of the body are called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Label = Callable[[str], str]


def plain_label(key: str) -> str:
    """An id that nobody has a name for, so that it can be read at least."""
    return key.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Names:
    """Each puts an id into words: regions of the body, muscles, conditions, kinds of reaction."""

    region: Label = plain_label
    muscle: Label = plain_label
    condition: Label = plain_label
    reaction: Label = plain_label
