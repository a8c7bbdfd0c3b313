"""The index behind the search for patients: SQLite's full-text engine over short word pieces.

The tokens of a patient are made by ``db.search``: the runs of three letters of each word, in their
order, so that a longer text is found as a phrase of them; and the runs of one and two letters, so
that the first keystrokes are answered as quickly. The table is contentless: it keeps no texts. Its
rowid is the patient's ``created_seq``.

A server has the words of each patient in the table of that name, and each piece of them, with the
patient's ``created_seq``, in another.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import DDL, event

from db.tables.patient import PatientTable

SEARCH_TABLE: Final = "patient_search"
PIECES_TABLE: Final = "patient_search_piece"

CREATE_SEARCH: Final = (
    f"CREATE VIRTUAL TABLE {SEARCH_TABLE} USING fts5("
    "pieces, content='', contentless_delete=1, tokenize='ascii')"
)

event.listen(
    PatientTable.__table__,
    "after_create",
    DDL(CREATE_SEARCH).execute_if(dialect="sqlite"),  # type: ignore[no-untyped-call]  # untyped there
)
