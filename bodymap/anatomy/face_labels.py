"""A small number for every spot of the mesh, as the build wrote it. This module loads numpy."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from bodymap.anatomy.spot import Spot

Bytes = npt.NDArray[np.uint8]

_MIXED = 255  # of a face that several numbers share


class FaceLabels:
    """``whole`` (faces,) is the number of a face, or 255 where ``grids`` tells: such a face f has
    ``sizes[f]`` x ``sizes[f]`` cells there, one face after the other."""

    def __init__(self, whole: Bytes, sizes: Bytes, grids: Bytes) -> None:
        """Raises ValueError where the three do not fit together."""
        cells = sizes.astype(np.int64) ** 2
        if len(whole) != len(sizes) or int(cells.sum()) != len(grids):
            raise ValueError("labels do not fit together")
        self._whole, self._sizes, self._grids = whole, sizes, grids
        self._starts = np.cumsum(cells) - cells

    @classmethod
    def of(cls, file: Mapping[str, Bytes]) -> FaceLabels:
        """The labels that an open npz file holds; raises KeyError or ValueError."""
        return cls(file["whole"], file["sizes"], file["grids"])

    def __len__(self) -> int:
        """How many faces they are for."""
        return len(self._whole)

    @property
    def highest(self) -> int:
        """The highest number there is."""
        plain = self._whole[self._whole != _MIXED]
        return max(int(part.max()) for part in (plain, self._grids) if len(part))

    def of_middles(self) -> npt.NDArray[np.int64]:
        """The numbers at the middles of all faces."""
        out = self._whole.astype(np.int64)
        for face in (self._whole == _MIXED).nonzero()[0].tolist():
            out[face] = self.at(Spot(face, 1 / 3, 1 / 3))
        return out

    def at(self, spot: Spot) -> int:
        """The number at a spot."""
        face = spot.face
        whole = int(self._whole[face])
        if whole != _MIXED:
            return whole
        n = int(self._sizes[face])
        v = min(max(spot.second * n, 0.0), n - 1e-9)
        w = min(max(spot.third * n, 0.0), n - 1e-9)
        i, j = int(v), int(w)
        if i + j >= n:  # beyond the far edge by rounding
            i = max(n - 1 - j, 0)
        if (v - i) + (w - j) > 1 and i + j < n - 1:
            i, j = n - 1 - i, n - 1 - j
        return int(self._grids[int(self._starts[face]) + i * n + j])
