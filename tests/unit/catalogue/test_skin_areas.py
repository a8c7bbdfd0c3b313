"""Dermatomes, nerve areas and what supplies each region: the loaders and the shipped files."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from bodymap.services.catalogue.skin_areas import (
    RegionNerves,
    SkinArea,
    load_region_nerves,
    load_skin_areas,
)
from bodymap.services.catalogue.sources import load_sources
from bodymap.services.catalogue.table import CatalogueError, RowProblem

CATALOGUE = Path(__file__).parents[3] / "resources" / "catalogue"
AREAS = "id,label,confidence,source,note\n"
REGIONS = (
    "region,dermatomes,nerves,dermatome_confidence,nerve_confidence,dermatome_source,"
    "nerve_source,note\n"
)


@pytest.fixture(scope="module")
def problems() -> list[RowProblem]:
    return []


@pytest.fixture(scope="module")
def dermatomes(problems: list[RowProblem]) -> tuple[SkinArea, ...]:
    return load_skin_areas(CATALOGUE / "dermatomes.csv", problems.append)


@pytest.fixture(scope="module")
def nerves(problems: list[RowProblem]) -> tuple[SkinArea, ...]:
    return load_skin_areas(CATALOGUE / "nerve_areas.csv", problems.append)


@pytest.fixture(scope="module")
def regions(problems: list[RowProblem]) -> tuple[RegionNerves, ...]:
    return load_region_nerves(CATALOGUE / "region_nerves.csv", problems.append)


def test_every_shipped_row_loads(
    problems: list[RowProblem],
    dermatomes: tuple[SkinArea, ...],
    nerves: tuple[SkinArea, ...],
    regions: tuple[RegionNerves, ...],
) -> None:
    assert problems == []
    assert (len(dermatomes), len(nerves), len(regions)) == (31, 50, 75)


def test_every_region_of_the_body_has_its_dermatomes_and_nerves(
    regions: tuple[RegionNerves, ...],
) -> None:
    with (CATALOGUE / "regions.csv").open(encoding="utf-8", newline="") as file:
        bases = {row["base_id"] for row in csv.DictReader(file)}
    assert {row.region for row in regions} == bases


def test_a_region_names_only_areas_that_are_drawn(
    dermatomes: tuple[SkinArea, ...],
    nerves: tuple[SkinArea, ...],
    regions: tuple[RegionNerves, ...],
) -> None:
    named = {area for row in regions for area in row.dermatomes}
    assert named <= {area.id for area in dermatomes}
    assert {area for row in regions for area in row.nerves} <= {area.id for area in nerves}


def test_every_source_that_is_named_is_listed_and_every_listed_one_is_named(
    dermatomes: tuple[SkinArea, ...],
    nerves: tuple[SkinArea, ...],
    regions: tuple[RegionNerves, ...],
) -> None:
    named = {source for area in (*dermatomes, *nerves) for source in area.source}
    for row in regions:
        named |= {*row.dermatome_source, *row.nerve_source}
    listed = load_sources(CATALOGUE / "skin_sources.csv")
    assert named == {source.id for source in listed}


def test_a_region_is_read_with_its_lists(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text(
        REGIONS + "heel,s1;s2,sural,part verified,from memory,lists,,Outer edge.\n",
        encoding="utf-8",
    )
    (row,) = load_region_nerves(path)
    assert (row.region, row.dermatomes, row.nerves) == ("heel", ("s1", "s2"), ("sural",))
    assert (row.dermatome_source, row.nerve_source) == (("lists",), ())


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("c5,,from memory,book,\n", "label is empty"),
        ("c5,C5,certain,book,\n", "confidence is none of verified, part verified, from memory"),
        ("c5,C5,from memory,,\n", "source is empty"),
        ("c4,C4,from memory,book,\n", "the same entry came before"),
    ],
)
def test_a_bad_area_is_named_and_the_good_one_stays(tmp_path: Path, bad: str, reason: str) -> None:
    path = tmp_path / "d.csv"
    path.write_text(AREAS + "c4,C4,from memory,book,\n" + bad, encoding="utf-8")
    problems: list[RowProblem] = []
    (area,) = load_skin_areas(path, problems.append)
    assert area.id == "c4"
    assert [problem.line for problem in problems] == [3]
    assert problems[0].reason.startswith(reason)


def test_a_fact_of_a_region_that_was_compared_must_name_its_source(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text(REGIONS + "heel,s1,sural,part verified,from memory,,,\n", encoding="utf-8")
    problems: list[RowProblem] = []
    assert load_region_nerves(path, problems.append) == ()
    assert [problem.reason for problem in problems] == [
        "dermatome_source is empty, and dermatome_confidence is not from memory"
    ]


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"dermatomes\.csv"):
        load_skin_areas(tmp_path / "dermatomes.csv")
