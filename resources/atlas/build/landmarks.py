"""Bony landmarks that help the eye: traced on one view, carried to the others over the surface."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.cameras import Camera
from resources.atlas.build.geometry import Floats
from resources.atlas.build.half import HalfBody
from resources.atlas.build.raster import Hits
from resources.atlas.build.regions.curve import curve

# name -> the view it is traced on, and (x, y) in mm of the rest pose, left side.
_TRACES: dict[str, tuple[str, tuple[tuple[float, float], ...]]] = {
    "scapular spine": ("back", ((74, 1362), (100, 1370), (130, 1384), (162, 1398))),
    "scapula": (
        "back",
        (
            *((84, 1398), (74, 1362), (74, 1310), (84, 1262)),
            *((100, 1236), (114, 1255), (130, 1290), (142, 1320)),
        ),
    ),
    "clavicle": ("front", ((20, 1399), (45, 1403), (70, 1408), (110, 1418), (150, 1420))),
    "iliac crest": ("back", ((44, 955), (60, 977), (100, 996), (130, 1001))),
    "costal margin": ("front", ((14, 1206), (40, 1180), (75, 1135), (100, 1108))),
    "front of the iliac crest": ("front", ((112, 955), (132, 985), (145, 998))),
    "kneecap": (
        "front",
        (
            *((102, 512), (105, 533), (118, 542), (132, 533), (135, 512)),
            *((128, 492), (118, 483), (108, 492), (102, 512)),
        ),
    ),
}
_STEP = 4.0  # mm between points
_FACING = 0.3  # least share of the normal towards the viewer where a line is still drawn
_DEEP = 1.0  # mm


Trace = tuple[str, np.ndarray, Floats]  # name, faces (n,), barycentric shares (n, 3)


def traces(cameras: dict[str, Camera], hits: dict[str, Hits]) -> list[Trace]:
    """The landmarks on the mesh, from the views of the figure that they were traced on."""
    return [
        (name, *_on_surface(np.array(corners, float), cameras[view], hits[view]))
        for name, (view, corners) in _TRACES.items()
    ]


def drawn_lines(
    traced: list[Trace], camera: Camera, hits: Hits, body: HalfBody
) -> list[tuple[str, Floats]]:
    """What a camera sees of them: (name, line (n, 2) in mm right of the raster's edge and down)."""
    return [
        (name, line)
        for name, faces, shares in traced
        for line in _seen(camera, hits, body, faces, shares)
    ]


def _on_surface(corners: Floats, camera: Camera, hits: Hits) -> tuple[np.ndarray, Floats]:
    """Faces (n,) and barycentric shares (n, 3) along the trace."""
    run = np.r_[0, np.cumsum(np.linalg.norm(np.diff(corners, axis=0), axis=1))]
    at = np.linspace(0, run[-1], int(run[-1] / _STEP) + 2)
    x, y = (curve(at, *zip(run, corners[:, k], strict=True)) for k in range(2))
    scale = camera.lines.px_per_mm
    column = (x * scale).astype(int)
    row = ((camera.top - y) * scale).astype(int)
    second, third = hits.second[row, column], hits.third[row, column]
    return hits.face[row, column], np.stack([1 - second - third, second, third], 1)


def _seen(
    camera: Camera, hits: Hits, body: HalfBody, faces: np.ndarray, shares: Floats
) -> list[Floats]:
    corners = body.faces[faces]
    scale = camera.lines.px_per_mm
    points = (camera.points(body, scale)[corners] * shares[..., None]).sum(1)
    facing = (camera.normals(body)[corners] * shares[..., None]).sum(1)[:, 2]
    column, row = points[:, 0].astype(int), points[:, 1].astype(int)
    height, width = hits.mask.shape
    inside = (column >= 0) & (column < width) & (row >= 0) & (row < height)
    column, row = np.clip(column, 0, width - 1), np.clip(row, 0, height - 1)
    shown = (
        inside
        & hits.mask[row, column]
        & (facing > _FACING)
        & (points[:, 2] > hits.depth[row, column] - _DEEP)
    )
    lines: list[Floats] = []
    cuts = np.flatnonzero(np.diff(np.r_[False, shown, False].astype(int)))
    for first, last in zip(cuts[::2], cuts[1::2], strict=True):
        if last - first > 2:
            lines.append(points[first:last, :2] / scale)
    return lines
