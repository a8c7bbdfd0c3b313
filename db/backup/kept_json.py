"""A small JSON file that is either the old or the new one."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from db import files

_LARGEST_BYTES: Final = 256 * 1024


class KeptJson:
    """The JSON object in the file at ``path``."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> dict[str, Any]:
        """The object; an empty one where there is no file, or none that can be understood."""
        try:
            with files.open_small(self._path) as file:
                found = json.loads(file.read(_LARGEST_BYTES))
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def keep(self, content: Mapping[str, Any]) -> None:
        """Put ``content`` in the place of what was there. Raises OSError."""
        new = self._path.with_name(f".{self._path.name}.{os.getpid()}.new")
        new.unlink(missing_ok=True)
        try:
            files.write_new(new, (json.dumps(content, indent=2) + "\n").encode())
            new.replace(self._path)
        finally:
            new.unlink(missing_ok=True)
        files.sync_folder(self._path.parent)
