"""There is one window: nothing flashes up on the way, and nothing is left behind."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.frame.conftest import Filling, Opening


class ShownWindows(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds.append(type(watched).__name__)
        return False


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[ShownWindows]:
    watcher = ShownWindows()
    qapp.installEventFilter(watcher)
    yield watcher
    qapp.removeEventFilter(watcher)


def test_a_walk_through_the_pages_shows_one_window(
    shown: ShownWindows, filling: Filling, opening: Opening
) -> None:
    _, heel = filling.course()
    filling.visit(heel, 3, is_open=True)
    frame = opening()
    frame.go("patients")
    frame.hands.press("New patient")
    frame.find("brandt")
    frame.hands.press("Close this panel")
    frame.go("today")
    frame.hands.press("Continue session of Brandt, Ada")
    frame.choose_tab("visits")
    frame.choose_tab("trends")
    frame.hands.press("New complaint")
    frame.hands.press("Lock (Ctrl+L)")
    assert shown.kinds == ["MainWindow"]


def test_locking_leaves_no_window_behind(filling: Filling, opening: Opening) -> None:
    person, _ = filling.course()
    frame = opening()
    frame.find("brandt")
    before = len([widget for widget in QApplication.topLevelWidgets() if widget.isVisible()])
    frame.hands.press("Lock (Ctrl+L)")
    after = len([widget for widget in QApplication.topLevelWidgets() if widget.isVisible()])
    assert (before, after) == (1, 1)
    assert not frame.hands.reads(person.name)
