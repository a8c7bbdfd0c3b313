"""One recorder for all writes: its rules, and what it tells of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.pain import Phase
from bodymap.charting.site_detail import SiteDetail
from bodymap.errors import ExpectedError
from bodymap.services import recorder as rules
from bodymap.services import site_steps
from bodymap.services.changes import Kind
from tests import factories
from tests.records import Record

EVERYTHING = SiteDetail(
    box_id=new_id(),
    twitch=3,
    is_referred=True,
    referred_to=("calf_medial_l", "heel"),
    stimulation_hz=2.0,
    is_muscle_chosen=True,
    charted_from=new_id(),
    note="jumps twice",
)


def numbers(record: Record, session_id: UUID) -> list[int]:
    return [site.number for site in record.history.visit(session_id).sites]


def test_what_is_recorded_is_read_as_it_was(record: Record) -> None:
    person = record.add_patient(given_name="Zoë", family_name="Łuczak", figure=Figure.MALE_TYPICAL)
    complaint = factories.episode(person.id, icd10="M72.2")
    record.recorder.add_episode(complaint)
    visit = factories.session(complaint)
    record.recorder.start_session(visit)
    charted = record.recorder.add_site(factories.site(visit, depth_mm=12.5))
    score = factories.pain(visit, 7)
    record.recorder.set_pain(score)

    overview = record.history.overview(person.id)
    assert overview.patient == person
    assert overview.episodes == (complaint,)
    (seen,) = overview.visits
    assert (seen.session, seen.episode) == (visit, complaint)
    assert tuple(seen.sites) == (charted,)
    assert charted.muscle == "gastrocnemius_medial"
    assert tuple(seen.scores) == (score,)
    assert seen == record.history.visit(visit.id)
    assert seen.score(Phase.BEFORE) == score
    assert seen.score(Phase.AFTER) is None


def test_sites_are_numbered_in_their_session(record: Record) -> None:
    complaint = record.add_complaint()
    first, second = record.start_session(complaint), record.start_session(complaint, week=1)
    given = [record.recorder.add_site(factories.site(first)).number for _ in range(3)]
    assert given == [1, 2, 3]
    assert record.recorder.add_site(factories.site(second)).number == 1


def test_the_next_number_follows_the_highest_in_the_chart(record: Record) -> None:
    visit = record.start_session()
    first, _, third = [record.recorder.add_site(factories.site(visit)) for _ in range(3)]
    record.recorder.void_site(first.id)
    assert record.recorder.add_site(factories.site(visit)).number == 4
    record.recorder.void_site(third.id)
    assert numbers(record, visit.id) == [2, 4]


def test_a_restored_site_has_its_number_again(record: Record) -> None:
    visit = record.start_session()
    first, second = [record.recorder.add_site(factories.site(visit)) for _ in range(2)]
    record.recorder.void_site(first.id)
    record.recorder.restore_site(first.id)
    assert tuple(record.history.visit(visit.id).sites) == (first, second)


def test_a_restored_site_whose_number_is_taken_gets_the_next(record: Record) -> None:
    visit = record.start_session()
    first = record.recorder.add_site(factories.site(visit))
    record.recorder.void_site(first.id)
    second = record.recorder.add_site(factories.site(visit))
    record.recorder.restore_site(first.id)
    assert tuple(record.history.visit(visit.id).sites) == (second, replace(first, number=2))


def test_adding_a_voided_site_again_restores_it(record: Record) -> None:
    visit = record.start_session()
    asked = factories.site(visit)
    charted = record.recorder.add_site(asked)
    record.recorder.void_site(asked.id)
    assert record.recorder.add_site(asked) == charted
    with pytest.raises(ExpectedError, match=site_steps.SITE_IS_THERE):
        record.recorder.add_site(asked)


def test_a_site_can_be_moved_and_needled_differently(record: Record) -> None:
    visit = record.start_session()
    charted = record.recorder.add_site(factories.site(visit))
    there = factories.place(region="foot_sole_l", view="front")
    record.recorder.move_site(charted.id, there, "flexor_digitorum_brevis")
    expected = replace(
        charted,
        place=there,
        muscle="flexor_digitorum_brevis",
        needle=Needle(0.25, 30),
        technique=Technique.WINDING,
        depth_mm=9.0,
        detail=EVERYTHING,
    )
    # the place is not taken from a revision: it may have been moved since
    record.recorder.revise_sites([replace(expected, place=charted.place, number=7)])
    assert tuple(record.history.visit(visit.id).sites) == (expected,)
    record.recorder.revise_sites([replace(expected, depth_mm=None)])
    assert record.history.visit(visit.id).sites[0].depth_mm is None


def test_a_site_moved_to_no_known_muscle_keeps_none(record: Record) -> None:
    visit = record.start_session()
    charted = record.recorder.add_site(factories.site(visit))
    changes = record.recorder.move_site(charted.id, charted.place, None)
    assert record.history.visit(visit.id).sites == (replace(charted, muscle=None),)
    assert changes.after == (replace(charted, muscle=None),)


def test_a_restored_site_is_in_the_muscle_it_was_in(record: Record) -> None:
    visit = record.start_session()
    charted = record.recorder.add_site(factories.site(visit, muscle="soleus"))
    record.recorder.void_site(charted.id)
    record.recorder.restore_site(charted.id)
    assert record.history.visit(visit.id).sites == (charted,)


def test_a_voided_site_cannot_be_changed(record: Record) -> None:
    visit = record.start_session()
    charted = record.recorder.add_site(factories.site(visit))
    record.recorder.void_site(charted.id)
    changes: tuple[Callable[[], object], ...] = (
        lambda: record.recorder.void_site(charted.id),
        lambda: record.recorder.move_site(charted.id, factories.place(), None),
        lambda: record.recorder.revise_sites([replace(charted, depth_mm=1.0)]),
    )
    for change in changes:
        with pytest.raises(ExpectedError, match=site_steps.SITE_IS_VOIDED):
            change()


def test_an_ended_session_takes_nothing_more(record: Record) -> None:
    visit = record.start_session()
    charted = record.recorder.add_site(factories.site(visit))
    gone = record.recorder.add_site(factories.site(visit))
    record.recorder.void_site(gone.id)
    before, after = factories.pain(visit, 7), factories.pain(visit, 4, Phase.AFTER)
    record.recorder.set_pain(before)
    record.recorder.end_session(visit.id, factories.visit_time(1))
    as_it_was = record.history.visit(visit.id)
    for change in (
        lambda: record.recorder.add_site(factories.site(visit)),
        lambda: record.recorder.move_site(charted.id, factories.place(), None),
        lambda: record.recorder.revise_sites([replace(charted, depth_mm=1.0)]),
        lambda: record.recorder.void_site(charted.id),
        lambda: record.recorder.restore_site(gone.id),
        lambda: record.recorder.set_pain(after),
        lambda: record.recorder.void_pain(before.id),
    ):
        with pytest.raises(ExpectedError, match=site_steps.SESSION_HAS_ENDED):
            change()
    assert record.history.visit(visit.id) == as_it_was


def test_a_follow_up_score_comes_after_the_session(record: Record) -> None:
    visit = record.start_session()
    record.recorder.end_session(visit.id, visit.started_at)
    later = factories.pain(visit, 2, Phase.FOLLOW_UP)
    record.recorder.set_pain(later)
    assert record.history.visit(visit.id).score(Phase.FOLLOW_UP) == later


def test_a_reopened_session_can_be_charted_again(record: Record) -> None:
    visit = record.start_session()
    record.recorder.end_session(visit.id, factories.visit_time(1))
    with pytest.raises(ExpectedError, match=rules.ENDED_ALREADY):
        record.recorder.end_session(visit.id, factories.visit_time(1))
    record.recorder.reopen_session(visit.id)
    with pytest.raises(ExpectedError, match=rules.OPEN_ALREADY):
        record.recorder.reopen_session(visit.id)
    record.recorder.add_site(factories.site(visit))
    assert record.history.visit(visit.id).session == visit


def test_a_pain_score_replaces_the_one_before_it(record: Record) -> None:
    visit = record.start_session()
    first, second = factories.pain(visit, 7), factories.pain(visit, 5)
    record.recorder.set_pain(first)
    changes = record.recorder.set_pain(second)
    assert changes.ids == {first.id, second.id}
    assert tuple(record.history.visit(visit.id).scores) == (second,)
    record.recorder.restore_pain(first.id)
    assert tuple(record.history.visit(visit.id).scores) == (first,)
    record.recorder.void_pain(first.id)
    assert tuple(record.history.visit(visit.id).scores) == ()
    record.recorder.set_pain(second)
    assert tuple(record.history.visit(visit.id).scores) == (second,)


def test_a_pain_score_that_does_not_count_cannot_be_voided(record: Record) -> None:
    visit = record.start_session()
    score = factories.pain(visit, 7)
    record.recorder.set_pain(score)
    with pytest.raises(ExpectedError, match=rules.PAIN_IS_THERE):
        record.recorder.set_pain(score)
    with pytest.raises(ExpectedError, match=rules.PAIN_IS_THERE):
        record.recorder.restore_pain(score.id)
    record.recorder.void_pain(score.id)
    with pytest.raises(ExpectedError, match=rules.PAIN_IS_VOIDED):
        record.recorder.void_pain(score.id)


def test_a_patient_and_a_complaint_can_be_corrected(record: Record) -> None:
    complaint = record.add_complaint()
    person = record.history.patient(complaint.patient_id)
    corrected = replace(person, family_name="Petersen", birth_date=None)
    record.recorder.change_patient(corrected)
    reworded = replace(complaint, complaint="Heel pain in the morning", onset=None)
    record.recorder.change_episode(reworded)
    assert record.history.patient(person.id) == corrected
    assert record.history.episodes(person.id) == (reworded,)


def test_a_patient_can_be_charted_on_another_figure(record: Record) -> None:
    person = record.add_patient()
    for figure in (Figure.MALE_TYPICAL, Figure.FEMALE_TYPICAL, None):
        changes = record.recorder.set_patient_figure(person.id, figure)
        assert record.history.patient(person.id) == replace(person, figure=figure)
        assert changes == record.told[-1]
        assert (changes.kinds, changes.patient_id) == (Kind.PATIENT, person.id)
        assert changes.ids == {person.id}
    assert [row.patient for row in record.history.find_patients("Brandt")] == [person]


def test_each_write_is_announced_once_with_what_it_touched(record: Record) -> None:
    visit = record.start_session()
    assert [changes.kinds for changes in record.told] == [Kind.PATIENT, Kind.EPISODE, Kind.SESSION]
    charted = record.recorder.add_site(factories.site(visit))
    changes = record.told[-1]
    assert changes.kinds == Kind.SITE
    assert (changes.patient_id, changes.session_id) == (visit.patient_id, visit.id)
    assert changes.ids == {charted.id}
    assert record.recorder.void_site(charted.id) == record.told[-1]
    assert [changes.sequence for changes in record.told] == [2, 3, 4, 5, 6]


def test_what_the_rules_forbid_is_not_announced(record: Record) -> None:
    visit = record.start_session()
    record.recorder.end_session(visit.id, visit.started_at)
    told = len(record.told)
    with pytest.raises(ExpectedError):
        record.recorder.add_site(factories.site(visit))
    assert len(record.told) == told


def test_an_unknown_record_is_a_mistake_of_the_program(record: Record) -> None:
    complaint = record.add_complaint()
    stranger = new_id()
    for change in (
        lambda: record.recorder.change_patient(factories.patient()),
        lambda: record.recorder.set_patient_figure(stranger, Figure.MALE_TYPICAL),
        lambda: record.recorder.add_episode(factories.episode(stranger)),
        lambda: record.recorder.start_session(factories.session(factories.episode(stranger))),
        lambda: record.recorder.add_site(factories.site(factories.session(complaint))),
        lambda: record.recorder.void_site(stranger),
        lambda: record.recorder.void_pain(stranger),
        lambda: record.recorder.end_session(stranger, factories.visit_time(0)),
        lambda: record.history.patient(stranger),
        lambda: record.history.visit(stranger),
        lambda: record.history.overview(stranger),
    ):
        with pytest.raises(LookupError):
            change()


def test_records_of_two_patients_do_not_mix(record: Record) -> None:
    mine, other = record.add_complaint(), record.add_complaint()
    visit = record.start_session(mine)
    with pytest.raises(ValueError, match="own patient"):
        record.recorder.start_session(replace(factories.session(mine), episode_id=other.id))
    with pytest.raises(ValueError, match="session's patient"):
        record.recorder.set_pain(factories.pain(visit, 3, episode_id=other.id))
    with pytest.raises(ValueError, match="stays with its patient"):
        record.recorder.change_episode(replace(mine, patient_id=other.patient_id))


def test_the_same_patient_twice_is_refused(record: Record) -> None:
    person = record.add_patient()
    with pytest.raises(ValueError, match="does not allow"):
        record.recorder.add_patient(person)
    assert len(record.history.find_patients("")) == 1


def test_a_time_without_its_zone_is_refused(record: Record) -> None:
    complaint = record.add_complaint()
    local = factories.visit_time(0).replace(tzinfo=None)
    with pytest.raises(ValueError, match="time zone"):
        record.recorder.start_session(factories.session(complaint, started_at=local))
    assert record.history.open_sessions() == ()


def test_sites_go_and_come_back_together_or_not_at_all(record: Record) -> None:
    visit = record.start_session()
    sites = [record.recorder.add_site(factories.site(visit)) for _ in range(3)]
    ids = [site.id for site in sites]
    record.told.clear()
    record.recorder.void_sites(ids[:2])
    assert [site.id for site in record.history.visit(visit.id).sites] == ids[2:]
    assert record.told[-1].ids == frozenset(ids[:2])
    with pytest.raises(ExpectedError, match=site_steps.SITE_IS_VOIDED):
        record.recorder.void_sites([ids[2], ids[0]])
    assert [site.id for site in record.history.visit(visit.id).sites] == ids[2:]
    assert len(record.told) == 1
    record.recorder.restore_sites(ids[:2])
    assert list(record.history.visit(visit.id).sites) == sites
