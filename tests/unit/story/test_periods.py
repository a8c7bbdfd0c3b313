"""Periods of a course of visits."""

from __future__ import annotations

from uuid import UUID

import pytest

from bodymap.charting.ids import new_id
from bodymap.services.story.periods import (
    Period,
    Preset,
    Span,
    period_of,
    preset_span,
    usual_pair,
)
from tests.cases import cases

IDS = [new_id() for _ in range(7)]


def _places(ids: list[UUID]) -> dict[UUID, int]:
    return {visit: place for place, visit in enumerate(ids)}


@cases(
    ("preset", "count", "span"),
    [
        (Preset.ALL, 7, Span(0, 6)),
        (Preset.FIRST_HALF, 7, Span(0, 3)),
        (Preset.SECOND_HALF, 7, Span(4, 6)),
        (Preset.FIRST_HALF, 1, Span(0, 0)),
        (Preset.SECOND_HALF, 1, Span(0, 0)),
        (Preset.LATEST, 7, Span(2, 6)),
        (Preset.LATEST, 3, Span(0, 2)),
        (Preset.LAST, 7, Span(6, 6)),
        (Preset.ALL, 0, None),
    ],
)
def test_a_named_period_means_these_visits(preset: Preset, count: int, span: Span | None) -> None:
    assert preset_span(preset, count) == span


def test_a_period_with_a_name_goes_along_with_new_visits_and_one_of_visits_stays() -> None:
    named = period_of(Span(0, 6), IDS, tuple(Preset))
    chosen = period_of(Span(1, 3), IDS, tuple(Preset))
    more = _places([*IDS, new_id()])
    assert named.span(more) == Span(0, 7)
    assert chosen.span(more) == Span(1, 3)


def test_a_period_whose_visit_is_gone_is_all_there_is() -> None:
    chosen = Period(ends=(IDS[1], IDS[6]))
    assert chosen.span(_places(IDS[:5])) == Span(0, 4)
    assert chosen.span({}) is None


def test_few_visits_are_compared_one_with_one() -> None:
    assert usual_pair(3) == (Preset.FIRST, Preset.LAST)
    assert usual_pair(4) == (Preset.FIRST_HALF, Preset.SECOND_HALF)


def test_a_span_never_runs_backwards() -> None:
    with pytest.raises(ValueError, match="later"):
        Span(3, 2)
