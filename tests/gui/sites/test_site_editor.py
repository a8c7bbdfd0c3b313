"""Each field of a site by mouse and by key, one undo step each; several sites at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from bodymap.charting.needle import Needle, Technique
from bodymap.charting.site import NeedleSite
from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.widgets.choice_list import ChoiceList
from tests.drivers.session import found
from tests.drivers.sites import ALT, CONTROL, LISTS_OPEN, SitesDriver
from tests.gui.sites.conftest import Sites

pytestmark = LISTS_OPEN

CALF = (0.345, 0.78)
OTHERS = ((0.355, 0.74), (0.335, 0.82), (0.40, 0.45))
ENTER = Qt.Key.Key_Return
SHIFT = Qt.KeyboardModifier.ShiftModifier
Do = Callable[[SitesDriver], None]
Get = Callable[[NeedleSite], object]


def chart(sites: Sites, count: int = 1) -> SitesDriver:
    for place in (CALF, *OTHERS)[:count]:
        sites.charting.driver.click_body("back", *place)
    sites.driver.settle()
    return sites.driver


def recorded(sites: Sites) -> tuple[NeedleSite, ...]:
    return tuple(sites.charting.clinic.history.visit(sites.charting.session.id).sites)


def by_muscle_key(hands: SitesDriver) -> None:
    hands.key(Qt.Key.Key_M, ALT)
    hands.key(Qt.Key.Key_Down)
    hands.key(Qt.Key.Key_Down)
    hands.key(ENTER)


def by_muscle_letters(hands: SitesDriver) -> None:
    hands.key(Qt.Key.Key_M, ALT)
    for letter in "Soleus":
        hands.key(Qt.Key(ord(letter.upper())))
    hands.key(ENTER)


def by_note_key(hands: SitesDriver) -> None:
    hands.key(Qt.Key.Key_N, ALT)
    for letter in "OK":
        hands.key(Qt.Key(ord(letter)))
    hands.key(ENTER)


def by_depth_key(hands: SitesDriver) -> None:
    hands.key(Qt.Key.Key_D, ALT)
    hands.key(Qt.Key.Key_2)
    hands.key(Qt.Key.Key_5)
    hands.key(ENTER)


def by_muscle_mouse(hands: SitesDriver) -> None:
    hands.press("Muscle (Alt+M)")
    hands.pick("Soleus")


BY_MOUSE: tuple[tuple[Do, Get, object], ...] = (
    (lambda h: h.press("Twitch responses: 2"), lambda s: s.detail.twitch, 2),
    (lambda h: h.press("Twitch responses: 3+"), lambda s: s.detail.twitch, 3),
    (lambda h: h.press("Depth, mm (Alt+D): more"), lambda s: s.depth_mm, 5),
    (lambda h: h.press("Pain reproduced elsewhere: no"), lambda s: s.detail.is_referred, False),
    (lambda h: h.choose(h.editor.form.needle, "0.25"), lambda s: s.needle, Needle(0.25, 25)),
    (
        lambda h: h.choose(h.editor.form.technique, "Winding"),
        lambda s: s.technique,
        Technique.WINDING,
    ),
    (
        lambda h: h.type_into(h.editor.form.note, "Sore after", ENTER),
        lambda s: s.detail.note,
        "Sore after",
    ),
    (by_muscle_mouse, lambda s: s.detail.is_muscle_chosen, True),
)
BY_KEY: tuple[tuple[Do, Get, object], ...] = (
    (lambda h: h.key(Qt.Key.Key_0, ALT), lambda s: s.detail.twitch, 0),
    (lambda h: h.key(Qt.Key.Key_3, ALT), lambda s: s.detail.twitch, 3),
    (lambda h: h.key(Qt.Key.Key_P, ALT), lambda s: s.detail.is_referred, True),
    (by_depth_key, lambda s: s.depth_mm, 25),
    (by_note_key, lambda s: s.detail.note, "ok"),
    (by_muscle_key, lambda s: s.muscle != "gastrocnemius_lateral", True),
    (by_muscle_letters, lambda s: s.muscle, "soleus"),
)


@pytest.mark.parametrize("fields", [BY_MOUSE, BY_KEY], ids=["mouse", "key"])
def test_each_field_is_one_step_that_can_be_undone(
    sites: Sites, fields: tuple[tuple[Do, Get, object], ...]
) -> None:
    hands = chart(sites)
    hands.click_row(1)
    before = recorded(sites)
    stack = sites.charting.page.undo_stack
    steps = stack.count()
    for do, get, expected in fields:
        do(hands)
        assert get(recorded(sites)[0]) == expected
        assert stack.count() == steps + 1
        stack.undo()
        assert recorded(sites) == before
        hands.settle()


def test_one_press_on_a_marker_shows_the_editor_and_hides_no_list_and_no_figure(
    sites: Sites,
) -> None:
    hands = chart(sites, 2)
    sites.charting.driver.click_site("back", 2)
    hands.settle()
    assert hands.editor.isVisible()
    assert "Site 2" in hands.says()
    assert hands.list.isVisible()
    assert hands.list.height() >= 3 * 48
    assert found(sites.charting.page, FigureBoard).isVisible()
    assert not hands.tray.isVisible()
    assert "Next: 0.30 \u00d7 40 mm, pistoning" in hands.says()


def test_the_keys_belong_to_the_figure_when_the_editor_is_gone(sites: Sites) -> None:
    hands = chart(sites)
    hands.click_row(1)
    hands.key(Qt.Key.Key_D, ALT)
    hands.key(Qt.Key.Key_Escape)
    assert hands.page.window().focusWidget() is hands.page.board.active_pane


@pytest.mark.parametrize("way", ["key", "button"])
def test_the_tray_comes_back(sites: Sites, way: str) -> None:
    hands = chart(sites)
    hands.click_row(1)
    if way == "key":
        hands.key(Qt.Key.Key_Escape)
    else:
        hands.press("Back to the tray")
    assert hands.tray.isVisible()
    assert not hands.editor.isVisible()
    assert hands.selected() == []


def test_pressing_an_answer_again_takes_it_back(sites: Sites) -> None:
    hands = chart(sites)
    hands.click_row(1)
    hands.press("Twitch responses: 0")
    hands.press("Twitch responses: 0")
    assert hands.site(1).detail.twitch is None


def test_the_regions_of_the_muscle_are_offered_and_others_found(sites: Sites) -> None:
    hands = chart(sites)
    hands.click_row(1)
    hands.press("Pain reproduced elsewhere: yes")
    usual = sites.editing.editor().form.referral
    muscle = hands.site(1).muscle
    assert muscle is not None
    hands.press("Calf, outer, left", usual)
    assert hands.site(1).detail.referred_to == ("calf_lateral_l",)
    hands.press("Another region")
    for letter in "HEEL":
        hands.key(Qt.Key(ord(letter)))
    hands.pick("Heel")
    first, second = hands.site(1).detail.referred_to
    assert first == "calf_lateral_l"
    assert "heel" in second
    hands.press("Pain reproduced elsewhere: no")
    assert hands.site(1).detail.referred_to == ()


def test_ranked_muscles_come_first_and_all_by_typing(sites: Sites) -> None:
    hands = chart(sites)
    hands.click_row(1)
    hands.press("Muscle (Alt+M)")
    ranked = [choice.title for choice in found(hands.editor.picker, ChoiceList).choices]
    assert ranked[0] == "Gastrocnemius, lateral head"
    assert 3 <= len(ranked) <= 8
    for letter in "MASSETER":
        hands.key(Qt.Key(ord(letter)))
    sites.driver.qtbot.wait_until(
        lambda: all(
            "asseter" in choice.title for choice in found(hands.editor.picker, ChoiceList).choices
        )
    )
    hands.key(Qt.Key.Key_Escape)
    assert hands.site(1).muscle == "gastrocnemius_lateral"
    assert hands.editor.form.muscle.isVisible()


def test_a_muscle_that_was_chosen_stays_when_the_site_is_moved(sites: Sites) -> None:
    hands = chart(sites)
    hands.click_row(1)
    by_muscle_letters(hands)
    sites.charting.driver.drag_site("back", 1, 0.40, 0.45)
    moved = hands.site(1)
    assert moved.place.region != "calf_lateral_l"
    assert moved.muscle == "soleus"
    sites.charting.page.undo_stack.undo()
    sites.charting.page.undo_stack.undo()
    sites.charting.driver.drag_site("back", 1, 0.40, 0.45)
    assert hands.site(1).muscle not in ("soleus", "gastrocnemius_lateral")


# --- several sites


def test_several_sites_are_changed_in_one_step(sites: Sites) -> None:
    hands = chart(sites, 3)
    hands.click_row(1)
    hands.click_row(3, CONTROL)
    assert hands.selected() == [1, 3]
    assert "2 sites" in hands.says()
    before = recorded(sites)
    hands.press("Twitch responses: 1")
    assert [site.detail.twitch for site in recorded(sites)] == [1, None, 1]
    assert hands.selected() == [1, 3]
    assert sites.charting.driver.undo_words() == "Undo: twitch of 2 sites"
    sites.charting.page.undo_stack.undo()
    assert recorded(sites) == before


def test_what_differs_is_called_mixed(sites: Sites) -> None:
    hands = chart(sites, 2)
    hands.click_row(1)
    hands.choose(hands.editor.form.needle, "0.30 \u00d7 60")
    hands.type_into(hands.editor.form.depth_field, "20", ENTER)
    hands.key(Qt.Key.Key_1, ALT)
    hands.click_row(1)
    hands.key(Qt.Key.Key_A, CONTROL)
    form = hands.editor.form
    assert hands.selected() == [1, 2]
    assert form.depth_field.line.placeholderText() == "mixed"
    assert form.needle.currentIndex() == -1
    assert form.needle.placeholderText() == "mixed"
    assert form.twitch.value() is None
    assert form.technique.currentText() == "Pistoning"
    assert not form.depth_field.more.isEnabled()
    hands.type_into(form.depth_field, "30", ENTER)
    assert [site.depth_mm for site in recorded(sites)] == [30, 30]


def test_a_depth_for_several_is_not_beyond_the_shortest_needle(sites: Sites) -> None:
    hands = chart(sites, 2)
    hands.click_row(1)
    hands.choose(hands.editor.form.needle, "0.25 \u00d7 25")
    hands.click_row(2, CONTROL)
    hands.type_into(hands.editor.form.depth_field, "30", ENTER)
    assert "The shortest needle is 25 mm long." in hands.says()
    assert [site.depth_mm for site in recorded(sites)] == [None, None]


def test_shift_selects_a_row_of_sites_and_a_click_one_again(sites: Sites) -> None:
    hands = chart(sites, 3)
    hands.click_row(1)
    hands.click_row(3, SHIFT)
    assert hands.selected() == [1, 2, 3]
    hands.click_row(2)
    assert hands.selected() == [2]


def test_a_long_press_adds_a_site_and_takes_it_away(sites: Sites) -> None:
    hands = chart(sites, 3)
    hands.click_row(1)
    hands.hold_row(3)
    hands.qtbot.wait_until(lambda: hands.selected() == [1, 3])


def test_a_marker_selects_one_of_several_again(sites: Sites) -> None:
    hands = chart(sites, 2)
    hands.click_row(1)
    hands.key(Qt.Key.Key_A, CONTROL)
    assert hands.selected() == [1, 2]
    sites.charting.driver.click_site("back", 2)
    assert hands.selected() == [2]


def test_several_sites_are_removed_in_one_step(sites: Sites) -> None:
    hands = chart(sites, 3)
    hands.click_row(1)
    hands.click_row(2, CONTROL)
    hands.press("Remove", hands.editor)
    assert [site.number for site in recorded(sites)] == [3]
    assert hands.selected() == []
    assert hands.tray.isVisible()
    sites.charting.page.undo_stack.undo()
    assert [site.number for site in recorded(sites)] == [1, 2, 3]


def test_delete_removes_all_selected_sites_from_the_figure_too(sites: Sites) -> None:
    hands = chart(sites, 3)
    hands.click_row(1)
    hands.click_row(2, CONTROL)
    hands.page.board.active_pane.take_focus(by_keyboard=True)
    hands.key(Qt.Key.Key_Delete)
    assert [site.number for site in recorded(sites)] == [3]
    hands.page.undo_stack.undo()
    hands.click_row(1)
    hands.click_row(3, CONTROL)
    hands.key(Qt.Key.Key_Delete)
    assert [site.number for site in recorded(sites)] == [2]


def test_a_reaction_is_wanted_of_all_selected_sites(sites: Sites) -> None:
    hands = chart(sites, 2)
    hands.click_row(1)
    hands.key(Qt.Key.Key_A, CONTROL)
    with hands.qtbot.wait_signal(sites.editing.reaction_wanted) as heard:
        hands.press("Reaction")
    assert heard.args == [(hands.id(1), hands.id(2))]


# --- what was typed


def test_a_typed_depth_is_recorded_of_the_site_it_was_typed_for(sites: Sites) -> None:
    hands = chart(sites, 2)
    hands.click_row(1)
    hands.key(Qt.Key.Key_D, ALT)
    hands.key(Qt.Key.Key_1)
    hands.key(Qt.Key.Key_5)
    sites.charting.page.select(hands.id(2))
    assert [site.depth_mm for site in recorded(sites)] == [15, None]
    assert hands.editor.form.depth_field.line.text() == ""


def test_nothing_can_be_changed_in_a_visit_that_has_ended(sites: Sites) -> None:
    hands = chart(sites)
    hands.click_row(1)
    sites.charting.clinic.recorder.end_session(
        sites.charting.session.id, sites.charting.clock.now()
    )
    hands.settle()
    assert not hands.editor.form.isEnabled()
    hands.key(Qt.Key.Key_2, ALT)
    assert hands.site(1).detail.twitch is None
