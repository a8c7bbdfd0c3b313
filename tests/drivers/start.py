"""Drives the start of a visit: its sheet, its strip and the card that asks for a reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.start.reason_card import ReasonCard
from bodymap.ui.session.start.screening_row import ScreeningRow
from bodymap.ui.session.start.start_sheet import StartSheet
from bodymap.ui.session.start.start_strip import StartStrip
from tests.drivers.hands import Hands
from tests.drivers.session import SessionDriver, found


class StartDriver:
    """A therapist at the start of a visit. ``presses`` counts the buttons that were pressed."""

    def __init__(self, qtbot: QtBot, page: SessionPage) -> None:
        self._page = page
        self.session = SessionDriver(qtbot, page)
        self.hands = Hands(qtbot, page)
        self.presses = 0

    # --- the sheet

    def is_open(self) -> bool:
        """Whether the sheet of the start is shown."""
        self.session.settle()
        return isinstance(self._page.sheet, StartSheet) and self._page.sheet.isVisible()

    def press(self, name: str) -> None:
        """Press the one button of this name."""
        self.presses += 1
        self.hands.press(name)
        self.session.settle()

    def offers(self, name: str) -> bool:
        """Whether a button of this name can be seen."""
        self.session.settle()
        return self.hands.offers(name)

    def reads(self, words: str) -> bool:
        """Whether the sheet says these words somewhere."""
        self.session.settle()
        labels = self._sheet().findChildren(QLabel)
        return any(words in label.text() for label in labels if label.isVisible())

    def answer(self, item: str, reply: str) -> None:
        """Answer an item: Yes, No or Not known."""
        row = self._row(item)
        self._sheet().area.ensureWidgetVisible(row.replies)
        self.press(f"{row.facts.question}: {reply}")

    def answered(self, item: str) -> str | None:
        """The reply that is down at an item."""
        self.session.settle()
        reply = self._row(item).replies.value()
        return None if reply is None else reply.value

    def asked(self) -> list[str]:
        """The items whose rows are shown, from the top."""
        self.session.settle()
        rows = self._sheet().findChildren(ScreeningRow)
        return [row.facts.item.id for row in rows if row.isVisible()]

    def pick_on_figure(self) -> None:
        """Let the next clicks on the figure mark where the one item is that asks."""
        self.press("Mark on the figure")

    def type_place(self, words: str) -> None:
        """Type a region into the field of the item that asks where, and take the only match."""
        self.hands.fill("Where", words)
        self.hands.key(Qt.Key.Key_Return)
        self.session.settle()

    # --- strip, card

    def strip(self) -> str:
        """What the strip says; empty while it is hidden."""
        self.session.settle()
        strip = found(self._page, StartStrip)
        return strip.accessibleName() if strip.isVisible() else ""

    def is_asked_for_reason(self) -> bool:
        """Whether the card asks for a reason."""
        card = self._page.findChild(ReasonCard)
        return isinstance(card, ReasonCard) and card.isVisible()

    def card_words(self) -> str:
        """All that the card says."""
        labels = found(self._page, ReasonCard).findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def give_reason(self, reason: str) -> None:
        """Type a reason where the focus is, and Enter."""
        self.hands.type(reason)
        self.hands.key(Qt.Key.Key_Return)
        self.session.settle()

    def escape(self) -> None:
        """Press Escape where the focus is."""
        self.hands.key(Qt.Key.Key_Escape)
        self.session.settle()

    # --- the figure

    def click_region(self, region: str, view: str) -> None:
        """Click the middle of a region."""
        at = self.session.pane(view).centre_px(region)
        assert at is not None, f"{view} does not show {region}"
        QTest.mouseMove(self.session.pane(view), at)
        QTest.mouseClick(self.session.pane(view), Qt.MouseButton.LeftButton, pos=at)
        self.session.settle()

    def charted(self) -> list[str]:
        """The regions of the sites on the chart, by number."""
        return [site.place.region for site in self.session.listed_sites()]

    def _sheet(self) -> StartSheet:
        return found(self._page, StartSheet)

    def _row(self, item: str) -> ScreeningRow:
        rows = self._sheet().findChildren(ScreeningRow)
        return next(row for row in rows if row.facts.item.id == item)
