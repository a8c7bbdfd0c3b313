"""Reads the atlas files, and says in one sentence what is wrong with them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bodymap.errors import ExpectedError


class AtlasError(ExpectedError):
    """A file of the body atlas is missing or damaged."""


def damaged(path: Path) -> AtlasError:
    """The error for a file that cannot be what it should be."""
    return AtlasError(
        f"The body figure cannot be shown because {path.name} is missing or damaged: "
        "please install bodymap again."
    )


def read_json(path: Path) -> Any:
    """The content of a JSON file; raises AtlasError when it cannot be read."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise damaged(path) from error
