"""What the ledger says: in rows, in the panel, and to who cannot see it."""

from __future__ import annotations

from bodymap.charting.dwell import Dwell
from bodymap.charting.ids import new_id
from bodymap.charting.ledger import Insertion, Ledger, NeedleState
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.ui.session.ledger.due_watch import DueWatch
from bodymap.ui.session.ledger.words import (
    change_words,
    clock_face,
    doubt_words,
    ledger_words,
    mishap_words,
    now_due_words,
    row_state,
    step_words,
    where_words,
)
from bodymap.ui.session.row_state import RowState
from tests import factories
from tests.cases import cases

SESSION = factories.session(factories.episode(new_id()))
SITES = [factories.site(SESSION, number=number) for number in (1, 2, 3)]


def ledger(*events: tuple[EventKind, int | None], sites: int = 3) -> Ledger:
    """Three needles, and what happened to each by its number, or to all."""
    told = [
        NeedleEvent(
            *(new_id(), SESSION.id, None if number is None else SITES[number - 1].id, kind),
            *(factories.FIRST_VISIT, 10 + at),
        )
        for at, (kind, number) in enumerate(events)
    ]
    return Ledger.of((Insertion.of(one, one.number) for one in SITES[:sites]), told)


def needle(*kinds: EventKind) -> NeedleState:
    return ledger(*((kind, 1) for kind in kinds)).needles[0]


OUT, BENT, BACK = EventKind.OUT, EventKind.BENT, EventKind.REINSERTED


@cases(
    ("dwell", "face", "doubt"),
    [
        (Dwell(0, 0), "0:00", ""),
        (Dwell(252, 252), "4:12", ""),
        (Dwell(4000, 4000), "66:40", ""),
        (Dwell(252, 253), "4:13", ""),
        (
            Dwell(130, 252),
            "~4:12",
            "at most, at least 2:10: the clock of this computer was set",
        ),
        (
            Dwell(252, 252, is_open=True),
            "\u22654:12",
            "at least, the clock of this computer was set",
        ),
    ],
)
def test_a_time_says_whether_it_is_sure(dwell: Dwell, face: str, doubt: str) -> None:
    assert (clock_face(dwell), doubt_words(dwell)) == (face, doubt)


@cases(
    ("kinds", "words", "is_in"),
    [
        ((), "1:00", True),
        ((OUT,), "out", False),
        ((EventKind.FELL,), "fell out", False),
        ((EventKind.BROKEN,), "broken", True),
        ((EventKind.RETAINED,), "left in", True),
        ((EventKind.EMERGENCY_OUT,), "to count", False),
        ((EventKind.EMERGENCY_OUT, EventKind.RECONCILED), "out", False),
    ],
)
def test_a_row_says_where_its_needle_is(
    kinds: tuple[EventKind, ...], words: str, is_in: bool
) -> None:
    state = needle(*kinds)
    dwell = Dwell(60, 60) if state.is_in else None
    assert row_state(state, dwell, is_due=False) == RowState(is_in=is_in, words=words)


def test_a_row_says_that_its_needle_is_due_in_words() -> None:
    state = row_state(needle(), Dwell(600, 600), is_due=True)
    assert state == RowState(is_in=True, words="due 10:00", is_due=True)


@cases(
    ("kinds", "words"),
    [
        ((BENT,), "in 1:00, bent"),
        ((BENT, BENT, OUT), "out, bent 2 times"),
        ((OUT, BACK), "in 1:00, put back in"),
        ((EventKind.FELL, BACK), "in 1:00, put back in, fell out before"),
        ((EventKind.BROKEN,), "broken, not all of it is out"),
        ((EventKind.BROKEN, OUT), "out, broke"),
        ((EventKind.RETAINED,), "left in the patient"),
        ((EventKind.EMERGENCY_OUT,), "out in the emergency, not counted"),
    ],
)
def test_the_panel_says_all_that_happened(kinds: tuple[EventKind, ...], words: str) -> None:
    state = needle(*kinds)
    dwell = Dwell(60, 60) if state.is_in else None
    assert where_words(state, dwell, is_due=False) == words


@cases(
    ("before", "after", "words"),
    [
        (ledger(), ledger((OUT, 2)), "Needle 2 out, 2 still in"),
        (ledger((OUT, 2)), ledger(), "Needle 2 in, 3 still in"),
        (ledger(), ledger((OUT, 1), (OUT, 3)), "Needles 1, 3 out, 1 still in"),
        (ledger(), ledger((OUT, None)), "All needles out"),
        (ledger((OUT, 1), (OUT, 2)), ledger((OUT, None)), "Needle 3 out, none still in"),
        (ledger((OUT, None)), ledger(), "Needles 1, 2, 3 in, 3 still in"),
        (ledger(), ledger((BENT, 1)), ""),
        # charted and taken back is told by the figure
        (ledger(sites=2), ledger(), ""),
        (ledger(), ledger(sites=2), ""),
    ],
)
def test_a_screen_reader_hears_what_changed(before: Ledger, after: Ledger, words: str) -> None:
    assert change_words(before, after) == words


def test_the_whole_ledger_is_one_sentence() -> None:
    told = ledger((OUT, 1), (BACK, 1), (EventKind.EMERGENCY_OUT, 2))
    words = "Needles: in 4, out 2, still in 2, 1 due, 1 to count"
    assert ledger_words(told, 1) == words


def test_what_went_wrong_is_counted() -> None:
    assert mishap_words(ledger((OUT, None))) == ""
    told = ledger(
        *((BENT, 1), (BENT, 2), (EventKind.FELL, 1), (BACK, 1), (EventKind.BROKEN, 3)),
    )
    assert mishap_words(told) == "2 bent, 1 fell out, 1 broke, 1 put back in"


@cases("kind", list(EventKind))
def test_every_step_has_a_name_on_the_undo_button(kind: EventKind) -> None:
    assert "needles 1, 4" in step_words(kind, [1, 4])
    assert "needle 4" in step_words(kind, [4])
    if kind.may_concern_all:
        assert "all needles" in step_words(kind, (), is_all=True)


def test_each_needle_is_told_of_once() -> None:
    watch = DueWatch()
    first, second, _ = ledger().needles
    assert watch.new([first]) == [first]
    assert watch.new([first, second]) == [second]
    assert watch.new([first, second]) == []
    # the target was moved, and came again
    assert watch.new([second]) == []
    assert watch.new([first, second]) == [first]
    assert now_due_words([1, 3]) == "Needles 1, 3 due"
