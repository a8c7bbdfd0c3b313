"""A map lies on the skin and nowhere else, on the patient's own side, in every theme."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.figure import Figure
from bodymap.services.body_map.heat_choice import HeatChoice
from bodymap.services.body_map.heat_map import FEW
from bodymap.services.body_map.heat_model import HeatModel
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from tests.drivers.heat import HeatDriver
from tests.many_sites import columns_of, points_on

SIZE = (300, 560)
CALF = (0.39, 0.74)
"""The left calf, in fractions of the back view."""


@pytest.fixture(scope="module")
def many(atlas: Atlas) -> HeatModel:
    """Enough that no single site is shown, on the back's left half."""
    left = [point for point in points_on(atlas, 260, ("back",)) if point.x > 25]
    assert len(left) > FEW
    return HeatModel(atlas, columns_of(left, [number % 2 for number in range(len(left))]))


@pytest.fixture
def shown(atlas: Atlas, look: Look, qtbot: QtBot) -> HeatDriver:
    driver = HeatDriver(atlas, "back", look, SIZE)
    qtbot.addWidget(driver.figure)
    return driver


@pytest.fixture
def calf(atlas: Atlas) -> BodyPoint:
    point = atlas.locate("back", *CALF)
    assert point is not None
    assert point.x > 0
    return point


def _beside(atlas: Atlas, driver: HeatDriver) -> np.ndarray:
    """Pixels beside the body, farther from it than the line around it is wide."""
    rows, columns = SIZE[1], SIZE[0]
    inside = np.zeros((rows, columns), bool)
    for row in range(0, rows, 5):
        for column in range(0, columns, 5):
            place = driver.figure.camera.to_fraction((column + 0.5, row + 0.5))
            inside[row, column] = atlas.locate("back", *place) is not None
    near = inside.copy()
    for down in range(-6, 7):
        for across in range(-6, 7):
            near |= np.roll(inside, (down, across), (0, 1))
    return ~near


def test_nothing_is_painted_beside_the_body(
    atlas: Atlas, shown: HeatDriver, many: HeatModel
) -> None:
    shown.show(many.heat())
    colored = shown.colored()
    assert colored.sum() > 1500
    assert not colored[_beside(atlas, shown)].any()


def test_the_left_of_the_patient_is_at_the_left_of_the_back(
    shown: HeatDriver, many: HeatModel
) -> None:
    shown.show(many.heat())
    colored = shown.colored()
    middle = shown.column_of(0.5)
    assert colored[:, :middle].sum() > 1500
    assert not colored[:, middle + 1 :].any()


def test_without_needles_the_figure_is_bare(shown: HeatDriver, many: HeatModel) -> None:
    for heat in (None, many.heat(HeatChoice(np.zeros(len(many), bool)))):
        shown.show(heat)
        assert not shown.colored().any()


@pytest.mark.parametrize("mode", Mode)
def test_more_is_darker_in_every_theme(
    atlas: Atlas, shown: HeatDriver, look: Look, calf: BodyPoint, mode: Mode
) -> None:
    look.theme.set_mode(mode)
    place = atlas.project("back", calf)
    assert place is not None
    levels = []
    for count in (0, FEW + 1, 4 * FEW):
        rest = 4 * FEW - count  # elsewhere, so that the scale stays
        thigh = points_on(atlas, 1, ("front",))
        model = HeatModel(atlas, columns_of([calf] * count + thigh * rest))
        whole = HeatModel(atlas, columns_of([calf] * 4 * FEW)).heat()
        shown.show(model.heat(scale=whole.scale))
        levels.append(sum(shown.color_at(*place)))
    assert levels[0] > levels[1] + 60 > levels[2] + 90


def test_a_theme_put_on_later_changes_the_colours(
    shown: HeatDriver, many: HeatModel, look: Look
) -> None:
    shown.show(many.heat())
    light = shown.figure.grab().toImage()
    look.theme.set_mode(Mode.CONTRAST)
    assert shown.figure.grab().toImage() != light
    look.theme.set_mode(Mode.LIGHT)
    assert shown.figure.grab().toImage() == light


def test_few_needles_are_points_of_one_size_at_every_size_of_the_figure(
    atlas: Atlas, shown: HeatDriver, look: Look, calf: BodyPoint, qtbot: QtBot
) -> None:
    place = atlas.project("back", calf)
    assert place is not None
    model = HeatModel(atlas, columns_of([calf, calf.mirrored()], [0, 1]))
    shown.show(model.heat())
    dot = look.theme.color("heat-5")
    assert shown.color_at(*place) == (dot.red(), dot.green(), dot.blue())
    larger = HeatDriver(atlas, "back", look, (2 * SIZE[0], 2 * SIZE[1]))
    qtbot.addWidget(larger.figure)
    larger.show(model.heat())
    assert larger.color_at(*place) == shown.color_at(*place)


def test_numbers_stand_beside_the_needles_of_one_visit(
    atlas: Atlas, shown: HeatDriver, calf: BodyPoint
) -> None:
    both = [calf, calf.mirrored()]
    shown.show(HeatModel(atlas, columns_of(both, [0, 1])).heat())
    plain = shown.colored().sum()
    shown.show(HeatModel(atlas, columns_of(both, [0, 0])).heat())
    assert shown.colored().sum() > plain + 20


def test_a_difference_is_told_by_signs_and_lines_as_well(
    atlas: Atlas, shown: HeatDriver, calf: BodyPoint
) -> None:
    from bodymap.ui.body_map.difference_marks import DifferenceMarks

    before, after = [calf] * 40, [calf.mirrored()] * 40
    model = HeatModel(atlas, columns_of(before + after, [0] * 40 + [1] * 40))
    first = np.arange(80) < 40
    difference = model.difference(HeatChoice(~first), HeatChoice(first))
    values = difference.values("back")
    assert values is not None
    marks = dict(DifferenceMarks(values, difference.scale).signs)
    left, right = atlas.project("back", calf), atlas.project("back", calf.mirrored())
    assert marks["\N{MINUS SIGN}"] == pytest.approx(left, abs=0.01)
    assert marks["+"] == pytest.approx(right, abs=0.01)
    shown.show(difference)
    assert left is not None
    assert right is not None
    fewer, more = (shown.color_at(place[0], place[1] + 0.015) for place in (left, right))
    assert fewer[2] > fewer[0] + 30
    assert more[0] > more[2] + 30


def test_regions_can_be_pressed_through_the_map(
    shown: HeatDriver, many: HeatModel, qtbot: QtBot
) -> None:
    shown.show(many.heat())
    with qtbot.waitSignal(shown.figure.region_pressed) as pressed:
        shown.press(*CALF)
    assert pressed.args == ["calf_medial_l"]


def test_the_value_under_a_pixel(atlas: Atlas, shown: HeatDriver, calf: BodyPoint) -> None:
    place = atlas.project("back", calf)
    assert place is not None
    at = shown.figure.camera.to_px(place)
    assert shown.figure.heat_at(at) is None
    shown.show(HeatModel(atlas, columns_of([calf] * 3)).heat())
    assert shown.figure.heat_at(at) == pytest.approx(3, abs=0.1)
    assert shown.figure.heat_at((2, 2)) is None


def test_the_tool_tip_tells_the_region_and_the_value(
    atlas: Atlas, shown: HeatDriver, calf: BodyPoint
) -> None:
    shown.show(HeatModel(atlas, columns_of([calf, calf])).heat())
    shown.figure.setToolTip("Calf")
    at = QPoint(*map(round, shown.figure.camera.to_px(CALF)))
    words = shown.figure.words_at(at)
    assert words.startswith("Calf\nHere: ")
    assert words.endswith("needles within 1.5 cm")
    assert shown.figure.words_at(QPoint(1, 1)) == "Calf"


def test_a_person_who_cannot_see_the_map_is_told_where_there_is_most(
    atlas: Atlas, shown: HeatDriver, calf: BodyPoint
) -> None:
    thrice = HeatModel(atlas, columns_of([calf] * 3 + [calf.mirrored()], [0, 0, 1, 1]))
    shown.show(thrice.heat())
    shown.figure.show()
    assert shown.figure.accessibleDescription() == (
        f"Needles within 1.5 cm: most at {atlas.label('calf_medial_l')} 3"
    )
    first = np.arange(4) < 3
    shown.show(thrice.difference(HeatChoice(first, 1), HeatChoice(~first, 1)))
    words = shown.figure.accessibleDescription()
    assert words.endswith(
        f"{atlas.label('calf_medial_l')} +3, {atlas.label('calf_medial_r')} \N{MINUS SIGN}1"
    )
    shown.show(thrice.heat(HeatChoice(np.zeros(4, bool))))
    assert shown.figure.accessibleDescription() == "No needles in sight"
    shown.show(None)
    assert shown.figure.accessibleDescription() == ""


def test_another_view_keeps_the_map_and_another_figure_does_not(
    atlas: Atlas, shown: HeatDriver, many: HeatModel
) -> None:
    shown.show(many.heat())
    shown.figure.show_view(atlas, atlas.views["left"])
    assert shown.colored().any()
    other = atlas.drawn_as(Figure.FEMALE_TYPICAL)
    shown.figure.show_view(other, other.views["left"])
    assert shown.figure.heat is None
    assert not shown.colored().any()
