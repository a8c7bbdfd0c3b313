from __future__ import annotations

from itertools import pairwise
from random import Random
from statistics import mean

from hypothesis import given
from hypothesis import strategies as st

from bodymap.services.demo.pain_courses import Course, Pair, pain_course
from tests.cases import cases

SEEDS = range(60)


def courses(course: Course, visits: int = 8, first: int = 7) -> list[tuple[Pair, ...]]:
    return [pain_course(course, visits, first, Random(seed), forgets=False) for seed in SEEDS]


def change(pairs: tuple[Pair, ...]) -> int:
    first, last = pairs[0].before, pairs[-1].before
    assert first is not None
    assert last is not None
    return last - first


@given(
    st.sampled_from(Course),
    st.integers(1, 12),
    st.integers(0, 10),
    st.integers(0, 10_000),
    st.booleans(),
)
def test_scores_are_on_the_scale_and_the_course_has_a_beginning_and_an_end(
    course: Course, visits: int, first: int, seed: int, forgets: bool
) -> None:
    pairs = pain_course(course, visits, first, Random(seed), forgets=forgets)
    assert len(pairs) == visits
    assert pairs[0].before == first
    scores = [score for pair in pairs for score in (pair.before, pair.after) if score is not None]
    assert all(0 <= score <= 10 for score in scores)
    if not forgets:
        assert pairs[-1].before is not None


@given(st.sampled_from(Course), st.integers(0, 10_000), st.booleans())
def test_the_same_seed_gives_the_same_course(course: Course, seed: int, forgets: bool) -> None:
    once, again = (pain_course(course, 9, 7, Random(seed), forgets=forgets) for _ in range(2))
    assert once == again


@cases("course", [Course.RESPONDS, Course.RESPONDS_SLOWLY])
def test_who_responds_gains_more_than_the_two_points_that_matter(course: Course) -> None:
    assert max(change(pairs) for pairs in courses(course)) <= -2
    assert mean(change(pairs) for pairs in courses(course)) < -4


def test_who_does_not_respond_stays_where_they_began() -> None:
    changes = [change(pairs) for pairs in courses(Course.DOES_NOT_RESPOND)]
    assert max(abs(points) for points in changes) <= 2


def test_who_partly_responds_lies_between() -> None:
    assert -4 < mean(change(pairs) for pairs in courses(Course.PARTLY_RESPONDS)) < -1.5


def test_a_relapse_comes_after_a_gain_and_is_a_leap() -> None:
    for pairs in courses(Course.RELAPSES, visits=10):
        scores = [pair.before for pair in pairs if pair.before is not None]
        leaps = [later - earlier for earlier, later in pairwise(scores)]
        worst = leaps.index(max(leaps))
        assert leaps[worst] >= 2
        assert scores[worst] < scores[0]


def test_pain_falls_in_a_session_and_comes_partly_back() -> None:
    drops, rebounds = [], []
    for pairs in courses(Course.RESPONDS):
        for pair, following in pairwise(pairs):
            if None not in (pair.before, pair.after, following.before):
                assert pair.before is not None
                assert pair.after is not None
                assert following.before is not None
                drops.append(pair.before - pair.after)
                rebounds.append(following.before - pair.after)
    assert mean(drops) > 1
    assert 0 < mean(rebounds) < mean(drops)


def test_who_forgets_leaves_out_scores_of_both_kinds() -> None:
    for seed in SEEDS:
        pairs = pain_course(Course.PARTLY_RESPONDS, 6, 7, Random(seed), forgets=True)
        assert any(pair.before is None for pair in pairs)
        assert any(pair.after is None for pair in pairs)
