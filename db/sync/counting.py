"""What is worked out of the visits of a patient, after rows of others were put in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from db.sync.shapes import Image

if TYPE_CHECKING:
    from db.driver import Cursor

_COUNTED: Final = (
    "SELECT count(*) FROM session WHERE patient_id = patient.id AND voided_seq IS NULL"
)
_LATEST: Final = (
    "SELECT max(started_at) FROM session WHERE patient_id = patient.id AND voided_seq IS NULL"
)
_RECOUNT: Final = (
    f"UPDATE patient SET visits = ({_COUNTED}), active_at = coalesce(({_LATEST}), created_at)"  # noqa: S608 - statements of this file
    " WHERE id = ? AND id NOT IN (SELECT patient_id FROM left_out)"
    f" AND (visits <> ({_COUNTED}) OR active_at <> coalesce(({_LATEST}), created_at))"
)


def recount(cursor: Cursor, rows: Iterable[tuple[str, Image]]) -> None:
    """Count the visits anew of the patients that ``rows`` (by table) are, or are visits of."""
    patients = {
        row["patient_id" if name == "session" else "id"]
        for name, row in rows
        if name in ("session", "patient")
    }
    for key in patients:
        cursor.execute(_RECOUNT, (key,))
