"""Which rows belong to a reading: all, or those of one patient with whoever and whatever these
name."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Table

_VISITS: Final = "SELECT id FROM session WHERE patient_id = :patient"
_OF_VISIT: Final = f"session_id IN ({_VISITS})"
_NAMED: Final = {
    "patient": "id = :patient",
    "episode": "patient_id = :patient",
    "session": "patient_id = :patient",
    "rescued_text": f"visit_id IN ({_VISITS})",
    "needle_box": f"id IN (SELECT box_id FROM needle_site WHERE {_OF_VISIT})",  # noqa: S608 - the words above
    "person": (
        "id IN (SELECT holder_id FROM session WHERE patient_id = :patient"  # noqa: S608 - as above
        f" UNION SELECT signer_id FROM signature WHERE {_OF_VISIT}"
        f" UNION SELECT taken_from FROM take_over WHERE {_OF_VISIT}"
        f" UNION SELECT taken_by FROM take_over WHERE {_OF_VISIT})"
    ),
}


def of_patient(table: Table) -> str:
    """The condition on rows of ``table``; it takes ``patient``, the id."""
    if "session_id" in table.c:
        return _OF_VISIT
    # templates and settings are the clinic's, an emergency is no patient's
    return _NAMED.get(table.name, "0")
