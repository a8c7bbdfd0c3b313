"""Telling a damaged write-ahead log from one that a crash or a failed write left.

SQLite replays a log up to the first frame whose checksum fails and takes the rest for the remains
of a crash. That is right for the last transaction, which never was acknowledged. But where several
transactions follow each other behind the bad frame, each of them was on the disk before the next
began: then the bad frame is damage, and replaying up to it would lose acknowledged changes without
a word.

That they followed each other is told by their checksums, each of which goes on from the one before.
What writes that failed left behind, longer than what was written over them since, ends in a
transaction too, but continues nothing.

The format is that of https://www.sqlite.org/fileformat2.html, section 4.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_HEADER: Final = struct.Struct(">8I")
_FRAME: Final = struct.Struct(">6I")
_MAGIC: Final = {0x377F0682: "<", 0x377F0683: ">"}
_MASK: Final = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class _Frame:
    ends: bool
    """Whether a transaction ends with it."""

    salts: tuple[int, int]
    told: tuple[int, int]
    """The checksums that it says it has."""

    data: bytes
    """What they are over."""


def is_damaged(path: Path) -> bool:
    """Whether the log at ``path`` holds acknowledged transactions behind a frame that is bad.

    A bad frame of the very last transaction cannot be told from the remains of a crash.
    """
    content = path.read_bytes()
    if len(content) <= _HEADER.size:
        return False
    magic, _, page_bytes, _, *salts_and_sums = _HEADER.unpack_from(content)
    salts, told = tuple(salts_and_sums[:2]), tuple(salts_and_sums[2:])
    order = _MAGIC.get(magic)
    if order is None or page_bytes == 0:
        return True
    sums = _checksum(content[: _HEADER.size - 8], (0, 0), order)
    if sums != told:
        return True
    frames = _frames(content, page_bytes)
    for bad in frames:
        sums = _checksum(bad.data, sums, order)
        if (bad.salts, bad.told) != (salts, sums):
            return _goes_on(bad, sums, [one for one in frames if one.salts == salts], order)
    return False


def _goes_on(bad: _Frame, sums: tuple[int, int], behind: list[_Frame], order: str) -> bool:
    """Whether two transactions follow each other from the ``bad`` frame on, or further behind it.
    Its right checksums would be ``sums``."""
    before, ends = {bad.told, sums}, int(bad.ends)
    for frame in behind:
        follows = any(_checksum(frame.data, one, order) == frame.told for one in before)
        ends = int(frame.ends) + (ends if follows else 0)
        if ends > 1:
            return True
        before = {frame.told}
    return False


def _frames(content: bytes, page_bytes: int) -> Iterator[_Frame]:
    size = _FRAME.size + page_bytes
    for start in range(_HEADER.size, len(content) - size + 1, size):
        _, pages_after, *salts_and_sums = _FRAME.unpack_from(content, start)
        page = content[start + _FRAME.size : start + size]
        yield _Frame(
            pages_after > 0,
            (salts_and_sums[0], salts_and_sums[1]),
            (salts_and_sums[2], salts_and_sums[3]),
            content[start : start + 8] + page,
        )


def _checksum(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = sums
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for left, right in zip(words, words, strict=True):
        first = (first + left + second) & _MASK
        second = (second + right + first) & _MASK
    return first, second
