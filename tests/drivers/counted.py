"""A therapist whose gestures are counted: every press, tap, held button and key stroke is one."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.pain import Phase
from bodymap.services.values import Visit
from bodymap.ui.canvas.region_walk import ARROWS, RegionWalk
from bodymap.ui.canvas.view_title import ViewTitle
from bodymap.ui.session.ledger.hold_button import HoldButton
from bodymap.ui.session.session_page import SessionPage

LEFT = Qt.MouseButton.LeftButton
MOST_TABS = 120


class Dialogs(QObject):
    """Notices every dialog that opens while it watches."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QDialog):
            self.opened.append(watched.windowTitle() or type(watched).__name__)
        return False


class CountedTherapist:
    """Works the whole charting screen with real events. ``gestures`` counts them by what they were
    for: body, pain, button, hold, key."""

    def __init__(self, qtbot: QtBot, page: SessionPage) -> None:
        self._qtbot = qtbot
        self.page = page
        self.gestures: Counter[str] = Counter()
        self._walked: dict[str, str] = {}

    @contextmanager
    def no_dialog(self) -> Iterator[None]:
        """Nothing that has to be answered opens in the meantime."""
        application = QApplication.instance()
        assert application is not None
        dialogs = Dialogs()
        application.installEventFilter(dialogs)
        try:
            yield
        finally:
            application.removeEventFilter(dialogs)
        assert dialogs.opened == []
        assert QApplication.activeModalWidget() is None

    @property
    def visit(self) -> Visit:
        """The visit as the screen has it."""
        assert self.page.visit is not None
        return self.page.visit.visit

    def needles(self, view: str, places: Iterable[tuple[float, float]]) -> None:
        """Click places of a view, as fractions of its picture: one needle each."""
        for place in places:
            pane = self.page.board.pane(view)
            px = QPointF(*pane.camera.to_px(place)).toPoint()
            assert pane.rect().contains(px)
            charted = len(self.visit.sites)
            QTest.mouseMove(pane, px)
            QTest.mouseClick(pane, LEFT, pos=px)
            self._did("body")
            assert len(self.visit.sites) == charted + 1, (place, self.sentences())

    def press_by_keys(self, name: str) -> None:
        """Go to a button with Tab, and press it with the space bar."""
        button = self.button(name)
        for _ in range(MOST_TABS):
            if self.page.window().focusWidget() is button:
                break
            self.key(Qt.Key.Key_Tab)
        self.key(Qt.Key.Key_Space)

    def walk_to(self, view: str, region: str) -> None:
        """Go to a region of a view with the arrow keys."""
        pane = self.page.board.pane(view)
        pane.setFocus(Qt.FocusReason.TabFocusReason)
        for key in self._way(view, region):
            self.key(key)

    def _way(self, view: str, to: str) -> list[Qt.Key]:
        """The shortest way of arrow keys to a region, from where the keys are in the view."""
        walk = RegionWalk(self.page.board.atlas, view)
        start = self._walked.get(view)
        ways: dict[str | None, list[Qt.Key]] = {start: []}
        open_ends = deque([start])
        while to not in ways:
            here = open_ends.popleft()
            for key, direction in ARROWS.items():
                there = walk.next(here, direction)
                if there is not None and there not in ways:
                    ways[there] = [*ways[here], key]
                    open_ends.append(there)
        self._walked[view] = to
        return ways[to]

    def pain(self, phase: Phase, score: int) -> None:
        """Press a number of the pain rows."""
        QTest.mouseClick(self.page.pain_bar.row(phase).button(score), LEFT)
        self._did("pain")

    def press(self, name: str) -> None:
        """Press the one button that is called so."""
        button = self.button(name)
        if self.page.sheet is not None and self.page.sheet.isAncestorOf(button):
            self.page.sheet.area.ensureWidgetVisible(button)
        QTest.mouseClick(button, LEFT)
        self._did("button")

    def enlarge(self, title: str) -> None:
        """Press the title of a view, which makes it the large one."""
        (found,) = (one for one in self.page.board.findChildren(ViewTitle) if one.text() == title)
        QTest.mouseClick(found, LEFT)
        self._did("view")

    def hold_emergency(self) -> None:
        """Hold the button of the emergency until it acts."""
        (button,) = (one for one in self.page.findChildren(HoldButton) if one.isVisible())
        events = len(self.visit.of(NeedleEvent))
        QTest.mousePress(button, LEFT)
        self._qtbot.wait_until(lambda: len(self.visit.of(NeedleEvent)) > events)
        QTest.mouseRelease(button, LEFT)
        self._did("hold")

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key where the focus is; a chord is one gesture."""
        together = Qt.KeyboardModifier.NoModifier
        for one in modifiers:
            together |= one
        QTest.keyClick(self.page.window().focusWidget() or self.page, key, together)
        self._did("key")

    def button(self, name: str) -> QAbstractButton:
        """The one visible button whose text, or accessible name, begins so."""
        found = [
            one
            for one in self.page.findChildren(QAbstractButton)
            if one.isVisible()
            and (one.text().startswith(name) or one.accessibleName().startswith(name))
        ]
        assert len(found) == 1, f"{[one.accessibleName() for one in found]} for {name}"
        return found[0]

    def sentences(self) -> list[str]:
        """What can be read over the figure and in the sheet."""
        labels = self.page.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    def settle(self) -> None:
        """What follows a gesture in the next turns of the event loop has followed."""
        for _ in range(3):
            QApplication.processEvents()

    def _did(self, what: str) -> None:
        self.gestures[what] += 1
        self.settle()
