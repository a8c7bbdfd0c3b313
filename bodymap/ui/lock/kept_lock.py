"""After how long without a key or a move this workstation locks itself."""

from __future__ import annotations

from typing import Final

from bodymap.ui.theme.kept_choices import KeptChoices

LEAST_MINUTES: Final = 1
MOST_MINUTES: Final = 60
USUAL_MINUTES: Final = 5
"""A treatment room that nobody is in for that long may have somebody else in it; this program's own
choice, to be set for each workstation."""

_NAME = "lock_minutes"


class KeptLock:
    """Kept among the choices of this workstation, and read from there once."""

    def __init__(self, choices: KeptChoices) -> None:
        self._choices = choices
        self._minutes = _minutes(choices.load(_NAME))

    @property
    def minutes(self) -> int:
        """How many minutes; 1 to 60."""
        return self._minutes

    def keep_minutes(self, minutes: int) -> None:
        """From now on so many. Raises ValueError beyond 1 to 60."""
        if not LEAST_MINUTES <= minutes <= MOST_MINUTES:
            raise ValueError(f"A workstation locks after 1 to 60 minutes, not {minutes}.")
        self._minutes = minutes
        self._choices.keep(_NAME, str(minutes))


def _minutes(kept: str) -> int:
    try:
        minutes = int(kept)
    except ValueError:
        return USUAL_MINUTES
    return minutes if LEAST_MINUTES <= minutes <= MOST_MINUTES else USUAL_MINUTES
