"""The true account of what is lost: what the change log names and the new file does not have."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from bodymap.services.audit.events import Event
from bodymap.services.salvage_report import LostRow
from db.chain import CHAIN_START, mac_of
from db.head_file import heads_beside
from db.holder import last_acknowledged
from db.rows import from_micros, to_micros
from db.salvage.new_file import NewFile
from db.salvage.shapes import LOG
from db.salvage.source import Source
from db.salvage.survey import Survey
from db.salvage.traces import Traces, traces_of
from db.salvage.waiting import UNKNOWN_END, Waiting
from db.verify.losses import Losses

Lost = tuple[bytes, int, int]
"""Of a lost row its id, the line that added it, and when (microseconds UTC)."""


@dataclass(slots=True)
class Account:
    """``gaps`` are the lost lines that are known of, first and last; ``next_line`` is the number of
    the line that tells all this. ``rows`` are the lost rows by table, ``traces`` what indexes still
    know of them, ``unseen`` counts saved rows whose own line is lost.

    What an earlier salvage told of is not told again.
    """

    tables: Sequence[str]
    is_end_known: bool
    gaps: Sequence[tuple[int, int]]
    next_line: int
    saved: Mapping[str, int]
    rows: Mapping[str, Sequence[Lost]]
    traces: Mapping[str, Traces] = field(default_factory=dict)
    unseen: int = 0

    @property
    def lost(self) -> Counter[str]:
        """How much is lost, by table."""
        found = Counter({name: len(rows) for name, rows in self.rows.items() if rows})
        if self.gaps:
            found[LOG] = sum(last - first + 1 for first, last in self.gaps)
        return found

    @property
    def is_log_whole(self) -> bool:
        """Whether no line of the change log is lost."""
        return self.is_end_known and not self.gaps

    def listed(self) -> tuple[LostRow, ...]:
        """The lost rows one by one."""
        return tuple(
            LostRow(name, UUID(bytes=key), from_micros(at), _visit(self.traces[name].get(key, {})))
            for name in self.tables
            for key, _, at in self.rows[name]
        )

    def ids(self, table: str) -> dict[bytes, int]:
        """The lost rows of a table, with the lines that added them."""
        return {key: sequence for key, sequence, _ in self.rows.get(table, ())}


def account_for(
    new: NewFile,
    source: Source,
    found: Survey,
    known: Losses,
    path: Path,
    clinic_id: UUID,
    *,
    is_end_known: bool,
    waiting: Waiting | None = None,
) -> Account:
    """Look what is missing in ``new``, before anything stands in for it. ``known`` is what earlier
    salvages told; ``path`` that of the damaged file, beside which numbers of lines were kept;
    ``waiting`` is what had not been sent to a server."""
    tables = tuple(name for name, one in found.shapes.tables.items() if one.is_recorded)
    acknowledged = last_acknowledged(path)
    if waiting is not None:
        acknowledged = waiting.settled(acknowledged)
    highest = max(_highest(new, tables, path, clinic_id), acknowledged)
    gaps = tuple(gap for gap in new.gaps(highest) if gap not in known.gaps)
    rows = {
        name: [row for row in _lost_of(new, name) if row[0] not in known.lost.get(name, ())]
        for name in tables
    }
    account = Account(
        tables,
        is_end_known,
        gaps,
        highest + (1 if is_end_known else UNKNOWN_END),
        {name: new.count(name) for name in (LOG, *tables)},
        rows,
    )
    account.traces = {name: traces_of(source, found, name, account.ids(name)) for name in tables}
    all_gaps = [*gaps] if is_end_known else [*gaps, (highest + 1, account.next_line - 1)]
    account.unseen = sum(_unseen(new, name, all_gaps) for name in tables)
    return account


def line_that_tells(
    new: NewFile,
    account: Account,
    stand_ins: Mapping[str, Sequence[bytes]],
    known: Losses,
    chain_key: bytes,
) -> str:
    """The detail of the line that tells what is lost, as ``db.verify.losses`` reads it."""
    gaps = [gap for gap in new.gaps(account.next_line - 1) if gap not in known.gaps]
    detail: dict[str, Any] = {
        "gaps": [[*gap, _seal_behind(new, gap[1], chain_key)] for gap in gaps],
        "lost": {
            name: [key.hex() for key, _, _ in rows] for name, rows in account.rows.items() if rows
        },
        "stand_ins": {name: [key.hex() for key in keys] for name, keys in stand_ins.items()},
        "unseen": account.unseen,
        "visits": [key.hex() for key in _broken_visits(new, account, stand_ins)],
    }
    return json.dumps(detail)


def _highest(new: NewFile, tables: Iterable[str], path: Path, clinic_id: UUID) -> int:
    """The number of the last line that is known of, from wherever."""
    known = [row[0] or 0 for row in new.rows("SELECT max(sequence) FROM change_log")]
    for name in tables:
        (row,) = new.rows(
            f"SELECT max(created_seq), max(changed_seq), max(voided_seq) FROM {name}"  # noqa: S608 - a declared name
        )
        known += [one or 0 for one in row]
    restored = new.rows(
        'SELECT max("at") FROM change_log WHERE what = ? AND entity_id = ?',
        (Event.RESTORED.value, clinic_id.bytes),
    )[0][0]
    for kept in heads_beside(path, clinic_id).kept:
        # a head from before a restore is that of a file that was put aside
        if restored is None or to_micros(kept.at) > restored:
            known.append(kept.head.sequence)
    return max(known)


def _lost_of(new: NewFile, table: str) -> list[Lost]:
    found = new.rows(
        "SELECT entity_id, sequence, \"at\" FROM change_log WHERE entity = ? AND what = 'added'"  # noqa: S608 - a declared name
        f" AND NOT EXISTS (SELECT 1 FROM {table} WHERE id = entity_id) ORDER BY sequence",
        (table,),
    )
    return [tuple(row) for row in found]


def _unseen(new: NewFile, table: str, gaps: Iterable[tuple[int, int]]) -> int:
    counted = f"SELECT count(*) FROM {table} WHERE created_seq BETWEEN ? AND ?"  # noqa: S608 - as above
    return sum(new.rows(counted, gap)[0][0] for gap in gaps)


def _seal_behind(new: NewFile, last: int, chain_key: bytes) -> str:
    """What pins the line behind a gap, whose own seal cannot be checked any more."""
    line = new.line(last + 1)
    return "" if line is None else mac_of(chain_key, CHAIN_START, line).hex()


def _visit(trace: Mapping[str, object]) -> UUID | None:
    told = trace.get("session_id")
    return UUID(bytes=told) if isinstance(told, bytes) and len(told) == 16 else None


def _broken_visits(
    new: NewFile, account: Account, stand_ins: Mapping[str, Sequence[bytes]]
) -> list[bytes]:
    """The signed visits that are not what was signed any more because of what is lost: of them, or
    of nobody knows which."""
    if account.is_log_whole and not account.lost and not stand_ins:
        return []
    from db.verify.signatures import reader, why_broken

    of_visits = [row.session_id for row in account.listed()]
    own = {key for name in ("session", "episode", "patient") for key in account.ids(name)}
    touched = {one.bytes for one in of_visits if one is not None} | own
    is_any_possible = not account.is_log_whole or None in of_visits
    cursor = new.cursor()
    return [
        key
        for (key,) in new.rows("SELECT session_id FROM signature WHERE voided_seq IS NULL")
        if (is_any_possible or key in touched) and why_broken(reader(), cursor, key)
    ]
