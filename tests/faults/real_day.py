"""A clinic file with a day of a clinic in it, and all that is in it, to compare with."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from bodymap.charting.pain import Phase
from bodymap.charting.session import Session
from bodymap.services.audit.events import Event
from bodymap.services.visit_signing import VisitSigning
from db import driver
from db.keys.clinic_keys import ClinicKeys
from tests import factories
from tests.clinics import OpenRecord
from tests.unit.record.signed_visit import AT, FIGURE, sign_whole_visit
from tests.whole_visit import records_of, sites_of

Content = dict[str, dict[Any, dict[str, Any]]]
"""Every row of every table by its id, as the file has it."""

DERIVED = {"patient": ("sort_name", "active_at", "visits")}
_NAMES = ("Nguyen", "O'Neill", "Brandt", "Sch\u00e4fer", "de la Cruz", "\u0141ukasz", "Bo")


def chart_a_day(record: OpenRecord, patients: int = 3) -> tuple[Session, ...]:
    """Patients with complaints and visits; needles moved, taken out and put back; scores changed; a
    visit of every kind of record, signed and amended; lines of the audit trail between all that.
    Gives the visits; the last is still open."""
    signed = sign_whole_visit(record)
    visits = [signed.session]
    record.stock.keep(factories.box())
    record.templates.keep(factories.template())
    record.records.put((factories.amendment(signed.session),))
    for number in range(patients):
        name = _NAMES[number % len(_NAMES)]
        person = factories.patient(family_name=name, record_number=f"{2000 + number}")
        record.recorder.add_patient(person)
        complaint = factories.episode(person.id, complaint=f"Complaint {number} of {name}")
        record.recorder.add_episode(complaint)
        record.audit.note(Event.VIEWED, "patient", person.id)
        for week in range(2):
            visits.append(chart(record, factories.session(complaint, week=week)))
        record.recorder.change_patient(replace(person, alert="Needle shy " * (number + 1)))
    visits.append(record.start_session(complaint, week=9))
    for _ in range(5):
        record.recorder.add_site(factories.site(visits[-1]))
    return tuple(visits)


def chart(record: OpenRecord, visit: Session) -> Session:
    """One visit from its start to its end, with undo in between."""
    record.recorder.start_session(visit)
    first, second = sites_of(visit)
    for site in (first, second):
        record.recorder.add_site(site)
    third = record.recorder.add_site(factories.site(visit))
    record.recorder.move_site(first.id, factories.place(region="heel_l", view="left"), "soleus")
    record.recorder.void_site(third.id)
    record.recorder.restore_site(third.id)
    record.recorder.void_site(second.id)
    record.recorder.set_pain(factories.pain(visit, 8))
    record.recorder.set_pain(factories.pain(visit, 6))
    record.recorder.set_pain(factories.pain(visit, 2, Phase.AFTER))
    record.records.put(records_of(visit, first, AT))
    record.recorder.end_session(visit.id, visit.started_at + timedelta(minutes=40))
    VisitSigning(record.history, record.records, record.desk).sign(visit.id, FIGURE, AT)
    return visit


def content_of(path: Path, keys: ClinicKeys) -> Content:
    """All rows of the closed file at ``path``, read by SQLite."""
    connection = driver.connect_to_look(path, keys.data)
    try:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            " AND name NOT LIKE 'patient_search%' AND name <> 'alembic_version'"
        ).fetchall()
        return {name: _rows(connection, name) for (name,) in names}
    finally:
        connection.close()


def _rows(connection: driver.Connection, table: str) -> dict[Any, dict[str, Any]]:
    told = connection.execute(f"PRAGMA table_info({table})").fetchall()
    left_out = DERIVED.get(table, ())
    columns = sorted(row[1] for row in told if row[1] not in left_out)
    (key,) = (row[1] for row in told if row[-1])
    listed = ", ".join(f'"{name}"' for name in (key, *columns))
    found = connection.execute(f"SELECT {listed} FROM {table}").fetchall()
    return {row[0]: dict(zip(columns, row[1:], strict=True)) for row in found}
