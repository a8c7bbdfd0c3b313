"""One history for all reads: whole, in order, and with few statements."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from bodymap.charting.pain import Phase
from bodymap.errors import ClinicFileError
from tests import factories
from tests.records import Record, reads


def chart(record: Record, visits: int, sites: int) -> UUID:
    complaint = record.add_complaint()
    for week in range(visits):
        visit = record.start_session(complaint, week=week)
        for _ in range(sites):
            record.recorder.add_site(factories.site(visit))
        record.recorder.set_pain(factories.pain(visit, 8))
        record.recorder.set_pain(factories.pain(visit, 3, Phase.AFTER))
    return complaint.patient_id


@pytest.mark.parametrize(("visits", "sites"), [(0, 0), (1, 1), (12, 7)])
def test_a_patient_is_read_with_four_statements(record: Record, visits: int, sites: int) -> None:
    patient_id = chart(record, visits, sites)
    chart(record, 2, 2)
    with record.traced(reads) as statements:
        overview = record.history.overview(patient_id)
        read = [len(visit.sites) + len(visit.scores) for visit in overview.visits]
        assert sum(len(list(visit.sites)) for visit in overview.visits) == visits * sites
    assert len(statements) <= 4
    assert read == [sites + 2] * visits


def test_visits_come_in_the_order_they_were_recorded_whatever_the_clock(
    record: Record,
) -> None:
    complaint = record.add_complaint()
    visits = [record.start_session(complaint, week=week) for week in (3, 1, 2)]
    overview = record.history.overview(complaint.patient_id)
    assert [visit.session for visit in overview.visits] == visits
    assert [visit.session for visit in record.history.open_sessions()] == visits


def test_open_sessions_are_those_that_have_not_ended(record: Record) -> None:
    first, second = record.start_session(), record.start_session()
    record.recorder.end_session(first.id, first.started_at + timedelta(minutes=40))
    assert [visit.session.id for visit in record.history.open_sessions()] == [second.id]
    record.recorder.reopen_session(first.id)
    assert [visit.session.id for visit in record.history.open_sessions()] == [first.id, second.id]


def test_every_complaint_of_a_patient_is_there(record: Record) -> None:
    heel = record.add_complaint()
    neck = factories.episode(heel.patient_id, complaint="Neck pain")
    record.recorder.add_episode(neck)
    visit = record.start_session(neck)
    overview = record.history.overview(heel.patient_id)
    assert overview.episodes == (heel, neck) == record.history.episodes(heel.patient_id)
    assert [seen.episode for seen in overview.visits] == [neck]
    assert record.history.visit(visit.id).episode == neck


def test_a_closed_record_says_so(record: Record) -> None:
    record.store.close()
    record.store.close()
    with pytest.raises(ClinicFileError, match="cannot be read"):
        record.history.open_sessions()
