"""What holds for every part of the page: names, targets, reach, room, in every look."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from bodymap.charting.person import Person
from bodymap.services.clinic import Clinic
from bodymap.ui.manage.section import Section
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from tests.clinics import open_session
from tests.drivers import audit
from tests.drivers.manage import ManageDriver
from tests.gui.manage.conftest import Opening
from tests.thinned import thinned

Way = Callable[[ManageDriver], None]


def people(page: ManageDriver) -> None:
    assert page.names()


def somebody_new(page: ManageDriver) -> None:
    page.add_person("", "", "short")


def somebody(page: ManageDriver) -> None:
    page.open_person("Ben Okafor")
    page.hands.press("Set a new passphrase")
    page.hands.press("Remove from the clinic")


def my_passphrase(page: ManageDriver) -> None:
    page.hands.press("Change my passphrase")


def activity(page: ManageDriver) -> None:
    assert page.activity.model.rowCount()


def a_line(page: ManageDriver) -> None:
    activity(page)
    page.choose("What", "Changes")
    page.open_line("Began a session")


def backups(page: ManageDriver) -> None:
    page.back_up()
    page.backups_listed(1)


def a_backup(page: ManageDriver) -> None:
    backups(page)
    page.look_into(0)
    page.hands.press("Restore this backup")


def in_and_out(page: ManageDriver) -> None:
    # nobody answers where to
    page.exchange.take_out.click()
    assert page.exchange.take_out.isEnabled()


def keys(page: ManageDriver) -> None:
    page.keys.re_key.ask.click()


def a_key(page: ManageDriver) -> None:
    page.keys.make.click()
    words = page.keys.card.shown_key
    # it is laid out in the turn after it is shown
    page.wait_until(
        lambda: words.isVisible() and words.height() >= words.minimumSizeHint().height()
    )


def station(page: ManageDriver) -> None:
    assert page.station.minutes.value


WAYS: list[Way] = [
    *(people, somebody_new, somebody, my_passphrase, activity, a_line),
    *(backups, a_backup, in_and_out, keys, a_key, station),
]


@pytest.fixture
def page(clinic: Clinic, ben: Person, opening: Opening) -> ManageDriver:
    open_session(clinic)
    return opening()


@pytest.mark.parametrize("way", thinned(WAYS, 3), ids=lambda way: way.__name__)
def test_controls_are_named_large_enough_in_reach_and_whole(
    page: ManageDriver, look: Look, way: Way
) -> None:
    # the room that the smallest window leaves beside the rail, and with lines twice as wide
    page.page.resize(960, 592)
    look.theme.set_mode(Mode.CONTRAST)
    way(page)
    assert (page.page.width(), page.page.height()) == (960, 592)
    assert audit.unnamed(page.page) == []
    assert audit.too_small(page.page) == []
    assert audit.out_of_reach(page.page) == []
    assert audit.cut_off(page.page) == []


def test_the_parts_are_gone_through_by_keys(page: ManageDriver) -> None:
    page.page.tabs.setFocus(Qt.FocusReason.TabFocusReason)
    for section in list(Section)[1:]:
        page.page.tabs.setFocus(Qt.FocusReason.TabFocusReason)
        page.hands.key(Qt.Key.Key_Right)
        assert page.page.section is section
    page.go(Section.PEOPLE)
    assert page.hands.focus() is page.people.table
    page.hands.key(Qt.Key.Key_Down)
    page.hands.key(Qt.Key.Key_Return)
    assert page.hands.focus().accessibleName() == "Name"
    assert page.hands.field("Name").text() == "Ben Okafor"
    page.hands.key(Qt.Key.Key_Escape)
    assert page.hands.focus() is page.people.table
