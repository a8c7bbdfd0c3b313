"""Saves visits on the body charts that others use, where the person wants the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bodymap.errors import ExpectedError
from bodymap.services.audit.events import ExportKind
from bodymap.services.values import Visit
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.file_dialogs import FileDialogs, asked_path
from bodymap.ui.widgets.leaving import Leaving
from bodymap.ui.widgets.said import said

Write = Callable[[Sequence[Visit], Path], None]


class BodyChartSaver(QObject):
    """Asks where, and writes on a thread of its own: a long record takes a moment.

    Signals:
        said(str): in one sentence what came of it.
    """

    said = Signal(str)

    def __init__(
        self, dialogs: FileDialogs, leaving: Leaving, write: Write, parent: QObject | None = None
    ) -> None:
        """``write`` writes visits to a file, whole or not at all; raises ExpectedError."""
        super().__init__(parent)
        self._dialogs = dialogs
        self._leaving = leaving
        self._write = write
        self._work = Background(self)

    def save(self, visits: Sequence[Visit], parent: QWidget) -> None:
        """Ask for a file and write ``visits`` to it. The name suggested tells nothing of whom."""
        title, kinds = self.tr("Save body charts"), self.tr("Table (*.csv)")
        try:
            path = asked_path(self._dialogs, parent, title, "body-charts.csv", kinds)
            if path is None:
                return
            patient_id = next((one.session.patient_id for one in visits), None)
            if not self._leaving.may(parent, ExportKind.BODY_CHARTS, patient_id):
                return
        except ExpectedError as error:
            self._say_why(error)
            return
        self._work.run(
            lambda: self._write(visits, path), lambda _: self._say_saved(path), self._say_why
        )

    def _say_saved(self, path: Path) -> None:
        self.said.emit(self.tr("{name} was saved.").format(name=path.name))

    def _say_why(self, error: ExpectedError) -> None:
        self.said.emit(said(error))
