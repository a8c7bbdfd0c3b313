"""A model of a disk whose power may fail: what is promised to survive, and what merely may.

It is fed the calls that a program made. A write survives for certain only when the file was synced
after it, a name only when its folder was. All else is at the mercy of the moment: it may be there
or not, in any order, and of a write any of the 512-byte sectors. Names that were changed may be the
old ones, each for itself.

A sync that failed is taken at its worst: the system forgets that those pages are to be written, and
they never reach the disk unless something is written to them again, while whoever reads them still
sees what was written. (Rebello et al., Can Applications Recover from fsync Failures, 2020.)

One thing is taken for granted, as SQLite does: what lies beside a write in the same sector is not
harmed by it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from pathlib import Path
from typing import Final

from tests.faults.call_log import Call

SECTOR: Final = 512
PAGE: Final = 4096

_INSIDE: Final = re.compile(r"\[(\d+)\]")

INDEX_ENDING: Final = "-shm"
"""The index of SQLite's log is memory that several programs share. It is never synced and never
trusted after a start of the machine: what lies there then is anything."""


@dataclass(frozen=True, slots=True)
class _Write:
    at: int
    offset: int
    data: bytes
    is_forgotten: bool = False


@dataclass(frozen=True, slots=True)
class _Cut:
    at: int
    size: int


@dataclass(frozen=True, slots=True)
class _Naming:
    at: int
    name: str
    now: _File | _Folder | None


@dataclass(eq=False)
class _File:
    safe: bytearray = field(default_factory=bytearray)
    pending: list[_Write | _Cut] = field(default_factory=list)

    def write(self, at: int, offset: int, data: bytes) -> None:
        self._remember(offset, offset + len(data))
        self.pending.append(_Write(at, offset, data))

    def sync(self) -> None:
        for one in self.pending:
            if isinstance(one, _Cut):
                _resize(self.safe, one.size)
            elif not one.is_forgotten:
                _put(self.safe, one.offset, one.data)
        # what is forgotten is still what readers see, so that a later write beside it saves it
        self.pending = [one for one in self.pending if isinstance(one, _Write) and one.is_forgotten]

    def fail_to_sync(self) -> None:
        self.pending = [
            replace(one, is_forgotten=True) if isinstance(one, _Write) else one
            for one in self.pending
        ]

    def seen(self) -> bytes:
        """What a reader sees while the power is on."""
        content = bytearray(self.safe)
        for one in self.pending:
            if isinstance(one, _Cut):
                _resize(content, one.size)
            else:
                _put(content, one.offset, one.data)
        return bytes(content)

    def _remember(self, start: int, end: int) -> None:
        """A write makes the whole page one that is to be written."""
        if not any(isinstance(one, _Write) and one.is_forgotten for one in self.pending):
            return
        start, end = start // PAGE * PAGE, -(-end // PAGE) * PAGE
        kept: list[_Write | _Cut] = []
        for one in self.pending:
            if not isinstance(one, _Write) or not one.is_forgotten:
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
                    kept.append(_Write(one.at, low, piece, forgotten))
        self.pending = kept


@dataclass(eq=False)
class _Folder:
    safe: dict[str, _File | _Folder] = field(default_factory=dict)
    now: dict[str, _File | _Folder] = field(default_factory=dict)
    pending: list[_Naming] = field(default_factory=list)

    def name(self, at: int, name: str, what: _File | _Folder | None) -> None:
        if what is None:
            self.now.pop(name, None)
        else:
            self.now[name] = what
        self.pending.append(_Naming(at, name, what))

    def sync(self) -> None:
        self.safe = dict(self.now)
        self.pending = []


class Mercy(Enum):
    """What happens to what is not synced."""

    NONE = auto()
    """Nothing of it is there."""

    ALL = auto()
    """All of it is there, as after a kill."""

    IN_ORDER = auto()
    """All up to some call, and of that one some sectors."""

    CALLS = auto()
    """Each call for itself, there or not."""

    SECTORS = auto()
    """Each sector of each call for itself."""

    ONE_MISSING = auto()
    """All but one call."""


class Disk:
    """The disk under the folder ``root``: what lies there now is safe."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._top = _loaded(root)
        self._offsets: dict[int, int] = {}
        self._open: dict[int, _File | _Folder] = {}
        self._at = 0
        self._doings: dict[str, Callable[[Call], None]] = {
            **{"open": self._opened, "openat": self._opened, "creat": self._opened},
            **{"close": self._closed, "lseek": self._moved, "ftruncate": self._cut},
            **{"write": self._written, "pwrite64": self._written_at, "sendfile": self._copied},
            **{"fsync": self._synced, "fdatasync": self._synced},
            **{"mkdir": self._folder_made, "rename": self._renamed, "link": self._linked},
            **{"unlink": self._removed, "rmdir": self._removed},
        }

    def take(self, call: Call) -> None:
        """Do what the call did. Raises ValueError for one that the model does not know."""
        if call.name == "sendto":
            return
        self._at += 1
        if call.is_done:
            if call.name not in self._doings:
                raise ValueError(f"The model of a disk knows no {call.name}.")
            self._doings[call.name](call)
        elif call.name in ("fsync", "fdatasync"):
            file = self._file(call)
            if file is not None:
                file.fail_to_sync()

    @property
    def has_pending(self) -> bool:
        """Whether anything is at the mercy of the moment."""
        return bool(self._pending_calls())

    def write_after_cut(self, folder: Path, mercy: Mercy, chance: random.Random) -> None:
        """Put what the disk may hold after a power cut now into a new ``folder``."""
        self._put_folder(self._top, folder, self._fate(mercy, chance), chance)

    # What calls do

    def _opened(self, call: Call) -> None:
        (path,), (number,) = call.paths, call.descriptors
        self._open.pop(number, None)
        if not path.is_relative_to(self._root):
            return
        if path == self._root:
            self._open[number] = self._top
            return
        folder = self._folder(path.parent)
        found = folder.now.get(path.name)
        if found is None:
            assert "O_CREAT" in call.words, call
            found = _File()
            folder.name(self._at, path.name, found)
        elif "O_TRUNC" in call.words and isinstance(found, _File):
            found.pending.append(_Cut(self._at, 0))
        self._open[number] = found
        self._offsets[number] = 0
        if "O_APPEND" in call.words and isinstance(found, _File):
            self._offsets[number] = len(found.seen())

    def _closed(self, call: Call) -> None:
        self._open.pop(call.descriptors[0], None)

    def _moved(self, call: Call) -> None:
        self._offsets[call.descriptors[0]] = call.result

    def _written(self, call: Call) -> None:
        self._append(call, call.data[: call.result])

    def _copied(self, call: Call) -> None:
        source = self._open.get(call.descriptors[1])
        start = _INSIDE.search(call.words)
        assert isinstance(source, _File)
        assert start is not None
        begin = int(start[1])
        self._append(call, source.seen()[begin : begin + call.result])

    def _append(self, call: Call, data: bytes) -> None:
        file = self._file(call)
        if file is not None:
            offset = self._offsets[call.descriptors[0]]
            file.write(self._at, offset, data)
            self._offsets[call.descriptors[0]] = offset + len(data)

    def _written_at(self, call: Call) -> None:
        file = self._file(call)
        if file is not None:
            file.write(self._at, call.numbers[-1], call.data[: call.result])

    def _cut(self, call: Call) -> None:
        file = self._file(call)
        if file is not None:
            file.pending.append(_Cut(self._at, call.numbers[-1]))

    def _synced(self, call: Call) -> None:
        found = self._open.get(call.descriptors[0])
        if found is not None:
            found.sync()

    def _folder_made(self, call: Call) -> None:
        self._name(call.paths[0], _Folder())

    def _removed(self, call: Call) -> None:
        self._name(call.paths[0], None)

    def _renamed(self, call: Call) -> None:
        old, new = call.paths
        if old.is_relative_to(self._root):
            self._name(new, self._folder(old.parent).now[old.name])
            self._name(old, None)

    def _linked(self, call: Call) -> None:
        old, new = call.paths
        if old.is_relative_to(self._root):
            self._name(new, self._folder(old.parent).now[old.name])

    def _name(self, path: Path, what: _File | _Folder | None) -> None:
        if path.is_relative_to(self._root) and path != self._root:
            self._folder(path.parent).name(self._at, path.name, what)

    def _file(self, call: Call) -> _File | None:
        found = self._open.get(call.descriptors[0])
        return found if isinstance(found, _File) else None

    def _folder(self, path: Path) -> _Folder:
        folder = self._top
        for name in path.relative_to(self._root).parts:
            inner = folder.now[name]
            assert isinstance(inner, _Folder)
            folder = inner
        return folder

    # What survives

    def _pending_calls(self) -> list[int]:
        return sorted(
            {
                pending.at
                for name, one in _everything(self._top)
                if not _is_index(name)
                for pending in one.pending
            }
        )

    def _fate(self, mercy: Mercy, chance: random.Random) -> Callable[[int], bool]:
        """Whether the call of that number survives; it is asked once for each sector."""
        calls = self._pending_calls()
        last = chance.choice(calls) if calls else 0
        one_by_one = {call: chance.random() < 0.5 for call in calls}
        fates: dict[Mercy, Callable[[int], bool]] = {
            Mercy.NONE: lambda _at: False,
            Mercy.ALL: lambda _at: True,
            Mercy.IN_ORDER: lambda at: at < last or (at == last and chance.random() < 0.5),
            Mercy.CALLS: lambda at: one_by_one.get(at, False),
            Mercy.SECTORS: lambda _at: chance.random() < 0.5,
            Mercy.ONE_MISSING: lambda at: at != last,
        }
        return fates[mercy]

    def _put_folder(
        self, folder: _Folder, to: Path, survives: Callable[[int], bool], chance: random.Random
    ) -> None:
        to.mkdir()
        names = dict(folder.safe)
        for one in folder.pending:
            if survives(one.at):
                _rename(names, one)
        for name, what in names.items():
            if isinstance(what, _Folder):
                self._put_folder(what, to / name, survives, chance)
            elif _is_index(name):
                (to / name).write_bytes(chance.randbytes(chance.choice((0, 3, 32768))))
            else:
                (to / name).write_bytes(_survived(what, survives, chance))


def _loaded(root: Path) -> _Folder:
    there: dict[str, _File | _Folder] = {
        path.name: _loaded(path) if path.is_dir() else _File(bytearray(path.read_bytes()))
        for path in root.iterdir()
    }
    return _Folder(dict(there), there)


def _everything(folder: _Folder, name: str = "") -> Iterator[tuple[str, _File | _Folder]]:
    yield name, folder
    for inner, one in folder.now.items():
        if isinstance(one, _Folder):
            yield from _everything(one, inner)
        else:
            yield inner, one


def _rename(names: dict[str, _File | _Folder], naming: _Naming) -> None:
    if naming.now is None:
        names.pop(naming.name, None)
    else:
        names[naming.name] = naming.now


def _survived(file: _File, survives: Callable[[int], bool], chance: random.Random) -> bytes:
    content = bytearray(file.safe)
    longest = len(content)
    for one in file.pending:
        if isinstance(one, _Cut):
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


def _is_index(name: str) -> bool:
    return name.endswith(INDEX_ENDING)
