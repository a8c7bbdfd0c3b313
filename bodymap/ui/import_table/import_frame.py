"""What the pages that import files have in common: what stands above and below the rows."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.imports import Brought, Imports
from bodymap.services.progress import CancelledError
from bodymap.ui.import_table.newest_work import NewestWork
from bodymap.ui.manage.quiet_work import QuietWork
from bodymap.ui.theme.fonts import BOLD, PAGE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.busy_line import BusyLine
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.elided_text import ElidedText
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.problem import show_problem
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone

_FLASH_MS: Final = 150


class ImportFrame(QWidget):
    """A head with the file, the rows in ``body``, and a foot with the button that imports them.

    What takes time is done beside the window: a line moves while rows are looked at, and while they
    come in nothing else is recorded.

    Signals:
        left(): the person does not want it any more; nothing was written.
        imported(object): the `Brought`, once it is in the record.
        others_wanted(): other files are to be looked at.
    """

    left = Signal()
    imported = Signal(object)
    others_wanted = Signal()

    def __init__(
        self, look: Look, title: str, imports: Imports, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._imports = imports
        self._work = NewestWork(self)
        self._quiet = QuietWork(look, self, after_ms=_FLASH_MS)
        self.setAccessibleName(title)
        self.file_name = ElidedText(look, "", tone=Tone.SOFT)
        self.other = Button(look, self.tr("Other files\u2026"), icon="file")
        self.close_button = Button(
            look, kind=Kind.QUIET, icon="close", name=self.tr("Leave without importing")
        )
        self.busy = BusyLine(look)
        self.notice = NoticeBar(look)
        self.problem = Text(look, "", tone=Tone.DANGER, wraps=True)
        self.cancel = Button(look, self.tr("Cancel"), Kind.QUIET)
        self.go_on = Button(look, self.tr("Import"), Kind.PRIMARY)
        self.go_on.take_single_presses()
        self.head = QHBoxLayout()
        self.body = QVBoxLayout()
        self.beside = QVBoxLayout()
        self._body = QWidget()
        self._lay_out(look, title)
        self.other.clicked.connect(self.others_wanted)
        self.close_button.clicked.connect(self._leave)
        self.cancel.clicked.connect(self._leave)
        self.go_on.clicked.connect(self._import)
        self._work.busy_changed.connect(self.busy.set_busy)

    @property
    @abstractmethod
    def has_files(self) -> bool:
        """Whether something is looked at."""

    @abstractmethod
    def open_files(self, paths: Sequence[Path]) -> None:
        """Look at files."""

    @property
    def is_busy(self) -> bool:
        """Whether files are read, rows looked at, or brought in."""
        return self._work.is_busy or self._quiet.is_busy

    def forget(self) -> None:
        """Nothing of the file stays in memory or on the screen."""
        self._work.stop()
        self._body.hide()
        self.notice.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    # --- for the page

    @abstractmethod
    def _import(self) -> None:
        """Bring in what was looked at, by ``_bring_in``."""

    @abstractmethod
    def _look_again(self, found: Any) -> None:
        """Something else would be done now, ``found`` instead: show that."""

    def _show_body(self) -> None:
        self.notice.hide()
        self._body.show()

    def _refuse(
        self, sentence: str, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Say why a file cannot be read. What was looked at before stays."""
        self.notice.say(sentence, Weight.WARN, action, act)
        announce(self, sentence)
        self._body.setVisible(self.has_files)
        self.go_on.setEnabled(self.has_files and self.go_on.isEnabled())
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, words: str, *, can_import: bool) -> None:
        """What the button says, and whether it can be pressed."""
        self.go_on.setText(words)
        self.go_on.setAccessibleName(words)
        self.go_on.updateGeometry()
        self.go_on.setEnabled(can_import)

    def _bring_in(self, work: Callable[[Callable[[int, int], None]], Any]) -> None:
        """Do ``work``, which gives the `Brought`; or, where the record has changed meanwhile so
        that something else would be done, what is to be looked at then."""
        self._quiet.begin(self.tr("Importing"), work, self._is_done, self._fail_importing)

    def _say(self, sentence: str) -> None:
        show_problem(self.problem, sentence)

    def _is_done(self, done: Any) -> None:
        if not isinstance(done, Brought):
            self._look_again(done)
            self._say(self.tr("The record has changed meanwhile: look at the rows once more."))
            return
        self._imports.tell()
        self.forget()
        self.imported.emit(done)

    def _fail_importing(self, error: ExpectedError) -> None:
        if isinstance(error, CancelledError):
            self._say(self.tr("Cancelled. Nothing was imported."))
        else:
            self._say(said(error))

    def _leave(self) -> None:
        self.forget()
        self.left.emit()

    def _lay_out(self, look: Look, title: str) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(24, 16, 16, 4)
        top.setSpacing(16)
        top.addWidget(Text(look, title, PAGE_PX, weight=BOLD))
        top.addWidget(self.file_name, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addLayout(self.head)
        top.addStretch(0)
        top.addWidget(self.other)
        top.addWidget(self.close_button)
        self.beside.setSpacing(4)
        self.beside.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 16)
        foot.setSpacing(12)
        foot.addLayout(self.beside, 1)
        foot.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignBottom)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        self.body.setSpacing(0)
        inside.addLayout(self.body, 1)
        inside.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.busy)
        layout.addWidget(self.notice)
        layout.addWidget(self._body, 1)
        layout.addStretch(0)
        self._body.hide()
