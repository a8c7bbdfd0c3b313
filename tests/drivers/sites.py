"""Drives tray, site editor, site list and stock with mouse and keys on the real widgets."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bodymap.charting.site import NeedleSite
from bodymap.ui.session.needle_choice import NeedleChoice
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.site_editor.picker import Picker
from bodymap.ui.session.site_editor.site_editor import SiteEditor
from bodymap.ui.session.site_list import HOLD_MS
from bodymap.ui.session.site_row import STATE_PX
from bodymap.ui.session.tray import Tray
from bodymap.ui.widgets.choice_list import ChoiceList
from bodymap.ui.widgets.stepper import Stepper
from tests.drivers.session import LEFT_BUTTON, found

LISTS_OPEN = pytest.mark.qt_log_ignore(
    "This plugin does not support",
    extend=True,  # without a screen a list has nowhere to pop up
)
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


def button(within: QWidget, name: str) -> QAbstractButton:
    """The button whose accessible name begins with ``name``."""
    buttons = within.findChildren(QAbstractButton)
    return next(each for each in buttons if each.accessibleName().startswith(name))


def sentences(within: QWidget) -> str:
    """All words that are in sight."""
    labels = [label for label in within.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


class TrayDriver:
    """A tray, alone or in the widget ``around`` it."""

    def __init__(self, qtbot: QtBot, tray: Tray, around: QWidget | None = None) -> None:
        self.qtbot = qtbot
        self.tray = tray
        self._around = around or tray

    def press(self, name: str, within: QWidget | None = None) -> None:
        QTest.mouseClick(button(within or self._around, name), LEFT_BUTTON)
        self.settle()

    def type_into(self, field: Stepper | QLineEdit, text: str, end: Qt.Key) -> None:
        line = field.line if isinstance(field, Stepper) else field
        QTest.mouseClick(line, LEFT_BUTTON)
        line.selectAll()
        if text:
            QTest.keyClicks(line, text)
        else:
            QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClick(line, end)
        self.settle()

    def choose(self, box: QComboBox, words: str) -> None:
        """Open a list and go down to the row that begins with ``words``."""
        rows = [k for k in range(box.count()) if box.itemText(k)]
        wanted = next(k for k in rows if box.itemText(k).startswith(words))
        QTest.mouseClick(box, LEFT_BUTTON, pos=QPoint(10, box.height() // 2))
        view = box.view()
        QTest.keyClick(view, Qt.Key.Key_Home)
        for _ in range(rows.index(wanted)):
            QTest.keyClick(view, Qt.Key.Key_Down)
        QTest.keyClick(view, Qt.Key.Key_Return)
        self.settle()

    def offered(self, box: NeedleChoice | None = None) -> list[str]:
        box = box or self.needle_box
        return [box.itemText(row) for row in range(box.count())]

    @property
    def needle_box(self) -> NeedleChoice:
        return found(self.tray, NeedleChoice)

    def depth(self) -> Stepper:
        return self._stepper("Depth")

    def frequency(self) -> Stepper:
        return self._stepper("Frequency")

    def _stepper(self, name: str) -> Stepper:
        steppers = self.tray.findChildren(Stepper)
        return next(s for s in steppers if s.line.accessibleName().startswith(name))

    def settle(self) -> None:
        QApplication.processEvents()

    def says(self) -> str:
        return sentences(self._around)


class SitesDriver(TrayDriver):
    """The panel beside the figure; sites are meant by their numbers."""

    def __init__(self, qtbot: QtBot, page: SessionPage) -> None:
        super().__init__(qtbot, page.tray, page)
        self.page = page
        self.list = page.panel.site_list

    @property
    def editor(self) -> SiteEditor:
        """The editor, which is made when a site is first selected."""
        return found(self.page, SiteEditor)

    # --- hands

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.page.window().focusWidget() or self.page, key, modifier)
        self.settle()

    def pick(self, title: str) -> None:
        """Click a row of the list that is open over the editor."""
        self.click_choice(found(found(self.page, Picker), ChoiceList), title)

    def click_choice(self, rows: ChoiceList, title: str) -> None:

        def rows_of() -> list[int]:
            return [k for k, each in enumerate(rows.choices) if each.title.startswith(title)]

        self.qtbot.wait_until(lambda: bool(rows_of()))
        row = rows_of()[0]
        index = rows.model().index(row, 0)
        rows.scrollTo(index)
        where = rows.visualRect(index).center()
        QTest.mouseClick(rows.viewport(), LEFT_BUTTON, pos=where)
        self.settle()

    # --- the list

    def click_row(
        self,
        number: int,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        viewport = self.list.viewport()
        QTest.mouseClick(viewport, LEFT_BUTTON, modifier, self._row(number))
        self.settle()

    def hold_row(self, number: int) -> None:
        """Press a row until it is added to the selection, or taken from it."""
        QTest.mousePress(self.list.viewport(), LEFT_BUTTON, pos=self._row(number))
        before = self.page.selection
        self.qtbot.wait_until(lambda: self.page.selection != before, timeout=20 * HOLD_MS)
        QTest.mouseRelease(self.list.viewport(), LEFT_BUTTON, pos=self._row(number))
        self.settle()

    def press_state(self, number: int) -> None:
        middle = self._row(number)
        at = QPoint(self.list.viewport().width() - STATE_PX // 2, middle.y())
        QTest.mouseClick(self.list.viewport(), LEFT_BUTTON, pos=at)
        self.settle()

    def _row(self, number: int) -> QPoint:
        self.settle()
        index = self.list.model().index(number - 1, 0)
        self.list.scrollTo(index)
        return self.list.visualRect(index).center()

    # --- eyes

    def site(self, number: int) -> NeedleSite:
        visit = self.page.visit
        assert visit is not None
        return next(site for site in visit.sites if site.number == number)

    def id(self, number: int) -> UUID:
        return self.site(number).id

    def selected(self) -> list[int]:
        visit = self.page.visit
        assert visit is not None
        return [site.number for site in visit.sites if site.id in self.page.selection]

    def says(self) -> str:
        return sentences(self.page.panel)
