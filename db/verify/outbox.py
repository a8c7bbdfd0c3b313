"""The outbox of a file that shares its record: what this workstation wrote, in its own chain."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from db.chain import CHAIN_START, LINE_COLUMNS, seal_of
from db.tables import PROVISIONAL
from db.verify.chains import Written
from db.verify.findings import Findings
from db.verify.lines import Log
from db.verify.meter import Meter
from db.verify.reads import Reads, Row
from db.verify.rows import LINE
from db.verify.values import CHANGES
from db.verify.verdict import Part

_COLUMNS: Final = (*LINE_COLUMNS, "mac")
_LINES: Final = (
    f"SELECT {', '.join(f'o.{name}' for name in _COLUMNS)}, s.sequence"  # noqa: S608 - names of the chain
    " FROM outbox o LEFT JOIN set_aside s ON s.sequence = o.sequence ORDER BY o.sequence"
)
_BEFORE_FIRST: Final = "SELECT origin_mac FROM change_log WHERE origin = ? AND origin_sequence = ?"
_OTHERWISE: Final = (
    "SELECT l.sequence, o.sequence FROM change_log l"
    " JOIN outbox o ON o.origin = l.origin AND o.sequence = l.origin_sequence"
    " LEFT JOIN set_aside s ON s.sequence = o.sequence"
    " WHERE l.origin_mac <> o.mac OR (l.is_set_aside IS NULL) <> (s.sequence IS NULL)"
    " ORDER BY l.sequence"
)
_OF_NOTHING: Final = (
    "SELECT sequence FROM set_aside WHERE sequence NOT IN (SELECT sequence FROM outbox)"
)
_SEQUENCE, _ORIGIN, _ENTITY, _KEY, _WHAT = map(
    _COLUMNS.index, ("sequence", "origin", "entity", "entity_id", "what")
)
_TOLD: Final = tuple(map(_COLUMNS.index, LINE))


def check_outbox(reads: Reads, chain_key: bytes, log: Log, findings: Findings, meter: Meter) -> int:
    """Check the outbox against its seals and against what the change log has of it. Puts what waits
    into ``log``, and gives how many lines that is."""
    check = _Outbox(reads, chain_key, log, findings)
    for line in reads.rows(_LINES):
        check.take(line)
        meter.step()
    check.end()
    return check.waiting


class _Outbox:
    def __init__(self, reads: Reads, chain_key: bytes, log: Log, findings: Findings) -> None:
        self._reads = reads
        self._key = chain_key
        self._log = log
        self._findings = findings
        self._number = PROVISIONAL
        self._mac = CHAIN_START
        self._ends: dict[object, int] = {}
        self._changes: defaultdict[tuple[str, bytes], list[Row]] = defaultdict(list)
        self.waiting = 0

    def take(self, found: Row) -> None:
        *line, mac, aside = found
        number, origin = line[_SEQUENCE], line[_ORIGIN]
        if not self._ends:
            self._begin(number, origin)
        named = number - PROVISIONAL
        if number != self._number + 1:
            self._wrong(
                f"Before line {named} of the outbox, lines are missing after"
                f" {self._number - PROVISIONAL}."
            )
        elif seal_of(self._key, self._mac, line) != mac:
            self._wrong(f"Line {named} of the outbox is not as it was written.")
        self._number, self._mac = number, mac
        self._ends[origin] = number
        if number > self._log.workstations.get(origin, Written()).number:
            self.waiting += 1
            if aside is None and line[_WHAT] in CHANGES:
                self._wait(found)

    def end(self) -> None:
        """After all lines: whether the server took in the same, and no more."""
        for origin, last in self._ends.items():
            has = self._log.workstations.get(origin, Written()).number
            if has > last:
                self._wrong(
                    f"The outbox ends with line {last - PROVISIONAL}, and the server has lines of"
                    f" this workstation up to {has - PROVISIONAL}: an older file was put here."
                )
        for sequence, number in self._reads.rows(_OTHERWISE):
            self._findings.add(
                Part.OUTBOX,
                f"Line {sequence} of the change log is another one than line"
                f" {number - PROVISIONAL} of the outbox, which it came from.",
                sequence,
            )
        for (number,) in self._reads.rows(_OF_NOTHING):
            self._wrong(
                f"Line {number - PROVISIONAL} is set aside, and the outbox has no such line."
            )
        self._log.waiting = dict(self._changes)

    def _begin(self, number: int, origin: object) -> None:
        """Where this workstation got a new file, its chain goes on from what the server has."""
        if number == PROVISIONAL + 1:
            return
        found = self._reads.execute(_BEFORE_FIRST, (origin, number - 1)).fetchone()
        if found is not None:
            self._number, self._mac = number - 1, found[0]

    def _wait(self, line: Row) -> None:
        entity, key = str(line[_ENTITY]), line[_KEY]
        self._changes[entity, key].append(tuple(line[place] for place in _TOLD))
        if line[_WHAT] == "added":
            self._log.added[entity] += 1

    def _wrong(self, sentence: str) -> None:
        self._findings.add(Part.OUTBOX, sentence)
