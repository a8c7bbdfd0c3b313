"""Where the parts of a trend plot stand."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from bodymap.ui.trends.plot_names import spread
from bodymap.ui.trends.plot_panel import Box
from bodymap.ui.trends.trend_layout import TrendLayout, most_beside, trend_layout
from tests.cases import cases


@given(wanted=st.lists(st.floats(0, 10), max_size=4))
def test_names_keep_apart_in_the_order_of_their_scores(wanted: list[float]) -> None:
    places = spread(wanted, 1.0, 10.5)
    ordered = sorted(zip(wanted, places, strict=True), key=lambda one: one[1])
    for (low, lower), (high, upper) in pairwise(ordered):
        assert upper - lower >= 1 - 1e-9
        assert high >= low
    assert all(place <= 10.5 for place in places)


def test_names_with_room_stand_where_they_belong() -> None:
    assert spread([2, 7, 4.5], 1, 10) == [2, 7, 4.5]
    assert spread([5, 5], 1, 10) == [5.5, 4.5]


def _boxes(layout: TrendLayout) -> list[Box]:
    boxes = [layout.pain, layout.changes, *(cell.box for cell in layout.functions)]
    return [box for box in boxes if box is not None]


@cases("size", [(1200, 490), (1840, 770), (900, 460)])
@cases("has_pain", [True, False])
@cases("functions", [0, 1, 2, 4, 7])
def test_plots_lie_inside_the_figure_and_never_over_each_other(
    size: tuple[float, float], has_pain: bool, functions: int
) -> None:
    width, height = size
    count = min(functions, most_beside(height)) if has_pain else functions
    layout = trend_layout(
        *(width, height, 0), has_pain=has_pain, has_events=True, has_changes=True, functions=count
    )
    boxes = _boxes(layout)
    for box in boxes:
        assert box.left >= 0
        assert box.left + box.width <= width
        assert box.bottom >= 30, "there is room for dates"
        assert box.bottom + box.height <= height - 30, "there is room for a heading"
        assert box.height >= 60
    for one, other in combinations(boxes, 2):
        beside = one.left + one.width <= other.left or other.left + other.width <= one.left
        above = one.bottom + one.height <= other.bottom or other.bottom + other.height <= one.bottom
        assert beside or above
    assert not functions or any(cell.has_dates for cell in layout.functions)


def test_changes_give_way_where_the_pain_would_be_too_low() -> None:
    options = {"has_pain": True, "has_events": False, "has_changes": True}
    assert trend_layout(1200, 240, 0, functions=0, **options).changes is None
    assert trend_layout(1200, 490, 0, functions=0, **options).changes is not None
