"""Reading SQLite's records and the cells of its pages, from bytes that may be anything.

The format is that of https://www.sqlite.org/fileformat2.html, sections 1.6 and 2. Whatever does not
fit it raises ``UnreadableError``; nothing else is ever raised for the bytes' sake.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from db.pages import USABLE_BYTES

Value = int | float | str | bytes | None
"""What a column can hold."""

_FIRST_PAGE_HEADER: Final = 100
_MOST_PAYLOAD: Final = 1 << 30
_INTEGER_BYTES: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_TABLE_MOST: Final = USABLE_BYTES - 35
_INDEX_MOST: Final = (USABLE_BYTES - 12) * 64 // 255 - 23
_LEAST: Final = (USABLE_BYTES - 12) * 32 // 255 - 23


class UnreadableError(Exception):
    """These bytes are not what they should be."""


class PageKind(IntEnum):
    """What a page of a b-tree holds."""

    INDEX_INTERIOR = 2
    TABLE_INTERIOR = 5
    INDEX_LEAF = 10
    TABLE_LEAF = 13


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: ``child`` is the page below it (0 on a leaf), ``rowid`` that of a table's row (0 in
    an index). The payload begins with ``local`` and goes on, up to ``length`` bytes in all, on the
    chain of pages from ``overflow`` (0: there is no more)."""

    child: int
    rowid: int
    local: bytes
    length: int
    overflow: int


def kind_of(number: int, page: bytes) -> PageKind | None:
    """What kind of b-tree page ``page`` is, decrypted; None for one of no b-tree."""
    try:
        return PageKind(page[_header_at(number)])
    except ValueError:
        return None


def children_of(number: int, page: bytes) -> tuple[int, ...]:
    """The pages below an interior page, in their order. Raises UnreadableError."""
    at = _header_at(number)
    below = tuple(cell.child for cell in cells_of(number, page))
    return (*below, int.from_bytes(page[at + 8 : at + 12], "big"))


def cells_of(
    number: int, page: bytes, *, when_bad: Callable[[], object] | None = None
) -> Iterator[Cell]:
    """The cells of a b-tree page. Raises UnreadableError at a cell that is none; where ``when_bad``
    is given it is called instead, and the next cell is tried."""
    kind = kind_of(number, page)
    if kind is None:
        raise UnreadableError("a page of no b-tree")
    at = _header_at(number)
    count = int.from_bytes(page[at + 3 : at + 5], "big")
    first = at + (8 if kind >= PageKind.INDEX_LEAF else 12)
    if first + 2 * count > USABLE_BYTES:
        if when_bad is None:
            raise UnreadableError("more cells than fit")
        count = (USABLE_BYTES - first) // 2
    for place in range(first, first + 2 * count, 2):
        start = int.from_bytes(page[place : place + 2], "big")
        try:
            if start < (first + 2 * count if when_bad is None else place + 2):
                raise UnreadableError("a cell inside the header")
            yield _cell(kind, page, start)
        except UnreadableError:
            if when_bad is None:
                raise
            when_bad()


def values_of(payload: bytes) -> tuple[Value, ...]:
    """The columns of a record. Raises UnreadableError."""
    header, at = _varint(payload, 0)
    if not at <= header <= len(payload):
        raise UnreadableError("a header longer than its record")
    kinds: list[int] = []
    while at < header:
        kind = payload[at]
        if kind < 0x80:  # nearly all are: a quarter of the time of a salvage is spent here
            at += 1
        else:
            kind, at = _varint(payload, at)
        kinds.append(kind)
    if at != header:
        raise UnreadableError("a header that does not end where it says")
    values: list[Value] = []
    for kind in kinds:
        if kind == 0:
            values.append(None)
        elif kind in (8, 9):
            values.append(kind - 8)
        else:
            value, at = _value(payload, at, kind)
            values.append(value)
    if at != len(payload):
        raise UnreadableError("a record that does not end where it says")
    return tuple(values)


def overflow_pages(length: int, local: int) -> int:
    """How many pages a payload of ``length`` bytes goes on over when ``local`` are in its cell."""
    return -(-(length - local) // (USABLE_BYTES - 4))


def _header_at(number: int) -> int:
    return _FIRST_PAGE_HEADER if number == 1 else 0


def _cell(kind: PageKind, page: bytes, at: int) -> Cell:
    child = rowid = length = 0
    if kind in (PageKind.INDEX_INTERIOR, PageKind.TABLE_INTERIOR):
        child, at = _four(page, at), at + 4
    if kind is not PageKind.TABLE_INTERIOR:
        length, at = _varint(page, at)
    if kind in (PageKind.TABLE_INTERIOR, PageKind.TABLE_LEAF):
        rowid, at = _varint(page, at)
    if length > _MOST_PAYLOAD:
        raise UnreadableError("a payload out of all reason")
    local = _local(length, _TABLE_MOST if kind is PageKind.TABLE_LEAF else _INDEX_MOST)
    overflow = _four(page, at + local) if local < length else 0
    if at + local > USABLE_BYTES:
        raise UnreadableError("a cell beyond the page")
    return Cell(child, _signed(rowid), page[at : at + local], length, overflow)


def _local(length: int, most: int) -> int:
    """How many bytes of a payload lie in its cell."""
    if length <= most:
        return length
    some = _LEAST + (length - _LEAST) % (USABLE_BYTES - 4)
    return some if some <= most else _LEAST


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in (10, 11):
        raise UnreadableError("a kind of value that there is not")
    size = 8 if kind == 7 else _INTEGER_BYTES.get(kind, (kind - 12) // 2)
    data, end = payload[at : at + size], at + size
    if len(data) != size:
        raise UnreadableError("a value beyond its record")
    if kind == 7:
        return struct.unpack(">d", data)[0], end
    if kind in _INTEGER_BYTES:
        return int.from_bytes(data, "big", signed=True), end
    if kind % 2 == 0:
        return data, end
    try:
        return data.decode(), end
    except UnicodeDecodeError as error:
        raise UnreadableError("a text that is none") from error


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """SQLite's numbers of one to nine bytes, the ninth with all of its bits."""
    if at < len(data) and data[at] < 0x80:
        return data[at], at + 1
    value = 0
    for place in range(at, at + 9):
        if place >= len(data):
            raise UnreadableError("a number beyond its record")
        byte = data[place]
        if place == at + 8:
            return value << 8 | byte, place + 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + 1
    raise AssertionError("nine bytes were read")


def _signed(number: int) -> int:
    return number - (1 << 64) if number >= 1 << 63 else number


def _four(page: bytes, at: int) -> int:
    if at + 4 > USABLE_BYTES:
        raise UnreadableError("a page number beyond the page")
    return int.from_bytes(page[at : at + 4], "big")
