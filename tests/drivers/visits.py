"""Drives the visits of a patient, and what came after them."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bodymap.charting.pain_clock import Clock
from bodymap.ui.frame.after_panel import AfterPanel
from bodymap.ui.frame.visit_list import Column
from bodymap.ui.frame.visits_tab import VisitsTab
from bodymap.ui.session.pain_scale import PainScale
from bodymap.ui.session.reactions.kind_list import KindList
from bodymap.ui.widgets.row_table import TOKEN_ROLE
from tests.drivers.hands import Hands
from tests.drivers.reactions import card_words

LEFT = Qt.MouseButton.LeftButton


class VisitsDriver:
    """A person at the list of visits. ``opened`` are the visits that were opened."""

    def __init__(self, qtbot: QtBot, tab: VisitsTab) -> None:
        self._tab = tab
        self.hands = Hands(qtbot, tab)
        self.opened: list[UUID] = []
        tab.visit_opened.connect(self.opened.append)

    def settle(self) -> None:
        QApplication.processEvents()

    @property
    def panel(self) -> AfterPanel:
        assert self._tab.panel is not None
        return self._tab.panel

    def column(self, column: Column) -> list[str]:
        """What a column shows, newest visit first."""
        return self._told(column, Qt.ItemDataRole.DisplayRole)

    def spoken(self, column: Column) -> list[str]:
        """What a screen reader says of a column, newest visit first."""
        return self._told(column, Qt.ItemDataRole.AccessibleTextRole)

    def tones(self, column: Column) -> list[str]:
        """The tokens that a column is written in, newest visit first."""
        return self._told(column, TOKEN_ROLE)

    def _told(self, column: Column, role: int) -> list[str]:
        model = self._tab.model
        return [str(model.index(row, column).data(role)) for row in range(model.rowCount())]

    def columns(self) -> list[Column]:
        """The columns in view, left to right."""
        return [one for one in Column if not self._tab.table.isColumnHidden(one)]

    def clipped(self) -> list[str]:
        """The columns in view that do not show all of their words. What the visits have of where
        the needles went may be longer than any column."""
        table = self._tab.table
        header = table.horizontalHeader()
        right = max(table.columnViewportPosition(one) + table.columnWidth(one) for one in Column)
        clipped = ["the table"] if right > table.viewport().width() else []
        for column in self.columns():
            rows = 0 if column is Column.REGIONS else table.sizeHintForColumn(column)
            if table.columnWidth(column) < max(rows, header.sectionSizeHint(column)):
                clipped.append(column.name)
        return clipped

    def scroll_bar(self) -> None:
        """Give the list the bar that a long course has."""
        self._tab.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.settle()

    def said(self) -> str:
        """The line over the list."""
        return self._tab.said.text()

    def click(self, row: int, column: Column) -> None:
        """Click a cell."""
        self.settle()
        table = self._tab.table
        where = table.visualRect(table.model().index(row, column)).center()
        QTest.mouseClick(table.viewport(), LEFT, pos=where)
        self.settle()

    def press_on_row(self, row: int, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        self._tab.table.choose_row(row)
        QTest.keyClick(self._tab.table, key, modifiers)
        self.settle()

    # --- pain

    def asked_for(self) -> list[str]:
        """The follow-ups that stand over the list, as their first buttons are named."""
        self.settle()
        return [scale.button(0).accessibleName() for scale in self._tab.follow_ups.scales()]

    def give(self, place: int, score: int) -> None:
        """Press a number of a follow-up over the list."""
        scale = self._tab.follow_ups.scales()[place]
        QTest.mouseClick(scale.button(score), LEFT)
        self.settle()

    def time(self, episode_id: UUID, clock: Clock) -> str:
        """What the panel says of one of the four times."""
        return self.panel.times(episode_id).value(clock)

    def scale(self, episode_id: UUID) -> PainScale:
        """The buttons of the panel."""
        return self.panel.times(episode_id).scale

    def give_in_panel(self, episode_id: UUID, score: int) -> None:
        QTest.mouseClick(self.scale(episode_id).button(score), LEFT)
        self.settle()

    # --- reactions

    def cards(self) -> list[str]:
        """The reactions in the panel, line by line."""
        self.settle()
        return [card_words(card) for card in self.panel.cards()]

    def add_reaction(self, kind: str, days_later: int) -> None:
        """Begin a reaction of a kind that came up some days after the visit."""
        self.hands.press("Add reaction")
        self.settle()
        (kinds,) = self.hands.visible(KindList)
        rows = kinds.list
        (item,) = [rows.item(row) for row in range(rows.count()) if rows.item(row).text() == kind]
        QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualItemRect(item).center())
        self.settle()
        box = self.panel.when
        box.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(box, Qt.Key.Key_Home)
        for _ in range(days_later):
            QTest.keyClick(box, Qt.Key.Key_Down)
