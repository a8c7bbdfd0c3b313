"""What every screen has to keep: names, sizes for fingers, nothing cut off."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QTableView,
    QWidget,
)

_FINGER_PX = 44
_PADDING_PX = 12
_CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QTabBar, QAbstractItemView)
_PRESSED = (QAbstractButton, QLineEdit, QComboBox, QTabBar)


def unnamed(window: QWidget) -> list[str]:
    """The controls in view that a screen reader has no name for."""
    return [
        _told(control)
        for control in _controls(window)
        if not control.accessibleName().strip() and not getattr(control, "text", str)()
    ]


def too_small(window: QWidget) -> list[str]:
    """The controls in view that a finger does not hit.

    A line inside a larger field counts with the field: a press beside it puts the focus there.
    """
    small = []
    for control in _controls(window):
        if not isinstance(control, _PRESSED):
            continue
        target = control.parentWidget() if control.property("bare") else control
        if target is not None and min(target.width(), target.height()) < _least(target):
            small.append(f"{_told(control)} {target.width()} x {target.height()}")
    return small


def cut_off(window: QWidget) -> list[str]:
    """The buttons and texts in view that do not get the room they ask for, or lie outside."""
    cut = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QAbstractButton | QLabel | QComboBox):
            continue
        least = widget.minimumSizeHint()
        if widget.width() < least.width() or widget.height() < _needed_height(widget):
            cut.append(f"{_told(widget)} {widget.width()} x {widget.height()}")
        elif not _scrolled(widget) and not _whole(window).contains(_place(widget, window)):
            cut.append(f"{_told(widget)} lies at {_place(widget, window)}")
    return cut


def headings_cut_off(window: QWidget) -> list[str]:
    """The words over the columns of the tables in view that do not get the room they need."""
    cut = []
    for table in window.findChildren(QTableView):
        header = table.horizontalHeader()
        # a heading of its own kind draws its words as it likes
        if not header.isVisible() or type(header) is not QHeaderView:
            continue
        for column in range(header.count()):
            words = str(table.model().headerData(column, Qt.Orientation.Horizontal) or "")
            needed = header.fontMetrics().horizontalAdvance(words) + 2 * _PADDING_PX
            if not table.isColumnHidden(column) and header.sectionSize(column) < needed:
                cut.append(f"{table.accessibleName()}: {words}")
    return cut


def out_of_reach(window: QWidget) -> list[str]:
    """The controls in view that the keyboard cannot come to."""
    return [
        _told(control)
        for control in _controls(window)
        if control.isEnabled()
        and not control.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(control, QHeaderView)
        and not _in_group(control)
    ]


def _controls(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, _CONTROLS):
            yield widget


def _in_group(control: QWidget) -> bool:
    """Whether arrow keys lead here from another button of the same choice."""
    return isinstance(control, QAbstractButton) and control.group() is not None


def _least(target: QWidget) -> int:
    """The search in the top bar is 40 px high in a bar of 48, and as wide as a hand."""
    return 40 if target.width() >= 300 else _FINGER_PX


def _needed_height(widget: QWidget) -> int:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width())
    return widget.minimumSizeHint().height()


def _scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _whole(window: QWidget) -> QRect:
    return window.rect()


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _told(widget: QWidget) -> str:
    text = getattr(widget, "text", str)()
    return f"{type(widget).__name__} {widget.accessibleName() or text!r}"
