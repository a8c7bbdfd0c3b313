"""The tables by which regions become areas of other body charts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from bodymap.anatomy.side import Side
from bodymap.charting.crosswalk import Area, AreaTable, BodyMap, Counterpart
from bodymap.services.catalogue.regions import ChartedRegion, load_regions
from bodymap.services.catalogue.table import (
    Cells,
    Confidence,
    OnProblem,
    RowError,
    log_problem,
    read_table,
)

AREA_FILES = {
    BodyMap.CHOIR: "choir_segments.csv",
    BodyMap.WPI: "wpi_areas.csv",
    BodyMap.MICHIGAN: "mbm_areas.csv",
}
_COLUMNS = ("id", "label", "side", "confidence", "source", "note")
_MORE = {
    BodyMap.CHOIR: ("id_female_source", "view"),
    BodyMap.WPI: ("region_number", "region", "counts_for_generalised_pain"),
    BodyMap.MICHIGAN: ("number",),
}
_AREAS_OF: Mapping[BodyMap, Callable[[ChartedRegion], tuple[str, ...]]] = {
    BodyMap.CHOIR: lambda region: region.choir,
    BodyMap.WPI: lambda region: region.wpi,
    BodyMap.MICHIGAN: lambda region: region.michigan,
}


class _Counts(StrEnum):
    YES = "yes"
    NO = "no"


def load_crosswalks(
    folder: Path, on_problem: OnProblem = log_problem
) -> Mapping[BodyMap, AreaTable]:
    """The tables of all charts from the shipped catalogue in ``folder``.

    A region that names an area its chart does not have is left out of that chart. Bad rows go to
    ``on_problem``; raises CatalogueError when a file cannot be read at all.
    """
    regions = load_regions(folder / "regions.csv", on_problem)
    return {body_map: _table(body_map, folder, regions, on_problem) for body_map in BodyMap}


def _table(
    body_map: BodyMap, folder: Path, regions: tuple[ChartedRegion, ...], on_problem: OnProblem
) -> AreaTable:
    rows = read_table(
        folder / AREA_FILES[body_map],
        (*_COLUMNS, *_MORE[body_map]),
        _wpi_area if body_map is BodyMap.WPI else _area,
        key=lambda area: area.id,
        on_problem=on_problem,
    )
    areas = {area.id: area for area in rows}
    found = {region.id: Counterpart(_AREAS_OF[body_map](region), region.fit) for region in regions}
    return AreaTable(
        body_map,
        areas,
        {id_: there for id_, there in found.items() if areas.keys() >= {*there.areas}},
    )


def _area(cells: Cells) -> Area:
    cells.one_of("confidence", Confidence)
    cells.required("source")
    return Area(cells.required("id"), cells.required("label"), cells.one_of("side", Side))


def _wpi_area(cells: Cells) -> Area:
    area = _area(cells)
    if cells.required("region_number") not in ("1", "2", "3", "4", "5"):
        raise RowError(f"region_number is none of 1 to 5: {cells.text('region_number')}")
    return Area(
        area.id,
        area.label,
        area.side,
        group=cells.required("region"),
        is_generalised=cells.one_of("counts_for_generalised_pain", _Counts) is _Counts.YES,
    )
