"""What went wrong with a patient, and what to beware of, as the first glance tells it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bodymap.charting.ids import new_id
from bodymap.charting.ledger import Insertion, Ledger
from bodymap.charting.needle_event import EventKind
from bodymap.charting.reaction import Severity
from bodymap.charting.screening import Reply
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite
from bodymap.services.story.needle_troubles import Trouble, visits_to_look_up
from tests import factories
from tests.cases import cases
from tests.unit.story.glance_course import CATALOGUE, Course, scored

# --- reactions


def test_reactions_are_counted_by_event_and_gravest_first() -> None:
    course = scored([7, 5, 3])
    first, second, _ = (one.session for one in course.visits)
    bruise = factories.reaction(first, follow_up_due=None, resolved_at=first.ended_at)
    grave = factories.reaction(
        second, kind="pneumothorax", severity=Severity.SERIOUS, follow_up_due=None
    )
    again = replace(bruise, id=new_id(), site_id=new_id())
    course.record(bruise, again, grave)
    told = course.glance().reactions
    assert dict(told.counts) == {Severity.SERIOUS: 1, Severity.MILD: 1}
    assert list(told.counts) == [Severity.SERIOUS, Severity.MILD]
    assert (told.visits_with, told.asked, told.ended) == (2, 2, 3)
    assert [one.first.kind for one in told.latest] == ["pneumothorax", "bruising"]
    assert [one.event.first.kind for one in told.waiting] == ["pneumothorax"]


def test_none_is_an_answer() -> None:
    course = scored([7, 5])
    course.said_none = {course.visits[0].session.id}
    told = course.glance().reactions
    assert (told.total, told.asked, told.ended) == (0, 1, 2)


def test_reactions_of_another_complaint_are_told_too() -> None:
    course = scored([7])
    other = factories.episode(course.person.id)
    course.others.append(other)
    course.record(factories.reaction(course.visit(4, of=other)))
    assert course.glance().reactions.total == 1


# --- alerts


def test_answers_of_concern_stand_and_others_do_not() -> None:
    course = scored([7])
    session = course.visits[0].session
    course.person = replace(course.person, alert=" Takes apixaban ")
    course.answers = [
        factories.answer(session, "diabetes"),
        factories.answer(session, "anticoagulant", Reply.YES),
        factories.answer(session, "pregnancy", Reply.UNKNOWN),
    ]
    told = course.glance().alerts
    assert told.alert == "Takes apixaban"
    assert [one.answer.item for one in told.concerns] == ["anticoagulant", "pregnancy"]
    assert told.asked_on == date(2026, 3, 2)


OF_THE_DAY = next(one.item for one in CATALOGUE.screening() if one.item.of_the_day)


@cases("is_open", [True, False])
def test_an_answer_of_the_day_stands_while_its_visit_goes_on(is_open: bool) -> None:
    course = Course()
    session = course.visit(7, is_open=is_open)
    course.answers = [factories.answer(session, OF_THE_DAY.id, OF_THE_DAY.concern)]
    assert bool(course.glance().alerts.concerns) is is_open


def test_an_item_that_the_catalogue_lost_is_of_concern_where_it_was_answered_yes() -> None:
    course = scored([7])
    session = course.visits[0].session
    course.answers = [factories.answer(session, "gone", Reply.YES)]
    (concern,) = course.glance().alerts.concerns
    assert concern.facts is None


# --- needles that do not add up


def ledger_of(session: Session, kind: EventKind | None) -> Ledger:
    site = factories.site(session, number=1)
    events = [] if kind is None else [factories.needle_event(session, site, kind, sequence=9)]
    return Ledger.of([Insertion.of(site, 1)], events)


def signed(course: Course) -> None:
    course.record(*(factories.signature(one.session) for one in course.visits))


def test_signed_visits_without_an_explanation_are_accounted_for() -> None:
    course = scored([7, 5])
    signed(course)
    told = course.glance().needles
    assert (told.troubles, told.accounted, told.ended, told.unsigned) == ((), 2, 2, 0)


def test_visits_that_nobody_signed_are_not_called_accounted_for() -> None:
    told = scored([7, 5]).glance().needles
    assert (told.troubles, told.accounted, told.unsigned) == ((), 0, 2)


@cases(
    ("kind", "trouble"),
    [
        (EventKind.BROKEN, Trouble.BROKEN),
        (EventKind.RETAINED, Trouble.LEFT_IN),
        (None, Trouble.STILL_IN),
        (EventKind.EMERGENCY_OUT, Trouble.NOT_COUNTED),
    ],
)
def test_the_ledger_tells_what_was_the_matter(kind: EventKind | None, trouble: Trouble) -> None:
    course = scored([7])
    session = course.visits[0].session
    course.ledgers = {session.id: ledger_of(session, kind)}
    (found,) = course.glance().needles.troubles
    assert (found.trouble, found.count, found.session_id) == (trouble, 1, session.id)
    assert not found.is_open


def test_a_visit_that_was_looked_up_and_adds_up_is_accounted_for() -> None:
    course = scored([7])
    session = course.visits[0].session
    course.ledgers = {session.id: ledger_of(session, EventKind.OUT)}
    told = course.glance().needles
    assert (told.troubles, told.accounted, told.unsigned) == ((), 1, 1)


def test_an_explanation_tells_by_itself_and_open_visits_come_first() -> None:
    course = scored([7, 5])
    signed(course)
    course.record(factories.explanation(course.visits[0].session))
    session = course.visit(3, is_open=True)
    course.ledgers = {session.id: ledger_of(session, None)}
    first, second = course.glance().needles.troubles
    assert (first.trouble, first.is_open) == (Trouble.STILL_IN, True)
    assert (second.trouble, second.words) == (Trouble.EXPLAINED, "It fell behind the table.")


def test_without_a_ledger_events_tell_of_a_broken_needle() -> None:
    course = scored([7])
    signed(course)
    session = course.visits[0].session
    site: NeedleSite = factories.site(session, number=1)
    course.record(factories.needle_event(session, site, EventKind.BROKEN, note="At the hub."))
    (found,) = course.glance().needles.troubles
    assert (found.trouble, found.count, found.words) == (Trouble.BROKEN, 1, "At the hub.")


def test_only_the_newest_of_the_visits_that_need_it_are_looked_up() -> None:
    course = scored([5] * 6)
    sessions = [one.session for one in course.visits]
    story = course.story()
    is_signed = frozenset({sessions[5].id, sessions[1].id})
    found = visits_to_look_up(
        story.overview.visits, (), [factories.explanation(sessions[1])], is_signed, 4
    )
    assert found == tuple(sessions[place].id for place in (4, 3, 2, 1))
