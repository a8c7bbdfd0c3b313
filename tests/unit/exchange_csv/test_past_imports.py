"""An import is known to the record, and can be taken back until something was built on it."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from bodymap.charting.patient import Patient
from bodymap.charting.person import Role
from bodymap.errors import NotAllowedError, NotSavedError
from bodymap.services.audit.events import Event, ExportKind
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.imports import Batch, Brought, Fate
from bodymap.services.progress import CancelledError
from db import failures
from db.server.failures import BUSY
from tests import factories
from tests.records import Record


def bring(record: Record, *people: Patient, what: ExportKind = ExportKind.CSV) -> Brought:
    return record.clinic.imports.add(Batch(people or (factories.patient(),)), what)


def test_the_record_knows_its_imports_after_a_restart(record: Record) -> None:
    first = bring(record)
    second = bring(record, factories.patient(), factories.patient(), what=ExportKind.FHIR)
    record.store.close()
    again = record.again()
    newest, oldest = again.clinic.imports.past()
    assert (newest.brought, oldest.brought) == (second, first)
    assert newest.brought.counts == {"patients": 2}
    assert newest.who == record.person.id
    assert {newest.fate, oldest.fate} == {Fate.AS_IT_CAME}
    again.clinic.imports.take_back(newest.brought)
    assert len(again.history.find_patients("")) == 1
    assert [one.fate for one in again.clinic.imports.past()] == [Fate.TAKEN_BACK, Fate.AS_IT_CAME]
    assert again.is_sound()
    again.store.close()


def test_what_something_was_built_on_says_so(record: Record) -> None:
    person = factories.patient()
    bring(record, person)
    record.recorder.change_patient(replace(person, given_name="Zoe"))
    (past,) = record.clinic.imports.past()
    assert past.fate is Fate.USED


def test_taking_back_is_a_line_of_the_trail(record: Record) -> None:
    brought = bring(record)
    record.clinic.imports.take_back(brought)
    (line,) = record.audit.lines(AuditFilter(what=(Event.IMPORT_TAKEN_BACK,)))
    assert (line.who, line.after["first"]) == (record.person.id, brought.first)
    assert (line.after["what"], line.after["patients"]) == ("csv", 1)


def test_what_else_came_in_is_not_among_them(record: Record) -> None:
    for what in (ExportKind.SETTINGS, ExportKind.JSON):
        record.audit.note(Event.IMPORTED, detail={"what": what, "lines": [1, 2]})
    assert record.clinic.imports.past() == ()


def test_a_reviewer_is_told_of_none(record: Record) -> None:
    bring(record)
    record.sit(Role.REVIEWER)
    with pytest.raises(NotAllowedError):
        record.clinic.imports.past()
    with pytest.raises(NotAllowedError), record.clinic.imports.beside():
        pass


def test_cancelled_while_it_is_taken_back_all_of_it_stays(record: Record) -> None:
    brought = bring(record)

    def stop(_done: int, _whole: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        record.clinic.imports.take_back(brought, stop)
    assert len(record.history.find_patients("")) == 1
    assert [one.fate for one in record.clinic.imports.past()] == [Fate.AS_IT_CAME]


def test_beside_the_window_it_is_told_when_the_window_asks(record: Record) -> None:
    def work() -> None:
        with record.clinic.imports.beside() as beside:
            beside.add(Batch((factories.patient(),)), ExportKind.CSV)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert record.told == []
    assert len(record.history.find_patients("")) == 1
    record.clinic.imports.tell()
    (changes,) = record.told
    assert changes.sequence == record.store.head().sequence
    # the window goes on with the connection that it had
    record.add_patient(given_name="Bo")
    assert len(record.history.find_patients("")) == 2


def test_while_it_comes_in_nothing_else_is_recorded(record: Record) -> None:
    refused = []

    def record_beside(_done: int, _whole: int) -> None:
        with pytest.raises(NotSavedError) as raised:
            record.add_patient(given_name="Bo")
        refused.append(raised.value.sentence)

    with record.clinic.imports.beside() as beside:
        beside.add(Batch((factories.patient(),)), ExportKind.CSV, record_beside)
    assert refused in ([failures.LOCKED], [BUSY])
    assert len(record.history.find_patients("")) == 1


def test_a_clinic_that_is_closed_has_nothing_beside_it(record: Record) -> None:
    record.store.close()
    with pytest.raises(NotSavedError), record.clinic.imports.beside():
        pass
