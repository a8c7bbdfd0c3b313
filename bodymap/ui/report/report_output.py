"""Brings a report into a file or onto paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bodymap.errors import ExpectedError
from bodymap.exchange.whole_file import write_whole
from bodymap.ui.report.drawing import Progress, draw_pages, pdf_of
from bodymap.ui.report.report_document import LaidOut
from bodymap.ui.widgets.printing import wanted_pages
from bodymap.ui.widgets.said import reason_said

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class ReportNotWrittenError(ExpectedError):
    """The report could not be written; what had its name before is untouched."""


def write_pdf(path: Path, pages: LaidOut, title: str, progress: Progress) -> str:
    """Write the pages as a PDF, whole or not at all, and give the file's name. What ``progress``
    raises ends the work before anything is written. Raises ReportNotWrittenError."""
    data = pdf_of(pages, title, progress)
    try:
        write_whole(path, data)
    except OSError as error:
        sentence = _tr("Nothing was written to {name}: {why}.")
        why = reason_said(error)
        raise ReportNotWrittenError(sentence.format(name=path.name, why=why)) from error
    return path.name


def print_pages(printer: QPrinter, pages: LaidOut, title: str, progress: Progress) -> None:
    """Print the pages that were chosen, as they are in the PDF. ``title`` is what the printer's
    list shows, and names nobody."""
    printer.setDocName(title)
    printer.setFullPage(True)
    draw_pages(pages, printer, progress, wanted_pages(printer, pages.count))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReportOutput", text)
