"""Everything that is wrong with the catalogue of a clinic, told before it is missed."""

from __future__ import annotations

from pathlib import Path

from bodymap.anatomy.atlas import Atlas
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.muscle_map import muscle_map
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.catalogue.own_file import shown_name
from bodymap.services.catalogue.table import RowProblem

EDITABLE = (
    *("adverse_events.csv", "aftercare.csv", "billing.csv", "conditions.csv", "dermatomes.csv"),
    *("finer_regions.csv", "legality.csv", "legality_sources.csv"),
    *("muscles.csv", "muscle_sources.csv", "needles.csv", "nerve_areas.csv"),
    *("outcome_measures.csv", "outcome_thresholds.csv", "screening.csv", "session_sources.csv"),
    *("sources.csv", "threshold_choice.csv", "trigger_points.csv"),
)
"""The files of which a clinic may have its own copy."""


def catalogue_problems(folders: CatalogueFolders, atlas: Atlas) -> tuple[RowProblem, ...]:
    """What is wrong with the files of the catalogue, each once, file by file.

    Reads every file anew. A trigger point that the clinic placed is looked for on the skin of
    ``atlas``. Raises CatalogueError where a shipped file cannot be read.
    """
    found: list[RowProblem] = list(_misplaced(folders.own))
    catalogue = ClinicCatalogue(folders, found.append)
    catalogue.conditions()
    catalogue.needles()
    catalogue.thresholds()
    catalogue.threshold_choices()
    catalogue.source("")
    catalogue.hazards()
    catalogue.finer_regions()
    catalogue.dermatomes()
    catalogue.nerve_areas()
    catalogue.screening()
    catalogue.adverse_events()
    catalogue.aftercare()
    catalogue.billing()
    catalogue.outcome_measures()
    catalogue.legality()
    muscle_map(atlas, folders, found.append, catalogue.all_muscles).warm()
    return tuple(dict.fromkeys(found))


def own_files(folders: CatalogueFolders) -> tuple[Path, ...]:
    """The clinic's own files that are read, by name."""
    if folders.own is None:
        return ()
    return tuple(path for path in map(folders.own.joinpath, EDITABLE) if path.is_file())


def _misplaced(own: Path | None) -> list[RowProblem]:
    """Files that nobody reads, because their names are not those of the catalogue."""
    if own is None or not own.exists():
        return []
    try:
        names = sorted(path.name for path in own.iterdir())
    except NotADirectoryError:
        return [RowProblem(own.name, 0, "this is a file and no folder, so nothing of it is used")]
    except OSError as error:
        reason = f"the folder cannot be read ({error.strerror}), so nothing of it is used"
        return [RowProblem(own.name, 0, reason)]
    return [
        RowProblem(shown_name(own / name), 0, "a clinic's own copy has no file of this name")
        for name in names
        if name.casefold().endswith(".csv") and name not in EDITABLE
    ]
