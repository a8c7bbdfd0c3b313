"""Reading the key file, and replacing it so that it is either the old or the new one."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from bodymap.errors import ClinicFileError
from db import files
from db.keys.key_file import LARGEST_BYTES, KeyFile

NO_KEYS: Final = "The clinic's key file is not in its folder. Restore it from a backup."
KEYS_UNREADABLE: Final = "The clinic's key file cannot be read. Check its permissions."
KEYS_NOT_WRITTEN: Final = "The clinic's key file could not be written. Nothing was changed."

_BEING_WRITTEN: Final = ".part"


def part_of(path: Path) -> Path:
    """What is written beside ``path`` before it takes its place."""
    return path.with_name(path.name + _BEING_WRITTEN)


def read_key_file(path: Path) -> KeyFile:
    """The slots at ``path``. Raises ClinicFileError with the sentence why it cannot be read."""
    try:
        return KeyFile.from_bytes(_content(path))
    except FileNotFoundError as error:
        raise ClinicFileError(NO_KEYS) from error
    except OSError as error:
        raise ClinicFileError(KEYS_UNREADABLE) from error


def write_key_file(path: Path, keys: KeyFile) -> None:
    """Put ``keys`` at ``path``, on the disk when done.

    They are written beside it, read back, and only then take its place. Raises ClinicFileError;
    then what was at ``path`` is as it was, unless the folder itself no longer answers.
    """
    written = part_of(path)
    content = keys.to_bytes()
    try:
        written.unlink(missing_ok=True)  # of a program that was killed while it wrote
        files.write_new(written, content)
        if KeyFile.from_bytes(_content(written)) != keys:
            raise ClinicFileError(KEYS_NOT_WRITTEN)
        written.replace(path)
        files.sync_folder(path.parent)
    except (OSError, ClinicFileError) as error:
        with suppress(OSError):
            written.unlink(missing_ok=True)
        raise ClinicFileError(KEYS_NOT_WRITTEN) from error


def _content(path: Path) -> bytes:
    with files.open_small(path) as file:
        return file.read(LARGEST_BYTES + 1)
