"""What comes out of a printer is laid out as the PDF is, and is what was chosen in the dialog."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from bodymap.paths import resource
from bodymap.services.story.report_facts import ReportFacts
from bodymap.services.story.report_making import make_report
from bodymap.ui.report.drawing import pdf_of
from bodymap.ui.report.ink import Ink
from bodymap.ui.report.paper import Paper
from bodymap.ui.report.report_document import LaidOut, Part, ReportOptions, lay_out_report
from bodymap.ui.report.report_output import print_pages
from bodymap.ui.session.aftercare.leaflet import Leaflet
from bodymap.ui.session.aftercare.leaflet_page import LeafletPage
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.theme import Theme
from bodymap.ui.widgets.printing import wanted_pages
from tests import reports
from tests.drivers.pdf_text import PdfText

_PLAIN = ReportOptions(frozenset(Part) - {Part.MAPS, Part.TREND})
_ADVICE = "Soreness for a day or two is usual and goes by itself; move as you normally would."


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """What a printer prints."""
    return tmp_path / "printed.pdf"


@pytest.fixture
def printer(paper: Path) -> QPrinter:
    """A printer of 1200 dots to the inch with A4 in it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(paper))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer


@pytest.fixture
def pages(facts: ReportFacts, ink: Ink) -> LaidOut:
    """A report of more than one page, without its pictures, which take longest to draw."""
    content = make_report(reports.course(5), facts, reports.NOW)
    return lay_out_report(content, facts, ink, Paper.A4, _PLAIN)


def _quiet(_page: int, _pages: int) -> None:
    """Nobody is told how far it is."""


def test_a_printed_report_is_the_pdf(pages: LaidOut, printer: QPrinter, paper: Path) -> None:
    print_pages(printer, pages, "Dry needling report", _quiet)
    printed, file = PdfText(paper.read_bytes()), PdfText(pdf_of(pages, "Dry needling report"))
    assert printed.runs == file.runs
    assert (printed.pages, printed.size_pt) == (file.pages, file.size_pt)
    assert printed.pages == pages.count > 1


def test_only_the_pages_that_were_chosen_are_printed(
    pages: LaidOut, printer: QPrinter, paper: Path
) -> None:
    told: list[int] = []
    printer.setFromTo(2, 2)
    print_pages(printer, pages, "Dry needling report", lambda page, _pages: told.append(page))
    printed = PdfText(paper.read_bytes())
    assert printed.pages == 1
    assert told == [2]
    assert f"Page 2 of {pages.count}" in printed.words


@pytest.mark.parametrize(
    ("chosen", "wanted"),
    [((0, 0), [1, 2, 3]), ((2, 3), [2, 3]), ((2, 9), [2, 3]), ((7, 9), [3])],
)
def test_chosen_pages_that_are_not_there(
    printer: QPrinter, chosen: tuple[int, int], wanted: list[int]
) -> None:
    if chosen != (0, 0):
        printer.setFromTo(*chosen)
    assert list(wanted_pages(printer, 3)) == wanted


@pytest.mark.parametrize("count", [2, 12])
def test_the_lines_of_a_printed_leaflet_break_where_they_do_in_the_pdf(
    printer: QPrinter, paper: Path, fonts: Fonts, count: int
) -> None:
    advice = tuple(f"{number}: {_ADVICE}" for number in range(count))
    leaflet = Leaflet("Riverside Clinic", date(2026, 11, 26), "0123 456", advice, advice[:2])
    page = LeafletPage(fonts, Theme(resource("styles")), QLocale("en_GB"))
    page.draw_on(printer, leaflet)
    printed, file = PdfText(paper.read_bytes()), PdfText(page.pdf(leaflet))
    assert printed.runs == file.runs
    assert printed.pages == file.pages == 1
