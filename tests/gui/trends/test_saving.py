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


def test_a_png_is_three_times_the_size_on_the_screen_and_light_whatever_that_wears(
    trends: Trends, tmp_path: Path
) -> None:
    trends.open(COURSE)
    trends.wear(Mode.DARK)
    # a name without an ending becomes one
    assert trends.save_as(tmp_path / "pain") == "pain.png was saved."
    picture = QImage(str(tmp_path / "pain.png"))
    assert picture.width() == 2700
    assert picture.pixelColor(5, 5).name() == "#fbf9f6"


def test_an_svg_says_what_it_shows_and_whose_only_when_asked_and_that_it_replaced_one(
    trends: Trends, tmp_path: Path
) -> None:
    trends.open(COURSE)
    path = tmp_path / "pain.svg"
    assert trends.save_as(path) == "pain.svg was saved."
    drawing = path.read_text(encoding="utf-8")
    assert ElementTree.fromstring(drawing).tag.endswith("svg")
    assert "Plantar heel pain, left: pain before and after each visit" in drawing
    assert "2 visits, 2 Mar \u2013 9 Mar 2026." in drawing
    assert "Brandt" not in drawing
    trends.ask_for_name_in_picture()
    assert trends.save_as(path) == "pain.svg was replaced."
    assert "Brandt, Ada: Plantar heel pain" in path.read_text(encoding="utf-8")


@pytest.mark.in_full
def test_what_cannot_be_saved_is_said_in_one_sentence_and_nothing_is_changed(
    trends: Trends, tmp_path: Path
) -> None:
    trends.open(COURSE)
    older = tmp_path / "pain.png"
    older.write_text("older", encoding="utf-8")
    (tmp_path / "folder.svg").mkdir()
    for name, said in (
        ("pain.docx", "A picture is saved as PNG, SVG or PDF: end its name with one."),
        ("pain", "pain.png is there already: choose it to replace it."),
        ("gone/pain.svg", "pain.svg cannot be saved there: no such file or directory."),
        ("folder.svg", "folder.svg cannot be saved there: a folder has this name."),
    ):
        assert trends.save_as(tmp_path / name) == said
    trends.save_as(None)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.svg", "pain.png"]
    assert older.read_text(encoding="utf-8") == "older"


def test_nothing_is_left_behind_where_the_target_cannot_be_replaced(
    trends: Trends, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = tmp_path / "pain.svg"
    older.write_text("older", encoding="utf-8")
    trends.open(COURSE)

    def refuse(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    said = trends.save_as(older)
    assert said == "pain.svg cannot be saved there: no space left on device."
    assert list(tmp_path.iterdir()) == [older]
    assert older.read_text(encoding="utf-8") == "older"


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


def test_the_suggested_file_name_holds_no_name_of_a_person(trends: Trends) -> None:
    trends.open(COURSE)
    trends.ask_for_name_in_picture()
    trends.save_as(None)
    assert trends.suggested_name() == "pain-trend-2026-03-09.png"


def test_another_patients_name_has_to_be_asked_for_again(trends: Trends) -> None:
    trends.open(COURSE)
    trends.ask_for_name_in_picture()
    other = factories.patient(family_name="Okafor")
    episode = factories.episode(other.id, side=ComplaintSide.RIGHT)
    visits = (visit(episode, factories.visit_time(0), (6, 3)),)
    trends.show(PatientStory(PatientOverview(other, (episode,), visits)))
    assert not trends.name_in_picture_is_asked_for()


def test_a_copy_is_a_picture_without_the_name(trends: Trends) -> None:
    trends.open(COURSE)
    trends.ask_for_name_in_picture()
    trends.click("Copy")
    assert trends.notice() == "The picture was copied, without the patient's name."
    assert trends.copied().width() == 2700
