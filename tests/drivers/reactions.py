"""Drives the sheet that asks for reactions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from bodymap.ui.session.reactions.due_field import DueField
from bodymap.ui.session.reactions.kind_list import KindList
from bodymap.ui.session.reactions.reaction_sheet import ReactionSheet
from bodymap.ui.session.reactions.recorded_card import RecordedCard
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.widgets.button import Button
from tests.drivers.hands import Hands

LEFT = Qt.MouseButton.LeftButton


class ReactionsDriver:
    """A therapist at the sheet, beside the charting screen."""

    def __init__(self, qtbot: QtBot, page: SessionPage) -> None:
        self._qtbot = qtbot
        self._page = page
        self.hands = Hands(qtbot, page)

    def open(self) -> None:
        self.hands.press("Reactions")
        self.settle()

    def settle(self) -> None:
        QApplication.processEvents()

    @property
    def sheet(self) -> ReactionSheet:
        sheet = self._page.sheet
        assert isinstance(sheet, ReactionSheet)
        return sheet

    def is_open(self) -> bool:
        return isinstance(self._page.sheet, ReactionSheet)

    def offered(self) -> list[str]:
        """The kinds in view, with their headings."""
        rows = self._kinds().list
        return [rows.item(row).text() for row in range(rows.count())]

    def search(self, text: str) -> None:
        kinds = self._kinds()
        with self._qtbot.waitSignal(kinds.search.rested):
            self.hands.fill("Find a reaction", text)

    def choose(self, kind: str) -> None:
        rows = self._kinds().list
        (item,) = [rows.item(row) for row in range(rows.count()) if rows.item(row).text() == kind]
        QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualItemRect(item).center())

    def severity(self) -> str:
        value = self.sheet.form.severity.value()
        return "" if value is None else value.value

    def response(self) -> str:
        return self.sheet.form.response.text()

    def write_response(self, text: str) -> None:
        self._write("First response", text)

    def write_note(self, text: str) -> None:
        self._write("Note", text)

    def press_site(self, number: int) -> None:
        (button,) = [
            one
            for one in self.hands.visible(Button)
            if one.text() == str(number) and one.accessibleName().startswith(f"Site {number},")
        ]
        QTest.mouseClick(button, LEFT)

    def follow_up(self) -> str:
        return self._due().box.currentText()

    def choose_follow_up(self, place: int) -> None:
        """By keys: the first is no follow-up, the last another day."""
        box = self._due().box
        box.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(box, Qt.Key.Key_Home)
        for _ in range(place):
            QTest.keyClick(box, Qt.Key.Key_Down)

    def recorded(self) -> list[str]:
        """What stands on each card, line by line."""
        self.settle()
        return [card_words(card) for card in self.sheet.cards()]

    def _kinds(self) -> KindList:
        (kinds,) = self.hands.visible(KindList)
        return kinds

    def _due(self) -> DueField:
        (due,) = self.hands.visible(DueField)
        return due

    def _write(self, label: str, text: str) -> None:
        (box,) = [
            one for one in self.hands.visible(QPlainTextEdit) if one.accessibleName() == label
        ]
        box.setFocus(Qt.FocusReason.MouseFocusReason)
        box.selectAll()
        QTest.keyClicks(box, text)


def card_words(card: RecordedCard) -> str:
    """The texts of a card, from the top."""
    labels = [label for label in card.findChildren(QLabel) if not label.isHidden()]
    return "\n".join(label.text() for label in labels)
