"""The tools of the drawing: taken up, put away, and in nobody's way."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bodymap.charting.symptom import FindingKind, Quality, Radiation, Stroke
from bodymap.ui.canvas.drawing_pane import Trail
from tests.drivers.fingers import Fingers
from tests.gui.session.drawing.conftest import CALF, MIDDLE, THIGH, Drawing


def test_nothing_is_drawn_before_a_tool_is_taken_up(drawing: Drawing) -> None:
    drawing.session.click_body("back", *CALF)
    drawing.hand.open()
    assert drawing.hand.strip_words == "Clicks chart needle sites, as ever."
    drawing.session.click_body("back", *MIDDLE)
    assert drawing.regions_charted == ["calf_lateral_l", "thigh_posterior_l"]
    assert drawing.hand.marks == ()


def test_while_a_tool_is_taken_up_clicks_draw_and_say_so(painting: Drawing) -> None:
    assert painting.hand.strip_words == "Painting ache: clicks paint."
    painting.hand.click("back", *MIDDLE)
    assert painting.regions_charted == []
    (record,) = painting.hand.marks
    assert isinstance(record.mark, Stroke)
    assert len(record.mark.points) == 1
    shape = painting.session.pane("back").cursor().shape()
    assert shape is Qt.CursorShape.BitmapCursor


def test_escape_charts_again_and_a_second_one_leaves_the_sheet(painting: Drawing) -> None:
    painting.hand.drag("back", THIGH)
    painting.session.pane("back").setFocus()
    painting.session.press(Qt.Key.Key_Escape)
    assert painting.hand.is_open
    painting.session.click_body("back", *MIDDLE)
    assert painting.regions_charted == ["thigh_posterior_l"]
    painting.session.pane("back").setFocus()
    painting.session.press(Qt.Key.Key_Escape)
    assert not painting.hand.is_open
    assert painting.hand.strip_words == ""


def test_leaving_the_sheet_ends_drawing_and_a_click_charts_on_paint(painting: Drawing) -> None:
    painting.hand.drag("back", THIGH)
    painting.hand.press("Close this sheet")
    painting.session.click_body("back", *MIDDLE)
    assert painting.regions_charted == ["thigh_posterior_l"]
    assert painting.session.numbers_on("back") == [1]
    assert len(painting.hand.marks) == 1


def test_an_ended_visit_is_not_drawn_on(painting: Drawing) -> None:
    painting.session.end_visit()
    painting.hand.drag("back", THIGH)
    assert painting.hand.marks == ()
    words = "This session has ended. Open it again to go on drawing."
    assert painting.session.sentence() == words


def test_an_arrow_leads_from_one_place_to_another(painting: Drawing) -> None:
    hand = painting.hand
    before = hand.picture("back")
    hand.take_up("Radiates to")
    hand.drag("back", [(0.42, 0.45), CALF])
    (record,) = hand.marks
    assert isinstance(record.mark, Radiation)
    assert record.mark.quality is Quality.ACHE
    assert hand.changed_at_all("back", before) > 100
    (line,) = hand.lines
    assert line.startswith("Ache radiates from Buttock")
    assert line.endswith("to Calf, outer, left")
    hand.press(f"Remove: {line}")
    assert hand.marks == ()


def test_an_arrow_may_begin_in_one_view_and_end_in_another(painting: Drawing) -> None:
    hand = painting.hand
    hand.take_up("Radiates to")
    hand.click("back", 0.42, 0.45)
    assert hand.strip_words == "Arrow: click where it runs to."
    hand.click("front", 0.60, 0.55)
    assert "radiates from Buttock" in hand.lines[0]
    assert hand.lines[0].endswith("to Thigh, front (rectus femoris), left")


@pytest.mark.in_full
def test_an_arrow_that_ends_beside_the_body_waits_for_its_end(painting: Drawing) -> None:
    hand = painting.hand
    hand.take_up("Radiates to")
    hand.drag("back", [(0.42, 0.45), (0.1, 0.9)])
    assert hand.marks == ()
    assert hand.strip_words == "Arrow: click where it runs to."
    hand.click("back", *CALF)
    assert len(hand.marks) == 1


def test_findings_are_points_with_words(painting: Drawing) -> None:
    hand = painting.hand
    before = hand.picture("back")
    hand.take_up("Tender point")
    hand.click("back", *MIDDLE)
    (finding,) = hand.findings
    assert finding.kind is FindingKind.TENDER_POINT
    assert hand.changed("back", before, MIDDLE) > 20
    assert hand.lines == ["Tender point: Thigh, back (hamstrings), left"]
    assert painting.session.hover_body("back", *MIDDLE) == "Tender point"
    hand.take_up("Eraser")
    hand.click("back", *MIDDLE)
    assert hand.findings == []
    painting.session.undo()
    assert hand.findings == [finding]


def test_a_pressure_pain_threshold_needs_its_pressure(painting: Drawing) -> None:
    hand = painting.hand
    hand.take_up("Threshold")
    hand.click("back", *MIDDLE)
    assert hand.findings == []
    for wrong in ("-40", "much", "25000"):
        hand.type_pressure(wrong)
        hand.click("back", *MIDDLE)
        assert hand.findings == []
        assert hand.pressure_problem
    hand.type_pressure("245")
    hand.click("back", *MIDDLE)
    assert [finding.pressure_kpa for finding in hand.findings] == [245]
    assert hand.lines == ["Pressure-pain threshold 245 kPa: Thigh, back (hamstrings), left"]


def test_clearing_takes_paint_and_arrows_and_one_undo_brings_them_back(painting: Drawing) -> None:
    hand = painting.hand
    hand.drag("back", THIGH)
    hand.take_up("Radiates to")
    hand.drag("back", [(0.42, 0.45), CALF])
    hand.take_up("Nodule")
    hand.click("back", 0.6, 0.3)
    hand.press("Clear paint and arrows")
    assert hand.marks == ()
    assert len(hand.findings) == 1
    assert painting.session.sentence() == "All paint and all arrows are cleared."
    painting.session.undo()
    hand.settle()
    assert len(hand.marks) == 2
    assert len(hand.lines) == 3


def test_the_keys_reach_everything(drawing: Drawing) -> None:
    drawing.hand.open()
    drawing.hand.take_up("Numbness")
    pane = drawing.session.pane("back")
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_Down)
    region = pane.region
    assert region is not None
    QTest.keyClick(pane, Qt.Key.Key_Return)
    drawing.hand.settle()
    assert drawing.regions_charted == []
    (line,) = drawing.hand.lines
    assert drawing.atlas.label(region) in line


def test_one_finger_paints_and_two_zoom(painting: Drawing) -> None:
    session = painting.session
    session.board.show_large("back")
    session.settle()
    fingers = Fingers(session.qtbot, session.board)
    fingers.down(1, "back", session.px("back", *THIGH[0]))
    for place in THIGH[1:]:
        fingers.move(f1=session.px("back", *place))
    fingers.lift(1)
    painting.hand.settle()
    assert len(painting.hand.marks) == 1
    pane = session.pane("back")
    middle, aside = pane.rect().center(), QPoint(40, 0)
    fingers.down(1, "back", middle - aside)
    fingers.down(2, "back", middle + aside)
    for wider in (60, 120):
        fingers.move(f1=middle - QPoint(wider, 0), f2=middle + QPoint(wider, 0))
    fingers.lift(1)
    fingers.lift(2)
    assert pane.camera.zoom == pytest.approx(2)
    assert len(painting.hand.marks) == 1


def test_a_second_finger_takes_a_line_back_that_has_begun(painting: Drawing) -> None:
    session = painting.session
    fingers = Fingers(session.qtbot, session.board)
    fingers.down(1, "back", session.px("back", *THIGH[0]))
    fingers.move(f1=session.px("back", *THIGH[2]))
    assert isinstance(session.pane("back").drawing.trail, Trail)
    fingers.down(2, "back", session.px("back", *CALF))
    assert session.pane("back").drawing.trail is None
    fingers.lift(2)
    fingers.lift(1)
    assert painting.hand.marks == ()


def test_a_quick_second_press_dabs_too(painting: Drawing) -> None:
    painting.charting.clock.step = timedelta(milliseconds=100)
    painting.session.double_click_body("back", *MIDDLE)
    painting.hand.settle()
    assert len(painting.hand.marks) == 2
    assert len(painting.session.titles()) == 4
