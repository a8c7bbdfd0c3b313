"""The documents inside the program."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from bodymap.ui.actions.act import Act
from bodymap.ui.keys.keys_sheet import KeysSheet
from bodymap.ui.widgets.key_caps import KeyCaps, caps_of
from tests.drivers.ways import CTRL, WaysDriver
from tests.gui.frame.conftest import Filling, Opening


@pytest.fixture
def ways(filling: Filling, opening: Opening) -> WaysDriver:
    filling.course()
    return WaysDriver(opening())


def test_f1_opens_the_chapter_of_the_page(ways: WaysDriver) -> None:
    for page, chapter in (
        ("today", "after-the-visit"),
        ("patients", "patients-and-import"),
        ("safety", "safety-and-backups"),
    ):
        ways.frame.go(page)
        assert ways.ask_for_help() == f"user-guide/{chapter}.md"
        ways.help.leave()


@pytest.mark.in_full
def test_f1_on_a_patient_tells_of_the_tab(ways: WaysDriver) -> None:
    ways.do("brandt")
    for tab, chapter in (
        ("overview", "overview-and-trends"),
        ("visits", "after-the-visit"),
        ("session", "charting-a-visit"),
    ):
        ways.frame.choose_tab(tab)
        assert ways.ask_for_help() == f"user-guide/{chapter}.md"
        ways.help.leave()


@pytest.mark.in_full
def test_a_link_leads_on_and_back_leads_back(ways: WaysDriver) -> None:
    ways.frame.go("safety")
    ways.ask_for_help()
    ways.help.reader.anchorClicked.emit(QUrl("../backups.md#what-a-backup-is"))
    assert ways.chapter() == "backups.md"
    block = ways.help.reader.textCursor().block()
    assert block.text() == "What a backup is"
    QTest.mouseClick(ways.help.back, Qt.MouseButton.LeftButton)
    assert ways.chapter() == "user-guide/safety-and-backups.md"
    assert not ways.help.back.isEnabled()


@pytest.mark.parametrize(
    "address", ["https://example.org/x", "file:///etc/hostname", "../../main.py", "gone.md"]
)
@pytest.mark.in_full
def test_a_link_that_leads_out_is_said_and_not_opened(ways: WaysDriver, address: str) -> None:
    ways.ask_for_help()
    before = ways.chapter()
    ways.help.reader.anchorClicked.emit(QUrl(address))
    assert ways.chapter() == before
    assert ways.frame.hands.reads("opens no address")


@pytest.mark.in_full
def test_a_picture_is_as_wide_as_the_page_at_most(ways: WaysDriver) -> None:
    ways.ask_for_help()
    reader = ways.help.reader
    ways.help.go_to("user-guide/charting-a-visit.md")
    assert reader.horizontalScrollBar().maximum() == 0
    assert reader.loadResource(2, QUrl("../pictures/session.png")) is not None
    assert reader.loadResource(2, QUrl("../../resources/icons/help.svg")) is None
    assert reader.loadResource(2, QUrl("https://example.org/a.png")) is None


@pytest.mark.in_full
def test_the_search_finds_sections_and_enter_opens_the_first(ways: WaysDriver) -> None:
    ways.ask_for_help()
    search = ways.help.search
    QTest.keyClicks(search.line, "recalled lot")
    QTest.keyClick(search.line, Qt.Key.Key_Return)
    assert ways.chapter() == "user-guide/needles.md"
    QTest.keyClick(search.line, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert ways.help.isVisible()
    QTest.keyClick(search.line, Qt.Key.Key_Escape)
    assert not ways.help.isVisible()


@pytest.mark.in_full
def test_escape_gives_the_focus_back(ways: WaysDriver) -> None:
    ways.frame.go("patients")
    before = ways.frame.hands.focus()
    ways.ask_for_help()
    QTest.keyClick(ways.help.reader, Qt.Key.Key_Escape)
    assert not ways.help.isVisible()
    assert ways.frame.hands.focus() is before


@pytest.mark.in_full
def test_headings_wear_the_font_of_the_program(ways: WaysDriver) -> None:
    ways.ask_for_help()
    document = ways.help.reader.document()
    title = QTextCursor(document.begin())
    title.movePosition(QTextCursor.MoveOperation.Right)
    assert title.charFormat().font().pixelSize() == 22
    assert title.charFormat().font().family() == ways.frame.window.look.fonts.family


def test_the_sheet_shows_every_key_there_is(ways: WaysDriver) -> None:
    QTest.keyClick(ways.frame.window, Qt.Key.Key_Slash, CTRL)
    sheet = ways.ways.keys
    assert sheet.isVisible()
    shown = {caps.accessibleName() for caps in sheet.findChildren(KeyCaps)}
    assert shown == {", ".join(act.all_keys) for act in Act if act.value.keys}
    for act in Act:
        assert not act.value.keys or ways.frame.hands.reads(act.words), act.name
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


@pytest.mark.in_full
def test_the_door_has_help_and_keys(ways: WaysDriver) -> None:
    window = ways.frame.window
    window.log_out()
    QTest.keyClick(window, Qt.Key.Key_Slash, CTRL)
    sheet = window.gate.findChild(KeysSheet)
    assert isinstance(sheet, KeysSheet)
    assert sheet.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert ways.frame.hands.offers("Close the help")


def test_caps_are_the_keys_of_a_sequence() -> None:
    assert caps_of("Ctrl+Shift+O") == ("Ctrl", "Shift", "O")
    assert caps_of("+") == ("+",)
    assert caps_of("Ctrl++") == ("Ctrl", "+")
    assert caps_of("F1") == ("F1",)
    assert caps_of("") == ()
