"""Opening a file that was made elsewhere, without trusting what it is."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO, Final

from bodymap.exchange.outcome import BadInputError

_NOT_WAITING: Final = getattr(os, "O_NONBLOCK", 0)
_AS_IT_IS: Final = getattr(os, "O_BINARY", 0)
"""Elsewhere ends of lines would be changed."""


def open_input(path: Path, most_bytes: int) -> BinaryIO:
    """The file at ``path``, to be read from its start. The caller closes it.

    Only a regular file is opened: what a pipe or a device would give has no end that could be
    waited for. Raises BadInputError with one sentence, also for one of more than ``most_bytes``.
    """
    try:
        # a pipe that nobody writes to would keep the opening waiting
        number = os.open(path, os.O_RDONLY | _NOT_WAITING | _AS_IT_IS)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name cannot be used"
        raise BadInputError(f"{path.name} cannot be read: {reason.lower()}.") from error
    try:
        found = os.fstat(number)
        if not stat.S_ISREG(found.st_mode):
            raise BadInputError(f"{path.name} is not a file.")
        if found.st_size > most_bytes:
            raise BadInputError(
                f"{path.name} is too large: {found.st_size:,} bytes, and {most_bytes:,} at most."
            )
        return os.fdopen(number, "rb")
    except BaseException:
        os.close(number)
        raise
