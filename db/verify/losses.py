"""What is known to be lost since a damaged file was salvaged into this one.

The salvage wrote it into a line of the change log, which is sealed like any other. Whoever makes
such a line up does not have the seal for it, so that it shows all the same.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Protocol

from bodymap.services.audit.events import Event
from db.chain import CHAIN_START, mac_of


class Readable(Protocol):
    """What statements are run on: a connection or whatever reads like one."""

    def execute(self, statement: str, values: tuple[Any, ...], /) -> Any:
        """A cursor on what they find."""


@dataclass(frozen=True, slots=True)
class Losses:
    """``gaps`` are the lost lines, first and last, with the seal of the line behind them (empty:
    that line is sealed with the last one before the gap). ``lost`` are ids of rows that lines name
    and that could not be read, ``stand_ins`` those of rows that were made up so that others have
    something to refer to; both by table. ``visits`` are signed visits that are not whole any more,
    ``unseen`` is how many rows were saved whose own line is lost."""

    gaps: dict[tuple[int, int], str] = field(default_factory=dict)
    lost: dict[str, frozenset[bytes]] = field(default_factory=dict)
    stand_ins: dict[str, frozenset[bytes]] = field(default_factory=dict)
    visits: frozenset[bytes] = frozenset()
    unseen: int = 0

    def has_line(self, number: int) -> bool:
        """Whether a line is among the lost."""
        return any(first <= number <= last for first, last in self.gaps)

    def has_line_since(self, number: int) -> bool:
        """Whether any line from ``number`` on is."""
        return any(last >= number for _, last in self.gaps)

    def has_line_between(self, one: int, other: int) -> bool:
        """Whether any line between these two is."""
        return any(last > one and first < other for first, last in self.gaps)

    def bridges(
        self, first: int, before: bytes, line: dict[str, Any], mac: object, chain_key: bytes
    ) -> bool:
        """Whether the lines from ``first`` up to ``line`` are known to be lost and ``line``, behind
        the gap, is the one that was saved; ``before`` is the seal of the line before the gap."""
        seal = self.gaps.get((first, line["sequence"] - 1))
        if seal is None:
            return False
        if not seal:
            return mac_of(chain_key, before, line) == mac
        return mac_of(chain_key, CHAIN_START, line).hex() == seal


def read_losses(source: Readable) -> Losses:
    """What all salvages of this clinic told together. One that cannot be read tells nothing."""
    gaps: dict[tuple[int, int], str] = {}
    lost: dict[str, frozenset[bytes]] = {}
    stand_ins: dict[str, frozenset[bytes]] = {}
    visits: frozenset[bytes] = frozenset()
    unseen = 0
    found = source.execute(
        'SELECT "after" FROM change_log WHERE what = ?', (Event.SALVAGED.value,)
    ).fetchall()
    for (text,) in found:
        try:
            told = json.loads(text or "{}")
            gaps |= {(int(first), int(last)): str(seal) for first, last, seal in told["gaps"]}
            lost = _together(lost, told["lost"])
            stand_ins = _together(stand_ins, told["stand_ins"])
            visits |= _ids(told.get("visits", ()))
            unseen += int(told["unseen"])
        except (ValueError, TypeError, LookupError, AttributeError):
            continue
    return Losses(gaps, lost, stand_ins, visits, unseen)


def _together(
    known: dict[str, frozenset[bytes]], told: dict[str, list[str]]
) -> dict[str, frozenset[bytes]]:
    return {
        **known,
        **{name: known.get(name, frozenset()) | _ids(told[name]) for name in told},
    }


def _ids(told: Any) -> frozenset[bytes]:
    return frozenset(bytes.fromhex(one) for one in told)
