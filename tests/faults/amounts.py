"""How much of a test is done: a little in the suite, all of it by ``python3 main.py faults``."""

from __future__ import annotations

import os
from typing import Final

FULL: Final = bool(os.environ.get("BODYMAP_FAULTS_FULL"))
"""Whether all of it was asked for."""


def amount(fast: int, full: int) -> int:
    """So many in the suite, and so many in full."""
    return full if FULL else fast
