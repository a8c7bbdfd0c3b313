"""Whether the tour was seen on this workstation."""

from __future__ import annotations

from bodymap.ui.theme.kept_choices import KeptChoices

_NAME = "tour"
_SEEN = "seen"


class KeptTour:
    """Kept among the choices of this workstation: whoever left the tour is not asked again."""

    def __init__(self, choices: KeptChoices) -> None:
        self._choices = choices

    @property
    def is_seen(self) -> bool:
        """Whether it was walked to its end, or left."""
        return self._choices.load(_NAME) == _SEEN

    def keep_seen(self) -> None:
        """It need not begin by itself any more."""
        self._choices.keep(_NAME, _SEEN)
