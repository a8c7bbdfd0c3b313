"""A small orthographic z-buffer: which face each pixel sees, and where on it."""

from __future__ import annotations

from dataclasses import dataclass

import numba
import numpy as np

from resources.atlas.build.geometry import Floats, Ints


@dataclass(frozen=True)
class Hits:
    """What the pixels see: ``face`` (h, w), -1 beside the body, ``second`` and ``third`` the
    barycentric shares of a face's second and third corner, ``depth`` towards the viewer."""

    face: Ints
    second: Floats
    third: Floats
    depth: Floats

    @property
    def mask(self) -> np.ndarray:
        """True (h, w) where the body is."""
        return self.face >= 0

    def interpolated(self, values: Floats, faces: Ints) -> Floats:
        """Vertex values (n, k) at every pixel of the mask, (pixels, k)."""
        seen = self.mask
        corners = faces[self.face[seen]]
        b, c = self.second[seen][:, None], self.third[seen][:, None]
        out: Floats = (
            values[corners[:, 0]] * (1 - b - c)
            + values[corners[:, 1]] * b
            + values[corners[:, 2]] * c
        )
        return out


def rendered(points: Floats, faces: Ints, width: int, height: int) -> Hits:
    """Draws triangles of ``points`` (n, 3): x, y in pixels (y down), z towards the viewer."""
    face = np.full((height, width), -1, np.int64)
    second, third = np.zeros((height, width)), np.zeros((height, width))
    depth = np.full((height, width), -1e30)
    _fill(np.ascontiguousarray(points), faces, face, second, third, depth)
    return Hits(face, second, third, depth)


@numba.njit(cache=True)
def _fill(p, faces, face, second, third, depth):  # type: ignore[no-untyped-def]  # numba
    height, width = face.shape
    for f in range(faces.shape[0]):
        a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
        x0, y0, z0 = p[a, 0], p[a, 1], p[a, 2]
        x1, y1, z1 = p[b, 0], p[b, 1], p[b, 2]
        x2, y2, z2 = p[c, 0], p[c, 1], p[c, 2]
        area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        if area == 0.0:
            continue
        left = max(0, int(np.ceil(min(x0, x1, x2) - 0.5)))
        right = min(width - 1, int(np.floor(max(x0, x1, x2) - 0.5)))
        top = max(0, int(np.ceil(min(y0, y1, y2) - 0.5)))
        bottom = min(height - 1, int(np.floor(max(y0, y1, y2) - 0.5)))
        for y in range(top, bottom + 1):
            py = y + 0.5
            for x in range(left, right + 1):
                px = x + 0.5
                v = ((px - x0) * (y2 - y0) - (x2 - x0) * (py - y0)) / area
                w = ((x1 - x0) * (py - y0) - (px - x0) * (y1 - y0)) / area
                u = 1 - v - w
                if u < -1e-9 or v < -1e-9 or w < -1e-9:
                    continue
                z = u * z0 + v * z1 + w * z2
                if z > depth[y, x]:
                    depth[y, x] = z
                    face[y, x] = f
                    second[y, x] = v
                    third[y, x] = w
