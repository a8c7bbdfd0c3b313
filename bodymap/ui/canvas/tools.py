"""What a press, a move and a release on the figure mean.

A tool turns a gesture into one wish of its host and knows neither widgets nor events, so it is
tested with plain numbers.
"""

from __future__ import annotations

from math import hypot
from typing import Protocol
from uuid import UUID

Px = tuple[float, float]

CLICK_SLOP = 4.0
"""Logical px a pointer may slip between press and release and still be a click."""


class ToolHost(Protocol):
    """What a tool may ask of the pane it works on. Places are pane px."""

    def marker_at(self, px: Px) -> UUID | None:
        """The site whose marker is under ``px``."""

    def ghost_at(self, px: Px) -> UUID | None:
        """The origin of the ghost that a press at ``px`` means."""

    def choose_ghost(self, origin: UUID) -> None:
        """Ask for the site that a ghost offers."""

    def choose_place(self, px: Px) -> None:
        """Ask for a site at ``px``, if that is on the body."""

    def choose_again(self, px: Px, site: UUID | None) -> None:
        """Tell of the second press of a double click at ``px``, on the marker of ``site`` where
        there is one."""

    def select(self, site: UUID | None) -> None:
        """Make ``site`` the selected one."""

    def show_drag(self, site: UUID, px: Px | None) -> None:
        """Show where ``site`` would go; None ends that."""

    def drop(self, site: UUID, px: Px) -> None:
        """Ask for ``site`` to move to ``px``, if that is on the body."""

    def pan(self, dx: float, dy: float) -> None:
        """Move the picture."""


class PointerTool:
    """Click places or selects, dragging a marker moves it, dragging the figure pans.

    A click on a ghost asks for its site, once: the second press of a double click that began on
    one means nothing, wherever its outline stood.
    """

    def __init__(self, host: ToolHost) -> None:
        self._host = host
        self._pressed: Px | None = None
        self._last: Px = (0.0, 0.0)
        self._site: UUID | None = None
        self._ghost: UUID | None = None
        self._dragging = False
        self._again = False
        self._chose_ghost = False

    @property
    def is_dragging(self) -> bool:
        """Whether the gesture is more than a click by now."""
        return self._dragging

    def press(self, px: Px, *, again: bool = False) -> None:
        """The button or finger went down at ``px``, ``again`` straight after the last click."""
        self._pressed = self._last = px
        self._dragging = False
        self._again = again
        self._site = self._host.marker_at(px)
        self._ghost = None
        if self._site is not None:
            self._host.select(self._site)
        elif not again:
            self._ghost = self._host.ghost_at(px)

    def move(self, px: Px) -> None:
        """It moved to ``px`` while down."""
        if self._pressed is None:
            return
        if not self._dragging:
            slip = hypot(px[0] - self._pressed[0], px[1] - self._pressed[1])
            if slip <= CLICK_SLOP:
                return
            self._dragging = True
        if self._site is not None:
            self._host.show_drag(self._site, px)
        else:
            self._host.pan(px[0] - self._last[0], px[1] - self._last[1])
        self._last = px

    def release(self, px: Px) -> None:
        """It came up at ``px``."""
        pressed, site, dragged, again = self._pressed, self._site, self._dragging, self._again
        ghost, after_ghost = self._ghost, self._chose_ghost
        self.cancel()
        if pressed is None:
            return
        self._chose_ghost = ghost is not None and not dragged
        if again and after_ghost and not dragged:
            return
        if dragged and site is not None:
            self._host.drop(site, px)
        elif not dragged and again:
            self._host.choose_again(pressed, site)
        elif not dragged and ghost is not None:
            self._host.choose_ghost(ghost)
        elif not dragged and site is None:
            self._host.choose_place(pressed)

    def cancel(self) -> None:
        """Forget the gesture: nothing comes of it."""
        if self._dragging and self._site is not None:
            self._host.show_drag(self._site, None)
        self._pressed = self._site = self._ghost = None
        self._dragging = self._again = False
