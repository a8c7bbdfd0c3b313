"""The chosen look, remembered until the next start."""

from __future__ import annotations

import json
from pathlib import Path

from bodymap.ui.theme.mode import Mode


class KeptMode:
    """Keeps the mode in a small JSON file. Nothing about patients is ever in it."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def load(self) -> Mode:
        """The mode kept last; light where none was kept, or where it cannot be read."""
        try:
            return Mode(json.loads(self._file.read_text(encoding="utf-8"))["mode"])
        except (OSError, ValueError, KeyError, TypeError):
            return Mode.LIGHT

    def keep(self, mode: Mode) -> None:
        """Remember ``mode``. A disk that refuses costs the preference, never the session."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(json.dumps({"mode": mode.value}), encoding="utf-8")
        except OSError:
            return
