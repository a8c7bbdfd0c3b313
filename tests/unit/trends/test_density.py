"""A map counts every needle once, with the soft edge that is written down, on every view alike."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from bodymap.trends.blur import Gaussian
from bodymap.trends.density import Density, DensityFrame
from bodymap.trends.heat_scale import COMPARED_REACH_MM, REACH_MM
from tests.cases import cases

BODY = (900.0, 1770.0)
CLOSE_UPS = ((340.0, 400.0), (152.0, 298.0), (284.0, 204.0))
LARGEST_ERROR = 0.02
"""Of the height of one needle's own bell."""

Floats = npt.NDArray[np.float64]


def _map(frame: DensityFrame, places: list[tuple[float, float]]) -> Density:
    xy = np.array(places, np.float32).reshape(-1, 2)
    return frame.density(frame.bins(xy, np.ones(len(xy), bool)))


def _apart(one: Density, other: Density) -> float:
    return float(np.abs(one.values - other.values).max())


def _exact(
    size: tuple[float, float], sites: list[tuple[float, float]], at: Floats, reach: float
) -> Floats:
    """The map at places (n, 2) in mm, needle by needle."""
    needles = np.array(sites).reshape(-1, 1, 2) * size
    whole: Floats = np.exp(-(((at - needles) / reach) ** 2).sum(2)).sum(0)
    return whole


def _around(place_mm: Floats) -> Floats:
    steps = np.arange(-45.0, 45.1, 1.5)
    around: Floats = place_mm + np.stack(np.meshgrid(steps, steps), 2).reshape(-1, 2)
    return around


@cases("size", [BODY, *CLOSE_UPS])
@cases("offset", [(0.0, 0.0), (0.5, 0.5), (0.2, 0.4)])
def test_one_needle_is_a_bell_wherever_it_falls_between_cells(
    size: tuple[float, float], offset: tuple[float, float]
) -> None:
    frame = DensityFrame.of(size)
    site = (
        (frame.columns // 2 + 0.5 + offset[0]) / frame.columns,
        (frame.rows // 2 + 0.5 + offset[1]) / frame.rows,
    )
    found = _map(frame, [site])
    around = _around(np.array(site) * size)
    shown = np.array([found.at(x, y) for x, y in (around / size).tolist()])
    assert np.abs(shown - _exact(size, [site], around, REACH_MM)).max() <= LARGEST_ERROR
    assert found.peak == pytest.approx(1.0, abs=LARGEST_ERROR)


def test_many_needles_are_the_sum_of_their_bells() -> None:
    luck = np.random.default_rng(3)
    sites = [(x, y) for x, y in luck.normal((0.5, 0.4), (0.03, 0.02), (300, 2)).tolist()]
    found = _map(DensityFrame.of(BODY), sites)
    at = luck.normal((0.5, 0.4), (0.04, 0.03), (400, 2))
    shown = np.array([found.at(x, y) for x, y in at.tolist()])
    exact = _exact(BODY, sites, at * BODY, REACH_MM)
    assert np.abs(shown - exact).max() <= LARGEST_ERROR * exact.max()


@cases("reach", [REACH_MM, COMPARED_REACH_MM])
@cases("size", [BODY, *CLOSE_UPS])
def test_the_volume_is_that_of_a_disc_of_the_reach_for_each_needle(
    size: tuple[float, float], reach: float
) -> None:
    frame = DensityFrame.of(size, reach_mm=reach)
    luck = np.random.default_rng(5)
    found = _map(frame, [(x, y) for x, y in luck.uniform(0.45, 0.55, (70, 2)).tolist()])
    cell = size[0] * size[1] / (frame.rows * frame.columns)
    beside = 0.002 if reach == REACH_MM else 0.1  # of the widest bell a hand's picture cuts off
    volume = float(found.values.astype(np.float64).sum()) * cell
    assert volume == pytest.approx(70 * np.pi * reach**2, rel=beside)
    assert found.count == 70


def test_neighbouring_levels_of_the_spine_stay_apart_and_a_slip_of_the_mark_does_not() -> None:
    frame = DensityFrame.of(BODY)
    level, slip = 35 / BODY[1], 8 / BODY[1]
    two = _map(frame, [(0.5, 0.4), (0.5, 0.4 + level)])
    assert two.at(0.5, 0.4 + level / 2) < 0.6 * two.at(0.5, 0.4)
    once = _map(frame, [(0.5, 0.4), (0.5, 0.4 + slip)])
    assert once.at(0.5, 0.4 + slip / 2) > once.at(0.5, 0.4)


def test_nothing_is_an_answer_too() -> None:
    frame = DensityFrame.of(BODY)
    none = _map(frame, [])
    assert (none.count, none.peak) == (0, 0.0)
    assert not none.values.any()
    xy = np.array([(0.5, 0.5)], np.float32)
    hidden = frame.bins(np.full((1, 2), np.nan, np.float32), np.zeros(1, bool))
    assert frame.density(hidden).count == 0
    filtered = frame.density(frame.bins(xy, np.ones(1, bool)), np.zeros(1, bool))
    assert filtered.count == 0
    assert not filtered.values.any()


def test_a_choice_counts_as_if_there_were_no_others() -> None:
    luck = np.random.default_rng(8)
    sites = luck.uniform(0.2, 0.8, (500, 2)).astype(np.float32)
    visible, chosen = luck.random(500) < 0.7, luck.random(500) < 0.4
    frame = DensityFrame.of(BODY)
    found = frame.density(frame.bins(sites, visible), chosen)
    alone = _map(frame, [(x, y) for x, y in sites[visible & chosen].tolist()])
    assert found.count == alone.count
    assert _apart(found, alone) < 1e-4


def _legs(rows: int) -> npt.NDArray[np.bool_]:
    return np.arange(rows) > rows // 2


@cases("place", [(0.497, 0.3), (0.497, 0.8), (0.504, 0.503), (0.2, 0.6)])
def test_a_stamp_is_as_if_the_site_had_been_there(place: tuple[float, float]) -> None:
    frame = DensityFrame.of(BODY, _legs)
    others = [(0.4, 0.4), (0.49, 0.7), (0.495, 0.52)]
    found = _map(frame, others)
    found.stamp(*place)
    whole = _map(frame, [*others, place])
    assert found.count == whole.count
    assert _apart(found, whole) < 1e-4
    assert found.peak == pytest.approx(whole.peak, abs=1e-4)
    found.stamp(*place, sites=-1)
    assert _apart(found, _map(frame, others)) < 1e-4


@cases("place", [(0.0, 0.0), (1.0, 1.0), (0.003, 0.998)])
def test_a_stamp_at_the_edge_of_the_picture(place: tuple[float, float]) -> None:
    frame = DensityFrame.of((152.0, 298.0))
    stamped = _map(frame, [])
    stamped.stamp(*place)
    assert _apart(stamped, _map(frame, [place])) < 1e-5


def test_the_last_site_that_goes_leaves_nothing() -> None:
    found = _map(DensityFrame.of(BODY), [(0.31, 0.47)])
    found.stamp(0.31, 0.47, sites=-1)
    assert not found.values.any()
    assert found.peak == 0.0


def test_a_copy_can_be_stamped_alone() -> None:
    found = _map(DensityFrame.of(BODY), [(0.3, 0.5)])
    before = found.values.copy()
    found.copied().stamp(0.3, 0.5)
    assert np.array_equal(found.values, before)


def test_a_needle_of_one_leg_is_none_of_the_other() -> None:
    frame = DensityFrame.of(BODY, _legs)
    middle = frame.columns // 2
    leg = _map(frame, [(0.49, 0.75)])
    assert leg.values[:, :middle].max() > 0.9
    assert not leg.values[:, middle:].any()
    trunk = _map(frame, [(0.49, 0.25)])
    assert trunk.values[:, middle:].max() > 0.3  # the skin of the back goes on


def test_a_bell_too_narrow_for_its_grid_is_refused() -> None:
    with pytest.raises(ValueError, match="too narrow"):
        Gaussian(0.4, 0.25)
