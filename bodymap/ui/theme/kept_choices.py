"""What a person chose for this workstation, remembered until the next start."""

from __future__ import annotations

import json
from pathlib import Path

_LARGEST_BYTES = 64 * 1024


class KeptChoices:
    """Keeps choices by name in a small JSON file. Nothing about patients is ever in it."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def load(self, name: str) -> str:
        """What was kept last under ``name``; empty where nothing was, or it cannot be read."""
        value = self._all().get(name)
        return value if isinstance(value, str) else ""

    def keep(self, name: str, value: str) -> None:
        """Remember ``value``. A disk that refuses costs the choice, never the session."""
        kept = {**self._all(), name: value}
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(json.dumps(kept), encoding="utf-8")
        except OSError:
            return

    def _all(self) -> dict[str, object]:
        try:
            if not self._file.is_file():
                return {}
            with self._file.open("rb") as file:
                kept = json.loads(file.read(_LARGEST_BYTES))
        except (OSError, ValueError, RecursionError):
            return {}
        return kept if isinstance(kept, dict) else {}
