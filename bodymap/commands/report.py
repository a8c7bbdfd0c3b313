"""``bodymap report``: the report of a complaint as a PDF, without a window and without a screen."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from bodymap.anatomy.atlas import Atlas
from bodymap.commands import console
from bodymap.commands.patients import named
from bodymap.commands.refusals import RefusedError
from bodymap.paths import resource
from bodymap.services.audit.events import ExportKind
from bodymap.services.story.patient_story import read_story
from bodymap.services.story.report_facts import ReportFacts
from bodymap.services.story.report_making import WHOLE
from bodymap.services.story.report_sources import read_sources
from bodymap.services.underlying import of_clinic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.commands.at_the_door import Door
    from bodymap.services.clinic import Clinic
    from bodymap.services.progress import Progress
    from bodymap.services.story.report_sources import ReportSources
    from bodymap.services.values import PatientOverview

NO_COMPLAINT: Final = "No complaint of this patient has {text!r} in its name. There are: {names}."
NO_VISITS: Final = "This complaint has no visits yet: there is nothing to report."
NO_COMPLAINTS: Final = "This patient has no complaint yet: there is nothing to report."
_PLATFORM: Final = "QT_QPA_PLATFORM"


def report(door: Door, asked: argparse.Namespace) -> int:
    """Write the report that was asked for; another program may have the clinic open meanwhile.
    Returns the exit status.

    As JSON: ``path``, ``pages``, ``patient`` (the id), ``complaint`` and ``document`` (report or
    summary). Raises ExpectedError.
    """
    with closing(door.read()) as clinic, console.progress("Writing the report") as progress:
        overview = clinic.history.overview(named(clinic.history, asked.patient))
        episode_id = _complaint(overview, asked.complaint)
        document = ExportKind.PATIENT_PAGE if asked.for_patient else ExportKind.REPORT
        # before anything is written: what cannot be noted must not leave
        clinic.exports.begin(document, overview.patient.id)
        sources = _sources(clinic, overview, episode_id, progress)
        pages = _write(door, sources, asked, progress)
    values: dict[str, Any] = {
        "path": str(asked.to),
        "pages": pages,
        "patient": str(overview.patient.id),
        "complaint": sources.episode.complaint,
        "document": "summary" if asked.for_patient else "report",
    }
    counted = "1 page" if pages == 1 else f"{pages} pages"
    console.answer(f"Written: {asked.to} ({counted})", values, as_json=asked.json)
    return 0


def _complaint(overview: PatientOverview, text: str) -> UUID:
    """The complaint that ``text`` names, or the one visited last. Raises RefusedError."""
    if not text:
        likeliest = overview.kept_or_likeliest(None)
        if likeliest is None:
            raise RefusedError(NO_COMPLAINTS)
        found = likeliest
    else:
        wanted = text.casefold()
        named_so = [one for one in overview.episodes if wanted in one.complaint.casefold()]
        if not named_so:
            names = "; ".join(dict.fromkeys(one.complaint for one in overview.episodes))
            raise RefusedError(NO_COMPLAINT.format(text=text, names=names or "none"))
        found = named_so[-1].id
    if all(visit.session.episode_id != found for visit in overview.visits):
        raise RefusedError(NO_VISITS)
    return found


def _sources(
    clinic: Clinic, overview: PatientOverview, episode_id: UUID, progress: Progress
) -> ReportSources:
    reading = read_sources(clinic, read_story(clinic.history, overview), episode_id)
    while True:
        try:
            progress(round(next(reading) * 40), 100)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # of a generator that returns them


def _write(
    door: Door, sources: ReportSources, asked: argparse.Namespace, progress: Progress
) -> int:
    """Set the pages and write them; returns how many they are."""
    with _without_a_screen():
        # the toolkit is loaded only where a page is set
        from bodymap.ui.report.ink import Ink
        from bodymap.ui.report.paper import Paper
        from bodymap.ui.report.report_document import ALL_PARTS, ReportOptions
        from bodymap.ui.report.report_output import write_pdf
        from bodymap.ui.report.report_request import Document, DocumentMaker, ReportRequest
        from bodymap.ui.theme.fonts import Fonts
        from bodymap.ui.theme.theme import Theme

        catalogue = door.catalogue()
        atlas = Atlas.open(resource("atlas", "data"))
        facts = ReportFacts(atlas, of_clinic(atlas, catalogue), catalogue)
        request = ReportRequest(
            Document.SUMMARY if asked.for_patient else Document.REPORT,
            WHOLE,
            Paper.LETTER if asked.paper == "letter" else Paper.A4,
            ReportOptions(ALL_PARTS, with_name=not asked.without_name),
        )
        maker = DocumentMaker(facts, Ink(Fonts(), Theme(resource("styles"))))
        pages = maker.make(sources, request, door.clock.now())
        path: Path = asked.to
        write_pdf(
            path, pages, request.title, lambda page, count: progress(40 + 60 * page // count, 100)
        )
        return pages.count


@contextmanager
def _without_a_screen() -> Iterator[None]:
    """The toolkit, drawing into memory: nothing of it needs a screen."""
    if "PySide6.QtGui" not in sys.modules:
        os.environ[_PLATFORM] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        yield
        return
    application = QGuiApplication(["bodymap"])
    try:
        yield
    finally:
        application.shutdown()
