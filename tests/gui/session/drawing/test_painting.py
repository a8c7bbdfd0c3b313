"""What the patient feels, painted on the figure: on the skin, on its side, in words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from bodymap.charting.symptom import Erasure, Quality, Stroke
from bodymap.ui.session.drawing.draw_on_figure import DrawOnFigure
from bodymap.ui.theme.look import Look
from tests.clinics import open_session
from tests.drivers.drawing import DrawingDriver
from tests.drivers.session import SessionDriver
from tests.gui.session.drawing.conftest import CALF, MIDDLE, OTHER_THIGH, THIGH, Drawing


def test_a_stroke_is_one_record_along_the_skin(painting: Drawing) -> None:
    painting.hand.drag("back", THIGH)
    (record,) = painting.hand.marks
    stroke = record.mark
    assert isinstance(stroke, Stroke)
    assert (stroke.quality, stroke.radius_mm, stroke.intensity) == (Quality.ACHE, 16.0, None)
    assert record.episode_id == painting.charting.session.episode_id
    assert 20 < len(stroke.points) <= 400
    assert all(point.x > 0 and point.z < 0 for point in stroke.points)
    assert all(2 < one.distance_to(two) < 16 for one, two in pairwise(stroke.points[:-1]))


def test_it_shows_in_every_view_that_sees_that_skin_and_in_no_other(painting: Drawing) -> None:
    hand, beside = painting.hand, painting.seen_from_the_left(MIDDLE)
    before = {view: hand.picture(view) for view in ("front", "back", "left", "right")}
    hand.drag("back", THIGH)
    assert hand.changed("back", before["back"], MIDDLE) > 80
    assert hand.changed("left", before["left"], beside, reach=3) > 8
    assert hand.changed_at_all("front", before["front"]) == 0
    assert hand.changed_at_all("right", before["right"]) == 0
    assert hand.changed("back", before["back"], OTHER_THIGH) == 0


def test_what_is_drawn_from_the_side_shows_from_behind(painting: Drawing) -> None:
    hand = painting.hand
    before = hand.picture("back")
    x, y = painting.seen_from_the_left((0.345, 0.60))
    hand.drag("left", [(x, y - 0.03), (x, y + 0.03)])
    assert hand.changed("back", before, (0.345, 0.60), reach=3) > 8
    assert hand.changed("back", before, (1 - 0.345, 0.60), reach=3) == 0


def test_the_palm_and_the_back_of_the_hand_are_two_sides(painting: Drawing) -> None:
    hand = painting.hand
    painting.session.board.show_group("hands")
    hand.settle()
    before = {view: hand.picture(view) for view in ("hand_palmar_l", "hand_dorsal_l")}
    hand.drag("hand_palmar_l", [(0.5, 0.40), (0.5, 0.45)])
    assert hand.changed("hand_palmar_l", before["hand_palmar_l"], (0.5, 0.42)) > 80
    assert hand.changed_at_all("hand_dorsal_l", before["hand_dorsal_l"]) == 0


def test_a_line_beside_the_body_is_cut_and_never_leaps(painting: Drawing) -> None:
    painting.hand.drag("back", [(0.40, 0.60), (0.60, 0.60)])
    lines = [record.mark for record in painting.hand.marks]
    assert len(lines) == 2
    for line in lines:
        assert isinstance(line, Stroke)
        assert len({point.x > 0 for point in line.points}) == 1
    (words,) = painting.hand.lines
    assert "Thigh, back (hamstrings), left" in words
    assert "Thigh, back (hamstrings), right" in words
    painting.session.undo()
    painting.hand.settle()
    assert painting.hand.marks == ()


def test_undo_and_redo_go_stroke_by_stroke(painting: Drawing) -> None:
    hand = painting.hand
    hand.drag("back", THIGH)
    one = hand.picture("back")
    hand.take_up("Sharp")
    hand.drag("back", [CALF, (0.35, 0.82)])
    two = hand.picture("back")
    assert painting.session.undo_words().endswith("painting of sharp")
    painting.session.undo()
    hand.settle()
    assert hand.picture("back") == one
    painting.session.redo()
    hand.settle()
    assert hand.picture("back") == two
    assert len(hand.marks) == 2


def test_the_eraser_takes_paint_away_and_undo_brings_it_back(painting: Drawing) -> None:
    hand = painting.hand
    bare = hand.picture("back")
    hand.drag("back", THIGH)
    whole = hand.picture("back")
    hand.press("Brush: L")
    hand.take_up("Eraser")
    hand.drag("back", [(0.34, 0.60), (0.40, 0.60)])
    assert isinstance(hand.marks[-1].mark, Erasure)
    assert hand.changed("back", bare, MIDDLE, reach=2) == 0
    assert hand.changed("back", bare, THIGH[0], reach=2) > 8
    painting.session.undo()
    hand.settle()
    assert hand.picture("back") == whole


@pytest.mark.in_full
def test_the_eraser_on_bare_skin_records_nothing(painting: Drawing) -> None:
    painting.hand.take_up("Eraser")
    painting.hand.drag("back", THIGH)
    assert painting.hand.marks == ()


def test_what_is_drawn_is_named_by_the_regions_it_covers(painting: Drawing) -> None:
    hand = painting.hand
    hand.give_intensity(6)
    hand.drag("back", [THIGH[0], CALF])
    (line,) = hand.lines
    assert line.startswith("Ache 6/10: ")
    assert "Thigh, back (hamstrings), left" in line
    assert "Calf, outer, left" in line
    assert "right" not in line


def test_the_disc_of_a_site_lies_over_the_paint(painting: Drawing) -> None:
    painting.hand.press("Chart again (Esc)")
    painting.session.click_body("back", *MIDDLE)
    before = painting.session.colour_beside_number("back", 1)
    painting.hand.take_up("Ache")
    painting.hand.drag("back", THIGH)
    assert painting.session.colour_beside_number("back", 1) == before


def test_a_drawing_is_that_of_its_complaint_and_visit(drawing: Drawing) -> None:
    hand, page = drawing.hand, drawing.charting.page
    bare = hand.picture("back")
    hand.open()
    hand.take_up("Ache")
    hand.drag("back", THIGH)
    other = open_session(drawing.charting.clinic)
    page.show_visit(other.id)
    hand.settle()
    assert not hand.is_open
    assert hand.marks == ()
    assert hand.changed("back", bare, MIDDLE) == 0
    page.show_visit(drawing.charting.session.id)
    hand.settle()
    assert len(hand.marks) == 1
    assert hand.changed("back", bare, MIDDLE) > 80


def test_a_drawing_of_before_is_shown_when_its_visit_is(painting: Drawing, look: Look) -> None:
    hand = painting.hand
    for x in (0.36, 0.37, 0.38, 0.39, 0.40, 0.41, 0.42):
        hand.drag("back", [(x, 0.55), (x, 0.65)])
    hand.press("Close this sheet")
    hand.settle()
    painting.charting.page.hide()
    page = painting.charting.make_page(painting.charting.underlying)
    session = SessionDriver(painting.session.qtbot, page)
    anew = DrawingDriver(session, page, DrawOnFigure(page, look, page.tell))
    page.show()
    session.qtbot.waitExposed(page)
    bare = anew.picture("back")
    page.show_visit(painting.charting.session.id)
    anew.settle()
    assert anew.changed("back", bare, MIDDLE) > 80


@pytest.mark.in_full
def test_the_figure_shines_through_as_much_as_is_wanted(painting: Drawing) -> None:
    hand = painting.hand
    bare = hand.picture("back")
    hand.drag("back", THIGH)

    def apart(picture: QImage) -> int:
        at = hand.px("back", MIDDLE)
        return sum(
            abs(picture.pixelColor(at + QPoint(dx, dy)).lightness() - known)
            for dx in range(-4, 5)
            for dy in range(-4, 5)
            for known in [bare.pixelColor(at + QPoint(dx, dy)).lightness()]
        )

    full = apart(hand.picture("back"))
    hand.cover_least()
    assert 0 < apart(hand.picture("back")) < full / 3


def test_every_quality_has_a_pattern_that_needs_no_colour(painting: Drawing) -> None:
    hand = painting.hand
    painting.session.board.show_large("back")
    painting.session.pane("back").zoom(2)
    hand.settle()
    looks = set()
    for tool in ("Ache", "Sharp", "Burning", "Pins and needles", "Numbness"):
        hand.take_up(tool)
        hand.click("back", 0.46, 0.5)
        looks.add(_grey(hand.picture("back"), hand.px("back", (0.46, 0.5))))
        painting.session.undo()
        hand.settle()
    assert len(looks) == 5


def _grey(picture: QImage, at: QPoint) -> tuple[bool, ...]:
    """Where there is ink around a place, in black and white."""
    square = [QPoint(dx, dy) for dx in range(-9, 10) for dy in range(-9, 10)]
    values = [picture.pixelColor(at + step).lightness() for step in square]
    middle = (min(values) + max(values)) / 2
    return tuple(value < middle for value in values)
