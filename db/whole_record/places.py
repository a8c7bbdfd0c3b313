"""Places in the order of what happened, instead of numbers of one file's change log."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

_MOST: Final = 2**33
_STEP: Final = 64 * 1024


class Places:
    """The place of each of ``numbers``, from 1 without a gap.

    A clinic of five million needle sites has twice as many numbers: a byte each while they are
    noted, four once they are counted. Raises ValueError for a number that none can be.
    """

    def __init__(self, numbers: Iterable[int]) -> None:
        noted = bytearray(_STEP)
        for number in numbers:
            if not 0 <= number < _MOST:
                raise ValueError(f"{number} is no number of a change log.")
            if number >= len(noted):
                noted.extend(bytes(number - len(noted) + _STEP))
            noted[number] = 1
        self._places = array("L" if array("I").itemsize < 4 else "I", accumulate(noted))

    def of(self, number: int) -> int:
        """Its place. Raises IndexError for a number beyond the last."""
        return self._places[number]
