"""An open visit that another workstation takes over is only read here, from that moment on."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.needle import Needle
from bodymap.paths import resource
from bodymap.services.body_layers import shipped_layers
from bodymap.services.underlying import Underlying, shipped
from bodymap.ui.frame.open_session_card import OpenSessionCard
from bodymap.ui.session.hold.hold_bar import HoldBar
from bodymap.ui.session.hold.hold_on_page import HoldOnPage
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.theme.look import Look
from db.sync.told import told_of
from tests import factories
from tests.atlases import shared_atlas
from tests.drivers.session import SessionDriver, found
from tests.gui.session.conftest import SteppingClock
from tests.quarrels import Rooms
from tests.server_clinics import ON_ONE_SERVER

pytestmark = ON_ONE_SERVER

ELSEWHERE = "Open in Room 2, held by Ben Okafor."


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return shared_atlas()


@pytest.fixture(scope="module")
def underlying(atlas: Atlas) -> Underlying:
    return shipped(atlas, resource("catalogue"))


@pytest.fixture
def page(
    qtbot: QtBot, look: Look, atlas: Atlas, underlying: Underlying, rooms: Rooms
) -> SessionPage:
    """The visit on the screen of Room 1."""
    clock = SteppingClock()
    layers = shipped_layers(atlas, underlying.muscle_map, resource("catalogue"))
    needles = (Needle(0.30, 40),)
    page = SessionPage(atlas, underlying, layers, rooms.one.clinic, needles, look, clock)
    qtbot.addWidget(page)
    page.resize(1216, 700)
    HoldOnPage(page, rooms.one.clinic, look, clock)
    page.show_visit(rooms.session.id)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def driver(qtbot: QtBot, page: SessionPage) -> SessionDriver:
    return SessionDriver(qtbot, page)


def hear(rooms: Rooms) -> None:
    """Room 1 hears what there is, as its window is told of it."""
    station = rooms.clinic[0]
    for arrived in station.sync():
        for changes in told_of(station.local.cursor(), arrived.changed, arrived.last):
            rooms.one.clinic.bus.announce(changes)


def take_over(rooms: Rooms) -> None:
    """Room 2 does."""
    at = factories.FIRST_VISIT + timedelta(minutes=12)
    rooms.two.records.take_over(rooms.session.id, at)
    rooms.clinic[1].sync()
    hear(rooms)


def sites(rooms: Rooms) -> int:
    return len(rooms.one.history.visit(rooms.session.id).sites)


def test_the_bar_says_at_once_who_has_it_and_nothing_is_charted(
    rooms: Rooms, page: SessionPage, driver: SessionDriver
) -> None:
    bar = found(page, HoldBar)
    assert not bar.isVisible()
    driver.click_body("back", 0.4, 0.4)
    assert sites(rooms) == 2
    take_over(rooms)
    driver.qtbot.wait_until(bar.isVisible)
    assert bar.words.text() == ELSEWHERE
    driver.click_body("back", 0.6, 0.4)
    assert driver.sentence() == ELSEWHERE
    assert sites(rooms) == 2


@pytest.mark.in_full
def test_it_is_taken_back_at_a_press(
    rooms: Rooms, page: SessionPage, driver: SessionDriver
) -> None:
    bar = found(page, HoldBar)
    take_over(rooms)
    driver.qtbot.wait_until(bar.isVisible)
    QTest.mouseClick(bar.take, Qt.MouseButton.LeftButton)
    driver.qtbot.wait_until(lambda: not bar.isVisible())
    driver.settle()
    driver.click_body("back", 0.6, 0.4)
    assert sites(rooms) == 2
    rooms.meet()
    refusal = rooms.two.records.refusal(
        rooms.two.history.visit(rooms.session.id).session, is_signed=False
    )
    assert refusal is not None
    assert refusal.sentence == "Open in Room 1, held by Anna Weber."


def test_what_the_other_room_charts_is_seen(
    rooms: Rooms, page: SessionPage, driver: SessionDriver
) -> None:
    take_over(rooms)
    rooms.two.recorder.add_site(factories.site(rooms.session))
    rooms.clinic[1].sync()
    hear(rooms)
    driver.qtbot.wait_until(lambda: page.visit is not None and len(page.visit.sites) == 2)


def test_a_card_of_today_says_where_it_is_and_only_shows_it(
    qtbot: QtBot, look: Look, rooms: Rooms
) -> None:
    visit = rooms.two.history.visit(rooms.session.id)
    assert [one.session.id for one in rooms.one.history.open_here()].count(visit.session.id) == 1
    assert visit.session.id not in {one.session.id for one in rooms.two.history.open_here()}
    sentence = "Open in Room 1, held by Anna Weber."
    card = OpenSessionCard(look, rooms.patient, visit, elsewhere=sentence)
    qtbot.addWidget(card)
    assert card.go_on.text() == "Look at it"
    assert card.go_on.accessibleName() == "Look at the session of Brandt, Ada"
