"""A file that appears whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from bodymap.charting.ids import new_id

_LONGEST_STEM = 100


def write_whole(path: Path, data: bytes) -> None:
    """Write beside ``path`` and rename over it, so that no half file is ever there.

    Raises OSError, and leaves a file that was there before as it was.
    """
    if path.is_dir():
        raise IsADirectoryError(21, "a folder has this name")
    beside = path.with_name(f".{path.stem[:_LONGEST_STEM]}-{new_id()}.part")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
