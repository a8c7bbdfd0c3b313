"""How much of which region is painted. This module loads numpy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from bodymap.anatomy.brush import Brushed, Coat
from bodymap.anatomy.brush_line import BrushLine, room
from bodymap.anatomy.buckets import Ints, each_once
from bodymap.anatomy.projection import LEFT, RIGHT
from bodymap.anatomy.surface import Surface

Faces = Mapping[int, Ints]
"""By half the faces that are painted."""

Painted = Mapping[int, npt.NDArray[np.bool_]]
"""By half whether each face is painted; a half that is left out is bare."""

_AT_ONCE = 1 << 18  # pairs of a face and a middle that are measured in one go


class SkinArea:
    """Measures paint on the mesh itself, so that no view is asked: a face is painted where its
    middle is, by the same rule as in a picture (skin_picture.SkinPicture)."""

    def __init__(
        self,
        surface: Surface,
        ids: Mapping[int, Sequence[str]],
        line_of: Callable[[Brushed], BrushLine],
    ) -> None:
        """``ids`` are the regions by half, in the order of the surface's codes."""
        self._ids, self._line_of = ids, line_of
        corners = surface.rest[surface.faces]
        across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        self._middles = corners.mean(1)
        self._areas = np.linalg.norm(across, axis=1) / 2
        self._normals = surface.normals(np.arange(len(corners)))
        self._codes = surface.codes()

    def faces(self, brush: Brushed) -> Faces:
        """What one brush paints; to be kept, and given to ``regions``."""
        line = self._line_of(brush)
        return {half: self._under(line, half) for half in (LEFT, RIGHT) if line.reaches(half)}

    @property
    def whole_mm2(self) -> float:
        """How much skin the whole body has, in mm2 of the reference figure."""
        return 2 * float(self._areas.sum())

    def mm2(self, painted: Painted) -> float:
        """How much skin that is."""
        return float(sum(self._areas[faces].sum() for faces in painted.values()))

    def regions(self, coats: Iterable[tuple[Faces, Coat]]) -> Mapping[Coat, Mapping[str, float]]:
        """By coat that is left, in the order of painting, the regions under it and how many mm2
        of each, the most first."""
        found = ((coat, self._measured(halves)) for coat, halves in self.painted(coats).items())
        return {coat: regions for coat, regions in found if regions}

    def painted(self, coats: Iterable[tuple[Faces, Coat]]) -> Mapping[Coat, Painted]:
        """By coat, in the order of painting, what is left of it; that may be nothing."""
        painted: dict[Coat, dict[int, npt.NDArray[np.bool_]]] = {}
        for faces, coat in coats:
            for half, those in faces.items():
                for other, halves in painted.items():
                    gone = coat.kind is None or (other.kind == coat.kind and other != coat)
                    if gone and half in halves:
                        halves[half][those] = False
                if coat.kind is not None:
                    halves = painted.setdefault(coat, {})
                    if half not in halves:
                        halves[half] = np.zeros(len(self._areas), bool)
                    halves[half][those] = True
        return painted

    def _under(self, line: BrushLine, half: int) -> Ints:
        middles, normals = line.middles(half), line.normals(half)
        low, high = middles.min(0) - line.radius, middles.max(0) + line.radius
        near = ((self._middles > low) & (self._middles < high)).all(1).nonzero()[0]
        kept = []
        step = max(_AT_ONCE // len(middles), 1)
        for start in range(0, len(near), step):
            some = near[start : start + step]
            facing = self._normals[some] @ normals.T
            inside = room(self._middles[some][:, None] - middles, facing, line.radius)
            kept.append(some[(inside > 0).any(1)])
        # a face may be larger than a small brush that is right on it
        return each_once(np.concatenate([*kept, line.faces(half)]))

    def _measured(self, halves: Mapping[int, npt.NDArray[np.bool_]]) -> Mapping[str, float]:
        sums: dict[str, float] = {}
        for half, painted in halves.items():
            areas = np.bincount(self._codes[painted], self._areas[painted])
            for code in areas.nonzero()[0].tolist():
                region = self._ids[half][code]
                sums[region] = sums.get(region, 0.0) + float(areas[code])
        return dict(sorted(sums.items(), key=lambda one: (-one[1], one[0])))
