"""The skin of the body: the mesh of its left half, with a region for every spot.

The right half is the mirror image, so all questions are asked with |x|. This module loads numpy.
"""

from __future__ import annotations

from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from bodymap.anatomy.buckets import Buckets, Floats, Ints, Places
from bodymap.anatomy.face_labels import FaceLabels
from bodymap.anatomy.files import damaged
from bodymap.anatomy.shape import Shape, blend, in_mm
from bodymap.anatomy.spot import Spot

_CELL = 8.0  # mm
_REACH = 2.0  # mm: a point this near the skin finds its face in its own cell
_ON_SKIN = 0.05  # mm


class Surface:
    """The mesh of the body frame: ``shape`` is the reference figure, ``faces`` (m, 3) are those
    of all figures.

    ``parts.npz`` beside the file says which faces close-ups look at.
    """

    def __init__(self, path: Path) -> None:
        """Raises AtlasError where a file is missing or damaged."""
        try:
            with path.open("rb") as content, np.load(content) as file:
                rest, side = in_mm(file["rest"]), in_mm(file["side"])
                self.faces: Ints = file["faces"].astype(np.int64)
                self._regions = FaceLabels.of(file)
        except (OSError, ValueError, KeyError, TypeError, BadZipFile, EOFError) as error:
            raise damaged(path) from error
        if len(self._regions) != len(self.faces) or self.faces.max() >= len(rest):
            raise damaged(path)
        self.shape = Shape(rest, side, self.faces)
        self._parts_file = path.with_name("parts.npz")
        self._parts = _read_parts(self._parts_file, len(self.faces))
        corners = rest[self.faces]
        ab, ac = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
        self._longest = float(max(np.linalg.norm(edge, axis=1).max() for edge in (ab, ac, ac - ab)))
        normal = np.cross(ab, ac)
        double = np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-12)
        normal = normal / double
        # Rows that turn a point into its shares of second and third corner and its height.
        self._rows = np.stack(
            [np.cross(ac, normal) / double, np.cross(normal, ab) / double, normal], 1
        )
        self._offsets = (self._rows @ corners[:, 0, :, None])[:, :, 0]
        self._grid = Buckets(corners.min(1) - _REACH, corners.max(1) + _REACH, _CELL)
        self._last: tuple[tuple[float, float, float], Spot] | None = None

    @property
    def rest(self) -> Floats:
        """The vertices of the body frame (n, 3), mm."""
        return self.shape.rest

    def code(self, spot: Spot) -> int:
        """The place of the spot's region in the list of base regions."""
        return self._regions.at(spot)

    def codes(self) -> Ints:
        """The same for the middle of every face (m,)."""
        return self._regions.of_middles()

    def normals(self, faces: Ints) -> Floats:
        """The outward unit normals of faces in the body frame (n, 3)."""
        out: Floats = self._rows[faces, 2]
        return out

    def place(self, spot: Spot) -> tuple[float, float, float]:
        """The spot in the body frame, mm, x >= 0."""
        return blend(self.rest[self.faces[spot.face]], spot)

    def places(self, faces: Ints, second: Floats, third: Floats) -> Floats:
        """Many spots in the body frame (n, 3)."""
        return self.shape.places(faces, second, third, side=False)

    def part(self, name: str | None) -> Ints | None:
        """The faces of a part of the mesh, None for all; raises AtlasError for an unknown one."""
        if name is None:
            return None
        if name not in self._parts:
            raise damaged(self._parts_file)
        return self._parts[name]

    def nearest(self, x: float, y: float, z: float) -> Spot:
        """The spot of the skin closest to a point with x >= 0, exact.

        The last answer is kept: a click asks for the region of one point and for its place in
        every view, one after the other.
        """
        asked = (x, y, z)
        last = self._last  # question and answer in one, so that no thread parts them
        if last is not None and last[0] == asked:
            return last[1]
        found = self._nearest(x, y, z)
        self._last = (asked, found)
        return found

    def _nearest(self, x: float, y: float, z: float) -> Spot:
        near = self._grid.at(x, y, z)
        if len(near):
            shares = self._rows[near] @ np.array((x, y, z)) - self._offsets[near]
            v, w = shares[:, 0], shares[:, 1]
            height = np.abs(shares[:, 2])
            height[(v < -1e-9) | (w < -1e-9) | (v + w > 1 + 1e-9)] = np.inf
            best = int(height.argmin())
            if height[best] < _ON_SKIN:
                return Spot(int(near[best]), float(v[best]), float(w[best]))
            spot, distance = self._closest(near, np.array((x, y, z)))
            if distance <= _REACH:
                return spot
        spot, _ = self._closest(self._within_sight(x, y, z), np.array((x, y, z)))
        return spot

    def nearest_many(self, points: Floats) -> tuple[Ints, Floats, Floats]:
        """The same for many points (n, 3): faces and shares of second and third corner."""
        who, near = self._grid.pairs(points)
        shares = np.einsum("nij,nj->ni", self._rows[near], points[who]) - self._offsets[near]
        v, w, height = shares[:, 0], shares[:, 1], np.abs(shares[:, 2])
        good = (v >= -1e-9) & (w >= -1e-9) & (v + w <= 1 + 1e-9) & (height < _ON_SKIN)
        kept = good.nonzero()[0]
        order = kept[np.lexsort((-height[kept], who[kept]))]  # the last of each point is nearest
        faces = np.full(len(points), -1, np.int64)
        second, third = np.zeros(len(points)), np.zeros(len(points))
        faces[who[order]] = near[order]
        second[who[order]], third[who[order]] = v[order], w[order]
        # Those off the skin, such as what was written down with fewer digits.
        off = (faces < 0)[who].nonzero()[0]
        who, near = who[off], near[off]
        v, w, gap = self._feet(near, points[who])
        order = np.lexsort((-gap, who))
        order = order[np.diff(who[order], append=-1) != 0]
        order = order[gap[order] <= _REACH]
        faces[who[order]] = near[order]
        second[who[order]], third[who[order]] = v[order], w[order]
        for k in (faces < 0).nonzero()[0].tolist():
            faces[k], second[k], third[k] = self.nearest(*points[k].tolist())
        return faces, second, third

    def _closest(self, faces: Ints | Places, point: Floats) -> tuple[Spot, float]:
        """The closest spot on the given faces and its distance in mm."""
        v, w, distance = self._feet(faces, np.broadcast_to(point, (len(faces), 3)))
        best = int(distance.argmin())
        return Spot(int(faces[best]), float(v[best]), float(w[best])), float(distance[best])

    def _feet(self, faces: Ints | Places, points: Floats) -> tuple[Floats, Floats, Floats]:
        """The closest spot of each face to a point of its own (n, 3): the shares of the second
        and third corner, and how far it is, mm."""
        corners = self.rest[self.faces[faces]]
        shares = np.einsum("nij,nj->ni", self._rows[faces], points) - self._offsets[faces]
        v, w = shares[:, 0].copy(), shares[:, 1].copy()
        distance = np.abs(shares[:, 2])
        outside = ((v < 0) | (w < 0) | (v + w > 1)).nonzero()[0]
        distance[outside] = np.inf
        a, b, c = (corners[outside, k] for k in range(3))
        for start, end, kind in ((a, b, 0), (a, c, 1), (b, c, 2)):
            along = end - start
            length = np.maximum((along * along).sum(1), 1e-12)
            t = np.clip(((points[outside] - start) * along).sum(1) / length, 0, 1)
            gap = np.linalg.norm(start + t[:, None] * along - points[outside], axis=1)
            better = gap < distance[outside]
            rows = outside[better]
            share = t[better]
            distance[rows] = gap[better]
            v[rows] = (share, 0 * share, 1 - share)[kind]
            w[rows] = (0 * share, share, share)[kind]
        return v, w, distance

    def _within_sight(self, x: float, y: float, z: float) -> Ints:
        """The faces that can be closest to a point far from the skin: none whose corners are all
        farther away than the nearest corner is, by more than the longest edge."""
        away = np.linalg.norm(self.rest - (x, y, z), axis=1)
        near: Ints = (away[self.faces].min(1) <= away.min() + self._longest).nonzero()[0]
        return near


def _read_parts(path: Path, count: int) -> dict[str, Ints]:
    """By part the indices of its faces, of ``count`` faces."""
    try:
        with path.open("rb") as content, np.load(content) as file:
            parts = {
                name: np.flatnonzero(np.unpackbits(bits, count=count))
                for name, bits in file.items()
                if 0 <= len(bits) * 8 - count < 8
            }
    except (OSError, ValueError, KeyError, TypeError, BadZipFile, EOFError) as error:
        raise damaged(path) from error
    return parts
