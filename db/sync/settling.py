"""Giving the rows of lines that were numbered here the numbers that they have for everybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from bodymap.errors import ExpectedError
from db.search import search_text
from db.search_index import put_in_index
from db.sync.outbox import rows_of
from db.sync.sending import settled
from db.sync.shapes import CHANGES, NUMBERS, Image, shared_tables

if TYPE_CHECKING:
    from db.driver import Cursor

OLDER_COPY = (
    "This workstation's file is an older copy of itself: put the newer one back, or join the clinic"
    " once more in an empty folder."
)


class OlderCopyError(ExpectedError):
    """The server has lines of this workstation that its file did not write: what is written here
    has numbers that were given before."""

    def __init__(self) -> None:
        super().__init__(OLDER_COPY)


def settle(cursor: Cursor, mine: Collection[Image]) -> None:
    """The rows of ``mine``, lines of this workstation, get the numbers of those lines. Raises
    OlderCopyError where the outbox does not have one of them."""
    places = {line["origin_sequence"]: line["sequence"] for line in mine}
    _refuse_older_copy(cursor, mine)
    for name, keys in rows_named(mine).items():
        for row in rows_of(cursor, name, keys):
            new = settled(row, places)
            if new != row:
                _settle_row(cursor, name, row, new)


def rows_named(lines: Iterable[Mapping[str, Any]]) -> dict[str, dict[bytes, None]]:
    """The rows that these lines change, by table."""
    found: dict[str, dict[bytes, None]] = defaultdict(dict)
    for line in lines:
        if line["what"] in CHANGES and line["entity"] in shared_tables():
            found[line["entity"]][line["entity_id"]] = None
    return found


def index_again(cursor: Cursor, patient: Image) -> None:
    """Let a patient be found by what the row says now."""
    found_by = search_text(
        *(patient["family_name"], patient["given_name"]),
        *(patient["record_number"], patient["birth_date"]),
    )
    put_in_index(cursor, patient["created_seq"], found_by)


def _refuse_older_copy(cursor: Cursor, mine: Iterable[Image]) -> None:
    for line in mine:
        number = line["origin_sequence"]
        if number is None:
            continue  # written on the server itself
        found = cursor.execute("SELECT mac FROM outbox WHERE sequence = ?", (number,)).fetchone()
        if found != (line["origin_mac"],):
            raise OlderCopyError


def _settle_row(cursor: Cursor, name: str, row: Image, new: Image) -> None:
    if name == "patient" and new["created_seq"] != row["created_seq"]:
        cursor.execute("DELETE FROM patient_search WHERE rowid = ?", (row["created_seq"],))
        index_again(cursor, new)
    names = ", ".join(f"{one} = ?" for one in NUMBERS)
    cursor.execute(
        f"UPDATE {name} SET {names} WHERE id = ?",  # noqa: S608 - names of a declared table
        (*(new[one] for one in NUMBERS), row["id"]),
    )
