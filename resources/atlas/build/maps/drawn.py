"""What a camera draws of the maps of the skin: the outline of every area that it sees."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from shapely import MultiPolygon, Polygon
from shapely.affinity import translate

from resources.atlas.build.cameras import Camera
from resources.atlas.build.geometry import Ints
from resources.atlas.build.keyboard import centre
from resources.atlas.build.maps.skin_map import MapLabels
from resources.atlas.build.outlines import UNITS_PER_MM, placed, rings_of
from resources.atlas.build.raster import Hits
from resources.atlas.build.vectorise import vectorised

_BESIDE = -1
_MARGIN = 40  # px kept around an area, more than borders are smoothed over

Drawn = dict[str, list[list[int]] | list[int]]


def maps_content(
    camera: Camera, hits: Hits, maps: Sequence[MapLabels]
) -> dict[str, dict[str, Drawn]]:
    """Map -> area -> ``rings`` (of its left half, in a view of both halves), and the ``centre``
    of the largest of them, all in the picture's units."""
    mask = hits.mask
    content = {}
    for found in maps:
        codes = found.labels.at(hits.face[mask], hits.second[mask], hits.third[mask])
        content[found.name] = {
            area: _drawn(placed(camera, polygons))
            for area, polygons in _polygons(camera, found, mask, codes).items()
        }
    return content


def _drawn(shape: MultiPolygon) -> Drawn:
    return {"rings": rings_of(shape), "centre": [round(at) for at in centre(shape, None)]}


def _polygons(
    camera: Camera, found: MapLabels, mask: np.ndarray, codes: Ints
) -> dict[str, list[Polygon]]:
    place = {area: k for k, area in enumerate(found.areas)}
    raster = np.full(mask.shape, _BESIDE, np.int64)
    if not found.overlapping:
        nothing = len(found.areas)
        of_code = np.array([place[areas[0]] if areas else nothing for areas in found.sets])
        raster[mask] = of_code[codes]
        polygons = _outlined(camera, raster)
        return {area: polygons[k] for area, k in place.items() if k in polygons}
    out = {}
    for area in found.areas:
        inside = np.array([area in areas for areas in found.sets], np.int64)[codes]
        if not inside.any():
            continue
        raster[mask] = inside
        polygons = _outlined(camera, raster, 1)
        if 1 in polygons:
            out[area] = polygons[1]
    return out


def _outlined(camera: Camera, raster: Ints, wanted: int | None = None) -> dict[int, list[Polygon]]:
    """The polygons of a raster; only what lies around ``wanted`` is looked at where it is given."""
    units = UNITS_PER_MM / camera.lines.px_per_mm
    if wanted is None:
        return vectorised(raster, camera.midline, units, camera.lines)
    rows, columns = np.nonzero(raster == wanted)
    top, bottom = max(rows.min() - _MARGIN, 0), rows.max() + _MARGIN
    left, right = max(columns.min() - _MARGIN, 0), columns.max() + _MARGIN
    if camera.midline and left < _MARGIN:
        left = 0
    part = raster[top:bottom, left:right]
    found = vectorised(part, camera.midline and left == 0, units, camera.lines)
    return {
        code: [translate(polygon, left * units, top * units) for polygon in polygons]
        for code, polygons in found.items()
    }
