"""The everyday words of the regions, as they are shipped."""

from __future__ import annotations

from pathlib import Path

from bodymap.anatomy.atlas import Atlas
from bodymap.services.catalogue.region_words import load_region_words
from bodymap.services.catalogue.table import Confidence, RowProblem
from tests.unit.finding.conftest import CATALOGUE

WORDS = CATALOGUE / "region_words.csv"


def test_every_row_loads_and_says_that_it_was_not_compared() -> None:
    problems: list[RowProblem] = []
    rows = load_region_words(WORDS, problems.append)
    assert problems == []
    assert {row.confidence for row in rows} == {Confidence.FROM_MEMORY}


def test_every_region_has_everyday_words(atlas: Atlas) -> None:
    named = {row.region for row in load_region_words(WORDS)}
    assert named == {region.base_id for region in atlas.regions.values()}


def test_a_row_without_words_is_left_out_and_named(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text(
        "region,words,confidence,source\nheel,,from memory,\nshin,shin bone,from memory,\n",
        encoding="utf-8",
    )
    problems: list[RowProblem] = []
    rows = load_region_words(path, problems.append)
    assert [row.region for row in rows] == ["shin"]
    assert [str(problem) for problem in problems] == ["words.csv, line 2: words is empty"]
