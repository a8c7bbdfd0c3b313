"""What a resource refers to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any


def references_of(value: Any) -> Iterator[str]:
    """All literal references inside a resource, wherever they are. However deep it is nested, the
    stack of the machine is not used for it."""
    waiting = [value]
    while waiting:
        here = waiting.pop()
        if isinstance(here, dict):
            found = here.get("reference")
            if isinstance(found, str):
                yield found
            waiting += here.values()
        elif isinstance(here, list):
            waiting += here


def dangling(entries: Iterable[Any]) -> tuple[str, ...]:
    """The references of a bundle's entries that lead to none of them, each once."""
    known = list(entries)
    there = {entry["fullUrl"] for entry in known}
    wanted = (one for entry in known for one in references_of(entry["resource"]))
    return tuple(dict.fromkeys(one for one in wanted if one not in there))
