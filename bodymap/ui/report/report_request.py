"""What is to be made of a record: which document, of which period, on which paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING

from bodymap.services.story.report_making import Period, make_report
from bodymap.ui.report.ink import Ink
from bodymap.ui.report.paper import Paper
from bodymap.ui.report.patient_summary import lay_out_summary
from bodymap.ui.report.report_document import LaidOut, ReportOptions, lay_out_report
from bodymap.ui.report.report_words import tr

if TYPE_CHECKING:
    from bodymap.services.story.report_facts import ReportFacts
    from bodymap.services.story.report_sources import ReportSources


class Document(Enum):
    """What can be printed."""

    REPORT = "report"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """A document of ``period`` on ``paper``."""

    document: Document
    period: Period
    paper: Paper
    options: ReportOptions

    @property
    def title(self) -> str:
        """What it is called, in the properties of a file and at a printer: it names nobody."""
        if self.document is Document.REPORT:
            return tr("Dry needling report")
        return tr("Summary for the patient")

    def file_name(self, day: date) -> str:
        """The name that is suggested for a file of ``day``: it tells nothing of whom."""
        return f"{self.document.value}-{day.isoformat()}.pdf"


class DocumentMaker:
    """Makes documents out of what was read of the record; to be used on a thread."""

    def __init__(self, facts: ReportFacts, ink: Ink) -> None:
        self._facts = facts
        self._ink = ink

    def make(
        self,
        sources: ReportSources,
        request: ReportRequest,
        now: datetime,
        pause: Callable[[], None] = lambda: None,
    ) -> LaidOut:
        """The pages, set. ``pause`` is called often: what it raises ends the work. Raises
        CatalogueError where the catalogue cannot be read."""
        content = make_report(sources, self._facts, now, request.period, pause)
        pause()
        if request.document is Document.SUMMARY:
            return lay_out_summary(content, self._facts, self._ink, request.paper, request.options)
        return lay_out_report(
            content, self._facts, self._ink, request.paper, request.options, pause
        )
