"""Where the person is asked for a printer: the one place, so that tests can answer instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class Printing(Protocol):
    """Asks for a printer."""

    def printer(self, parent: QWidget) -> QPrinter | None:
        """The printer to print on, or None when the person thought better of it."""
        ...


class SystemPrinting:
    """Asks with the system's own dialog."""

    def printer(self, parent: QWidget) -> QPrinter | None:
        """See Printing."""
        # few people print, and everybody opens visits
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        accepted = QPrintDialog(printer, parent).exec() == QPrintDialog.DialogCode.Accepted
        return printer if accepted else None


def wanted_pages(printer: QPrinter, count: int) -> range:
    """The pages that the person chose in the dialog, counted from 1, out of ``count``."""
    first, last = printer.fromPage(), printer.toPage()
    if first < 1:  # Qt's word for all of them
        return range(1, count + 1)
    return range(min(first, count), min(max(last, first), count) + 1)
