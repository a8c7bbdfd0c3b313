"""Drawings of two visits, compared on the figure and in figures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ids import new_id
from bodymap.charting.symptom import Quality, Stroke
from bodymap.charting.symptom_mark import SymptomMark
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.values import PatientOverview
from tests import factories
from tests.drivers.body_map import BodyMapDriver
from tests.gui.body_map.page.courses import BACK, Course

Key = Qt.Key


@pytest.fixture
def drawn(opened: BodyMapDriver, course: Course, atlas: Atlas) -> BodyMapDriver:
    """The same patient, drawn at the first, the third and the last visit."""
    records = course.record.records
    if not course.record.history.records_of(course.heel.patient_id, SymptomMark):
        for at, radius, quality in (
            (0, 40.0, Quality.ACHE),
            (2, 30.0, Quality.ACHE),
            (5, 20.0, Quality.BURNING),
        ):
            point = atlas.locate("back", *BACK)
            assert point is not None
            stroke = Stroke(new_id(), (point,), radius, quality, 0, 5)
            session = course.sessions[at]
            records.put([SymptomMark(stroke.id, session.id, course.heel.id, stroke)])
    opened.show(course.story(), course.heel.id)
    opened.press_title("back")  # one view costs less than four
    opened.press("Show: Symptoms")
    return opened


def test_nothing_drawn_is_said(opened: BodyMapDriver, course: Course) -> None:
    opened.page.choose_episode(course.knee.id)
    opened.press("Show: Symptoms")
    assert opened.empty_line() == "Nothing was drawn for this complaint yet."


def test_two_drawings_are_compared_on_the_figure_and_in_figures(drawn: BodyMapDriver) -> None:
    symptoms = drawn.page.symptoms.map
    assert [visit.can_be_chosen for visit in drawn.line.visits] == [
        *(True, False, True),
        *(False, False, True),
    ]
    names = [row[0] for row in symptoms.table.rows]
    assert names == ["Ache", "Burning", "All"]
    ache, burning, whole = symptoms.table.rows
    assert ache[3:5] == ("\N{EN DASH}", "")
    assert burning[1:3] == ("\N{EN DASH}", "")
    assert whole[5].startswith("\N{MINUS SIGN}")
    overlay = drawn.painted("back")
    drawn.press("Compare: Difference")
    assert drawn.painted("back") != overlay
    assert [line.split(",")[0] for line in symptoms.key.lines] == [
        "New: in B only",
        "Gone: in A only",
        "Same: in both",
    ]
    assert symptoms.key.lines[0].endswith(" 0 cm\N{SUPERSCRIPT TWO}")
    drawn.choose(symptoms.second, "16 Mar")
    assert [row[0] for row in symptoms.table.rows] == ["Ache", "All"]
    drawn.choose(symptoms.first, "16 Mar")
    assert symptoms.table.rows[0][5:] == ("0", "0")
    drawn.keys(Key.Key_Left)
    assert symptoms.first.currentText() == "2 Mar 2026"


def test_the_caution_gives_its_source(drawn: BodyMapDriver) -> None:
    symptoms = drawn.page.symptoms.map
    assert "weak measure of outcome" in symptoms.caution()
    assert "Barbero 2020" in symptoms.why()
    assert "from memory" in symptoms.why()


def test_figures_of_another_person_are_gone_at_once(drawn: BodyMapDriver) -> None:
    symptoms = drawn.page.symptoms.map
    assert symptoms.table.rows
    drawn.page.show_story(PatientStory(PatientOverview(factories.patient())))
    assert symptoms.table.rows == ()
    assert symptoms.key.lines == ("A: dashed line", "B: filled with its signs")
