"""What is read of a whole record: one state of it, as rows and as values."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.charting.person import Person
from bodymap.errors import ClinicFileError
from db.tables import PROVISIONAL
from db.whole_record.places import Places
from tests import factories
from tests.clinics import OpenRecord, new_record
from tests.tampering import without_guards
from tests.unit.exchange_json.conftest import FullClinic


@pytest.fixture
def record(tmp_path: Path) -> Iterator[OpenRecord]:
    record = new_record(tmp_path)
    with record.store.hurried():
        record.recorder.add_site(factories.site(record.start_session()))
        yield record
    record.store.close()


def test_values_are_those_that_the_history_tells(full: FullClinic) -> None:
    with full.record.clinic.whole.reading() as reading:
        patients = tuple(reading.patients())
        people = reading.clinic_records(Person)
    history = full.record.history
    assert len(patients) == 3
    for one in patients:
        told = history.overview(one.patient.id)
        assert (one.patient, one.episodes) == (told.patient, told.episodes)
        assert one.visits == tuple(history.visit(visit.session.id) for visit in told.visits)
    assert people == full.record.clinic.people.all()


def test_what_is_charted_meanwhile_is_not_read(record: OpenRecord) -> None:
    with record.clinic.whole.reading() as reading:
        before = reading.count("patient")
        record.add_patient()
        assert (reading.count("patient"), len(list(reading.rows("patient")))) == (before, before)
    with record.clinic.whole.reading() as reading:
        assert reading.count("patient") == before + 1


@pytest.mark.parametrize(
    "change",
    ["SET started_at = 9223372036854775807", "SET changed_seq = -7", "SET patient_id = 'x'"],
)
def test_what_this_program_does_not_write_is_told_of(record: OpenRecord, change: str) -> None:
    with without_guards(record.path, record.key) as connection:
        connection.execute(f"UPDATE session {change}")
    with (
        pytest.raises(ClinicFileError, match="cannot be read by this program"),
        record.clinic.whole.reading() as reading,
    ):
        list(reading.rows("session"))


WAITING = st.integers(PROVISIONAL + 1, PROVISIONAL + 70_000)
"""Numbers of lines that a server has not taken in."""


@given(numbers=st.sets(st.integers(0, 200_000) | WAITING, max_size=20))
def test_places_are_in_order_and_without_a_gap(numbers: set[int]) -> None:
    places = Places(numbers)
    assert [places.of(number) for number in sorted(numbers)] == [*range(1, len(numbers) + 1)]
