"""The list of where a lot was used, out of the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QObject

from bodymap.charting.needle_box import NeedleBox
from bodymap.errors import ExpectedError
from bodymap.services.audit.events import ExportKind, Target
from bodymap.services.values import BoxUse
from bodymap.ui.lock.clipboard_guard import copy_text
from bodymap.ui.stock.lot_sheet import LotSheet
from bodymap.ui.widgets.file_dialogs import FileDialogs
from bodymap.ui.widgets.leaving import Leaving
from bodymap.ui.widgets.said import said


class LotOutput(QObject):
    """Belongs to the sheet of a lot, its parent: copies and saves what that shows."""

    def __init__(
        self,
        sheet: LotSheet,
        boxes: Callable[[], Mapping[UUID, NeedleBox]],
        dialogs: FileDialogs,
        leaving: Leaving,
    ) -> None:
        """``boxes`` gives those of the stock by their ids."""
        super().__init__(sheet)
        self.sheet = sheet
        self._boxes = boxes
        self._dialogs = dialogs
        self._leaving = leaving
        self._lot = ""
        self._uses: tuple[BoxUse, ...] = ()
        sheet.copy_wanted.connect(self._copy)
        sheet.save_wanted.connect(self._save)

    def show_uses(self, lot: str, uses: Sequence[BoxUse]) -> None:
        """Show where a lot was used."""
        self._lot, self._uses = lot, tuple(uses)
        self.sheet.show_uses(lot, self._uses, self._boxes())

    def _copy(self) -> None:
        # what leaves the program is made when it is asked for
        from bodymap.exchange.lot_csv import lot_text

        try:
            self._leaving.may(self.sheet, ExportKind.LOTS, to=Target.CLIPBOARD)
        except ExpectedError as error:
            self.sheet.say(said(error))
            return
        copy_text(lot_text(self._uses, self._boxes()))
        self.sheet.say(self.tr("The list is on the clipboard. It names patients."))

    def _save(self) -> None:
        from bodymap.exchange.lot_csv import write_lot

        kept = "".join(letter if letter.isalnum() else "-" for letter in self._lot)
        path = self._dialogs.save_as(
            self.sheet,
            self.tr("Save where the lot was used"),
            f"lot-{kept}.csv",
            self.tr("CSV (*.csv)"),
        )
        if path is None:
            return
        try:
            if not self._leaving.may(self.sheet, ExportKind.LOTS):
                return
            write_lot(self._uses, self._boxes(), path)
        except ExpectedError as error:
            self.sheet.say(said(error))
            return
        self.sheet.say(
            self.tr("Saved as {name}. The file is not encrypted, and names patients.").format(
                name=path.name
            )
        )
