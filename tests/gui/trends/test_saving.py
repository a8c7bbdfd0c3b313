from __future__ import annotations

import re
import zlib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

from bodymap.charting.episode import ComplaintSide
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.values import PatientOverview
from bodymap.ui.theme.mode import Mode
from tests import factories
from tests.drivers.trends import Trends
from tests.gui.trends.records import visit, weekly

COURSE = weekly((7, 4), (5, 2))


def test_a_png_is_a_picture_of_three_times_the_size_on_the_screen(
    trends: Trends, tmp_path: Path
) -> None:
    trends.open(COURSE)
    assert trends.save_as(tmp_path / "pain.png") == "pain.png was saved."
    picture = QImage(str(tmp_path / "pain.png"))
    assert picture.width() == 2700
    assert picture.pixelColor(5, 5).name() == "#fbf9f6"


def test_an_svg_is_a_drawing_that_says_what_it_shows(trends: Trends, tmp_path: Path) -> None:
    trends.open(COURSE)
    assert trends.save_as(tmp_path / "pain.svg") == "pain.svg was saved."
    drawing = (tmp_path / "pain.svg").read_text(encoding="utf-8")
    assert ElementTree.fromstring(drawing).tag.endswith("svg")
    assert "Plantar heel pain, left: pain before and after each visit" in drawing
    assert "2 visits, 2 Mar \u2013 9 Mar 2026." in drawing


def test_a_pdf_brings_its_typeface_and_its_words_can_be_searched(
    trends: Trends, tmp_path: Path
) -> None:
    trends.open(COURSE)
    assert trends.save_as(tmp_path / "pain.PDF") == "pain.PDF was saved."
    data = (tmp_path / "pain.PDF").read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert b"/FontFile2" in data
    assert "pain before and after each visit" in _words(data)


def _words(pdf: bytes) -> str:
    """The words of a PDF that matplotlib wrote, line after line."""
    lines = []
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            content = zlib.decompress(packed)
        except zlib.error:
            continue
        if b"\nBT\n" not in content:
            continue  # the typeface itself
        for shown in re.findall(rb"\[ (.*?)\]\nTJ", content, re.DOTALL):
            codes = b"".join(re.findall(rb"\(((?:\\.|[^\\)])*)\)", shown, re.DOTALL))
            lines.append(re.sub(rb"\\(.)", rb"\1", codes).decode("utf-16-be"))
    return "\n".join(lines)


def test_the_patients_name_is_in_the_picture_only_when_asked_for(
    trends: Trends, tmp_path: Path
) -> None:
    trends.open(COURSE)
    trends.save_as(tmp_path / "without.svg")
    trends.ask_for_name_in_picture()
    trends.save_as(tmp_path / "with.svg")
    assert "Brandt" not in (tmp_path / "without.svg").read_text(encoding="utf-8")
    assert "Brandt, Ada: Plantar heel pain" in (tmp_path / "with.svg").read_text(encoding="utf-8")


def test_the_suggested_file_name_holds_no_name_of_a_person(trends: Trends, tmp_path: Path) -> None:
    trends.open(COURSE)
    trends.ask_for_name_in_picture()
    trends.save_as(tmp_path / "pain.png")
    assert trends.suggested_name() == "pain-trend-2026-03-09.png"


def test_another_patients_name_has_to_be_asked_for_again(trends: Trends) -> None:
    trends.open(COURSE)
    trends.ask_for_name_in_picture()
    other = factories.patient(family_name="Okafor")
    episode = factories.episode(other.id, side=ComplaintSide.RIGHT)
    visits = (visit(episode, factories.visit_time(0), (6, 3)),)
    trends.show(PatientStory(PatientOverview(other, (episode,), visits)))
    assert not trends.name_in_picture_is_asked_for()


def test_a_picture_is_light_whatever_the_screen_wears(trends: Trends, tmp_path: Path) -> None:
    trends.open(COURSE)
    trends.wear(Mode.DARK)
    trends.save_as(tmp_path / "pain.png")
    assert QImage(str(tmp_path / "pain.png")).pixelColor(5, 5).name() == "#fbf9f6"


def test_replacing_a_file_is_said(trends: Trends, tmp_path: Path) -> None:
    (tmp_path / "pain.png").write_text("older", encoding="utf-8")
    trends.open(COURSE)
    assert trends.save_as(tmp_path / "pain.png") == "pain.png was replaced."
    assert not QImage(str(tmp_path / "pain.png")).isNull()


def test_a_name_without_an_ending_becomes_a_png(trends: Trends, tmp_path: Path) -> None:
    trends.open(COURSE)
    assert trends.save_as(tmp_path / "pain") == "pain.png was saved."
    assert not QImage(str(tmp_path / "pain.png")).isNull()


def test_a_file_is_never_replaced_unasked(trends: Trends, tmp_path: Path) -> None:
    (tmp_path / "pain.png").write_text("older", encoding="utf-8")
    trends.open(COURSE)
    said = trends.save_as(tmp_path / "pain")
    assert said == "pain.png is there already: choose it to replace it."
    assert (tmp_path / "pain.png").read_text(encoding="utf-8") == "older"


def test_an_ending_that_is_no_picture_is_refused(trends: Trends, tmp_path: Path) -> None:
    trends.open(COURSE)
    said = trends.save_as(tmp_path / "pain.docx")
    assert said == "A picture is saved as PNG, SVG or PDF: end its name with one."
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_said_in_one_sentence(trends: Trends, tmp_path: Path) -> None:
    trends.open(COURSE)
    said = trends.save_as(tmp_path / "gone" / "pain.png")
    assert said == "pain.png cannot be saved there: No such file or directory."


def test_a_folder_of_the_same_name_is_left_alone(trends: Trends, tmp_path: Path) -> None:
    (tmp_path / "pain.png").mkdir()
    trends.open(COURSE)
    said = trends.save_as(tmp_path / "pain.png")
    assert said == "pain.png cannot be saved there: a folder has this name."
    assert [path.name for path in tmp_path.iterdir()] == ["pain.png"]


def test_nothing_is_left_behind_where_the_target_cannot_be_replaced(
    trends: Trends, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pain.png").write_text("older", encoding="utf-8")
    trends.open(COURSE)

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    said = trends.save_as(tmp_path / "pain.png")
    assert said == "pain.png cannot be saved there: Permission denied."
    assert [path.name for path in tmp_path.iterdir()] == ["pain.png"]
    assert (tmp_path / "pain.png").read_text(encoding="utf-8") == "older"


def test_thinking_better_of_it_saves_nothing(trends: Trends, tmp_path: Path) -> None:
    trends.open(COURSE)
    assert trends.save_as(None) == ""
    assert list(tmp_path.iterdir()) == []


def test_a_copy_is_a_picture_without_the_name(trends: Trends) -> None:
    trends.open(COURSE)
    trends.ask_for_name_in_picture()
    trends.click("Copy")
    assert trends.notice() == "The picture was copied, without the patient's name."
    assert trends.copied().width() == 2700
