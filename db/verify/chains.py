"""What each workstation wrote, in a chain of its own.

A workstation seals its lines one after the other in its outbox, before the server gives them their
places. A line of the change log keeps the number and the seal that it had there, and these are
sealed with it. So the change log holds the whole chain of every workstation, the end of each under
its own seals: whoever leaves out, changes or puts elsewhere what one workstation wrote breaks two
chains.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from db.chain import CHAIN_START, LINE_COLUMNS, SHARED_COLUMNS, seal_of
from db.tables import PROVISIONAL
from db.verify.findings import Findings
from db.verify.losses import Losses
from db.verify.verdict import Part

_SEQUENCE, _ORIGIN = map(LINE_COLUMNS.index, ("sequence", "origin"))
_SIZE: Final = len(LINE_COLUMNS)
_OWN, _OWN_MAC, _IS_SET_ASIDE = (_SIZE + SHARED_COLUMNS.index(name) for name in SHARED_COLUMNS)


@dataclass(frozen=True, slots=True)
class Written:
    """The last line of a workstation that the server has: its number and its seal there, and its
    number in the change log."""

    number: int = PROVISIONAL
    mac: bytes = CHAIN_START
    place: int = 0


class Chains:
    """Takes the lines of the change log in their order. Where the log does not begin with the first
    line (``is_whole`` is false), a workstation's chain is believed from the first line on that is
    there."""

    def __init__(
        self, chain_key: bytes, losses: Losses, findings: Findings, *, is_whole: bool
    ) -> None:
        self._key = chain_key
        self._losses = losses
        self._findings = findings
        self._is_whole = is_whole
        self._last: dict[object, Written] = {}

    @property
    def workstations(self) -> Mapping[object, Written]:
        """The end of each workstation's chain, by its id."""
        return self._last

    def take(self, line: tuple[Any, ...]) -> None:
        """A line with ``LINE_COLUMNS`` and ``SHARED_COLUMNS`` that came by a server."""
        number, mac = line[_OWN], line[_OWN_MAC]
        origin = line[_ORIGIN]
        before = self._before(line)
        if before is not None and number != before.number + 1:
            self._wrong(line, f"is number {_count(number)}, after {_count(before.number)}")
        elif before is not None and self._seal(line, before.mac) != mac:
            self._wrong(line, "is not what that workstation sealed")
        if isinstance(number, int) and isinstance(mac, bytes):
            self._last[origin] = Written(number, mac, line[_SEQUENCE])

    def _before(self, line: tuple[Any, ...]) -> Written | None:
        """The line before this one in the chain; None where it is not here, as is known."""
        before = self._last.get(line[_ORIGIN])
        if before is None:
            before = Written() if self._is_whole else None
        if before is None or line[_OWN] == before.number + 1:
            return before
        is_lost = self._losses.has_line_between(before.place, line[_SEQUENCE])
        return None if is_lost and line[_OWN] > before.number else before

    def _seal(self, line: tuple[Any, ...], before: bytes) -> bytes:
        own = list(line[:_SIZE])
        own[_SEQUENCE] = line[_OWN]
        return seal_of(self._key, before, own)

    def _wrong(self, line: tuple[Any, ...], what: str) -> None:
        number, origin = line[_SEQUENCE], line[_ORIGIN]
        named = UUID(bytes=origin) if isinstance(origin, bytes) and len(origin) == 16 else "?"
        self._findings.add(
            Part.WORKSTATIONS,
            f"Line {number} of the change log breaks the chain of workstation {named}: it {what}.",
            number,
        )


def came_by_server(line: tuple[Any, ...]) -> bool:
    """Whether a line with ``LINE_COLUMNS`` and ``SHARED_COLUMNS`` was sent to a server."""
    return line[_OWN] is not None


def is_set_aside(line: tuple[Any, ...]) -> bool:
    """Whether such a line did nothing to its row."""
    return bool(line[_IS_SET_ASIDE])


def _count(number: object) -> object:
    return number - PROVISIONAL if isinstance(number, int) else number
