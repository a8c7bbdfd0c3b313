"""The log-in used last on this workstation."""

from __future__ import annotations

from bodymap.ui.theme.kept_choices import KeptChoices

_NAME = "last_log_in"


class KeptLogIn:
    """Kept among the choices of this workstation: the short name, and nothing else of a person."""

    def __init__(self, choices: KeptChoices) -> None:
        self._choices = choices

    def load(self) -> str:
        """The log-in kept last; empty where none was."""
        return self._choices.load(_NAME)

    def keep(self, log_in: str) -> None:
        """Remember who opened the clinic."""
        if log_in != self.load():
            self._choices.keep(_NAME, log_in)
