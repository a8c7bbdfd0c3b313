"""The clock of the machine itself, which nobody sets."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Protocol

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class MachineClock(Protocol):
    """A clock that only goes forward, and the name of the start of the machine it counts from."""

    @property
    def boot_id(self) -> str:
        """Which start of the machine this is; empty where it is not known. Then seconds read by
        another run of the program cannot be compared with those of this one."""
        ...

    @property
    def counts_sleep(self) -> bool:
        """Whether the clock is known to go on while the machine sleeps."""
        ...

    def seconds(self) -> float:
        """Seconds since the machine was started or, where ``boot_id`` is empty, since some moment
        before this program was."""
        ...


class SystemMachineClock:
    """The clock of this machine: on Linux the one that counts from its start, sleep included;
    elsewhere the monotonic clock, of which two runs of the program can tell nothing."""

    def __init__(self, boot_id_file: Path = _BOOT_ID) -> None:
        self._boot_id = _read(boot_id_file) if sys.platform == "linux" else ""

    @property
    def boot_id(self) -> str:
        """The kernel's name for this start of the machine; empty where it gives none."""
        return self._boot_id

    @property
    def counts_sleep(self) -> bool:
        """True on Linux; what other systems do differs by version, and is not relied on."""
        return sys.platform == "linux"

    def seconds(self) -> float:
        """Seconds of the machine's own clock."""
        if sys.platform == "linux":
            return time.clock_gettime(time.CLOCK_BOOTTIME)
        return time.monotonic()


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeError):
        return ""
