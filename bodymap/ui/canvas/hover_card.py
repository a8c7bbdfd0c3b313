"""The small card that names what lies under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import Fonts

AWAY = 18
"""Px between the pointer and the card, so that the card never covers the place it names."""


class HoverCard(QFrame):
    """Floats beside the pointer inside its parent; never takes the mouse."""

    def __init__(self, fonts: Fonts, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hover-card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = QLabel(self)
        self._title.setFont(fonts.font(13, 600))
        self._hint = QLabel(self)
        self._hint.setObjectName("soft")
        self._hint.setFont(fonts.font(11))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        self.hide()

    def show_words(self, title: str, hint: str, at: QPoint) -> None:
        """Show ``title`` and ``hint`` beside ``at``, a place in the parent."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.adjustSize()
        room = self.parentWidget().rect()
        left = at.x() + AWAY
        if left + self.width() > room.width():
            left = at.x() - AWAY - self.width()
        top = at.y() - self.height() - AWAY // 2
        if top < 0:
            top = at.y() + AWAY
        self.move(max(left, 0), min(top, room.height() - self.height()))
        self.show()
        self.raise_()

    @property
    def words(self) -> str:
        """What the card says now; empty while it is hidden."""
        return self._title.text() if self.isVisible() else ""
