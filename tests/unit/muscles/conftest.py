"""The shipped atlas, catalogue and landmarks, read once."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.muscle_map import MuscleMap
from bodymap.services.catalogue.muscle_map import muscle_map
from bodymap.services.catalogue.muscles import (
    MuscleFacts,
    TriggerPointFacts,
    load_muscles,
    load_trigger_points,
)
from bodymap.services.catalogue.table import RowProblem
from tests.atlases import shared_atlas

RESOURCES = Path(__file__).parents[3] / "resources"
CATALOGUE = RESOURCES / "catalogue"
DATA = RESOURCES / "atlas" / "data"
LANDMARKS = RESOURCES / "atlas" / "landmarks" / "landmarks.csv"
POINTS = CATALOGUE / "trigger_points.csv"


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return shared_atlas()


@pytest.fixture(scope="session")
def problems() -> list[RowProblem]:
    return []


@pytest.fixture(scope="session")
def muscles(problems: list[RowProblem]) -> Mapping[str, MuscleFacts]:
    rows = load_muscles(CATALOGUE / "muscles.csv", problems.append)
    return {row.muscle.id: row for row in rows}


@pytest.fixture(scope="session")
def points(
    muscles: Mapping[str, MuscleFacts], problems: list[RowProblem]
) -> tuple[TriggerPointFacts, ...]:
    return load_trigger_points(POINTS, muscles, problems.append)


@pytest.fixture(scope="session")
def landmarks() -> Mapping[str, BodyPoint]:
    with LANDMARKS.open(encoding="utf-8", newline="") as file:
        return {
            row["id"]: BodyPoint(*(float(row[axis]) for axis in ("x_mm", "y_mm", "z_mm")))
            for row in csv.DictReader(file)
        }


@pytest.fixture(scope="session")
def map_of_muscles(atlas: Atlas, problems: list[RowProblem]) -> MuscleMap:
    return muscle_map(atlas, CATALOGUE, problems.append)
