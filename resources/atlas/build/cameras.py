"""The pictures' frames: what part of the body frame each shows, and from where."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resources.atlas.build.geometry import Floats
from resources.atlas.build.half import HalfBody

PX_PER_MM = 1.1  # of the stored pictures
SMALL_HEIGHT = 700  # px of the thumbnails
FINE = 2  # picture and border rasters are this much finer than the picture
TOP, BOTTOM = 1747.0, -23.0  # mm: upper and lower edge of every picture
HALF_FRONT = 450.0  # mm: half the width of the front and back pictures
SIDE_WIDTH = 660.0


@dataclass(frozen=True)
class Camera:
    """An orthographic look at the left half of the body.

    ``right`` and ``toward`` are body axes (0 x, 1 y, 2 z) with a sign: the axis that grows to
    the right of the half's raster, and the one that grows towards the viewer. ``start`` is the
    value of the right axis at the raster's left edge, ``width`` what it spans, in mm.
    """

    name: str
    right: tuple[int, int]
    toward: tuple[int, int]
    start: float
    width: float
    side_pose: bool

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height of the fine raster."""
        scale = PX_PER_MM * FINE
        return round(self.width * scale), round((TOP - BOTTOM) * scale)

    def points(self, body: HalfBody) -> Floats:
        """The vertices (n, 3) in fine pixels, depth in mm towards the viewer."""
        place = body.side if self.side_pose else body.rest
        axis, sign = self.right
        across = (sign * place[:, axis] - self.start) * PX_PER_MM * FINE
        down = (TOP - place[:, 1]) * PX_PER_MM * FINE
        depth_axis, depth_sign = self.toward
        return np.stack([across, down, depth_sign * place[:, depth_axis]], 1)

    def normals(self, body: HalfBody) -> Floats:
        """Unit normals (n, 3): right, up, towards the viewer."""
        n = body.side_normals if self.side_pose else body.rest_normals
        (axis, sign), (depth_axis, depth_sign) = self.right, self.toward
        return np.stack([sign * n[:, axis], n[:, 1], depth_sign * n[:, depth_axis]], 1)


def cameras(body: HalfBody) -> dict[str, Camera]:
    """front and back look at the rest pose, left at the side pose.

    The raster of front and back starts at the midline and runs outwards to the patient's left;
    the back picture is that raster turned over. The left picture has the face at its left.
    """
    low, high = body.side[:, 2].min(), body.side[:, 2].max()
    middle = round(float(low + high) / 2)
    return {
        "front": Camera("front", (0, 1), (2, 1), 0.0, HALF_FRONT, side_pose=False),
        "back": Camera("back", (0, 1), (2, -1), 0.0, HALF_FRONT, side_pose=False),
        "left": Camera(
            "left", (2, -1), (0, 1), -middle - SIDE_WIDTH / 2, SIDE_WIDTH, side_pose=True
        ),
    }
