"""The patient lies on the table: the figure is turned, and no place on the body changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.site import SitePlace
from bodymap.ui.canvas.chosen import Chosen
from bodymap.ui.canvas.orientation import HeadAt, Orientation, Position
from bodymap.ui.canvas.side_letters import side_letters
from bodymap.ui.canvas.tools import Px
from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.theme.look import Look
from tests import factories
from tests.clinics import open_session
from tests.drivers import audit
from tests.gui.session.conftest import Charting

SHIFT = Qt.KeyboardModifier.ShiftModifier
PRONE = Orientation(Position.PRONE, HeadAt.LEFT)
VIEWS = (
    "front",
    "back",
    "left",
    "right",
    "head_front",
    "head_back",
    "head_left",
    "head_right",
    "hand_palmar_l",
    "hand_palmar_r",
    "hand_dorsal_l",
    "hand_dorsal_r",
    "feet_dorsal",
    "feet_plantar",
    "foot_medial_l",
    "foot_medial_r",
    "foot_lateral_l",
    "foot_lateral_r",
)


def click(pane: ViewPane, px: Px) -> None:
    """A click between whole px, as a screen of a higher resolution gives it."""
    at = QPointF(*px)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, down in (
        (QEvent.Type.MouseButtonPress, left),
        (QEvent.Type.MouseButtonRelease, none),
    ):
        event = QMouseEvent(
            kind,
            at,
            at,
            pane.mapToGlobal(at),
            left,
            down,
            Qt.KeyboardModifier.NoModifier,
            QPointingDevice.primaryPointingDevice(),
        )
        QApplication.sendEvent(pane, event)


def places_in(atlas: Atlas, view: str) -> list[BodyPoint]:
    """The middle of the largest regions of a view."""
    outlines = atlas.outlines(view)
    largest = sorted(outlines, key=lambda region: -len(outlines[region].rings[0]))[:2]
    centres = [atlas.centre(view, region) for region in largest]
    found = [atlas.locate(view, *centre) for centre in centres if centre is not None]
    return [point for point in found if point is not None]


def test_every_view_of_the_atlas_is_asked_here(atlas: Atlas) -> None:
    assert set(VIEWS) == set(atlas.views)


@pytest.mark.parametrize("view", VIEWS)
def test_a_click_on_a_turned_figure_charts_the_point_that_is_there(
    view: str, qtbot: QtBot, look: Look, atlas: Atlas
) -> None:
    pane = ViewPane(atlas, atlas.views[view], look)
    qtbot.addWidget(pane)
    pane.resize(160, 160)
    pane.show()
    visit = factories.session(factories.episode(factories.patient().id))
    chosen: list[Chosen] = []
    pane.place_chosen.connect(chosen.append)
    (first, *others) = places_in(atlas, view)
    assert others
    for head in HeadAt:
        pane.zoom_to_fit()
        pane.show_sites([])
        pane.show_orientation(Orientation(Position.PRONE, head))
        at = atlas.project(view, first)
        assert at is not None
        pane.zoom(4, pane.camera.to_px(at))
        px = pane.camera.to_px(at)
        click(pane, px)
        assert chosen[-1].point.distance_to(first) < 0.5
        region = atlas.regions[atlas.region_at(first)]
        place = SitePlace(chosen[-1].point, view, region.id, region.side, atlas.version)
        pane.show_sites([factories.site(visit, place=place, number=1)])
        picture = pane.grab().toImage()
        ratio = picture.devicePixelRatio()
        beside_number = px[0] - 5
        disc = picture.pixelColor(round(beside_number * ratio), round(px[1] * ratio))
        assert disc == look.theme.color("needle-in")
    assert len(chosen) == len(HeadAt)


@pytest.mark.parametrize("head", HeadAt)
def test_the_letters_stand_at_the_patients_sides(
    head: HeadAt, qtbot: QtBot, atlas: Atlas, look: Look
) -> None:
    pane = ViewPane(atlas, atlas.views["back"], look)
    qtbot.addWidget(pane)
    pane.resize(400, 500)
    pane.show()
    pane.show_orientation(Orientation(Position.PRONE, head))
    letters = {letter.text: letter.box.center() for letter in side_letters(pane.view, pane.camera)}
    assert letters.keys() == {"L", "R"}
    for text, other, side in (("L", "R", Side.LEFT), ("R", "L", Side.RIGHT)):
        seen = [name for name in atlas.outlines("back") if atlas.regions[name].side is side]
        assert seen
        for name in seen:
            middle = pane.centre_px(name)
            assert middle is not None
            here, there = letters[text] - middle, letters[other] - middle
            assert QPointF.dotProduct(here, here) < QPointF.dotProduct(there, there)


def test_r_turns_by_a_quarter_and_shift_r_back(charting: Charting) -> None:
    session = charting.driver
    session.pane("back").setFocus()
    session.press(Qt.Key.Key_R)
    assert session.pane("back").camera.turn == session.pane("front").camera.turn == 90
    session.press(Qt.Key.Key_R, SHIFT)
    session.press(Qt.Key.Key_R, SHIFT)
    assert session.board.orientation.head is HeadAt.LEFT
    assert session.pane("back").hasFocus()


def test_the_card_lays_the_patient_down(charting: Charting) -> None:
    session = charting.driver
    session.press_group("How the patient lies")
    session.press_group("Prone", of=charting.page)
    session.press_group("Head to the left", of=charting.page)
    assert session.board.orientation == PRONE
    assert session.pane("back").accessibleName() == "Body, Back, prone, head to the left"
    assert session.is_offered("How the patient lies: prone, head to the left")
    assert session.is_offered("Supine")
    session.press(Qt.Key.Key_Escape)
    assert not session.is_offered("Supine")
    assert session.pane("back").hasFocus()


def test_the_cards_buttons_are_named_large_enough_and_in_reach(charting: Charting) -> None:
    charting.driver.press_group("How the patient lies")
    assert charting.driver.is_offered("Head at the top")
    assert audit.unnamed(charting.page) == []
    assert audit.too_small(charting.page) == []
    assert audit.out_of_reach(charting.page) == []
    assert audit.cut_off(charting.page) == []


def test_the_card_goes_when_the_figure_is_used(charting: Charting) -> None:
    session = charting.driver
    session.press_group("How the patient lies")
    charting.driver.click_body("right", 0.5, 0.4)
    assert not session.is_offered("Supine")


@pytest.mark.parametrize(
    ("position", "first"),
    [
        (Position.PRONE, "back"),
        (Position.SUPINE, "front"),
        (Position.LEFT_SIDE, "right"),
        (Position.RIGHT_SIDE, "left"),
    ],
)
def test_the_view_that_faces_up_comes_first_and_is_the_large_one(
    charting: Charting, position: Position, first: str
) -> None:
    session = charting.driver
    session.board.show_orientation(Orientation(position))
    others = [view for view in ("front", "back", "left", "right") if view != first]
    assert all(session.pane(first).x() < session.pane(view).x() for view in others)
    session.press(Qt.Key.Key_V)
    assert session.board.active_pane is session.pane(first)


def test_a_group_opened_for_who_lies_begins_with_what_faces_up(charting: Charting) -> None:
    session = charting.driver
    session.board.show_orientation(PRONE)
    session.press_group("Feet")
    session.press_group("One view large (V)")
    assert session.titles() == ["Soles"]
    assert session.pane("feet_plantar").camera.turn == HeadAt.LEFT.value


def test_arrows_walk_as_the_screen_shows_it(charting: Charting) -> None:
    session = charting.driver
    session.board.show_orientation(PRONE)
    pane = session.pane("back")
    pane.setFocus()
    session.press(Qt.Key.Key_Right)
    before = pane.region
    assert before is not None
    session.press(Qt.Key.Key_Right)
    after = pane.region
    assert after is not None
    here, there = pane.centre_px(before), pane.centre_px(after)
    assert here is not None
    assert there is not None
    assert there.x() - here.x() > abs(there.y() - here.y())


def test_a_nudge_goes_as_the_screen_shows_it(charting: Charting) -> None:
    session = charting.driver
    session.board.show_orientation(PRONE)
    session.click_body("back", 0.40, 0.45)
    before = session.listed_sites()[0].place.point
    session.click_site("back", 1)
    session.press(Qt.Key.Key_Right, SHIFT)
    after = session.listed_sites()[0].place.point
    # the feet are to the right
    assert 1.5 < before.y - after.y < 2.5
    assert abs(after.x - before.x) < 0.5


def test_each_visit_keeps_how_the_patient_lay(charting: Charting) -> None:
    session = charting.driver
    session.board.show_orientation(PRONE)
    charting.page.show_visit(open_session(charting.clinic).id)
    assert session.board.orientation == Orientation()
    assert session.pane("back").accessibleName() == "Body, Back"
    charting.page.show_visit(charting.session.id)
    assert session.board.orientation == PRONE
