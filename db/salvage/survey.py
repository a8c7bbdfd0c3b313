"""Which page of a damaged file belongs to which table, and what lies on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from db.layout import SCHEMA
from db.pages import USABLE_BYTES
from db.salvage.record import (
    Cell,
    PageKind,
    UnreadableError,
    Value,
    cells_of,
    children_of,
    kind_of,
    overflow_pages,
    values_of,
)
from db.salvage.shapes import SCHEMA_COLUMNS, Shapes, shapes_of
from db.salvage.source import Source

RawRow = tuple[int, tuple[Value, ...]]
"""The number of a row, and its columns as they are stored."""

_SCHEMA_KINDS: Final = {"table", "index", "trigger", "view"}
_USER_VERSION: Final = slice(60, 64)


@dataclass(slots=True)
class Survey:
    """``leaves`` and ``indexes`` are pages by the table or index that leads to them; ``orphans``
    leaves of tables that nothing leads to; ``bad`` pages whose newest version is not to be had;
    ``parents`` the page above each page of a table, as far as it can be read.
    ``schema`` is the file's number of the newest migration, ``statements`` what made its tables,
    ``roots`` the first pages of the trees whose place is known.
    """

    shapes: Shapes
    statements: tuple[str, ...]
    schema: int
    roots: dict[str, int]
    leaves: dict[str, list[int]] = field(default_factory=dict)
    indexes: dict[str, list[int]] = field(default_factory=dict)
    orphans: list[int] = field(default_factory=list)
    bad: list[int] = field(default_factory=list)
    parents: dict[int, int] = field(default_factory=dict)


def pass_over() -> None:
    """A cell that is none is no row."""


def survey(
    source: Source,
    declared: Iterable[str],
    migrated: Callable[[], Iterable[str]],
    told: Callable[[int], object],
) -> Survey:
    """Look at every page once. Two ways to make the tables of this program's schema, ``declared``
    and ``migrated``, stand in for what of the file's own is lost. ``told`` hears of each page."""
    kinds: dict[int, PageKind] = {}
    bad: list[int] = []
    schema_rows: dict[int, list[tuple[str, str, int, str]]] = {}
    for number in range(1, source.page_count + 1):
        told(number)
        page = source.newest(number)
        if page is None:
            bad.append(number)
            continue
        kind = kind_of(number, page)
        if kind is None:
            continue
        kinds[number] = kind
        if kind is PageKind.TABLE_LEAF and (found := _schema_rows(source, number, page)):
            schema_rows[number] = found
    objects = [one for rows in schema_rows.values() for one in rows]
    statements = tuple(sql for kind, _, _, sql in sorted(objects, key=_in_order) if sql)
    shapes, schema = shapes_of(statements), _schema_of(source)
    ours = shapes_of(declared)
    if schema == SCHEMA and not ours.tables.keys() <= shapes.tables.keys():
        shapes = shapes.completed(ours, shapes_of(migrated()))
    roots = {name: root for _, name, root, _ in objects if root}
    made = Survey(shapes, statements, schema, roots, bad=bad)
    owners = _owners(source, kinds, roots)
    for number, kind in kinds.items():
        owner = owners.get(number)
        if kind is PageKind.TABLE_INTERIOR:
            made.parents.update((child, number) for child in _children(source, number))
        if kind in (PageKind.INDEX_LEAF, PageKind.INDEX_INTERIOR):
            if owner is not None and owner in shapes.indexes:
                made.indexes.setdefault(owner, []).append(number)
        elif kind is PageKind.TABLE_LEAF and number not in schema_rows:
            if owner is None:
                made.orphans.append(number)
            elif owner in shapes.tables:
                made.leaves.setdefault(owner, []).append(number)
    return made


def is_end_sound(source: Source, found: Survey, table: str, leaves: Iterable[int]) -> bool:
    """Whether the last leaf of a table is to be had as it was last written: what is added to the
    change log is added there. ``leaves`` are all of its leaves that were found."""
    number, seen = found.roots.get(table) or _top(found, leaves), set[int]()
    while number not in seen:
        seen.add(number)
        page = source.newest(number) if 0 < number <= source.page_count else None
        kind = None if page is None else kind_of(number, page)
        if kind is PageKind.TABLE_LEAF:
            return True
        below = _children(source, number) if kind is PageKind.TABLE_INTERIOR else ()
        number = below[-1] if below else 0
    return False


def _top(found: Survey, leaves: Iterable[int]) -> int:
    """The first page of a table whose root is not told: the one page above all of its leaves; 0
    where they have no common one."""
    tops = set()
    for leaf in leaves:
        number, climbed = leaf, 0
        while number in found.parents and climbed < 20:
            number, climbed = found.parents[number], climbed + 1
        tops.add(number)
    return tops.pop() if len(tops) == 1 else 0


def rows_on(
    source: Source,
    number: int,
    page: bytes,
    *,
    is_trusting: bool = False,
    when_bad: Callable[[], object] = pass_over,
) -> Iterator[RawRow]:
    """The rows on a leaf of a table that can be read; ``when_bad`` is called for one that cannot.
    ``is_trusting`` lets a row go on over pages that nothing proves."""
    for cell in cells_of(number, page, when_bad=when_bad):
        try:
            yield cell.rowid, values_of(payload_of(source, cell, is_trusting=is_trusting))
        except UnreadableError:
            when_bad()


def entries_on(source: Source, number: int, page: bytes) -> Iterator[tuple[Value, ...]]:
    """The entries on a page of an index: its columns and, last, the number of the row."""
    for cell in cells_of(number, page, when_bad=pass_over):
        try:
            yield values_of(payload_of(source, cell))
        except UnreadableError:
            continue


def payload_of(source: Source, cell: Cell, *, is_trusting: bool = False) -> bytes:
    """All of a cell's payload, from wherever it goes on. Raises UnreadableError."""
    parts, number = [cell.local], cell.overflow
    for _ in range(overflow_pages(cell.length, len(cell.local))):
        page = source.newest(number) if 0 < number <= source.page_count else None
        if page is None and is_trusting and 0 < number <= source.page_count:
            page = source.spoiled(number)
        if page is None:
            raise UnreadableError("a payload that goes on where nothing is")
        parts.append(page[4:USABLE_BYTES])
        number = int.from_bytes(page[:4], "big")
    payload = b"".join(parts)
    if number or len(payload) < cell.length:
        raise UnreadableError("a payload of another length")
    return payload[: cell.length]


def _in_order(one: tuple[str, str, int, str]) -> tuple[bool, int]:
    """Tables before their indexes, triggers last."""
    return one[0] != "table", 0 if one[0] == "index" else 1


def _schema_rows(source: Source, number: int, page: bytes) -> list[tuple[str, str, int, str]]:
    """The kind, name, first page and statement of what a leaf of the schema lists. On any other
    page there is nothing that looks the same."""
    found = []
    for _, values in rows_on(source, number, page):
        if len(values) != len(SCHEMA_COLUMNS) or values[0] not in _SCHEMA_KINDS:
            return []
        kind, name, _, root, sql = values
        if isinstance(kind, str) and isinstance(name, str) and isinstance(root, int):
            found.append((kind, name, root, sql if isinstance(sql, str) else ""))
    return found


def _owners(source: Source, kinds: dict[int, PageKind], roots: dict[str, int]) -> dict[int, str]:
    """Of every page that a root leads to, the name of the table or index."""
    owners: dict[int, str] = {}
    for name, root in roots.items():
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if number in owners or number not in kinds:
                continue
            owners[number] = name
            if kinds[number] in (PageKind.TABLE_INTERIOR, PageKind.INDEX_INTERIOR):
                waiting += _children(source, number)
    return owners


def _children(source: Source, number: int) -> tuple[int, ...]:
    page = source.newest(number)
    try:
        return () if page is None else children_of(number, page)
    except UnreadableError:
        return ()


def _schema_of(source: Source) -> int:
    page = source.newest(1) or next(source.older(1), None)
    return int.from_bytes(page[_USER_VERSION], "big") if page else SCHEMA
