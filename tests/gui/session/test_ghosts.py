"""Ghosts of earlier visits: shown faint, each charted again by one press, none by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.figure import Figure
from bodymap.charting.needle import Technique
from bodymap.charting.site import NeedleSite
from bodymap.services.underlying import Underlying
from bodymap.ui.theme.look import Look
from tests import factories
from tests.drivers.fingers import Fingers
from tests.gui.session.conftest import Charting
from tests.gui.session.haunted import BUTTOCK, CALF, LONG, SHOULDER, THIGH, Haunted, haunt


@pytest.fixture
def haunted(charting: Charting, atlas: Atlas, underlying: Underlying, look: Look) -> Haunted:
    return haunt(charting, atlas, underlying, look)


def test_the_last_visit_is_shown_and_nothing_is_charted_by_it(haunted: Haunted) -> None:
    haunted.charted_before(SHOULDER, week=-2)
    haunted.charted_before(CALF, THIGH)
    haunted.show_anew()
    assert haunted.ghosts.numbers_on("back") == [1, 2]
    haunted.ghosts.open()
    haunted.ghosts.press(Qt.Key.Key_Escape)
    haunted.ghosts.walk()
    assert list(haunted.sites) == []
    assert haunted.session.numbers_on("back") == []
    assert not haunted.charting.page.undo_stack.canUndo()


def test_a_visit_for_another_complaint_is_no_last_visit(haunted: Haunted) -> None:
    other = factories.episode(haunted.charting.session.patient_id, complaint="Neck pain")
    haunted.charting.clinic.recorder.add_episode(other)
    haunted.charted_before(SHOULDER, of=other)
    haunted.show_anew()
    assert haunted.ghosts.numbers_on("back") == []


def test_a_click_charts_the_ghost_again_with_todays_time(haunted: Haunted) -> None:
    before = haunted.charted_before(CALF, THIGH)
    haunted.show_anew()
    old = haunted.charting.clinic.history.visit(before.id).sites[1]
    haunted.ghosts.click("back", 2)
    (site,) = haunted.sites
    assert site.id != old.id
    assert site.session_id == haunted.charting.session.id
    assert site.inserted_at > haunted.charting.session.started_at
    assert (site.place, site.muscle) == (old.place, old.muscle)
    assert (site.needle, site.technique, site.depth_mm) == (LONG, Technique.WINDING, 35.0)
    assert site.detail.charted_from == old.id
    assert site.number == 1
    # it is gone, and the others are still there
    assert haunted.ghosts.numbers_on("back") == [1]
    assert haunted.session.numbers_on("back") == [1]


def test_undo_brings_the_ghost_back(haunted: Haunted) -> None:
    haunted.charted_before(CALF)
    haunted.show_anew()
    haunted.ghosts.click("back", 1)
    assert haunted.ghosts.numbers_on("back") == []
    haunted.session.undo()
    assert list(haunted.sites) == []
    assert haunted.ghosts.numbers_on("back") == [1]
    haunted.session.redo()
    assert haunted.ghosts.numbers_on("back") == []


def test_a_double_click_on_a_ghost_is_one_site(haunted: Haunted) -> None:
    haunted.charted_before(CALF, (CALF[0] + 0.004, CALF[1]), THIGH)
    haunted.show_anew()
    haunted.ghosts.double_click("back", 2)
    assert len(haunted.sites) == 1


def test_a_click_beside_a_ghost_charts_there_as_ever(haunted: Haunted) -> None:
    haunted.charted_before(CALF)
    haunted.show_anew()
    read_once = haunted.piece.model.earlier
    haunted.session.click_body("back", *THIGH)
    (site,) = haunted.sites
    assert site.detail.charted_from is None
    assert haunted.ghosts.numbers_on("back") == [1]
    assert haunted.piece.model.earlier is read_once


def test_a_needle_of_the_same_muscle_at_the_same_place_stands_for_the_ghost(
    haunted: Haunted,
) -> None:
    before = haunted.charted_before(CALF)
    haunted.show_anew()
    (there,) = haunted.places(before)
    site = factories.site(haunted.charting.session, place=there)
    haunted.charting.clinic.recorder.add_site(site)
    assert haunted.ghosts.numbers_on("back") == []


def test_a_tap_as_near_as_a_finger_comes_charts_one(haunted: Haunted, qtbot: QtBot) -> None:
    before = haunted.charted_before(CALF, THIGH)
    haunted.show_anew()
    fingers = Fingers(qtbot, haunted.session.board)
    aside = QPointF(15, 12).toPoint()
    fingers.tap("back", haunted.ghosts.px("back", 1) + aside)
    haunted.session.settle()
    (site,) = haunted.sites
    assert site.place == haunted.places(before)[0]
    assert haunted.ghosts.numbers_on("back") == [2]


def test_a_finger_that_rests_on_a_ghost_is_told_what_it_would_chart(
    haunted: Haunted, qtbot: QtBot
) -> None:
    haunted.charted_before(CALF)
    haunted.show_anew()
    fingers = Fingers(qtbot, haunted.session.board)
    assert fingers.rest("back", haunted.ghosts.px("back", 1)).startswith("Ghost 1, ")
    fingers.lift(1)
    assert list(haunted.sites) == []


def test_the_pointer_is_told_what_a_press_would_chart(haunted: Haunted) -> None:
    haunted.charted_before(CALF)
    haunted.show_anew()
    words = haunted.ghosts.hover("back", 1)
    assert words == (
        "Ghost 1, Gastrocnemius, medial head, left. "
        "Charts it again: 0.30 \u00d7 60 mm, winding, 35 mm deep"
    )
    assert haunted.ghosts.named_on("back") == 1


def test_keys_walk_from_ghost_to_ghost_and_enter_charts_one(haunted: Haunted) -> None:
    before = haunted.charted_before(CALF, THIGH, SHOULDER)
    haunted.show_anew()
    assert haunted.ghosts.walk().startswith("Ghost 1, ")
    assert haunted.ghosts.walk().startswith("Ghost 2, ")
    haunted.ghosts.press(Qt.Key.Key_Return)
    # a second press has nothing to chart any more
    haunted.ghosts.press(Qt.Key.Key_Return)
    (site,) = haunted.sites
    assert site.place == haunted.places(before)[1]
    assert haunted.ghosts.walk().startswith("Ghost 3, ")
    haunted.ghosts.walk_back()
    assert haunted.ghosts.named_on("back") == 1


def test_an_arrow_key_leaves_the_ghosts_and_enter_means_the_region(haunted: Haunted) -> None:
    haunted.charted_before(CALF)
    haunted.show_anew()
    haunted.ghosts.walk()
    haunted.ghosts.press(Qt.Key.Key_Up)
    haunted.ghosts.press(Qt.Key.Key_Return)
    (site,) = haunted.sites
    assert site.detail.charted_from is None


def test_a_ghost_that_no_shown_view_sees_is_walked_to_in_its_own(haunted: Haunted) -> None:
    haunted.charted_before(CALF)
    haunted.show_anew()
    haunted.session.board.show_large("front")
    haunted.ghosts.walk()
    assert haunted.ghosts.named_on("back") == 1
    assert "Back" in haunted.session.titles()


def test_g_hides_the_ghosts_and_shows_them_again(haunted: Haunted) -> None:
    haunted.charted_before(CALF)
    haunted.show_anew()
    haunted.ghosts.press(Qt.Key.Key_G)
    assert haunted.ghosts.numbers_on("back") == []
    # a press where it stood is one on the body
    haunted.session.click_body("back", *CALF)
    assert haunted.sites[0].detail.charted_from is None
    haunted.session.undo()
    haunted.ghosts.press(Qt.Key.Key_G)
    assert haunted.ghosts.numbers_on("back") == [1]


def test_any_earlier_visit_can_be_chosen(haunted: Haunted) -> None:
    haunted.charted_before(SHOULDER, BUTTOCK, THIGH, week=-3)
    haunted.charted_before(CALF)
    haunted.show_anew()
    haunted.ghosts.open()
    assert haunted.ghosts.rows() == [
        "No ghosts",
        "Last visit. 23 Feb 2026  \u00b7  1 site",
        "All earlier visits. Dots only, none to chart again",
        "23 Feb 2026. 1 site  \u00b7  Plantar heel pain, left",
        "9 Feb 2026. 3 sites  \u00b7  Plantar heel pain, left",
    ]
    assert haunted.ghosts.chosen() == ["Last visit"]
    haunted.ghosts.choose("9 Feb 2026")
    assert haunted.ghosts.chosen() == ["9 Feb 2026"]
    assert haunted.ghosts.numbers_on("back") == [1, 2, 3]
    assert (
        "Ghosts of the visit of 9 Feb 2026: 3 of 3 sites still to chart, each by a press on it."
        in haunted.ghosts.says()
    )
    haunted.ghosts.click("back", 3)
    assert len(haunted.sites) == 1
    haunted.ghosts.choose("No ghosts")
    assert haunted.ghosts.numbers_on("back") == []


def test_dots_of_all_visits_are_painted_and_chart_nothing(haunted: Haunted) -> None:
    haunted.charted_before(CALF, week=-3)
    haunted.charted_before(SHOULDER)
    haunted.show_anew()
    haunted.ghosts.open()
    haunted.ghosts.choose("No ghosts")
    plain = _at(haunted, CALF).lightness()
    haunted.ghosts.choose("All earlier visits")
    haunted.ghosts.wait_for_dots()
    assert _at(haunted, CALF).lightness() < plain - 60
    haunted.session.click_body("back", *CALF)
    assert [site.detail.charted_from for site in haunted.sites] == [None]


def test_dots_go_along_to_the_other_figure(haunted: Haunted) -> None:
    haunted.charted_before(CALF)
    haunted.show_anew()
    haunted.ghosts.open()
    haunted.ghosts.choose("All earlier visits")
    board = haunted.session.board
    other = next(figure for figure in Figure if figure is not board.atlas.figure)
    haunted.charting.page.visit_changed.emit()
    haunted.ghosts.choose("All earlier visits")
    haunted.figure.choose(other)
    place = board.atlas.project(
        "back",
        haunted.charting.clinic.history.overview(haunted.charting.session.patient_id)
        .visits[-1]
        .sites[0]
        .place.point,
    )
    assert place is not None

    def is_there() -> bool:
        dots = board.ghosts.shown.dots
        places = () if dots is None else dots.places["back"]
        return any(max(abs(x - place[0]), abs(y - place[1])) < 1e-9 for x, y in places)

    haunted.session.qtbot.waitUntil(is_there, timeout=5000)
    assert haunted.errors == []


def test_a_visit_that_has_ended_shows_none(haunted: Haunted) -> None:
    haunted.charted_before(CALF)
    haunted.show_anew()
    haunted.charting.clinic.recorder.end_session(
        haunted.charting.session.id, haunted.charting.clock.now()
    )
    assert haunted.ghosts.numbers_on("back") == []
    haunted.ghosts.press(Qt.Key.Key_G)
    haunted.ghosts.walk()
    assert haunted.ghosts.numbers_on("back") == []
    assert haunted.session.sentence() == "Ghosts are shown while a visit is open."
    haunted.charting.clinic.recorder.reopen_session(haunted.charting.session.id)
    assert haunted.ghosts.numbers_on("back") == [1]


def test_whoever_hid_the_ghosts_goes_on_without(haunted: Haunted) -> None:
    haunted.charted_before(CALF)
    haunted.show_anew()
    haunted.ghosts.press(Qt.Key.Key_G)
    haunted.show_anew()
    assert haunted.ghosts.numbers_on("back") == []


def test_a_region_that_the_atlas_has_lost_is_looked_up_anew(haunted: Haunted) -> None:
    visit = factories.session(haunted.episode, week=-1)
    recorder = haunted.charting.clinic.recorder
    recorder.start_session(visit)
    old = haunted.site(visit, CALF)
    lost = replace(old.place, region="calf_of_old_l", atlas_version="2019.1")
    recorder.add_site(replace(old, place=lost))
    haunted.show_anew()
    haunted.ghosts.click("back", 1)
    (site,) = haunted.sites
    assert site.place == replace(old.place, atlas_version=haunted.session.board.atlas.version)


def test_numbers_of_ghosts_keep_off_those_of_sites_and_of_each_other(haunted: Haunted) -> None:
    near = [(CALF[0], CALF[1] + 0.003 * k) for k in range(4)]
    haunted.charted_before(*near)
    haunted.show_anew()
    haunted.session.click_body("back", CALF[0] + 0.035, CALF[1])
    haunted.session.settle()
    pane = haunted.session.pane("back")
    labels = [m.label for m in pane.ghosts] + [m.label for m in pane.markers]
    assert len(labels) == 5
    for k, one in enumerate(labels):
        for other in labels[k + 1 :]:
            far = (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
            assert far >= (2 * 9.0) ** 2


def test_ghosts_are_painted_under_the_sites_and_not_as_sites(haunted: Haunted, look: Look) -> None:
    haunted.charted_before(CALF)
    haunted.show_anew()
    there = [_at(haunted, CALF, dx, 0) for dx in range(-10, 11)]
    assert look.theme.color("needle-in") not in there
    haunted.ghosts.click("back", 1)
    there = [_at(haunted, CALF, dx, 0) for dx in range(-10, 11)]
    assert look.theme.color("needle-in") in there


def test_no_action_charts_more_than_one(haunted: Haunted) -> None:
    """Whatever is pressed, by button, key or finger, the record grows by one site at most."""
    haunted.charted_before(CALF, THIGH, SHOULDER, BUTTOCK)
    haunted.show_anew()
    haunted.ghosts.open()
    none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    control = Qt.KeyboardModifier.ControlModifier
    alt = Qt.KeyboardModifier.AltModifier
    known = len(haunted.sites)
    for modifiers in (none, shift, control, control | shift, alt):
        for key in (Qt.Key.Key_G, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_A):
            haunted.ghosts.press(key, modifiers)
            now = len(haunted.sites)
            assert now - known <= 1, (key, modifiers)
            known = now
    if not haunted.ghosts.is_open:
        haunted.ghosts.open()
    for button in haunted.ghosts.all_controls():
        button.click()
        haunted.session.settle()
        assert len(haunted.sites) == known, button.accessibleName()


def test_every_control_of_the_sheet_can_be_named_and_touched(haunted: Haunted) -> None:
    haunted.charted_before(CALF)
    haunted.show_anew()
    haunted.ghosts.open()
    controls = haunted.ghosts.all_controls()
    assert len(controls) >= 6
    for control in controls:
        assert control.accessibleName(), control
        assert control.height() >= 44, control.accessibleName()


def test_a_guard_that_says_no_leaves_the_ghost_where_it_is(haunted: Haunted) -> None:
    haunted.charted_before(CALF)
    haunted.show_anew()
    asked = []

    def refuse(site: NeedleSite) -> bool:
        asked.append(site.detail.charted_from)
        return False

    haunted.charting.page.charting.add_guard(refuse)
    haunted.ghosts.click("back", 1)
    assert len(asked) == 1
    assert list(haunted.sites) == []
    assert haunted.ghosts.numbers_on("back") == [1]


def _at(haunted: Haunted, place: tuple[float, float], dx: int = 0, dy: int = 0) -> QColor:
    haunted.session.settle()
    image = haunted.session.pane("back").grab().toImage()
    at = haunted.session.px("back", *place)
    return image.pixelColor(at.x() + dx, at.y() + dy)
