"""Drives the end of a visit: the button of the bar, the checklist, the code, the signature."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from bodymap.charting.checklist import Item
from bodymap.ui.session.finish.amend_sheet import AmendSheet
from bodymap.ui.session.finish.check_row import CheckRow
from bodymap.ui.session.finish.finish_sheet import FinishSheet
from bodymap.ui.session.finish.signed_strip import SignedStrip
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.widgets.text import Text
from tests.drivers.hands import Hands

CTRL = Qt.KeyboardModifier.ControlModifier


class FinishDriver:
    """Lines of the checklist are meant by their item."""

    def __init__(self, hands: Hands, page: SessionPage) -> None:
        self.hands = hands
        self._page = page

    # --- the bar

    @property
    def button(self) -> str:
        """What the button at the end of the bar says."""
        self.settle()
        return self._page.pain_bar.finish_button.text()

    def press_button(self) -> None:
        self.settle()
        QTest.mouseClick(self._page.pain_bar.finish_button, Qt.MouseButton.LeftButton)
        self.settle()

    def press_ctrl_return(self) -> None:
        self.settle()
        QTest.keyClick(self._page.focusWidget() or self._page, Qt.Key.Key_Return, CTRL)
        self.settle()

    # --- the sheet

    @property
    def is_open(self) -> bool:
        return isinstance(self._page.sheet, FinishSheet)

    @property
    def sheet(self) -> FinishSheet:
        sheet = self._page.sheet
        assert isinstance(sheet, FinishSheet)
        self.settle()
        return sheet

    def states(self) -> dict[Item, str]:
        """How each line stands, by the word beside it."""
        rows = self.sheet.findChildren(CheckRow)
        return {row.item: row.accessibleName().split(": ")[1] for row in rows}

    def why(self, item: Item) -> str:
        return self.sheet.row(item).accessibleDescription()

    def press_line(self, item: Item) -> None:
        QTest.mouseClick(self.sheet.row(item), Qt.MouseButton.LeftButton)

    def may_sign(self) -> bool:
        return self.sheet.sign.isEnabled()

    def reason(self) -> str:
        """Why it cannot be signed yet."""
        return self.sheet.problem.text() if self.sheet.problem.isVisible() else ""

    def sign(self) -> None:
        QTest.mouseClick(self.sheet.sign, Qt.MouseButton.LeftButton)
        self.settle()

    def choose(self, name: str, words: str) -> None:
        """Choose from a list that opens, as its keys do."""
        (box,) = (box for box in self.hands.visible(QComboBox) if box.accessibleName() == name)
        at = box.findText(words)
        assert at >= 0, [box.itemText(index) for index in range(box.count())]
        box.setCurrentIndex(at)
        box.activated.emit(at)
        self.settle()

    def chosen(self, name: str) -> str:
        self.settle()
        (box,) = (box for box in self.hands.visible(QComboBox) if box.accessibleName() == name)
        return box.currentText()

    def type_into(self, label: str, text: str) -> None:
        """Fill a field and leave it with Enter."""
        self.hands.fill(label, text)
        QTest.keyClick(self.hands.field(label), Qt.Key.Key_Return)
        self.settle()

    def text_of(self, label: str) -> str:
        field: QLineEdit = self.hands.field(label)
        return field.text()

    # --- the strip

    @property
    def strip(self) -> str:
        """What the strip over the figure says; empty while it is hidden."""
        self.settle()
        strip = self._page.findChild(SignedStrip)
        assert isinstance(strip, SignedStrip)
        return strip.words.text() if strip.isVisible() else ""

    def show_on_figure(self, words: str) -> None:
        """Press 'As signed' or 'As amended'."""
        self.hands.press(words)
        self.settle()

    # --- corrections

    def open_corrections(self) -> AmendSheet:
        self.hands.press("Correct\N{HORIZONTAL ELLIPSIS}")
        self.settle()
        return self.corrections

    @property
    def corrections(self) -> AmendSheet:
        sheet = self._page.sheet
        assert isinstance(sheet, AmendSheet)
        self.settle()
        return sheet

    def subjects(self) -> list[str]:
        """What can be corrected."""
        box = self.corrections.subject
        return [box.itemText(index) for index in range(box.count())]

    def correct(self, subject: str) -> None:
        """Choose what is corrected, by the beginning of its words."""
        (words,) = (one for one in self.subjects() if one.startswith(subject))
        self.choose("What is corrected", words)

    def record(self, reason: str) -> None:
        """Say why, and record the correction."""
        self.hands.fill("Why it is corrected", reason)
        QTest.mouseClick(self.corrections.record, Qt.MouseButton.LeftButton)
        self.settle()

    def read_sheet(self) -> list[str]:
        """Every sentence of the sheet that is open."""
        self.settle()
        sheet = self._page.sheet
        assert sheet is not None
        return [text.text() for text in sheet.findChildren(Text) if text.isVisible()]

    @staticmethod
    def settle() -> None:
        """What follows in the next turns of the event loop has followed."""
        for _ in range(3):
            QApplication.processEvents()
