"""Every row against its lines: nothing is in a table that no line put there, and nothing less."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import Table

from db import tables
from db.chain import digest_of, digester
from db.tables import PROVISIONAL
from db.verify.findings import Findings
from db.verify.lines import Log, hex_of
from db.verify.meter import Meter
from db.verify.reads import Reads, Row
from db.verify.values import CHANGES, Line, RowForm
from db.verify.verdict import Part

_WHAT: Final = 1
_STAMPS: Final = (
    *("created_at", "created_seq", "changed_at", "changed_seq"),
    *("voided_at", "voided_seq", "version"),
)
LINE: Final = ("sequence", "what", "at", "before", "after", "digest")
"""What is read of the lines of a row, in this order."""
_OF_PATIENT: Final = frozenset(("patient_id", "session_id", "visit_id"))
_LISTED: Final = ", ".join(f"'{one}'" for one in sorted(CHANGES))


@dataclass(frozen=True, slots=True)
class Checked:
    """How many rows a table has. Of ``unseen`` of them nothing can be said, because the lines that
    they were added by are not here; ``ahead`` are further than the lines that came so far."""

    count: int
    unseen: int
    ahead: int


def record_tables() -> tuple[Table, ...]:
    """The tables of the record: those of which the change log tells."""
    return tuple(one for one in tables.metadata.sorted_tables if "voided_seq" in one.c)


def check_rows(reads: Reads, table: Table, log: Log, findings: Findings, meter: Meter) -> Checked:
    """Check all rows of a table."""
    check = _TableCheck(reads, table, log, findings)
    count = 0
    for row, lines in _each(reads, table, log.waiting):
        check.take(row, lines)
        count += 1
        meter.step()
    check.end()
    return Checked(count, check.unseen, check.ahead)


def _each(
    reads: Reads, table: Table, waiting: Mapping[tuple[str, bytes], list[Row]]
) -> Iterator[tuple[Row, list[Row]]]:
    """The rows in the order of their ids, each with its lines: both in one statement, because
    asking for the lines of each row would take longer than to check them. Lines that were set aside
    did nothing to their row; those of the outbox that wait come last."""
    names = [f't."{column.name}"' for column in table.c]
    size, key = len(names), [column.name for column in table.c].index("id")
    told = ", ".join((*names, *(f'l."{name}"' for name in LINE)))
    statement = (
        f"SELECT {told} FROM {table.name} t LEFT JOIN change_log l"  # noqa: S608 - names of a declared table
        f" ON l.entity_id = t.id AND l.entity = '{table.name}' AND l.what IN ({_LISTED})"
        " AND l.is_set_aside IS NULL ORDER BY t.id, l.sequence"
    )
    row: Row = ()
    lines: list[Row] = []
    for found in reads.each(statement):
        for one in found:
            if not row or one[key] != row[key]:
                if row:
                    yield row, lines + waiting.get((table.name, row[key]), [])
                row, lines = one[:size], []
            if one[size] is not None:
                lines.append(one[size:])
    if row:
        yield row, lines + waiting.get((table.name, row[key]), [])


class _TableCheck:
    """The check of one table; rows are taken in the order of their ids."""

    def __init__(
        self,
        reads: Reads,
        table: Table,
        log: Log,
        findings: Findings,
    ) -> None:
        self._reads = reads
        self._form = RowForm(table)
        self._key = self._form.names.index("id")
        self._digest = digester(self._form.own)
        self._own_of = _getter(self._form.names, self._form.own)
        self._stamps_of = _getter(self._form.names, _STAMPS)
        self._first = log.first
        self._last = log.head.sequence if log.is_shared else None
        self._may_be_elsewhere = not log.is_whole and _is_of_patient(table)
        self._adopted = log.adopted.get(table.name)
        self._added = log.added[table.name]
        self._losses = log.losses
        self._lost = log.losses.lost.get(table.name, frozenset())
        self._stand_ins = log.losses.stand_ins.get(table.name, frozenset())
        self._findings = findings
        self._is_special = bool(log.losses.gaps) or bool(self._stand_ins)
        """Rows of which more is to be said than whether they are what was added."""
        self._waiting = {
            key: lines[0][0]
            for (name, key), lines in log.waiting.items()
            if name == table.name and lines[0][_WHAT] == "added"
        }
        self._told = 0
        self.unseen = 0
        self.ahead = 0
        self._is_old_ahead = False
        self._old_rows = 0
        self._old = hashlib.sha256()

    def take(self, found: tuple[Any, ...], told: list[tuple[Any, ...]]) -> None:
        """Check one row, with what its lines tell."""
        if told and told[0][_WHAT] == "added":
            self._told += 1
            self._waiting.pop(found[self._key], None)
        if self._is_as_added(found, told):
            return
        row = dict(zip(self._form.names, found, strict=True))
        lines = [Line(*one) for one in told]
        if row["id"] in self._stand_ins:
            return
        if self._last is not None and self._last < row["changed_seq"] < PROVISIONAL:
            self.ahead += 1
            self._as_far_as_told(row, lines)
        elif row["created_seq"] < self._first:
            self.unseen += 1
            self._since_the_first_line(row, lines)
        elif self._losses.has_line(row["created_seq"]):
            self.unseen += 1
        elif self._is_seen_in_part(row, lines):
            return
        elif not lines and self._adopted is None:
            self._wrong(row, "is in no line of the change log")
        elif lines and not self._stamped(row, lines):
            return
        else:
            self._walk_back(row, lines)

    def end(self) -> None:
        """After all rows: what lines tell of rows that are not there, and what was adopted."""
        if self._told != self._added and not self._may_be_elsewhere:
            self._missing()
        old = self._adopted
        if self._losses.gaps or old is None or self._is_old_ahead:
            return
        if (self._old_rows, self._old.hexdigest()) != (old.rows, old.digest):
            self._findings.add(
                Part.ROWS,
                f"The rows of {self._form.table} from before line {old.sequence} of the change log"
                " are not those that it adopted.",
                old.sequence,
            )

    def _is_as_added(self, row: tuple[Any, ...], told: list[tuple[Any, ...]]) -> bool:
        """Whether a row was added by its only line, and is what that line says: most rows are."""
        if len(told) != 1 or self._is_special:
            return False
        sequence, what, at, _, _, digest = told[0]
        if what != "added":
            return False
        stamps: tuple[Any, ...] = self._stamps_of(row)
        is_new: bool = stamps == (at, sequence, at, sequence, None, None, 1)
        return is_new and self._digest(self._own_of(row)) == digest

    def _is_seen_in_part(self, row: dict[str, Any], lines: list[Line]) -> bool:
        """Whether some of the lines of a row are known to be lost: then there is no way back to
        what was added."""
        return row["version"] > len(lines) and self._losses.has_line_since(row["created_seq"])

    def _stamped(self, row: dict[str, Any], lines: list[Line]) -> bool:
        """Whether the row says of itself what its lines say of it."""
        first, last = lines[0], lines[-1]
        if first.what != "added" or any(line.what == "added" for line in lines[1:]):
            self._wrong(row, "was not added once, and changed after that")
            return False
        put_aside = [line for line in lines if line.what in ("voided", "restored")]
        voided = put_aside[-1] if put_aside and put_aside[-1].what == "voided" else None
        told = {
            "created_seq": first.sequence,
            "created_at": first.at,
            "changed_seq": last.sequence,
            "changed_at": last.at,
            "voided_seq": voided and voided.sequence,
            "voided_at": voided and voided.at,
            "version": len(lines),
        }
        differs = [name for name, value in told.items() if row[name] != value]
        if differs:
            self._wrong(row, f"differs from its lines in {', '.join(differs)}", last.sequence)
        return not differs

    def _walk_back(self, row: dict[str, Any], lines: list[Line]) -> None:
        values = self._form.values(row)
        since = self._adopted.sequence if self._adopted is not None else 0
        is_old = not lines or (lines[0].digest is None and lines[0].sequence < since)
        to_undo = [line for line in lines[1:] if not is_old or line.sequence >= since]
        if not self._undone(values, row, to_undo):
            return
        if is_old:
            self._old_rows += 1
            self._old.update(digest_of(values))
        elif digest_of(values) != lines[0].digest and not self._was_adopted_by_a_lost_line(lines):
            self._wrong(row, "is not what was added", lines[0].sequence)

    def _undone(self, values: dict[str, Any], row: dict[str, Any], lines: list[Line]) -> bool:
        """Lead ``values`` back over ``lines``; whether each of them left what it says."""
        for line in reversed(lines):
            try:
                differs = self._form.undo(values, line)
            except (ValueError, TypeError):
                self._wrong(row, "has a line that does not say what it changed", line.sequence)
                return False
            if differs:
                self._wrong(row, f"is not what its line says: {', '.join(differs)}", line.sequence)
                return False
        return True

    def _was_adopted_by_a_lost_line(self, lines: list[Line]) -> bool:
        first = lines[0]
        is_old = first.digest is None and self._adopted is None
        return is_old and self._losses.has_line_since(first.sequence)

    def _as_far_as_told(self, row: dict[str, Any], lines: list[Line]) -> None:
        """A row that came from the server as it is there now, while some of its lines are still on
        their way: whether the lines that are here can be its first ones."""
        # what waits here may be among what the server has in the row already
        known = [line for line in lines if line.sequence < PROVISIONAL]
        first = known[0] if known and known[0].what == "added" else None
        if first is None:
            self._is_old_ahead = True
        elif (first.sequence, first.at) != (row["created_seq"], row["created_at"]):
            self._wrong(row, "differs from its lines in when it was created", first.sequence)
        if row["version"] <= len(known):
            self._wrong(row, "counts fewer changes than it has lines")

    def _since_the_first_line(self, row: dict[str, Any], lines: list[Line]) -> None:
        """A row from before the lines that are here: whether it is what came of these."""
        last = (lines[-1].sequence, lines[-1].at) if lines else None
        changed = (row["changed_seq"], row["changed_at"])
        if (changed[0] >= self._first or last is not None) and changed != last:
            self._wrong(row, "differs from its lines in when it was changed", changed[0])
        else:
            self._undone(self._form.values(row), row, lines)

    def _missing(self) -> None:
        table = self._form.table
        found = self._reads.rows(
            "SELECT sequence, entity_id FROM change_log WHERE entity = ? AND what = 'added'"  # noqa: S608 - a declared name
            " AND is_set_aside IS NULL"
            f" AND NOT EXISTS (SELECT 1 FROM {table} WHERE id = change_log.entity_id)"
            " ORDER BY sequence",
            (table,),
        )
        missing = 0
        for sequence, key in found:
            missing += 1
            if key not in self._lost:
                self._findings.add(
                    Part.ROWS,
                    f"The row {hex_of(key)} of {table}, added by line {sequence}, is missing.",
                    sequence,
                )
        for key, number in self._waiting.items():
            missing += 1
            self._findings.add(
                Part.ROWS,
                f"The row {hex_of(key)} of {table}, added by line {number - PROVISIONAL} of the"
                " outbox, is missing.",
            )
        if not missing:
            self._findings.add(Part.ROWS, f"The change log adds other rows to {table} than it has.")

    def _wrong(self, row: dict[str, Any], what: str, sequence: int | None = None) -> None:
        where = "" if sequence is None else f" (line {sequence})"
        if sequence is not None and sequence > PROVISIONAL:
            where, sequence = f" (line {sequence - PROVISIONAL} of the outbox)", None
        self._findings.add(
            Part.ROWS, f"The row {hex_of(row['id'])} of {self._form.table} {what}{where}.", sequence
        )


def _is_of_patient(table: Table) -> bool:
    """Whether its rows are left out with their patient, where only a part of a clinic is kept."""
    return not _OF_PATIENT.isdisjoint(table.c.keys())


def _getter(names: Sequence[str], wanted: Sequence[str]) -> Callable[[Sequence[Any]], Any]:
    return itemgetter(*(names.index(name) for name in wanted))
