"""A button that acts when it was held, so that no stray tap sets it off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look

HOLD_MS = 600
_ICON_PX = 18
_PADDING_PX = 14
_LEAST_PADDING_PX = 5
_GAP_PX = 8
_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HoldButton(QAbstractButton):
    """Fills while it is held, with the mouse, a finger or a key, and acts when it is full. Without
    room for its words it shows the short one, and without room for that its icon alone.

    Signals:
        held(): it was held for 600 ms.
        let_go(): it was let go before that.
    """

    held = Signal()
    let_go = Signal()

    def __init__(
        self,
        look: Look,
        text: str,
        icon: str,
        name: str,
        parent: QWidget | None = None,
        *,
        short: str = "",
    ) -> None:
        """``short`` is said where there is no room for ``text``."""
        super().__init__(parent)
        self._short = short
        self._look = look
        self._icon_name = icon
        self._fill = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=HOLD_MS)
        self._fill.valueChanged.connect(lambda _part: self.update())
        self._fill.finished.connect(self._act)
        # neither mouse nor key click it: only what helps to work a screen does, and on purpose
        self.clicked.connect(self._act)
        self.setText(text)
        self.setFont(look.fonts.font(BASE_PX, BOLD))
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.theme.changed.connect(self.update)

    @property
    def filled(self) -> float:
        """How full it is: 0 while nobody holds it, 1 when it acts."""
        is_held = self._fill.state() is QVariantAnimation.State.Running
        return float(self._fill.currentValue()) if is_held else 0.0

    def sizeHint(self) -> QSize:
        """Room for icon and words, as high as a finger needs."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        high = self._look.theme.size("target")
        return QSize(2 * _PADDING_PX + _ICON_PX + _GAP_PX + words, high)

    def minimumSizeHint(self) -> QSize:
        """The icon alone."""
        high = self._look.theme.size("target")
        return QSize(high, high)

    # --- holding

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to fill."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._begin()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stop."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin to fill at Space or Enter."""
        if event.key() not in _KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._begin()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Stop."""
        if event.key() not in _KEYS:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self._stop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who goes elsewhere does not hold it any more."""
        super().focusOutEvent(event)
        self._stop()

    def changeEvent(self, event: QEvent) -> None:
        """A button that cannot be pressed is not held."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange and not self.isEnabled():
            self._stop()

    def _begin(self) -> None:
        self.setDown(True)
        self._fill.start()

    def _stop(self) -> None:
        self.setDown(False)
        if self._fill.state() is QVariantAnimation.State.Running:
            self._fill.stop()
            self.update()
            self.let_go.emit()

    def _act(self) -> None:
        self.setDown(False)
        self.update()
        self.held.emit()

    # --- drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the edge, how full it is, icon and words."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = theme.size("focus" if self.hasFocus() else "hairline")
        box = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        shape = QPainterPath()
        shape.addRoundedRect(box, theme.size("radius-button"), theme.size("radius-button"))
        painter.fillPath(shape, theme.color(self._ground()))
        if self.filled:
            painter.save()
            painter.setClipRect(QRectF(0, 0, self.width() * self.filled, self.height()))
            painter.fillPath(shape, theme.color("danger"))
            painter.restore()
        edge = "accent" if self.hasFocus() else "danger" if self.isEnabled() else "line"
        painter.setPen(QPen(theme.color(edge), line))
        painter.drawPath(shape)
        self._paint_words(painter, "danger" if self.isEnabled() else "ink-faint")
        if self.filled:
            painter.setClipRect(QRectF(0, 0, self.width() * self.filled, self.height()))
            self._paint_words(painter, "on-danger")
        painter.end()

    def _ground(self) -> str:
        return "danger-soft" if self.isEnabled() and self.underMouse() else "surface"

    def _paint_words(self, painter: QPainter, token: str) -> None:
        text, has_icon = self._shown()
        words = self.fontMetrics().horizontalAdvance(text)
        gap = _GAP_PX if has_icon and text else 0
        left = (self.width() - (_ICON_PX if has_icon else 0) - gap - words) / 2
        if has_icon:
            ratio = self.devicePixelRatioF()
            icon = self._look.icons.pixmap(self._icon_name, _ICON_PX, token, ratio)
            painter.drawPixmap(round(left), (self.height() - _ICON_PX) // 2, icon)
            left += _ICON_PX + gap
        painter.setPen(self._look.theme.color(token))
        painter.setFont(self.font())
        area = QRectF(left, 0, words + 1, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)

    def _shown(self) -> tuple[str, bool]:
        """The words there is room for, and whether the icon stands before them."""
        if self.width() >= self.sizeHint().width():
            return self.text(), True
        short = self.fontMetrics().horizontalAdvance(self._short)
        beside = 2 * _PADDING_PX + _ICON_PX + _GAP_PX
        if self._short and self.width() >= short + beside:
            return self._short, True
        if self._short and self.width() >= short + 2 * _LEAST_PADDING_PX:
            return self._short, False
        return "", True
