"""The left half of the finished figure, in both poses, at a chosen fineness."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resources.atlas.build.geometry import Floats, Ints, triangles
from resources.atlas.build.half import PARTS, HalfBody
from resources.atlas.build.neutralise import neutralised
from resources.atlas.build.pose import FRONT, SIDE, posed
from resources.atlas.build.rig import Rig
from resources.atlas.build.shape import Figure, shaped
from resources.atlas.build.source import Source
from resources.atlas.build.subdivide import subdivided

_MM = 100.0  # the source measures in decimetres


@dataclass(frozen=True)
class Built:
    """The figure: joints of the left side in mm (rest pose), and its surface at two levels."""

    heads: dict[str, Floats]
    tails: dict[str, Floats]
    clicks: HalfBody
    pictures: HalfBody


def built(source: Source, figure: Figure, stature: float | None = None) -> Built:
    """Shape, neutralise, pose and subdivide a figure; with ``stature`` scaled to so many mm."""
    rig = Rig(source)
    vertices = shaped(source, figure)
    hips = rig.heads(vertices)["upperleg01.L"][1]
    vertices = neutralised(vertices, source, hips)
    rest, heads, tails = posed(vertices, source, rig, FRONT)
    side, _, _ = posed(vertices, source, rig, SIDE)
    weights = rig.weights(len(vertices))
    parts = np.stack(
        [
            weights[:, [k for k, name in enumerate(rig.names) if name.startswith(starts)]].sum(1)
            for starts in PARTS.values()
        ],
        1,
    )
    used, quads = np.unique(source.quads, return_inverse=True)
    quads = quads.reshape(-1, 4)
    # of the skin alone: the rig's own helpers stand higher
    mm = _MM if stature is None else stature / float(rest[used, 1].max())
    values = np.c_[rest * mm, side * mm, parts][used]
    coarse, coarse_quads = subdivided(values, quads)
    fine, fine_quads = subdivided(coarse, coarse_quads)
    return Built(
        heads={name: place * mm for name, place in heads.items()},
        tails={name: place * mm for name, place in tails.items()},
        clicks=_left_half(coarse, coarse_quads),
        pictures=_left_half(fine, fine_quads),
    )


def _left_half(values: Floats, quads: Ints) -> HalfBody:
    kept = quads[values[quads][:, :, 0].mean(1) > 0]
    used, quads = np.unique(kept, return_inverse=True)
    quads = quads.reshape(-1, 4)
    values = values[used].copy()
    ends = np.sort(np.stack([quads, np.roll(quads, -1, 1)], -1).reshape(-1, 2), 1)
    pairs, uses = np.unique(ends, axis=0, return_counts=True)
    rim = np.unique(pairs[uses == 1])
    if np.abs(values[rim][:, [0, 3]]).max() > 1e-6:
        raise SystemExit("the mesh is not closed along its midline")
    values[np.ix_(rim, [0, 3])] = 0.0
    return HalfBody(values[:, :3], values[:, 3:6], triangles(quads), values[:, 6:])
