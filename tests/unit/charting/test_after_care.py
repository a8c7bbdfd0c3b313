"""After-care: which advice applies, what was told, what the sheet says."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bodymap.charting.after_care import Advice, Told, applying, not_told, sheet
from tests.cases import cases
from tests.unit.charting.facts import catalogue, items

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
ADVICE = [facts.advice for facts in catalogue().aftercare()]
EVERYWHERE = [one.id for one in ADVICE if not one.regions]


@cases(
    ("region", "more"),
    [
        ("heel", []),
        ("abdomen", []),
        ("calf_medial", ["calf_warning"]),
        ("achilles", ["calf_warning"]),
        ("upper_trapezius", ["chest_warning"]),
        ("neck_posterior", ["chest_warning"]),
        ("ribs_lateral", ["chest_warning"]),
        ("thoracic_lower", ["chest_warning"]),
    ],
)
def test_what_applies_to_a_region(region: str, more: list[str]) -> None:
    found = applying(ADVICE, [region])
    assert {one.advice.id for one in found} == {*EVERYWHERE, *more}
    assert not any(one.is_prompted for one in found)


def test_advice_keeps_the_order_of_the_catalogue() -> None:
    found = applying(ADVICE, ["calf_medial", "scapula"])
    assert [one.advice for one in found] == ADVICE


def test_what_happened_comes_first_and_applies_wherever_the_needles_were() -> None:
    found = applying(ADVICE, ["heel"], reactions=["drowsiness", "pneumothorax"])
    prompted = [one.advice.id for one in found if one.is_prompted]
    assert prompted == [one.advice.id for one in found[:2]] == ["drowsy", "chest_warning"]
    assert "drive" in found[0].advice.words


@pytest.mark.parametrize("advice", ADVICE, ids=lambda one: one.id)
def test_whatever_prompts_an_advice_does(advice: Advice) -> None:
    for reaction in advice.reactions:
        assert advice in [each.advice for each in applying(ADVICE, ["heel"], [reaction])]
    for concern in advice.screening:
        assert concern in items()
        found = applying(ADVICE, ["heel"], (), [concern])
        assert advice in [each.advice for each in found if each.is_prompted]


def test_a_visit_without_a_needle_needs_no_advice() -> None:
    assert applying(ADVICE, [], (), ["sport_or_work_today"]) == ()
    assert applying(ADVICE, [], ["faint"]) != ()


def test_the_sheet_says_what_was_told_and_nothing_else() -> None:
    found = applying(ADVICE, ["heel"])
    told = [Told("move", NOW), Told("soreness_expected", NOW), Told("calf_warning", NOW)]
    words = {one.id: one.words for one in ADVICE}
    assert sheet(found, told) == (words["soreness_expected"], words["move"])
    left = [one.id for one in not_told(found, told)]
    assert set(left) == set(EVERYWHERE) - {"move", "soreness_expected"}
    assert sheet(found, []) == ()
