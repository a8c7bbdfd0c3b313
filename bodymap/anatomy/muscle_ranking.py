"""The rule by which muscles are ranked at a point of the skin. This module loads numpy.

A muscle is a candidate where the region of the point is one of its site regions, however far its
trigger points are, or where one of them lies within REACH of the point, in the same part of the
body or in an adjoining one (the arm that hangs beside the chest is no neighbour of it). Where
these are fewer than FEW, the nearest muscles of those parts follow them.

They are ranked by the distance to their nearest trigger point. A muscle outside its site regions
counts as OUTSIDE farther away than it is, and each layer of depth as LAYER farther, so that of
two equally distant muscles the one nearer to the skin comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.muscle import Candidate, Muscle
from bodymap.anatomy.region import Region

REACH = 30.0  # mm
OUTSIDE = 15.0  # mm
LAYER = 1.5  # mm
FEW = 3
MOST = 8
_AFTER = 1e4  # mm, farther than anything on a body

_ADJOINING: tuple[tuple[str, str], ...] = (
    ("head", "face"),
    ("head", "neck"),
    ("face", "neck"),
    ("neck", "shoulder"),
    ("neck", "chest"),
    ("neck", "upper_back"),
    ("shoulder", "chest"),
    ("shoulder", "upper_back"),
    ("shoulder", "arm"),
    ("upper_back", "lower_back"),
    ("upper_back", "chest"),
    ("chest", "abdomen"),
    ("abdomen", "lower_back"),
    ("abdomen", "pelvis"),
    ("abdomen", "hip_buttock"),
    ("abdomen", "upper_back"),
    ("lower_back", "hip_buttock"),
    ("pelvis", "hip_buttock"),
    ("pelvis", "thigh"),
    ("hip_buttock", "thigh"),
    ("thigh", "knee"),
    ("knee", "leg"),
    ("leg", "foot"),
    ("arm", "forearm"),
    ("forearm", "hand"),
)

_Mask = npt.NDArray[np.bool_]


class MuscleRanking:
    """Ready-made arrays: trigger points sorted by muscle, and the muscles of each region."""

    def __init__(
        self,
        muscles: Sequence[Muscle],
        places: Mapping[str, Sequence[BodyPoint]],
        regions: Iterable[Region],
    ) -> None:
        self._muscles = [muscle for muscle in muscles if places[muscle.id]]
        rows = [(p.x, p.y, p.z) for muscle in self._muscles for p in places[muscle.id]]
        counts = [len(places[muscle.id]) for muscle in self._muscles]
        self._points = np.array(rows, float).reshape(-1, 3)
        self._starts = np.cumsum([0, *counts])[:-1]
        self._depths = np.array([LAYER * muscle.layer.depth for muscle in self._muscles])
        parts = {region.base_id: region.part for region in regions}
        reached = [
            {part for site in muscle.site_regions if site in parts for part in _around(parts[site])}
            for muscle in self._muscles
        ]
        self._own: dict[str, _Mask] = {}
        self._near: dict[str, _Mask] = {}
        for base, part in parts.items():
            self._own[base] = np.array([base in muscle.site_regions for muscle in self._muscles])
            self._near[base] = np.array([part in around for around in reached])

    def at(self, point: BodyPoint, region: Region) -> tuple[Candidate, ...]:
        """The candidates at a point of the region, ranked; none only without any muscle."""
        if not self._muscles:
            return ()
        away = self._points - (abs(point.x), point.y, point.z)
        squares = np.minimum.reduceat(np.einsum("ij,ij->i", away, away), self._starts)
        distances = np.sqrt(squares)
        own, near = self._own[region.base_id], self._near[region.base_id]
        allowed = own | (near & (distances <= REACH))
        scores = distances + self._depths + np.where(own, 0.0, OUTSIDE)
        count = int(np.count_nonzero(allowed))
        if count >= FEW:
            scores[~allowed] = np.inf
        else:
            scores[~allowed] += _AFTER
            if near.any():
                scores[~(own | near)] = np.inf
        most = min(max(count, FEW), MOST, int(np.isfinite(scores).sum()))
        order = scores.argsort(kind="stable")[:most].tolist()
        return tuple(
            Candidate(muscle.id, float(distances[k]), muscle.layer)
            for k, muscle in ((k, self._muscles[k]) for k in order)
        )


def _around(part: str) -> set[str]:
    """The part itself and those that adjoin it."""
    return {part}.union(*(pair for pair in _ADJOINING if part in pair))
