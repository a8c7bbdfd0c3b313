"""Walks a newcomer through a visit: five steps, beside what they tell of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from bodymap.ui.theme.fonts import BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.tour.ring import Ring
from bodymap.ui.tour.step import Step
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.card import Card
from bodymap.ui.widgets.text import Text, Tone

CARD_PX = 380
_PADDING_PX = 20
_GAP_PX = 12
_EDGE_PX = 16


class Tour(Card):
    """A card that goes from step to step over ``host``; the page under it stays usable. Enter goes
    on, the arrows go to and fro, Escape and *Skip* end it.

    Signals:
        ended(): it was left, or walked to its end.
    """

    ended = Signal()

    def __init__(self, look: Look, steps: Sequence[Step], host: QWidget) -> None:
        super().__init__(look, floating=True, parent=host)
        self._host = host
        self._steps = tuple(steps)
        self._at = 0
        self._ring = Ring(look, host)
        self._title = Text(look, "", TITLE_PX, weight=BOLD, wraps=True)
        self._words = Text(look, "", wraps=True)
        self._where = Text(look, "", SMALL_PX, tone=Tone.SOFT)
        self.skip = Button(look, self.tr("Skip"), Kind.QUIET)
        self.back = Button(look, self.tr("Back"), Kind.PLAIN)
        self.on = Button(look, self.tr("Next"), Kind.PRIMARY)
        # what is ringed gets its place in the next turn
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._place)
        self._lay_out()
        for button in (self.skip, self.back, self.on):
            # a button would take the arrows to the button beside it
            button.installEventFilter(self)
        self.skip.clicked.connect(self.end)
        self.back.clicked.connect(lambda: self.go_to(self._at - 1))
        self.on.clicked.connect(lambda: self.go_to(self._at + 1))
        host.installEventFilter(self)
        self.hide()

    @property
    def at(self) -> int:
        """The number of the step that is shown, from 0."""
        return self._at

    def begin(self) -> None:
        """Begin at the first step."""
        self.go_to(0)

    def go_to(self, number: int) -> None:
        """Show a step; beyond the last one the tour ends."""
        if number >= len(self._steps):
            self.end()
            return
        self._at = max(number, 0)
        step = self._steps[self._at]
        step.go()
        is_last = self._at == len(self._steps) - 1
        self._title.setText(step.title)
        self._words.setText(step.words)
        self._where.setText(
            self.tr("Step {number} of {all}").format(number=self._at + 1, all=len(self._steps))
        )
        self.back.setVisible(self._at > 0)
        self.skip.setVisible(not is_last)
        self.on.setText(self.tr("Done") if is_last else self.tr("Next"))
        self.on.setAccessibleName(self.on.text())
        self.setAccessibleName(f"{self._where.text()}: {step.title}")
        self._ring.hide()
        self.show()
        self._place()
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{step.title}. {step.words}")
        self._soon.start()

    def end(self) -> None:
        """Take it off the screen for good."""
        if self.isHidden():
            return
        self._soon.stop()
        self._ring.hide()
        self.hide()
        self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends it, the arrows go to and fro; no key reaches the page by accident."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            self._walk(event)
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside what is told of while the window is resized; the arrows on the buttons."""
        if isinstance(event, QKeyEvent) and watched is not self._host:
            return event.type() is QEvent.Type.KeyPress and self._walk(event)
        if watched is self._host and event.type() is QEvent.Type.Resize and self.isVisible():
            self._soon.start()
        return super().eventFilter(watched, event)

    def _walk(self, event: QKeyEvent) -> bool:
        """Go to and fro by the arrows; False for any other key."""
        if event.key() == Qt.Key.Key_Right:
            self.go_to(min(self._at + 1, len(self._steps) - 1))
        elif event.key() == Qt.Key.Key_Left:
            self.go_to(self._at - 1)
        else:
            return False
        return True

    # --- layout

    def _place(self) -> None:
        if self.isHidden():
            return
        self._inside.activate()
        height = self._inside.totalHeightForWidth(self.width())
        self.resize(self.width(), height)
        ringed = self._ringed()
        if ringed is None:
            self._ring.hide()
            middle = self._host.rect().center()
            self.move(middle - self.rect().center())
        else:
            self._ring.lie_around(ringed)
            self.move(_beside(ringed, self.size(), self._host.rect(), self.margin()))
        self.raise_()

    def _ringed(self) -> QRect | None:
        target = self._steps[self._at].target()
        if target is None or not isValid(target) or not target.isVisible():
            return None
        return QRect(target.mapTo(self._host, QPoint(0, 0)), target.size())

    def _lay_out(self) -> None:
        self.setFixedWidth(CARD_PX + 2 * self.margin())
        around = self.margin() + _PADDING_PX
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(around, around, around, around)
        self._inside.setSpacing(8)
        self._inside.addWidget(self._where)
        self._inside.addWidget(self._title)
        self._inside.addWidget(self._words)
        self._inside.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.skip)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.on)
        self._inside.addLayout(row)


def _beside(ringed: QRect, card: QSize, room: QRect, shadow: int) -> QPoint:
    """Where the card covers nothing of what is ringed: below it, above, at the right, at the left;
    else in the lower corner of the window that hides less of it."""
    width, height = card.width() - 2 * shadow, card.height() - 2 * shadow
    middle = min(max(ringed.center().x() - width // 2, _EDGE_PX), room.width() - width - _EDGE_PX)
    top = min(max(ringed.center().y() - height // 2, _EDGE_PX), room.height() - height - _EDGE_PX)
    places = (
        QPoint(middle, ringed.bottom() + _GAP_PX),
        QPoint(middle, ringed.top() - _GAP_PX - height),
        QPoint(ringed.right() + _GAP_PX, top),
        QPoint(ringed.left() - _GAP_PX - width, top),
    )
    inside = room.adjusted(_EDGE_PX // 2, _EDGE_PX // 2, -_EDGE_PX // 2, -_EDGE_PX // 2)
    for place in places:
        if inside.contains(QRect(place, QSize(width, height))):
            return place - QPoint(shadow, shadow)
    bottom = room.height() - height - _EDGE_PX
    corners = (QPoint(room.width() - width - _EDGE_PX, bottom), QPoint(_EDGE_PX, bottom))
    return min(corners, key=lambda at: _covered(ringed, QRect(at, QSize(width, height)))) - QPoint(
        shadow, shadow
    )


def _covered(ringed: QRect, card: QRect) -> int:
    """Square px of what is ringed that the card lies over."""
    common = ringed.intersected(card)
    return common.width() * common.height()
