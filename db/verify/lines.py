"""The change log: numbered without a gap, and each line sealed with the one before it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import Head
from db.chain import CHAIN_START, LINE_COLUMNS, SHARED_COLUMNS, seal_of
from db.verify.chains import Chains, Written, came_by_server, is_set_aside
from db.verify.findings import Findings
from db.verify.losses import Losses, read_losses
from db.verify.meter import Meter
from db.verify.reads import Reads, Row
from db.verify.verdict import Part

_COLUMNS: Final = (*LINE_COLUMNS, *SHARED_COLUMNS)
_OWN: Final = len(LINE_COLUMNS)
_NOT_SHARED: Final = (None,) * len(SHARED_COLUMNS)
_SEQUENCE, _ENTITY, _WHAT = map(LINE_COLUMNS.index, ("sequence", "entity", "what"))


@dataclass(frozen=True, slots=True)
class Adopted:
    """The rows of a table from before the change log was sealed: the line that says so, the digest
    of them all in hexadecimal, and how many they were."""

    sequence: int
    digest: str
    rows: int


@dataclass(frozen=True, slots=True)
class Restore:
    """That an earlier copy took the place of the file: the line that says so, when (microseconds
    UTC), and whether that copy had gone ways of its own."""

    sequence: int
    at: int
    is_diverged: bool


@dataclass(slots=True)
class Log:
    """What a walk along the change log learned: its first and its last line, how many rows each
    table was given, what was adopted of each, when copies were restored, the seals that were asked
    for, the end of each workstation's chain, and what is known to be lost.

    ``waiting`` are the lines of the outbox that change rows and that the server has not taken in,
    by table and id. ``is_whole`` is false where the file keeps a part of the clinic only: its log
    begins with line ``first``, and rows that are not there may be elsewhere. ``is_shared``: lines
    come from a server, and rows may be here before all of their lines are.
    """

    head: Head = field(default_factory=lambda: Head(0, CHAIN_START))
    first: int = 1
    is_whole: bool = True
    is_shared: bool = False
    lines: int = 0
    added: Counter[str] = field(default_factory=Counter)
    adopted: dict[str, Adopted] = field(default_factory=dict)
    restores: list[Restore] = field(default_factory=list)
    seals: dict[int, bytes] = field(default_factory=dict)
    workstations: Mapping[object, Written] = field(default_factory=dict)
    waiting: dict[tuple[str, bytes], list[Row]] = field(default_factory=dict)
    losses: Losses = field(default_factory=Losses)


def walk(
    reads: Reads,
    chain_key: bytes,
    wanted: frozenset[int],
    findings: Findings,
    meter: Meter,
    *,
    is_whole: bool = True,
) -> Log:
    """Walk along the change log, line by line. ``wanted`` are the lines whose seals are needed.
    One that is not whole is believed to begin where it begins."""
    log = Log(losses=read_losses(reads), is_whole=is_whole)
    walking = _Walk(chain_key, log.losses, findings)
    chains = Chains(chain_key, log.losses, findings, is_whole=is_whole)
    columns = ", ".join(f'"{name}"' for name in (*_COLUMNS, "mac"))
    statement = f"SELECT {columns} FROM change_log ORDER BY sequence"  # noqa: S608 - names of the chain
    for found in reads.each(statement):
        if not is_whole and not log.lines:
            log.first = walking.begin(found[0])
        for row in found:
            walking.take(row[:-1], row[-1])
            if came_by_server(row):
                chains.take(row)
            if row[_WHAT] != "added":
                _learn(log, dict(zip(LINE_COLUMNS, row, strict=False)), findings)
            elif not is_set_aside(row):
                log.added[str(row[_ENTITY])] += 1
            if row[_SEQUENCE] in wanted and isinstance(row[-1], bytes):
                log.seals[row[_SEQUENCE]] = row[-1]
            log.lines += 1
            meter.step()
    log.head = Head(walking.sequence, walking.mac)
    log.workstations = chains.workstations
    return log


class _Walk:
    """Holds the seal of the last line. After one that does not fit it goes on from what that line
    says, so that each wrong line is told once and those behind it are not."""

    def __init__(self, chain_key: bytes, losses: Losses, findings: Findings) -> None:
        self._key = chain_key
        self._losses = losses
        self._findings = findings
        self._begins_with: int | None = None
        self.sequence = 0
        self.mac = CHAIN_START

    def begin(self, line: Row) -> int:
        """The log begins with this line, whose seal nothing here proves. Gives its number."""
        number = line[_SEQUENCE]
        if isinstance(number, int) and number > 1:
            self.sequence, self._begins_with = number - 1, number
        return self.sequence + 1

    def take(self, line: Row, mac: object) -> None:
        number = line[_SEQUENCE]
        if not isinstance(number, int):
            self._findings.add(Part.LINES, "A line of the change log has no number.")
            return
        if number != self.sequence + 1:
            told = dict(zip(_COLUMNS, line, strict=True))
            if not self._losses.bridges(self.sequence + 1, self.mac, told, mac, self._key):
                self._missing(number)
        elif number != self._begins_with and self._seal(line) != mac:
            self._findings.add(
                Part.LINES,
                f"Line {number} of the change log is not as it was written, or not where it was.",
                number,
            )
        self.sequence = number
        self.mac = mac if isinstance(mac, bytes) else CHAIN_START

    def _seal(self, line: Row) -> bytes:
        is_shared = line[_OWN:] != _NOT_SHARED
        return seal_of(self._key, self.mac, line if is_shared else line[:_OWN])

    def _missing(self, number: int) -> None:
        first, last = self.sequence + 1, number - 1
        if last < first:
            what = f"Line {number} of the change log stands where line {first} should."
        elif first == last:
            what = f"Line {first} of the change log is missing."
        else:
            what = f"Lines {first} to {last} of the change log are missing."
        self._findings.add(Part.LINES, what, first)


def _learn(log: Log, line: dict[str, object], findings: Findings) -> None:
    what, entity, number = line["what"], str(line["entity"]), line["sequence"]
    if what == "adopted":
        detail = _detail(line)
        if entity in log.adopted or not detail:
            findings.add(
                Part.LINES, f"Line {number} adopts {entity} anew, or nothing.", _number(number)
            )
        else:
            log.adopted[entity] = Adopted(
                _number(number), str(detail.get("digest")), _number(detail.get("rows"))
            )
    elif what == Event.RESTORED.value:
        is_diverged = _detail(line).get("lineage") == "diverged"
        log.restores.append(Restore(_number(number), _number(line["at"]), is_diverged))


def _detail(line: dict[str, object]) -> dict[str, object]:
    try:
        found = json.loads(str(line["after"] or "{}"))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def hex_of(key: object) -> str:
    """An id as it is told in a sentence."""
    if isinstance(key, bytes) and len(key) == 16:
        return str(UUID(bytes=key))
    return "without an id"
