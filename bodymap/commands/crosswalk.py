"""``bodymap crosswalk --regions A,B --map MAP``: what regions are on another body chart."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from bodymap.charting.crosswalk import (
    GENERALISED_FROM,
    AreaTable,
    BodyMap,
    Crosswalked,
    Fit,
    crosswalk,
)
from bodymap.errors import ExpectedError

_ASKS_FOR_PAIN = (
    "The index asks where it hurt in the past week: count regions of pain, not needles."
)


class UnknownRegionError(ExpectedError):
    """The catalogue has no region of that name."""


def answer(
    tables: Mapping[BodyMap, AreaTable], body_map: BodyMap, regions: Sequence[str], *, as_json: bool
) -> str:
    """The areas of a chart that ``regions`` lie in.

    As JSON: ``map``, ``title``, ``count``, ``of`` (how many areas the chart has), ``best_fit``,
    ``areas`` (each with ``id``, ``label``, ``side``, ``regions`` and ``fit``), ``over_several``,
    ``without_area``, and for the Widespread Pain Index ``generalised`` (``regions`` hit of the
    five, ``count``, ``asked_for``). Otherwise lines for people. Raises UnknownRegionError.
    """
    table = tables[body_map]
    found = crosswalk(regions, table)
    if found.unknown:
        named = ", ".join(repr(region) for region in found.unknown)
        raise UnknownRegionError(f"The catalogue has no region {named}.")
    most = len(table.areas)
    if as_json:
        return json.dumps(_told(found, most), ensure_ascii=False)
    return "\n".join(_lines(found, most))


def _told(found: Crosswalked, most: int) -> dict[str, object]:
    told: dict[str, object] = {
        "map": str(found.body_map),
        "title": found.body_map.full_name,
        "count": found.count,
        "of": most,
        "best_fit": found.is_best_fit,
        "areas": [
            {
                "id": hit.area.id,
                "label": hit.area.label,
                "side": str(hit.area.side),
                "regions": list(hit.regions),
                "fit": str(hit.fit),
            }
            for hit in found.areas
        ],
        "over_several": list(found.over_several),
        "without_area": list(found.without_area),
    }
    if found.body_map is BodyMap.WPI:
        groups = list(found.generalised)
        told["generalised"] = {
            "regions": groups,
            "count": len(groups),
            "asked_for": GENERALISED_FROM,
        }
    return told


def _lines(found: Crosswalked, most: int) -> list[str]:
    lines = [f"{found.body_map.full_name}: {found.count} of {most} areas"]
    for hit in found.areas:
        rough = ", best fit" if hit.fit is Fit.BEST else ""
        lines.append(f"  {hit.area.label} ({hit.area.id}) from {', '.join(hit.regions)}{rough}")
    if found.over_several:
        lines.append(f"In more than one area, each counted: {', '.join(found.over_several)}")
    if found.without_area:
        lines.append(f"No area there, not counted: {', '.join(found.without_area)}")
    if found.body_map is BodyMap.WPI:
        lines.append(
            f"Toward generalised pain: {len(found.generalised)} of 5 regions; the criteria of 2016"
            f" ask for {GENERALISED_FROM}."
        )
        lines.append(_ASKS_FOR_PAIN)
    return lines
