"""Visits on the body charts that others use, as one CSV file.

One line for each visit, chart and area; docs/crosswalks.md explains the columns. A visit's regions
for which a chart has no area stand in one line more, so that nobody takes them for free of pain.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from bodymap.charting.crosswalk import AreaTable, BodyMap, Crosswalked, crosswalk
from bodymap.errors import ExpectedError
from bodymap.exchange.whole_file import write_whole
from bodymap.services.values import Visit

COLUMNS = (
    *("session_id", "date", "map", "area_id", "area_label", "side"),
    *("from_regions", "fit"),
)
NO_AREA = "no area"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class CrosswalkNotWrittenError(ExpectedError):
    """The file cannot be written; what had its name before is untouched."""


def needled_regions(visit: Visit) -> tuple[str, ...]:
    """The regions of a visit's needle sites, each once, in the order of the sites."""
    return tuple(dict.fromkeys(site.place.region for site in visit.sites))


def write_crosswalk(
    visits: Iterable[Visit],
    path: Path,
    tables: Mapping[BodyMap, AreaTable],
    regions_of: Callable[[Visit], Iterable[str]] = needled_regions,
) -> None:
    """Write the visits on every chart of ``tables`` to ``path``, whole or not at all.

    ``regions_of`` gives the regions of a visit: those that were needled, unless the caller has
    others, such as those where it hurts. Dates are days of this machine's time zone. Raises
    CrosswalkNotWrittenError where the file cannot be written.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for visit in visits:
        regions = tuple(regions_of(visit))
        for table in tables.values():
            for line in _lines(visit, crosswalk(regions, table)):
                writer.writerow([harmless(cell) for cell in line])
    try:
        write_whole(path, text.getvalue().encode())
    except OSError as error:
        why = (error.strerror or "it cannot be written").lower()
        raise CrosswalkNotWrittenError(f"Nothing was written to {path.name}: {why}.") from error


def harmless(cell: str) -> str:
    """The cell, behind an apostrophe where a spreadsheet would run it as a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _lines(visit: Visit, found: Crosswalked) -> Iterator[tuple[str, ...]]:
    day = visit.session.started_at.astimezone().date().isoformat()
    begin = (str(visit.session.id), day, str(found.body_map))
    for hit in found.areas:
        area = hit.area
        yield (*begin, area.id, area.label, str(area.side), ";".join(hit.regions), str(hit.fit))
    uncounted = (*found.without_area, *found.unknown)
    if uncounted:
        yield (*begin, "", "", "", ";".join(uncounted), NO_AREA)
