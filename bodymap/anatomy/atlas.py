"""The body atlas: pictures of one body, and the way from a picture to the body and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.close_ups import CloseUps
from bodymap.anatomy.direction import Direction
from bodymap.anatomy.drawing import Drawing
from bodymap.anatomy.files import damaged, read_json
from bodymap.anatomy.outline import Outline, Polyline
from bodymap.anatomy.projection import LEFT, RIGHT, Vector, mirrored_to
from bodymap.anatomy.region import Region
from bodymap.anatomy.side import Side
from bodymap.anatomy.view import View
from bodymap.anatomy.views_file import ViewsFile

if TYPE_CHECKING:  # numpy comes with these, and only when the first question needs it
    from bodymap.anatomy.picker import Picker
    from bodymap.anatomy.surface import Surface

SNAP_MM = 6.0
_SEEN_MM = 0.25  # a point is seen where its own ray meets the skin this near to it


class Atlas:
    """One body, many views.

    Places in a view are fractions of its picture from the top left. The pose that the body frame
    means is that of the front picture; left and right are exact mirror images in everything.
    Opening reads two small files. Outlines come with the first drawing of a view, the body's
    surface with the first question about it or with ``warm``. The right side of a view that shows
    one side is the left one turned over.
    """

    def __init__(
        self,
        folder: Path,
        listed: ViewsFile,
        regions: Mapping[str, Region],
    ) -> None:
        self.version = listed.version
        self.views: Mapping[str, View] = listed.views
        self.regions = regions
        self._folder = folder
        self._listed = listed
        self._projections = listed.projections
        self._mirror = _mirror_ids(regions)
        bases = dict.fromkeys(region.base_id for region in regions.values())
        self._ids = {
            half: tuple(_id_of(base, half, regions) for base in bases) for half in (LEFT, RIGHT)
        }
        self._drawings: dict[str, Drawing] = {}
        self._loaded: Surface | None = None
        self._pickers: dict[tuple[bool, Vector, Vector, str | None], Picker] = {}
        self._close_ups: CloseUps | None = None

    @classmethod
    def open(cls, folder: Path) -> Atlas:
        """Reads the list of views and regions; raises AtlasError when they are damaged."""
        listed = ViewsFile.read(folder / "views.json")
        path = folder / "regions.json"
        content = read_json(path)
        try:
            regions = {
                row["id"]: Region(
                    row["id"], row["base"], row["label"], Side(row["side"]), row["part"]
                )
                for row in content
            }
        except (KeyError, TypeError, ValueError) as error:
            raise damaged(path) from error
        return cls(folder, listed, regions)

    # What a view draws

    def outlines(self, view: str) -> Mapping[str, Outline]:
        """Region id -> outline, of the regions this view shows; they share their borders."""
        return self._drawing(view).outlines

    def silhouette(self, view: str) -> Outline:
        """The outline of the whole body."""
        return self._drawing(view).silhouette

    def landmarks(self, view: str) -> tuple[Polyline, ...]:
        """Bony landmarks, to be drawn dashed."""
        return self._drawing(view).landmarks

    def centre(self, view: str, region: str) -> tuple[float, float] | None:
        """A place well inside the region, None where the view does not show it."""
        return self._drawing(view).centres.get(region)

    def neighbour(self, view: str, region: str, direction: Direction) -> str | None:
        """The next region that way on the screen; by such steps each region can be reached."""
        return self._drawing(view).neighbour(region, direction)

    def label(self, region: str) -> str:
        """A region in words; its id where the atlas has lost the region since it was charted."""
        known = self.regions.get(region)
        return region if known is None else known.label

    # From a picture to the body and back

    def locate(self, view: str, x: float, y: float) -> BodyPoint | None:
        """The point of the skin shown at a place of the picture, None beside the body."""
        asked = self._projections[view].to_plane(x, y)
        if asked is None:
            return None
        half, across, up = asked
        spot = self._picker(view).pick(across, up)
        return None if spot is None else mirrored_to(half, self._surface.place(spot))

    def snap(self, view: str, x: float, y: float) -> BodyPoint | None:
        """``locate``, or beside the body the nearest point within SNAP_MM of it, else None."""
        found = self.locate(view, x, y)
        if found is not None:
            return found
        projection = self._projections[view]
        asked = projection.to_plane(x, y)
        if asked is None:
            return None
        half, across, up = asked
        place = self._picker(view).nearest_place(across, up, SNAP_MM)
        if place is None or projection.from_plane(half, *place) is None:
            return None
        spot = self._picker(view).pick(*place)
        return None if spot is None else mirrored_to(half, self._surface.place(spot))

    def project(self, view: str, point: BodyPoint) -> tuple[float, float] | None:
        """Where the view shows a point of the skin, None where it does not see it.

        A point off the skin (of another atlas version) stands for the nearest point on it.
        """
        projection = self._projections[view]
        half = LEFT if point.x >= 0 else RIGHT
        surface = self._surface
        spot = surface.nearest(abs(point.x), point.y, point.z)
        place = surface.place(spot)
        if not projection.shows(half, place[0]):
            return None
        posed = surface.side_place(spot) if projection.side_pose else place
        shown = projection.from_plane(half, *projection.plane_of(posed))
        # Asked with the very fractions that are given back, so that locating them returns here.
        asked = None if shown is None else projection.to_plane(*shown)
        if asked is None:
            return None
        _, across, up = asked
        seen = self._picker(view).pick(across, up)
        if seen is None or _apart(surface.place(seen), place) > _SEEN_MM:
            return None
        return shown

    def project_many(
        self, view: str, points: Sequence[BodyPoint]
    ) -> list[tuple[float, float] | None]:
        """``project`` for many points at once, much faster than one by one."""
        if not points:
            return []
        import numpy as np  # numpy is loaded with the surface, not before

        projection, surface, picker = self._projections[view], self._surface, self._picker(view)
        at = np.array([(abs(p.x), p.y, p.z) for p in points])
        faces, second, third = surface.nearest_many(at)
        places = surface.places(faces, second, third, side=False)
        posed = surface.places(faces, second, third, side=True) if projection.side_pose else places
        plane = posed @ np.array([projection.across, projection.up]).T
        hit, hit_second, hit_third = picker.pick_many(plane)
        there = surface.places(hit, hit_second, hit_third, side=False)
        seen = (hit >= 0) & (np.linalg.norm(there - places, axis=1) <= _SEEN_MM)
        out: list[tuple[float, float] | None] = []
        for point, shown, (across, up), x in zip(
            points, seen.tolist(), plane.tolist(), places[:, 0].tolist(), strict=True
        ):
            half = LEFT if point.x >= 0 else RIGHT
            visible = shown and projection.shows(half, x)
            out.append(projection.from_plane(half, across, up) if visible else None)
        return out

    def region_at(self, point: BodyPoint) -> str:
        """The id of the region at a point of the skin; exactly on the midline the left one."""
        surface = self._surface
        spot = surface.nearest(abs(point.x), point.y, point.z)
        return self._ids[LEFT if point.x >= 0 else RIGHT][surface.code(spot)]

    def warm(self) -> None:
        """Loads numpy and the surface, so that the first click need not wait."""
        for view in self.views:
            self._picker(view)

    def close_up(self, region: str, view: str) -> str | None:
        """The view that shows the region of a view of the whole body best from near by, None
        where there is none, as in a close-up itself."""
        if self._close_ups is None:
            self._close_ups = CloseUps(
                self._folder / "close_ups.json", self._listed, self._mirror.__getitem__
            )
        return self._close_ups.of(region, view)

    # What is read when it is needed

    def _drawing(self, view: str) -> Drawing:
        if view not in self._drawings:
            projection = self._projections[view]
            self._drawings[view] = Drawing(
                self._listed.drawings[view],
                self._mirror.__getitem__,
                both_halves=projection.both,
                turned_over=projection.turned,
            )
        return self._drawings[view]

    @property
    def _surface(self) -> Surface:
        if self._loaded is None:
            from bodymap.anatomy.surface import Surface  # brings numpy

            self._loaded = Surface(self._folder / "surface.npz")
        return self._loaded

    def _picker(self, view: str) -> Picker:
        seen = self._projections[view]
        kind = (seen.side_pose, seen.across, seen.up, seen.part)
        if kind not in self._pickers:
            self._pickers[kind] = self._surface.picker(
                seen.across, seen.up, seen.toward, side=seen.side_pose, part=seen.part
            )
        return self._pickers[kind]


def _mirror_ids(regions: Mapping[str, Region]) -> dict[str, str]:
    by_place = {(region.base_id, region.side): region.id for region in regions.values()}
    return {
        region.id: by_place[region.base_id, region.side.mirrored] for region in regions.values()
    }


def _id_of(base: str, half: int, regions: Mapping[str, Region]) -> str:
    if base in regions:
        return base
    return f"{base}_l" if half == LEFT else f"{base}_r"


def _apart(one: tuple[float, float, float], two: tuple[float, float, float]) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(one, two, strict=True)) ** 0.5)


__all__ = ["SNAP_MM", "Atlas"]
