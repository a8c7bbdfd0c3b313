"""What is checked each time a clinic file is opened: under 100 ms, however large it is.

A small file is read whole. Of a large one some pages are proven each time, others the next: spread
over the file, so that damage to a stretch of it shows at once, and moved along, so that a few dozen
openings have seen every page. The rest of the file is proven when it is read, as always.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from db.chain import LINE_COLUMNS, SHARED_COLUMNS, mac_of
from db.layout import PAGE_BYTES, SCHEMA
from db.pages import SALT_BYTES, PageKey

if TYPE_CHECKING:
    from db.driver import Connection

CHECKED_WHOLE_BYTES: Final = 16 * 1024 * 1024
"""Up to this size every page is proven at opening, which takes some 30 ms."""

SAMPLED_PAGES: Final = 1000
"""So many pages of a larger file: some 20 ms."""

TAIL_LINES: Final = 50
"""So many lines at the end of the change log have to continue each other."""

_TRIES: Final = 3
_FIRST_SHARED: Final = 6
"""The first schema in which a file can share its record."""


def is_whole(connection: Connection, size: int) -> bool:
    """Whether a file of ``size`` bytes has all of its pages and, unless it is large, whether each
    is as it was written."""
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    if pages * PAGE_BYTES != size:
        return False
    if size <= CHECKED_WHOLE_BYTES:
        return connection.execute("PRAGMA cipher_integrity_check").fetchone() is None
    return True


def are_samples_proven(
    path: Path, data_key: bytes, draw: Callable[[int], int] = secrets.randbelow
) -> bool:
    """Whether a sample of the pages of a large file is as it was written; ``draw(n)`` is a number
    below n. No connection of this process may have the file open: closing it here drops their
    locks."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        pages = os.fstat(file.fileno()).st_size // PAGE_BYTES
        key = PageKey(data_key, file.read(SALT_BYTES))
        stride = max(1, pages // SAMPLED_PAGES)
        first = 1 + draw(stride)
        for number in (1, *range(first, pages + 1, stride)):
            for _ in range(_TRIES):
                file.seek((number - 1) * PAGE_BYTES)
                if key.proves(number, file.read(PAGE_BYTES)):
                    break
                # another program may be writing just this page
            else:
                return False
    return True


def has_its_tables(connection: Connection, schema: int) -> bool:
    """Whether all tables are there: of a file of this program's schema, since an earlier one is led
    to it anyway."""
    from db import tables

    return schema != SCHEMA or _names(connection, "table") >= tables.metadata.tables.keys()


def is_suspect(connection: Connection, schema: int, chain_key: bytes | None) -> bool:
    """Whether somebody seems to have had a hand in the file: a trigger is gone, or the last lines
    of the change log do not continue each other. Nothing of the record is lost by that, so the file
    opens; but what else is wrong should be known today."""
    if schema != SCHEMA:
        return False
    if not _names(connection, "trigger") >= _triggers():
        return True
    return chain_key is not None and not _is_end_sealed(connection, chain_key)


@cache
def _triggers() -> frozenset[str]:
    """The names of all triggers. Writing them down takes as long as all that is checked of a small
    clinic, and a program may look more than once."""
    from db import triggers

    return frozenset(statement.split()[2] for statement in triggers.statements())


def _names(connection: Connection, kind: str) -> set[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = ?", (kind,))
    return {name for (name,) in found}


def _is_end_sealed(connection: Connection, chain_key: bytes) -> bool:
    """Whether the last lines of the change log continue each other. A gap that a salvage told of
    is no matter here: the full check knows those."""
    sealed = (*LINE_COLUMNS, *SHARED_COLUMNS)
    columns = ", ".join(f'"{name}"' for name in (*sealed, "mac"))
    lines = connection.execute(
        f"SELECT {columns} FROM change_log ORDER BY sequence DESC LIMIT {TAIL_LINES}"  # noqa: S608 - names of the chain
    ).fetchall()
    for line, before in pairwise(lines):
        values = dict(zip(sealed, line, strict=False))
        follows = line[0] == before[0] + 1
        if follows and mac_of(chain_key, before[-1] or b"", values) != line[-1]:
            return False
    return True


def last_line(connection: Connection, schema: int) -> int:
    """The number of the last line that was written here: of the outbox where the record is shared
    and there is one, else of the change log; 0 where there is none."""
    asked = "SELECT max(sequence) FROM change_log"
    if schema >= _FIRST_SHARED and connection.execute("SELECT 1 FROM server_link").fetchone():
        asked = f"SELECT coalesce(max(sequence), ({asked})) FROM outbox"  # noqa: S608 - words of this file
    found = connection.execute(asked).fetchone()
    return int(found[0] or 0)
