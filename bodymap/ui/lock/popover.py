"""A card that drops down from a button of the top bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.card import Card

_EDGE_PX = 8
_PADDING_PX = 16


class Popover(Card):
    """Lies over the page, under the right end of its opener. Escape leaves it and gives the focus
    back; where it ``goes_by_itself``, so does whatever takes the focus elsewhere.

    Subclasses fill ``self.body``.
    """

    def __init__(
        self,
        look: Look,
        opener: QWidget,
        width_px: int,
        *,
        goes_by_itself: bool = True,
        padding_px: int = _PADDING_PX,
    ) -> None:
        super().__init__(look, floating=True)
        self._opener = opener
        self._goes_by_itself = goes_by_itself
        self.setFixedWidth(width_px + 2 * self.margin())
        self.body = QVBoxLayout(self)
        around = self.margin() + padding_px
        self.body.setContentsMargins(around, around, around, around)
        self.body.setSpacing(12)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        self.hide()

    def toggle(self) -> None:
        """Open, or leave, as the opener is pressed."""
        if self.isVisible():
            self.leave()
        else:
            self.open()

    def open(self) -> None:
        """Drop down, with the focus in it."""
        host = self._host()
        if self.parentWidget() is not host:
            self.setParent(host)
            host.installEventFilter(self)
        self.fit()
        self.show()
        self.raise_()
        self.begin()

    def begin(self) -> None:
        """It has just dropped down: put the focus where one starts."""
        self.focusNextChild()

    def leave(self) -> None:
        """Be gone, with the focus back at the opener."""
        if self.isVisible():
            self._opener.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    def fit(self) -> None:
        """As high as its content, below the opener and inside the page."""
        self.body.activate()
        height = max(self.body.totalHeightForWidth(self.width()), self.body.minimumSize().height())
        self.resize(self.width(), height)
        host, margin = self._host(), self.margin()
        corner = self._opener.mapTo(host, QPoint(self._opener.width(), self._opener.height()))
        most = host.width() - _EDGE_PX - self.width() + margin
        left = min(corner.x() + margin - self.width(), most)
        self.move(max(left, _EDGE_PX - margin), corner.y() - margin + 4)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay below the opener while the window is resized."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            # the bar is laid out anew in the next turn
            QTimer.singleShot(0, self.fit)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; no other key reaches the page, where letters and digits chart pain."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    def _host(self) -> QWidget:
        """The page that the opener stands on, bar and all: what is put away with it."""
        page, parent = self._opener, self._opener.parentWidget()
        while parent is not None and not isinstance(parent, QStackedWidget):
            page, parent = parent, parent.parentWidget()
        return page

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if not self._goes_by_itself or now is None or not self.isVisible():
            return
        if now is not self._opener and not self.isAncestorOf(now):
            self.hide()
