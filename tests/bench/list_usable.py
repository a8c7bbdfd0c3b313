"""Runs the program until a log-in has led to the list of patients, and tells when that was.

``python -m tests.bench.list_usable [ARGUMENT ...]`` types the passphrase ``BENCH_PASSPHRASE`` from
the moment on at which the door is painted, for as long as a quick typist needs, and prints the
moment at which the rows are painted and the window takes what comes next: on the monotonic clock of
the system, in seconds, less those of the typing.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from bodymap.cli import main as run_program
from tests.bench.first_paint import watch_the_next_event_loop

if TYPE_CHECKING:
    # the program loads it itself, when it needs it
    from bodymap.ui.gate.passphrase_entry import PassphraseEntry


TYPING_S = 2.0
"""How long a person types; what the program does meanwhile, nobody waits for."""


class _Typist(QObject):
    """Waits for the field of the door, types, and waits for the rows. In between it sees no events
    of the program, for a look at each of them would be a part of the time."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice what is painted, and let everything pass."""
        if event.type() == QEvent.Type.Paint:
            from bodymap.ui.gate.passphrase_entry import PassphraseEntry
            from bodymap.ui.patients.patient_table import PatientTable

            above = watched.parent()
            if isinstance(above, PassphraseEntry):
                _application().removeEventFilter(self)
                QTimer.singleShot(round(1000 * TYPING_S), lambda: self._type(above))
            elif isinstance(above, PatientTable):
                watched.removeEventFilter(self)
                # the next turn of the event loop comes when the whole window has been drawn
                QTimer.singleShot(0, _tell)
        return False

    def _type(self, entry: PassphraseEntry) -> None:
        from bodymap.ui.main_window import MainWindow

        window = entry.window()
        assert isinstance(window, MainWindow)
        # after what the window itself does then
        window.gate.opened.connect(lambda _clinic: self._wait_for_rows(window))
        entry.field.set_text(os.environ["BENCH_PASSPHRASE"])
        entry.press()

    def _wait_for_rows(self, window: QWidget) -> None:
        from bodymap.ui.patients.patient_table import PatientTable

        for table in window.findChildren(PatientTable):
            if table.isVisible() and table.model().rowCount():
                table.viewport().installEventFilter(self)


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None, "the program made it"
    return application


def _tell() -> None:
    print(time.monotonic() - TYPING_S, flush=True)
    QApplication.exit(0)


if __name__ == "__main__":
    watch_the_next_event_loop(_Typist)
    sys.exit(run_program(sys.argv[1:]))
