"""What a workstation remembers: by name, in one small file, and never at the cost of anything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bodymap.ui.theme.kept_choices import KeptChoices


def test_each_name_has_its_own_value_and_the_last_counts(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "look.json"
    kept = KeptChoices(file)
    assert kept.load("tray") == ""
    kept.keep("tray", "left")
    kept.keep("mode", "dark")
    kept.keep("tray", "right")
    again = KeptChoices(file)
    assert (again.load("tray"), again.load("mode")) == ("right", "dark")
    assert json.loads(file.read_text(encoding="utf-8")) == {"tray": "right", "mode": "dark"}


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", '"left"', "null", "\N{SNOWMAN}"])
def test_a_file_that_says_nothing_is_begun_anew(tmp_path: Path, text: str) -> None:
    file = tmp_path / "look.json"
    file.write_text(text, encoding="utf-8")
    kept = KeptChoices(file)
    assert kept.load("tray") == ""
    kept.keep("tray", "left")
    assert kept.load("tray") == "left"


def test_bytes_that_are_no_text_are_begun_anew(tmp_path: Path) -> None:
    file = tmp_path / "look.json"
    file.write_bytes(b"\xff\xfe{}")
    kept = KeptChoices(file)
    assert kept.load("tray") == ""
    kept.keep("tray", "left")
    assert kept.load("tray") == "left"


def test_a_value_that_is_no_text_is_none(tmp_path: Path) -> None:
    file = tmp_path / "look.json"
    file.write_text('{"tray": 1, "mode": "dark"}', encoding="utf-8")
    kept = KeptChoices(file)
    assert (kept.load("tray"), kept.load("mode")) == ("", "dark")


def test_what_others_wrote_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "look.json"
    file.write_text('{"later": {"deep": true}}', encoding="utf-8")
    KeptChoices(file).keep("tray", "left")
    assert json.loads(file.read_text(encoding="utf-8"))["later"] == {"deep": True}


def test_a_place_that_takes_no_file_costs_the_choice_alone(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("no folder")
    kept = KeptChoices(tmp_path / "folder" / "look.json")
    kept.keep("tray", "left")
    assert kept.load("tray") == ""
