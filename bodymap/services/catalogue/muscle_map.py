"""The muscle map of the shipped catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.muscle import Muscle, TriggerPoint
from bodymap.anatomy.muscle_map import MuscleMap
from bodymap.services.catalogue.table import OnProblem, log_problem


def muscle_map(atlas: Atlas, folder: Path, on_problem: OnProblem = log_problem) -> MuscleMap:
    """The muscles of the catalogue in ``folder`` on the surface of ``atlas``.

    Nothing is read before the map's first question, which raises CatalogueError when a file
    cannot be read at all. Bad rows go to ``on_problem``.
    """

    def load() -> tuple[Sequence[Muscle], Sequence[TriggerPoint]]:
        from bodymap.services.catalogue.muscles import load_muscles, load_trigger_points

        muscles = [row.muscle for row in load_muscles(folder / "muscles.csv", on_problem)]
        known = {muscle.id for muscle in muscles}
        points = load_trigger_points(folder / "trigger_points.csv", known, on_problem)
        return muscles, [row.point for row in points]

    return MuscleMap(load, atlas.regions, atlas.region_at)
