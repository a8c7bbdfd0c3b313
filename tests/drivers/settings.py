"""Drives the page "Settings"."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from bodymap.services.clinic import Clinic
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.ui.settings.controls import SettingSelect
from bodymap.ui.settings.section import SettingsSection
from bodymap.ui.settings.setting_row import SettingRow
from bodymap.ui.settings.settings_page import SettingsPage
from bodymap.ui.settings.settings_part import SettingsPart
from tests.drivers.hands import Hands


class SettingsDriver:
    """A person at the page."""

    def __init__(self, qtbot: QtBot, page: SettingsPage, clinic: Clinic) -> None:
        self._qtbot = qtbot
        self.page = page
        self.clinic = clinic
        self.hands = Hands(qtbot, page)

    @property
    def kept(self) -> ClinicSettings:
        """What the record holds."""
        return self.clinic.settings.now()

    def go(self, section: SettingsSection) -> SettingsPart:
        """Press a section in the list."""
        QTest.mouseClick(self.page.sections.button(section), Qt.MouseButton.LeftButton)
        self.settle()
        return self.page.part(section)

    def settle(self) -> None:
        """Let the page lay out what changed."""
        QApplication.sendPostedEvents()
        QApplication.processEvents()

    def row(self, setting: str) -> SettingRow:
        """A setting of the section in view."""
        return self.page.part(self.page.section).rows[setting]

    def type_into(self, label: str, text: str) -> None:
        """Replace what a field holds, and leave it."""
        self.hands.fill(label, text)
        QTest.keyClick(self.hands.field(label), Qt.Key.Key_Return)

    def text_of(self, label: str) -> str:
        """What a field holds."""
        return self.hands.field(label).text()

    def select(self, name: str) -> SettingSelect:
        """The visible list of this name."""
        found = [one for one in self.hands.visible(SettingSelect) if one.accessibleName() == name]
        assert len(found) == 1, f"{len(found)} lists are called {name}"
        return found[0]

    def choose(self, name: str, words: str) -> None:
        """Choose the entry that begins with ``words``."""
        box = self.select(name)
        at = next(at for at in range(box.count()) if box.itemText(at).startswith(words))
        box.setCurrentIndex(at)
        box.activated.emit(at)
        self.settle()

    def find(self, text: str) -> list[str]:
        """Ctrl+F, and type; the settings found."""
        QTest.keyClick(self.page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        search = self.page.search
        assert self.hands.focus() is search.line
        search.line.selectAll()
        with self._qtbot.waitSignal(search.rested):
            self.hands.type(text)
        return [one.title for one in self.page.results.choices]

    def undo(self) -> None:
        """Ctrl+Z on the page, where nothing is being typed."""
        self._away_from_fields()
        QTest.keyClick(self.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def redo(self) -> None:
        """Ctrl+Y on the page."""
        self._away_from_fields()
        QTest.keyClick(self.page, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)

    def _away_from_fields(self) -> None:
        if isinstance(self.hands.focus(), QLineEdit):
            self.page.sections.setFocus(Qt.FocusReason.OtherFocusReason)
