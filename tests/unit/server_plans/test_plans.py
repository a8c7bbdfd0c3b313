"""However large the clinic, nothing that is asked of its server looks at a whole table.

The server plans for a clinic of a hundred thousand patients: a small one of the same kind, and the
word of its statistics that there are as many rows.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import psycopg
import pytest

from bodymap.charting.amendment import Amendment
from bodymap.charting.conflict import Conflict
from bodymap.charting.ids import new_id
from bodymap.charting.needle_box import NeedleBox
from bodymap.charting.pain import Phase
from bodymap.charting.patient import Patient
from bodymap.charting.session import Session
from bodymap.charting.signing import Signature
from bodymap.charting.take_over import TakeOver
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.clinic_view.tally import Bounds
from bodymap.services.clock import SystemClock
from bodymap.services.values import Visit
from bodymap.ui.manage.activity_reader import STRETCH
from db.chain import end_of_chain
from db.keys.clinic_keys import ClinicKeys
from db.record_forms import SESSION_FORMS
from db.record_reads import RecordReads
from db.server.store import ServerStore
from db.sync import on_server
from db.sync.shapes import Image, shared_tables
from db.transaction import SqlTransaction
from tests import factories
from tests.server_clinics import ON_ONE_SERVER, connected, new_clinic_database, server
from tests.unit.record.kinds_of_record import KINDS
from tests.unit.server_plans.explaining import Explained, ExplainingConnection, grow
from tests.unit.server_plans.stamped import stamp

pytestmark = ON_ONE_SERVER

PATIENTS: Final = 250
LARGE_PATIENTS: Final = 100_000
PAGE: Final = 1
"""Of the small clinic a patient is what two hundred are of a large one."""
YEAR: Final = timedelta(days=365)
ALL_OF_IT: Final = frozenset(("every_patient",))
"""Reads that are about everything: an import compares with every patient there is."""
OUTSIDE: Final = frozenset(("slot_keys", "lease", "is_used_since", "recorded_as"))
"""What a server is not asked: of a key file, of the workstation's own outbox, whether an import can
be taken back there, and what needs no record at all."""


@dataclass(frozen=True)
class Large:
    """The clinic, as the server sees it: one of its patients, with a visit of theirs."""

    connection: ExplainingConnection
    store: ServerStore
    patient: Patient
    visit: Visit

    def told(self) -> list[Explained]:
        """What was asked of the server, and not looked at yet."""
        return self.connection.take_told()


@pytest.fixture(scope="module")
def large() -> Iterator[Large]:
    database, keys = new_clinic_database(), ClinicKeys.new()
    with closing(_store_on(connected(database), keys)) as first, first.write(None) as write:
        _write_of_every_kind(write)
        _sign_a_visit(write)
    with connected(database) as owner:
        stamp(owner, PATIENTS)
        grow(owner, LARGE_PATIENTS // PATIENTS)
    connection = ExplainingConnection.connect(
        server().url(database), autocommit=True, prepare_threshold=None
    )
    store = _store_on(connection, keys)
    with closing(store):
        patient = store.find_patients("", 20)[-1].patient
        overview = store.overview(patient.id)
        assert overview is not None
        visit = store.visit(overview.visits[0].session.id)
        assert visit is not None
        connection.take_told()
        yield Large(connection, store, patient, visit)


def _store_on(connection: psycopg.Connection[Any], keys: ClinicKeys) -> ServerStore:
    """As whoever owns the server: what a workstation may do there is not what this is about."""
    return ServerStore(
        lambda: connection,
        clock=SystemClock(),
        origin=new_id().bytes,
        clinic_id=new_id(),
        chain_key=keys.chain,
    )


Ask = Callable[[Large], object]

NOW: Final = datetime.now(UTC)
NEW_VISIT: Final = new_id().bytes
READS: Final[dict[str, Ask]] = {
    "find_patients": lambda of: [
        list(of.store.find_patients(text, 200))
        for text in ("", "b", "an", "ann", of.patient.family_name, "23.4.1961", "mar ann", "xq")
    ],
    "patient": lambda of: of.store.patient(of.patient.id),
    "every_patient": lambda of: of.store.every_patient(),
    "taken_ids": lambda of: [
        of.store.taken_ids(name, [new_id() for _ in range(200)])
        for name in ("patient", "needle_site")
    ],
    "episodes": lambda of: of.store.episodes(of.patient.id),
    "overview": lambda of: of.store.overview(of.patient.id),
    "visit": lambda of: of.store.visit(of.visit.session.id),
    "open_sessions": lambda of: of.store.open_sessions(),
    "records_of": lambda of: [
        of.store.records_of(of.patient.id, form.kind) for form in SESSION_FORMS
    ],
    "site_columns": lambda of: of.store.site_columns(of.patient.id),
    "needle_incidents": lambda of: of.store.needle_incidents(of.patient.id),
    "newest_answers": lambda of: of.store.newest_answers(of.patient.id),
    "visits_with": lambda of: [
        of.store.visits_with(of.patient.id, form.kind) for form in SESSION_FORMS
    ],
    "clinic_records": lambda of: (
        of.store.clinic_records(NeedleBox),
        of.store.clinic_records(Conflict),
    ),
    "undecided_conflicts": lambda of: of.store.undecided_conflicts(),
    "open_reactions": lambda of: of.store.open_reactions(),
    "uses_of_boxes": lambda of: of.store.uses_of_boxes([_box_of(of.visit)]),
    "patients_since": lambda of: of.store.patients_since(NOW - YEAR / 12),
    "tally": lambda of: [
        of.store.tally(Bounds(NOW - long, NOW), None, PAGE) for long in (YEAR / 12, YEAR, 8 * YEAR)
    ],
    "audit_lines": lambda of: [of.store.audit_lines(asked, None, 200) for asked in _asked(of)],
    "events_of_clinic": lambda of: of.store.events_of_clinic(("backup_made",), 20),
    "audit_subjects": lambda of: of.store.audit_subjects(
        of.store.audit_lines(AuditFilter(), None, 200)
    ),
    "head": lambda of: of.store.head(),
    "settled": lambda of: of.store.settled(2**40 + 1),
    "seal_of": lambda of: of.store.seal_of(1000),
}
"""Every read of the record, as the program asks it."""


def test_every_read_is_among_them() -> None:
    assert READS.keys() == _public(RecordReads) - OUTSIDE


@pytest.mark.parametrize("name", sorted(READS.keys() - ALL_OF_IT))
def test_a_read_finds_what_it_asks_for(large: Large, name: str) -> None:
    READS[name](large)
    _are_found(large.told())


def test_a_patient_is_found_by_any_part_of_the_name(large: Large) -> None:
    family, given = large.patient.family_name, large.patient.given_name
    for typed in (family[1:4], family[2:6], family[1:], family, f"{family[3:]} {given[1:4]}"):
        likes = [f"%{word}%" for word in typed.split()]
        there = large.connection.execute(
            "SELECT id FROM patient WHERE sort_name LIKE ALL(%s)", (likes,)
        ).fetchall()
        found = [row.patient.id for row in large.store.find_patients(typed, PATIENTS)]
        assert sorted(one.bytes for one in found) == sorted(key for (key,) in there)
        assert large.patient.id in found
    large.told()


def test_every_write_finds_what_it_changes(large: Large) -> None:
    before = large.store.head()
    large.told()
    with pytest.raises(_EnoughError):
        _write_in_vain(large)
    _are_found(large.told())
    assert large.store.head() == before


def test_a_workstation_that_sends_and_receives_finds_what_it_names(large: Large) -> None:
    with large.connection.cursor() as cursor:
        cursor.execute("BEGIN")
        try:
            on_server.lock(cursor)
            last, _ = end_of_chain(cursor)
            (line,) = on_server.lines_after(cursor, last - 1, 200)
            rows: list[tuple[str, Image]] = []
            for name in shared_tables():
                found = cursor.execute(f"SELECT id FROM {name} ORDER BY id LIMIT 1").fetchall()
                images = on_server.rows_of(cursor, name, [key for (key,) in found])
                rows += [(name, _as_new(name, row, last + 1)) for row in images]
            on_server.put_rows(cursor, rows)
            put = {**line, "sequence": last + 1, "origin_sequence": 2**40 + 1}
            on_server.put_lines(cursor, [put])
        finally:
            cursor.execute("ROLLBACK")
    _are_found(large.told())


def test_a_statement_that_reads_a_whole_table_would_be_told(large: Large) -> None:
    large.told()
    with large.connection.cursor() as cursor:
        cursor.execute("SELECT id FROM needle_site WHERE note = %s", ("x",))
        cursor.execute("SELECT count(*) FROM session WHERE started_at > %s", (1,))
        cursor.execute("SELECT id FROM patient ORDER BY created_seq")
        cursor.execute("SELECT id FROM patient ORDER BY created_seq LIMIT 1")
    told = [one.walks() for one in large.told()]
    assert told[:2] == [["reads all of needle_site"], ["reads all of session"]]
    assert told[2]
    assert not told[3]


def _as_new(name: str, row: Image, number: int) -> Image:
    """A row like this one, of a visit that is new."""
    new: dict[str, object] = {
        "created_seq": number,
        "changed_seq": number,
        "voided_seq": None,
        "voided_at": None,
    }
    new["id"] = NEW_VISIT if name == "session" else new_id().bytes
    if "session_id" in row:
        new["session_id"] = NEW_VISIT
    return {**row, **new}


class _EnoughError(Exception):
    """Ends a transaction of which nothing is to stay."""


def _are_found(told: list[Explained]) -> None:
    assert told, "nothing was asked of the server"
    walked = {one.text: one.walks() for one in told if one.walks()}
    assert not walked


def _write_in_vain(large: Large) -> None:
    """Everything that can be written; nothing of it stays."""
    with large.store.write(None) as write:
        _sign_a_visit(write)
        _write_of_every_kind(write)
        raise _EnoughError


def _write_of_every_kind(write: SqlTransaction) -> None:
    """Every write there is, to a patient of its own."""
    patient = factories.patient()
    write.insert_patient(patient)
    episode = factories.episode(patient.id)
    write.insert_episode(episode)
    visit = factories.session(episode)
    write.insert_session(visit)
    site = factories.site(visit, number=1)
    write.insert_site(site)
    score = factories.pain(visit, 5)
    write.insert_pain(score)
    _change(write, patient, visit)
    write.update_site(replace(site, depth_mm=9.0))
    write.update_site_place(site.id, factories.place(), None)
    write.renumber_site(site.id, 4)
    assert write.highest_number(visit.id) == 4
    assert write.is_number_taken(visit.id, 4)
    write.void_site(site.id)
    write.restore_site(site.id, 1)
    assert write.current_pain(visit.id, episode.id, Phase.BEFORE) == score.id
    write.void_pain(score.id)
    write.restore_pain(score.id)
    for _kind, make in KINDS.values():
        record = make(visit, site)
        write.insert_record(record)
        write.update_record(record)
        write.void_record(type(record), record.id)
        write.restore_record(type(record), record.id)
        assert write.records_of_session(type(record), visit.id)
    for other in (factories.take_over(visit), factories.conflict(site), factories.box()):
        write.insert_record(other)
    assert write.records_of_session(TakeOver, visit.id)
    assert not write.is_signed(visit.id)
    write.note("looked_at", "patient", patient.id, {})


def _sign_a_visit(write: SqlTransaction) -> None:
    patient = factories.patient()
    write.insert_patient(patient)
    episode = factories.episode(patient.id)
    write.insert_episode(episode)
    visit = factories.session(episode)
    write.insert_session(visit)
    write.insert_record(factories.signature(visit))
    write.insert_record(factories.amendment(visit))
    assert write.is_signed(visit.id)
    for kind in (Signature, Amendment):
        assert write.records_of_session(kind, visit.id)


def _change(write: SqlTransaction, patient: Patient, visit: Session) -> None:
    write.update_patient(replace(patient, alert="Faints."))
    write.update_episode(factories.episode(patient.id, id=visit.episode_id))
    write.set_session_end(visit.id, factories.FIRST_VISIT + timedelta(hours=1))
    write.set_session_end(visit.id, None)
    write.hold_session(visit.id, factories.WEBER.id)


def _asked(of: Large) -> list[AuditFilter]:
    """As the page asks: a stretch of the trail at a time."""
    above = of.store.head().sequence - STRETCH
    return [
        AuditFilter(above=above),
        AuditFilter(who=factories.WEBER.id, above=above),
        AuditFilter(patient_id=of.patient.id, above=above),
        AuditFilter(what=("voided", "logged_in"), above=above),
        AuditFilter(since=NOW - timedelta(days=1), above=above),
        AuditFilter(who=factories.WEBER.id, patient_id=of.patient.id, what=("voided",)),
    ]


def _box_of(visit: Visit) -> UUID:
    boxes = [site.detail.box_id for site in visit.sites if site.detail.box_id]
    return boxes[0]


def _public(kind: type) -> set[str]:
    return {
        name for name, _ in inspect.getmembers(kind, inspect.isfunction) if not name.startswith("_")
    }
