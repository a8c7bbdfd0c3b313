"""The charting screen by finger."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from tests.drivers.fingers import Fingers
from tests.gui.session.conftest import Charting

CALF = (0.345, 0.78)
BUTTOCK = (0.40, 0.45)


@pytest.fixture
def fingers(qtbot: QtBot, charting: Charting) -> Fingers:
    return Fingers(qtbot, charting.driver.board)


def sites(charting: Charting) -> list[str]:
    return [site.place.region for site in charting.clinic.history.visit(charting.session.id).sites]


def as_mouse(
    charting: Charting, px: QPoint, source: Qt.MouseEventSource, device: QPointingDevice
) -> None:
    """A press and a release as the system makes them up."""
    pane = charting.driver.pane("back")
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    plain = Qt.KeyboardModifier.NoModifier
    at, on_screen = QPointF(px), QPointF(pane.mapToGlobal(px))
    for kind, down in (
        (QEvent.Type.MouseButtonPress, left),
        (QEvent.Type.MouseButtonRelease, none),
    ):
        event = QMouseEvent(kind, at, at, on_screen, left, down, plain, source, device)
        QApplication.sendEvent(pane, event)


def test_a_tap_charts_one_site(charting: Charting, fingers: Fingers) -> None:
    fingers.tap("back", charting.driver.px("back", *CALF))
    charting.driver.settle()
    assert sites(charting) == ["calf_lateral_l"]
    assert charting.driver.numbers_on("back") == [1]


def test_the_card_of_a_tap_is_not_under_the_finger_and_goes(
    charting: Charting, fingers: Fingers
) -> None:
    session = charting.driver
    px = session.px("back", *CALF)
    fingers.tap("back", px)
    assert session.board.card.words == "Calf, outer, left"
    tip = QRect(0, 0, 40, 40)
    tip.moveCenter(session.pane("back").mapTo(session.board, px))
    assert not session.board.card.geometry().intersects(tip)
    fingers.wait_until_forgotten()
    assert session.pane("back").region is None


def test_a_long_press_names_the_place_and_charts_nothing(
    charting: Charting, fingers: Fingers
) -> None:
    session = charting.driver
    assert fingers.rest("back", session.px("back", *CALF)) == "Calf, outer, left"
    assert session.board.card.hint.startswith("Gastrocnemius")
    fingers.lift(1)
    assert session.board.card.words == "Calf, outer, left"
    assert sites(charting) == []
    fingers.wait_until_forgotten()


def test_a_finger_pans_a_zoomed_figure(charting: Charting, fingers: Fingers) -> None:
    pane = charting.driver.pane("back")
    pane.zoom(4)
    before = pane.camera.centre
    middle = pane.rect().center()
    fingers.down(1, "back", middle)
    fingers.move(f1=middle + QPoint(0, 60))
    fingers.lift(1)
    assert pane.camera.centre[1] < before[1]
    assert sites(charting) == []


def test_a_finger_moves_a_marker(charting: Charting, fingers: Fingers) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    fingers.down(1, "back", QPointF(*session.marker("back", 1).label).toPoint())
    for place in ((0.37, 0.6), BUTTOCK):
        fingers.move(f1=session.px("back", *place))
    fingers.lift(1)
    (region,) = sites(charting)
    assert region != "calf_lateral_l"


def test_two_fingers_zoom_and_chart_nothing(charting: Charting, fingers: Fingers) -> None:
    session = charting.driver
    session.board.show_large("back")
    session.settle()
    pane = session.pane("back")
    middle = pane.rect().center()
    aside = QPoint(40, 0)
    fingers.down(1, "back", middle - aside)
    fingers.down(2, "back", middle + aside)
    for wider in (60, 120):
        fingers.move(f1=middle - QPoint(wider, 0), f2=middle + QPoint(wider, 0))
    fingers.lift(1)
    fingers.lift(2)
    assert pane.camera.zoom == pytest.approx(2)
    assert pane.camera.to_fraction((middle.x(), middle.y())) == pytest.approx((0.5, 0.5), abs=0.01)
    assert sites(charting) == []


def test_two_fingers_that_tap_take_the_last_step_back(charting: Charting, fingers: Fingers) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    fingers.down(1, "back", session.px("back", *BUTTOCK))
    fingers.down(2, "back", session.px("back", 0.6, 0.45))
    fingers.lift(1)
    fingers.lift(2)
    session.settle()
    assert sites(charting) == []
    assert session.numbers_on("back") == []


def test_two_fingers_on_two_views_are_one_gesture(charting: Charting, fingers: Fingers) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    fingers.down(1, "back", session.px("back", *BUTTOCK))
    fingers.down(2, "front", session.px("front", *BUTTOCK))
    fingers.lift(2)
    fingers.lift(1)
    assert sites(charting) == []


def test_a_double_tap_opens_the_close_up(
    charting: Charting, fingers: Fingers, atlas: Atlas
) -> None:
    charting.clock.step = timedelta(milliseconds=100)
    middle = atlas.centre("back", "suboccipital_l")
    assert middle is not None
    px = charting.driver.px("back", *middle)
    fingers.tap("back", px)
    fingers.tap("back", px)
    assert charting.driver.titles() == ["Head, back"]
    assert sites(charting) == ["suboccipital_l"]


def test_a_touch_that_comes_again_as_a_mouse_charts_once(
    charting: Charting, fingers: Fingers
) -> None:
    session = charting.driver
    mouse = QPointingDevice.primaryPointingDevice()
    fingers.tap("back", session.px("back", *CALF))
    elsewhere = session.px("back", *BUTTOCK)
    by_system = Qt.MouseEventSource.MouseEventSynthesizedBySystem
    as_mouse(charting, elsewhere, by_system, fingers.device)
    as_mouse(charting, elsewhere, by_system, mouse)
    assert len(sites(charting)) == 1
    # a mouse that is really there may follow at once
    as_mouse(charting, elsewhere, Qt.MouseEventSource.MouseEventNotSynthesized, mouse)
    assert len(sites(charting)) == 2


def test_a_pen_charts_as_a_mouse_does(charting: Charting, fingers: Fingers) -> None:
    session = charting.driver
    fingers.tap("back", session.px("back", *CALF))
    pen = QPointingDevice(
        "pen",
        7,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position,
        1,
        1,
    )
    by_qt = Qt.MouseEventSource.MouseEventSynthesizedByQt
    as_mouse(charting, session.px("back", *BUTTOCK), by_qt, pen)
    assert len(sites(charting)) == 2


def test_a_finger_on_a_title_presses_it(charting: Charting, fingers: Fingers) -> None:
    session = charting.driver
    fingers.tap("back", QPoint(session.pane("back").width() // 2, -20))
    session.settle()
    assert session.titles() == ["Back"]
