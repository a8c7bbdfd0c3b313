"""The shadow put together from corners and edges is the one that is drawn in layers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from bodymap.paths import resource
from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.theme import Theme
from bodymap.ui.widgets.card_shadow import SHADOW_PX, CardShadow

CARD = (231, 173)
"""Larger than its corners, and odd, so that the edges between them have to be drawn out."""
SMALL = (70, 52)
"""Smaller than four corners: drawn as it is."""


def shadow(mode: Mode, size: tuple[int, int], ratio: float, *, moved: int = 0) -> QImage:
    """What is seen of a shadow, drawn ``moved`` px from the corner of a clear picture."""
    shown = CardShadow(Theme(resource("styles"), mode))
    wide, high = round((size[0] + moved) * ratio), round((size[1] + moved) * ratio)
    image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shown.draw(painter, QRect(moved, moved, *size), ratio)
    painter.end()
    return image


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("mode", list(Mode))
def test_it_fades_outwards_on_all_sides(qapp: QApplication, mode: Mode, ratio: float) -> None:
    image = shadow(mode, CARD, ratio)
    wide, high = CARD
    middles = {
        "left": [(at, high // 2) for at in range(SHADOW_PX)],
        "right": [(wide - 1 - at, high // 2) for at in range(SHADOW_PX)],
        "above": [(wide // 2, at) for at in range(SHADOW_PX)],
        "below": [(wide // 2, high - 1 - at) for at in range(SHADOW_PX)],
    }
    for line in middles.values():
        dark = [image.pixelColor(int(x * ratio), int(y * ratio)).alpha() for x, y in line]
        assert dark == sorted(dark)
        assert dark[-1] > dark[0]


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_larger_card_has_the_corners_of_a_smaller_one(qapp: QApplication, ratio: float) -> None:
    small, large = (shadow(Mode.LIGHT, size, ratio) for size in (SMALL, CARD))
    side = int(20 * ratio)
    assert small.copy(0, 0, side, side) == large.copy(0, 0, side, side)


def test_it_stands_where_the_card_does(qapp: QApplication) -> None:
    here, there = shadow(Mode.LIGHT, CARD, 1.0), shadow(Mode.LIGHT, CARD, 1.0, moved=7)
    assert there.copy(7, 7, here.width(), here.height()) == here
