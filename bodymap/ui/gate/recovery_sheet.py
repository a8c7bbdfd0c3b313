"""The recovery key on a sheet of its own."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget


class RecoverySheet:
    """What stands around the key on paper or in a file, and the way to the printer. ``today`` is
    the day that stands on it."""

    def __init__(self, today: date) -> None:
        self.today = today

    def text(self, key: str) -> str:
        """The sheet as plain text."""
        heading = _tr("Recovery key of the clinic file made on {0}").format(self.today.isoformat())
        advice = _tr("It opens the clinic's records without a passphrase. Keep it locked away.")
        return f"bodymap\n{heading}\n\n    {key}\n\n{advice}\n"

    def print(self, key: str, parent: QWidget) -> bool:
        """Ask for a printer and print the sheet; False when the person thought better of it."""
        # imported here: few people print, and everybody starts the program
        from PySide6.QtGui import QTextDocument
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, parent).exec() != QPrintDialog.DialogCode.Accepted:
            return False
        document = QTextDocument()
        document.setPlainText(self.text(key))
        document.print_(printer)
        return True


def _tr(text: str) -> str:
    return QCoreApplication.translate("RecoverySheet", text)
