"""The mouse and the keyboard of a display: every press is a true event of the X server."""

from __future__ import annotations

import os
import subprocess

_WHEEL_UP, _WHEEL_DOWN = 4, 5


class Hands:
    """Moves and presses on the display ``name`` (":7"). Places are px from the top left."""

    def __init__(self, name: str) -> None:
        self._environment = {**os.environ, "DISPLAY": name}

    def focus(self, window: int) -> None:
        """Give the keyboard to the top-level ``window``, as a window manager does at a click."""
        self._do("windowfocus", "--sync", str(window))

    def move(self, x: int, y: int) -> None:
        """Move the pointer."""
        self._do("mousemove", str(x), str(y))

    def click(self, x: int, y: int, button: int = 1, times: int = 1) -> None:
        """Click at a place."""
        self._do("mousemove", str(x), str(y), "click", "--repeat", str(times), str(button))

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press at ``start``, move in small steps, let go at ``end``."""
        steps: list[str] = []
        for step in range(1, 9):
            x, y = (round(a + (b - a) * step / 8) for a, b in zip(start, end, strict=True))
            steps += ["mousemove", str(x), str(y)]
        self._do("mousemove", *map(str, start), "mousedown", "1", *steps, "mouseup", "1")

    def wheel(self, x: int, y: int, notches: int) -> None:
        """Turn the wheel at a place; above zero is away from the person."""
        button = _WHEEL_UP if notches > 0 else _WHEEL_DOWN
        self.click(x, y, button, abs(notches))

    def type(self, text: str) -> None:
        """Type text."""
        self._do("type", "--delay", "1", "--", text)

    def key(self, *keys: str) -> None:
        """Press keys one after the other, named as X names them: "ctrl+z", "Return", "Left"."""
        self._do("key", "--delay", "1", *keys)

    def _do(self, *words: str) -> None:
        subprocess.run(
            ["xdotool", *words],
            env=self._environment,
            check=True,
            capture_output=True,
            timeout=30,
        )
