"""The sheet of pictures beside the body map, and what it keeps to itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.services.audit.events import ExportKind, Target
from bodymap.ui.pictures.picture import Picture
from bodymap.ui.pictures.picture_desk import PictureDesk, PictureParts
from bodymap.ui.pictures.picture_files import Form
from bodymap.ui.pictures.picture_sheet import PictureSheet
from bodymap.ui.pictures.picture_source import ViewChoice, view_choices
from bodymap.ui.report.paper import Paper
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.leaving import Leaving
from tests import factories
from tests.drivers.hands import Hands

SMALL = 400.0


class Page:
    """A page that shows a chart of a patient, or nothing."""

    def __init__(self, chart: Picture) -> None:
        self.chart = chart
        self.patient = factories.patient()
        self.is_empty = False
        self.asked: list[tuple[tuple[str, ...], bool]] = []

    @property
    def patient_id(self) -> UUID:
        return self.patient.id

    @property
    def file_stem(self) -> str:
        return "chart"

    def choices(self) -> tuple[ViewChoice, ...]:
        return view_choices(self.chart.atlas, ("back",))

    def picture(self, views: tuple[str, ...], *, with_name: bool) -> Picture | None:
        self.asked.append((views, with_name))
        name = self.patient.name if with_name else ""
        return None if self.is_empty else replace(self.chart, patient=name)


class Answers:
    """Saves where it is told to, and prints nothing."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        return self.path

    def agrees(self, parent: QWidget, title: str, words: str, yes: str) -> bool:
        return True

    def printer(self, parent: QWidget) -> None:
        return None


class Open:
    """A sheet in view, in the hands of a person."""

    def __init__(self, qtbot: QtBot, look: Look, paper_look: Look, page: Page) -> None:
        self.page, self.answers = page, Answers()
        self.left: list[tuple[ExportKind, UUID | None, Target]] = []
        leaving = Leaving(self._note, self.answers)
        parts = PictureParts(paper_look, Paper.A4, self.answers, leaving, self.answers)
        self.sheet = PictureSheet(look, paper_look.theme.color("surface"))
        self.desk = PictureDesk(parts, page, self.sheet, self.sheet)
        self._qtbot = qtbot
        qtbot.addWidget(self.sheet)
        self.sheet.resize(320, 700)
        self.sheet.width_px.show_value(SMALL)
        self.sheet.show()
        self.hands = Hands(qtbot, self.sheet)
        self.desk.show()
        self.settle()

    def _note(
        self, what: ExportKind, patient_id: UUID | None = None, *, to: Target = Target.FILE
    ) -> None:
        self.left.append((what, patient_id, to))

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: not self.desk.work.is_busy, timeout=30_000)

    def press(self, name: str) -> None:
        self.hands.press(name)
        self.settle()

    def said(self) -> str:
        return self.sheet.said.text()


@pytest.fixture
def opened(qtbot: QtBot, look: Look, paper_look: Look, chart: Picture) -> Iterator[Open]:
    yield Open(qtbot, look, paper_look, Page(chart))
    QGuiApplication.clipboard().clear()


def test_the_form_goes_with_the_name_of_the_file(opened: Open, tmp_path: Path) -> None:
    opened.answers.path = tmp_path / "chart"
    for form, begins in ((Form.SVG, b"<?xml"), (Form.PDF, b"%PDF-"), (Form.PNG, b"\x89PNG")):
        opened.press(f"Form: {form.name}")
        assert opened.sheet.width_px.isVisible() is (form is Form.PNG)
        opened.press("Save\N{HORIZONTAL ELLIPSIS}")
        written = tmp_path / f"chart{form.ending}"
        assert opened.said() == f"{written.name} was saved."
        assert written.read_bytes().startswith(begins)
    assert opened.left == [(ExportKind.PICTURE, opened.page.patient_id, Target.FILE)] * 3


def test_a_name_is_asked_for_each_patient_anew(opened: Open) -> None:
    opened.press("With the patient's name")
    assert opened.page.asked[-1] == (("back",), True)
    opened.page.patient = factories.patient(family_name="Okafor")
    opened.desk.show()
    opened.settle()
    assert opened.page.asked[-1] == (("back",), False)
    opened.press("Copy the picture")
    assert opened.said() == "The picture was copied, without the patient's name."
    assert QGuiApplication.clipboard().image().width() == SMALL


def test_a_width_that_no_picture_can_have_is_not_taken(opened: Open) -> None:
    line = opened.sheet.width_px.line
    line.setFocus()
    for typed in ("50", "9000"):
        line.selectAll()
        QTest.keyClicks(line, typed)
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert opened.sheet.width_px.problem() == "From 400 to 8000 pixels."
        assert opened.sheet.chosen_width == SMALL


def test_where_there_is_nothing_to_see_nothing_can_leave(opened: Open) -> None:
    assert opened.sheet.preview.image is not None
    opened.page.is_empty = True
    opened.desk.show()
    opened.settle()
    assert opened.sheet.preview.image is None
    sheet = opened.sheet
    assert not any(button.isEnabled() for button in (sheet.save, sheet.copy, sheet.print))


def test_every_view_and_every_group_can_be_chosen(atlas: Atlas) -> None:
    choices = view_choices(atlas, ("back",))
    assert choices[0].views == ("back",)
    alone = {choice.views[0] for choice in choices if len(choice.views) == 1}
    assert alone == set(atlas.views)
    together = [choice.views for choice in choices[1:] if len(choice.views) > 1]
    assert sorted(view for views in together for view in views) == sorted(atlas.views)


def test_a_folder_in_the_place_of_the_file_is_one_sentence(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "chart.png").mkdir()
    opened.answers.path = tmp_path / "chart.png"
    opened.press("Save\N{HORIZONTAL ELLIPSIS}")
    assert opened.said() == "chart.png cannot be saved there: a folder has this name."
    assert [path.name for path in tmp_path.iterdir()] == ["chart.png"]
