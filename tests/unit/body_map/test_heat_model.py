"""From sites to maps: each site once, in every view that sees it, on its own side, on one scale."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.site_columns import NO_SITES, SiteColumns
from bodymap.services.body_map.heat_choice import HeatChoice
from bodymap.services.body_map.heat_map import FEW, HeatMap, ShownHeat
from bodymap.services.body_map.heat_model import HeatModel
from bodymap.services.body_map.view_densities import STAMPS
from bodymap.trends.heat_scale import HeatScale, HeatUnit
from tests.atlases import shared_atlas
from tests.cases import cases
from tests.many_sites import WHOLE, columns_of, points_on

SITES = 240
UNSEEN = BodyPoint(20.0, 1615.0, 125.0)
"""The skin of the socket, behind the closed eye."""


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return shared_atlas()


@pytest.fixture(scope="module")
def points(atlas: Atlas) -> list[BodyPoint]:
    return points_on(atlas, SITES)


@pytest.fixture(scope="module")
def columns(points: list[BodyPoint]) -> SiteColumns:
    return columns_of(points, [number % 6 for number in range(len(points))])


@pytest.fixture(scope="module")
def model(atlas: Atlas, columns: SiteColumns) -> HeatModel:
    model = HeatModel(atlas, columns)
    model.place()
    return model


def _mask(*flags: object) -> npt.NDArray[np.bool_]:
    return np.array(flags, bool)


def _first(count: int, of: int = SITES) -> npt.NDArray[np.bool_]:
    return np.arange(of) < count


def _grid(heat: ShownHeat, view: str) -> npt.NDArray[np.float32]:
    values = heat.values(view)
    assert values is not None
    return values


def _one(atlas: Atlas, point: BodyPoint) -> HeatMap:
    return HeatModel(atlas, columns_of([point])).heat()


def _same(one: ShownHeat, other: ShownHeat, views: Sequence[str]) -> bool:
    return all(np.abs(_grid(one, view) - _grid(other, view)).max() < 1e-3 for view in views)


def test_a_site_counts_once_and_is_in_every_view_that_sees_it(
    atlas: Atlas, model: HeatModel, points: list[BodyPoint]
) -> None:
    heat = model.heat()
    assert heat.counts.sites == SITES
    assert heat.counts.visits == 6
    for view in WHOLE:
        seeing = [point for point in points if atlas.project(view, point) is not None]
        assert heat.seen(view) == len(seeing)
        for point in seeing[::7]:
            place = atlas.project(view, point)
            assert place is not None
            assert heat.at(view, *place) > 0.97
    assert sum(heat.seen(view) for view in WHOLE) > SITES


def test_one_site_is_as_high_on_every_view(atlas: Atlas) -> None:
    thumb = atlas.locate("hand_dorsal_l", 0.5, 0.7)
    assert thumb is not None
    heat = _one(atlas, thumb)
    assert heat.scale.top == 3
    seen = [view for view in atlas.views if heat.seen(view)]
    assert {"hand_dorsal_l"} < set(seen)
    for view in seen:
        assert float(_grid(heat, view).max()) == pytest.approx(1.0, abs=0.02)
    assert all(heat.values(view) is None for view in set(atlas.views) - set(seen))


@cases("view", ["front", "back", "feet_dorsal", "feet_plantar"])
@cases("side", [Side.LEFT, Side.RIGHT])
def test_what_is_charted_on_a_leg_is_never_on_the_other(
    atlas: Atlas, view: str, side: Side
) -> None:
    shown = atlas.views[view]
    legs = [
        point if side is Side.LEFT else point.mirrored()
        for point in points_on(atlas, 900, (view,), seed=4)
        if point.x > 0 and point.y < 700
    ]
    values = _grid(HeatModel(atlas, columns_of(legs)).heat(), view)
    middle = values.shape[1] // 2
    is_at_left = shown.left_edge is side
    own, other = (values[:, :middle], values[:, middle:])[:: 1 if is_at_left else -1]
    assert own.max() > 1
    assert not other.any()


def test_a_side_view_shows_its_side_alone(atlas: Atlas) -> None:
    left = [point for point in points_on(atlas, 60, ("left",)) if point.x > 5]
    heat = HeatModel(atlas, columns_of(left)).heat()
    assert heat.seen("left") > 20
    assert heat.values("right") is None
    assert heat.values("hand_palmar_r") is None


def test_what_no_view_sees_is_counted_and_said(atlas: Atlas, points: list[BodyPoint]) -> None:
    heat = HeatModel(atlas, columns_of([points[0], UNSEEN])).heat()
    assert (heat.counts.sites, heat.counts.unseen) == (2, 1)


def test_no_site_at_all(atlas: Atlas) -> None:
    heat = HeatModel(atlas, NO_SITES).heat()
    assert (heat.counts.sites, heat.counts.visits) == (0, 0)
    assert heat.values("front") is None
    assert heat.at("front", 0.5, 0.5) == 0
    assert heat.scale.top == 3
    assert heat.dots("front") == ()


def test_all_filtered_out(model: HeatModel) -> None:
    nothing = HeatChoice(_first(0))
    for unit in HeatUnit:
        heat = model.heat(nothing, unit)
        assert (heat.counts.sites, heat.counts.visits) == (0, 0)
        assert all(heat.values(view) is None for view in WHOLE)
    assert model.difference(nothing, nothing).values("back") is None


def test_a_choice_of_another_length_is_refused(model: HeatModel) -> None:
    with pytest.raises(ValueError, match="every site"):
        model.heat(HeatChoice(_mask(True, False)))


def test_per_visit_divides_by_the_visits_of_the_choice(model: HeatModel) -> None:
    counted = model.heat()
    own = model.heat(unit=HeatUnit.PER_VISIT)
    given = model.heat(HeatChoice(visits=12), HeatUnit.PER_VISIT)
    assert (own.counts.visits, given.counts.visits) == (6, 12)
    assert np.allclose(_grid(own, "back") * 6, _grid(counted, "back"), atol=1e-4)
    assert np.allclose(_grid(given, "back") * 12, _grid(counted, "back"), atol=1e-4)
    assert given.scale.unit is HeatUnit.PER_VISIT


def test_one_scale_for_all_views(atlas: Atlas, points: list[BodyPoint]) -> None:
    hand = [point for point in points_on(atlas, 40, ("hand_palmar_l",), seed=2) if point.x > 0]
    model = HeatModel(atlas, columns_of([*hand, *points[:20]]))
    heat = model.heat()
    highest = max(float(_grid(heat, view).max()) for view in atlas.views if heat.seen(view))
    assert heat.scale.top == HeatScale.reaching(highest, HeatUnit.NEEDLES).top
    assert float(_grid(heat, "front").max()) < highest


def test_a_pair_has_one_scale(model: HeatModel) -> None:
    few, many = HeatChoice(_first(3)), HeatChoice(None)
    pair = model.pair(few, many)
    assert pair[0].scale == pair[1].scale == model.heat(many).scale
    assert _same(pair[0], model.heat(few), [view for view in WHOLE if pair[0].seen(view)])


def test_a_replay_keeps_the_scale_of_the_whole(model: HeatModel) -> None:
    whole = model.heat()
    assert model.heat(HeatChoice(_first(5)), scale=whole.scale).scale == whole.scale
    with pytest.raises(ValueError, match="its own unit"):
        model.heat(unit=HeatUnit.PER_VISIT, scale=whole.scale)


def test_a_difference_has_a_sign_and_is_the_same_both_ways(model: HeatModel) -> None:
    half = HeatChoice(_first(120), visits=5)
    rest = HeatChoice(~_first(120), visits=5)
    more, fewer = model.difference(half, rest), model.difference(rest, half)
    assert more.scale == fewer.scale
    assert more.scale.unit is HeatUnit.NEEDLES
    assert np.allclose(_grid(more, "front"), -_grid(fewer, "front"), atol=1e-5)
    assert _grid(more, "front").max() > 0.5
    assert _grid(more, "front").min() < -0.5
    assert not _grid(model.difference(half, half), "front").any()
    assert more.at("front", 0.5, 0.3) == pytest.approx(-fewer.at("front", 0.5, 0.3), abs=1e-5)


def test_different_numbers_of_visits_are_compared_per_visit(model: HeatModel) -> None:
    """Twice the visits with twice the needles at the same places are no difference."""
    once = HeatChoice(_first(120), visits=2)
    difference = model.difference(HeatChoice(_first(120), visits=4), once)
    assert difference.scale.unit is HeatUnit.PER_VISIT
    assert (difference.one.counts.visits, difference.other.counts.visits) == (4, 2)
    place = np.unravel_index(_grid(difference, "back").argmin(), _grid(difference, "back").shape)
    rows, columns = _grid(difference, "back").shape
    x, y = (place[1] + 0.5) / columns, (place[0] + 0.5) / rows
    assert difference.at("back", x, y) == pytest.approx(
        difference.one.at("back", x, y) - difference.other.at("back", x, y)
    )
    assert difference.one.at("back", x, y) == pytest.approx(
        difference.other.at("back", x, y) / 2, rel=1e-3
    )


def test_stamped_maps_are_as_if_made_anew(
    atlas: Atlas, model: HeatModel, columns: SiteColumns
) -> None:
    fresh = HeatModel(atlas, columns, WHOLE)
    for count in (100, 100 + STAMPS, 96, 200):
        stepped, anew = model.heat(HeatChoice(_first(count))), fresh.heat(HeatChoice(_first(count)))
        assert _same(stepped, anew, WHOLE)
        fresh = HeatModel(atlas, columns, WHOLE)


def test_a_longer_record_keeps_what_was_placed(
    atlas: Atlas, points: list[BodyPoint], columns: SiteColumns
) -> None:
    before = HeatModel(atlas, columns_of(points[:-1], [k % 6 for k in range(SITES - 1)]), WHOLE)
    before.place()
    before.heat()
    now = before.with_columns(columns)
    assert now.is_placed
    anew = HeatModel(atlas, columns, WHOLE)
    assert not anew.is_placed
    assert now.heat().counts == anew.heat().counts
    assert _same(now.heat(), anew.heat(), WHOLE)


def test_a_changed_record_is_placed_anew(
    atlas: Atlas, points: list[BodyPoint], model: HeatModel
) -> None:
    moved = columns_of([points[1], *points[1:]])
    assert not model.with_columns(moved).is_placed
    assert not model.with_columns(columns_of(points[:-1])).is_placed


def test_placing_tells_how_far_it_is_and_can_be_ended(atlas: Atlas, columns: SiteColumns) -> None:
    shares: list[float] = []
    HeatModel(atlas, columns).place(shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0

    def end(_share: float) -> None:
        raise KeyboardInterrupt

    ended = HeatModel(atlas, columns)
    with pytest.raises(KeyboardInterrupt):
        ended.place(end)
    assert ended.heat().counts.sites == SITES


def test_few_sites_are_shown_one_by_one(model: HeatModel) -> None:
    few = model.heat(HeatChoice(_first(FEW)))
    assert len(few.dots("front")) == few.seen("front") > 0
    assert not few.numbered
    assert model.heat(HeatChoice(_first(FEW + 1))).dots("front") == ()
    visit = np.arange(SITES) % 6 == 2
    one_visit = model.heat(HeatChoice(visit))
    assert one_visit.numbered
    assert {dot.number for dot in one_visit.dots("back")} <= set(range(3, SITES + 1, 6))


def test_dots_of_a_difference_tell_whose_they_are(model: HeatModel) -> None:
    one, other = HeatChoice(_first(30)), HeatChoice(_first(50) & ~_first(30))
    dots = model.difference(one, other).dots("front")
    second = model.heat(other).seen("front")
    assert sum(dot.is_second for dot in dots) == second > 0
    assert len(dots) == second + model.heat(one).seen("front")
    assert model.difference(HeatChoice(None), other).dots("front") == ()
