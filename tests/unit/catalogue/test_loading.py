from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.charting.needle import Needle
from bodymap.services.catalogue import (
    CatalogueError,
    RowProblem,
    load_conditions,
    load_needles,
    load_thresholds,
)

CONDITIONS = (
    "id,label,icd10cm,typical_regions,needled_muscles,outcome_measures,primary_measure,"
    "icd10cm_confidence,confidence,muscles_seen_in_trials,source,note\n"
)
GOOD = "heel_pain,Heel pain,M72.2,heel,soleus,NPRS,NPRS,verified,from memory,,icd10cm,\n"
NEEDLES = (
    "id,gauge_label,diameter_mm,length_mm,typical_use,size_confidence,confidence,source,note\n"
)
THRESHOLDS = (
    "measure,population,kind,as_published,points,percent_of_baseline,confidence,source,note\n"
)


def file_with(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_condition_is_read_with_its_lists_confidence_and_sources(tmp_path: Path) -> None:
    row = (
        'calf_pain,"Calf, inner",S86.111A;S86.112A,calf_medial;calf_lateral,soleus;tibialis,'
        "NPRS;LEFS,NPRS,verified,part verified,soleus,icd10cm;someone_2020,Small study.\n"
    )
    (condition,) = load_conditions(file_with(tmp_path, "c.csv", CONDITIONS + row))
    assert condition.id == "calf_pain"
    assert condition.label == "Calf, inner"
    assert condition.icd10 == ("S86.111A", "S86.112A")
    assert condition.typical_regions == ("calf_medial", "calf_lateral")
    assert condition.needled_muscles == ("soleus", "tibialis")
    assert condition.measures == ("NPRS", "LEFS")
    assert condition.confidence == "part verified"
    assert condition.source == ("icd10cm", "someone_2020")
    assert condition.note == "Small study."


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (",No id,M1,heel,soleus,NPRS,NPRS,verified,from memory,,x,\n", "id is empty"),
        ("a,No code,,heel,soleus,NPRS,NPRS,verified,from memory,,x,\n", "icd10cm is empty"),
        (
            "a,Guess,M1,heel,soleus,NPRS,NPRS,guessed,from memory,,x,\n",
            "icd10cm_confidence is none of verified, part verified, from memory: guessed",
        ),
        (
            "a,Twice,M1,heel;heel,soleus,NPRS,NPRS,verified,from memory,,x,\n",
            "typical_regions names heel twice",
        ),
        (
            "a,Other muscle,M1,heel,soleus,NPRS,NPRS,verified,part verified,psoas,x,\n",
            "muscles_seen_in_trials names psoas, needled_muscles does not",
        ),
        (
            "a,Other measure,M1,heel,soleus,NPRS,NDI,verified,from memory,,x,\n",
            "primary_measure is none of outcome_measures: NDI",
        ),
        ("a,Short\n", "the number of cells differs from the header's"),
        (
            "a,Long,M1,heel,soleus,NPRS,NPRS,verified,from memory,,x,,surplus\n",
            "the number of cells differs from the header's",
        ),
        (GOOD, "the same entry came before"),
    ],
)
def test_a_bad_row_is_named_with_line_and_reason_and_the_rest_loads(
    tmp_path: Path, bad: str, reason: str
) -> None:
    last = GOOD.replace("heel_pain", "last_one")
    problems: list[RowProblem] = []
    conditions = load_conditions(
        file_with(tmp_path, "c.csv", CONDITIONS + GOOD + bad + last), problems.append
    )
    assert [condition.id for condition in conditions] == ["heel_pain", "last_one"]
    assert problems == [RowProblem("c.csv", 3, reason)]
    assert str(problems[0]) == f"c.csv, line 3: {reason}"


def test_a_problem_is_logged_when_nobody_collects_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    nameless = GOOD.replace("heel_pain", "", 1)
    load_conditions(file_with(tmp_path, "c.csv", CONDITIONS + nameless))
    assert caplog.messages == ["c.csv, line 2: id is empty"]


def test_a_needle_size_gives_the_needle_a_chart_records(tmp_path: Path) -> None:
    row = "d030x40,30,0.30,40,thigh,verified,from memory,trial,\n"
    (size,) = load_needles(file_with(tmp_path, "n.csv", NEEDLES + row))
    assert size.needle == Needle(0.30, 40)
    assert size.needle.label == "0.30 \u00d7 40"


@pytest.mark.parametrize(
    ("length", "reason"),
    [
        ("long", "length_mm is no number: long"),
        ("0", "length_mm is not above zero: 0"),
        ("-5", "length_mm is not above zero: -5"),
        ("nan", "length_mm is not above zero: nan"),
        ("inf", "length_mm is not above zero: inf"),
        ("", "length_mm is empty"),
    ],
)
def test_a_needle_without_a_sound_length_is_left_out(
    tmp_path: Path, length: str, reason: str
) -> None:
    problems: list[RowProblem] = []
    row = f"d030x40,30,0.30,{length},thigh,verified,from memory,,\n"
    assert load_needles(file_with(tmp_path, "n.csv", NEEDLES + row), problems.append) == ()
    assert [problem.reason for problem in problems] == [reason]


def test_a_threshold_needs_points_or_a_percentage(tmp_path: Path) -> None:
    rows = (
        "NPRS,anyone,MCID,2 points,2,,verified,x,\n"
        "FIQ,anyone,MCID,14%,,14,verified,x,\n"
        "NDI,anyone,MDC,unknown,,,verified,x,\n"
    )
    problems: list[RowProblem] = []
    path = file_with(tmp_path, "t.csv", THRESHOLDS + rows)
    points, percent = load_thresholds(path, problems.append)
    assert (points.points, points.percent_of_baseline) == (2, None)
    assert (percent.points, percent.percent_of_baseline) == (None, 14)
    assert [problem.line for problem in problems] == [4]


def test_a_file_that_is_not_there_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError) as caught:
        load_conditions(tmp_path / "conditions.csv")
    assert caught.value.sentence == "The catalogue file conditions.csv cannot be read."


def test_a_file_without_a_needed_column_is_refused(tmp_path: Path) -> None:
    path = file_with(tmp_path, "n.csv", "id,gauge_label\nx,30\n")
    with pytest.raises(CatalogueError, match="has no column diameter_mm, length_mm"):
        load_needles(path)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "n.csv"
    path.write_bytes(NEEDLES.encode() + b"\xff\xfe\x00\n")
    with pytest.raises(CatalogueError):
        load_needles(path)
