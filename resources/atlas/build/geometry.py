"""Small geometry shared by the build: rotations, neighbours, smoothing on a mesh."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Vector = Floats | Sequence[float]


def unit(vector: Vector) -> Floats:
    """The vector at length 1."""
    v = np.asarray(vector, float)
    out: Floats = v / np.linalg.norm(v)
    return out


def rotation(axis: Vector, degrees: float) -> Floats:
    """The 3 x 3 rotation about ``axis`` by the right hand."""
    a = unit(axis)
    t = np.radians(degrees)
    k = np.array([[0, -a[2], a[1]], [a[2], 0, -a[0]], [-a[1], a[0], 0]])
    out: Floats = np.eye(3) + np.sin(t) * k + (1 - np.cos(t)) * k @ k
    return out


def rotation_between(start: Vector, end: Vector) -> Floats:
    """The shortest rotation that turns ``start`` into ``end``."""
    a, b = unit(start), unit(end)
    axis = np.cross(a, b)
    sine = float(np.linalg.norm(axis))
    if sine < 1e-9:
        return np.eye(3)
    return rotation(axis, float(np.degrees(np.arctan2(sine, a @ b))))


def edges(faces: Ints) -> Ints:
    """Every edge of the faces once, as (n, 2) sorted vertex pairs."""
    pairs = np.stack([faces, np.roll(faces, -1, 1)], -1).reshape(-1, 2)
    return np.unique(np.sort(pairs, 1), axis=0)


def laplacian_smooth(
    vertices: Floats, faces: Ints, weight: Floats, rounds: int, pull: float
) -> Floats:
    """Pull each vertex towards the mean of its neighbours, by ``weight`` 0..1 per vertex."""
    e = edges(faces)
    count = np.maximum(np.bincount(e.ravel(), minlength=len(vertices)), 1)[:, None]
    out = vertices.copy()
    for _ in range(rounds):
        total = np.zeros_like(out)
        np.add.at(total, e[:, 0], out[e[:, 1]])
        np.add.at(total, e[:, 1], out[e[:, 0]])
        out += (pull * weight)[:, None] * (total / count - out)
    return out


def triangles(quads: Ints) -> Ints:
    """Each quad cut along the same diagonal: (n, 4) -> (2 n, 3), both halves of a quad in turn."""
    return np.stack([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]], 1).reshape(-1, 3)


def vertex_normals(vertices: Floats, faces: Ints) -> Floats:
    """Unit normals per vertex, weighted by the area of the triangles around it."""
    a, b, c = (vertices[faces[:, k]] for k in range(3))
    across = np.cross(b - a, c - a)
    total = np.zeros_like(vertices)
    for k in range(3):
        np.add.at(total, faces[:, k], across)
    total /= np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12)
    return total
