"""Visits that are brought in stand where they took place; the others where they were recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bodymap.services.story.patient_story import read_story
from db.visit_order import WRITTEN_LATER_US, in_order
from tests import factories
from tests.records import Record

DAY = 24 * 3600 * 1_000_000
MARIA = b"maria"


def charted(name: str, day: int) -> tuple[object, ...]:
    return (name, day * DAY, day * DAY, MARIA)


def brought_in(name: str, day: int, on: int) -> tuple[object, ...]:
    return (name, day * DAY, on * DAY, None)


def names(*rows: tuple[object, ...]) -> list[object]:
    return [row[0] for row in in_order(rows)]


def test_what_is_brought_in_stands_at_its_day() -> None:
    rows = (
        *(charted("march", 60), charted("april", 90)),
        *(brought_in("may", 120, 130), brought_in("january", 10, 130), brought_in("ides", 74, 130)),
        charted("june", 150),
    )
    assert names(*rows) == ["january", "march", "ides", "april", "may", "june"]


def test_two_of_one_moment_keep_their_order() -> None:
    rows = (charted("first", 5), brought_in("a", 3, 9), brought_in("b", 3, 9))
    assert names(*rows) == ["a", "b", "first"]


def test_no_clock_moves_what_was_charted() -> None:
    """The clock was put back between the two, and nobody was recorded to chart the third."""
    unknown = ("third", 2 * DAY, 2 * DAY + WRITTEN_LATER_US, None)
    assert names(charted("first", 9), charted("second", 1), unknown) == ["first", "second", "third"]


def test_the_story_of_a_patient_has_that_order(record: Record) -> None:
    complaint = record.add_complaint()
    week = timedelta(weeks=1)
    begun = record.start_session(complaint)
    earlier = replace(
        factories.session(complaint),
        started_at=begun.started_at - week,
        ended_at=begun.started_at - week,
        holder_id=None,
    )
    with record.store.write(None) as write:
        write.insert_session(earlier)
        for visit, score in ((begun, 55.0), (earlier, 40.0)):
            write.insert_record(factories.outcome(visit, score))

    overview = record.history.overview(complaint.patient_id)

    assert [one.value for one in read_story(record.history, overview).outcomes] == [40.0, 55.0]
    assert [visit.session.id for visit in overview.visits] == [earlier.id, begun.id]
