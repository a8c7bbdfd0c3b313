"""What several sites have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import TypeVar

from bodymap.charting.site import NeedleSite

T = TypeVar("T")


class Mixed(Enum):
    """The sites differ."""

    MIXED = "mixed"


MIXED = Mixed.MIXED


def shared(sites: Sequence[NeedleSite], get: Callable[[NeedleSite], T]) -> T | Mixed:
    """What ``get`` gives for all of ``sites``, or MIXED. Raises IndexError without a site."""
    first = get(sites[0])
    return first if all(get(site) == first for site in sites[1:]) else MIXED
