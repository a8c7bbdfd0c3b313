"""Smooth border curves through a few points, without overshoot."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.geometry import Floats


def curve(at: Floats, *points: tuple[float, float]) -> Floats:
    """A monotone cubic (Fritsch-Carlson) through ``points``; constant beyond its ends."""
    xs, ys = np.array(points, float).T
    gaps = np.diff(xs)
    slopes = np.diff(ys) / gaps
    tangents = np.empty(len(xs))
    tangents[0], tangents[-1] = slopes[0], slopes[-1]
    for inner in range(1, len(xs) - 1):
        before, after = slopes[inner - 1], slopes[inner]
        if before * after <= 0:
            tangents[inner] = 0.0
        else:
            w1, w2 = 2 * gaps[inner] + gaps[inner - 1], gaps[inner] + 2 * gaps[inner - 1]
            tangents[inner] = (w1 + w2) / (w1 / before + w2 / after)
    for end, slope in ((0, slopes[0]), (-1, slopes[-1])):
        tangents[end] = np.clip(tangents[end], -3 * abs(slope), 3 * abs(slope))
    where = np.clip(at, xs[0], xs[-1])
    k = np.clip(np.searchsorted(xs, where, side="right") - 1, 0, len(gaps) - 1)
    h = gaps[k]
    s = (where - xs[k]) / h
    return np.asarray(
        ys[k] * (1 + 2 * s) * (1 - s) ** 2
        + tangents[k] * h * s * (1 - s) ** 2
        + ys[k + 1] * s * s * (3 - 2 * s)
        + tangents[k + 1] * h * s * s * (s - 1)
    )
