from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import inf, nan
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.trends.paired_change import PairedChange, change_of, paired_change, session_changes
from bodymap.trends.visit_pain import VisitPain

START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
NOTHING = PairedChange(0, 0, None, None, None)


def visit(day: int, before: int | None, after: int | None, *, is_open: bool = False) -> VisitPain:
    return VisitPain(START + timedelta(days=day), before, after, is_open)


def test_the_sleep_of_student_s_ten_patients() -> None:
    # Student 1908, Biometrika 6: 1; the mean of the differences is published as 1.58, and by
    # numpy.std(differences, ddof=1) they spread by 1.229995483279873
    one = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    other = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    told = paired_change(one, other)
    assert (told.n, told.missing) == (10, 0)
    assert told.mean == pytest.approx(1.58)
    assert told.spread == pytest.approx(1.229995483279873)
    assert told.median is not None
    assert (told.median.lower, told.median.median, told.median.upper) == pytest.approx(
        (0.8, 1.3, 2.4)
    )


def test_a_pair_that_lacks_a_score_is_missing() -> None:
    told = paired_change([7, None, 5, nan, 6], [4, 3, None, 2, inf])
    assert (told.n, told.missing, told.mean, told.spread) == (1, 4, -3, None)


def test_nothing_at_all() -> None:
    assert paired_change([], []) == change_of([]) == NOTHING
    with pytest.raises(ValueError, match="as many second scores"):
        paired_change([1], [])


def test_in_a_session_is_told_apart_from_between_sessions() -> None:
    course = [visit(0, 8, 5), visit(7, 7, 4), visit(14, 6, None), visit(21, 5, 3)]
    told = session_changes(course)
    assert (told.within.n, told.within.missing) == (3, 1)
    assert told.within.mean == pytest.approx(fmean([-3, -3, -2]))
    # what came back from after one visit to before the next; the third has no after
    assert (told.between.n, told.between.missing, told.between.mean) == (2, 1, 2)


def test_an_open_visit_misses_nothing() -> None:
    course = [visit(0, 8, 5), visit(7, None, None, is_open=True)]
    told = session_changes(course)
    assert (told.within.n, told.within.missing) == (1, 0)
    assert told.between == NOTHING
    # its score before is there already, and counts
    assert session_changes([visit(0, 8, 5), visit(7, 6, None, is_open=True)]).between.mean == 1


def test_a_first_visit_has_none_before_it() -> None:
    assert session_changes([visit(0, 8, 5)]).between == NOTHING
    assert session_changes([]).within == NOTHING


def test_ten_thousand_visits() -> None:
    course = [visit(day, day % 7 + 3, day % 7) for day in range(10_000)]
    told = session_changes(course)
    assert (told.within.n, told.within.mean, told.within.spread) == (10_000, -3, 0)
    assert told.between.n == 9_999
    assert told.between.median is not None
    assert (told.between.median.lower, told.between.median.upper) == (4, 4)


scores = st.none() | st.integers(0, 10)


@settings(max_examples=40)
@given(st.lists(st.tuples(scores, scores, st.booleans()), max_size=12))
def test_every_step_of_a_visit_that_is_over_is_counted_once(
    rows: list[tuple[int | None, int | None, bool]],
) -> None:
    course = [visit(day, one, two, is_open=is_open) for day, (one, two, is_open) in enumerate(rows)]
    told = session_changes(course)
    over = [one for one in course if not one.is_open]
    assert told.within.n + told.within.missing >= len(over)
    assert told.within.missing == sum(one.before is None or one.after is None for one in over)
    assert told.between.n + told.between.missing <= max(len(course) - 1, 0)
