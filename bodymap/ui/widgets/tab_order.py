"""The order in which Tab goes through what was made late."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def lead_on(before: QWidget, made: QWidget) -> None:
    """Let Tab go from ``before`` through what is in ``made``, as it is ordered there, and only then
    on: what is added to a window comes last in it else, wherever it stands."""
    inside = [made] if _is_stop(made) else []
    widget = made.nextInFocusChain()
    while widget is not None and made.isAncestorOf(widget):
        if _is_stop(widget):
            inside.append(widget)
        widget = widget.nextInFocusChain()
    for one, other in pairwise((before, *inside)):
        QWidget.setTabOrder(one, other)


def _is_stop(widget: QWidget) -> bool:
    """Whether Tab ever stops there."""
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.focusProxy() is None
