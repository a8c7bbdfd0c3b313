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
from enum import Enum, auto
from pathlib import Path
from typing import Final

from tests.faults.call_log import Call
from tests.faults.stored import Cut, Naming, StoredFile, StoredFolder, Survives, loaded, survived

_INSIDE: Final = re.compile(r"\[(\d+)\]")

INDEX_ENDING: Final = "-shm"
"""The index of SQLite's log is memory that several programs share. It is never synced and never
trusted after a start of the machine: what lies there then is anything."""


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
        self._top = loaded(root)
        self._offsets: dict[int, int] = {}
        self._open: dict[int, StoredFile | StoredFolder] = {}
        self._at = 0
        self._doings: dict[str, Callable[[Call], None]] = {
            **{"open": self._opened, "openat": self._opened, "creat": self._opened},
            **{"close": self._closed, "lseek": self._moved, "ftruncate": self._cut},
            **{"write": self._written, "pwrite64": self._written_at, "sendfile": self._copied},
            **{"fsync": self._synced, "fdatasync": self._synced},
            **{"mkdir": self._folder_made, "rename": self._renamed, "link": self._linked},
            **{"mkdirat": self._folder_made, "renameat2": self._renamed, "linkat": self._linked},
            **{"unlink": self._removed, "unlinkat": self._removed, "rmdir": self._removed},
            "truncate": self._cut_by_name,
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
            found = StoredFile()
            folder.name(self._at, path.name, found)
        elif "O_TRUNC" in call.words and isinstance(found, StoredFile):
            found.pending.append(Cut(self._at, 0))
        self._open[number] = found
        self._offsets[number] = 0
        if "O_APPEND" in call.words and isinstance(found, StoredFile):
            self._offsets[number] = len(found.seen())

    def _closed(self, call: Call) -> None:
        self._open.pop(call.descriptors[0], None)

    def _moved(self, call: Call) -> None:
        self._offsets[call.descriptors[0]] = call.result

    def _written(self, call: Call) -> None:
        self._append(call, call.data[: call.result])

    def _copied(self, call: Call) -> None:
        source = self._opened_at(call, 1)
        start = _INSIDE.search(call.words)
        assert isinstance(source, StoredFile)
        assert start is not None
        begin = int(start[1])
        self._append(call, source.seen()[begin : begin + call.result])

    def _append(self, call: Call, data: bytes) -> None:
        file = self._file(call)
        if file is not None:
            offset = self._offsets.get(call.descriptors[0], 0)
            file.write(self._at, offset, data)
            self._offsets[call.descriptors[0]] = offset + len(data)

    def _written_at(self, call: Call) -> None:
        file = self._file(call)
        if file is not None:
            file.write(self._at, call.numbers[-1], call.data[: call.result])

    def _cut(self, call: Call) -> None:
        file = self._file(call)
        if file is not None:
            file.pending.append(Cut(self._at, call.numbers[-1]))

    def _cut_by_name(self, call: Call) -> None:
        if isinstance(file := self._at_path(call.paths[0]), StoredFile):
            file.pending.append(Cut(self._at, call.numbers[-1]))

    def _synced(self, call: Call) -> None:
        found = self._opened_at(call, 0)
        if found is not None:
            found.sync()

    def _folder_made(self, call: Call) -> None:
        self._name(call.paths[0], StoredFolder())

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

    def _name(self, path: Path, what: StoredFile | StoredFolder | None) -> None:
        if path.is_relative_to(self._root) and path != self._root:
            self._folder(path.parent).name(self._at, path.name, what)

    def _file(self, call: Call) -> StoredFile | None:
        found = self._opened_at(call, 0)
        return found if isinstance(found, StoredFile) else None

    def _opened_at(self, call: Call, number: int) -> StoredFile | StoredFolder | None:
        """The open file of that number among those of the call. One that was opened before anybody
        looked on is known by its name."""
        descriptor = call.descriptors[number]
        if descriptor not in self._open and number < len(call.paths):
            found = self._at_path(call.paths[number])
            if found is not None:
                self._open[descriptor] = found
        return self._open.get(descriptor)

    def _at_path(self, path: Path) -> StoredFile | StoredFolder | None:
        if not path.is_relative_to(self._root):
            return None
        found: StoredFile | StoredFolder | None = self._top
        for name in path.relative_to(self._root).parts:
            found = found.now.get(name) if isinstance(found, StoredFolder) else None
        return found

    def _folder(self, path: Path) -> StoredFolder:
        folder = self._top
        for name in path.relative_to(self._root).parts:
            inner = folder.now[name]
            assert isinstance(inner, StoredFolder)
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

    def _fate(self, mercy: Mercy, chance: random.Random) -> Survives:
        """Whether the call of that number survives; it is asked once for each sector."""
        calls = self._pending_calls()
        last = chance.choice(calls) if calls else 0
        one_by_one = {call: chance.random() < 0.5 for call in calls}
        fates: dict[Mercy, Survives] = {
            Mercy.NONE: lambda _at: False,
            Mercy.ALL: lambda _at: True,
            Mercy.IN_ORDER: lambda at: at < last or (at == last and chance.random() < 0.5),
            Mercy.CALLS: lambda at: one_by_one.get(at, False),
            Mercy.SECTORS: lambda _at: chance.random() < 0.5,
            Mercy.ONE_MISSING: lambda at: at != last,
        }
        return fates[mercy]

    def _put_folder(
        self, folder: StoredFolder, to: Path, survives: Survives, chance: random.Random
    ) -> None:
        to.mkdir()
        names = dict(folder.safe)
        for one in folder.pending:
            if survives(one.at):
                _rename(names, one)
        for name, what in names.items():
            if isinstance(what, StoredFolder):
                self._put_folder(what, to / name, survives, chance)
            elif _is_index(name):
                (to / name).write_bytes(chance.randbytes(chance.choice((0, 3, 32768))))
            else:
                (to / name).write_bytes(survived(what, survives, chance))


def _everything(
    folder: StoredFolder, name: str = ""
) -> Iterator[tuple[str, StoredFile | StoredFolder]]:
    yield name, folder
    for inner, one in folder.now.items():
        if isinstance(one, StoredFolder):
            yield from _everything(one, inner)
        else:
            yield inner, one


def _rename(names: dict[str, StoredFile | StoredFolder], naming: Naming) -> None:
    if naming.now is None:
        names.pop(naming.name, None)
    else:
        names[naming.name] = naming.now


def _is_index(name: str) -> bool:
    return name.endswith(INDEX_ENDING)
