"""Exact rays onto the posed mesh: which spot of the body a place of a picture shows."""

from __future__ import annotations

from math import isfinite

import numpy as np

from bodymap.anatomy.buckets import Buckets, Floats, Ints
from bodymap.anatomy.spot import Spot

_CELL = 5.0  # mm
_EDGE = 1e-7  # barycentric slack, so that no ray slips between two faces
_AT_ONCE = 4096
"""Faces that are worked out at once: what all of them need in between, 20 MB for each figure, would
stay with the process for good."""
_INSET = 1e-4  # share of the way to the face's middle that a snapped place lies inside


class Picker:
    """The half mesh seen along one axis; places are mm in the plane across it.

    ``plane`` (n, 2) and ``depth`` (n,) are the vertices; the spot with the greatest depth is
    the one that is seen. Only the faces of ``kept`` are looked at, where that is given.
    """

    def __init__(self, plane: Floats, depth: Floats, faces: Ints, kept: Ints | None = None) -> None:
        self._kept = None if kept is None else kept.astype(np.int32)
        faces = faces if kept is None else faces[kept].astype(np.int32)
        self._plane, self._faces = plane, faces
        self._to_shares = np.empty((len(faces), 2, 3))  # [x, y, 1] -> shares
        self._depth = np.empty((len(faces), 3))
        low, high = np.empty((len(faces), 2)), np.empty((len(faces), 2))
        for start in range(0, len(faces), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            corners = plane[faces[part]]
            low[part], high[part] = corners.min(1), corners.max(1)
            self._to_shares[part] = _to_shares(corners)
            heights = depth[faces[part]]
            self._depth[part, 0] = heights[:, 0]
            self._depth[part, 1:] = heights[:, 1:] - heights[:, :1]
        self._grid = Buckets(low, high, _CELL)

    def pick(self, x: float, y: float) -> Spot | None:
        """The spot seen at (x, y) mm, None beside the body."""
        near = self._grid.at(x, y)
        if not len(near):
            return None
        shares = self._to_shares[near] @ np.array((x, y, 1.0))
        v, w = shares[:, 0], shares[:, 1]
        hit = ((v >= -_EDGE) & (w >= -_EDGE) & (v + w <= 1 + _EDGE)).nonzero()[0]
        if not len(hit):
            return None
        if len(hit) > 1:
            d = self._depth[near[hit]]
            best = hit[(d[:, 0] + d[:, 1] * v[hit] + d[:, 2] * w[hit]).argmax()]
        else:
            best = hit[0]
        face = int(near[best])
        if self._kept is not None:
            face = int(self._kept[face])
        return Spot(face, float(v[best]), float(w[best]))

    def pick_many(self, places: Floats) -> tuple[Ints, Floats, Floats]:
        """Faces (n,), -1 beside the body, and the shares of their second and third corner."""
        who, near = self._grid.pairs(places)
        at = places[who]
        matrix = self._to_shares[near]
        v = matrix[:, 0, 0] * at[:, 0] + matrix[:, 0, 1] * at[:, 1] + matrix[:, 0, 2]
        w = matrix[:, 1, 0] * at[:, 0] + matrix[:, 1, 1] * at[:, 1] + matrix[:, 1, 2]
        hit = ((v >= -_EDGE) & (w >= -_EDGE) & (v + w <= 1 + _EDGE)).nonzero()[0]
        d = self._depth[near[hit]]
        depth = d[:, 0] + d[:, 1] * v[hit] + d[:, 2] * w[hit]
        order = hit[np.lexsort((depth, who[hit]))]  # the last of each place lies in front
        faces = np.full(len(places), -1, np.int64)
        second, third = np.zeros(len(places)), np.zeros(len(places))
        seen = near[order]
        faces[who[order]] = seen if self._kept is None else self._kept[seen]
        second[who[order]], third[who[order]] = v[order], w[order]
        return faces, second, third

    def nearest_place(self, x: float, y: float, reach: float) -> tuple[float, float] | None:
        """For a place beside the body: the nearest place of the body within ``reach`` mm."""
        near = self._grid.around((x, y), reach) if isfinite(x) and isfinite(y) else ()
        if not len(near):
            return None
        start = self._plane[self._faces[near]].reshape(-1, 2)
        end = self._plane[self._faces[near][:, [1, 2, 0]]].reshape(-1, 2)
        along = end - start
        length = np.maximum((along * along).sum(1), 1e-12)
        offset = np.array((x, y)) - start
        t = np.clip((offset * along).sum(1) / length, 0, 1)
        foot = start + t[:, None] * along
        distance = np.hypot(foot[:, 0] - x, foot[:, 1] - y)
        best = int(distance.argmin())
        if distance[best] > reach:
            return None
        middle = self._plane[self._faces[near[best // 3]]].mean(0)
        inside = foot[best] + (middle - foot[best]) * _INSET
        return float(inside[0]), float(inside[1])


def _to_shares(corners: Floats) -> Floats:
    """What turns [x, y, 1] into the shares of second and third corner (n, 2, 3), of faces whose
    corners (n, 3, 2) lie in the plane."""
    a, ab, ac = corners[:, 0], corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    area = ab[:, 0] * ac[:, 1] - ac[:, 0] * ab[:, 1]
    flat = np.abs(area) < 1e-9
    safe = np.where(flat, 1.0, area)
    second = np.stack([ac[:, 1], -ac[:, 0]], 1) / safe[:, None]
    third = np.stack([-ab[:, 1], ab[:, 0]], 1) / safe[:, None]
    # An edge-on face is never hit.
    lift = np.where(flat, -1e9, -(second * a).sum(1))
    out = np.stack([np.c_[second, lift], np.c_[third, -(third * a).sum(1)]], 1)
    out[flat, :, :2] = 0
    return out
