"""The lines of the change log that belong to rows which come from another clinic.

Each row brings the places of what happened to it in the order of all of them. The lines are kept
here, 58 bytes each, until all rows are there, and then written in that order.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bodymap.services.whole_record import RecordRefusedError, RowError

_WHATS: Final = ("", "added", "changed", "voided")
_FORM: Final = struct.Struct("<BBq16s32s")
_NO_DIGEST: Final = bytes(32)
_MOST: Final = 2**33
GAPS: Final = "The order of what happened to the rows has gaps, so rows are missing."


@dataclass(frozen=True, slots=True)
class StagedLine:
    """What a line says: of the row ``key`` of the table number ``table``, at which time
    (microseconds UTC), with the digest of a row that was added."""

    place: int
    what: str
    table: int
    at: int
    key: bytes
    digest: bytes | None


class StagedLines:
    """The lines by their places, of which there are ``most`` at the most."""

    def __init__(self, most: int) -> None:
        self._most = min(most, _MOST)
        self._kept = bytearray()
        self._last = 0
        self._count = 0

    def put(
        self, place: int, what: str, table: int, at: int, key: bytes, digest: bytes = _NO_DIGEST
    ) -> None:
        """Keep a line. Raises RowError for a place that cannot be, or that is taken."""
        if not 1 <= place <= self._most:
            raise RowError(f"is at the place {place} of the order, which cannot be")
        start = (place - 1) * _FORM.size
        missing = start + _FORM.size - len(self._kept)
        if missing > 0:
            # by a part of what is there, or a clinic's lines would be copied again and again
            self._kept.extend(bytes(max(missing, len(self._kept) // 8)))
        if self._kept[start]:
            raise RowError(f"is at the place {place} of the order, where another one is")
        _FORM.pack_into(self._kept, start, _WHATS.index(what), table, at, key, digest)
        self._last = max(self._last, place)
        self._count += 1

    @property
    def last(self) -> int:
        """The last place. Raises RecordRefusedError where a place before it is empty."""
        if self._count != self._last:
            raise RecordRefusedError(GAPS)
        return self._last

    def walk(self) -> Iterator[StagedLine]:
        """All lines in their order."""
        for place in range(1, self.last + 1):
            start = (place - 1) * _FORM.size
            what, table, at, key, digest = _FORM.unpack_from(self._kept, start)
            known = digest if digest != _NO_DIGEST else None
            yield StagedLine(place, _WHATS[what], table, at, key, known)
