"""The pictures' frames: what part of the body frame each shows, and from where."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resources.atlas.build.geometry import Floats, Ints
from resources.atlas.build.half import HalfBody

FINE = 2  # pictures are painted this much finer, then reduced
PX_PER_MM = 1.1  # of the pictures of the whole body
SMALL_HEIGHT = 700  # px of their thumbnails
TOP, BOTTOM = 1747.0, -23.0  # mm: upper and lower edge of the pictures of the whole body
HALF_FRONT = 450.0  # mm: half the width of the front and back pictures
SIDE_WIDTH = 660.0
FADED = 0.2  # of the way from the edge into a fade: farther out the skin is not clicked

RIGHT, UP, AHEAD = np.eye(3)  # the axes of the body frame: x to the patient's left


@dataclass(frozen=True)
class Lines:
    """How borders are drawn: raster of ``px_per_mm``, smoothed over ``blur`` px along the border
    and ``edge_blur`` px along the edge of the body; islands below ``smallest`` px join what lies
    around them."""

    px_per_mm: float
    blur: float
    edge_blur: float
    smallest: int


_BODY_LINES = Lines(PX_PER_MM * FINE, 4.0, 4.0, 28)  # islands of about 6 mm2


@dataclass(frozen=True)
class Camera:
    """An orthographic look at the left half of the body.

    ``right``, ``up`` and ``toward`` (the viewer) are unit vectors of the pose. The raster runs
    along ``right`` from ``start`` over ``width`` mm, and down from ``top`` over ``height`` mm.
    With ``both`` halves it runs outwards, and its mirror image is set beside it: where ``start``
    is not 0, the halves are drawn nearer to each other than they are. ``fade`` is mm at the
    picture's left, top, right and bottom edge, ``chosen`` the part of the mesh that is looked at.
    """

    name: str
    right: Floats
    up: Floats
    toward: Floats
    start: float
    top: float
    width: float
    height: float
    both: bool
    side_pose: bool = False
    px_per_mm: float = PX_PER_MM
    small_height: int = SMALL_HEIGHT
    lines: Lines = _BODY_LINES
    jump_mm: float = 14.0
    fade: tuple[float, float, float, float] = (0, 0, 0, 0)
    chosen: str | None = None

    @property
    def sign(self) -> int:
        """1 where the left half is drawn at the right of the picture or is all of it, else -1."""
        return round(float(np.cross(self.right, self.up) @ self.toward))

    @property
    def picture_mm(self) -> tuple[float, float]:
        """Width and height of the whole picture."""
        return (2 if self.both else 1) * self.width, self.height

    @property
    def midline(self) -> bool:
        """Whether the two halves meet at the raster's left edge."""
        return self.both and self.start == 0

    def pixels(self, scale: float) -> tuple[int, int]:
        """Width and height of the raster at ``scale`` px per mm."""
        return round(self.width * scale), round(self.height * scale)

    def points(self, body: HalfBody, scale: float) -> Floats:
        """The vertices (n, 3) in pixels of the raster, depth in mm towards the viewer."""
        place = body.side if self.side_pose else body.rest
        across = (place @ self.right - self.start) * scale
        down = (self.top - place @ self.up) * scale
        return np.stack([across, down, place @ self.toward], 1)

    def normals(self, body: HalfBody) -> Floats:
        """Unit normals (n, 3): right, up, towards the viewer."""
        n = body.side_normals if self.side_pose else body.rest_normals
        return np.stack([n @ self.right, n @ self.up, n @ self.toward], 1)

    def clicked(self, scale: float) -> np.ndarray:
        """True (h, w) for pixels of the raster that the fading leaves clear enough to click."""
        columns, rows = self.pixels(scale)
        across, down = (np.arange(columns) + 0.5) / scale, (np.arange(rows) + 0.5) / scale
        left, above, right, below = (FADED * mm for mm in self.fade)
        fits = (across >= (-1 if self.both else left)) & (across <= self.width - right)
        tall = (down >= above) & (down <= self.height - below)
        return np.outer(tall, fits)


def cameras(body: HalfBody) -> dict[str, Camera]:
    """The whole body: front and back look at the rest pose, left at the side pose.

    The back picture is its raster turned over. The left picture has the face at its left.
    """
    low, high = body.side[:, 2].min(), body.side[:, 2].max()
    middle = round(float(low + high) / 2)
    height = TOP - BOTTOM
    front = Camera("front", RIGHT, UP, AHEAD, 0.0, TOP, HALF_FRONT, height, both=True)
    back = Camera("back", RIGHT, UP, -AHEAD, 0.0, TOP, HALF_FRONT, height, both=True)
    left = Camera(
        *("left", -AHEAD, UP, RIGHT, -middle - SIDE_WIDTH / 2, TOP, SIDE_WIDTH, height),
        both=False,
        side_pose=True,
    )
    return {camera.name: camera for camera in (front, back, left)}


def kept_faces(camera: Camera, parts: dict[str, np.ndarray], faces: Ints) -> Ints:
    """The indices of the faces (m, 3) that the camera looks at; ``parts`` are masks of faces."""
    if camera.chosen is None:
        return np.arange(len(faces))
    return np.flatnonzero(parts[camera.chosen])
