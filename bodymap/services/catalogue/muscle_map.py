"""The muscle map of the shipped catalogue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.muscle import Muscle, TriggerPoint
from bodymap.anatomy.muscle_map import MuscleMap
from bodymap.services.catalogue.table import OnProblem, log_problem

if TYPE_CHECKING:
    from bodymap.services.catalogue.muscles import MuscleFacts


def muscle_map(
    atlas: Atlas,
    folder: Path,
    on_problem: OnProblem = log_problem,
    facts: Callable[[], Sequence[MuscleFacts]] | None = None,
) -> MuscleMap:
    """The muscles of the catalogue in ``folder`` on the surface of ``atlas``.

    Nothing is read before the map's first question, which raises CatalogueError when a file
    cannot be read at all. Bad rows go to ``on_problem``. ``facts`` gives the muscles to who has
    them already, so that their file is read once.
    """

    def load() -> tuple[Sequence[Muscle], Sequence[TriggerPoint]]:
        from bodymap.services.catalogue.muscles import load_muscles, load_trigger_points

        rows = facts() if facts else load_muscles(folder / "muscles.csv", on_problem)
        muscles = [row.muscle for row in rows]
        known = {muscle.id for muscle in muscles}
        points = load_trigger_points(folder / "trigger_points.csv", known, on_problem)
        return muscles, [row.point for row in points]

    return MuscleMap(load, atlas.regions, atlas.region_at)
