"""A tool that takes the figure for a while, in place of charting."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QCursor

from bodymap.ui.canvas.chosen import Chosen
from bodymap.ui.canvas.tools import Px

if TYPE_CHECKING:  # panes are given their tool
    from bodymap.ui.canvas.view_pane import ViewPane


class BoardTool(Protocol):
    """What a board leads presses to while a tool is taken up. Places are px of the pane."""

    def press(self, pane: ViewPane, px: Px) -> None:
        """The button or finger went down."""

    def move(self, pane: ViewPane, px: Px) -> None:
        """It moved while down."""

    def release(self, pane: ViewPane, px: Px) -> None:
        """It came up."""

    def cancel(self, pane: ViewPane) -> None:
        """Nothing comes of the gesture."""

    def choose(self, pane: ViewPane, chosen: Chosen) -> None:
        """Enter was pressed at the middle of a region."""

    def cursor(self, pane: ViewPane) -> QCursor:
        """How the pointer looks over a pane."""


class ToolGesture:
    """Leads the gestures of a pane to a tool, as tools.PointerTool leads them to charting."""

    def __init__(self, tool: BoardTool, pane: Callable[[], ViewPane]) -> None:
        self._tool = tool
        self._pane = pane
        self._down: ViewPane | None = None

    @property
    def is_dragging(self) -> bool:
        """Whether a gesture is under way: nothing is named meanwhile."""
        return self._down is not None

    def press(self, px: Px, *, again: bool = False) -> None:  # noqa: ARG002 - as a pointer's tool
        """The button or finger went down; a second press is one like the first."""
        self._down = self._pane()
        self._tool.press(self._down, px)

    def move(self, px: Px) -> None:
        """It moved to ``px`` while down."""
        if self._down is not None:
            self._tool.move(self._down, px)

    def release(self, px: Px) -> None:
        """It came up at ``px``."""
        pane, self._down = self._down, None
        if pane is not None:
            self._tool.release(pane, px)

    def cancel(self) -> None:
        """Forget the gesture: nothing comes of it."""
        pane, self._down = self._down, None
        if pane is not None:
            self._tool.cancel(pane)
