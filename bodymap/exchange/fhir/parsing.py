"""Taking a FHIR file apart without trusting it: entry by entry, and with bounds on everything.

The file is one Bundle, one resource, or several of either behind each other, as NDJSON has them.
Whatever its size, only the resources that somebody asks to keep stay in memory.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from bodymap.exchange.fhir.taken import quoted
from bodymap.exchange.opened import open_input
from bodymap.exchange.outcome import BadInputError

if TYPE_CHECKING:
    from bodymap.services.progress import Progress

MOST_BYTES: Final = 256 * 1024 * 1024
"""A bundle of a whole hospital is sent in parts; this program's own choice."""
DEEPEST: Final = 60
"""R4 nests a dozen levels, with extensions two dozen; this program's own choice."""

_LARGEST: Final = 10**18
_MOST_DIGITS: Final = 30
_MOST_DIGITS_TO_READ: Final = 1000
_LONG_NUMBER: Final = re.compile(rb"[0-9]{%d}" % _MOST_DIGITS_TO_READ)
_CHUNK: Final = 1 << 16
_BLANKS: Final = b" \t\r\n"
_PACKED: Final = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")
_WIDE: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in one place of the file: ``where`` in words, ``value`` the entry of a Bundle
    (with ``resource`` in it) or a resource that stands alone (``is_bundled`` is False then)."""

    where: str
    value: Any
    is_bundled: bool


@dataclass(frozen=True, slots=True)
class Head:
    """A Bundle without its entries, told when all of them were."""

    where: str
    value: dict[str, Any] = field(default_factory=dict)


def entries_of(path: Path, progress: Progress) -> Iterator[Entry | Head]:
    """What is in the file, in its order. Numbers are ints and Decimals.

    Raises BadInputError with one sentence for a file that is none, too large, packed, XML, no JSON
    in UTF-8, nested too deep, or that names a field of an object twice; and what ``progress``
    raises, which is told of bytes.
    """
    with open_input(path, MOST_BYTES) as file:
        size = file.seek(0, 2)
        file.seek(0)
        _begin(path.name, file)
        yield from _Taking(path.name, file, size, progress).entries()


def _begin(name: str, file: BinaryIO) -> None:
    """Look at how it begins, and stand on the first byte of the JSON."""
    start = file.read(_CHUNK)
    if start.startswith(_WIDE):
        raise BadInputError(f"{name} is not in UTF-8.")
    if start.startswith(_PACKED):
        raise BadInputError(f"{name} is packed: unpack it first.")
    skipped = len(codecs.BOM_UTF8) if start.startswith(codecs.BOM_UTF8) else 0
    first = start[skipped:].lstrip(_BLANKS)[:1]
    if not first and len(start) < _CHUNK:
        raise BadInputError(f"{name} is empty.")
    if first == b"<":
        raise BadInputError(f"{name} is XML: FHIR is read as JSON.")
    if first != b"{":
        raise BadInputError(f"{name} is no FHIR: it does not begin with an object of JSON.")
    file.seek(skipped)


class _Guarded:
    """The file without numbers that are too long to be read: the JSON reader would trip over one
    of more digits than Python converts, at a place that nobody foresees."""

    def __init__(self, name: str, file: BinaryIO) -> None:
        self._name = name
        self._file = file
        self._before = b""

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        found = self._file.read(size)
        if _LONG_NUMBER.search(self._before + found):
            raise BadInputError(f"{self._name} has a number beyond all measure.")
        self._before = (self._before + found)[-_MOST_DIGITS_TO_READ:]
        return found


class _Taking:
    """Builds the values of the file from what the JSON reader tells."""

    def __init__(self, name: str, file: BinaryIO, size: int, progress: Progress) -> None:
        self._name = name
        self._file = file
        self._size = max(size, 1)
        self._progress = progress
        self._bundles = 0
        self._alone = 0
        self._entries = 0
        self._stack: list[Any] = []
        self._keys: list[str] = []
        self._is_in_entries = False

    def entries(self) -> Iterator[Entry | Head]:
        """The entries and heads in the order of the file."""
        for told, (event, value) in enumerate(self._events()):
            if told % _CHUNK == 0:
                self._progress(min(self._file.tell(), self._size), self._size)
            if event == "map_key":
                self._key(value)
            elif event in ("start_map", "start_array"):
                self._open({} if event == "start_map" else [])
            elif event in ("end_map", "end_array"):
                yield from self._close()
            else:
                yield from self._made(self._bounded(value))

    def _key(self, key: str) -> None:
        if key in self._stack[-1]:
            raise BadInputError(f"{self._name} names {quoted(key)} twice in one object.")
        self._keys.append(key)
        # so that a second one is noticed while the first is being read
        self._stack[-1][key] = None

    def _open(self, value: Any) -> None:
        if len(self._stack) >= DEEPEST:
            raise BadInputError(f"{self._name} is nested more than {DEEPEST} levels deep.")
        if len(self._stack) == 1 and isinstance(value, list) and self._keys == ["entry"]:
            self._is_in_entries = True
        self._stack.append(value)

    def _close(self) -> Iterator[Entry | Head]:
        made = self._stack.pop()
        if self._is_in_entries and len(self._stack) == 1:
            # the array of entries itself, which were told one by one
            self._is_in_entries = False
            self._keys.pop()
        else:
            yield from self._made(made)

    def _made(self, value: Any) -> Iterator[Entry | Head]:
        """A value is whole: it goes into the one around it, or is told."""
        if not self._stack:
            yield self._whole(value)
        elif self._is_in_entries and len(self._stack) == 2:
            self._entries += 1
            yield Entry(self._place(), value, is_bundled=True)
        elif isinstance(self._stack[-1], list):
            self._stack[-1].append(value)
        else:
            self._stack[-1][self._keys.pop()] = value

    def _bounded(self, value: Any) -> Any:
        """A value that is neither object nor array. Numbers of thousands of digits are quick to
        write and slow to work with."""
        is_huge = (isinstance(value, int) and abs(value) > _LARGEST) or (
            isinstance(value, Decimal) and value and abs(value.adjusted()) > _MOST_DIGITS
        )
        if is_huge:
            raise BadInputError(f"{self._name} has a number beyond all measure.")
        return value

    def _place(self) -> str:
        before = f"bundle {self._bundles + 1}, " if self._bundles else ""
        return f"{before}entry {self._entries}"

    def _whole(self, made: Any) -> Entry | Head:
        """What stood at the outermost level."""
        if not isinstance(made, dict):
            raise BadInputError(f"{self._name} is no FHIR: a value in it is no object of JSON.")
        if made.get("resourceType") == "Bundle":
            self._bundles += 1
            self._entries = 0
            return Head(f"bundle {self._bundles}", made)
        self._entries = 0
        self._alone += 1
        return Entry(f"resource {self._alone}", made, is_bundled=False)

    def _events(self) -> Iterator[tuple[str, Any]]:
        import ijson  # type: ignore[import-untyped]  # it ships no types

        source = _Guarded(self._name, self._file)
        try:
            yield from ijson.basic_parse(source, buf_size=_CHUNK, multiple_values=True)
        except ijson.IncompleteJSONError as error:
            raise BadInputError(f"{self._name} is no JSON: it is broken or breaks off.") from error
        except ijson.JSONError as error:
            raise BadInputError(f"{self._name} is no JSON.") from error
        except UnicodeDecodeError as error:
            raise BadInputError(f"{self._name} is not in UTF-8.") from error
        except (ValueError, ArithmeticError) as error:
            raise BadInputError(f"{self._name} has a number that cannot be read.") from error
