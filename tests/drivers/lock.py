"""Drives an open clinic that is covered, and what covers it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from bodymap.services.clinic import Clinic
from bodymap.ui.frame.workspace import Workspace
from bodymap.ui.lock.hidden_page import HiddenPage
from bodymap.ui.lock.lock import Lock
from bodymap.ui.lock.lock_page import LockPage
from bodymap.ui.main_window import MainWindow
from tests.drivers.hands import Hands

CTRL = Qt.KeyboardModifier.ControlModifier


class LockDriver:
    """A person at a workstation that locks itself."""

    def __init__(self, qtbot: QtBot, window: MainWindow, clinic: Clinic) -> None:
        self.qtbot = qtbot
        self.window = window
        self.clinic = clinic
        self.hands = Hands(qtbot, window)

    # --- what one does

    def press_lock_key(self) -> None:
        """Ctrl+L, wherever the focus is."""
        QTest.keyClick(self._focus(), Qt.Key.Key_L, CTRL)

    def press_hide_key(self) -> None:
        """F9, wherever the focus is."""
        QTest.keyClick(self._focus(), Qt.Key.Key_F9)

    def press_key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Any other key, wherever the focus is."""
        QTest.keyClick(self._focus(), key, modifiers)

    def click_cover(self) -> None:
        """Click somewhere on what covers the clinic."""
        cover = self.guard.cover
        assert cover is not None
        QTest.mouseClick(cover, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))

    def unlock(self, passphrase: str) -> None:
        """Type the passphrase where the focus is, press Enter, and wait for what comes of it."""
        QTest.keyClicks(self._focus(), passphrase)
        QTest.keyClick(self._focus(), Qt.Key.Key_Return)
        self.wait_until_calm()

    def wait_until_calm(self) -> None:
        """Wait until no passphrase is being looked at."""
        self.qtbot.waitUntil(lambda: not self._is_busy(), timeout=20_000)

    def settle(self) -> None:
        """What follows in the next turn of the event loop has followed."""
        QApplication.processEvents()

    # --- what one sees

    @property
    def guard(self) -> Lock:
        """What covers the clinic."""
        assert self.window.guard is not None
        return self.window.guard

    @property
    def workspace(self) -> Workspace:
        """The clinic behind it."""
        assert self.window.workspace is not None
        return self.window.workspace

    def is_locked(self) -> bool:
        """Whether a passphrase is asked for, and nothing else is seen."""
        return isinstance(self.guard.cover, LockPage) and self._only_cover_is_seen()

    def is_hidden(self) -> bool:
        """Whether the screen is empty."""
        return isinstance(self.guard.cover, HiddenPage) and self._only_cover_is_seen()

    def is_open(self) -> bool:
        """Whether the clinic is seen."""
        return self.guard.cover is None and self.workspace.isVisible()

    def needles(self) -> str:
        """What is said of needles that are in; empty where nothing is."""
        cover = self.guard.cover
        assert cover is not None
        return cover.needles.sentence()

    def needles_are_red(self) -> bool:
        """Whether it is shown that one is due."""
        cover = self.guard.cover
        assert cover is not None
        return cover.needles.is_due

    def words(self) -> str:
        """Every word that stands in the window, hidden or not, and what a tip would say."""
        labels = [label.text() for label in self.window.findChildren(QLabel)]
        every = self.window.findChildren(QWidget)
        return "\n".join(
            (
                *labels,
                *(widget.accessibleName() for widget in every),
                *(widget.accessibleDescription() for widget in every),
                *(widget.toolTip() for widget in every),
            )
        )

    def spoken(self) -> str:
        """Every word that a screen reader can walk to from the window."""
        return "\n".join(_told(QAccessible.queryAccessibleInterface(self.window)))

    def picture(self) -> QImage:
        """The window as it is painted."""
        return self.window.grab().toImage()

    def others_in_sight(self) -> list[QWidget]:
        """Every window of the program beside its own."""
        return [
            one
            for one in QApplication.topLevelWidgets()
            if one.isVisible() and one is not self.window
        ]

    def _only_cover_is_seen(self) -> bool:
        cover = self.guard.cover
        return cover is not None and cover.isVisible() and not self.workspace.isVisible()

    def _is_busy(self) -> bool:
        cover = self.guard.cover if self.window.guard is not None else None
        return isinstance(cover, LockPage) and cover.is_busy

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window


def _told(one: QAccessibleInterface | None) -> Iterator[str]:
    if one is None or not one.isValid():
        return
    for kind in (
        QAccessible.Text.Name,
        QAccessible.Text.Description,
        QAccessible.Text.Value,
        QAccessible.Text.Help,
    ):
        yield one.text(kind)
    for index in range(one.childCount()):
        yield from _told(one.child(index))
