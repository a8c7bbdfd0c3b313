"""Catmull-Clark subdivision of a closed or open quad mesh, with attributes carried along."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.geometry import Floats, Ints


def subdivided(values: Floats, quads: Ints) -> tuple[Floats, Ints]:
    """One level finer: (n, k) values per vertex and (m, 4) quads -> new values, (4 m, 4) quads.

    All columns go through the same stencils, so poses and skin weights stay in step.
    """
    count, faces = len(values), len(quads)
    face_points = values[quads].mean(1)
    sides = np.sort(np.stack([quads, np.roll(quads, -1, 1)], -1).reshape(-1, 2), 1)
    key = sides[:, 0] * count + sides[:, 1]
    _, first, inverse, uses = np.unique(
        key, return_index=True, return_inverse=True, return_counts=True
    )
    ends = sides[first]
    middle = values[ends].mean(1)
    around = np.zeros((len(ends), values.shape[1]))
    np.add.at(around, inverse, np.repeat(face_points, 4, axis=0))
    border = uses == 1
    edge_points = np.where(border[:, None], middle, (values[ends].sum(1) + around) / 4)

    valence = np.maximum(np.bincount(quads.ravel(), minlength=count), 1)[:, None]
    face_sum, edge_sum = np.zeros_like(values), np.zeros_like(values)
    np.add.at(face_sum, quads.ravel(), np.repeat(face_points, 4, axis=0))
    np.add.at(edge_sum, ends.ravel(), np.repeat(middle, 2, axis=0))
    edge_count = np.maximum(np.bincount(ends.ravel(), minlength=count), 1)[:, None]
    moved = (face_sum / valence + 2 * edge_sum / edge_count + (valence - 3) * values) / valence
    rim = np.unique(ends[border])
    rim_sum = np.zeros_like(values)
    np.add.at(rim_sum, ends[border].ravel(), np.repeat(middle[border], 2, axis=0))
    rim_count = np.maximum(np.bincount(ends[border].ravel(), minlength=count), 1)[:, None]
    moved[rim] = (0.5 * values + 0.5 * rim_sum / rim_count)[rim]

    edge_of = count + inverse.reshape(faces, 4)
    face_of = count + len(ends) + np.arange(faces)
    finer = np.stack(
        [np.stack([quads[:, k], edge_of[:, k], face_of, edge_of[:, k - 1]], 1) for k in range(4)],
        1,
    ).reshape(-1, 4)
    return np.r_[moved, edge_points, face_points], finer
