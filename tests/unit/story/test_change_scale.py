from __future__ import annotations

from bodymap.services.story.muscle_grid import muscle_grid
from bodymap.services.story.response_rows import response_rows
from bodymap.ui.muscles.change_scale import ChangeScale, change_scale
from tests.cases import cases
from tests.muscle_records import HEEL, SOLEUS, TRAPEZIUS, catalogue, needle, story, visit


def test_without_figures_the_scale_shows_two_points_each_way() -> None:
    assert change_scale(()) == ChangeScale(-2, 2)


def test_all_figures_of_both_changes_lie_on_one_scale() -> None:
    visits = []
    for place in range(6):
        visits.append(visit(2 * place, (9, 3), needle(SOLEUS)))
        visits.append(visit(2 * place + 1, (5, 8), needle(TRAPEZIUS)))
    visits.append(visit(20, (5, 8), needle(TRAPEZIUS)))
    rows = response_rows(muscle_grid(story(*visits), HEEL.id, catalogue()))
    assert change_scale(rows) == ChangeScale(-6, 4)


@cases(
    ("low", "high", "ticks"),
    [(-2, 2, (-2, -1, 0, 1, 2)), (-3, 5, (-2, 0, 2, 4)), (-10, 10, (-8, -4, 0, 4, 8))],
)
def test_zero_is_named_and_ticks_are_few(low: int, high: int, ticks: tuple[int, ...]) -> None:
    assert ChangeScale(low, high).ticks() == ticks


def test_a_change_lies_on_the_scale_in_proportion() -> None:
    scale = ChangeScale(-3, 5)
    assert [scale.share(points) for points in (-3, 1, 5)] == [0.0, 0.5, 1.0]
