"""What the pieces of the charting screen attach to: sheets, strips, keys, notices, the finish."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bodymap.charting.site import NeedleSite
from bodymap.ui.actions.act import Act
from bodymap.ui.session.finish_corner import FinishCorner
from bodymap.ui.session.floating_notice import FloatingNotice
from bodymap.ui.session.session_layout import PANEL_WIDTH
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.notice_bar import Weight
from tests.cases import cases
from tests.drivers import audit
from tests.drivers.hands import Hands
from tests.drivers.session import found
from tests.gui.session.conftest import Charting

CALF = (0.345, 0.78)
ELSEWHERE = (0.355, 0.74)
LEFT_BUTTON = Qt.MouseButton.LeftButton


def on_page(charting: Charting, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(charting.page, QPoint(0, 0)), widget.size())


@pytest.fixture
def hands(charting: Charting, qtbot: QtBot) -> Hands:
    charting.page.activateWindow()
    charting.driver.pane("front").setFocus()
    return Hands(qtbot, charting.page)


# --- sheets


def sheet_with_line(look: Look, heading: str = "A step") -> tuple[Sheet, QLineEdit]:
    sheet = Sheet(look, heading)
    line = QLineEdit()
    line.setAccessibleName(f"{heading}: words")
    sheet.body.addWidget(line)
    return sheet, line


def test_a_sheet_stands_in_place_of_tray_and_list_and_the_figure_stays_usable(
    charting: Charting, hands: Hands, look: Look
) -> None:
    page = charting.page
    place, board = on_page(charting, page.panel), on_page(charting, page.board)
    sheet, _ = sheet_with_line(look)
    page.open_sheet(sheet)
    charting.driver.settle()
    assert page.sheet is sheet
    assert on_page(charting, sheet) == place
    assert place.width() == PANEL_WIDTH
    assert on_page(charting, page.board) == board, "the figure must not move"
    assert not page.panel.isVisible()
    charting.driver.click_body("back", *CALF)
    assert len(charting.driver.listed_sites()) == 1
    assert page.sheet is sheet


@cases("way", ["Escape", "cross", "close"])
def test_it_is_left_and_the_keys_go_back_to_the_figure(
    charting: Charting, hands: Hands, look: Look, way: str
) -> None:
    page = charting.page
    sheet, line = sheet_with_line(look)
    page.open_sheet(sheet)
    line.setFocus()
    if way == "Escape":
        QTest.keyClick(line, Qt.Key.Key_Escape)
    elif way == "cross":
        hands.press("Close this sheet")
    else:
        page.close_sheet()
    assert page.sheet is None
    assert page.panel.isVisible()
    assert page.board.active_pane.hasFocus()


def test_one_sheet_takes_the_place_of_another_and_each_change_is_told_once(
    charting: Charting, look: Look
) -> None:
    page = charting.page
    first, second = (sheet_with_line(look, heading)[0] for heading in ("First", "Second"))
    told: list[object] = []
    page.sheet_changed.connect(told.append)
    for sheet in (first, first, second):
        page.open_sheet(sheet)
    page.close_sheet()
    page.close_sheet()
    page.open_sheet(first)
    assert told == [first, second, None, first]
    assert page.sheet is first


def test_another_visit_closes_it(charting: Charting, look: Look) -> None:
    page = charting.page
    sheet, _ = sheet_with_line(look)
    page.open_sheet(sheet)
    episode = charting.clinic.history.visit(charting.session.id).episode
    other = replace(charting.session, id=episode.id)
    charting.clinic.recorder.start_session(other)
    page.show_visit(other.id)
    assert page.sheet is None


def test_a_long_body_scrolls_and_the_foot_stays(
    charting: Charting, look: Look, hands: Hands
) -> None:
    page = charting.page
    sheet, _ = sheet_with_line(look)
    lines = [QLineEdit() for _ in range(40)]
    for number, line in enumerate(lines):
        line.setAccessibleName(f"Line {number}")
        sheet.body.addWidget(line)
    button = Button(look, "Record")
    sheet.foot.addWidget(button)
    page.open_sheet(sheet)
    charting.driver.settle()
    assert sheet.area.verticalScrollBar().maximum() > 0
    assert page.rect().contains(on_page(charting, button))
    sheet.bring_into_view(lines[-1])
    assert lines[-1].hasFocus()
    seen = on_page(charting, sheet.area)
    assert seen.contains(on_page(charting, lines[-1]))
    assert seen.bottom() < on_page(charting, button).top()
    assert audit.too_small(sheet) == []


# --- strips, keys, tools


def test_strips_stand_over_the_figure_and_never_over_the_panel(
    charting: Charting, look: Look
) -> None:
    page = charting.page
    strips = [QLabel(f"Strip {number}") for number in range(2)]
    for strip in strips:
        page.add_strip(strip)
        strip.show()
    charting.driver.settle()
    boxes = [on_page(charting, strip) for strip in strips]
    assert not boxes[0].intersects(boxes[1])
    for box in boxes:
        assert box.bottom() < on_page(charting, page.board).top() + 1
        assert not box.intersects(on_page(charting, page.panel))


def test_beside_a_corner_that_is_kept_free_a_strip_moves_nothing(charting: Charting) -> None:
    page = charting.page
    corner = QSize(240, 44)
    page.leave_corner(corner)
    charting.driver.settle()
    before = on_page(charting, page.board)
    strip = QLabel("A strip that comes and goes")
    page.add_strip(strip)
    strip.show()
    charting.driver.settle()
    assert on_page(charting, page.board) == before
    assert on_page(charting, strip).left() >= corner.width()
    strip.hide()
    charting.driver.settle()
    assert on_page(charting, page.board) == before


def test_a_key_works_wherever_the_focus_is_in_the_page(
    charting: Charting, hands: Hands, look: Look
) -> None:
    page, pressed = charting.page, []
    page.add_key(Act.STOCK, lambda: pressed.append("B"))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    sheet, line = sheet_with_line(look)
    page.open_sheet(sheet)
    for field in (charting.driver.pane("front"), line):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_B, both)
    assert pressed == ["B", "B"]


def test_a_tool_is_a_button_beside_the_figure(charting: Charting, hands: Hands) -> None:
    pressed: list[str] = []
    charting.page.hide()
    charting.page.add_tool("needle", "A tool", lambda: pressed.append("tool"))
    charting.page.show()
    charting.driver.settle()
    hands.press("A tool")
    assert pressed == ["tool"]
    assert audit.too_small(charting.page) == []


# --- notices


def test_a_notice_offers_one_way_on_and_is_gone_when_it_is_taken(
    charting: Charting, hands: Hands
) -> None:
    page, taken = charting.page, []
    page.say("Something happened.", Weight.WARN, "Mend it", lambda: taken.append("mended"))
    assert charting.driver.sentence() == "Something happened."
    hands.press("Mend it")
    assert taken == ["mended"]
    assert charting.driver.sentence() == ""
    page.say("Something else.")
    assert not hands.offers("Mend it")


def test_a_notice_lies_over_the_page_and_moves_nothing(charting: Charting) -> None:
    page = charting.page
    before = on_page(charting, page.board)
    page.say("A sentence. " * 30)
    charting.driver.settle()
    assert on_page(charting, page.board) == before
    notice = on_page(charting, found(page, FloatingNotice))
    assert not notice.intersects(on_page(charting, page.panel))


def test_what_is_said_briefly_goes_by_itself_and_what_stays_does_not(
    charting: Charting, qtbot: QtBot
) -> None:
    page, notice = charting.page, found(charting.page, FloatingNotice)
    (brief,) = notice.findChildren(QTimer)
    brief.setInterval(1)
    page.say_briefly("In passing.")
    assert charting.driver.sentence() == "In passing."
    qtbot.wait_until(lambda: charting.driver.sentence() == "")
    page.say_briefly("In passing.")
    page.say("To stay.")
    assert not brief.isActive()
    assert charting.driver.sentence() == "To stay."


# --- the button at the end of the bar


def test_the_finish_names_itself_and_what_it_says(charting: Charting) -> None:
    corner = found(charting.page, FinishCorner)
    charting.page.show_finish("Sign as A. Weber", "No reactions", is_ready=True)
    assert corner.finish.text() == "Sign as A. Weber"
    assert corner.finish.accessibleName() == "Sign as A. Weber. No reactions"
    assert corner.says.text() == "No reactions"
    assert corner.checklist.isVisible()
    charting.page.show_finish("Finish", is_ready=False)
    assert corner.finish.accessibleName() == "Finish"
    assert corner.says.text() == ""
    assert not corner.checklist.isVisible()


def test_its_buttons_tell_what_is_wanted(charting: Charting, qtbot: QtBot) -> None:
    corner = found(charting.page, FinishCorner)
    charting.page.show_finish("Finish", is_ready=True)
    for button, signal in (
        (corner.finish, corner.finish_wanted),
        (corner.checklist, corner.checklist_wanted),
    ):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, LEFT_BUTTON)
    corner.show_open(is_open=False)
    assert not corner.finish.isVisible()
    assert not corner.checklist.isVisible()
    assert corner.says.text() == ""
    with qtbot.waitSignal(corner.reopen_wanted):
        QTest.mouseClick(corner.reopen, LEFT_BUTTON)


def test_who_takes_the_finish_decides_what_it_does(charting: Charting) -> None:
    pressed: list[str] = []
    charting.page.take_finish(lambda: pressed.append("finish"))
    charting.driver.end_visit()
    assert pressed == ["finish"]
    assert charting.clinic.history.visit(charting.session.id).session.is_open


# --- guards


def test_a_guard_that_refuses_a_move_leaves_the_marker_where_it_was(charting: Charting) -> None:
    session, page = charting.driver, charting.page
    session.click_body("back", *CALF)
    asked: list[tuple[NeedleSite, NeedleSite]] = []

    def refuse(before: NeedleSite, after: NeedleSite) -> bool:
        asked.append((before, after))
        page.say("Not there.")
        return False

    page.charting.add_change_guard(refuse)
    (site,) = session.listed_sites()
    anchor = session.marker("back", 1).anchor
    steps = page.undo_stack.count()
    session.drag_site("back", 1, *ELSEWHERE)
    session.settle()
    assert session.marker("back", 1).anchor == anchor
    assert session.sentence() == "Not there."
    assert session.listed_sites() == [site]
    assert tuple(charting.clinic.history.visit(charting.session.id).sites) == (site,)
    assert page.undo_stack.count() == steps
    ((before, after),) = asked
    assert before == site
    assert (after.id, after.place != site.place) == (site.id, True)


def test_a_guard_is_asked_of_needling_too_and_all_have_to_agree(charting: Charting) -> None:
    session, page = charting.driver, charting.page
    for place in (CALF, ELSEWHERE):
        session.click_body("back", *place)
    first, second = session.listed_sites()
    page.charting.add_change_guard(lambda _before, _after: True)
    page.charting.add_change_guard(lambda before, _after: before.id != second.id)
    page.charting.revise("depth", [replace(site, depth_mm=10.0) for site in (first, second)])
    assert session.listed_sites() == [first, second], "together or not at all"
    page.charting.revise("depth", [replace(first, depth_mm=10.0)])
    assert session.listed_sites() == [replace(first, depth_mm=10.0), second]


def test_a_guard_that_refuses_a_site_leaves_no_marker(charting: Charting) -> None:
    session, page = charting.driver, charting.page
    page.charting.add_guard(lambda site: site.place.region != "calf_lateral_l")
    session.click_body("back", *CALF)
    assert session.numbers_on("back") == []
    assert not page.undo_stack.canUndo()
    session.click_body("back", 0.40, 0.45)
    assert session.numbers_on("back") == [1]
