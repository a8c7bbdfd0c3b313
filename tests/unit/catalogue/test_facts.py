"""The catalogue that is shipped: complete, consistent, every fact with its source."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from bodymap.services.catalogue import (
    Condition,
    NeedleSize,
    OutcomeThreshold,
    RowProblem,
    Source,
    load_conditions,
    load_needles,
    load_sources,
    load_thresholds,
)

CATALOGUE = Path(__file__).parents[3] / "resources" / "catalogue"


@pytest.fixture(scope="module")
def problems() -> list[RowProblem]:
    return []


@pytest.fixture(scope="module")
def conditions(problems: list[RowProblem]) -> tuple[Condition, ...]:
    return load_conditions(CATALOGUE / "conditions.csv", problems.append)


@pytest.fixture(scope="module")
def needles(problems: list[RowProblem]) -> tuple[NeedleSize, ...]:
    return load_needles(CATALOGUE / "needles.csv", problems.append)


@pytest.fixture(scope="module")
def thresholds(problems: list[RowProblem]) -> tuple[OutcomeThreshold, ...]:
    return load_thresholds(CATALOGUE / "outcome_thresholds.csv", problems.append)


@pytest.fixture(scope="module")
def sources(problems: list[RowProblem]) -> tuple[Source, ...]:
    return load_sources(CATALOGUE / "sources.csv", problems.append)


def test_every_row_of_every_file_loads(
    problems: list[RowProblem],
    conditions: tuple[Condition, ...],
    needles: tuple[NeedleSize, ...],
    thresholds: tuple[OutcomeThreshold, ...],
    sources: tuple[Source, ...],
) -> None:
    assert problems == []
    assert (len(conditions), len(needles), len(thresholds)) == (35, 22, 48)
    assert len(sources) > 50


def test_every_region_of_a_condition_is_a_region_of_the_body(
    conditions: tuple[Condition, ...],
) -> None:
    with (CATALOGUE / "regions.csv").open(encoding="utf-8", newline="") as file:
        regions = {row["base_id"] for row in csv.DictReader(file)}
    named = {region for condition in conditions for region in condition.typical_regions}
    assert named <= regions


def test_every_code_has_the_form_of_icd_10_cm(conditions: tuple[Condition, ...]) -> None:
    form = re.compile(r"[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?")
    codes = [code for condition in conditions for code in condition.icd10]
    assert [code for code in codes if not form.fullmatch(code)] == []


def test_muscles_are_part_verified_exactly_where_a_publication_named_some(
    conditions: tuple[Condition, ...],
) -> None:
    for condition in conditions:
        part_verified = condition.confidence == "part verified"
        assert part_verified == bool(condition.muscles_seen_in_trials), condition.id


def test_every_needle_has_an_own_size_that_a_person_could_use(
    needles: tuple[NeedleSize, ...],
) -> None:
    sizes = [(size.diameter_mm, size.length_mm) for size in needles]
    assert len(set(sizes)) == len(sizes)
    assert all(0.1 <= diameter <= 0.5 for diameter, _ in sizes)
    assert all(10 <= length <= 150 for _, length in sizes)


def test_a_needle_size_said_to_be_verified_names_its_source(
    needles: tuple[NeedleSize, ...],
) -> None:
    unsourced = [
        size.id for size in needles if size.size_confidence == "verified" and not size.source
    ]
    assert unsourced == []


def test_the_pain_scale_has_its_general_threshold_of_two_points_or_thirty_percent(
    thresholds: tuple[OutcomeThreshold, ...],
) -> None:
    general = [row for row in thresholds if row.source == ("farrar_2001",)]
    assert [(row.measure, row.points, row.percent_of_baseline) for row in general] == [
        ("NPRS", 2, 30)
    ]
    assert general[0].kind.matters


def test_every_source_that_is_named_is_listed_and_every_listed_one_is_named(
    conditions: tuple[Condition, ...],
    needles: tuple[NeedleSize, ...],
    thresholds: tuple[OutcomeThreshold, ...],
    sources: tuple[Source, ...],
) -> None:
    named = {source for condition in conditions for source in condition.source}
    named |= {source for needle in needles for source in needle.source}
    named |= {source for threshold in thresholds for source in threshold.source}
    assert named == {source.id for source in sources}
