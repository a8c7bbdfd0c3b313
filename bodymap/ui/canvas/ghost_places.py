"""Where the ghosts of a view stand on its pane, and which one a press means."""

from __future__ import annotations

from collections.abc import Sequence

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ghost import Ghost
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.ghost_marker import APART, GhostMarker
from bodymap.ui.canvas.marker import Marker
from bodymap.ui.canvas.stand_aside import Px, stand_aside


class GhostPlaces:
    """Projects ghosts into a view once, and lays their outlines out for a camera once, beside the
    discs of the sites.

    A site that is charted moves no ghost before ``make_room``: a click does not wait for that.
    """

    def __init__(self, atlas: Atlas, view: str) -> None:
        self._atlas = atlas
        self._view = view
        self._ghosts: tuple[Ghost, ...] = ()
        self._seen: list[tuple[Ghost, Px]] | None = None
        self._kept_off: tuple[Px, ...] = ()
        self._laid: tuple[Camera, tuple[GhostMarker, ...]] | None = None

    def set_ghosts(self, ghosts: tuple[Ghost, ...]) -> None:
        """Stand for these ghosts from now on."""
        if ghosts != self._ghosts:
            self._ghosts = ghosts
            self._seen = self._laid = None

    def make_room(self, sites: Sequence[Marker]) -> None:
        """The discs stand like this now: keep off their numbers."""
        if self._laid is not None and _labels(sites) != self._kept_off:
            self._laid = None

    def markers(self, camera: Camera, sites: Sequence[Marker]) -> tuple[GhostMarker, ...]:
        """A marker for each ghost that this view sees. ``sites`` are the discs on the pane, asked
        for only where the outlines have to be laid out."""
        if self._laid is None or self._laid[0] != camera:
            self._kept_off = _labels(sites)
            self._laid = (camera, self._lay_out(camera))
        return self._laid[1]

    def at(self, px: Px, camera: Camera, sites: Sequence[Marker], reach: float) -> Ghost | None:
        """The ghost that a press at ``px`` means; the nearest where several could be."""
        if not self._ghosts:
            return None
        hits = [marker for marker in self.markers(camera, sites) if marker.is_hit(px, reach)]
        if not hits:
            return None
        x, y = px
        nearest = min(hits, key=lambda m: (m.label[0] - x) ** 2 + (m.label[1] - y) ** 2)
        return nearest.ghost

    def _lay_out(self, camera: Camera) -> tuple[GhostMarker, ...]:
        seen = self._projected()
        anchors = [camera.to_px(place) for _, place in seen]
        labels = stand_aside(anchors, self._kept_off, APART, (camera.pane_w, camera.pane_h))
        return tuple(
            GhostMarker(ghost, anchor, label)
            for (ghost, _), anchor, label in zip(seen, anchors, labels, strict=True)
        )

    def _projected(self) -> list[tuple[Ghost, Px]]:
        if self._seen is None:
            places = self._atlas.project_many(self._view, [one.place.point for one in self._ghosts])
            self._seen = [
                (ghost, place)
                for ghost, place in zip(self._ghosts, places, strict=True)
                if place is not None
            ]
        return self._seen


def _labels(sites: Sequence[Marker]) -> tuple[Px, ...]:
    return tuple(marker.label for marker in sites)
