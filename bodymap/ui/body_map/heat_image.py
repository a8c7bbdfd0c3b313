"""A grid of values as a picture of so many pixels, coloured by its table. This module loads
numpy."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtGui import QImage

from bodymap.trends.blur import Grid
from bodymap.trends.heat_scale import HeatScale
from bodymap.ui.body_map.heat_colors import ZERO


def heat_image(values: Grid, scale: HeatScale, table: Sequence[int]) -> QImage:
    """A pixel for every cell. The colours can be changed by another table of 256 alone."""
    share = values * np.float32(1 / scale.top)
    if scale.is_difference:
        np.clip(share, -1, 1, out=share)
        share *= 255 - ZERO
        share += ZERO
    else:
        np.clip(share, 0, 1, out=share)
        np.sqrt(share, out=share)
        share *= 255
    share += np.float32(0.5)
    steps = share.astype(np.uint8)
    rows, columns = steps.shape
    image = QImage(steps.tobytes(), columns, rows, columns, QImage.Format.Format_Indexed8).copy()
    image.setColorTable(table)
    return image
