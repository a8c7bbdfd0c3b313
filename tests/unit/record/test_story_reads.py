"""What several pages look up of a patient: of all visits, in order, and nothing that is voided."""

from __future__ import annotations

from uuid import UUID

import pytest

from bodymap.charting.needle_event import EventKind
from bodymap.charting.reaction import Reaction
from bodymap.charting.screening import Reply
from bodymap.charting.site_columns import COLUMNS, SiteColumns
from bodymap.services.story.patient_story import PatientStory, read_story
from tests import factories
from tests.records import Record


def test_sites_come_by_visit_and_number_and_as_they_are_now(shared: Record) -> None:
    complaint = shared.add_complaint()
    later, earlier = (shared.start_session(complaint, week=week) for week in (3, 0))
    sites = [
        shared.recorder.add_site(factories.site(visit))
        for visit in (earlier, later, later, earlier)
    ]
    gone = sites[1]
    shared.recorder.void_sites([gone.id])
    story = _story(shared, complaint.patient_id)
    # in the order of the record, whatever the clock said
    kept = [sites[2], sites[0], sites[3]]
    assert story.sites == SiteColumns.of(kept)
    assert len(story.sites) == 3


def test_another_patients_sites_are_not_among_them(shared: Record) -> None:
    visit, other = shared.start_session(), shared.start_session()
    for one in (visit, other):
        shared.recorder.add_site(factories.site(one))
    assert set(_story(shared, visit.patient_id).sites.session) == {visit.id.bytes}


def test_what_was_simply_taken_out_is_no_incident(shared: Record) -> None:
    visit = shared.start_session()
    needle = shared.recorder.add_site(factories.site(visit))
    put = [
        factories.needle_event(visit, needle, EventKind.BENT),
        factories.needle_event(visit, needle, EventKind.OUT),
        factories.needle_event(visit, None, EventKind.EMERGENCY_OUT),
    ]
    taken = shared.records.put([factories.needle_event(visit, needle, EventKind.FELL)])
    shared.records.put(put, taken)
    story = _story(shared, visit.patient_id)
    assert [event.kind for event in story.needle_events] == [
        EventKind.BENT,
        EventKind.EMERGENCY_OUT,
    ]


def test_the_last_answer_to_each_item_counts_however_long_ago_it_was_asked(
    shared: Record,
) -> None:
    complaint = shared.add_complaint()
    visits = [shared.start_session(complaint, week=week) for week in range(25)]
    first, second, last = visits[0], visits[1], visits[-1]
    old = factories.answer(first, "diabetes", Reply.YES)
    older, newer = (factories.answer(one, "pregnancy") for one in (second, last))
    lost = factories.answer(last, "anticoagulant")
    late = factories.answer(first, "pregnancy", Reply.YES)
    for given in (factories.answer(first, "diabetes"), old, older, newer):
        shared.records.put([given])
    shared.records.put([], shared.records.put([lost]))
    shared.records.put([late])
    shared.records.put([factories.answer(shared.start_session(), "epilepsy")])
    assert shared.history.newest_answers(complaint.patient_id) == (old, newer)


def test_records_of_all_visits_are_there_in_order(shared: Record) -> None:
    complaint = shared.add_complaint()
    visits = [shared.start_session(complaint, week=week) for week in range(2)]
    for visit in visits:
        shared.records.put([factories.reaction(visit), factories.outcome(visit)])
        shared.records.put([factories.explanation(visit)])
    story = _story(shared, complaint.patient_id)
    for records in (story.reactions, story.outcomes, story.explanations):
        assert [one.session_id for one in records] == [visit.id for visit in visits]


def test_a_patient_without_visits_has_a_story(shared: Record) -> None:
    story = _story(shared, shared.add_patient().id)
    assert len(story.sites) == 0
    assert story.reactions == ()


def test_columns_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="one entry for each site"):
        SiteColumns(number=(1,))


def test_columns_hold_what_the_site_holds() -> None:
    visit = factories.session(factories.episode(factories.patient().id))
    site = factories.site(visit, number=4)
    columns = SiteColumns.of([site])
    row = {name: getattr(columns, name)[0] for name in COLUMNS}
    point = site.place.point
    assert row == {
        "site": site.id.bytes,
        "session": visit.id.bytes,
        "number": 4,
        "x": point.x,
        "y": point.y,
        "z": point.z,
        "region": site.place.region,
        "side": site.place.side.value,
        "muscle": site.muscle,
        "technique": site.technique.value,
        "twitch": None,
    }


def _story(shared: Record, patient_id: UUID) -> PatientStory:
    return read_story(shared.history, shared.history.overview(patient_id))


def test_visits_with_a_record_are_told_without_it(shared: Record) -> None:
    complaint = shared.add_complaint()
    first, second, third = (shared.start_session(complaint, week=week) for week in range(3))
    other = shared.start_session()
    for visit in (first, first, second, other):
        shared.records.put([factories.reaction(visit)])
    (taken,) = shared.records.put([factories.reaction(third)])
    shared.records.put(takes=[taken])
    found = shared.history.visits_with(complaint.patient_id, Reaction)
    assert found == {first.id, second.id}
