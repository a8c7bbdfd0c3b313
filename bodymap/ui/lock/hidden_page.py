"""A screen that shows nothing, for the moment in which somebody looks over the shoulder."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.lock.needles_line import NeedlesLine
from bodymap.ui.theme.fonts import TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone

_MODIFIERS = frozenset(
    {
        *(Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta),
        *(Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock),
    }
)
"""Keys that begin a combination: the lock's own must still be possible."""


class HiddenPage(QWidget):
    """Plain paper and the needles that are in. Any key, click or touch asks for the clinic again.

    Signals:
        pressed(): somebody wants to see it.
    """

    pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAccessibleName(self.tr("Screen hidden"))
        self.needles = NeedlesLine(look)
        words = Text(look, self.tr("Screen hidden. Press any key."), TITLE_PX, tone=Tone.SOFT)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(24)
        column.addStretch(1)
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.needles, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def begin(self) -> None:
        """Every key comes here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """The end of a touch shows the clinic; no tab leads away."""
        if isinstance(event, QTouchEvent):
            if event.type() is QEvent.Type.TouchEnd:
                self.pressed.emit()
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key, once it is more than the beginning of another."""
        event.accept()
        if Qt.Key(event.key()) not in _MODIFIERS and not event.isAutoRepeat():
            self.pressed.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click. At its end, so that nothing of it reaches what is shown then."""
        event.accept()
        self.pressed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The begin of a click."""
        event.accept()
