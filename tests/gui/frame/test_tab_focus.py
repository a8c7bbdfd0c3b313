"""Whoever goes to another tab is led to it, and to no part of it that nobody asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bodymap.ui.frame.tab_stack import TabStack
from bodymap.ui.theme.look import Look


def page_with_a_part() -> tuple[QWidget, QWidget]:
    page, part = QWidget(), QWidget()
    part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    QVBoxLayout(page).addWidget(part)
    return page, part


def test_the_page_that_comes_into_view_has_the_focus_of_the_one_that_left(
    qtbot: QtBot, look: Look
) -> None:
    stack = TabStack(look, QTabBar(), QWidget())
    qtbot.addWidget(stack)
    (first, part), (second, _) = page_with_a_part(), page_with_a_part()
    stack.add(first)
    stack.add(second)
    stack.show_page(first)
    with qtbot.waitActive(stack):
        stack.show()
        stack.activateWindow()
    part.setFocus()
    assert QApplication.focusWidget() is part
    stack.show_page(second)
    assert QApplication.focusWidget() is second
