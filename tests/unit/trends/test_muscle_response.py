from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import product
from math import nan

import pytest

from bodymap.trends.median_difference import MedianDifference
from bodymap.trends.median_interval import median_interval
from bodymap.trends.muscle_response import (
    MINIMUM_N,
    MuscleResponse,
    Needled,
    Response,
    VisitResponse,
    muscle_response,
    visit_responses,
)
from bodymap.trends.visit_pain import VisitPain
from tests.cases import cases

START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
TRAPEZIUS = Needled("trapezius_upper", "left", "pistoning")
LEVATOR = Needled("levator_scapulae", "left", "static")
WITH = (-3, -2, -2, -1, -4, -2)
WITHOUT = (-1, 0, -1, -2, 0, -1, -3)


def visits(changes: Sequence[float | None], *needled: Needled) -> list[VisitResponse]:
    return [VisitResponse(frozenset(needled), change, None) for change in changes]


BOTH_KINDS = [*visits(WITH, TRAPEZIUS, LEVATOR), *visits(WITHOUT, LEVATOR)]


def row(rows: Sequence[MuscleResponse], muscle: str) -> MuscleResponse:
    return next(one for one in rows if one.muscle == muscle)


def test_visits_with_a_muscle_beside_those_without_it() -> None:
    told = row(muscle_response(BOTH_KINDS), "trapezius_upper")
    assert (told.side, told.technique) == ("left", None)
    assert (told.n_with, told.n_without, told.missing_with, told.missing_without) == (6, 7, 0, 0)
    assert told.is_shown
    assert told.median_with == median_interval(WITH)
    assert told.median_without == median_interval(WITHOUT)
    assert told.difference == MedianDifference(-1, -2.5, 0, 6, 7, 0.95)
    assert told.median_with is not None
    assert (told.median_with.lower, told.median_with.upper) == (-4, -1)


def test_a_muscle_of_every_visit_has_nothing_beside_it() -> None:
    told = row(muscle_response(BOTH_KINDS), "levator_scapulae")
    assert (told.n_with, told.n_without, told.is_shown) == (13, 0, False)
    assert (told.median_with, told.median_without, told.difference) == (None, None, None)


@cases("dropped", ["with", "without"])
def test_nothing_is_shown_of_too_few_visits(dropped: str) -> None:
    enough = [*visits(WITH[:MINIMUM_N], TRAPEZIUS), *visits(WITHOUT[:MINIMUM_N], LEVATOR)]
    assert row(muscle_response(enough), "trapezius_upper").is_shown
    few = enough[1:] if dropped == "with" else enough[:-1]
    told = row(muscle_response(few), "trapezius_upper")
    assert (told.is_shown, told.median_with, told.median_without) == (False, None, None)
    assert row(muscle_response(few, minimum=5), "trapezius_upper").is_shown


def test_six_are_the_fewest_that_have_an_interval() -> None:
    fewer, enough = median_interval(WITH[: MINIMUM_N - 1]), median_interval(WITH[:MINIMUM_N])
    assert fewer is not None
    assert enough is not None
    assert fewer.lower is None
    assert enough.lower is not None


def test_a_change_that_is_missing_is_counted_and_not_used() -> None:
    told = row(
        muscle_response([*BOTH_KINDS, *visits([None, None], TRAPEZIUS), *visits([None], LEVATOR)]),
        "trapezius_upper",
    )
    assert (told.n_with, told.n_without, told.missing_with, told.missing_without) == (6, 7, 2, 1)
    assert told.median_with == median_interval(WITH)


def test_a_visit_without_needles_is_neither() -> None:
    told = row(muscle_response([*BOTH_KINDS, *visits([-9, -9])]), "trapezius_upper")
    assert told.n_without == 7


def test_a_technique_is_a_row_of_its_own() -> None:
    static = Needled("trapezius_upper", "left", "static")
    course = [*visits(WITH, TRAPEZIUS), *visits(WITHOUT, static)]
    rows = muscle_response(course, by_technique=True)
    assert [(one.muscle, one.technique, one.n_with, one.n_without) for one in rows] == [
        ("trapezius_upper", "static", 7, 6),
        ("trapezius_upper", "pistoning", 6, 7),
    ]
    # by whichever technique, the muscle was needled at every visit
    (any_way,) = muscle_response(course)
    assert (any_way.n_with, any_way.n_without) == (13, 0)


def test_left_and_right_are_never_one() -> None:
    right = Needled("trapezius_upper", "right", "pistoning")
    rows = muscle_response([*visits(WITH, TRAPEZIUS), *visits(WITHOUT, right)])
    assert [(one.side, one.n_with) for one in rows] == [("right", 7), ("left", 6)]


def test_rows_stand_by_how_often_and_then_by_name() -> None:
    many = [
        VisitResponse(frozenset({Needled(muscle, side)}), -1, None)
        for muscle, side in product("cab", ("right", "left"))
    ]
    rows = muscle_response([*many, *visits([None], Needled("b", "right"))])
    assert [one.muscle + one.side[0] for one in rows] == ["br", "al", "ar", "bl", "cl", "cr"]
    assert muscle_response([]) == ()


def test_the_change_until_the_next_visit_is_from_before_to_before() -> None:
    course = [
        VisitPain(START + timedelta(days=day), before, after)
        for day, before, after in ((0, 8, 4), (7, 6, None), (14, None, 3), (21, 5, 2))
    ]
    told = visit_responses(course, [[TRAPEZIUS], [TRAPEZIUS, LEVATOR], [], [LEVATOR]])
    assert [(one.within, one.until_next) for one in told] == [
        *((-4, -2), (None, None), (None, None)),
        (-3, None),
    ]
    assert told[1].needled == {TRAPEZIUS, LEVATOR}
    rows = muscle_response(told, Response.UNTIL_NEXT, minimum=1)
    assert (row(rows, "trapezius_upper").n_with, row(rows, "levator_scapulae").n_with) == (1, 0)
    assert visit_responses([], []) == ()
    with pytest.raises(ValueError, match="what was needled"):
        visit_responses(course, [])


def test_ten_thousand_visits() -> None:
    course = [
        VisitResponse(frozenset({LEVATOR, *([TRAPEZIUS] if day % 3 else [])}), -(day % 5), None)
        for day in range(10_000)
    ]
    told = row(muscle_response(course), "trapezius_upper")
    assert (told.n_with, told.n_without) == (6666, 3334)
    assert told.difference is not None
    assert told.difference.difference == 0


def test_what_is_no_number_is_missing() -> None:
    told = row(muscle_response([*BOTH_KINDS, *visits([nan], TRAPEZIUS)]), "trapezius_upper")
    assert (told.n_with, told.missing_with) == (6, 1)
