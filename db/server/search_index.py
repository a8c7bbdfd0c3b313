"""What the patients of a server are found by: see ``db.tables.search``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import psycopg

from db.search import pieces_of
from db.tables import PIECES_TABLE, SEARCH_TABLE

if TYPE_CHECKING:
    from collections.abc import Iterable

_PUT: Final = (
    f"WITH told AS (INSERT INTO {SEARCH_TABLE} (number, words) VALUES (%s, %s)"  # noqa: S608 - names of declared tables
    " ON CONFLICT (number) DO UPDATE SET words = EXCLUDED.words RETURNING number)"
    f" INSERT INTO {PIECES_TABLE} (piece, number) SELECT unnest(%s::text[]), number FROM told"
    " ON CONFLICT DO NOTHING"
)
"""A piece of a former name stays, as nothing is removed on a server: it only leads to words that do
not have it."""
_COPY_WORDS: Final = f"COPY {SEARCH_TABLE} (number, words) FROM STDIN"
_COPY_PIECES: Final = f"COPY {PIECES_TABLE} (piece, number) FROM STDIN"

Found = tuple[int, str]
"""The ``created_seq`` of a patient, and the search text."""


def put_in_index(cursor: psycopg.Cursor[Any], number: int, text: str) -> None:
    """Let the patient whose ``created_seq`` is ``number`` be found by the search text ``text``."""
    cursor.execute(_PUT, (number, text, sorted(pieces_of(text))))


def fill_index(cursor: psycopg.Cursor[Any], patients: Iterable[Found]) -> None:
    """Let patients be found who are not in the index yet."""
    some = list(patients)
    with cursor.copy(_COPY_WORDS) as copying:
        for one in some:
            copying.write_row(one)
    with cursor.copy(_COPY_PIECES) as copying:
        for number, text in some:
            for piece in pieces_of(text):
                copying.write_row((piece, number))
