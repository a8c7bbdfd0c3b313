"""``bodymap patients``: who is in the record, or whom a text finds."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from bodymap.commands import console
from bodymap.commands.refusals import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.commands.at_the_door import Door
    from bodymap.services.history import History
    from bodymap.services.values import PatientRow

NOBODY: Final = "Nobody is found."
NO_PATIENT: Final = "There is no patient {patient}. `bodymap patients` lists them."
NOT_ONE: Final = "Several patients have the number {patient}: name one by the id."
_SAME_NUMBER: Final = 50


def list_patients(door: Door, text: str, most: int, *, as_json: bool) -> int:
    """Print the patients that ``text`` finds, those visited last first where it is empty; at most
    ``most``. Another program may have the clinic open meanwhile. Returns the exit status.

    As JSON: ``patients``, each with ``id``, ``name``, ``given_name``, ``family_name``,
    ``record_number``, ``birth_date`` (null where it is not known), ``complaint`` and ``side`` of
    the newest complaint (empty and null without one), ``visits``, ``last_visit`` (UTC, null without
    one) and ``has_open_visit``; and ``more``, whether there are others. Raises ExpectedError.
    """
    with closing(door.read()) as clinic:
        rows = clinic.history.find_patients(text, most + 1)
    shown = rows[:most]
    values = {"patients": [_values(row) for row in shown], "more": len(rows) > most}
    console.answer(_words(shown, has_more=len(rows) > most), values, as_json=as_json)
    return 0


def named(history: History, asked: str) -> UUID:
    """The patient whose id, or whose record number, ``asked`` is. Raises RefusedError."""
    try:
        patient_id = UUID(asked)
    except ValueError:
        found = history.find_patients(asked, _SAME_NUMBER) if asked.strip() else ()
        same = [row.patient.id for row in found if row.patient.record_number == asked.strip()]
        if len(same) > 1:
            raise RefusedError(NOT_ONE.format(patient=asked)) from None
        if not same:
            raise RefusedError(NO_PATIENT.format(patient=asked)) from None
        return same[0]
    try:
        return history.patient(patient_id).id
    except LookupError as error:
        raise RefusedError(NO_PATIENT.format(patient=asked)) from error


def _values(row: PatientRow) -> dict[str, Any]:
    patient = row.patient
    return {
        "id": str(patient.id),
        "name": patient.name,
        "given_name": patient.given_name,
        "family_name": patient.family_name,
        "record_number": patient.record_number,
        "birth_date": patient.birth_date and patient.birth_date.isoformat(),
        "complaint": row.complaint,
        "side": row.side and row.side.value,
        "visits": row.visits,
        "last_visit": row.last_visit and row.last_visit.isoformat(),
        "has_open_visit": row.has_open_session,
    }


def _words(rows: Sequence[PatientRow], *, has_more: bool) -> str:
    if not rows:
        return NOBODY
    lines = [_line(row) for row in rows]
    if has_more:
        lines.append(f"And others: these are the first {len(rows):,}. --most shows more.")
    return "\n".join(lines)


def _line(row: PatientRow) -> str:
    patient = row.patient
    born = patient.birth_date.isoformat() if patient.birth_date else ""
    visits = "1 visit" if row.visits == 1 else f"{row.visits:,} visits"
    last = f", last on {row.last_visit.date().isoformat()}" if row.last_visit else ""
    side = f" ({row.side.value})" if row.side and row.complaint else ""
    told = [
        str(patient.id),
        patient.record_number,
        f"{patient.family_name}, {patient.given_name}",
        born,
        f"{row.complaint}{side}",
        f"{visits}{last}",
    ]
    return "  ".join(part for part in told if part)
