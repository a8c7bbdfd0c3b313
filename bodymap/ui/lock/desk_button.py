"""Who sits at this workstation."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.charting.person import Person
from bodymap.ui.manage.person_words import role_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter

_PADDING_PX = 12
_CHEVRON_PX = 14
_GAP_PX = 8
_MOST_PX = 260


class DeskButton(PressedAtEnter):
    """Name and credential over the role; pressed, it offers what this person can do with the
    workstation. A name that is too long ends in an ellipsis, and is whole in the tip."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._name = ""
        self._role = ""
        self._name_font = look.fonts.font(BASE_PX, BOLD)
        self._role_font = look.fonts.font(SMALL_PX)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def show_person(self, person: Person) -> None:
        """Show who sits here."""
        self._name = person.signature
        self._role = role_words(person.role)
        words = self.tr("At this workstation: {name}, {role}")
        words = words.format(name=self._name, role=self._role)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def words(self) -> tuple[str, str]:
        """The name with its credential, and the role."""
        return self._name, self._role

    def sizeHint(self) -> QSize:
        """As wide as the words, within bounds."""
        self.ensurePolished()
        # the painter leaves out letters for the fraction of a pixel that whole ones hide
        wide = ceil(
            max(
                QFontMetricsF(font).horizontalAdvance(text)
                for font, text in ((self._name_font, self._name), (self._role_font, self._role))
            )
        )
        wide += 2 * _PADDING_PX + _GAP_PX + _CHEVRON_PX + 2
        return QSize(min(wide, _MOST_PX), self._look.theme.size("target"))

    def minimumSizeHint(self) -> QSize:
        """Never less: the bar gives way elsewhere."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, ring, both lines and the chevron."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = theme.size("focus") if self.hasFocus() else 0
        if self.isDown() or self.underMouse() or ring:
            token = "pressed" if self.isDown() else "hover" if self.underMouse() else "surface"
            painter.setPen(QPen(theme.color("accent"), ring) if ring else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(token))
            box = self.rect().toRectF().adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
            radius = theme.size("radius-button")
            painter.drawRoundedRect(box, radius, radius)
        room = self.width() - 2 * _PADDING_PX - _GAP_PX - _CHEVRON_PX
        lines = (
            (self._name, self._name_font, "ink", QRectF(_PADDING_PX, 5, room, 18)),
            (self._role, self._role_font, "ink-soft", QRectF(_PADDING_PX, 23, room, 15)),
        )
        for text, font, ink, where in lines:
            painter.setFont(font)
            painter.setPen(theme.color(ink))
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, cut)
        chevron = self._look.icons.pixmap(
            "chevron-down", _CHEVRON_PX, "ink-soft", self.devicePixelRatioF()
        )
        left = self.width() - _PADDING_PX - _CHEVRON_PX
        painter.drawPixmap(left, (self.height() - _CHEVRON_PX) // 2, chevron)
        painter.end()
