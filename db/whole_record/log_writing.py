"""Lines at the end of a change log, for rows that come from another clinic."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from db.chain import LINE_COLUMNS, end_of_chain, seal_of
from db.whole_record.lines import StagedLine

if TYPE_CHECKING:
    from db.driver import Cursor

_NAMES: Final = (*LINE_COLUMNS, "mac")
_LISTED: Final = ", ".join(f'"{name}"' for name in _NAMES)
_MARKS: Final = ", ".join("?" * len(_NAMES))
_INSERT: Final = f"INSERT INTO change_log ({_LISTED}) VALUES ({_MARKS})"  # noqa: S608 - names of the chain

_NOTHING: Final = (None, None)


@dataclass(frozen=True, slots=True)
class Mark:
    """Who fills a clinic, where and when: the 16-byte ids of the workstation, of the clinic and of
    the person (None: the program), the key of the chain, and the time in microseconds UTC."""

    origin: bytes
    clinic_id: bytes
    author: bytes | None
    chain_key: bytes
    now: int


class LogWriting:
    """Adds lines behind the last one. The program itself is who added the rows: whoever did in the
    other clinic has no line here."""

    def __init__(self, cursor: Cursor, mark: Mark) -> None:
        self._cursor = cursor
        self._mark = mark
        self.author = mark.author
        self.last, self._mac = end_of_chain(cursor)
        self._said: dict[int, tuple[str, str]] = {}

    def says(self, place: int, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """The line at that place replaced ``before`` by ``after``."""
        self._said[place] = _written(before), _written(after)

    def write(self, lines: Iterable[StagedLine], tables: Sequence[str]) -> None:
        """Add lines in their order; ``tables`` are the names of the numbered tables."""
        self._cursor.executemany(_INSERT, self._sealed(lines, tables))

    def note(self, event: str, detail: Mapping[str, Any]) -> None:
        """Add the line of an event of the clinic itself."""
        mark = self._mark
        line = (self.author, "clinic", mark.clinic_id, event, mark.now, None, _written(detail))
        self._cursor.execute(_INSERT, self._next(*line, None))

    def _sealed(
        self, lines: Iterable[StagedLine], tables: Sequence[str]
    ) -> Iterator[tuple[Any, ...]]:
        said = self._said
        for place, what, table, at, key, digest in lines:
            before, after = said.get(place, _NOTHING) if said else _NOTHING
            yield self._next(None, tables[table], key, what, at, before, after, digest)

    def _next(self, *values: Any) -> tuple[Any, ...]:
        self.last += 1
        columns = (self.last, self._mark.origin, *values)
        self._mac = seal_of(self._mark.chain_key, self._mac, columns)
        return (*columns, self._mac)


def _written(values: Mapping[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False)
