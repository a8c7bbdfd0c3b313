"""Telling a damaged write-ahead log from one that a crash cut short.

SQLite replays a log up to the first frame whose checksum fails and takes the rest for the remains
of a crash. That is right for the last transaction, which never was acknowledged. But where several
transactions follow the bad frame, each of them was on the disk before the next began: then the bad
frame is damage, and replaying up to it would lose acknowledged changes without a word.

The format is that of https://www.sqlite.org/fileformat2.html, section 4.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

_HEADER: Final = struct.Struct(">8I")
_FRAME: Final = struct.Struct(">6I")
_MAGIC: Final = {0x377F0682: "<", 0x377F0683: ">"}
_MASK: Final = 0xFFFFFFFF


def is_damaged(path: Path) -> bool:
    """Whether the log at ``path`` holds acknowledged transactions behind a frame that is bad.

    A bad frame of the very last transaction cannot be told from the remains of a crash.
    """
    content = path.read_bytes()
    if len(content) <= _HEADER.size:
        return False
    magic, _, page_bytes, _, *salts_and_sums = _HEADER.unpack_from(content)
    salts, told = salts_and_sums[:2], tuple(salts_and_sums[2:])
    order = _MAGIC.get(magic)
    if order is None or page_bytes == 0:
        return True
    sums = _checksum(content[: _HEADER.size - 8], (0, 0), order)
    if sums != told:
        return True
    frames = _frames(content, page_bytes)
    for _, pages_after, *frame_salts_and_sums, data in frames:
        sums = _checksum(data, sums, order)
        if frame_salts_and_sums != [*salts, *sums]:
            # The bad frame may be any of its transaction, which then ends behind it, or its end.
            excused = 0 if pages_after else 1
            behind = sum(1 for _, end, *more in frames if end and more[:2] == salts)
            return behind > excused
    return False


def _frames(content: bytes, page_bytes: int) -> Iterator[tuple[Any, ...]]:
    """Of each frame its page number, the pages after a commit or 0, two salts, two checksums, and
    the data that the checksums are over."""
    size = _FRAME.size + page_bytes
    for start in range(_HEADER.size, len(content) - size + 1, size):
        page = content[start + _FRAME.size : start + size]
        yield (*_FRAME.unpack_from(content, start), content[start : start + 8] + page)


def _checksum(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = sums
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for left, right in zip(words, words, strict=True):
        first = (first + left + second) & _MASK
        second = (second + right + first) & _MASK
    return first, second
