"""Bringing CSV files into the record from the command line: all of them, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.outcome_score import Measure
from bodymap.exchange.csv_clinic.files import BROUGHT_IN
from bodymap.exchange.csv_clinic.guess import guess_columns, guess_kind, missing
from bodymap.exchange.csv_clinic.plan import CatalogueWords, Choices, MappedSheet, Plan, Planner
from bodymap.exchange.csv_clinic.row import RowState
from bodymap.exchange.csv_clinic.sheet import Encoding, Sheet, read_sheet
from bodymap.exchange.csv_clinic.skin import Skin
from bodymap.exchange.outcome import BadInputError, Imported
from bodymap.paths import resource
from bodymap.services.audit.events import ExportKind
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import FOLDER, CatalogueFolders
from bodymap.services.clock import SystemClock
from bodymap.services.progress import Progress

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic

_MOST_TOLD: Final = 20
USUAL: Final = Choices()


def import_csv(
    clinic: Clinic,
    source: Path,
    progress: Progress,
    *,
    folder: Path | None = None,
    choices: Choices = USUAL,
    encoding: Encoding | None = None,
) -> Imported:
    """Bring in the file ``source``, or the files of an export that lie in the folder ``source``.

    Columns are found by their headers. ``folder`` is where the clinic's own catalogue may lie,
    ``encoding`` how the letters are written where that is not UTF-8. Raises BadInputError, with the
    first bad rows by line and reason, where any row cannot be imported: then nothing is.
    """
    sheets = [mapped(read_sheet(path, encoding)) for path in _paths(source)]
    for one in sheets:
        check_mapped(one)
    own = None if folder is None else folder / FOLDER
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue"), own))
    atlas = Atlas.open(resource("atlas", "data"))
    planner = Planner(clinic.imports, Skin(atlas), catalogue_words(catalogue), _now())
    plan = planner.plan(sheets, choices, lambda done, whole: progress(done, 2 * whole))
    if plan.bad:
        raise BadInputError(refusal(plan))
    if len(plan.batch):
        clinic.imports.add(
            plan.batch, ExportKind.CSV, lambda done, whole: progress(whole + done, 2 * whole)
        )
    return Imported(plan.batch.counts, remarks(plan))


def mapped(sheet: Sheet) -> MappedSheet:
    """A sheet, understood by its headers."""
    kind = guess_kind(sheet.columns)
    return MappedSheet(sheet, kind, guess_columns(kind, sheet.columns))


def check_mapped(one: MappedSheet) -> None:
    """Raises BadInputError where a column is missing that rows of the kind need."""
    for group in missing(one.kind, one.mapped):
        names = " or ".join(field.header for field in group)
        raise BadInputError(
            f"{one.sheet.name} was read as {one.kind}, and has no column for {names}."
        )


def refusal(plan: Plan) -> str:
    """That nothing was imported, and why: the first bad rows by line and reason."""
    rows = [
        f"{sheet.of.sheet.name}, line {row.line}: {row.words}"
        for sheet in plan.sheets
        for row in sheet.rows
        if row.state is RowState.BAD
    ]
    told = rows[:_MOST_TOLD]
    more = len(rows) - len(told)
    if more:
        told.append(f"and {more:,} more")
    count = "1 row cannot" if len(rows) == 1 else f"{len(rows):,} rows cannot"
    return "\n  ".join((f"{count} be imported, so nothing was.", *told))


def remarks(plan: Plan) -> tuple[str, ...]:
    """What was left out because it is there already, and what should be looked at."""
    found = []
    if plan.there:
        count = "1 row was" if plan.there == 1 else f"{plan.there:,} rows were"
        found.append(f"{count} left out: already in the record.")
    for sheet in plan.sheets:
        looked_at = [row for row in sheet.rows if row.state is RowState.NEW and row.troubles]
        found += [f"{sheet.of.sheet.name}, line {one.line}: {one.words}" for one in looked_at[:5]]
    return tuple(found)


def catalogue_words(catalogue: ClinicCatalogue) -> CatalogueWords:
    """How a clinic's catalogue understands what a cell names: by id or by name, as it is shown or
    in English, in any case."""
    muscles: dict[str, str] = {}
    conditions: dict[str, str] = {}

    def muscle_of(words: str) -> str | None:
        if not muscles:
            for facts in catalogue.all_muscles():
                for name in (facts.muscle.id, facts.muscle.name, facts.english):
                    muscles.setdefault(_plain(name), facts.muscle.id)
        return muscles.get(_plain(words))

    def condition_of(words: str) -> str | None:
        known = catalogue.condition(words.strip())
        if known is not None:
            return known.id
        if not conditions:
            for one in catalogue.conditions():
                for name in (one.label, one.english):
                    conditions.setdefault(_plain(name), one.id)
        return conditions.get(_plain(words))

    def measure_of(words: str) -> tuple[str, Measure] | None:
        for scale in (words.strip(), words.strip().upper()):
            found = catalogue.outcome_measure_of(scale)
            if found is not None:
                return scale, found.measure
        return None

    return CatalogueWords(condition_of, muscle_of, measure_of)


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("_", " ").split())


def _paths(source: Path) -> Sequence[Path]:
    if not source.is_dir():
        return [source]
    found = [source / file.name for file in BROUGHT_IN if (source / file.name).exists()]
    if not found:
        names = ", ".join(file.name for file in BROUGHT_IN)
        raise BadInputError(f"The folder {source.name} has none of {names}.")
    return found


def _now() -> datetime:
    return SystemClock().now()
