"""Takes away what a chart must not show: nipples and genital form."""

from __future__ import annotations

import numpy as np
from scipy.sparse import coo_matrix, diags, eye
from scipy.sparse.linalg import splu

from resources.atlas.build.geometry import Floats, edges, laplacian_smooth
from resources.atlas.build.shape import symmetric
from resources.atlas.build.source import Source

# Vertices of the base mesh that form the two nipples.
_NIPPLES = (range(1778, 1794), range(8450, 8466))


def neutralised(vertices: Floats, source: Source, hip_height: float) -> Floats:
    """The mesh with a plain chest and a plain crotch; ``hip_height`` in dm, still symmetric."""
    quads = source.quads
    body = np.zeros(len(vertices), bool)
    body[quads.ravel()] = True
    for nipple in _NIPPLES:
        middle = vertices[list(nipple)].mean(0)
        distance = np.linalg.norm(vertices - middle, axis=1)
        vertices = _filled(vertices, source, (distance < 0.45) & body)
        distance = np.linalg.norm(vertices - middle, axis=1)
        weight = np.clip(2 * (1 - distance / 0.85), 0, 1) * body
        vertices = laplacian_smooth(vertices, quads, weight, 25, 0.5)
    ellipsoid = (vertices - [0, hip_height - 0.75, 0.55]) / [0.42, 0.75, 0.9]
    weight = np.clip(1.6 * (1 - np.linalg.norm(ellipsoid, axis=1)), 0, 1) * body
    vertices = laplacian_smooth(vertices, quads, weight, 80, 0.5)
    return symmetric(vertices, source)


def _filled(vertices: Floats, source: Source, hole: np.ndarray) -> Floats:
    """The vertices of ``hole`` replaced by a taut thin plate spanned from those around it."""
    e = edges(source.quads)
    n = len(vertices)
    both = (np.r_[e[:, 0], e[:, 1]], np.r_[e[:, 1], e[:, 0]])
    adjacency = coo_matrix((np.ones(2 * len(e)), both), (n, n)).tocsr()
    degree = np.maximum(np.asarray(adjacency.sum(1)).ravel(), 1)
    laplacian = eye(n) - diags(1 / degree) @ adjacency
    tension = 1.5
    energy = (laplacian.T @ laplacian + tension * (diags(degree) - adjacency) / 4).tocsr()
    inside, outside = np.flatnonzero(hole), np.flatnonzero(~hole)
    out = vertices.copy()
    solver = splu(energy[inside][:, inside].tocsc())
    out[inside] = solver.solve(-(energy[inside][:, outside] @ vertices[outside]))
    return out
