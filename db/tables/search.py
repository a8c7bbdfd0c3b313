"""The index behind the search for patients: SQLite's full-text engine over short word pieces.

The tokens of a patient are all runs of one, two and three letters of ``patient.search_text``
(made by ``db.search``). Three letters find any longer text by intersection; the one- and two-letter
runs answer the first keystrokes as quickly. It is contentless: it holds no names of its own.
Its rowid is the patient's ``created_seq``.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import DDL, event

from db.tables.patient import PatientTable

SEARCH_TABLE: Final = "patient_search"

CREATE_SEARCH: Final = (
    f"CREATE VIRTUAL TABLE {SEARCH_TABLE} USING fts5("
    "pieces, content='', contentless_delete=1, detail=none, tokenize='ascii')"
)

event.listen(
    PatientTable.__table__,
    "after_create",
    DDL(CREATE_SEARCH).execute_if(dialect="sqlite"),  # type: ignore[no-untyped-call]  # untyped there
)
