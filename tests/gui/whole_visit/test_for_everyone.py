"""Every sheet and card of a visit: named, within reach of Tab, large enough, nothing cut off, and
no key that means two things."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.session.find_on_figure import FindOnFigure
from bodymap.ui.theme.mode import Mode
from tests.drivers import audit
from tests.gui.whole_visit.conftest import Screen
from tests.gui.whole_visit.sheets import SHEETS
from tests.gui.whole_visit.ways import (
    Step,
    consented,
    emergency_over,
    held,
    reacted,
    selected,
    unexplained,
)


def find(screen: Screen) -> None:
    screen.begin()
    screen.piece(FindOnFigure).begin()
    screen.settle()


WAYS = [
    *SHEETS,
    ("site editor", selected),
    ("consent", consented),
    ("emergency", emergency_over),
    ("explanation", unexplained),
    ("reactions", reacted),
    ("find", find),
    ("held by another", held),
]
EACH = pytest.mark.parametrize("way", [pytest.param(way, id=name) for name, way in WAYS])


# the dark look has the measures of the light one
@pytest.mark.in_full
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.CONTRAST])
def test_each_sheet_is_for_everyone(screen: Screen, mode: Mode) -> None:
    screen.look.theme.set_mode(mode)
    try:
        for name, way in WAYS:
            way(screen)
            assert audit.unnamed(screen.page) == [], name
            assert audit.too_small(screen.page) == [], name
            assert audit.out_of_reach(screen.page) == [], name
            assert audit.cut_off(screen.page) == [], name
    finally:
        screen.look.theme.set_mode(Mode.LIGHT)


@pytest.mark.in_full
@EACH
def test_tab_comes_to_everything(screen: Screen, way: Step) -> None:
    """Round once, and every control that can be pressed or written to was there."""
    way(screen)
    pane = screen.page.board.active_pane
    pane.setFocus(Qt.FocusReason.TabFocusReason)
    met: set[QWidget] = set()
    for _ in range(250):
        QTest.keyClick(screen.page.window().focusWidget() or screen.page, Qt.Key.Key_Tab)
        here = screen.page.window().focusWidget()
        if here is None or here is pane:
            break
        met.add(here)
    kinds = (QAbstractButton, QLineEdit, ViewPane)
    missed = [
        one
        for kind in kinds
        for one in screen.hands.visible(kind)
        if one.isEnabled() and not _is_met(one, met) and one is not pane
    ]
    assert [f"{type(one).__name__} {one.accessibleName()}" for one in missed] == []


def _is_met(one: QWidget, met: set[QWidget]) -> bool:
    """Whether Tab came to a control, or to another button of the same choice, from which the arrow
    keys lead on."""
    if one in met:
        return True
    group = one.group() if isinstance(one, QAbstractButton) else None
    return group is not None and any(each in met for each in group.buttons())


@pytest.mark.in_full
def test_no_key_means_two_things(screen: Screen) -> None:
    screen.begin()
    keys: Counter[str] = Counter()
    for shortcut in screen.page.findChildren(QShortcut):
        keys.update(key.toString() for key in shortcut.keys())  # noqa: SIM118 - no dict
    for action in screen.page.findChildren(QAction):
        keys.update(key.toString() for key in action.shortcuts())
    # those of the window around it, and what keyPressEvent of the page takes for itself
    keys.update([QKeySequence("Ctrl+K").toString()])
    keys.update(["B", "A", "T", "C", "R", "Shift+R", "V", "L", "F2", "Home", "Del", "+", "-", "0"])
    keys.update(str(digit) for digit in range(1, 10))
    assert [key for key, uses in keys.items() if uses > 1] == []
