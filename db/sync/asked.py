"""What a person is asked when two workstations did different things to one row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from bodymap.charting.conflict import Conflict
from db.record_form import form_of
from db.rows import from_micros
from db.sync.outbox import WaitingLine
from db.sync.shapes import CHANGES, Image, SharedTable

if TYPE_CHECKING:
    from db.driver import Cursor

_FORM: Final = form_of(Conflict, "conflict")


class Asking:
    """Makes the conflicts of one batch of the server's ``lines``, for the workstation ``origin``,
    from the record behind ``cursor``."""

    def __init__(self, cursor: Cursor, origin: bytes, lines: Iterable[Image]) -> None:
        self._cursor = cursor
        self._origin = origin
        self._theirs = {line["entity_id"]: line for line in lines if line["what"] in CHANGES}

    def conflict(
        self,
        key: UUID,
        table: SharedTable,
        theirs: Image | None,
        mine: Image,
        base: Image | None,
    ) -> Conflict:
        """The conflict with the id ``key`` about a row of ours (``mine``); without ``theirs`` it
        counts no more for another reason than a row of theirs."""
        line = None if theirs is None else self._theirs.get(theirs["id"])
        return Conflict(
            id=key,
            entity=table.name,
            entity_id=UUID(bytes=mine["id"]),
            patient_id=self._patient_of(table, mine),
            base=None if base is None else _written(base),
            theirs=None if theirs is None else _written(theirs),
            their_author=_id(line and line["author"]),
            their_origin=_id(line and line["origin"]),
            their_at=from_micros((theirs or mine)["changed_at"]),
            mine=_written(mine),
            my_author=self._my_author(mine),
            my_origin=UUID(bytes=self._origin),
            my_at=from_micros(mine["changed_at"]),
        )

    def undone(self, row: Image, pending: Sequence[WaitingLine]) -> Image | None:
        """The row before those lines; None where they added it. Numbers and times of the program
        are left as they are: they say nothing to whoever decides."""
        before = dict(row)
        for line in reversed(pending):
            what = line.values["what"]
            if what == "added":
                return None
            if what in ("voided", "restored"):
                was = None if what == "voided" else 0
                before |= {"voided_at": was, "voided_seq": was}
            before |= json.loads(line.values["before"] or "{}")
        return before

    def _patient_of(self, table: SharedTable, row: Image) -> UUID | None:
        if table.name == "patient":
            return UUID(bytes=row["id"])
        if "patient_id" in row:
            return _id(row["patient_id"])
        if "session_id" not in row:
            return None
        found = self._cursor.execute(
            "SELECT patient_id FROM session WHERE id = ?", (row["session_id"],)
        ).fetchone()
        return None if found is None else _id(found[0])

    def _my_author(self, mine: Image) -> UUID | None:
        found = self._cursor.execute(
            "SELECT author FROM outbox WHERE sequence = ?", (mine["changed_seq"],)
        ).fetchone()
        return None if found is None else _id(found[0])


def disagreed(here: Image, theirs: Image) -> Conflict | None:
    """The conflict that two people decided, and neither knew of the other, where they did not
    agree."""
    ours, other = _conflict_of(here), _conflict_of(theirs)
    return None if ours.decided == other.decided else other


def _conflict_of(row: Image) -> Conflict:
    return _FORM.record((*(row[name] for name in _FORM.columns), row["created_seq"]))


def _written(row: Image) -> str:
    return json.dumps(row, ensure_ascii=False, default=bytes.hex)


def _id(key: Any) -> UUID | None:
    return UUID(bytes=key) if key else None
