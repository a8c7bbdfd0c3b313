"""Head, hands and feet at close range."""

from __future__ import annotations

from PySide6.QtCore import Qt

from bodymap.anatomy.atlas import Atlas
from tests.gui.session.conftest import Charting

SOLE = (0.70, 0.50)
"""In the middle of the left sole, which lies on the right of the soles' picture."""


def test_buttons_lead_to_the_groups_of_views(charting: Charting) -> None:
    session = charting.driver
    session.press_group("Hands")
    assert session.titles() == [
        "Left hand, palm",
        "Right hand, palm",
        "Left hand, back",
        "Right hand, back",
    ]
    session.press_group("Whole body")
    assert session.titles()[:2] == ["Front", "Back"]


def test_page_keys_go_round_the_groups(charting: Charting) -> None:
    session = charting.driver
    session.pane("front").setFocus()
    seen = []
    for _ in session.board.groups:
        session.press(Qt.Key.Key_PageDown)
        seen.append(session.board.group)
    assert seen == ["head", "hands", "feet", "body"]


def test_a_sole_is_charted_with_one_click(charting: Charting) -> None:
    session = charting.driver
    session.press_group("Feet")
    session.click_body("feet_plantar", *SOLE)
    (site,) = session.listed_sites()
    assert site.place.region == "arch_medial_l"
    assert site.place.view == "feet_plantar"
    assert session.numbers_on("feet_plantar") == [1]


def test_a_site_is_there_when_another_group_is_shown(charting: Charting, atlas: Atlas) -> None:
    session = charting.driver
    middle = atlas.centre("back", "suboccipital_l")
    assert middle is not None
    session.click_body("back", *middle)
    session.press_group("Head and neck")
    assert session.numbers_on("head_back") == [1]
    assert session.numbers_on("head_front") == []
    session.undo()
    session.press_group("Whole body")
    assert session.numbers_on("back") == []


def test_a_key_opens_the_close_up_of_the_region(charting: Charting, atlas: Atlas) -> None:
    session = charting.driver
    middle = atlas.centre("back", "suboccipital_l")
    assert middle is not None
    session.pane("back").setFocus()
    session.hover_body("back", *middle)
    session.pane("back").setFocus()
    session.press(Qt.Key.Key_C)
    assert session.titles() == ["Head, back"]
    assert session.pane("head_back").region == "suboccipital_l"


def test_a_key_without_a_close_up_changes_nothing(charting: Charting, atlas: Atlas) -> None:
    session = charting.driver
    middle = atlas.centre("back", "thigh_posterior_l")
    assert middle is not None
    session.hover_body("back", *middle)
    session.pane("back").setFocus()
    session.press(Qt.Key.Key_C)
    assert len(session.titles()) == 4
