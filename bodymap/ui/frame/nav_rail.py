"""The way between the pages."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import BOLD, REGULAR, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter

RAIL_PX = 64
_HIGH_PX = 60
_ICON_PX = 22
_BESIDE_WORD_PX = 4


class Place(Enum):
    """Where one can go."""

    TODAY = "today"
    PATIENTS = "patients"
    CLINIC = "clinic"
    SAFETY = "safety"
    SETTINGS = "settings"


class NavRail(QWidget):
    """Large buttons at the left edge, icon and word.

    Signals:
        wanted(object): the Place to go to.
    """

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("Pages"))
        words = {
            Place.TODAY: self.tr("Today"),
            Place.PATIENTS: self.tr("Patients"),
            Place.CLINIC: self.tr("Clinic"),
            Place.SAFETY: self.tr("Safety"),
            Place.SETTINGS: self.tr("Settings"),
        }
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[Place, _NavButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(4)
        for place, text in words.items():
            button = _NavButton(look, place.value, text)
            self._buttons[place] = button
            self._group.addButton(button)
            layout.addWidget(button)
            button.clicked.connect(lambda _=False, place=place: self.wanted.emit(place))
        layout.addStretch(1)
        metrics = QFontMetrics(look.fonts.font(SMALL_PX, BOLD))
        widest = max(metrics.horizontalAdvance(text) for text in words.values())
        self.setFixedWidth(max(RAIL_PX, widest + 2 * _BESIDE_WORD_PX))
        look.theme.changed.connect(self.update)

    def button(self, place: Place) -> QAbstractButton:
        """The button that leads to ``place``."""
        return self._buttons[place]

    def show_place(self, place: Place | None) -> None:
        """Mark where one is; None inside a patient."""
        self._group.setExclusive(False)
        for button_place, button in self._buttons.items():
            button.setChecked(button_place is place)
        self._group.setExclusive(place is not None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline towards the page."""
        theme = self._look.theme
        painter = QPainter(self)
        line = theme.size("hairline")
        painter.fillRect(self.width() - line, 0, line, self.height(), theme.color("line"))
        painter.end()


class _NavButton(PressedAtEnter):
    """Icon above a small word; a bar at the edge where one is."""

    def __init__(self, look: Look, icon: str, text: str) -> None:
        super().__init__(look)
        self._icon_name = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        """As wide as the rail is at least."""
        return QSize(RAIL_PX, _HIGH_PX)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, bar, icon and word."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), theme.color("pressed" if self.isDown() else "hover"))
        if here:
            painter.fillRect(0, 8, 3, self.height() - 16, theme.color("accent"))
        token = "accent" if here else "ink-soft"
        pixmap = self._look.icons.pixmap(self._icon_name, _ICON_PX, token, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - _ICON_PX) // 2, 10, pixmap)
        painter.setFont(self._look.fonts.font(SMALL_PX, BOLD if here else REGULAR))
        painter.setPen(theme.color("ink" if here else "ink-soft"))
        words = QRect(0, 10 + _ICON_PX, self.width(), self.height() - 16 - _ICON_PX)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            ring = theme.size("focus")
            painter.setPen(QPen(theme.color("accent"), ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inside = self.rect().toRectF().adjusted(3, 3, -4, -3)
            painter.drawRoundedRect(inside, 6, 6)
        painter.end()
