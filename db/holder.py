"""One program charts in a clinic at a time.

The holder has a lock of the operating system on a file beside the clinic file. The system frees it
when the holder ends in whatever way, so nobody has to tidy up after a crash; the file itself stays,
and means nothing. What stands in it only tells a second person who to ask.

The lock is never on the clinic file: closing any descriptor of that file would drop SQLite's own
locks on it (POSIX forgets all of a process's locks on a file when it closes one descriptor of it).
On POSIX the clinic's folder is locked as well: a person who takes the lock file for a leftover can
remove it, and the next program would lock a new one without a word.

While a program charts, the number of the last line of the change log that it acknowledged stands in
the file too. It is written after the commit and not forced to the disk, so it may lag, and never
leads. After a crash it tells a log that lost acknowledged lines from one that never had them.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from bodymap.errors import HeldError
from db import files
from db.identity import identity_at

IN_USE_SUFFIX: Final = "-in-use"
"""The lock file of ``clinic.bodymap`` is ``clinic.bodymap-in-use``."""

HELD: Final = "Another program has this clinic open. Close it there, or open it to read only."
CANNOT_HOLD: Final = (
    "The clinic's folder cannot be written to ({reason}), so the clinic can be opened to read only."
)

_TOLD_BYTES: Final = 512
"""The file begins with who holds it, filled up with blanks; the last line follows."""
_LINE_BYTES: Final = 30
_TRIES: Final = 20
_TO_LOCK: Final = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
"""What is said of the holder is written over whatever is there: never behind a link."""
_YEARS: Final = (2000, 9000)
_MOST_LINES: Final = 1 << 53
_FAR_OUT: Final = 1 << 30
"""Where Windows locks one byte: what is locked cannot be read by others, so not the content."""


class CannotHoldError(HeldError):
    """Nothing can be locked here: the clinic can be opened to read only."""


@dataclass(frozen=True, slots=True)
class HolderInfo:
    """Who says to hold a clinic: on which machine, in which process, with which log-in and since
    when (UTC)."""

    host: str
    process: int
    log_in: str
    since: datetime


class Holder:
    """The lock, until ``release`` or the end of this process. Made by ``take``."""

    def __init__(self, path: Path, descriptor: int, folder: int | None, since: datetime) -> None:
        self._path = path
        self._descriptor: int | None = descriptor
        self._folder = folder
        self._since = since
        self._has_acknowledged = False

    @classmethod
    def take(
        cls, clinic_file: Path, log_in: str, now: Callable[[], datetime] | None = None
    ) -> Holder:
        """Hold the clinic for ``log_in``. ``now`` tells the time in UTC.

        Raises HeldError, with a sentence that says who holds it, and CannotHoldError where the
        folder cannot be written.
        """
        path = lock_file_of(clinic_file)
        try:
            folder = _lock_folder(path.parent)
        except BlockingIOError:
            raise HeldError(_who_has_it(clinic_file)) from None
        try:
            descriptor = lock_file(path)
        except BlockingIOError:
            _close(folder)
            raise HeldError(_who_has_it(clinic_file)) from None
        except OSError as error:
            _close(folder)
            reason = error.strerror or type(error).__name__
            raise CannotHoldError(CANNOT_HOLD.format(reason=reason)) from error
        holder = cls(path, descriptor, folder, now() if now else datetime.now(UTC))
        holder.tell(log_in)
        return holder

    def tell(self, log_in: str) -> None:
        """Say from now on that ``log_in`` holds the clinic. The lock does not depend on it, so a
        full disk is no reason to fail."""
        if self._descriptor is None:
            return
        told = {
            "host": socket.gethostname(),
            "process": os.getpid(),
            "log_in": log_in,
            "since": self._since.isoformat(timespec="seconds"),
        }
        content = json.dumps(told).encode().ljust(_TOLD_BYTES - 1) + b"\n"
        _write_at(self._descriptor, 0, content[:_TOLD_BYTES])

    def acknowledged(self, sequence: int) -> None:
        """The line ``sequence`` of the change log is on the disk, and the person was told so."""
        if self._descriptor is not None:
            _write_at(self._descriptor, _TOLD_BYTES, _line(sequence))
            self._has_acknowledged = True

    def release(self) -> None:
        """Let another program hold the clinic, whose file is closed by now. May be called twice.

        What this program acknowledged is forgotten: the clinic file has it all. What one before it
        acknowledged stays, for this one may have looked at the file and refused it.
        """
        descriptor, self._descriptor = self._descriptor, None
        folder, self._folder = self._folder, None
        if descriptor is None:
            return
        if self._has_acknowledged:
            with contextlib.suppress(OSError):
                os.ftruncate(descriptor, 0)
        else:
            # nobody is named who is gone
            _write_at(descriptor, 0, b" " * _TOLD_BYTES)
        # closing frees the lock; removing the file would let a third lock a new one of its name
        _close(descriptor)
        _close(folder)


def lock_file_of(clinic_file: Path) -> Path:
    """The file that is locked while a program charts in ``clinic_file``."""
    return clinic_file.with_name(clinic_file.name + IN_USE_SUFFIX)


def who_holds(clinic_file: Path) -> HolderInfo | None:
    """Who says to hold the clinic. It is no proof: only the lock is, and only ``take`` asks it."""
    try:
        with files.open_small(lock_file_of(clinic_file)) as file:
            told: Any = json.loads(file.read(_TOLD_BYTES))
        since = datetime.fromisoformat(told["since"])
        if since.tzinfo is None or not _YEARS[0] < since.year < _YEARS[1]:
            return None
        return HolderInfo(str(told["host"]), int(told["process"]), str(told["log_in"]), since)
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def last_acknowledged(clinic_file: Path) -> int:
    """The last line that a program acknowledged which then did not end as it should; 0 where the
    last one did, or nothing is known."""
    try:
        with files.open_small(lock_file_of(clinic_file)) as file:
            file.seek(_TOLD_BYTES)
            told = file.read(_LINE_BYTES)
        sequence = int(told[:20])
    except (OSError, ValueError):
        return 0
    return sequence if told == _line(sequence) and sequence < _MOST_LINES else 0


def _line(sequence: int) -> bytes:
    digits = b"%020d" % sequence
    return digits + b" %08x\n" % zlib.crc32(digits)


def _who_has_it(clinic_file: Path) -> str:
    info = who_holds(clinic_file)
    if info is None:
        return HELD
    here = info.host == socket.gethostname()
    place = "on this computer" if here else f"on {info.host}"
    return (
        f"The log-in '{info.log_in}' has this clinic open {place} since {_when(info.since)}."
        " Close it there, or open it to read only."
    )


def _when(since: datetime) -> str:
    local = since.astimezone()
    is_today = local.date() == datetime.now().astimezone().date()
    return f"{local:%H:%M}" if is_today else f"{local:%Y-%m-%d %H:%M}"


def lock_file(path: Path) -> int:
    """A descriptor of the locked file at ``path``, made where there was none; closing it frees the
    lock. Raises BlockingIOError where it is locked already, OSError where there can be none."""
    for _ in range(_TRIES):
        descriptor = os.open(path, _TO_LOCK, 0o600)
        try:
            _lock(descriptor)
            found = os.fstat(descriptor)
            if (found.st_dev, found.st_ino) == identity_at(path):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        # it was removed between the two steps: what was locked is not what lies there now
        os.close(descriptor)
    raise FileNotFoundError("the lock file does not stay in its place")


def _close(descriptor: int | None) -> None:
    if descriptor is not None:
        with contextlib.suppress(OSError):
            os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _write_at(descriptor: int, place: int, content: bytes) -> None:
        with contextlib.suppress(OSError):
            os.lseek(descriptor, place, os.SEEK_SET)
            os.write(descriptor, content)

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _FAR_OUT, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error

    def _lock_folder(_folder: Path) -> int | None:
        # an open file cannot be removed there
        return None

else:
    import fcntl

    def _write_at(descriptor: int, place: int, content: bytes) -> None:
        with contextlib.suppress(OSError):
            os.pwrite(descriptor, content, place)

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _lock_folder(folder: Path) -> int | None:
        """Raises BlockingIOError where it is locked. Some file systems lock no folders."""
        try:
            descriptor = os.open(folder, os.O_RDONLY)
        except OSError:
            return None
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            raise
        except OSError:
            os.close(descriptor)
            return None
        return descriptor
