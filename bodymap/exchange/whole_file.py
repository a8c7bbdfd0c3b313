"""A file that appears whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from bodymap.charting.ids import new_id
from bodymap.exchange.outcome import NotWrittenError

_LONGEST_STEM = 100


def write_whole(path: Path, data: bytes) -> None:
    """Write beside ``path`` and rename over it, so that no half file is ever there.

    Raises OSError, and leaves a file that was there before as it was.
    """
    if path.is_dir():
        raise IsADirectoryError(21, "a folder has this name")
    beside = _beside(path)
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


class WholeFile:
    """A file that is written bit by bit beside ``path`` and takes its name when the block ends
    without an error; else nothing of it is left. Every method raises NotWrittenError where the disk
    refuses."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._beside = _beside(path)

    def __enter__(self) -> WholeFile:
        """Begin beside the file."""
        try:
            if self._path.is_dir():
                raise IsADirectoryError(21, "a folder has this name")
            self._file = self._beside.open("xb")
        except OSError as error:
            raise self._failure(error) from error
        return self

    def write(self, data: bytes) -> None:
        """Write more of it."""
        try:
            self._file.write(data)
        except OSError as error:
            raise self._failure(error) from error

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let it take its name, or leave nothing of it."""
        try:
            if kind is None:
                self._file.flush()
                os.fsync(self._file.fileno())
                self._file.close()
                self._beside.replace(self._path)
        except OSError as failed:
            raise self._failure(failed) from failed
        finally:
            with suppress(OSError):
                self._file.close()
            with suppress(OSError):
                self._beside.unlink(missing_ok=True)

    def _failure(self, error: OSError) -> NotWrittenError:
        why = (error.strerror or "it cannot be written").lower()
        return NotWrittenError(f"Nothing was written to {self._path.name}: {why}.")


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.stem[:_LONGEST_STEM]}-{new_id()}.part")
