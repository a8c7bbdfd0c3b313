"""What fingers on the figure mean.

Like the pointer's tool it knows neither widgets nor events nor the clock: it is told which
fingers are down and when, in numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from math import dist
from typing import Protocol

from bodymap.ui.canvas.tools import PointerTool, Px, ToolHost

HOLD_MS = 350
"""A finger that rests so long asks what it is on, and chooses nothing."""
SLOP = 10.0
"""Logical px a finger may roll and still be a tap: it is softer than a mouse."""
AGAIN_MS = 400
AGAIN_PX = 24.0
"""A tap so soon and so near after another is the second of a double tap."""
LEAST_SPREAD = 8.0


class Gesture(Protocol):
    """What one finger does in place of charting, told as to tools.PointerTool."""

    def press(self, px: Px) -> None:
        """The finger went down."""

    def move(self, px: Px) -> None:
        """It moved."""

    def release(self, px: Px) -> None:
        """It was lifted."""

    def cancel(self) -> None:
        """Another finger came: nothing comes of it."""


class TouchHost(ToolHost, Protocol):
    """What fingers may ask for beyond what a pointer may. Places are pane px."""

    def zoom(self, factor: float, at: Px) -> None:
        """Zoom about ``at``."""

    def look_at(self, px: Px) -> None:
        """Name what is at ``px``."""

    def end_look(self) -> None:
        """What was named may go, in a moment."""

    def undo(self) -> None:
        """Take the last step back."""


class _Stage(Enum):
    IDLE = auto()
    RESTING = auto()
    DRAGGING = auto()
    LOOKING = auto()
    RESTING_TWO = auto()
    PINCHING = auto()
    SPENT = auto()


class TouchTool:
    """A tap is a click, a rest names the place, one finger drags, two pinch and pan together.

    A finger chooses nothing before it is lifted, so a gesture that a second finger joins never
    charts. Two fingers that only tap take the last step back.
    """

    def __init__(self, host: TouchHost) -> None:
        self._host = host
        self._pointer = PointerTool(host)
        self._instead: Gesture | None = None
        self._stage = _Stage.IDLE
        self._began = 0.0
        self._start: Px = (0.0, 0.0)
        self._last: Px = (0.0, 0.0)
        self._middle: Px = (0.0, 0.0)
        self._spread = 0.0
        self._may_undo = False
        self._again = False
        self._tapped: tuple[float, Px] | None = None

    @property
    def may_be_held(self) -> bool:
        """Whether one finger rests, and HOLD_MS after it came down ``hold`` is to be called."""
        return self._stage is _Stage.RESTING and self._instead is None

    def use(self, gesture: Gesture | None) -> None:
        """Lead one finger to ``gesture`` in place of charting, also where it rests first; with
        None, chart again."""
        self.cancel()
        self._instead = gesture

    def fingers(self, down: Mapping[int, Px], ms: float) -> None:
        """These fingers are down now, by id, at ``ms`` milliseconds; none when all were lifted."""
        if not down:
            self._lifted(ms)
        elif len(down) > 2:
            self._give_up()
        elif len(down) == 2:
            one, two = (down[finger] for finger in sorted(down))
            self._two(one, two, ms)
        elif self._stage is _Stage.IDLE:
            self._first(next(iter(down.values())), ms)
        else:
            self._one(next(iter(down.values())))

    def hold(self) -> None:
        """The finger has rested for HOLD_MS."""
        if self._stage is _Stage.RESTING:
            self._stage = _Stage.LOOKING
            self._host.look_at(self._start)

    def cancel(self) -> None:
        """Forget the gesture: nothing comes of it."""
        self._give_up()
        self._stage = _Stage.IDLE

    def _first(self, px: Px, ms: float) -> None:
        self._stage = _Stage.RESTING
        self._began = ms
        self._start = self._last = px
        self._may_undo = True
        before, self._tapped = self._tapped, None
        self._again = (
            before is not None and ms - before[0] <= AGAIN_MS and dist(before[1], px) <= AGAIN_PX
        )

    def _one(self, px: Px) -> None:
        self._last = px
        if self._stage is _Stage.RESTING and dist(self._start, px) > SLOP:
            self._stage = _Stage.DRAGGING
            self._one_finger.press(self._start)
            self._one_finger.move(px)
        elif self._stage is _Stage.DRAGGING:
            self._one_finger.move(px)
        elif self._stage is _Stage.LOOKING:
            self._host.look_at(px)
        elif self._stage is _Stage.PINCHING:
            self._stage = _Stage.SPENT

    def _two(self, one: Px, two: Px, ms: float) -> None:
        if self._stage is _Stage.IDLE:
            self._began = ms
        middle = ((one[0] + two[0]) / 2, (one[1] + two[1]) / 2)
        spread = max(dist(one, two), LEAST_SPREAD)
        if self._stage is _Stage.PINCHING:
            self._host.pan(middle[0] - self._middle[0], middle[1] - self._middle[1])
            self._host.zoom(spread / self._spread, middle)
            self._middle, self._spread = middle, spread
        elif self._stage is _Stage.RESTING_TWO:
            if dist(middle, self._middle) > SLOP or abs(spread - self._spread) > SLOP:
                self._stage = _Stage.PINCHING
                self._middle, self._spread = middle, spread
        elif self._stage is not _Stage.SPENT:
            self._may_undo = self._stage in (_Stage.IDLE, _Stage.RESTING)
            self._give_up()
            self._stage = _Stage.RESTING_TWO
            self._middle, self._spread = middle, spread

    def _lifted(self, ms: float) -> None:
        stage, self._stage = self._stage, _Stage.IDLE
        brief = ms - self._began < HOLD_MS
        if stage is _Stage.RESTING and self._instead is not None:
            self._instead.press(self._start)
            self._instead.release(self._start)
        elif stage is _Stage.RESTING:
            self._tap(ms, brief)
        elif stage is _Stage.DRAGGING:
            self._one_finger.release(self._last)
        elif stage is _Stage.LOOKING:
            self._host.end_look()
        elif stage is _Stage.RESTING_TWO and self._may_undo and brief:
            self._host.undo()

    def _tap(self, ms: float, brief: bool) -> None:
        """Click where the finger came down; then say what that was, for no pointer hovers."""
        on_mark = self._host.marker_at(self._start) or self._host.ghost_at(self._start)
        if brief:
            self._pointer.press(self._start, again=self._again)
            self._pointer.release(self._start)
            self._tapped = None if self._again else (ms, self._start)
        if not brief or not (self._again or on_mark):
            self._host.look_at(self._start)
            self._host.end_look()

    @property
    def _one_finger(self) -> Gesture:
        return self._pointer if self._instead is None else self._instead

    def _give_up(self) -> None:
        if self._stage is _Stage.DRAGGING:
            self._one_finger.cancel()
        elif self._stage is _Stage.LOOKING:
            self._host.end_look()
        self._stage = _Stage.SPENT
