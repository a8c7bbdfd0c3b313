"""The demo's complaints follow the catalogue."""

from __future__ import annotations

from collections import Counter, defaultdict
from random import Random

import pytest

from bodymap.charting.episode import ComplaintSide
from bodymap.charting.needle import Technique
from bodymap.paths import resource
from bodymap.services.catalogue import Condition, load_conditions, load_needles
from bodymap.services.demo.needling import HABITS, choose_use
from bodymap.services.demo.pain_courses import Course
from bodymap.services.demo.people import Person
from bodymap.services.demo.plans import Plan
from tests.cases import cases
from tests.unit.demo.demo_clinic import PLANS

CONDITIONS = {row.id: row for row in load_conditions(resource("catalogue", "conditions.csv"))}
SIZES = {row.id: row.needle for row in load_needles(resource("catalogue", "needles.csv"))}
WITHOUT_A_SIDE = {
    *("M54.2", "M54.50", "M54.59", "M54.6", "M54.12", "M54.16", "M53.3", "M72.2", "M65.4"),
    *("M79.7", "M79.18", "M79.12", "S13.4XXD", "G44.86", "G44.229", "G44.219", "G43.009"),
}
"""Codes of ICD-10-CM that do not say a side; in the others it is a 1 for the right, a 2 for the
left, behind the point: the last digit but for what an injury adds."""


def _side_of(code: str) -> ComplaintSide:
    digits = [digit for digit in code.split(".")[1] if digit in "12"]
    return {"1": ComplaintSide.RIGHT, "2": ComplaintSide.LEFT}[digits[-1]]


OVER_THE_LUNG = ("upper_trapezius", "interscapular", "thoracic_upper")

every_plan = cases("plan", PLANS)


def condition(plan: Plan) -> Condition:
    return CONDITIONS[plan.condition]


def test_there_are_sixty_people_with_names_and_numbers_of_their_own() -> None:
    people = {plan.person for plan in PLANS}
    assert len(people) == 60
    for field in ("given_name", "family_name", "record_number"):
        assert len({getattr(person, field) for person in people}) == len(people)


def test_every_complaint_of_the_catalogue_is_there() -> None:
    assert {plan.condition for plan in PLANS} == set(CONDITIONS)


def test_one_came_once_one_for_a_year_and_everybody_else_2_to_12_times() -> None:
    visits: dict[Person, int] = defaultdict(int)
    for plan in PLANS:
        visits[plan.person] += plan.visits
    assert {
        person.given_name: count for person, count in visits.items() if not 2 <= count <= 12
    } == {"Tomasz": 40, "Tove": 1}


def test_some_people_have_two_complaints_and_one_session_is_under_way() -> None:
    complaints = Counter(plan.person for plan in PLANS)
    assert sum(count == 2 for count in complaints.values()) >= 2
    assert sum(plan.last_days_ago == 0 for plan in PLANS) == 1


def test_every_kind_of_course_is_there_and_heels_hurt_left_and_right() -> None:
    assert {plan.course for plan in PLANS} == set(Course)
    assert {plan.side for plan in PLANS if plan.condition == "plantar_heel"} == {
        ComplaintSide.LEFT,
        ComplaintSide.RIGHT,
    }


@every_plan
def test_the_code_is_one_of_the_condition(plan: Plan) -> None:
    assert plan.icd10 in condition(plan).icd10


@every_plan
def test_needles_go_where_the_condition_is_typically_felt(plan: Plan) -> None:
    assert set(plan.regions) <= set(condition(plan).typical_regions)


@every_plan
def test_the_code_says_the_same_side_as_the_complaint(plan: Plan) -> None:
    if plan.icd10 not in WITHOUT_A_SIDE:
        assert plan.side is _side_of(plan.icd10)


@cases("region", sorted({region for plan in PLANS for region in plan.regions}))
def test_each_region_gets_a_needle_of_the_catalogue_that_is_longer_than_deep(region: str) -> None:
    for seed in range(50):
        use = choose_use(region, SIZES, Random(seed))
        assert use.depth_mm is None or 3 <= use.depth_mm < use.needle.length_mm


@cases("region", OVER_THE_LUNG)
def test_needles_over_the_lung_are_shallow(region: str) -> None:
    assert region in HABITS
    for seed in range(50):
        use = choose_use(region, SIZES, Random(seed))
        assert use.technique is Technique.SUPERFICIAL
        assert use.needle.length_mm <= 25
        assert use.depth_mm is None or use.depth_mm <= 10


def test_a_size_the_clinic_does_not_have_is_an_error() -> None:
    with pytest.raises(KeyError):
        choose_use("heel", {}, Random(1))
