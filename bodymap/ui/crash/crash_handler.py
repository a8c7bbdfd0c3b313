"""Takes what nobody caught: rescues, writes it down, tells, and lets one go on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Signal, qVersion
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from bodymap.crash_report import write_report
from bodymap.errors import ExpectedError
from bodymap.services.audit.events import Event
from bodymap.ui.crash.crash_card import CrashCard
from bodymap.ui.crash.typed_text import typed_texts
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.way_back import WayBack

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic

_Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class Failing(Protocol):
    """The window, as the handler sees it."""

    @property
    def clinic(self) -> Clinic | None:
        """The clinic that is open."""
        ...

    @property
    def shown_session(self) -> UUID | None:
        """The visit on the screen, or below the lock."""
        ...

    @property
    def workspace(self) -> QWidget | None:
        """What shows the clinic, in the window or below the lock."""
        ...


class CrashHandler(QObject):
    """Every mark is on the disk before it is shown, so there is nothing of the chart to save; but
    words in open fields are not recorded yet. They are recorded first, then it is told.

    Signals:
        restart_wanted(object): start the program anew, at the session of this id or None.
    """

    restart_wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        window: QWidget,
        failing: Failing,
        data_folder: Path,
        now: Callable[[], datetime],
    ) -> None:
        """``now`` gives the time in UTC; reports go into a folder of ``data_folder``."""
        super().__init__(window)
        self._window = window
        self._failing = failing
        self._folder = data_folder
        self._now = now
        self._is_busy = False
        self.card = CrashCard(look, window)
        self.card.gone_on.connect(self.card.hide)
        self.card.restart_wanted.connect(self._restart)
        self._way_back = WayBack.of_application()
        window.installEventFilter(self)

    def begin(self, before: _Hook | None = None) -> None:
        """Be told of everything that nobody catches, on any thread; ``before`` hears it first."""
        first = before or sys.excepthook

        def uncaught(
            kind: type[BaseException], error: BaseException, where: TracebackType | None
        ) -> None:
            first(kind, error, where)
            if issubclass(kind, Exception):
                self.hear(kind, where)

        sys.excepthook = uncaught
        threading.excepthook = lambda told: uncaught(
            told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback
        )

    def hear(self, kind: type[BaseException], where: TracebackType | None) -> None:
        """An error came through. May be called on any thread: it is dealt with on the window's."""
        if threading.current_thread() is threading.main_thread():
            self._take(kind, where)
        else:
            self._way_back.send(lambda: self._take(kind, where))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the card as large as the window."""
        if event.type() == QEvent.Type.Resize and self.card.isVisible():
            self.card.fit()
        return False

    def _take(self, kind: type[BaseException], where: TracebackType | None) -> None:
        if self._is_busy or not isValid(self):
            # what fails while a failure is dealt with, or after the window, is in the log
            return
        self._is_busy = True
        try:
            is_rescued = self._rescue()
            self._note()
            report: Path | None = None
            with suppress(OSError):
                report = write_report(self._folder, kind, where, self._now(), f"Qt {qVersion()}")
            at = self._failing.shown_session
            self.card.show_failure(report, is_rescued=is_rescued, is_at_visit=at is not None)
        finally:
            self._is_busy = False

    def _rescue(self) -> bool:
        """Let fields that are recorded when they are left be recorded, and keep what stays."""
        clinic = self._failing.clinic
        if clinic is None:
            return False
        workspace = self._failing.workspace
        texts = typed_texts(self._window if workspace is None else workspace)
        focused = QApplication.focusWidget()
        # whatever fails here is another trouble of the program that just failed
        with suppress(Exception):
            if focused is not None:
                focused.clearFocus()
        if not texts:
            return False
        with suppress(Exception):
            clinic.rescues.keep(self._failing.shown_session, texts)
            return True
        return False

    def _note(self) -> None:
        clinic = self._failing.clinic
        if clinic is not None:
            with suppress(ExpectedError):
                clinic.audit.note(Event.CRASHED)

    def _restart(self) -> None:
        self.restart_wanted.emit(self._failing.shown_session)
