"""How often somebody guessed, kept beside the clinic so that a new start does not begin anew.

A try is counted as wrong before it is made, on the disk, and taken back when it was right: ending
the program in the middle of one gains nothing. After five wrong ones the next has to wait, half a
minute at first and twice as long each time, up to a quarter of an hour.

The wait is measured by the machine's own clock as long as the machine was not started anew, so that
setting the clock forward does not shorten it. Whoever may write in the folder can remove the file:
this slows down somebody at the door, and nobody who took the files away. Against those only the
cost of a guess stands.
"""

from __future__ import annotations

import json
import math
import threading
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bodymap.charting.log_in import is_log_in
from bodymap.errors import LockedOutError
from db import files

if TYPE_CHECKING:
    from bodymap.services.machine_clock import MachineClock
    from bodymap.services.ports import Clock

FREE_TRIES: Final = 5
FIRST_WAIT_S: Final = 30.0
LONGEST_WAIT_S: Final = 15 * 60.0

RECOVERY: Final = "*recovery"
NOBODY: Final = "*nobody"
"""No log-in is written like these: they stand for the recovery key, and for all names that are
nobody's log-in. What was typed for a name is not kept: it might be a passphrase in the wrong field.
"""

_FORMAT: Final = "bodymap attempts"
_LARGEST_BYTES: Final = 128 * 1024
_MOST: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries of one name: ``wrong`` since the last right one, ``unnoted`` of which the audit
    trail knows nothing yet, the first of those at ``since``. ``last`` is the last one, by the clock
    (both seconds since 1970 UTC) and, as ``boot_s``, by that of the machine in its run ``boot``."""

    wrong: int
    unnoted: int
    since: float
    last: float
    boot: str
    boot_s: float


@dataclass(frozen=True, slots=True)
class Failures:
    """Wrong tries that the audit trail does not have: whose log-in (or RECOVERY, NOBODY), how many,
    and since when (UTC)."""

    name: str
    times: int
    since: datetime


class Attempts:
    """The wrong tries at the clinic whose attempts file is ``path``. Safe on any thread.

    ``this_run`` stands for the run of the machine where that cannot be told. While the file cannot
    be written, what this program saw counts for as long as it runs. Nothing here raises but
    ``begin``.
    """

    def __init__(self, path: Path, clock: Clock, machine: MachineClock, this_run: str) -> None:
        self._path = path
        self._clock = clock
        self._machine = machine
        self._boot = machine.boot_id or this_run
        self._known: dict[str, Tries] = {}
        self._is_written = True
        self._lock = threading.Lock()

    def begin(self, name: str) -> None:
        """Count a try as wrong, before it is made.

        Raises LockedOutError where it is too early: such a try does not count.
        """
        with self._lock:
            known = self._read()
            now, boot_s = self._now(), self._machine.seconds()
            tries = known.get(name, Tries(0, 0, now, now, self._boot, boot_s))
            anchored = self._anchored(tries, now, boot_s)
            left = wait_after(tries.wrong) - (boot_s - anchored.boot_s)
            if left > 0:
                if anchored != tries:
                    self._write({**known, name: anchored})
                raise LockedOutError(_sentence(left), left)
            counted = Tries(
                min(tries.wrong + 1, _MOST),
                min(tries.unnoted + 1, _MOST),
                tries.since if tries.unnoted else now,
                now,
                self._boot,
                boot_s,
            )
            self._write({**known, name: counted})

    def take_back(self, name: str) -> None:
        """The try proved neither right nor wrong."""
        self._change(name, lambda tries: max(tries.wrong - 1, 0))

    def right(self, name: str) -> None:
        """The try was right: nobody waits any more. Wrong ones before it are still to be noted."""
        self._change(name, lambda _tries: 0)

    def failures(self) -> tuple[Failures, ...]:
        """The wrong tries that the audit trail does not have."""
        with self._lock:
            known = self._read()
        return tuple(
            Failures(name, tries.unnoted, datetime.fromtimestamp(tries.since, UTC))
            for name, tries in known.items()
            if tries.unnoted > 0
        )

    def noted(self, failures: Iterable[Failures]) -> None:
        """The audit trail has those now."""
        with self._lock:
            known = self._read()
            for each in failures:
                if each.name in known:
                    tries = known[each.name]
                    known[each.name] = replace(tries, unnoted=max(tries.unnoted - each.times, 0))
            self._write(known)

    def _change(self, name: str, wrong: Callable[[Tries], int]) -> None:
        with self._lock:
            known = self._read()
            tries = known.get(name)
            if tries is not None:
                unnoted = max(tries.unnoted - 1, 0)
                known[name] = replace(tries, wrong=wrong(tries), unnoted=unnoted)
                self._write(known)

    def _anchored(self, tries: Tries, now: float, boot_s: float) -> Tries:
        """``tries`` on the machine's own clock of this run. What passed between two runs is told by
        the clock, which may have been set: never back, and from now on it no longer matters."""
        passed = boot_s - tries.boot_s if tries.boot == self._boot else now - tries.last
        if tries.boot == self._boot and passed >= 0:
            return tries
        return replace(tries, boot=self._boot, boot_s=boot_s - max(passed, 0.0))

    def _now(self) -> float:
        return self._clock.now().timestamp()

    def _read(self) -> dict[str, Tries]:
        if self._is_written:
            try:
                with files.open_small(self._path) as file:
                    self._known = _from_bytes(file.read(_LARGEST_BYTES + 1))
            except FileNotFoundError:
                self._known = {}
            except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
                pass  # damaged or out of reach: what was known before is what is known
        return dict(self._known)

    def _write(self, known: dict[str, Tries]) -> None:
        self._known = {
            name: tries for name, tries in known.items() if tries.wrong > 0 or tries.unnoted > 0
        }
        try:
            files.put_small(self._path, _to_bytes(self._known) if self._known else b"")
            self._is_written = True
        except OSError:
            self._is_written = False


def wait_after(wrong: int) -> float:
    """Seconds between so many wrong tries and the next one."""
    if wrong < FREE_TRIES:
        return 0.0
    return min(FIRST_WAIT_S * 2.0 ** min(wrong - FREE_TRIES, 10), LONGEST_WAIT_S)


def _sentence(left: float) -> str:
    seconds = math.ceil(left)
    time = f"{seconds} seconds" if seconds <= 90 else f"{math.ceil(seconds / 60)} minutes"
    return f"Too many wrong tries. Wait {time}, then try again."


def _to_bytes(known: dict[str, Tries]) -> bytes:
    tries = {name: asdict(each) for name, each in known.items()}
    return (json.dumps({"format": _FORMAT, "version": 1, "tries": tries}, indent=2) + "\n").encode()


def _from_bytes(content: bytes) -> dict[str, Tries]:
    """Raises whatever nonsense raises."""
    read = json.loads(content)
    if read["format"] != _FORMAT or len(content) > _LARGEST_BYTES:
        raise ValueError("This holds no attempts.")
    return {name: _tries(name, found) for name, found in read["tries"].items()}


def _tries(name: str, found: dict[str, Any]) -> Tries:
    tries = Tries(**found)
    counts = (tries.wrong, tries.unnoted)
    times = (tries.since, tries.last)
    if not (
        (name in (RECOVERY, NOBODY) or is_log_in(name))
        and all(type(each) is int and 0 <= each <= _MOST for each in counts)
        and all(type(each) is float and 0 <= each < 1e11 for each in times)
        and type(tries.boot_s) is float
        and math.isfinite(tries.boot_s)
        and isinstance(tries.boot, str)
    ):
        raise ValueError("These are no tries.")
    return tries
