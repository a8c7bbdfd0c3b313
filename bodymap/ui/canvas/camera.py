"""Where a view's picture lies on a pane: fractions of the picture <-> pixels of the pane."""

from __future__ import annotations

from dataclasses import dataclass, replace

MIN_ZOOM = 1.0
MAX_ZOOM = 8.0


@dataclass(frozen=True, slots=True)
class Camera:
    """How one picture is laid on one pane.

    ``pane_w``, ``pane_h`` and ``margin`` are logical px, ``size_mm`` the width and height of the
    whole picture on the body, ``zoom`` 1 (all of it) to 8, ``centre`` the picture fraction in the
    middle of the pane. Fractions run from 0 to 1 from the picture's top left corner.
    """

    pane_w: float
    pane_h: float
    size_mm: tuple[float, float]
    zoom: float = MIN_ZOOM
    centre: tuple[float, float] = (0.5, 0.5)
    margin: float = 4.0

    @property
    def px_per_mm(self) -> float:
        """Logical pixels per millimetre of the body."""
        width_mm, height_mm = self.size_mm
        room_w = max(self.pane_w - 2 * self.margin, 1.0)
        room_h = max(self.pane_h - 2 * self.margin, 1.0)
        return min(room_w / width_mm, room_h / height_mm) * self.zoom

    @property
    def picture_px(self) -> tuple[float, float]:
        """Width and height of the whole picture in logical px."""
        scale = self.px_per_mm
        return self.size_mm[0] * scale, self.size_mm[1] * scale

    @property
    def frame(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of the whole picture on the pane, in logical px."""
        width, height = self.picture_px
        left = self.pane_w / 2 - self.centre[0] * width
        top = self.pane_h / 2 - self.centre[1] * height
        return left, top, width, height

    def to_px(self, place: tuple[float, float]) -> tuple[float, float]:
        """The pane pixel of a picture fraction."""
        left, top, width, height = self.frame
        return left + place[0] * width, top + place[1] * height

    def to_fraction(self, px: tuple[float, float]) -> tuple[float, float]:
        """The picture fraction under a pane pixel; outside 0..1 beside the picture."""
        left, top, width, height = self.frame
        return (px[0] - left) / width, (px[1] - top) / height

    def resized(self, pane_w: float, pane_h: float) -> Camera:
        """The same zoom and centre on a pane of another size."""
        return replace(self, pane_w=pane_w, pane_h=pane_h)._held()

    def zoomed(self, factor: float, at: tuple[float, float]) -> Camera:
        """Closer by ``factor``, with what lies under the pane pixel ``at`` staying there."""
        zoom = min(max(self.zoom * factor, MIN_ZOOM), MAX_ZOOM)
        under = self.to_fraction(at)
        width, height = replace(self, zoom=zoom).picture_px
        centre = (
            under[0] - (at[0] - self.pane_w / 2) / width,
            under[1] - (at[1] - self.pane_h / 2) / height,
        )
        return replace(self, zoom=zoom, centre=centre)._held()

    def panned(self, dx: float, dy: float) -> Camera:
        """The picture moved by ``dx``, ``dy`` logical px."""
        width, height = self.picture_px
        centre = (self.centre[0] - dx / width, self.centre[1] - dy / height)
        return replace(self, centre=centre)._held()

    def fitted(self) -> Camera:
        """The whole picture in the middle."""
        return replace(self, zoom=MIN_ZOOM, centre=(0.5, 0.5))

    def _held(self) -> Camera:
        """Never scrolled farther than the picture reaches; centred along an axis that fits."""
        width, height = self.picture_px
        centre = []
        for value, whole, room in (
            (self.centre[0], width, self.pane_w - 2 * self.margin),
            (self.centre[1], height, self.pane_h - 2 * self.margin),
        ):
            half = room / 2 / whole
            centre.append(0.5 if half >= 0.5 else min(max(value, half), 1 - half))
        return replace(self, centre=(centre[0], centre[1]))
