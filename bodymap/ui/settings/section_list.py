"""The list of the sections at the left of the page."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from bodymap.ui.settings.section import SettingsSection, section_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD, REGULAR
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter

_ICON_PX = 18
_HIGH_PX = 44
_INSET_PX = 12


class SectionList(QWidget):
    """A button for each section, one of them down. The arrows go from one to the next and take
    the page along.

    Signals:
        wanted(object): the `SettingsSection` to show.
    """

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sections"))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[SettingsSection, _SectionButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section, words in section_words().items():
            button = _SectionButton(look, section.value, words)
            self._buttons[section] = button
            self._group.addButton(button)
            column.addWidget(button)
            button.toggled.connect(
                lambda on, section=section: self.wanted.emit(section) if on else None
            )
        column.addStretch(1)

    def show_section(self, section: SettingsSection) -> None:
        """Mark where one is. Says nothing."""
        button = self._buttons[section]
        button.blockSignals(True)
        button.setChecked(True)
        button.blockSignals(False)
        self.setFocusProxy(button)
        for one in self._buttons.values():
            one.update()

    def button(self, section: SettingsSection) -> PressedAtEnter:
        """The button of a section."""
        return self._buttons[section]


class _SectionButton(PressedAtEnter):
    """Icon and word."""

    def __init__(self, look: Look, icon: str, text: str) -> None:
        super().__init__(look)
        self._icon_name = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        """Icon, gap and word, as high as a finger needs."""
        words = QFontMetrics(self._look.fonts.font(BASE_PX, BOLD)).horizontalAdvance(self.text())
        return QSize(2 * _INSET_PX + _ICON_PX + 12 + words, _HIGH_PX)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, word and ring."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        token = "accent-soft" if here else "hover" if self.underMouse() or self.isDown() else ""
        box = self.rect().toRectF().adjusted(1, 2, -1, -2)
        radius = theme.size("radius-button")
        if token:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(token))
            painter.drawRoundedRect(box, radius, radius)
        ink = "accent" if here else "ink-soft"
        ratio = self.devicePixelRatioF()
        pixmap = self._look.icons.pixmap(self._icon_name, _ICON_PX, ink, ratio)
        painter.drawPixmap(_INSET_PX, (self.height() - _ICON_PX) // 2, pixmap)
        painter.setFont(self._look.fonts.font(BASE_PX, BOLD if here else REGULAR))
        painter.setPen(theme.color("ink"))
        left = _INSET_PX + _ICON_PX + 12
        words = QRect(left, 0, self.width() - left - 4, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            ring = theme.size("focus")
            painter.setPen(QPen(theme.color("accent"), ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = ring / 2
            painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
        painter.end()
