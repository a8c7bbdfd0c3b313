"""The tray says what the next click is charted with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.needle_box import NeedleBox
from bodymap.ui.session.tray import Tray
from bodymap.ui.theme.look import Look
from tests.drivers.sites import LISTS_OPEN, TrayDriver
from tests.gui.sites.conftest import Sites

pytestmark = LISTS_OPEN
CALF = (0.345, 0.78)
ENTER = Qt.Key.Key_Return
SHORT = Needle(0.25, 25)
USUAL = Needle(0.30, 40)
TODAY = date(2026, 3, 2)
LONG = Needle(0.30, 60)


@pytest.fixture
def hands(qtbot: QtBot, look: Look) -> TrayDriver:
    """A tray without a charting screen around it."""
    tray = Tray((SHORT, USUAL, LONG), look)
    qtbot.addWidget(tray)
    tray.resize(288, 320)
    tray.show()
    qtbot.waitExposed(tray)
    return TrayDriver(qtbot, tray)


def box(
    needle: Needle, lot: str, expires_on: date | None = None, *, is_in_use: bool = True
) -> NeedleBox:
    return NeedleBox(new_id(), needle, lot, expires_on, is_in_use=is_in_use)


def test_a_site_is_charted_with_box_depth_and_technique(sites: Sites) -> None:
    hands = sites.driver
    kept = sites.keep_box(LONG, "B77", date(2027, 1, 31))
    hands.choose(hands.needle_box, "0.30 \u00d7 60 mm, lot B77")
    hands.press("Technique: Winding")
    hands.type_into(hands.depth(), "25", ENTER)
    sites.charting.driver.click_body("back", *CALF)
    site = hands.site(1)
    assert (site.needle, site.technique, site.depth_mm) == (LONG, Technique.WINDING, 25)
    assert site.detail.box_id == kept.id
    (recorded,) = sites.charting.clinic.history.visit(sites.charting.session.id).sites
    assert recorded == site


def test_boxes_in_use_stand_before_the_sizes(hands: TrayDriver) -> None:
    hands.tray.show_boxes(
        [
            box(LONG, "AWAY", is_in_use=False),
            box(LONG, "LATER", date(2028, 1, 1)),
            box(LONG, "SOONER", date(2027, 1, 1)),
        ],
        TODAY,
    )
    offered = [words for words in hands.offered() if words]
    assert offered[:3] == [
        "0.30 \u00d7 60 mm, lot SOONER",
        "0.30 \u00d7 60 mm, lot LATER",
        "0.25 \u00d7 25 mm",
    ]


def test_an_expired_box_says_so_and_can_be_used(hands: TrayDriver) -> None:
    old = box(LONG, "OLD", date(2026, 3, 1))
    hands.tray.show_boxes([old], TODAY)
    hands.choose(hands.needle_box, "0.30 \u00d7 60 mm, lot OLD, expired")
    assert "Lot OLD expired on 1 Mar 2026." in hands.says()
    assert hands.tray.use().detail.box_id == old.id


def test_a_box_can_be_used_on_its_last_day(hands: TrayDriver) -> None:
    hands.tray.show_boxes([box(LONG, "TODAY", TODAY)], TODAY)
    assert "0.30 \u00d7 60 mm, lot TODAY" in hands.offered()


def test_the_only_box_of_the_first_size_is_on_the_tray(hands: TrayDriver) -> None:
    one = box(USUAL, "ONE")
    hands.tray.show_boxes([one, box(USUAL, "OLD", date(2026, 3, 1))], TODAY)
    assert hands.tray.use().detail.box_id == one.id


def test_of_two_boxes_none_is_chosen_by_the_program(hands: TrayDriver) -> None:
    hands.tray.show_boxes([box(USUAL, "ONE"), box(USUAL, "TWO")], TODAY)
    assert hands.tray.use().detail.box_id is None


def test_a_box_that_is_put_away_leaves_its_size_on_the_tray(hands: TrayDriver) -> None:
    kept = box(LONG, "B77")
    hands.tray.show_boxes([kept], TODAY)
    hands.choose(hands.needle_box, "0.30 \u00d7 60 mm, lot B77")
    hands.tray.show_boxes([replace(kept, is_in_use=False)], TODAY)
    assert hands.tray.needle == LONG
    assert hands.tray.use().detail.box_id is None


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ((Needle(0.25, 40), Needle(0.30, 50), Needle(0.30, 13)), Needle(0.30, 50)),
        ((Needle(0.25, 25), Needle(0.40, 40)), Needle(0.25, 25)),
        ((), USUAL),
    ],
)
def test_a_catalogue_without_the_usual_size_gives_the_one_most_like_it(
    qtbot: QtBot, look: Look, sizes: tuple[Needle, ...], expected: Needle
) -> None:
    tray = Tray(sizes, look)
    qtbot.addWidget(tray)
    assert tray.needle == expected


def test_depth_goes_in_steps_and_can_be_taken_back(hands: TrayDriver) -> None:
    assert hands.tray.depth_mm is None
    for _ in range(3):
        hands.press("Depth, mm: more", hands.tray)
    assert hands.tray.depth_mm == 15
    hands.type_into(hands.depth(), "16,5", ENTER)
    assert hands.tray.depth_mm == 16.5
    hands.press("Depth, mm: less", hands.tray)
    assert hands.tray.depth_mm == 15
    hands.type_into(hands.depth(), "15", Qt.Key.Key_Up)
    assert hands.tray.depth_mm == 16
    hands.type_into(hands.depth(), "", ENTER)
    assert hands.tray.depth_mm is None


@pytest.mark.parametrize("typed", ["-3", "0", "deep", "nan"])
def test_what_is_no_depth_is_not_recorded(hands: TrayDriver, typed: str) -> None:
    hands.type_into(hands.depth(), typed, ENTER)
    assert "Write a number above zero" in hands.says()
    assert hands.tray.use().depth_mm is None


def test_a_depth_beyond_the_needle_is_not_recorded(hands: TrayDriver) -> None:
    hands.type_into(hands.depth(), "41", ENTER)
    assert "The needle is 40 mm long." in hands.says()
    assert hands.tray.use().depth_mm is None


def test_a_shorter_needle_does_not_keep_the_depth_of_a_longer_one(hands: TrayDriver) -> None:
    hands.type_into(hands.depth(), "35", ENTER)
    hands.choose(hands.needle_box, "0.25 \u00d7 25 mm")
    assert hands.tray.depth_mm is None


def test_a_frequency_belongs_to_electrical_stimulation(hands: TrayDriver) -> None:
    assert not hands.frequency().isVisible()
    hands.press("Technique: Electrical")
    hands.type_into(hands.frequency(), "2", ENTER)
    assert hands.tray.use().detail.stimulation_hz == 2
    hands.press("Technique: Winding")
    assert not hands.frequency().isVisible()
    assert hands.tray.use().detail.stimulation_hz is None


def test_everything_on_the_tray_is_large_enough_for_a_finger(hands: TrayDriver) -> None:
    targets = [hands.needle_box, hands.depth().less, hands.depth().more, hands.depth().line]
    assert all(target.height() >= 44 for target in targets)
    assert all(target.width() >= 44 for target in targets)
