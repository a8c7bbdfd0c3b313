"""The command line: what is understood, and how it is answered."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from bodymap import __version__, cli


def _refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one sentence with which the arguments are refused, on the error stream."""
    try:
        status = cli.main(arguments)
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else -1
    told = capsys.readouterr()
    assert status == 2
    assert told.out == ""
    assert told.err.count("\n") == 1
    return told.err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"bodymap {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["dance"], "invalid choice: 'dance'"),
        (["--dance"], "--dance"),
        (["--dem"], "--dem"),
        (["--data-dir"], "expected one argument"),
        (["--data-dir", ""], "the folder's name is empty"),
        (["locate"], "VIEW, X, Y"),
        (["locate", "back", "0.5"], "Y"),
        (["locate", "back", "left", "0.5"], "'left' is not a number from 0 to 1"),
        (["locate", "back", "0.5", "nan"], "'nan' is not a number"),
        (["locate", "back", "0.5", "inf"], "'inf' is not a number"),
        (["locate", "back", "-0.1", "0.5"], "'-0.1' is not a number"),
        (["locate", "back", "0.5", "1.01"], "'1.01' is not a number"),
        (["locate", "inside", "0.5", "0.5"], "no view called 'inside'; the views are front, back"),
    ],
)
def test_what_is_not_understood_is_told_in_one_sentence(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert words in _refusal(capsys, *arguments)


def test_a_data_folder_that_is_a_file_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "notes.txt"
    file.touch()
    assert "is a file, not a folder" in _refusal(capsys, "--data-dir", str(file))
    assert "is not a folder" in _refusal(capsys, "--data-dir", str(file / "clinic"))


def test_a_data_folder_without_a_parent_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = _refusal(capsys, "--data-dir", str(tmp_path / "no" / "clinic"))
    assert f"{tmp_path / 'no'} is not a folder" in told


def test_a_data_folder_of_an_impossible_name_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "name too long" in _refusal(capsys, "--data-dir", str(tmp_path / ("x" * 300)))


def test_a_data_folder_is_found_from_where_the_person_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.parse(["--data-dir", "clinic"]).data_dir == tmp_path / "clinic"
    assert cli.parse(["--data-dir", os.curdir]).data_dir == tmp_path


def test_a_place_on_the_body_is_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["locate", "back", "0.5", "0.3", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert sorted(told) == ["finer", "hazards", "label", "muscles", "point", "region", "side"]
    assert told["side"] in {"left", "right", "midline"}
    # the middle of the back: near the midline, at the height of the trunk, behind the body's axis
    x, y, z = told["point"]
    assert abs(x) < 60
    assert 900 < y < 1600
    assert z < 0
    first = told["muscles"][0]
    assert sorted(first) == ["distance_mm", "id", "layer", "name"]
    assert next(each["distance_mm"] for each in told["muscles"]) < 80
    assert any("pneumothorax" in hazard for hazard in told["hazards"])


def test_a_calf_has_calf_muscles(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["locate", "back", "0.345", "0.78", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["region"] == "calf_lateral_l"
    assert told["muscles"][0]["id"] == "gastrocnemius_lateral"
    assert "deltoid" not in " ".join(each["id"] for each in told["muscles"])


def test_a_place_on_the_body_is_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["locate", "back", "0.5", "0.3"]) == 0
    place, *lines = capsys.readouterr().out.splitlines()
    assert place.endswith(" mm")
    assert [line.partition(":")[0] for line in lines] == ["more exactly", "muscles", "hazard"]
    assert lines[0].startswith("more exactly: Beside the spine, T")


def test_beside_the_body_there_is_no_region(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["locate", "front", "0.01", "0.01", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    nowhere = {"region": None, "label": None, "finer": None, "side": None, "point": None}
    assert told == {**nowhere, "muscles": [], "hazards": []}
    assert cli.main(["locate", "front", "0.01", "0.01"]) == 0
    assert capsys.readouterr().out == "Beside the body.\n"


def test_a_machine_without_a_screen_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert cli.main([]) == 1
    assert capsys.readouterr().err == "bodymap: There is no screen here to open a window on.\n"
