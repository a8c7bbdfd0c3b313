"""The timeline with the buttons of its replay."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.body_map.replay import STEP_MS, Replay
from bodymap.ui.body_map.timeline import Kind, Timeline
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.button import Kind as ButtonKind
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.text import Text, Tone


class TimelineRow(QWidget):
    """Plays the visits of the chosen period, cumulated or one at a time.

    Signals:
        cursor_moved(object): the replay stands at the visit of this place, or None at none.
        singly_changed(): visits are to be shown one at a time, or cumulated.
    """

    cursor_moved = Signal(object)
    singly_changed = Signal()

    def __init__(self, look: Look, step_ms: int = STEP_MS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = Timeline(look)
        self.replay = Replay(step_ms, self)
        self.play = Button(look, icon="play", name=self.tr("Replay the visits"))
        self.stop = Button(
            look, kind=ButtonKind.QUIET, icon="close", name=self.tr("End the replay")
        )
        self.singly = CheckBox(look, self.tr("One visit at a time"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.play)
        layout.addWidget(self.stop)
        layout.addWidget(self.line, 1)
        right = QVBoxLayout()
        right.setContentsMargins(4, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.singly)
        right.addWidget(Text(look, self.tr("Dots: pain before, 0 to 10"), SMALL_PX, tone=Tone.SOFT))
        right.addStretch(1)
        layout.addLayout(right)
        self.play.clicked.connect(self.toggle)
        self.stop.clicked.connect(self.end)
        self.line.play_wanted.connect(self.toggle)
        self.line.cursor_moved.connect(self._lead)
        self.replay.stepped.connect(self.show_cursor)
        self.replay.playing_changed.connect(self._show_playing)
        self.singly.toggled.connect(lambda _on: self.singly_changed.emit())
        self._show_stop()

    @property
    def shows_singly(self) -> bool:
        """Whether visits are shown one at a time."""
        return self.singly.isChecked()

    def show_kind(self, kind: Kind, count: int) -> None:
        """Offer the replay where there is one period with several visits."""
        can_play = kind is Kind.PERIOD and count > 1
        self.play.setVisible(can_play)
        self.singly.setVisible(can_play)
        # the line must not move under the pointer when the button comes and goes
        keeps = self.stop.sizePolicy()
        keeps.setRetainSizeWhenHidden(can_play)
        self.stop.setSizePolicy(keeps)
        place = self.line.cursor_place
        if not can_play or place is None:
            self.replay.pause()
        elif self.replay.is_playing:
            self.replay.keep_to(self.line.spans[0], place)
        self._show_stop()

    def toggle(self) -> None:
        """Play, or pause."""
        if self.replay.is_playing:
            self.replay.pause()
        elif self.line.spans and self.play.isVisible():
            self.replay.play(self.line.spans[0], self.line.cursor_place)

    def end(self) -> None:
        """Show the whole period again."""
        self.replay.pause()
        self.show_cursor(None)
        self.line.setFocus()

    def end_quietly(self) -> None:
        """Stop, because something else is shown; nobody is told."""
        self.replay.pause()
        self.line.show_cursor(None)
        self._show_stop()

    def show_cursor(self, place: int | None) -> None:
        """Bring the replay to a visit; None ends it."""
        changes = place != self.line.cursor_place
        self.line.show_cursor(place)
        self._show_stop()
        if changes:
            self.cursor_moved.emit(place)

    def _lead(self, place: int | None) -> None:
        self.replay.pause()
        self.show_cursor(place)

    def _show_playing(self, is_playing: bool) -> None:
        self.play.set_icon_name("pause" if is_playing else "play")
        name = self.tr("Pause the replay") if is_playing else self.tr("Replay the visits")
        self.play.setAccessibleName(name)
        self.play.setToolTip(name)

    def _show_stop(self) -> None:
        self.stop.setVisible(self.line.cursor_place is not None)
