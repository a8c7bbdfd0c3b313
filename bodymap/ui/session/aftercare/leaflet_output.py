"""Brings the patient's sheet to paper or into a file."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bodymap.errors import ExpectedError
from bodymap.exchange.whole_file import write_whole
from bodymap.services.audit.events import ExportKind, Target
from bodymap.ui.session.aftercare.leaflet import Leaflet
from bodymap.ui.session.aftercare.leaflet_page import LeafletPage
from bodymap.ui.widgets.file_dialogs import FileDialogs, asked_path
from bodymap.ui.widgets.leaving import Leaving
from bodymap.ui.widgets.printing import Printing
from bodymap.ui.widgets.said import reason_said


class LeafletNotWrittenError(ExpectedError):
    """The sheet could not be written; what had its name before is untouched."""


class LeafletOutput:
    """Prints the sheet, or saves it as a PDF whose name tells nothing of whom it is."""

    def __init__(
        self, page: LeafletPage, dialogs: FileDialogs, leaving: Leaving, printing: Printing
    ) -> None:
        self._page = page
        self._dialogs = dialogs
        self._leaving = leaving
        self._printing = printing

    def save(self, leaflet: Leaflet, patient_id: UUID, parent: QWidget) -> str:
        """Ask where, and write it whole or not at all; gives the file's name, empty when the
        person thought better of it. Raises ExpectedError."""
        suggested = f"after-care-{leaflet.day.isoformat()}.pdf"
        title, kinds = _tr("Save the sheet for the patient"), _tr("Document (*.pdf)")
        path = asked_path(self._dialogs, parent, title, suggested, kinds)
        if path is None:
            return ""
        if not self._leaving.may(parent, ExportKind.LEAFLET, patient_id):
            return ""
        try:
            write_whole(path, self._page.pdf(leaflet))
        except OSError as error:
            sentence = _tr("Nothing was written to {name}: {why}.")
            words = sentence.format(name=path.name, why=reason_said(error))
            raise LeafletNotWrittenError(words) from error
        return path.name

    def print(self, leaflet: Leaflet, patient_id: UUID, parent: QWidget) -> bool:
        """Ask for a printer and print it; False when the person thought better of it. Raises
        ExpectedError."""
        printer = self._printing.printer(parent)
        if printer is None:
            return False
        self._leaving.may(parent, ExportKind.LEAFLET, patient_id, to=Target.PRINTER)
        printer.setDocName(_tr("After your treatment"))
        self._page.draw_on(printer, leaflet)
        return True


def _tr(text: str) -> str:
    return QCoreApplication.translate("LeafletOutput", text)
