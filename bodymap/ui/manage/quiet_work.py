"""Long work during which nothing may be recorded."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.progress import Progress
from bodymap.ui.manage.long_work import LongWork
from bodymap.ui.manage.progress_row import ProgressRow
from bodymap.ui.theme.look import Look

_Result = TypeVar("_Result")
_WIDE_PX = 480


class QuietWork(QObject):
    """Shuts the window below a small dialog with a bar and Cancel for as long as it takes."""

    def __init__(self, look: Look, over: QWidget, *, after_ms: int = 0) -> None:
        """``over`` is a widget of the window that is shut. What is often done within ``after_ms``
        shows no dialog till then: it would flash."""
        super().__init__(over)
        self._work = LongWork(self)
        self._opening = QTimer(self, interval=after_ms, singleShot=True)
        self.dialog = _QuietDialog(look, over)
        self._opening.timeout.connect(self.dialog.open)
        self.dialog.progress.follow(self._work)
        self._work.busy_changed.connect(self._show_busy)

    @property
    def is_busy(self) -> bool:
        """Whether it is under way."""
        return self._work.is_busy

    def begin(
        self,
        what: str,
        work: Callable[[Progress], _Result],
        done: Callable[[_Result], None],
        failed: Callable[[ExpectedError], None],
    ) -> None:
        """Do ``work``, called ``what``, as ``LongWork.begin`` does. When ``done`` or ``failed`` is
        called, the dialog is gone."""
        if self.is_busy:
            return
        self.dialog.progress.begin(what)
        self.dialog.setWindowTitle(what)
        self._work.begin(work, done, failed)

    def wait(self) -> None:
        """Hold until it has ended; its outcome is still delivered."""
        self._work.wait()

    def _show_busy(self, busy: bool) -> None:
        if not busy:
            self._opening.stop()
            self.dialog.done(0)
        elif self._opening.interval():
            self._opening.start()
        else:
            self.dialog.open()


class _QuietDialog(QDialog):
    """Neither Escape nor the cross close it: they cancel, and it goes when all is undone."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setFixedWidth(_WIDE_PX)
        self.progress = ProgressRow(look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.addWidget(self.progress)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._press_cancel()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Cancel, and stay until everything is as before."""
        event.ignore()
        self._press_cancel()

    def _press_cancel(self) -> None:
        if self.progress.cancel.isEnabled():
            self.progress.cancel.click()
