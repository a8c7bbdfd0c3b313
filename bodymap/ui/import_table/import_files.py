"""Files that patients and visits come from: spreadsheets, or what another record sent as FHIR."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from bodymap.ui.import_fhir.fhir_page import FhirPage
    from bodymap.ui.import_table.import_frame import ImportFrame
    from bodymap.ui.import_table.import_page import ImportPage
    from bodymap.ui.widgets.file_dialogs import OpenDialogs

_BUNDLES: Final = (".json", ".ndjson")
_Page = TypeVar("_Page", bound="ImportFrame")


class ImportFiles(QStackedWidget):
    """Asks for files, and shows the page that understands them.

    Signals:
        left(): the person does not want it any more; nothing was written.
        imported(object): the `Brought`, once it is in the record.
    """

    left = Signal()
    imported = Signal(object)

    def __init__(
        self,
        make_table: Callable[[], ImportPage],
        make_fhir: Callable[[], FhirPage],
        dialogs: OpenDialogs,
        parent: QWidget | None = None,
    ) -> None:
        """Each page is made when there is a file for it."""
        super().__init__(parent)
        self._make_table = make_table
        self._make_fhir = make_fhir
        self._dialogs = dialogs
        self._table: ImportPage | None = None
        self._fhir: FhirPage | None = None
        # the help opens at the chapter on it
        self.setProperty("chapter", "patients-and-import.md")

    def begin(self) -> None:
        """Ask for files. Where none is chosen, and none is being looked at, leave."""
        chosen = self._dialogs.open_files(
            self,
            self.tr("Spreadsheets saved as CSV, or a FHIR file"),
            self.tr("Spreadsheets and FHIR (*.csv *.tsv *.txt *.json *.ndjson);;All files (*)"),
        )
        if chosen:
            self.open_files(chosen)
        elif not any(page is not None and page.has_files for page in (self._table, self._fhir)):
            self.left.emit()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Look at files: one of FHIR, or spreadsheets."""
        if any(path.suffix.lower() in _BUNDLES for path in paths):
            if self._table is not None:
                self._table.forget()
            self._fhir = self._fhir or self._meet(self._make_fhir())
            self.setCurrentWidget(self._fhir)
            self._fhir.open_files(paths)
        else:
            if self._fhir is not None:
                self._fhir.forget()
            self._table = self._table or self._meet(self._make_table())
            self.setCurrentWidget(self._table)
            self._table.open_files(paths)

    def _meet(self, page: _Page) -> _Page:
        page.left.connect(self.left)
        page.imported.connect(self.imported)
        page.others_wanted.connect(self.begin)
        self.addWidget(page)
        return page
