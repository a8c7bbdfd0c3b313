"""Saves a report through the page that people save it with, in a process of its own."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.services.story.patient_story import read_story
from bodymap.services.story.report_facts import ReportFacts
from bodymap.services.underlying import of_clinic
from bodymap.ui.report.report_page import ReportPage
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from bodymap.ui.widgets.leaving import Leaving
from tests.drivers.hands import Hands

_PATIENCE_S = 120


@dataclass
class _ToPath:
    """Answers every dialog: into ``path``."""

    path: Path

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        return self.path

    def agrees(self, parent: QWidget, title: str, words: str, yes: str) -> bool:
        return True

    def printer(self, parent: QWidget) -> QPrinter | None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        printer.setOutputFileName(str(self.path.with_name("printed.pdf")))
        return printer


def saved_report(clinic: Clinic, patient_id: UUID, path: Path) -> None:
    """Save the report of a patient as the PDF ``path``, and print it beside it."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme(resource("styles"))
    theme.dress()
    look = Look(theme, Fonts(), Icons(resource("icons"), theme))
    atlas = Atlas.open(resource("atlas", "data"))
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    facts = ReportFacts(atlas, of_clinic(atlas, catalogue), catalogue)
    answers = _ToPath(path)
    page = ReportPage(
        *(look, clinic, facts, SystemClock(), Theme(resource("styles"))),
        *(answers, Leaving(clinic.exports.begin, answers), answers),
    )
    page.resize(1216, 752)
    page.show()
    hands = Hands(None, page)  # type: ignore[arg-type]  # it only waits with it

    def wait() -> None:
        until = time.monotonic() + _PATIENCE_S
        while page.work.is_busy or page.foot.progress() != "":
            assert time.monotonic() < until
            application.processEvents()

    page.show_story(read_story(clinic.history, clinic.history.overview(patient_id)))
    wait()
    for name in ("Save PDF", "Print"):
        hands.press(f"{name}\N{HORIZONTAL ELLIPSIS}")
        wait()
    assert path.exists()
    assert answers.path.with_name("printed.pdf").exists()
    page.close()
