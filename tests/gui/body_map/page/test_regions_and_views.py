"""Regions that are pressed, and views that are shown large."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.drivers.body_map import BodyMapDriver
from tests.gui.body_map.page.courses import CALF, Course

Key = Qt.Key


def _is_stop(widget: QWidget) -> bool:
    return widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def test_a_press_on_a_region_lists_its_visits_and_a_row_opens_one(
    opened: BodyMapDriver, course: Course
) -> None:
    opened.press_region("back", CALF)
    listed = opened.listed()
    assert len(listed) == 6
    assert listed[0].title == "4 May 2026 \N{MIDDLE DOT} 1 needle"
    assert listed[0].detail == "pain 4 \N{RIGHTWARDS ARROW} 1 \N{MIDDLE DOT} Soleus"
    opened.choose(opened.page.filters.period, "First visit")
    assert len(opened.listed()) == 1
    opened.open_row(0)
    assert opened.visits_asked_for == [course.sessions[0].id]
    opened.press("Close the list")
    assert opened.listed() == ()


def test_a_region_is_reached_and_pressed_by_keys(opened: BodyMapDriver) -> None:
    figure = opened.board().figure("back")
    figure.setFocus()
    for _ in range(3):
        QTest.keyClick(figure, Key.Key_Down)
    assert ":" in figure.accessibleDescription()
    QTest.keyClick(figure, Key.Key_Return)
    panel = opened.page.needles.map.panel
    assert panel.isVisible()
    QTest.keyClick(panel.list, Key.Key_Escape)
    assert not panel.isVisible()
    assert opened.page.focusWidget() is figure


def test_tab_leads_from_a_title_to_its_figure_and_then_to_what_stands_below(
    opened: BodyMapDriver,
) -> None:
    board = opened.board()
    order: list[QWidget] = []
    for view in opened.views():
        order += [board.title(view), board.figure(view)]
    order.append(opened.page.needles.map.unit.buttons()[0])
    for widget, after in pairwise(order):
        following = widget.nextInFocusChain()
        while following is not None and not _is_stop(following):
            following = following.nextInFocusChain()
        assert following is after


def test_a_title_shows_its_view_large_and_a_group_its_close_ups(opened: BodyMapDriver) -> None:
    opened.press_title("back")
    assert opened.views() == ["back"]
    opened.press_title("back")
    assert len(opened.views()) == 4
    opened.press("Feet")
    assert len(opened.views()) == 6
    assert opened.has_heat("feet_dorsal")


def test_a_large_view_is_looked_at_closely_and_a_drag_presses_no_region(
    opened: BodyMapDriver,
) -> None:
    opened.press_title("back")
    figure = opened.board().figure("back")
    whole = figure.camera
    opened.press("Closer (+)")
    assert figure.camera.zoom == pytest.approx(1.5)
    middle = figure.rect().center()
    QTest.mousePress(figure, Qt.MouseButton.LeftButton, pos=middle)
    for step in (10, 20, 30):
        QTest.mouseMove(figure, middle + QPoint(0, step))
    QTest.mouseRelease(figure, Qt.MouseButton.LeftButton, pos=middle + QPoint(0, 30))
    assert figure.camera.centre[1] < whole.centre[1]
    assert opened.listed() == ()
    opened.press_region("back", CALF)
    assert len(opened.listed()) == 6
    QTest.keyClick(figure, Key.Key_0)
    assert figure.camera.zoom == 1
    opened.press("Closer (+)")
    opened.press_title("back")
    assert figure.camera.zoom == 1
    assert not opened.hands.offers("Closer (+)")


def test_two_maps_are_looked_at_closely_together(opened: BodyMapDriver) -> None:
    opened.press_title("back")
    opened.press("Compare: Two")
    one, other = (board.figure("back") for board in opened.page.needles.map.boards)
    QTest.keyClick(other, Key.Key_Plus)
    assert one.camera.zoom == other.camera.zoom == pytest.approx(1.5)
    assert one.camera.centre == other.camera.centre


def test_tab_reaches_what_stands_before_the_timeline(opened: BodyMapDriver, qtbot: QtBot) -> None:
    # as in the window: a page among others, and not a window of its own
    page, holder, before = opened.page, QWidget(), QLineEdit()
    qtbot.addWidget(holder)
    row = QVBoxLayout(holder)
    row.addWidget(before)
    row.addWidget(page)
    holder.show()
    before.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(before, Key.Key_Tab)
    first = holder.focusWidget()
    page.setParent(None)
    assert first in page.modes.findChildren(QAbstractButton)
