"""Where what others did meets what was done here and is not sent yet.

The row of the server counts for the moment, for it is what everybody else sees; what was done here
is kept whole in a ``Conflict``, which is a record like any other and reaches everybody. A person
decides. Nothing is merged, and nothing is dropped. Where nothing of what was done here would be
lost by it, nobody is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.conflict import Conflict
from bodymap.charting.conflict_sides import asked_again, sides_of
from bodymap.charting.ids import new_id
from db.sync.asked import Asking, disagreed
from db.sync.needles import AllOut
from db.sync.outbox import WaitingLine, lines_about, rows_of
from db.sync.places import called_as, in_place_of
from db.sync.shapes import CHANGES, LAST, Image, SharedTable, shared_tables, signed_in, visit_of
from db.sync.signed_elsewhere import may_follow, may_follow_as
from db.sync.waiting_rows import added_here, added_in

if TYPE_CHECKING:
    from db.driver import Cursor
    from db.transaction import SqlTransaction

_SET_ASIDE: Final = "INSERT INTO set_aside (sequence) VALUES (?)"
_QUIET: Final = frozenset(("take_over", "clock_reading"))
"""What the program notes beside what people do: that it counts no more is no question to them."""


class Meeting:
    """One batch of the server's ``lines`` against the outbox, inside the transaction on ``cursor``
    that takes them in. ``writing`` writes what follows from it, in the name of the program. What is
    after the line ``last`` of the outbox the server had not when it was read: that meets them."""

    def __init__(
        self,
        cursor: Cursor,
        writing: SqlTransaction,
        origin: bytes,
        lines: Sequence[Image],
        last: int,
    ) -> None:
        self._cursor = cursor
        self._writing = writing
        self._last = last
        self._asking = Asking(cursor, origin, lines)
        self._others = {
            (line["entity"], line["entity_id"])
            for line in lines
            if line["origin"] != origin and line["what"] in CHANGES and not line["is_set_aside"]
        }
        self._all_out = AllOut(cursor, last)
        self._found: list[Conflict] = []
        self._disagreed: list[Conflict] = []
        self.signed: frozenset[bytes] = frozenset()
        """The visits that were signed elsewhere."""
        self.changed: set[tuple[str, bytes]] = set()
        """The rows that gave way or were made here, by table and id."""

    @property
    def conflicts(self) -> int:
        """How many there were."""
        return len(self._found)

    def open_up(self, rows: Sequence[tuple[str, Image]]) -> None:
        """Before ``rows`` are put in. A visit of theirs takes no signature of ours that nobody has
        seen; what was charted here after they signed is no part of what they signed; and needles of
        both get numbers of their own."""
        others = [(name, row) for name, row in rows if (name, row["id"]) in self._others]
        self.signed = signed_in(others)
        touched = {visit_of(name, row) for name, row in others if self._would_be_signed(name, row)}
        for key, session in added_here(self._cursor, self._last, LAST):
            if session in touched:
                self._take_back(LAST, key)
        for name, key in list(added_in(self._cursor, self._last, self.signed)):
            if name != "session" and not self._may_follow(name, key):
                self._take_back(name, key)
        self._number_anew(row for name, row in others if name == "needle_site")

    def pending(self, key: bytes) -> list[WaitingLine]:
        """The lines that wait and change the row of that id."""
        return lines_about(self._cursor, self._last, key)

    def meets(
        self, table: SharedTable, here: Image, theirs: Image, pending: Sequence[WaitingLine]
    ) -> bool:
        """Whether ``theirs`` came to be without what is ``pending`` here: then what was done here
        is set aside. Else the row here is the newer one."""
        # each line of a row counts its version up
        is_new = theirs["version"] != here["version"] - len(pending)
        is_late = visit_of(table.name, here) in self.signed and not may_follow_as(
            table.name, theirs, here
        )
        if is_new or is_late:
            self._collide(table, here, theirs, pending)
        return is_new or is_late

    def make_room(self, table: SharedTable, theirs: Image) -> None:
        """A row of the server takes a place that one of ours has, which was not sent yet: ours
        gives way, and a person is asked."""
        for columns in table.unique:
            for ours in self._waiting_in_place_of(table, columns, theirs):
                self._void(table.name, ours["id"])
                self._note(table, theirs, ours, None)

    def take_name(self, table: SharedTable, theirs: Image) -> None:
        """A row of the server is called as one of ours, which was not sent yet, is: ours is called
        by its id from now on, and gives way."""
        for ours in called_as(self._cursor, table, theirs):
            key = UUID(bytes=ours["id"])
            names = dict.fromkeys(table.named, key.hex)
            self._writing.change_row(table.name, key, names)
            if ours["voided_seq"] is None:
                self._void(table.name, ours["id"])
                self._note(table, theirs, ours, None)

    def saw(self, table: SharedTable, here: Image | None, theirs: Image) -> None:
        """``theirs`` was put in the place of ``here``, None where it is new."""
        self._all_out.saw(table.name, here, theirs)

    def finish(self) -> None:
        """All rows are in: tell of every conflict."""
        for key in self._all_out.unseen():
            self._take_back("needle_event", key)
        for one in self._disagreed:
            self._ask_again(one)
        for one in self._found:
            self._writing.insert_record(one)
            self.changed.add(("conflict", one.id.bytes))

    def _ask_again(self, conflict: Conflict) -> None:
        """Two people decided differently. What one of them put back counts no more until somebody
        decides; what was put into an amendment stays there."""
        if conflict.theirs is None:
            found = rows_of(self._cursor, conflict.entity, (conflict.entity_id.bytes,))
            session = visit_of(conflict.entity, found[0]) if found else None
            is_signed = session is not None and self._writing.is_signed(UUID(bytes=session))
            if not found or found[0]["voided_seq"] is not None or is_signed:
                return
            self._void(conflict.entity, conflict.entity_id.bytes)
        self._found.append(asked_again(conflict, new_id()))

    def _collide(
        self, table: SharedTable, here: Image, theirs: Image, pending: Sequence[WaitingLine]
    ) -> None:
        """Both changed one row: what was done here is set aside."""
        for line in pending:
            self._cursor.execute(_SET_ASIDE, (line.number,))
        if table.name == "conflict":
            if (other := disagreed(here, theirs)) is not None:
                self._disagreed.append(other)
            return
        if here["id"] not in self.signed:
            # when a visit ended is settled by who signed it
            self._note(table, theirs, here, self._asking.undone(here, pending))
        if any(line.values["what"] == "held" for line in pending):
            # theirs came first: who took it over here did not
            for key, session in added_here(self._cursor, self._last, "take_over"):
                if session == here["id"]:
                    self._take_back("take_over", key)

    def _would_be_signed(self, name: str, theirs: Image) -> bool:
        """Whether a row that comes before a signature changes what that is of. A reaction may come
        after it, and then is no part of it."""
        if name == "reaction" or not may_follow(name, theirs):
            found = rows_of(self._cursor, name, (theirs["id"],))
            return not (found and may_follow_as(name, found[0], theirs))
        return False

    def _may_follow(self, name: str, key: bytes) -> bool:
        (row,) = rows_of(self._cursor, name, (key,))
        return may_follow(name, row)

    def _take_back(self, name: str, key: bytes) -> None:
        """What was added here counts no more, and is kept for a person to look at."""
        table = shared_tables()[name]
        (ours,) = rows_of(self._cursor, name, (key,))
        self._void(name, key)
        if name not in _QUIET:
            self._note(table, None, ours, None)

    def _number_anew(self, theirs: Iterable[Image]) -> None:
        """Both needles are in: ours, which are not sent yet, take the next numbers."""
        table = shared_tables()["needle_site"]
        counting = [row for row in theirs if row["voided_seq"] is None]
        taken = {(row["session_id"], row["number"]) for row in counting}
        highest: dict[bytes, int] = {}
        for row in counting:
            session, number = row["session_id"], row["number"]
            highest[session] = max(highest.get(session, 0), number)
        ours = {
            row["id"]: row
            for one in counting
            for row in self._waiting_in_place_of(table, ("session_id", "number"), one)
        }
        for row in sorted(ours.values(), key=lambda row: int(row["number"])):
            session = row["session_id"]
            number = max(highest[session], self._writing.highest_number(UUID(bytes=session))) + 1
            assert (session, number) not in taken
            self._writing.renumber_site(UUID(bytes=row["id"]), number)
            self.changed.add((table.name, row["id"]))

    def _void(self, name: str, key: bytes) -> None:
        self._writing.void_row(name, UUID(bytes=key))
        self.changed.add((name, key))

    def _waiting_in_place_of(
        self, table: SharedTable, columns: Sequence[str], theirs: Image
    ) -> list[Image]:
        found = in_place_of(self._cursor, table, columns, theirs)
        return [row for row in found if self.pending(row["id"])]

    def _note(
        self, table: SharedTable, theirs: Image | None, mine: Image, base: Image | None
    ) -> None:
        conflict = self._asking.conflict(new_id(), table, theirs, mine, base)
        if not sides_of(conflict).loses_nothing:
            self._found.append(conflict)
