"""The full-text index of the patients: see ``db.tables.search`` for what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.search import pieces

if TYPE_CHECKING:
    from db.driver import Cursor

_PUT: Final = "INSERT OR REPLACE INTO patient_search (rowid, pieces) VALUES (?, ?)"


def put_in_index(cursor: Cursor, number: int, text: str) -> None:
    """Let the patient whose ``created_seq`` is ``number`` be found by the search text ``text``."""
    cursor.execute(_PUT, (number, pieces(text)))
