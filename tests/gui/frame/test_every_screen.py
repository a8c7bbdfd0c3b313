"""What holds on every screen: names, targets, reach, room, in every look."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bodymap.charting.ids import new_id
from bodymap.charting.person import Role
from bodymap.ui.manage.manage_page import ManagePage
from bodymap.ui.manage.section import Section
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from db.layout import KEY_FILE
from tests.drivers import audit
from tests.drivers.frame import FrameDriver
from tests.gui.frame.conftest import Filling, Opening
from tests.old_keys import old_key_file
from tests.thinned import thinned

Way = Callable[[FrameDriver], None]


def door(frame: FrameDriver) -> None:
    frame.window.log_out()


def recover(frame: FrameDriver) -> None:
    door(frame)
    frame.hands.press("Passphrase forgotten")


def claim(frame: FrameDriver) -> None:
    """The key file is one of before there were log-ins."""
    door(frame)
    key_file = frame.folder / KEY_FILE
    key_file.write_bytes(old_key_file(bytes(32), new_id()).to_bytes())
    frame.window.begin()
    frame.hands.press("Open the clinic")


def locked(frame: FrameDriver) -> None:
    first_patient(frame)
    frame.hands.press("Lock (Ctrl+L)")
    QApplication.processEvents()


def hidden(frame: FrameDriver) -> None:
    first_patient(frame)
    frame.window.hide_screen()
    QApplication.processEvents()


def workstation(frame: FrameDriver) -> None:
    frame.workspace.top_bar.corner.person.click()


def emergency(frame: FrameDriver) -> None:
    desk = frame.clinic.desk
    desk.sit(replace(desk.person, role=Role.REVIEWER))
    frame.workspace.top_bar.corner.chip.click()
    frame.hands.press("Begin emergency access")


def patients(frame: FrameDriver) -> None:
    frame.go("patients")


def new_patient(frame: FrameDriver) -> None:
    frame.go("patients")
    frame.hands.press("New patient")
    frame.hands.fill("Birth date", "31.2.1950")
    frame.hands.press("Add patient")


def new_complaint(frame: FrameDriver) -> None:
    first_patient(frame)
    frame.hands.press("New complaint")
    frame.hands.fill("Complaint", "pain")


def today(frame: FrameDriver) -> None:
    frame.go("today")


def first_patient(frame: FrameDriver) -> None:
    frame.find("brandt")
    frame.hands.key(Qt.Key.Key_Return)


def visits(frame: FrameDriver) -> None:
    first_patient(frame)
    frame.choose_tab("visits")


def overview(frame: FrameDriver) -> None:
    first_patient(frame)
    frame.choose_tab("overview")


def session(frame: FrameDriver) -> None:
    first_patient(frame)
    frame.choose_tab("session")


def trends(frame: FrameDriver) -> None:
    first_patient(frame)
    frame.choose_tab("trends")


def search(frame: FrameDriver) -> None:
    frame.find("a")


WAYS: list[Way] = [
    door,
    recover,
    claim,
    locked,
    hidden,
    workstation,
    emergency,
    patients,
    new_patient,
    new_complaint,
    today,
    visits,
    overview,
    session,
    trends,
    search,
]


@pytest.fixture
def frame(filling: Filling, opening: Opening) -> FrameDriver:
    person, heel = filling.course()
    filling.complaint(person, complaint="Outer hip pain (greater trochanteric pain syndrome)")
    filling.visit(heel, 3, is_open=True, regions=("calf_medial_l",))
    for name in ("Baker", "Mensah", "Raghunathan"):
        filling.patient(family_name=name, given_name="Anneliese")
    return opening()


# dark differs from light in colours alone, contrast in the width of lines, too
@pytest.mark.parametrize(
    "way",
    thinned(WAYS, 4),
    ids=lambda way: way.__name__,
)
def test_controls_are_named_large_enough_in_reach_and_whole(
    frame: FrameDriver, look: Look, way: Way
) -> None:
    look.theme.set_mode(Mode.CONTRAST)
    way(frame)
    assert audit.unnamed(frame.window) == []
    assert audit.too_small(frame.window) == []
    assert audit.out_of_reach(frame.window) == []
    assert (frame.window.width(), frame.window.height()) == (1280, 800)
    assert audit.cut_off(frame.window) == []


@pytest.mark.parametrize("mode", [Mode.CONTRAST])
def test_the_parts_of_safety_keep_all_that_in_the_window(
    frame: FrameDriver, look: Look, mode: Mode
) -> None:
    look.theme.set_mode(mode)
    frame.go("safety")
    (page,) = frame.hands.visible(ManagePage)
    for section in Section:
        page.show_section(section)
        for check in (audit.unnamed, audit.too_small, audit.out_of_reach, audit.cut_off):
            assert check(frame.window) == [], section.name
    assert (frame.window.width(), frame.window.height()) == (1280, 800)


@pytest.mark.parametrize("way", thinned([patients, today, visits], 3), ids=lambda way: way.__name__)
def test_a_theme_switch_repaints(frame: FrameDriver, look: Look, way: Way) -> None:
    way(frame)
    for mode in (Mode.DARK, Mode.CONTRAST, Mode.LIGHT):
        frame.hands.press(frame.workspace.top_bar.theme_switch.accessibleName())
        assert look.theme.mode is mode
        assert frame.ground() == look.theme.color("paper")
