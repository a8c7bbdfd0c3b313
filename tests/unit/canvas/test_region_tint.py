"""A region that is named for longer looks as it did at the first moment."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QApplication

from bodymap.paths import resource
from bodymap.ui.canvas.region_tint import RegionTint
from bodymap.ui.theme.theme import Theme

REACH = QRect(14, 9, 66, 46)
"""What the outline below covers on the pane, with its line."""


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_the_kept_tint_is_the_drawn_one(qapp: QApplication, ratio: float) -> None:
    tint = RegionTint(Theme(resource("styles")))
    path = QPainterPath()
    path.addEllipse(0.2, 0.2, 0.6, 0.6)
    shown = []
    for _ in range(3):
        image = QImage(
            round(100 * ratio), round(80 * ratio), QImage.Format.Format_ARGB32_Premultiplied
        )
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint.paint(painter, path, QTransform.fromScale(94, 64), REACH, ratio)
        painter.end()
        shown.append(image)
    assert shown[0].pixelColor(round(47 * ratio), round(32 * ratio)).alpha() > 0
    assert shown[0].pixelColor(1, 1).alpha() == 0
    assert shown[1] == shown[2]
    assert shown[0] == shown[1]
