"""What a workstation had not sent to its server, in a clinic that shares with nobody.

The lines that waited in the outbox become the next lines of the change log, as the server would
have taken them in, and the rows get the numbers of these lines. So the new clinic has one change
log of all that was charted, and what is lost of it is told like any other loss.
"""

from __future__ import annotations

from typing import Any, Final

from db.chain import CHAIN_START, LINE_COLUMNS, mac_of
from db.salvage.new_file import NewFile
from db.salvage.record import Value
from db.salvage.shapes import LOG
from db.tables.sharing import PROVISIONAL

OUTBOX: Final = "outbox"
SET_ASIDE: Final = "set_aside"
OF_SHARING: Final = frozenset((OUTBOX, SET_ASIDE, "server_link", "key_ring", "left_out"))
"""Tables of which the new clinic keeps nothing."""
UNKNOWN_END: Final = 100_000
"""So many numbers are left free where nobody knows how many lines are lost at the end: a number is
never given twice."""
_NUMBERS: Final = ("created_seq", "changed_seq", "voided_seq")
_LINES: Final = (
    f"SELECT {', '.join(f'o.{name}' for name in LINE_COLUMNS)}, o.mac, s.sequence"  # noqa: S608 - names of the chain
    f" FROM {OUTBOX} o LEFT JOIN {SET_ASIDE} s ON s.sequence = o.sequence"
    " WHERE o.sequence > ? ORDER BY o.sequence"
)


class Waiting:
    """The lines of the outbox of ``new``, once it and the change log were brought over. Their
    places come after ``upto``, the last number that the change log may ever have given."""

    def __init__(self, new: NewFile, upto: int) -> None:
        self._new = new
        self._upto = upto
        origins = new.rows(f"SELECT origin FROM {OUTBOX} ORDER BY sequence DESC LIMIT 1")  # noqa: S608 - a name of this file
        self._origin: Value = origins[0][0] if origins else None
        self._taken: dict[int, int] = dict(
            new.rows(
                f"SELECT origin_sequence, sequence FROM {LOG}"  # noqa: S608 - as above
                " WHERE origin = ? AND origin_sequence IS NOT NULL",
                (self._origin,),
            )
        )
        self._last_taken = max(self._taken, default=PROVISIONAL)
        self.count = 0
        came = new.rows(f"SELECT 1 FROM {LOG} WHERE origin_sequence IS NOT NULL LIMIT 1")  # noqa: S608 - as above
        self.is_shared = bool(origins or came)
        """Whether the clinic shared its record with a server at all."""

    def settled(self, number: int) -> int:
        """The number that a line has in the new change log."""
        if number <= PROVISIONAL:
            return number
        return self._taken.get(number, self._upto + number - self._last_taken)

    def settle(self, row: dict[str, Value]) -> dict[str, Value]:
        """A row with the numbers of the new change log."""
        numbers = {
            name: self.settled(value)
            for name in _NUMBERS
            if isinstance(value := row.get(name), int) and value > PROVISIONAL
        }
        return {**row, **numbers} if numbers else row

    def place(self, chain_key: bytes) -> None:
        """Put them into the change log."""
        last = self._new.rows(f"SELECT mac FROM {LOG} ORDER BY sequence DESC LIMIT 1")  # noqa: S608 - as above
        mac = last[0][0] if last and last[0][0] is not None else CHAIN_START
        for *values, own_mac, aside in self._new.rows(_LINES, (self._last_taken,)):
            line: dict[str, Any] = dict(zip(LINE_COLUMNS, values, strict=True))
            line |= {
                "sequence": self.settled(line["sequence"]),
                "origin_sequence": line["sequence"],
                "origin_mac": own_mac,
                "is_set_aside": None if aside is None else 1,
            }
            mac = mac_of(chain_key, mac, line)
            self._new.keep(LOG, {**line, "mac": mac})
            self.count += 1
        for table in (OUTBOX, SET_ASIDE):
            self._new.change(f"DELETE FROM {table}")  # noqa: S608 - as above
