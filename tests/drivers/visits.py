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
        model = self._tab.model
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

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
