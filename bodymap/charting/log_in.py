"""What a log-in looks like."""

from __future__ import annotations

import re
from typing import Final

from bodymap.charting.person import LONGEST_LOG_IN

SHORTEST_LOG_IN: Final = 2
_LETTERS: Final = re.compile(rf"[a-z0-9._-]{{{SHORTEST_LOG_IN},{LONGEST_LOG_IN}}}")


def is_log_in(text: str) -> bool:
    """Whether ``text`` can be somebody's log-in: 2 to 32 of a-z, 0-9, dot, underscore and dash. It
    stands in the key file for everybody to read."""
    return _LETTERS.fullmatch(text) is not None


def as_log_in(typed: str) -> str:
    """What a person typed at the door, as log-ins are written."""
    return typed.strip().lower()
