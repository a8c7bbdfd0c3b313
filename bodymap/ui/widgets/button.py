"""Buttons."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look

_ICON_PX = 18
_PADDING_PX = 16
_GAP_PX = 8


class Kind(Enum):
    """How much a button asks to be pressed."""

    PRIMARY = auto()
    PLAIN = auto()
    QUIET = auto()
    DANGER = auto()


class Button(QPushButton):
    """A button 44 px high that draws itself from the tokens.

    Enter presses it as Space does. ``icon`` is a name of the icons; without ``text`` the button
    is a square and ``name`` must say what it does.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        kind: Kind = Kind.PLAIN,
        *,
        icon: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look = look
        self._kind = kind
        self._icon_name = icon
        self._takes_double = True
        self.setFont(look.fonts.font(BASE_PX, BOLD))
        self.setAccessibleName(name or text)
        if not text:
            self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.theme.changed.connect(self.update)

    def set_icon_name(self, icon: str) -> None:
        """Show another icon."""
        self._icon_name = icon
        self.update()

    def take_single_presses(self) -> None:
        """Let the second press of a double click be none: what stands here now was not there, or
        said something else, when the first was made."""
        self._takes_double = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second press counts like the first, unless it cannot have been meant."""
        if self._takes_double:
            super().mouseDoubleClickEvent(event)

    def set_kind(self, kind: Kind) -> None:
        """Ask more, or less, to be pressed."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for icon and text, as high as a finger needs."""
        high = self._look.theme.size("target")
        if not self.text():
            return QSize(high, high)
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * _PADDING_PX
        if self._icon_name:
            width += _ICON_PX + _GAP_PX
        return QSize(max(width, high), high)

    def minimumSizeHint(self) -> QSize:
        """A button never shrinks below its text."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press at Enter too: outside a dialog Qt reserves it for default buttons."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, ring, icon and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, ink = self._colors()
        theme = self._look.theme
        ring = theme.size("focus") if self.hasFocus() else 0
        radius = theme.size("radius-button")
        filled = self._kind in (Kind.PRIMARY, Kind.DANGER)
        inset = ring + 2 if ring and filled else 0
        if ring:
            painter.setPen(QPen(theme.color("accent"), ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(_inside(self.rect().toRectF(), ring / 2), radius, radius)
            edge = QColor(Qt.GlobalColor.transparent)
            inset = inset or ring
        width = theme.size("hairline")
        visible = edge.alpha() > 0
        painter.setPen(QPen(edge, width) if visible else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        box = _inside(self.rect().toRectF(), inset + (width / 2 if visible else 0))
        painter.drawRoundedRect(box, max(radius - inset, 2), max(radius - inset, 2))
        self._draw_label(painter, ink)
        painter.end()

    def _draw_label(self, painter: QPainter, ink: str) -> None:
        area = self.rect()
        painter.setFont(self.font())
        text_px = self.fontMetrics().horizontalAdvance(self.text())
        icon_px = _ICON_PX if self._icon_name else 0
        gap = _GAP_PX if self._icon_name and self.text() else 0
        left = area.x() + (area.width() - text_px - icon_px - gap) / 2
        if self._icon_name:
            side = _ICON_PX if self.text() else 20
            if not self.text():
                left = area.x() + (area.width() - side) / 2
            pixmap = self._look.icons.pixmap(self._icon_name, side, ink, self.devicePixelRatioF())
            painter.drawPixmap(round(left), round(area.y() + (area.height() - side) / 2), pixmap)
            left += icon_px + gap
        painter.setPen(self._look.theme.color(ink))
        where = QRectF(left, area.y(), text_px + 2, area.height())
        painter.drawText(
            where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.text()
        )

    def _colors(self) -> tuple[QColor, QColor, str]:
        """Ground, edge and the token of the ink, for the state the button is in."""
        theme = self._look.theme
        clear = QColor(Qt.GlobalColor.transparent)
        over, down = self.underMouse(), self.isDown()
        if not self.isEnabled() and self.isCheckable() and self.isChecked():
            # what is chosen is to be seen by those, too, who may not choose
            return theme.color("accent-soft"), clear, "ink-soft"
        if not self.isEnabled():
            quiet = self._kind is Kind.QUIET
            return (clear if quiet else theme.color("hover")), clear, "ink-faint"
        if self._kind in (Kind.PRIMARY, Kind.DANGER):
            base = "accent" if self._kind is Kind.PRIMARY else "danger"
            on = "on-accent" if self._kind is Kind.PRIMARY else "on-danger"
            return theme.color(f"{base}-deep" if over or down else base), clear, on
        if self.isCheckable() and self.isChecked():
            return theme.color("accent-soft"), theme.color("accent"), "ink"
        ground = theme.color("pressed") if down else theme.color("hover") if over else None
        if self._kind is Kind.QUIET:
            return ground or clear, clear, "ink"
        return ground or theme.color("surface"), theme.color("edge"), "ink"


def _inside(rect: QRectF, by: float) -> QRectF:
    return rect.adjusted(by, by, -by, -by)
