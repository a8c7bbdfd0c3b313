"""From a raster of regions to polygons that share their borders: no gap, no overlap."""

from __future__ import annotations

import numpy as np
from scipy.ndimage import distance_transform_edt, find_objects, gaussian_filter1d, label
from shapely import LineString, Polygon, set_precision
from shapely.ops import polygonize, unary_union

from resources.atlas.build.cameras import Lines
from resources.atlas.build.geometry import Floats, Ints

_TOLERANCE = 0.18  # fine px that a simplified border may stray


def vectorised(
    raster: Ints, midline_left: bool, units: float, style: Lines
) -> dict[int, list[Polygon]]:
    """Region code -> polygons, in whole ``units`` of which there are so many per fine pixel.

    ``raster`` (h, w) has -1 beside the body. With ``midline_left`` its left edge is the body's
    midline: borders meet it as they will meet their own mirror image. ``style``
    says how smooth borders are and which islands join what lies around them.
    """
    codes = _cleaned(raster + 1, style.smallest)
    arcs = _Arcs(codes, midline_left, style)
    lines = [LineString(np.rint(arc * units)) for arc in arcs.smoothed()]
    net = set_precision(unary_union([line for line in lines if line.length > 0]), 1.0)
    found: dict[int, list[Polygon]] = {}
    for polygon in polygonize(net):
        spot = polygon.representative_point()
        x, y = int(spot.x / units), int(spot.y / units)
        code = codes[min(y, codes.shape[0] - 1), min(x, codes.shape[1] - 1)]
        if code:
            found.setdefault(int(code) - 1, []).append(polygon)
    return found


def _cleaned(codes: Ints, smallest: int) -> Ints:
    """Small islands take the nearest other region; the background stays."""
    bad = np.zeros(codes.shape, bool)
    for index, box in enumerate(find_objects(codes), 1):
        if box is None:
            continue
        parts, _ = label(codes[box] == index)
        size = np.bincount(parts.ravel())
        size[0] = smallest
        bad[box] |= (size < smallest)[parts]
    _, (y, x) = distance_transform_edt(bad | (codes == 0), return_indices=True)
    out = codes.copy()
    out[bad] = codes[y[bad], x[bad]]
    return out


class _Arcs:
    """The borders between regions, from junction to junction, on pixel corners."""

    def __init__(self, codes: Ints, midline_left: bool, style: Lines) -> None:
        self._style = style
        self._midline = midline_left
        framed = np.pad(codes, 1)
        if midline_left:
            framed[:, 0] = -1  # the other half of the body and of its background
        self._framed = framed
        self._width = framed.shape[1] + 1
        self._next: dict[int, list[int]] = {}
        for y, x in zip(*np.nonzero(framed[:-1] != framed[1:]), strict=True):
            self._join((int(y) + 1) * self._width + int(x), 1)
        for y, x in zip(*np.nonzero(framed[:, :-1] != framed[:, 1:]), strict=True):
            self._join(int(y) * self._width + int(x) + 1, self._width)

    def _join(self, corner: int, step: int) -> None:
        self._next.setdefault(corner, []).append(corner + step)
        self._next.setdefault(corner + step, []).append(corner)

    def _paths(self) -> list[Floats]:
        used: set[tuple[int, int]] = set()
        paths: list[list[int]] = []

        def walk(start: int, follow: int) -> None:
            path = [start, follow]
            used.update(((start, follow), (follow, start)))
            while len(self._next[path[-1]]) == 2 and path[-1] != start:
                before, here = path[-2], path[-1]
                one, two = self._next[here]
                ahead = two if one == before else one
                if (here, ahead) in used:
                    break
                used.update(((here, ahead), (ahead, here)))
                path.append(ahead)
            paths.append(path)

        junctions = [corner for corner, others in self._next.items() if len(others) != 2]
        for corner in [*junctions, *self._next]:
            for other in self._next[corner]:
                if (corner, other) not in used:
                    walk(corner, other)
        corners = [np.array(path) for path in paths]
        return [
            np.stack([path % self._width - 1, path // self._width - 1], 1).astype(float)
            for path in corners
        ]

    def smoothed(self) -> list[Floats]:
        """The borders as smooth, simplified lines (n, 2) in pixels, ends still shared."""
        straight, curved = [], []
        moved: dict[tuple[float, float], Floats] = {}
        for path in self._paths():
            if self._midline and (path[:, 0] <= 0).all():
                straight.append(path)
                continue
            line = self._smooth(path, self._blur(path))
            for old, new in ((path[0], line[0]), (path[-1], line[-1])):
                moved[(old[0], old[1])] = new
            curved.append(line)
        simple = [
            np.array(LineString(line).simplify(_TOLERANCE, preserve_topology=False).coords)
            for line in curved
        ]
        for path in straight:
            ends = [moved.get((end[0], end[1]), end) for end in (path[0], path[-1])]
            simple.append(np.array(ends))
        return simple

    def _blur(self, path: Floats) -> float:
        """How far to smooth a border: at the edge of the body fingers and toes need less."""
        (x, y), across = path[:2].min(0).astype(int) + 1, path[0, 0] != path[1, 0]
        one = self._framed[y - 1, x] if across else self._framed[y, x - 1]
        edge = 0 in (one, self._framed[y, x])
        return self._style.edge_blur if edge else self._style.blur

    def _smooth(self, path: Floats, blur: float) -> Floats:
        if len(path) < 4:
            return path
        if (path[0] == path[-1]).all():
            line = gaussian_filter1d(path[:-1], blur, axis=0, mode="wrap")
            return np.r_[line, line[:1]]
        reach = min(len(path) - 1, int(4 * blur) + 1)
        before, after = path[reach:0:-1], path[-2 : -reach - 2 : -1]
        start = self._beyond(path[0], before)
        end = self._beyond(path[-1], after)
        line = gaussian_filter1d(np.r_[start, path, end], blur, axis=0, mode="nearest")
        line = line[reach : reach + len(path)]
        for k in (0, -1):
            line[k] = [0, line[k, 1]] if self._on_midline(path[k]) else path[k]
        return line

    def _beyond(self, end: Floats, inner: Floats) -> Floats:
        """How a line goes on past its end: as its mirror image at the midline, else straight."""
        if self._on_midline(end):
            return inner * [-1, 1]
        return 2 * end - inner

    def _on_midline(self, corner: Floats) -> bool:
        return self._midline and bool(corner[0] == 0)
