"""Reading back what strace saw: the calls that change a disk, with their data, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.faults import tracer

OPTIONS: Final = (
    *("-xx", "-y", "-s", str(1 << 24)),
    "-e",
    tracer.only((*tracer.CHANGING, "open", "openat", "creat", "lseek", "close", "sendto")),
)
"""What to ask of strace, so that it can be read back: all data, in full, and the names of files."""

_LINE: Final = re.compile(r"(\d+)\s+(?:<\.\.\. (\w+) resumed>|(\w+)\()(.*)")
_PART: Final = re.compile(
    r"(?P<cwd>AT_FDCWD)(?:<(?:\\x..)*>)?|"
    r'(?P<fd>-?\d+)<(?P<of>(?:\\x..)*)>|"(?P<text>(?:\\x..)*)"|(?P<word>[^,"\s]+)'
)
_RESULT: Final = re.compile(r"\)\s+=\s+(-?\d+)(?:<((?:\\x..)*)>)?")
_OPENING: Final = ("open", "openat", "creat")
_NAMING: Final = ("rename", "unlink", "rmdir", "mkdir", "link", "symlink", "truncate")
_UNFINISHED: Final = " <unfinished ...>"
_GONE: Final = " (deleted)"
_ROOT: Final = Path("/")


@dataclass(frozen=True, slots=True)
class Call:
    """One call, in the order in which they ended."""

    name: str
    paths: tuple[Path, ...]
    """The files it was made on: those that it names, or the one that it has open."""

    descriptors: tuple[int, ...]
    """The numbers of the open files; of a call that opens, the new one."""

    data: bytes
    numbers: tuple[int, ...]
    """What it was told in numbers, but for open files."""

    words: str
    """Its flags, as strace writes them."""

    result: int

    @property
    def is_done(self) -> bool:
        """Whether it did what it was asked to do."""
        return self.result >= 0


def calls(log: Path) -> Iterator[Call]:
    """All calls of the log."""
    begun: dict[str, str] = {}
    with log.open(encoding="ascii") as lines:
        for line in lines:
            match = _LINE.match(line)
            if match is None:
                continue
            process, resumed, name, rest = match.groups()
            if rest.endswith(_UNFINISHED):
                begun[process] = rest.removesuffix(_UNFINISHED)
                continue
            if resumed:
                name, rest = resumed, begun.pop(process) + rest
            call = _read(name, rest)
            if call is not None:
                yield call


def _read(name: str, rest: str) -> Call | None:
    results = list(_RESULT.finditer(rest))
    if not results:
        return None  # the process was killed in it
    result = results[-1]
    paths: list[Path] = []
    texts: list[bytes] = []
    numbers: list[int] = []
    words: list[str] = []
    descriptors: list[int] = []
    for part in _PART.finditer(rest[: result.start()]):
        if part["cwd"]:
            paths.append(_ROOT)  # the program gives whole paths, which stay what they are
        elif part["fd"]:
            descriptors.append(int(part["fd"]))
            paths.append(_path(_bytes(part["of"])))
        elif part["text"] is not None:
            texts.append(_bytes(part["text"]))
        elif word := part["word"]:
            if re.fullmatch(r"-?\d+", word):
                numbers.append(int(word))
            else:
                words.append(word)
    if name.startswith(_NAMING):
        folders = paths or [_ROOT] * len(texts)
        paths = [folder / _path(text) for folder, text in zip(folders, texts, strict=True)]
    elif name in _OPENING and result[2]:
        paths = [_path(_bytes(result[2]))]
    return Call(
        name,
        tuple(paths),
        (int(result[1]),) if name in _OPENING else tuple(descriptors),
        b"".join(texts),
        tuple(numbers),
        "|".join(words),
        int(result[1]),
    )


def _bytes(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))


def _path(name: bytes) -> Path:
    return Path(name.decode().removesuffix(_GONE))
