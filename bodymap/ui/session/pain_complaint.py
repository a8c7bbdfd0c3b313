"""Of which complaint a pain scale speaks."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.mid_sentence import mid_sentence
from bodymap.ui.widgets.select_box import SelectBox

WIDTH_PX = 112
_LIST_PX = 280
_LEFT = Qt.AlignmentFlag.AlignLeft


class PainComplaint(SelectBox):
    """The label of the scale, which lets one choose where a patient has several complaints."""

    def __init__(self, phase: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._phase = phase
        self.setFixedSize(WIDTH_PX, look.theme.size("target"))
        self.view().setMinimumWidth(_LIST_PX)
        self.currentTextChanged.connect(self._name)
        self._name("")

    def minimumSizeHint(self) -> QSize:
        """It is cut to its width."""
        return self.size()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel alone: nobody means another complaint by it."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the phase over the complaint, and the chevron."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.size("radius-button")
        box = self.rect().adjusted(1, 1, -5, -1)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
            painter.drawRoundedRect(box, radius, radius)
        elif self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(box, radius, radius)
        words = QRect(6, 5, self.width() - 32, self.height() - 10)
        bold, small = self._look.fonts.font(BASE_PX, BOLD), self._look.fonts.font(SMALL_PX)
        painter.setFont(bold)
        painter.setPen(theme.color("ink"))
        painter.drawText(words, _LEFT | Qt.AlignmentFlag.AlignTop, self._phase)
        painter.setFont(small)
        painter.setPen(theme.color("ink-soft"))
        # in the middle: the side stands at the end
        cut = QFontMetrics(small).elidedText(
            self.currentText(), Qt.TextElideMode.ElideMiddle, words.width()
        )
        painter.drawText(words, _LEFT | Qt.AlignmentFlag.AlignBottom, cut)
        pixmap = self._look.icons.pixmap("chevron-down", 16, "ink-soft", self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 26, (self.height() - 16) // 2, pixmap)
        painter.end()

    def _name(self, complaint: str) -> None:
        words = self.tr("Pain {phase}: complaint, {complaint}")
        self.setAccessibleName(words.format(phase=mid_sentence(self._phase), complaint=complaint))
