"""The outlines, centres and landmarks of one view, in whole units for the atlas file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from shapely import MultiPolygon, Polygon, transform
from shapely.ops import unary_union

from resources.atlas.build.cameras import Camera
from resources.atlas.build.geometry import Floats, Ints
from resources.atlas.build.keyboard import centre, neighbours
from resources.atlas.build.vectorise import vectorised

UNITS_PER_MM = 20


@dataclass(frozen=True)
class Names:
    """The catalogue's base regions, and which of them lie on the midline."""

    bases: Sequence[str]
    midline: frozenset[str]

    def left(self, base: str) -> str:
        """The id of the region, or of its left one."""
        return base if base in self.midline else f"{base}_l"

    def right(self, base: str) -> str:
        """The id of the region, or of its right one."""
        return base if base in self.midline else f"{base}_r"


def view_content(
    camera: Camera, raster: Ints, lines: list[tuple[str, Floats]], names: Names
) -> dict[str, Any]:
    """What the camera's file holds; of both halves the left regions and the midline's only.

    ``raster`` (h, w) has codes of ``names.bases``, -1 beside the body.
    """
    width, height = camera.picture_mm
    middle = width / 2 * UNITS_PER_MM
    double, sign, style = camera.both, camera.sign, camera.lines
    found = vectorised(raster, camera.midline, UNITS_PER_MM / style.px_per_mm, style)

    halves = {
        names.bases[code]: placed(camera, polygons) for code, polygons in sorted(found.items())
    }
    shapes: dict[str, MultiPolygon] = {}
    for base, half in halves.items():
        whole = _both(half, middle) if double and base in names.midline else half
        shapes[names.left(base)] = whole
    body = _multi(unary_union([polygon for half in halves.values() for polygon in half.geoms]))
    centres: dict[str, tuple[float, float]] = {}
    for base in halves:
        axis = middle if double and base in names.midline else None
        x, y = centre(shapes[names.left(base)], axis)
        centres[names.left(base)] = (round(x), round(y))
        if double and base not in names.midline:
            centres[names.right(base)] = (round(2 * middle - x), round(y))
    offset = middle if double else 0
    return {
        "units": [round(width * UNITS_PER_MM), round(height * UNITS_PER_MM)],
        "outlines": {region: rings_of(shape) for region, shape in shapes.items()},
        "silhouette": rings_of(_both(body, middle) if double else body),
        "landmarks": [
            [
                name,
                np.rint(line * UNITS_PER_MM * [sign, 1] + [offset, 0]).astype(int).ravel().tolist(),
            ]
            for name, line in lines
        ],
        "centres": {region: list(place) for region, place in centres.items()},
        "neighbours": neighbours(centres),
    }


def placed(camera: Camera, polygons: list[Polygon]) -> MultiPolygon:
    """From the raster to the picture, where the left half may lie at the left."""
    if not camera.both:
        return MultiPolygon(polygons)
    middle = camera.width * UNITS_PER_MM
    return transform(MultiPolygon(polygons), lambda at: at * [camera.sign, 1] + [middle, 0])


def _both(half: MultiPolygon, middle: float) -> MultiPolygon:
    other = transform(half, lambda at: at * [-1, 1] + [2 * middle, 0])
    return _multi(unary_union([half, other]))


def _multi(shape: Polygon | MultiPolygon) -> MultiPolygon:
    return shape if isinstance(shape, MultiPolygon) else MultiPolygon([shape])


def rings_of(shape: MultiPolygon) -> list[list[int]]:
    """The rings of a shape, each as x, y, x, y, ... in whole units; holes are rings too."""
    rings = []
    # where a ring starts, and which comes first, is chance until it is put into order
    for polygon in shape.normalize().geoms:
        for ring in (polygon.exterior, *polygon.interiors):
            rings.append(np.rint(np.array(ring.coords)[:-1]).astype(int).ravel().tolist())
    return rings
