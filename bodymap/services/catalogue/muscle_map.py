"""The muscle map of the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.muscle import Muscle, TriggerPoint
from bodymap.anatomy.muscle_map import MuscleMap
from bodymap.services.catalogue.own_copy import CatalogueFolders, folders_of
from bodymap.services.catalogue.table import OnProblem, log_problem

if TYPE_CHECKING:
    from bodymap.services.catalogue.muscles import MuscleFacts


def muscle_map(
    atlas: Atlas,
    folder: Path | CatalogueFolders,
    on_problem: OnProblem = log_problem,
    facts: Callable[[], Sequence[MuscleFacts]] | None = None,
) -> MuscleMap:
    """The muscles of the catalogue in ``folder`` on the surface of ``atlas``.

    Nothing is read before the map's first question, which raises CatalogueError when a file
    cannot be read at all. Bad rows go to ``on_problem``. ``facts`` gives the muscles to who has
    them already, so that their file is read once. A retired muscle is known by name and, having
    no trigger points here, never a candidate.
    """
    folders = folders_of(folder)

    def bases() -> set[str]:
        return {region.base_id for region in atlas.regions.values()}

    def load() -> tuple[Sequence[Muscle], Sequence[TriggerPoint]]:
        from bodymap.services.catalogue.muscles import load_muscles, load_trigger_points
        from bodymap.services.catalogue.nearest_skin import nearest_skin

        rows = (
            facts()
            if facts
            else load_muscles(folders.file("muscles.csv"), on_problem, regions=bases)
        )
        known = {row.muscle.id for row in rows}
        offered = {row.muscle.id for row in rows if not row.retired}
        points = load_trigger_points(
            folders.file("trigger_points.csv"), known, on_problem, skin=nearest_skin(atlas)
        )
        kept = [row.point for row in points if row.point.muscle in offered and not row.retired]
        return [row.muscle for row in rows], kept

    return MuscleMap(load, atlas.regions, atlas.region_at)
