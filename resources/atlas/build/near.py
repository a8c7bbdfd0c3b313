"""What lies close by on the surface: faces, and votes of the neighbourhood."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy.spatial import cKDTree

from resources.atlas.build.geometry import Floats, Ints
from resources.atlas.build.half import HalfBody

_CHUNK = 10_000


def faces(body: HalfBody, chosen: np.ndarray, reach: float) -> np.ndarray:
    """True (faces,) for faces with a spot closer than ``reach`` mm to a chosen one."""
    corners = body.rest[body.faces]
    middle = corners.mean(1)
    size = np.linalg.norm(corners - middle[:, None], axis=2).max(1)
    tree = cKDTree(middle[chosen])
    distance, nearest = tree.query(middle)
    return np.asarray(chosen | (distance < reach + size + size[chosen][nearest]))


def voters(
    points: Floats, normals: Floats, areas: Floats, codes: Ints, reach: float, count: int
) -> Callable[[Floats, Floats], Ints]:
    """A function (points, normals) -> the code most of the surface within ``reach`` mm has.

    Near voters weigh more, and those that face another way (the next finger) have no vote.
    """
    # Voters on the midline stand for the other half of the body as well.
    near_midline = points[:, 0] < reach
    mirror = np.array([-1, 1, 1])
    points = np.concatenate([points, points[near_midline] * mirror])
    normals = np.concatenate([normals, normals[near_midline] * mirror])
    areas = np.concatenate([areas, areas[near_midline]])
    codes = np.concatenate([codes, codes[near_midline]])
    tree = cKDTree(points)

    def vote(at: Floats, facing: Floats) -> Ints:
        out = np.empty(len(at), np.int64)
        for first in range(0, len(at), _CHUNK):
            part = slice(first, first + _CHUNK)
            distance, who = tree.query(at[part], k=count, distance_upper_bound=reach)
            found = np.isfinite(distance)
            who = np.where(found, who, 0)
            alike = np.einsum("nkj,nj->nk", normals[who], facing[part]) > 0.3
            weight = np.where(found & alike, areas[who] * (1 - (distance / reach) ** 2), 0.0)
            theirs = codes[who]
            best = np.full(len(who), -1.0)
            for code in np.unique(theirs):
                total = np.where(theirs == code, weight, 0).sum(1)
                better = total > best
                best = np.where(better, total, best)
                out[part] = np.where(better, code, out[part])
        return out

    return vote
