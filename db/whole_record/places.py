"""Places in the order of what happened, instead of numbers of one file's change log."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from db.tables import PROVISIONAL

_MOST: Final = 2**33
_STEP: Final = 64 * 1024


class Places:
    """The place of each of ``numbers``, from 1 without a gap. Numbers that a workstation gave
    itself, because its server has not taken in the lines yet, come after all others.

    A clinic of five million needle sites has twice as many numbers: a byte each while they are
    noted, four once they are counted. Raises ValueError for a number that none can be.
    """

    def __init__(self, numbers: Iterable[int]) -> None:
        known, waiting = bytearray(_STEP), bytearray()
        for number in numbers:
            noted, at = (waiting, number - PROVISIONAL) if number > PROVISIONAL else (known, number)
            if not 0 <= at < _MOST:
                raise ValueError(f"{number} is no number of a change log.")
            if at >= len(noted):
                noted.extend(bytes(at - len(noted) + _STEP))
            noted[at] = 1
        kind = "L" if array("I").itemsize < 4 else "I"
        self._places = array(kind, accumulate(known))
        self._waiting = array(kind, accumulate(waiting, initial=self._places[-1]))

    def of(self, number: int) -> int:
        """Its place. Raises IndexError for a number beyond the last."""
        if number > PROVISIONAL:
            return self._waiting[number - PROVISIONAL + 1]
        return self._places[number]
