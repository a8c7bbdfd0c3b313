"""``bodymap locate VIEW X Y``: which region of the body lies at a place of a picture."""

from __future__ import annotations

import json

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.errors import ExpectedError


class UnknownViewError(ExpectedError):
    """The atlas has no view of that name."""


def answer(atlas: Atlas, view: str, x: float, y: float, *, as_json: bool) -> str:
    """What lies at (``x``, ``y``), fractions of the picture of ``view``, origin top left.

    As JSON: ``region`` (id), ``label``, ``side`` and ``point`` ([x, y, z] in mm, body frame), all
    null beside the body; otherwise a line for people. Raises UnknownViewError.
    """
    if view not in atlas.views:
        names = ", ".join(atlas.views)
        raise UnknownViewError(f"There is no view called {view!r}; the views are {names}.")
    point = atlas.locate(view, x, y)
    if point is None:
        return _BESIDE_AS_JSON if as_json else "Beside the body."
    region = atlas.regions[atlas.region_at(point)]
    if as_json:
        found = {
            "region": region.id,
            "label": region.label,
            "side": str(region.side),
            "point": _rounded(point),
        }
        return json.dumps(found, ensure_ascii=False)
    place = ", ".join(
        f"{axis} {value:.1f}" for axis, value in zip("xyz", _rounded(point), strict=True)
    )
    return f"{region.label} ({region.id}), side: {region.side}, at {place} mm"


_BESIDE_AS_JSON = json.dumps({"region": None, "label": None, "side": None, "point": None})


def _rounded(point: BodyPoint) -> list[float]:
    # a hundredth of a millimetre is finer than any click
    return [round(value, 2) for value in (point.x, point.y, point.z)]
