"""How long until a server that could not be worked with is tried again."""

from __future__ import annotations

import random
from typing import Final

from bodymap.services.sharing import Standing

FIRST_TRY_S, LAST_TRY_S = 0.5, 15.0
"""Twice as long each time."""
STOPPED_TRY_S: Final = 5.0
"""At least so long where somebody has to do something first."""
_MOST_TRIES: Final = 10


class Pace:
    """Counts the tries that came to nothing."""

    def __init__(self) -> None:
        self._tries = 0

    def begin_anew(self) -> None:
        """It went well, or somebody wants it tried at once."""
        self._tries = 0

    def after(self, standing: Standing) -> float:
        """How many seconds to wait, as it stands after one more try: some more or fewer, so that
        not all workstations of a clinic come back at the same moment."""
        return self._pause(standing) * random.uniform(0.75, 1.25)  # noqa: S311 - nothing is kept secret by it

    def _pause(self, standing: Standing) -> float:
        if standing is Standing.WAITING:
            return FIRST_TRY_S  # the server is there, and others had it for themselves
        pause = FIRST_TRY_S * 2.0**self._tries
        self._tries = min(self._tries + 1, _MOST_TRIES)
        if standing is Standing.STOPPED:
            pause = max(pause, STOPPED_TRY_S)
        return min(pause, LAST_TRY_S)
