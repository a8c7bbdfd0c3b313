"""The body atlas: pictures of one body, and the way from a picture to the body and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bodymap.anatomy.area_drawing import AreaDrawing, DrawnArea
from bodymap.anatomy.body import Body, Words
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.close_ups import CloseUps
from bodymap.anatomy.direction import Direction
from bodymap.anatomy.drawing import Drawing
from bodymap.anatomy.figure import REFERENCE, Figure
from bodymap.anatomy.outline import Outline, Polyline
from bodymap.anatomy.projection import LEFT, RIGHT, SEEN_MM, Vector, mirrored_to
from bodymap.anatomy.region import Region
from bodymap.anatomy.skin_maps import SkinMap
from bodymap.anatomy.view import View
from bodymap.anatomy.views_file import ViewsFile

if TYPE_CHECKING:  # numpy comes with these, and only when the first question needs it
    from bodymap.anatomy.buckets import Floats
    from bodymap.anatomy.picker import Picker
    from bodymap.anatomy.placed_points import Bools, PlacedPoints, Sight, Told
    from bodymap.anatomy.shape import Shape
    from bodymap.anatomy.skin_area import SkinArea
    from bodymap.anatomy.skin_grid import SkinGrid
    from bodymap.anatomy.skin_picture import SkinPicture
    from bodymap.anatomy.surface import Surface

SNAP_MM = 6.0
_AT_ONCE = 1024
"""Points that are placed at once: what many thousands need in between would stay with the process
for good."""
_NEAR_MIDLINE = 1e-3  # of a picture's width: the mesh of a half ends at the midline itself


class Atlas:
    """One body, many views, drawn as one of its figures.

    Places in a view are fractions of its picture from the top left. The pose that the body frame
    means is that of the front picture of the reference figure, whatever figure is drawn: a click
    on another one gives the same spot of skin. Left and right are exact mirror images in
    everything. Opening reads two small files. Outlines come with the first drawing of a view, the
    body's surface with the first question about it or with ``warm``. The right side of a view
    that shows one side is the left one turned over.
    """

    def __init__(self, body: Body, figure: Figure, drawn: dict[Figure, Atlas]) -> None:
        """``drawn`` holds the body's atlases by figure, this one from now on included. Raises
        AtlasError where the list of views is damaged."""
        self._folder = body.folder / figure
        listed = ViewsFile.read(self._folder / "views.json", body.words)
        self.figure = figure
        self.version = listed.version
        self.views: Mapping[str, View] = listed.views
        self.regions: Mapping[str, Region] = body.regions
        self._body = body
        self._drawn = drawn
        drawn[figure] = self
        self._listed = listed
        self._projections = listed.projections
        self._drawings: dict[str, Drawing] = {}
        self._area_drawings: dict[str, AreaDrawing] = {}
        self._shape: Shape | None = None
        self._pickers: dict[tuple[bool, Vector, Vector, str | None], Picker] = {}
        self._close_ups: CloseUps | None = None
        self._grids: dict[Path, SkinGrid] = {}

    @classmethod
    def open(cls, folder: Path, figure: Figure = REFERENCE, words: Words = str) -> Atlas:
        """Reads the list of views and regions; raises AtlasError when they are damaged. ``words``
        says their English names in the language of the screen."""
        return cls(Body(folder, words), figure, {})

    def drawn_as(self, figure: Figure) -> Atlas:
        """The same body drawn as another figure; raises AtlasError."""
        return self._drawn.get(figure) or Atlas(self._body, figure, self._drawn)

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

    def areas(self, view: str, skin_map: SkinMap) -> tuple[DrawnArea, ...]:
        """The areas of a map of the skin that this view shows, each side for itself."""
        if view not in self._area_drawings:
            projection = self._projections[view]
            path = self._listed.drawings[view]
            self._area_drawings[view] = AreaDrawing(
                path.parent / "maps" / path.name,
                both_halves=projection.both,
                turned_over=projection.turned,
            )
        return self._area_drawings[view].maps[skin_map]

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
        posed = self._posed.place(spot, side=projection.side_pose)
        shown = projection.from_plane(half, *projection.plane_of(posed))
        # Asked with the very fractions that are given back, so that locating them returns here.
        asked = None if shown is None else projection.to_plane(*shown)
        if asked is None:
            return None
        _, across, up = asked
        seen = self._picker(view).pick(across, up)
        if seen is None or _apart(surface.place(seen), place) > SEEN_MM:
            return None
        return shown

    def project_many(
        self, view: str, points: Sequence[BodyPoint]
    ) -> list[tuple[float, float] | None]:
        """``project`` for many points at once, much faster than one by one."""
        return [
            place
            for start in range(0, len(points), _AT_ONCE)
            for place in self._project_some(view, points[start : start + _AT_ONCE])
        ]

    def _project_some(
        self, view: str, points: Sequence[BodyPoint]
    ) -> list[tuple[float, float] | None]:
        import numpy as np  # numpy is loaded with the surface, not before

        projection, surface, picker = self._projections[view], self._surface, self._picker(view)
        at = np.array([(abs(p.x), p.y, p.z) for p in points])
        faces, second, third = surface.nearest_many(at)
        places = surface.places(faces, second, third)
        posed = self._posed.places(faces, second, third, side=projection.side_pose)
        plane = posed @ np.array([projection.across, projection.up]).T
        hit, hit_second, hit_third = picker.pick_many(plane)
        there = surface.places(hit, hit_second, hit_third)
        seen = (hit >= 0) & (np.linalg.norm(there - places, axis=1) <= SEEN_MM)
        out: list[tuple[float, float] | None] = []
        for point, shown, (across, up), x in zip(
            points, seen.tolist(), plane.tolist(), places[:, 0].tolist(), strict=True
        ):
            half = LEFT if point.x >= 0 else RIGHT
            visible = shown and projection.shows(half, x)
            out.append(projection.from_plane(half, across, up) if visible else None)
        return out

    def spots_of(self, points: Floats, told: Told | None = None) -> PlacedPoints:
        """Points (n, 3), mm of the body frame, laid on the skin once for all views of this
        figure: for maps of thousands. ``told`` hears of each portion, and may end the work."""
        from bodymap.anatomy.placed_points import PlacedPoints  # brings numpy

        return PlacedPoints.of(self._surface, self._sight, points, told)

    def parted_rows(self, view: str, rows: int) -> Bools:
        """Which of so many rows of a picture show no skin at the midline, as between the legs;
        none of a view of one side."""
        import numpy as np  # numpy is loaded with the surface, not before

        projection = self._projections[view]
        if not projection.both:
            return np.zeros(rows, bool)
        middle = (np.arange(rows) + 0.5) / rows
        across, up = projection.many_to_plane(np.full(rows, 0.5 + _NEAR_MIDLINE), middle)
        faces, _, _ = self._picker(view).pick_many(np.stack([across, up], 1))
        parted: Bools = faces < 0
        return parted

    def region_at(self, point: BodyPoint) -> str:
        """The id of the region at a point of the skin; exactly on the midline the left one."""
        surface = self._surface
        spot = surface.nearest(abs(point.x), point.y, point.z)
        return self._body.ids[LEFT if point.x >= 0 else RIGHT][surface.code(spot)]

    def areas_at(self, skin_map: SkinMap, point: BodyPoint) -> tuple[str, ...]:
        """The ids of the areas of a map that lie at a point of the skin, of the point's side."""
        spot = self._surface.nearest(abs(point.x), point.y, point.z)
        return self._body.maps.at(skin_map, spot)

    def skin_picture(self, view: str) -> SkinPicture:
        """Tells where a view shows paint on the skin. The first time for a drawing this looks at
        the skin of every place of it, which takes up to a second."""
        from bodymap.anatomy.skin_grid import SkinGrid  # brings numpy
        from bodymap.anatomy.skin_picture import SkinPicture

        projection, drawing = self._projections[view], self._listed.drawings[view]
        grid = self._grids.get(drawing)
        if grid is None:
            grid = SkinGrid(projection, self._picker(view), self._posed, self._surface)
            self._grids[drawing] = grid
        return SkinPicture(projection, grid, self._body.brush_line)

    def skin_area(self) -> SkinArea:
        """Tells which regions paint on the skin covers, and how much of each."""
        return self._body.skin_area

    def warm(self) -> None:
        """Loads numpy and the surface, so that the first click need not wait. What looks at a part
        of the body alone is made with the first look at a close-up of it, which hardly waits: most
        days see few of them, on two figures."""
        for view, seen in self._projections.items():
            if seen.part is None:
                self._picker(view)

    def close_up(self, region: str, view: str) -> str | None:
        """The view that shows the region of a view of the whole body best from near by, None
        where there is none, as in a close-up itself."""
        if self._close_ups is None:
            self._close_ups = CloseUps(
                self._folder / "close_ups.json", self._listed, self._body.mirrored
            )
        return self._close_ups.of(region, view)

    # What is read when it is needed

    def _drawing(self, view: str) -> Drawing:
        if view not in self._drawings:
            projection = self._projections[view]
            self._drawings[view] = Drawing(
                self._listed.drawings[view],
                self._body.mirrored,
                both_halves=projection.both,
                turned_over=projection.turned,
            )
        return self._drawings[view]

    @property
    def _surface(self) -> Surface:
        return self._body.surface

    @property
    def _posed(self) -> Shape:
        if self._shape is None:
            self._shape = self._body.shape(self.figure)
        return self._shape

    def _sight(self, view: str) -> Sight:
        from bodymap.anatomy.placed_points import Sight  # brings numpy

        return Sight(self._projections[view], self._picker(view), self._posed)

    def _picker(self, view: str) -> Picker:
        seen = self._projections[view]
        kind = (seen.side_pose, seen.across, seen.up, seen.part)
        if kind not in self._pickers:
            kept = self._surface.part(seen.part)
            self._pickers[kind] = self._posed.picker(
                seen.across, seen.up, seen.toward, side=seen.side_pose, kept=kept
            )
        return self._pickers[kind]


def _apart(one: tuple[float, float, float], two: tuple[float, float, float]) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(one, two, strict=True)) ** 0.5)


__all__ = ["SNAP_MM", "Atlas"]
