"""Says something to a screen reader that no focus change would say."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def is_heard() -> bool:
    """Whether a screen reader listens: only then is it worth finding words."""
    from PySide6.QtGui import QAccessible

    return QAccessible.isActive()


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader, where one listens, say ``words`` on behalf of ``widget``."""
    if is_heard():
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
