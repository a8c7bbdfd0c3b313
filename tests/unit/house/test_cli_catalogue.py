"""The clinic's own catalogue and the crosswalks, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bodymap import cli


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """A data folder that nobody made yet."""
    return tmp_path / "clinic"


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit status, and what was printed on both streams."""
    try:
        status = cli.main(arguments)
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else -1
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def own_file(clinic: Path, name: str, text: str) -> None:
    folder = clinic / "catalogue"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_a_clinic_without_a_copy_has_no_problems(
    clinic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = told(capsys, "catalogue", "check", "--data-dir", str(clinic))
    assert status == 0
    assert out == f"No problems. There is no catalogue of the clinic's own in {clinic}/catalogue.\n"
    assert not clinic.exists()


def test_every_problem_is_told(clinic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own_file(clinic, "conditions.csv", "id,label,primary_measure\nneck_pain,Neck,NONE\n,Lost,\n")
    own_file(clinic, "needles.csv", "id;note\n")
    asked = ("--data-dir", str(clinic), "catalogue", "check")
    status, out, _ = told(capsys, *asked)
    assert status == 1
    assert out.splitlines() == [
        "catalogue/conditions.csv, line 2: primary_measure is none of outcome_measures: NONE",
        "catalogue/conditions.csv, line 3: id is empty",
        "catalogue/needles.csv: the columns are parted by semicolons and not by commas, "
        "so nothing of it is used",
    ]
    status, out, _ = told(capsys, *asked, "--json")
    answer = json.loads(out)
    assert status == 1
    assert answer["files"] == ["conditions.csv", "needles.csv"]
    assert [(each["file"], each["line"]) for each in answer["problems"]] == [
        ("catalogue/conditions.csv", 2),
        ("catalogue/conditions.csv", 3),
        ("catalogue/needles.csv", None),
    ]


def test_a_copy_begins_with_its_header_and_is_sound(
    clinic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ("--data-dir", str(clinic))
    status, out, _ = told(capsys, "catalogue", "copy", "needles", *where)
    path = clinic / "catalogue" / "needles.csv"
    assert (status, out) == (0, f"Written: {path}\n")
    text = path.read_text(encoding="utf-8-sig")
    assert text.startswith("id,gauge_label,")
    assert text.rstrip().endswith(",retired")
    assert text.count("\n") == 1
    for name in ("conditions.csv", "muscles.csv", "outcome_thresholds", "trigger_points.csv"):
        assert told(capsys, "catalogue", "copy", name, "--full", *where)[0] == 0
    status, out, _ = told(capsys, "catalogue", "check", "--json", *where)
    assert (status, json.loads(out)["problems"]) == (0, [])
    assert len(json.loads(out)["files"]) == 5


def test_a_copy_never_overwrites(clinic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own_file(clinic, "needles.csv", "mine")
    asked = ("catalogue", "copy", "needles.csv", "--data-dir", str(clinic))
    status, out, err = told(capsys, *asked)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert "needles.csv is there already" in err
    assert (clinic / "catalogue" / "needles.csv").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_made_is_told(
    clinic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clinic.mkdir()
    (clinic / "catalogue").touch()
    asked = ("catalogue", "copy", "needles.csv", "--data-dir", str(clinic))
    status, _, err = told(capsys, *asked)
    assert (status, err.count("\n")) == (2, 1)
    assert "is a file and no folder" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["catalogue"], "TASK"),
        (["catalogue", "burn"], "invalid choice: 'burn'"),
        (["catalogue", "copy"], "FILE"),
        (["catalogue", "copy", "regions.csv"], "no catalogue file 'regions.csv' to copy"),
        (["catalogue", "copy", "../needles"], "no catalogue file '../needles' to copy"),
        (["catalogue", "check", "--data-dir", ""], "the folder's name is empty"),
        (["crosswalk"], "--regions, --map"),
        (["crosswalk", "--regions", " , ", "--map", "wpi"], "no region is named"),
        (["crosswalk", "--regions", "heel_l", "--map", "moon"], "invalid choice: 'moon'"),
        (["crosswalk", "--regions", "heel_l,tail", "--map", "wpi"], "has no region 'tail'"),
    ],
)
def test_what_is_not_understood_is_told_in_one_sentence(
    arguments: list[str], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if arguments[:2] == ["catalogue", "copy"]:
        arguments = ["--data-dir", str(tmp_path), *arguments]
    status, out, err = told(capsys, *arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert words in err
    assert list(tmp_path.iterdir()) == []


def test_locate_names_the_muscles_of_the_clinic(
    clinic: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("--data-dir", str(clinic), "locate", "back", "0.345", "0.78", "--json")
    before = json.loads(told(capsys, *asked)[1])["muscles"]
    first = before[0]["id"]
    own_file(clinic, "muscles.csv", f"id,retired\n{first},yes\n")
    after = json.loads(told(capsys, *asked)[1])["muscles"]
    assert first not in {each["id"] for each in after}
    own_file(clinic, "muscles.csv", f"id,name_en\n{first},As we call it\n")
    renamed = json.loads(told(capsys, *asked)[1])["muscles"]
    assert (renamed[0]["id"], renamed[0]["name"]) == (first, "As we call it")


def test_regions_on_another_chart_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("crosswalk", "--regions", "calf_medial_l, heel_l", "--map", "wpi", "--json")
    status, out, _ = told(capsys, *asked)
    assert status == 0
    answer = json.loads(out)
    assert (answer["map"], answer["count"], answer["of"]) == ("wpi_2016", 1, 19)
    assert answer["without_area"] == ["heel_l"]
    assert answer["areas"] == [
        {
            "id": "lower_leg_l",
            "label": "Lower leg, left",
            "side": "left",
            "regions": ["calf_medial_l"],
            "fit": "exact",
        }
    ]
    assert answer["best_fit"] is False
    expected = {"regions": ["left lower"], "count": 1, "asked_for": 4}
    assert answer["generalised"] == expected


def test_regions_on_another_chart_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = told(
        capsys, "crosswalk", "--regions", "wrist_l,arm_anterior_l", "--map", "choir"
    )
    assert status == 0
    first, *lines = out.splitlines()
    assert first == "CHOIR body map, numbers of the standard (male) figure: 3 of 74 areas"
    assert "  Upper arm, front, left (112) from arm_anterior_l" in lines
    assert lines[-1] == "In more than one area, each counted: wrist_l"
    status, out, _ = told(capsys, "crosswalk", "--regions", "heel_l,jaw_tmj_r", "--map", "wpi")
    assert "  Jaw, right (jaw_r) from jaw_tmj_r, best fit" in out
    assert "No area there, not counted: heel_l" in out
    assert "count regions of pain, not needles" in out
