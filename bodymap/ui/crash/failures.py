"""Failures of the program, from the last start to the next one."""

from __future__ import annotations

import faulthandler
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

import bodymap
from bodymap.crash_report import FOLDER
from bodymap.resume import Resume

if TYPE_CHECKING:
    from uuid import UUID

    from bodymap.services.ports import Clock
    from bodymap.ui.main_window import MainWindow

FAULTS: Final = "fault.txt"
"""In the folder of crash reports; empty as long as nothing took the process down."""


class Failures:
    """Knows whether the last run of the program ended badly, and where a restart is to go on.

    ``arguments`` are what the program was started with, for a restart; ``quit_program`` ends it.
    """

    def __init__(
        self,
        window: MainWindow,
        folder: Path,
        clock: Clock,
        arguments: tuple[str, ...],
        quit_program: Callable[[], object],
    ) -> None:
        self._window = window
        self._folder = folder
        self._clock = clock
        self._arguments = arguments
        self._quit = quit_program
        self._resume = Resume(folder)
        self._faults: IO[str] | None = None

    def begin(self) -> None:
        """Watch from now on; where the last run left a place to go on at, lead there."""
        # nothing fails before the first paint that could be told of on a window
        from bodymap.ui.crash.crash_handler import CrashHandler

        ended_badly = self._resume.begin()
        self._window.go_on_at(self._resume.take(), ended_badly=ended_badly)
        handler = CrashHandler(
            self._window.look, self._window, self._window, self._folder, self._clock.now
        )
        handler.restart_wanted.connect(self._restart)
        handler.begin()
        self._write_faults()

    def end(self) -> None:
        """The program ends as it should."""
        if self._faults is not None:
            faulthandler.disable()
            self._faults.close()
            self._faults = None
        self._resume.end()

    def _restart(self, session_id: UUID | None) -> None:
        from PySide6.QtCore import QProcess

        if session_id is not None:
            self._resume.go_on_at(session_id)
        self._resume.end()
        # the clinic is closed before another program opens it
        self._window.close()
        # from where this program was imported, wherever it was started
        home = str(Path(bodymap.__file__).resolve().parent.parent)
        # a frozen application is its own interpreter, and knows what it is to run
        is_frozen = bool(getattr(sys, "frozen", False))
        arguments = [*(() if is_frozen else ("-m", "bodymap")), *self._arguments]
        started, _ = QProcess.startDetached(sys.executable, arguments, home)
        if started:
            self._quit()

    def _write_faults(self) -> None:
        """What takes the whole process down is written by Python itself: the places in the code,
        without a value."""
        folder = self._folder / FOLDER
        try:
            if not self._folder.is_dir():
                return
            folder.mkdir(mode=0o700, exist_ok=True)
            self._faults = (folder / FAULTS).open("w", encoding="utf-8")
        except OSError:
            return
        faulthandler.enable(self._faults)
