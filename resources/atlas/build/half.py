"""The left half of the body as a mesh in two poses; it needs nothing but numpy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resources.atlas.build.geometry import Floats, Ints, vertex_normals

_HEAD = (
    *("head", "jaw", "levator", "oculi", "orbic", "oris", "risor"),
    *("special", "temporal", "tongue", "eye"),
)
_HAND = ("wrist", "metacarpal", "finger")

# Sums of skin weights that tell the parts of the body apart.
PARTS: dict[str, tuple[str, ...]] = {
    "arm": ("upperarm", "lowerarm", *_HAND),
    "hand": _HAND,
    **{f"finger{n}": (f"finger{n}-",) for n in range(1, 6)},
    "leg": ("upperleg", "lowerleg", "foot", "toe"),
    "foot": ("foot", "toe"),
    **{f"toe{n}": (f"toe{n}-",) for n in range(1, 6)},
    "head": _HEAD,
    "neck": ("neck",),
}


@dataclass(frozen=True)
class HalfBody:
    """The half with x >= 0, in mm; vertices on the midline have x exactly 0.

    ``rest`` and ``side`` are the same vertices (n, 3) in the two poses, ``faces`` (m, 3) the
    triangles of both, ``parts`` (n, 16) the columns of ``PARTS``.
    """

    rest: Floats
    side: Floats
    faces: Ints
    parts: Floats

    @property
    def rest_normals(self) -> Floats:
        """Unit normals (n, 3) of the rest pose, with no crease along the midline."""
        return _midline_flat(vertex_normals(self.rest, self.faces), self.rest)

    @property
    def side_normals(self) -> Floats:
        """The same for the side pose."""
        return _midline_flat(vertex_normals(self.side, self.faces), self.side)


def _midline_flat(normals: Floats, vertices: Floats) -> Floats:
    out = normals.copy()
    out[vertices[:, 0] == 0, 0] = 0
    out /= np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12)
    return out
