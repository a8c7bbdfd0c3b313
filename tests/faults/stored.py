"""Files and folders as a disk has them: what is safe there, and what was done to them since."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

SECTOR: Final = 512
PAGE: Final = 4096

Survives = Callable[[int], bool]
"""Whether what the call of that number did survives; it is asked once for each sector."""


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes that were written at an offset by the call of number ``at``. Forgotten ones are seen by
    readers, and never written by themselves."""

    at: int
    offset: int
    data: bytes
    is_forgotten: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """A change of a file's length."""

    at: int
    size: int


@dataclass(frozen=True, slots=True)
class Naming:
    """A name that was given to a file or folder, or taken away."""

    at: int
    name: str
    now: StoredFile | StoredFolder | None


@dataclass(eq=False)
class StoredFile:
    """A file: its safe content, and what was done since it was last synced."""

    safe: bytearray = field(default_factory=bytearray)
    pending: list[Write | Cut] = field(default_factory=list)

    def write(self, at: int, offset: int, data: bytes) -> None:
        self._remember(offset, offset + len(data))
        self.pending.append(Write(at, offset, data))

    def sync(self) -> None:
        for one in self.pending:
            if isinstance(one, Cut):
                _resize(self.safe, one.size)
            elif not one.is_forgotten:
                _put(self.safe, one.offset, one.data)
        # what is forgotten is still what readers see, so that a later write beside it saves it
        self.pending = [one for one in self.pending if isinstance(one, Write) and one.is_forgotten]

    def fail_to_sync(self) -> None:
        self.pending = [
            replace(one, is_forgotten=True) if isinstance(one, Write) else one
            for one in self.pending
        ]

    def seen(self) -> bytes:
        """What a reader sees while the power is on."""
        content = bytearray(self.safe)
        for one in self.pending:
            if isinstance(one, Cut):
                _resize(content, one.size)
            else:
                _put(content, one.offset, one.data)
        return bytes(content)

    def _remember(self, start: int, end: int) -> None:
        """A write makes the whole page one that is to be written."""
        if not any(isinstance(one, Write) and one.is_forgotten for one in self.pending):
            return
        start, end = start // PAGE * PAGE, -(-end // PAGE) * PAGE
        kept: list[Write | Cut] = []
        for one in self.pending:
            if not isinstance(one, Write) or not one.is_forgotten:
                kept.append(one)
                continue
            first, last = one.offset, one.offset + len(one.data)
            for low, high, forgotten in (
                (first, min(last, start), True),
                (max(first, start), min(last, end), False),
                (max(first, end), last, True),
            ):
                if low < high:
                    piece = one.data[low - first : high - first]
                    kept.append(Write(one.at, low, piece, forgotten))
        self.pending = kept


@dataclass(eq=False)
class StoredFolder:
    """A folder: its safe names, those of now, and what was done between."""

    safe: dict[str, StoredFile | StoredFolder] = field(default_factory=dict)
    now: dict[str, StoredFile | StoredFolder] = field(default_factory=dict)
    pending: list[Naming] = field(default_factory=list)

    def name(self, at: int, name: str, what: StoredFile | StoredFolder | None) -> None:
        if what is None:
            self.now.pop(name, None)
        else:
            self.now[name] = what
        self.pending.append(Naming(at, name, what))

    def sync(self) -> None:
        self.safe = dict(self.now)
        self.pending = []


def loaded(root: Path) -> StoredFolder:
    """What lies there now, all of it safe."""
    there: dict[str, StoredFile | StoredFolder] = {
        path.name: loaded(path) if path.is_dir() else StoredFile(bytearray(path.read_bytes()))
        for path in root.iterdir()
    }
    return StoredFolder(dict(there), there)


def survived(file: StoredFile, survives: Survives, chance: random.Random) -> bytes:
    """The content that is left of a file."""
    content = bytearray(file.safe)
    longest = len(content)
    for one in file.pending:
        if isinstance(one, Cut):
            if survives(one.at):
                _resize(content, one.size)
                longest = one.size
            continue
        longest = max(longest, one.offset + len(one.data))
        if one.is_forgotten:
            continue
        end = one.offset + len(one.data)
        start = one.offset
        while start < end:
            stop = min(end, start // SECTOR * SECTOR + SECTOR)
            if survives(one.at):
                _put(content, start, one.data[start - one.offset : stop - one.offset])
            start = stop
    if longest > len(content) and chance.random() < 0.3:
        # the new length was written, and what belongs there was not
        _resize(content, longest)
    return bytes(content)


def _put(content: bytearray, offset: int, data: bytes) -> None:
    if offset > len(content):
        _resize(content, offset)
    content[offset : offset + len(data)] = data


def _resize(content: bytearray, size: int) -> None:
    del content[size:]
    content.extend(bytes(size - len(content)))
