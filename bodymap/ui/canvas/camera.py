"""Where a view's picture lies on a pane: fractions of the picture <-> pixels of the pane."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

MIN_ZOOM = 1.0
MAX_ZOOM = 8.0
QUARTER = 90
WHOLE = 360

# how far right and down a step to the picture's right goes on the pane
_TO_THE_RIGHT = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}


# without slots: what is asked for at each painting is worked out once
@dataclass(frozen=True)
class Camera:
    """How one picture is laid on one pane.

    ``pane_w``, ``pane_h`` and ``margin`` are logical px, ``size_mm`` the width and height of the
    whole upright picture on the body, ``zoom`` 1 (all of it) to 8, ``centre`` the picture fraction
    in the middle of the pane. Fractions run from 0 to 1 from the upright picture's top left
    corner. ``turn`` is how far the picture is turned on the pane: 0, 90, 180 or 270 degrees
    clockwise. It is only ever turned, never mirrored.
    """

    pane_w: float
    pane_h: float
    size_mm: tuple[float, float]
    zoom: float = MIN_ZOOM
    centre: tuple[float, float] = (0.5, 0.5)
    margin: float = 4.0
    turn: int = 0

    @property
    def is_sideways(self) -> bool:
        """Whether the picture's height runs along the width of the pane."""
        return self.turn % (2 * QUARTER) != 0

    @cached_property
    def px_per_mm(self) -> float:
        """Logical pixels per millimetre of the body."""
        width_mm, height_mm = self.size_mm
        room_w, room_h = self._room
        return min(room_w / width_mm, room_h / height_mm) * self.zoom

    @cached_property
    def _room(self) -> tuple[float, float]:
        """The px there are for the upright picture's width and height."""
        across = max(self.pane_w - 2 * self.margin, 1.0)
        down = max(self.pane_h - 2 * self.margin, 1.0)
        return (down, across) if self.is_sideways else (across, down)

    @cached_property
    def picture_px(self) -> tuple[float, float]:
        """Width and height of the whole upright picture in logical px."""
        scale = self.px_per_mm
        return self.size_mm[0] * scale, self.size_mm[1] * scale

    @cached_property
    def mapping(self) -> tuple[float, float, float, float, float, float]:
        """From fractions (x, y) to pane px: (a x + c y + e, b x + d y + f), as a, b, c, d, e, f."""
        width, height = self.picture_px
        right, down = _TO_THE_RIGHT[self.turn]
        a, b = right * width, down * width
        c, d = -down * height, right * height
        x, y = self.centre
        return a, b, c, d, self.pane_w / 2 - a * x - c * y, self.pane_h / 2 - b * x - d * y

    @cached_property
    def frame(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of the whole picture on the pane, turned, in logical px."""
        one, other = self.to_px((0.0, 0.0)), self.to_px((1.0, 1.0))
        left, top = min(one[0], other[0]), min(one[1], other[1])
        return left, top, abs(one[0] - other[0]), abs(one[1] - other[1])

    def to_px(self, place: tuple[float, float]) -> tuple[float, float]:
        """The pane pixel of a picture fraction."""
        a, b, c, d, e, f = self.mapping
        return a * place[0] + c * place[1] + e, b * place[0] + d * place[1] + f

    def to_fraction(self, px: tuple[float, float]) -> tuple[float, float]:
        """The picture fraction under a pane pixel; outside 0..1 beside the picture."""
        across, down = self._upright(px[0] - self.pane_w / 2, px[1] - self.pane_h / 2)
        width, height = self.picture_px
        return self.centre[0] + across / width, self.centre[1] + down / height

    def resized(self, pane_w: float, pane_h: float) -> Camera:
        """The same zoom and centre on a pane of another size."""
        return replace(self, pane_w=pane_w, pane_h=pane_h)._held()

    def turned(self, turn: int) -> Camera:
        """The same zoom and centre with the picture turned to ``turn`` degrees clockwise.

        Raises ValueError for anything but quarter turns.
        """
        if turn % QUARTER:
            raise ValueError(f"a picture is turned by quarters, not by {turn} degrees")
        return replace(self, turn=turn % WHOLE)._held()

    def zoomed(self, factor: float, at: tuple[float, float]) -> Camera:
        """Closer by ``factor``, with what lies under the pane pixel ``at`` staying there."""
        zoom = min(max(self.zoom * factor, MIN_ZOOM), MAX_ZOOM)
        under = self.to_fraction(at)
        width, height = replace(self, zoom=zoom).picture_px
        across, down = self._upright(at[0] - self.pane_w / 2, at[1] - self.pane_h / 2)
        centre = (under[0] - across / width, under[1] - down / height)
        return replace(self, zoom=zoom, centre=centre)._held()

    def panned(self, dx: float, dy: float) -> Camera:
        """The picture moved by ``dx``, ``dy`` logical px of the pane."""
        width, height = self.picture_px
        across, down = self._upright(dx, dy)
        centre = (self.centre[0] - across / width, self.centre[1] - down / height)
        return replace(self, centre=centre)._held()

    def fitted(self) -> Camera:
        """The whole picture in the middle."""
        return replace(self, zoom=MIN_ZOOM, centre=(0.5, 0.5))

    def _upright(self, dx: float, dy: float) -> tuple[float, float]:
        """A step on the pane as a step on the upright picture, both in px."""
        right, down = _TO_THE_RIGHT[self.turn]
        return right * dx + down * dy, right * dy - down * dx

    def _held(self) -> Camera:
        """Never scrolled farther than the picture reaches; centred along an axis that fits."""
        width, height = self.picture_px
        room_w, room_h = self._room
        centre = []
        for value, whole, room in (
            (self.centre[0], width, room_w),
            (self.centre[1], height, room_h),
        ):
            half = room / 2 / whole
            centre.append(0.5 if half >= 0.5 else min(max(value, half), 1 - half))
        return replace(self, centre=(centre[0], centre[1]))
