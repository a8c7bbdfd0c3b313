"""Where the sites of a session stand on one pane."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.site import NeedleSite
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.marker import RADIUS, Marker
from bodymap.ui.canvas.spread import CROWD, spread

APART = 2 * RADIUS + 1.0

Laid = tuple[Camera, tuple[Marker, ...]]


class MarkerPlaces:
    """Projects sites into a view, once each, and lays their discs out for a camera, once each."""

    def __init__(self, atlas: Atlas, view: str) -> None:
        self._atlas = atlas
        self._view = view
        self._sites: tuple[NeedleSite, ...] = ()
        self._seen: dict[UUID, tuple[BodyPoint, tuple[float, float] | None]] = {}
        self._laid: Laid | None = None
        self._out: frozenset[UUID] = frozenset()

    def set_out(self, out: frozenset[UUID]) -> None:
        """The sites whose needles were taken out; their discs stay where they are."""
        if out == self._out:
            return
        self._out = out
        if self._laid is not None:
            camera, markers = self._laid
            self._laid = (camera, tuple(self._as_it_is(marker) for marker in markers))

    def set_sites(self, sites: Iterable[NeedleSite]) -> None:
        """Stand for ``sites`` from now on. One more at the end, as a click makes it, leaves the
        other discs where they are, unless it comes near one of them."""
        wanted = tuple(sites)
        if wanted == self._sites:
            return
        laid, self._laid = self._laid, None
        if laid is not None and wanted[:-1] == self._sites:
            self._laid = self._laid_with(laid, wanted[-1])
        self._sites = wanted

    def markers(self, camera: Camera) -> tuple[Marker, ...]:
        """A marker for each site that this view sees."""
        if self._laid is None or self._laid[0] != camera:
            self._laid = (camera, self._lay_out(camera))
        return self._laid[1]

    def _laid_with(self, laid: Laid, site: NeedleSite) -> Laid | None:
        camera, markers = laid
        place = self._place(site)
        if place is None:
            return laid
        x, y = camera.to_px(place)
        reach = CROWD * APART
        for marker in markers:
            for near_x, near_y in (marker.anchor, marker.label):
                if abs(near_x - x) < reach and abs(near_y - y) < reach:
                    return None
        return camera, (*markers, Marker(site, (x, y), (x, y), site.id in self._out))

    def _lay_out(self, camera: Camera) -> tuple[Marker, ...]:
        seen = [(site, place) for site in self._sites if (place := self._place(site)) is not None]
        a, b, c, d, e, f = camera.mapping
        anchors = [(a * x + c * y + e, b * x + d * y + f) for _, (x, y) in seen]
        labels = spread(anchors, APART)
        return tuple(
            Marker(site, anchor, label, site.id in self._out)
            for (site, _), anchor, label in zip(seen, anchors, labels, strict=True)
        )

    def _as_it_is(self, marker: Marker) -> Marker:
        is_out = marker.id in self._out
        return marker if marker.is_out is is_out else replace(marker, is_out=is_out)

    def _place(self, site: NeedleSite) -> tuple[float, float] | None:
        """The picture fraction of a site; projected again only when its point changed."""
        known = self._seen.get(site.id)
        if known is None or known[0] != site.place.point:
            known = (site.place.point, self._atlas.project(self._view, site.place.point))
            self._seen[site.id] = known
        return known[1]
