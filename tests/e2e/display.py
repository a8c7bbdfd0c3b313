"""A screen that nobody looks at: an X server of our own."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.picture import Picture, read_xwd


@dataclass(frozen=True, slots=True)
class Display:
    """A running X server; ``name`` is what DISPLAY holds (":7"), ``frame`` its screen as a file."""

    name: str
    frame: Path

    def picture(self) -> Picture:
        """What the screen shows now, the mouse pointer left out."""
        return read_xwd(self.frame.read_bytes())


@contextmanager
def new_display(folder: Path, width: int = 1600, height: int = 1000) -> Iterator[Display]:
    """An X server with a free number and a screen of ``width`` x ``height`` px; ``folder`` is its.

    Raises FileNotFoundError where Xvfb is not installed.
    """
    told, telling = os.pipe()
    options = f"-displayfd {telling} -screen 0 {width}x{height}x24 -nolisten tcp -noreset"
    server = subprocess.Popen(
        ["Xvfb", *options.split(), "-fbdir", str(folder)],
        pass_fds=(telling,),
        stderr=subprocess.DEVNULL,
    )
    os.close(telling)
    try:
        with os.fdopen(told) as told_file:
            # Xvfb tells its number when it is ready to be asked
            number = told_file.readline().strip()
        if not number:
            raise RuntimeError("Xvfb ended before it was ready")
        yield Display(f":{number}", folder / "Xvfb_screen0")
    finally:
        server.terminate()
        server.wait()
