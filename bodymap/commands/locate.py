"""``bodymap locate VIEW X Y``: which region of the body lies at a place of a picture."""

from __future__ import annotations

import json

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.errors import ExpectedError
from bodymap.services.body_layers import BodyLayers
from bodymap.services.underlying import Underlying, UnderlyingMuscle

MOST_MUSCLES = 8
"""As many as the ranking gives: the likeliest first."""
NAMED = 3


class UnknownViewError(ExpectedError):
    """The atlas has no view of that name."""


def answer(
    atlas: Atlas,
    underlying: Underlying,
    layers: BodyLayers,
    view: str,
    x: float,
    y: float,
    *,
    as_json: bool,
) -> str:
    """What lies at (``x``, ``y``), fractions of the picture of ``view``, origin top left.

    As JSON: ``region`` (id), ``label``, ``finer`` (the part of the region in words, null where it
    is not divided), ``side`` and ``point`` ([x, y, z] in mm, body frame), all null beside the body;
    ``muscles`` (the likeliest first, each with ``id``, ``name``, ``layer`` and ``distance_mm`` to
    its nearest trigger point) and ``hazards`` (what could be hurt at the place and at the
    muscles, in words, each once), empty beside the body. Otherwise lines for people. Raises
    UnknownViewError, and CatalogueError where the catalogue cannot be read.
    """
    if view not in atlas.views:
        names = ", ".join(atlas.views)
        raise UnknownViewError(f"There is no view called {view!r}; the views are {names}.")
    point = atlas.locate(view, x, y)
    if point is None:
        return _BESIDE_AS_JSON if as_json else "Beside the body."
    region = atlas.regions[atlas.region_at(point)]
    muscles = underlying.muscles(point, region.id, MOST_MUSCLES)
    finer = layers.finer(point)
    there = [area.hurt for area in layers.hazards_at(point, None)]
    if as_json:
        found = {
            "region": region.id,
            "label": region.label,
            "finer": finer,
            "side": str(region.side),
            "point": _rounded(point),
            "muscles": [_told(muscle) for muscle in muscles],
            "hazards": list(dict.fromkeys(there + underlying.hazards(muscles))),
        }
        return json.dumps(found, ensure_ascii=False)
    place = ", ".join(
        f"{axis} {value:.1f}" for axis, value in zip("xyz", _rounded(point), strict=True)
    )
    lines = [f"{region.label} ({region.id}), side: {region.side}, at {place} mm"]
    if finer is not None:
        lines.append(f"more exactly: {finer}")
    lines.append(f"muscles: {'; '.join(muscle.name for muscle in muscles[:NAMED])}")
    hazards = there or underlying.hazards(muscles[:NAMED])[:1]
    if hazards:
        lines.append(f"hazard: {'; '.join(dict.fromkeys(hazards))}")
    return "\n".join(lines)


_NOWHERE: dict[str, object] = dict.fromkeys(("region", "label", "finer", "side", "point"))
_BESIDE_AS_JSON = json.dumps({**_NOWHERE, "muscles": [], "hazards": []})


def _told(muscle: UnderlyingMuscle) -> dict[str, object]:
    return {
        "id": muscle.facts.muscle.id,
        "name": muscle.name,
        "layer": str(muscle.facts.muscle.layer),
        "distance_mm": round(muscle.distance_mm, 1),
    }


def _rounded(point: BodyPoint) -> list[float]:
    # a hundredth of a millimetre is finer than any click
    return [round(value, 2) for value in (point.x, point.y, point.z)]
