"""Deeper is darker for every eye, and more is never taken for fewer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import dist

import pytest
from PySide6.QtGui import QColor

from bodymap.paths import resource
from bodymap.ui.body_map.heat_colors import (
    FEWER,
    HEAT,
    MORE,
    ZERO,
    difference_table,
    heat_table,
    mixed,
    oklab,
)
from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.theme import Theme
from tests.unit.theme.test_contrast import contrast

# Machado, Oliveira and Fernandes, A physiologically-based model for simulation of color vision
# deficiency, 2009: on linear light, at full severity.
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
PROTANOPIA = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
EYES = {"usual": None, "deuteranopia": DEUTERANOPIA, "protanopia": PROTANOPIA}
LEAST_STEP = 0.02
"""Of lightness, between any tenth of the scale and the next."""
LEAST_APART = 0.12
"""In Oklab, between more and fewer of the same depth."""


@pytest.fixture(params=Mode)
def theme(request: pytest.FixtureRequest) -> Theme:
    return Theme(resource("styles"), request.param)


@pytest.fixture(params=EYES)
def seen(request: pytest.FixtureRequest) -> Callable[[QColor], QColor]:
    matrix = EYES[request.param]
    return lambda color: color if matrix is None else _through(matrix, color)


def _through(matrix: Sequence[Sequence[float]], color: QColor) -> QColor:
    light = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in _channels(color)
    ]
    found = [min(max(sum(a * b for a, b in zip(row, light, strict=True)), 0), 1) for row in matrix]
    coded = [
        value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
        for value in found
    ]
    return QColor.fromRgbF(*coded)


def _channels(color: QColor) -> tuple[float, float, float]:
    return color.redF(), color.greenF(), color.blueF()


def _on_skin(theme: Theme, entry: int) -> QColor:
    """An entry of a table as it looks on the lightest skin of the figure."""
    over, skin = QColor.fromRgba(entry), theme.color("symptom-ground")
    dim = 1 - theme.size("figure-dim") / 100
    alpha = over.alphaF()
    return QColor.fromRgbF(
        *(
            top * alpha + dim * below * (1 - alpha)
            for top, below in zip(_channels(over), _channels(skin), strict=True)
        )
    )


def test_more_needles_are_darker(theme: Theme, seen: Callable[[QColor], QColor]) -> None:
    table = heat_table(theme)
    light = [oklab(seen(_on_skin(theme, table[step])))[0] for step in range(26, 256, 25)]
    assert all(a - b > LEAST_STEP for a, b in pairwise(light))


def test_no_needle_is_bare_skin(theme: Theme) -> None:
    assert QColor.fromRgba(heat_table(theme)[0]).alpha() == 0
    assert QColor.fromRgba(difference_table(theme)[ZERO]).alpha() == 0


def test_the_deepest_colours_stand_out_from_the_skin(theme: Theme) -> None:
    skin = _on_skin(theme, 0).name()
    heat, difference = heat_table(theme), difference_table(theme)
    for entry in (heat[255], difference[1], difference[255]):
        assert contrast(_on_skin(theme, entry).name(), skin) > 4.5
    one_of_three = heat[round(255 * (1 / 3) ** 0.5)]
    assert contrast(_on_skin(theme, one_of_three).name(), skin) > 2.5
    one_of_forty = heat[round(255 * (1 / 40) ** 0.5)]
    assert contrast(_on_skin(theme, one_of_forty).name(), skin) > 1.15


def test_more_is_never_taken_for_fewer(theme: Theme, seen: Callable[[QColor], QColor]) -> None:
    table = difference_table(theme)
    for depth in (50, 80, 127):
        more, fewer = table[ZERO + depth], table[ZERO - depth]
        one, other = (oklab(seen(_on_skin(theme, entry))) for entry in (more, fewer))
        assert dist(one, other) > LEAST_APART


def test_the_difference_is_deeper_the_greater_it_is(theme: Theme) -> None:
    table = difference_table(theme)
    for way in (1, -1):
        light = [oklab(_on_skin(theme, table[ZERO + way * step]))[0] for step in range(12, 127, 16)]
        assert all(a > b for a, b in pairwise(light))


@pytest.mark.parametrize("tokens", [HEAT, MORE, FEWER])
def test_the_ends_are_the_tokens_and_the_way_between_is_even(
    theme: Theme, tokens: tuple[str, ...]
) -> None:
    stops = [theme.color(token) for token in tokens]
    assert mixed(stops, 0).name() == stops[0].name()
    assert mixed(stops, 1).name() == stops[-1].name()
    half, (a, b) = oklab(mixed(stops[:2], 0.5))[0], (oklab(stop)[0] for stop in stops[:2])
    assert half == pytest.approx((a + b) / 2, abs=0.01)
