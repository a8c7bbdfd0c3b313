"""What a workstation keeps that does not keep everything.

Kept are the patients who were here in the last days, and those of whom something is not over: an
open visit, a reaction, something that two workstations did at once. Of the others the row of the
patient is here (``db.sync.left_out``). What belongs to the clinic and to no patient is always here.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from db.moving.extract import EVERYTHING, Extract
from db.rows import to_micros
from db.sync.left_out import of_patients
from db.sync.shapes import shared_tables

if TYPE_CHECKING:
    from db.driver import Connection

GRACE: Final = timedelta(days=7)
"""Because time goes by, a file is made anew once a week at most: its change log begins then."""
_KEPT: Final = (
    "SELECT id FROM patient WHERE active_at >= {since}"
    " UNION SELECT patient_id FROM session WHERE ended_at IS NULL AND voided_seq IS NULL"
    " UNION SELECT patient_id FROM session JOIN reaction ON reaction.session_id = session.id"
    " WHERE reaction.resolved_at IS NULL AND reaction.voided_seq IS NULL"
    " UNION SELECT patient_id FROM conflict"
    " WHERE decided IS NULL AND voided_seq IS NULL AND patient_id IS NOT NULL"
)
_GIVEN: Final = (
    "SELECT max(sequence) AS given FROM session JOIN change_log ON entity_id = session.id"
    " WHERE session.ended_at IS NULL AND session.voided_seq IS NULL AND at >= {since}"
    " AND what IN ('added', 'reopened', 'held') AND is_set_aside IS NULL GROUP BY session.id"
)
_LINES: Final = (
    "sequence >= (SELECT least((SELECT max(sequence) FROM change_log),"
    " (SELECT min(given) FROM ({given}) AS open_visits)))"
)


def kept(keep_days: int | None, now: datetime) -> Extract:
    """What a workstation keeps of a server that keeps the patients of the last ``keep_days`` days;
    None for everything.

    The change log begins with the line that says at which workstation the oldest of the open visits
    lies, or with the last one of all.
    """
    if keep_days is None:
        return EVERYTHING
    since = to_micros(now - timedelta(days=keep_days))
    patients = _KEPT.format(since=since)
    of_visits = f"session_id IN (SELECT id FROM session WHERE patient_id IN ({patients}))"  # noqa: S608 - words of this file
    where = {"change_log": _LINES.format(given=_GIVEN.format(since=since))}
    for name in of_patients():
        is_own = "patient_id" in shared_tables()[name].columns
        where[name] = f"patient_id IN ({patients})" if is_own else of_visits
    return Extract(where)


def note(local: Connection, keep_days: int | None, now: datetime) -> None:
    """Mark the patients that a file which was just filled does not keep. The transaction is the
    caller's."""
    if keep_days is None:
        return
    since = to_micros(now - timedelta(days=keep_days))
    local.execute(
        "INSERT INTO left_out (patient_id)"  # noqa: S608 - words of this file
        f" SELECT id FROM patient WHERE id NOT IN ({_KEPT.format(since=since)})"
    )


def is_due(local: Connection, keep_days: int | None, now: datetime) -> bool:
    """Whether a file keeps other patients than it should: some that are to be kept are not there;
    or some of those who are were not here for so long, and the file was made a week ago."""
    if keep_days is None:
        return local.execute("SELECT 1 FROM left_out LIMIT 1").fetchone() is not None
    since = to_micros(now - timedelta(days=keep_days))
    missing = local.execute(
        "SELECT 1 FROM left_out JOIN patient ON patient.id = left_out.patient_id"
        " WHERE patient.active_at >= ? LIMIT 1",
        (since,),
    )
    if missing.fetchone() is not None:
        return True
    first = local.execute("SELECT at FROM change_log ORDER BY sequence LIMIT 1").fetchone()
    if first is None or first[0] > to_micros(now - GRACE):
        return False
    aged = local.execute(
        "SELECT 1 FROM patient WHERE active_at < ?"  # noqa: S608 - words of this file
        " AND id NOT IN (SELECT patient_id FROM left_out)"
        f" AND id NOT IN ({_KEPT.format(since=since)}) LIMIT 1",
        (since,),
    )
    return aged.fetchone() is not None
