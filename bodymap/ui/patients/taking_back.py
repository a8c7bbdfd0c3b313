"""Taking an import back: all of it as one step, beside the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bodymap.errors import ExpectedError
from bodymap.services.imports import Brought, Imports
from bodymap.services.progress import CancelledError, Progress
from bodymap.ui.manage.quiet_work import QuietWork
from bodymap.ui.patients.words import brought_words
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.said import said

_FLASH_MS: Final = 150


class TakingBack(QObject):
    """Nothing else is recorded meanwhile.

    Signals:
        taken(str): it is taken back; in words what.
        refused(str, object): it is not, and why; with what was to be taken back (a ``Brought``).
    """

    taken = Signal(str)
    refused = Signal(str, object)

    def __init__(self, look: Look, imports: Imports, over: QWidget) -> None:
        """``over`` is a widget of the window that is shut."""
        super().__init__(over)
        self._imports = imports
        self._quiet = QuietWork(look, over, after_ms=_FLASH_MS)

    @property
    def is_busy(self) -> bool:
        """Whether something is being taken back."""
        return self._quiet.is_busy

    def begin(self, brought: Brought) -> None:
        """Take it back."""
        imports = self._imports

        def work(progress: Progress) -> None:
            with imports.beside() as beside:
                beside.take_back(brought, progress)

        self._quiet.begin(self.tr("Taking it back"), work, self._tell(brought), self._fail(brought))

    def _tell(self, brought: Brought) -> Callable[[None], None]:
        def tell(_nothing: None) -> None:
            self._imports.tell()
            self.taken.emit(self.tr("Taken back: {0}.").format(brought_words(brought)))

        return tell

    def _fail(self, brought: Brought) -> Callable[[ExpectedError], None]:
        def tell(error: ExpectedError) -> None:
            is_own_wish = isinstance(error, CancelledError)
            words = self.tr("Cancelled. Nothing was taken back.") if is_own_wish else said(error)
            self.refused.emit(words, brought)

        return tell
