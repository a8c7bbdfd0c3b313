"""What the page that imports spreadsheets has done on a thread beside the window's.

Nothing here knows a widget. Each call asks the record anew, over a connection of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bodymap.exchange.csv_clinic.asked import Asked
from bodymap.exchange.csv_clinic.plan import Choices, MappedSheet, Plan, Planner
from bodymap.exchange.csv_clinic.sheet import Encoding, Sheet, read_sheet
from bodymap.services.audit.events import ExportKind
from bodymap.services.imports import Brought, Imports
from bodymap.services.progress import Progress
from bodymap.ui.import_table.draft import MOST_ROWS, TooManyRowsError

MakePlanner = Callable[[Asked], Planner]


@dataclass(frozen=True, slots=True)
class AsChosen:
    """The files as a person has understood them."""

    sheets: tuple[MappedSheet, ...]
    choices: Choices


def read(paths: Sequence[Path], encoding: Encoding | None, progress: Progress) -> list[Sheet]:
    """Read files. Raises BadInputError, as NotUtf8Error where ``encoding`` would help, and
    TooManyRowsError."""
    sheets = []
    for number, path in enumerate(paths):
        progress(number, len(paths))
        sheets.append(read_sheet(path, encoding))
    progress(len(paths), len(paths))
    rows = sum(len(sheet.lines) for sheet in sheets)
    if rows > MOST_ROWS:
        raise TooManyRowsError(rows)
    return sheets


def look(imports: Imports, make: MakePlanner, chosen: AsChosen, progress: Progress) -> Plan:
    """What would be done as the record stands. Raises ExpectedError."""
    with imports.beside() as beside:
        return make(beside).plan(chosen.sheets, chosen.choices, progress)


def bring_in(
    imports: Imports, make: MakePlanner, chosen: AsChosen, seen: Plan, progress: Progress
) -> Brought | Plan:
    """Bring in what was ``seen``. The record is asked anew first: where something else would be
    done now, nothing is written, and that is given back to be looked at. Raises ExpectedError."""
    with imports.beside() as beside:
        plan = make(beside).plan(
            *(chosen.sheets, chosen.choices), lambda done, whole: progress(done, 2 * whole)
        )
        if [one.outcome for one in plan.sheets] != [one.outcome for one in seen.sheets]:
            return plan
        return beside.add(
            *(plan.batch, ExportKind.CSV), lambda done, whole: progress(whole + done, 2 * whole)
        )
