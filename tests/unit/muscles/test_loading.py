"""The catalogue of muscles: facts are whole, and a bad row is named."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.muscle import Layer
from bodymap.services.catalogue import CatalogueError, RowProblem, load_conditions, load_sources
from bodymap.services.catalogue.muscles import (
    MuscleFacts,
    SafetyAction,
    load_muscles,
    load_trigger_points,
)
from tests.unit.muscles.conftest import CATALOGUE, POINTS

MUSCLES = CATALOGUE / "muscles.csv"


def with_change(folder: Path, source: Path, change: Mapping[str, str]) -> Path:
    """The first three rows of a shipped file, the second changed."""
    with source.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        header = list(reader.fieldnames or ())
        rows = [row for _, row in zip(range(3), reader, strict=False)]
    rows[1].update(change)
    path = folder / source.name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header)
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"id": ""}, "id is empty"),
        ({"layer": "under"}, "layer is none of surface, middle, deep: under"),
        ({"site_regions": ""}, "site_regions is empty"),
        ({"site_regions": "cheek;cheek"}, "site_regions names cheek twice"),
        ({"needle_mm_min": "60"}, "needle_mm_min is above needle_mm_max: 60, 25"),
        ({"needle_mm_max": ""}, "needle_mm_min and needle_mm_max go together"),
        ({"needle_mm_max": "long"}, "needle_mm_max is no number: long"),
        ({"safety_class": "none"}, "safety_class is none of low, caution, high: none"),
        ({"software_action": "ask"}, "software_action is none of"),
        ({"trp_count": "1.5"}, "trp_count is no whole number: 1.5"),
        ({"source": ""}, "source is empty"),
        ({"id": "masseter_superficial"}, "the same entry came before"),
    ],
)
def test_a_bad_muscle_is_named_and_the_others_load(
    tmp_path: Path, change: Mapping[str, str], reason: str
) -> None:
    problems: list[RowProblem] = []
    rows = load_muscles(with_change(tmp_path, MUSCLES, change), problems.append)
    assert len(rows) == 2
    (problem,) = problems
    assert (problem.file, problem.line) == ("muscles.csv", 3)
    assert reason in problem.reason


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"muscle": "nobody"}, "muscle is none of the catalogue: nobody"),
        ({"number": "0"}, "number is not above zero: 0"),
        ({"number": "1"}, "the same entry came before"),
        ({"landmark": ""}, "landmark is empty"),
        ({"construction": ""}, "construction is empty"),
        ({"correction": "skin(here)"}, "correction and corrected_because go together"),
        ({"x_mm": "-3"}, "x_mm lies on the right side: -3"),
        ({"y_mm": "tall"}, "y_mm is no number: tall"),
        ({"y_mm": "nan"}, "y_mm is no place of a body: nan"),
        ({"z_mm": "9000"}, "z_mm is no place of a body: 9000"),
        ({"confidence": "sure"}, "confidence is none of"),
    ],
)
def test_a_bad_trigger_point_is_named_and_the_others_load(
    tmp_path: Path, change: Mapping[str, str], reason: str
) -> None:
    problems: list[RowProblem] = []
    path = with_change(tmp_path, POINTS, change)
    rows = load_trigger_points(path, {"masseter_superficial"}, problems.append)
    assert len(rows) == 2
    (problem,) = problems
    assert (problem.file, problem.line) == ("trigger_points.csv", 3)
    assert reason in problem.reason


def test_a_file_that_is_not_there_is_an_error_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError):
        load_muscles(tmp_path / "muscles.csv")
    with pytest.raises(CatalogueError):
        load_trigger_points(tmp_path / "trigger_points.csv", {"soleus"})


def test_every_region_of_a_muscle_is_one_of_the_body(
    atlas: Atlas, muscles: Mapping[str, MuscleFacts]
) -> None:
    bases = {region.base_id for region in atlas.regions.values()}
    for row in muscles.values():
        assert bases.issuperset(row.muscle.site_regions), row.muscle.id
        referred = {region.removeprefix("contra:") for region in row.referred_regions}
        assert bases.issuperset(referred), row.muscle.id


def test_every_source_is_known(muscles: Mapping[str, MuscleFacts]) -> None:
    known = {source.id for source in load_sources(CATALOGUE / "muscle_sources.csv")}
    for row in muscles.values():
        assert known.issuperset({*row.source, *row.depth_source}), row.muscle.id


def test_every_muscle_of_a_condition_is_known(muscles: Mapping[str, MuscleFacts]) -> None:
    for condition in load_conditions(CATALOGUE / "conditions.csv"):
        assert set(condition.needled_muscles) <= set(muscles), condition.id


def test_only_the_blocked_muscle_has_no_needle_length(muscles: Mapping[str, MuscleFacts]) -> None:
    blocked = [
        row.muscle.id
        for row in muscles.values()
        if row.software_action is SafetyAction.BLOCK or row.needle_mm is None
    ]
    assert blocked == ["intercostales"]


def test_layers_go_inward() -> None:
    assert [layer.depth for layer in Layer] == [0, 1, 2]
