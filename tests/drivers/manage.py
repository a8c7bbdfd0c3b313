"""Drives the page "Safety"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from bodymap.services.clinic import Clinic
from bodymap.ui.manage import activity_model, backup_model, people_model
from bodymap.ui.manage.activity_part import ActivityPart
from bodymap.ui.manage.backups_part import BackupsPart
from bodymap.ui.manage.exchange_part import ExchangePart
from bodymap.ui.manage.keys_part import KeysPart
from bodymap.ui.manage.manage_page import ManagePage
from bodymap.ui.manage.people_part import PeoplePart
from bodymap.ui.manage.section import Section
from bodymap.ui.manage.station_part import StationPart
from bodymap.ui.widgets.row_model import RowModel
from bodymap.ui.widgets.text import Text
from tests.drivers.hands import Hands

_Part = TypeVar("_Part")
_PATIENCE_MS = 20_000


class ManageDriver:
    """Somebody who looks after the clinic. ``prepared`` are the backups that are to take the
    clinic's place."""

    def __init__(self, qtbot: QtBot, page: ManagePage, clinic: Clinic) -> None:
        self._qtbot = qtbot
        self.page = page
        self.clinic = clinic
        self.hands = Hands(qtbot, page)
        self.prepared: list[object] = []

    def go(self, section: Section) -> None:
        """Click a tab."""
        where = self.page.tabs.tabRect(section).center()
        QTest.mouseClick(self.page.tabs, Qt.MouseButton.LeftButton, pos=where)

    def reads(self, words: str) -> bool:
        """Whether these words stand in the part in view."""
        shown = self.page.part().widget.findChildren(Text)
        return any(words in text.text() for text in shown if text.isVisible())

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Wait for something that a thread of its own brings about."""
        self._qtbot.waitUntil(is_so, timeout=_PATIENCE_MS)

    def wait_to_read(self, words: str) -> None:
        """Wait until they do."""
        self.wait_until(lambda: self.reads(words))

    def _part(self, section: Section, kind: type[_Part]) -> _Part:
        if self.page.section is not section:
            self.go(section)
        part = self.page.part()
        assert isinstance(part, kind)
        return part

    # --- people

    @property
    def people(self) -> PeoplePart:
        """The people, opened where they are not in view."""
        return self._part(Section.PEOPLE, PeoplePart)

    def names(self) -> list[str]:
        """The people in the list."""
        return column_of(self.people.model, people_model.Column.NAME)

    def open_person(self, name: str) -> None:
        """Click somebody in the list."""
        self.hands.click_row(self.people.table, self.names().index(name))

    def type_new_passphrase(self, label: str, passphrase: str, again: str | None = None) -> None:
        """Fill in a passphrase and its repetition."""
        self.hands.fill(label, passphrase)
        self.hands.fill("The same passphrase again", passphrase if again is None else again)

    def add_person(self, name: str, log_in: str, passphrase: str, role: str = "Therapist") -> None:
        """Fill in the panel for somebody new, and press Add."""
        if not self.people.add_person.isVisible():
            self.hands.press("Add a person")
        self.hands.fill("Name", name)
        self.hands.fill("Log-in", log_in)
        self.hands.press(f"Role: {role}")
        self.type_new_passphrase("First passphrase", passphrase)
        self.hands.press("Add")

    # --- activity

    @property
    def activity(self) -> ActivityPart:
        """The activity, opened where it is not in view."""
        return self._part(Section.ACTIVITY, ActivityPart)

    def lines(self, column: activity_model.Column = activity_model.Column.WHAT) -> list[str]:
        """What stands in a column of the activity, newest first."""
        return column_of(self.activity.model, column)

    def open_line(self, what: str) -> None:
        """Click the newest line that says this."""
        self.hands.click_row(self.activity.table, self.lines().index(what))

    def line_in_full(self) -> dict[str, str]:
        """The open line: what stands beside each label."""
        shown = [text for text in self.activity.detail.findChildren(Text) if text.isVisible()]
        words = [text.text() for text in shown]
        labels = {text.text() for text in shown if text.property("tone") == "soft"}
        return {label: words[words.index(label) + 1] for label in labels}

    def choose(self, box: str, words: str) -> None:
        """Choose an entry of a list that opens."""
        found = [one for one in self.hands.visible(QComboBox) if one.accessibleName() == box]
        assert len(found) == 1
        row = found[0].findText(words)
        assert row >= 0, f"{box} does not offer {words}"
        found[0].setCurrentIndex(row)
        found[0].activated.emit(row)

    def choose_whom(self, name: str) -> None:
        """Look for a patient and take the first one found."""
        finder = self.activity.filters.about.finder
        finder.search.setFocus(Qt.FocusReason.OtherFocusReason)
        with self._qtbot.waitSignal(finder.search.rested):
            self.hands.type(name)
        self.hands.key(Qt.Key.Key_Return)

    def type_day(self, field: str, day: str) -> None:
        """Type a day and leave the field."""
        self.hands.fill(field, day)
        self.hands.key(Qt.Key.Key_Return)

    # --- backups

    @property
    def backups(self) -> BackupsPart:
        """The backups, opened where they are not in view."""
        return self._part(Section.BACKUPS, BackupsPart)

    def backups_listed(self, count: int) -> None:
        """Wait until so many backups are listed."""
        model = self.backups.model
        self.wait_until(lambda: model.rowCount() == count)

    def backup_states(self) -> list[str]:
        """What is said of the backups listed, newest first."""
        return column_of(self.backups.model, backup_model.Column.STATE)

    def back_up(self) -> None:
        """Press, and wait until it is said what came of it."""
        part = self.backups
        self.hands.press("Back up now")
        self.wait_until(lambda: bool(part.notice.sentence()))

    def look_into(self, row: int) -> None:
        """Click a backup, and wait until it was looked into."""
        part = self.backups
        self.hands.click_row(part.table, row)
        self.wait_until(lambda: not part.restore.is_busy)

    def restore(self) -> None:
        """Press twice, and wait until it is ready."""
        self.hands.press("Restore this backup")
        self.hands.press("Restore it now")
        self.wait_until(lambda: bool(self.prepared))

    # --- keys and workstation

    @property
    def exchange(self) -> ExchangePart:
        """What goes in and out, opened where it is not in view."""
        return self._part(Section.EXCHANGE, ExchangePart)

    @property
    def keys(self) -> KeysPart:
        """The keys, opened where they are not in view."""
        return self._part(Section.KEYS, KeysPart)

    @property
    def station(self) -> StationPart:
        """This workstation, opened where it is not in view."""
        return self._part(Section.STATION, StationPart)


def column_of(model: RowModel, column: int) -> list[str]:
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]
