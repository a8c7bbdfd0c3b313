"""The legend says what is counted, from where to where, and which end is which."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.services.body_map.heat_choice import HeatChoice
from bodymap.services.body_map.heat_map import HeatCounts
from bodymap.services.body_map.heat_model import HeatModel
from bodymap.trends.heat_scale import HeatScale, HeatUnit
from bodymap.ui.body_map import heat_words
from bodymap.ui.body_map.heat_legend import HeatLegend
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from tests.cases import cases
from tests.many_sites import columns_of, points_on


@pytest.fixture(scope="module")
def model(atlas: Atlas) -> HeatModel:
    points = points_on(atlas, 40) * 2
    return HeatModel(atlas, columns_of(points, [number % 5 for number in range(80)]))


@pytest.fixture
def legend(look: Look, qtbot: QtBot) -> HeatLegend:
    legend = HeatLegend(look)
    qtbot.addWidget(legend)
    legend.resize(legend.sizeHint())
    return legend


def _half(model: HeatModel) -> HeatChoice:
    return HeatChoice(np.arange(len(model)) < len(model) // 2)


def test_it_says_all_it_shows(legend: HeatLegend, model: HeatModel) -> None:
    legend.show_heat(model.heat())
    assert legend.words == "Needles within 1.5 cm, from 0 to 3"
    assert legend.accessibleDescription() == legend.words
    legend.show_heat(model.heat(unit=HeatUnit.PER_VISIT))
    assert legend.words == "Needles per visit, within 1.5 cm, from 0 to 0.6"


def test_a_difference_names_both_ends(legend: HeatLegend, model: HeatModel) -> None:
    plain = legend.sizeHint().height()
    half = _half(model)
    rest = HeatChoice(~np.asarray(half.chosen), visits=2)
    legend.show_heat(model.difference(half, rest), ("visits 4-6", "visits 1-3"))
    words = legend.words
    assert words.startswith("Difference: needles per visit, within 3 cm, from")
    assert words.index("More in visits 1-3") < words.index("More in visits 4-6")
    assert "\N{MINUS SIGN}" in words
    assert legend.sizeHint().height() > plain


def test_no_map_is_no_legend(legend: HeatLegend, model: HeatModel) -> None:
    legend.show_heat(model.heat())
    legend.show_heat(None)
    assert legend.words == ""
    assert legend.scale is None
    legend.grab()


def test_one_map_after_another_of_the_same_scale_is_the_same_legend(
    legend: HeatLegend, model: HeatModel
) -> None:
    pair = model.pair(_half(model), HeatChoice())
    legend.show_heat(pair[0])
    first = legend.grab().toImage()
    legend.show_heat(pair[1])
    assert legend.grab().toImage() == first


@pytest.mark.parametrize("mode", Mode)
def test_the_bar_goes_from_skin_to_the_deepest_colour(
    legend: HeatLegend, model: HeatModel, look: Look, mode: Mode
) -> None:
    look.theme.set_mode(mode)
    legend.show_heat(model.heat())
    picture = legend.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    row = 24  # through the middle of the bar
    light = [picture.pixelColor(x, row).lightness() for x in range(16, 304, 24)]
    assert light[0] > 225
    assert light[-1] < 90
    assert light == sorted(light, reverse=True)


@cases(
    ("unseen", "words"),
    [((0,), ""), ((2,), "2 out of sight in every view"), ((2, 1), "3 out of sight in every view")],
)
def test_needles_that_no_view_shows_are_said(unseen: tuple[int, ...], words: str) -> None:
    assert heat_words.unseen_words(*(HeatCounts(46, 6, count) for count in unseen)) == words


@cases(
    ("value", "is_difference", "words"),
    [
        (4.03, False, "4"),
        (0.256, False, "0.26"),
        (12.34, False, "12.3"),
        (-0.5, True, "\N{MINUS SIGN}0.5"),
        (0.5, True, "+0.5"),
        (-0.001, True, "0"),
    ],
)
def test_values_in_words(value: float, is_difference: bool, words: str) -> None:
    scale = HeatScale(20, HeatUnit.NEEDLES, is_difference)
    assert heat_words.tick_words(value, scale) == words
    assert heat_words.value_words(value, scale) == f"{words} needles within 1.5 cm"
