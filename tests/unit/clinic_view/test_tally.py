"""The read behind the figures: who counts, who does not, and along which way they are found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from bodymap.charting.needle import Technique
from bodymap.charting.reaction import Severity
from bodymap.services.clinic_view.tally import Billed, Bounds, EpisodeCourse, Seen, Tally
from db.clinic_statements import ClinicStatements
from db.prepared import prepared
from tests import factories
from tests.clinic_days import ClinicDays
from tests.clinics import OpenRecord
from tests.records import Record, reads

BEGIN = datetime(2026, 3, 1, tzinfo=UTC)
END = datetime(2026, 4, 1, tzinfo=UTC)
MARCH = Bounds(BEGIN, END)
MID = datetime(2026, 3, 16, 9, tzinfo=UTC)
WEEK = timedelta(weeks=1)
INSTANT = timedelta(microseconds=1)
MILD, SERIOUS = Severity.MILD, Severity.SERIOUS


def march(record: Record) -> Tally:
    return record.history.tally(MARCH)


def steps(record: Record, most: int) -> Iterator[Tally]:
    reached = None
    while True:
        tally = record.history.tally(MARCH, reached, most)
        yield tally
        reached = tally.reached
        if reached is None:
            return


def void(record: Record, table: str, key: UUID | None = None) -> None:
    """Let rows of a table count no more, also where the program offers no way to."""
    where = "" if key is None else f" WHERE id = {record.as_sql(key)}"
    with record.by_hand(guarded=False) as tables:
        tables.execute(f"UPDATE {table} SET voided_at = 1, voided_seq = 1{where}")


def test_an_empty_record_has_nothing(record: Record) -> None:
    assert march(record) == Tally()
    assert record.history.patients_since(BEGIN) == 0


def test_visits_are_counted_by_what_became_of_them(record: Record, days: ClinicDays) -> None:
    first, second = days.complaint(), days.complaint()
    days.visit(first, MID)
    days.visit(first, MID + WEEK, is_signed=False)
    days.visit(second, MID, is_open=True)
    amended = days.visit(second, MID + WEEK)
    with record.store.write(None) as write:
        write.insert_record(factories.amendment(amended))
        write.insert_record(factories.amendment(amended))
    tally = march(record)
    assert (tally.signed, tally.ended, tally.open, tally.amended) == (2, 1, 1, 1)
    assert (tally.patients, tally.walked, tally.reached) == (2, 2, None)


def test_a_period_takes_its_first_instant_and_not_its_end(record: Record, days: ClinicDays) -> None:
    complaint = days.complaint()
    for at in (BEGIN - INSTANT, BEGIN, END - INSTANT, END):
        days.visit(complaint, at)
    tally = march(record)
    assert tally.signed == 2
    assert sum(tally.needles.values()) == 2


def test_a_patient_is_new_in_the_period_of_the_first_visit(
    record: Record, days: ClinicDays
) -> None:
    known, fresh = days.complaint(), days.complaint()
    days.visit(known, BEGIN - WEEK)
    days.visit(known, MID)
    days.visit(fresh, MID)
    days.visit(fresh, MID + WEEK)
    days.visit(days.complaint(), BEGIN - WEEK)
    tally = march(record)
    assert (tally.patients, tally.new_patients) == (2, 1)


def test_a_patient_who_came_since_is_found_in_an_earlier_period(
    record: Record, days: ClinicDays
) -> None:
    complaint = days.complaint()
    days.visit(complaint, MID)
    days.visit(complaint, END + 20 * WEEK)
    assert march(record).patients == 1


def test_needles_are_counted_by_technique_and_by_asking(record: Record, days: ClinicDays) -> None:
    complaint = days.complaint()
    asked = {Technique.PISTONING: 3, Technique.ELECTRICAL: 2}
    days.visit(complaint, MID, needles=asked, reactions=())
    days.visit(complaint, MID + WEEK, needles={Technique.PISTONING: 4})
    tally = march(record)
    assert tally.needles == {Technique.PISTONING: 7, Technique.ELECTRICAL: 2}
    assert (tally.asked, tally.needles_of_asked) == (1, 5)


def test_reactions_are_told_visit_by_visit(record: Record, days: ClinicDays) -> None:
    complaint = days.complaint()
    days.visit(
        *(complaint, MID), reactions=[("bruising", MILD), ("bruising", MILD), ("faint", SERIOUS)]
    )
    days.visit(complaint, MID + WEEK, reactions=[("bruising", MILD)])
    days.visit(complaint, MID + 2 * WEEK, reactions=())
    tally = march(record)
    assert tally.asked == 3
    assert sorted(tally.reactions, key=len) == [
        (Seen("bruising", MILD, 1),),
        (Seen("bruising", MILD, 2), Seen("faint", SERIOUS, 1)),
    ]


def test_none_and_then_one_after_all_is_one_visit_asked(record: Record, days: ClinicDays) -> None:
    visit = days.visit(days.complaint(), MID, reactions=())
    with record.store.write(None) as write:
        write.insert_record(factories.reaction(visit))
    tally = march(record)
    assert (tally.asked, len(tally.reactions)) == (1, 1)


def test_the_last_code_of_a_signed_visit_counts(record: Record, days: ClinicDays) -> None:
    complaint = days.complaint()
    changed = days.visit(complaint, MID, code=("20560", "45.10"), is_signed=False)
    with record.store.write(None) as write:
        write.insert_record(factories.billing(changed, code="20561", fee=Decimal("65.25")))
        write.insert_record(factories.signature(changed))
    days.visit(complaint, MID + WEEK, code=("20561", "65.25"))
    days.visit(complaint, MID + WEEK, code=("20560", None))
    days.visit(complaint, MID + WEEK, code=("20560", "45.10"), is_signed=False)
    days.visit(complaint, MID + WEEK)
    assert sorted(march(record).billed, key=lambda one: one.code) == [
        Billed("20560", "USD", None, 1),
        Billed("20561", "USD", Decimal("65.25"), 2),
    ]


def test_a_course_runs_from_the_first_score_ever_to_the_last_of_the_period(
    record: Record, days: ClinicDays
) -> None:
    heel = days.complaint("plantar_heel")
    neck = days.complaint("neck_pain", heel.patient_id)
    days.visit(heel, BEGIN - 8 * WEEK, before=8)
    scored_beside = days.visit(neck, MID, before=5, is_signed=False)
    with record.store.write(None) as write:
        write.insert_pain(factories.pain(scored_beside, 6, episode_id=heel.id))
        write.insert_record(factories.signature(scored_beside))
    days.visit(heel, MID + WEEK)
    days.visit(heel, END + WEEK, before=1)
    days.visit(days.complaint("achilles"), BEGIN - WEEK, before=3)
    courses = {course.condition: course for course in march(record).courses}
    assert courses == {
        "plantar_heel": EpisodeCourse("plantar_heel", 2, 8, 6),
        "neck_pain": EpisodeCourse("neck_pain", 1, 5, 5),
    }


def test_a_course_follows_the_record_and_not_the_clock(record: Record, days: ClinicDays) -> None:
    complaint = days.complaint()
    days.visit(complaint, MID + WEEK, before=7)
    days.visit(complaint, MID, before=2)
    (course,) = march(record).courses
    assert (course.first, course.last) == (7, 2)


def test_a_course_begins_with_a_visit_that_was_brought_in_afterwards(
    record: Record, days: ClinicDays
) -> None:
    complaint = days.complaint()
    days.visit(complaint, MID + WEEK, before=2)
    earlier = replace(factories.session(complaint), started_at=MID, ended_at=MID, holder_id=None)
    with record.store.write(None) as write:
        write.insert_session(earlier)
        write.insert_pain(factories.pain(earlier, 7))
    (course,) = march(record).courses
    assert (course.first, course.last) == (7, 2)


EVERYTHING = (
    *("patient", "episode", "session", "needle_site", "pain_score", "reaction", "no_reaction"),
    *("billing", "signature", "amendment"),
)


@pytest.mark.parametrize("table", EVERYTHING)
def test_what_is_voided_does_not_count(record: Record, days: ClinicDays, table: str) -> None:
    complaint = days.complaint()
    visit = days.visit(complaint, MID, before=5, reactions=[("faint", MILD)], code=("20560", "45"))
    days.visit(complaint, MID + WEEK, reactions=())
    with record.store.write(None) as write:
        write.insert_record(factories.amendment(visit))
    before = march(record)
    assert (before.signed, before.asked, before.amended) == (2, 2, 1)
    void(record, table)
    after = march(record)
    gone = {
        "patient": after == Tally(walked=1),
        "episode": after.courses == (),
        "session": after == Tally(walked=1),
        "needle_site": (dict(after.needles), after.needles_of_asked) == ({}, 0),
        "pain_score": after.courses == (EpisodeCourse("plantar_heel"),),
        "reaction": (after.asked, after.reactions) == (1, ()),
        "no_reaction": after.asked == 1,
        "billing": after.billed == (),
        "signature": (after.signed, after.ended, after.billed) == (0, 2, ()),
        "amendment": after.amended == 0,
    }
    assert gone[table]


def test_a_voided_code_gives_way_to_the_one_before(record: Record, days: ClinicDays) -> None:
    visit = days.visit(days.complaint(), MID, code=("20560", "45"), is_signed=False)
    later = factories.billing(visit, code="20561")
    with record.store.write(None) as write:
        write.insert_record(later)
        write.insert_record(factories.signature(visit))
    void(record, "billing", later.id)
    assert [one.code for one in march(record).billed] == ["20560"]


@pytest.mark.parametrize("most", [1, 2, 3, 50])
def test_steps_make_up_the_whole_also_where_visits_began_together(
    record: Record, days: ClinicDays, most: int
) -> None:
    for _ in range(5):
        days.visit(days.complaint(), MID, before=4, reactions=[("bruising", MILD)])
    days.visit(days.complaint(), BEGIN - WEEK)
    walked = list(steps(record, most))
    assert sum(one.signed for one in walked) == 5
    assert sum(one.walked for one in walked) == 5 == record.history.patients_since(BEGIN)
    assert sum(len(one.courses) for one in walked) == 5
    assert sum(len(one.reactions) for one in walked) == 5


def test_a_step_takes_eight_statements_whatever_the_size(record: Record, days: ClinicDays) -> None:
    for _ in range(7):
        days.visit(days.complaint(), MID, before=4, reactions=[("bruising", MILD)])
    days.visit(days.complaint(), MID)
    with record.traced(reads) as statements:
        march(record)
    assert len(statements) == 8


@pytest.mark.file_only("how a server goes about it depends on how much there is")
@pytest.mark.parametrize("name", sorted(vars(ClinicStatements(prepared))))
def test_every_statement_goes_from_patients_along_indexes(record: OpenRecord, name: str) -> None:
    text = getattr(ClinicStatements(prepared), name).text
    values = [0] * text.count("?")
    with record.by_hand() as tables:
        plan = [row[3] for row in tables.execute(f"EXPLAIN QUERY PLAN {text}", values)]
    assert plan[0].startswith("SEARCH patient USING")
    assert [step for step in plan if step.startswith("SCAN")] == []
