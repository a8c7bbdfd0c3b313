"""When the card that names a place comes and goes, and beside what."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from bodymap.anatomy.body_point import BodyPoint
from bodymap.ui.canvas.hover_card import AWAY, AWAY_FROM_FINGER, CardWords, HoverCard
from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.theme.look import Look

HOVER_MS = 120
LINGER_MS = 1500
"""So long the card stays when the finger that asked for it is lifted."""

Words = Callable[[str, BodyPoint | None], CardWords]
Pointed = tuple[str, ViewPane, QPoint]


class BoardHover(QObject):
    """Shows the card in a moment for a pointer, at once for keys and for a resting finger.

    ``words`` gives what the card says of a region id and the body point pointed at,
    ``instead`` what it says where a pane points at something else. ``gone`` is told when a card
    that a finger left behind goes.
    """

    def __init__(
        self,
        look: Look,
        words: Words,
        instead: Callable[[ViewPane], CardWords | None],
        gone: Callable[[], None],
        board: QWidget,
    ) -> None:
        super().__init__(board)
        self._board = board
        self._words = words
        self._instead = instead
        self._gone = gone
        self.card = HoverCard(look, board)
        self._pointed: Pointed | None = None
        self._soon = QTimer(self, singleShot=True, interval=HOVER_MS)
        self._soon.timeout.connect(self.show)
        self._moment = QTimer(self, singleShot=True, interval=LINGER_MS)
        self._moment.timeout.connect(self._end_moment)

    def point_at(self, pane: ViewPane, region: str | None, at: QPoint) -> None:
        """The pointer is over a region now, or over none; ``at`` is a place of the pane."""
        self._moment.stop()
        if region is None:
            self.hide()
            return
        is_new = self._pointed is None or self._pointed[0] != region
        self._pointed = (region, pane, pane.mapTo(self._board, at))
        if self.card.isVisible():
            self.show()
        elif is_new or not self._soon.isActive():
            self._soon.start()

    def name(self, pane: ViewPane, region: str, at: QPoint) -> None:
        """Show the card of a region at once, for the keys."""
        self._moment.stop()
        self._pointed = (region, pane, pane.mapTo(self._board, at))
        self.show()

    def rest(self, pane: ViewPane, region: str | None, at: QPoint) -> None:
        """Show the card of what a finger rests on at once, and not under the finger."""
        self._moment.stop()
        self._soon.stop()
        if region is None:
            self.hide()
            return
        self._pointed = (region, pane, pane.mapTo(self._board, at))
        self.show(AWAY_FROM_FINGER)

    def linger(self) -> None:
        """The finger was lifted: the card stays for a moment."""
        self._moment.start()

    def show(self, away: int = AWAY) -> None:
        """Show the card of what was pointed at last, ``away`` px from there."""
        if self._pointed is not None:
            region, pane, at = self._pointed
            words = self._instead(pane) or self._words(region, pane.pointed_at)
            self.card.show_words(words, at, away)

    def hide(self) -> None:
        """Nothing is pointed at."""
        self._pointed = None
        self._soon.stop()
        self._moment.stop()
        self.card.hide()

    def _end_moment(self) -> None:
        self.hide()
        self._gone()
