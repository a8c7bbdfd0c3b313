"""The tab of the report, on a real clinic file."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.pain import Phase
from bodymap.charting.signing import sign
from bodymap.paths import resource
from bodymap.services.clinic import Clinic
from bodymap.services.signed_content import content_of
from bodymap.services.story.patient_story import PatientStory, read_story
from bodymap.services.story.report_facts import ReportFacts
from bodymap.ui.report.page_work import Job, PageWork, Stop, StoppedError
from bodymap.ui.report.report_page import ReportPage
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from bodymap.ui.widgets.leaving import Leaving
from tests import factories
from tests.clinics import contents, copied_clinic
from tests.drivers.aftercare import PaperAnswers
from tests.drivers.audit import cut_off, too_small, unnamed
from tests.drivers.pdf_text import PdfText
from tests.drivers.report import NamedFiles, ReportDriver

TODAY = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


class StillClock:
    def now(self) -> datetime:
        return TODAY


@dataclass
class Reporting:
    """A patient of two visits, the first of them signed, and the tab."""

    clinic: Clinic
    story: PatientStory
    page: ReportPage
    driver: ReportDriver
    paper: PaperAnswers


@pytest.fixture
def reporting(qtbot: QtBot, look: Look, facts: ReportFacts, tmp_path: Path) -> Iterator[Reporting]:
    usual = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    clinic = copied_clinic(tmp_path / "clinic")
    story = _course(clinic)
    files, paper = NamedFiles(), PaperAnswers()
    leaving = Leaving(clinic.exports.begin, files)
    page = ReportPage(
        *(look, clinic, facts, StillClock(), Theme(resource("styles"))), *(files, leaving, paper)
    )
    qtbot.addWidget(page)
    page.resize(1216, 640)
    yield Reporting(clinic, story, page, ReportDriver(qtbot, page, files), paper)
    QLocale.setDefault(usual)


def _course(clinic: Clinic) -> PatientStory:
    person = factories.patient()
    heel = factories.episode(person.id)
    clinic.recorder.add_patient(person)
    clinic.recorder.add_episode(heel)
    for week in range(2):
        session = factories.session(heel, week=week)
        clinic.recorder.start_session(session)
        sites = [factories.site(session, id=new_id(), muscle="soleus") for _ in range(2)]
        for site in sites:
            clinic.recorder.add_site(site)
        wrong = factories.site(session, muscle="popliteus")
        clinic.recorder.add_site(wrong)
        clinic.recorder.void_site(wrong.id)
        if week == 0:
            clinic.recorder.set_pain(factories.pain(session, 7, Phase.BEFORE))
        clinic.records.put((factories.needle_event(session, None),))
        if week == 0:
            ended = session.started_at + timedelta(minutes=30)
            known = clinic.history.visit(session.id)
            content = content_of(known, Figure.FEMALE_TYPICAL)
            signer = clinic.desk.person
            clinic.records.sign(sign(content, signer.id, signer.signature, ended), ended)
    return read_story(clinic.history, clinic.history.overview(person.id))


def test_the_pages_come_by_themselves_and_are_saved_as_they_are_shown(
    reporting: Reporting, tmp_path: Path
) -> None:
    driver = reporting.driver
    driver.open(reporting.story)
    assert driver.pages() == ("Page 1 of 2", "Page 2 of 2")
    assert driver.are_drawn()
    text = driver.saved(tmp_path / "out")
    assert driver.said() == "out.pdf was saved."
    assert driver.suggested() == "report-2026-05-04.pdf"
    assert (text.pages, text.size_pt) == (2, (595, 842))
    assert "Soleus" in text.words
    assert "Popliteus" not in text.words, "what was taken out of the chart is not reported"
    assert "Still open: visit 2." in text.words


def test_each_choice_makes_other_pages(reporting: Reporting, tmp_path: Path) -> None:
    driver = reporting.driver
    driver.open(reporting.story)
    driver.choose("Paper: Letter")
    driver.tick("With the patient's name")
    driver.tick("Needle sites one by one")
    text = driver.saved(tmp_path / "bare.pdf")
    assert text.size_pt == (612, 792)
    assert "Ada Brandt" not in text.words
    assert "Needle, mm" not in text.words
    driver.choose("Visits: From \N{EN DASH} to")
    driver.type_days("2026-03-09", "2026-03-09")
    assert "1 of 2 visits" in driver.saved(tmp_path / "part.pdf").words
    driver.choose("Document: For the patient")
    assert driver.pages() == ("Page 1 of 1",)
    assert "Your treatment" in driver.saved(tmp_path / "patient.pdf").words
    assert driver.suggested() == "summary-2026-05-04.pdf"


def test_it_prints_what_it_shows(reporting: Reporting, tmp_path: Path, qtbot: QtBot) -> None:
    reporting.paper.paper = tmp_path / "printed.pdf"
    reporting.driver.open(reporting.story)
    reporting.driver.hands.press("Print\N{HORIZONTAL ELLIPSIS}")
    qtbot.waitUntil(lambda: reporting.driver.said() != "", timeout=10_000)
    assert reporting.driver.said() == "The report was sent to the printer."
    assert PdfText((tmp_path / "printed.pdf").read_bytes()).pages == 2


def test_cancelled_work_leaves_nothing_behind_and_is_taken_up_again(
    reporting: Reporting, tmp_path: Path
) -> None:
    page, driver = reporting.page, reporting.driver
    page.show()
    page.show_story(reporting.story)
    assert driver.progress().startswith("Making pages")
    before = contents(tmp_path)
    driver.hands.press("Cancel")
    driver.wait()
    assert contents(tmp_path) == before
    driver.hands.press("Make them")
    driver.wait()
    assert driver.pages() == ("Page 1 of 2", "Page 2 of 2")


def test_a_file_that_cannot_be_written_is_told_in_a_sentence(
    reporting: Reporting, tmp_path: Path, qtbot: QtBot
) -> None:
    reporting.driver.open(reporting.story)
    folder = tmp_path / "taken.pdf"
    folder.mkdir()
    reporting.page._dialogs.answer = folder  # type: ignore[attr-defined]  # the answers given
    reporting.driver.hands.press("Save PDF\N{HORIZONTAL ELLIPSIS}")
    qtbot.waitUntil(lambda: reporting.driver.said() != "", timeout=10_000)
    assert reporting.driver.said() == ("Nothing was written to taken.pdf: a folder has this name.")


def test_a_name_without_its_ending_gets_it_and_replaces_nothing(
    reporting: Reporting, tmp_path: Path
) -> None:
    driver = reporting.driver
    driver.open(reporting.story)
    known = tmp_path / "Dr. Hazel.pdf"
    known.write_bytes(b"of last week")
    reporting.page._dialogs.answer = tmp_path / "Dr. Hazel"  # type: ignore[attr-defined]  # the answers given
    driver.hands.press("Save PDF\N{HORIZONTAL ELLIPSIS}")
    assert driver.said() == "Dr. Hazel.pdf is there already: nothing was saved."
    assert known.read_bytes() == b"of last week"


def test_pages_of_one_patient_are_gone_as_soon_as_another_is_shown(reporting: Reporting) -> None:
    driver = reporting.driver
    driver.open(reporting.story)
    assert len(driver.pages()) == 2
    other = _course(reporting.clinic)
    reporting.page.show_story(other)
    assert driver.pages() == ()
    driver.wait()
    assert len(driver.pages()) == 2
    reporting.page.show_story(other)
    assert len(driver.pages()) == 2, "the same patient's stay until the new ones come"
    driver.wait()


def test_a_record_that_cannot_be_read_is_told_and_asked_for_again(reporting: Reporting) -> None:
    driver, page = reporting.driver, reporting.page
    driver.open(reporting.story)
    reporting.clinic.close()
    page.show_story(reporting.story)
    driver.wait()
    assert "cannot be read" in driver.said()
    assert not page.foot.save.isEnabled()
    driver.hands.press("Try again")
    driver.wait()
    assert "cannot be read" in driver.said()
    page.notice.hide()
    page.hide()
    page.show()
    driver.wait()
    assert "cannot be read" in driver.said(), "it is read again when it is seen again"


def test_everything_is_named_and_large_enough(reporting: Reporting) -> None:
    reporting.driver.open(reporting.story)
    assert unnamed(reporting.page) == []
    assert too_small(reporting.page) == []
    assert cut_off(reporting.page) == []


def test_a_patient_without_visits_has_nothing_to_report(reporting: Reporting, qtbot: QtBot) -> None:
    person = factories.patient()
    reporting.clinic.recorder.add_patient(person)
    reporting.clinic.recorder.add_episode(factories.episode(person.id))
    overview = reporting.clinic.history.overview(person.id)
    reporting.page.show()
    qtbot.waitExposed(reporting.page)
    reporting.page.show_story(read_story(reporting.clinic.history, overview))
    assert reporting.driver.hands.reads("No visits yet: their report is made here.")


def test_a_new_preview_takes_the_place_of_one_that_is_under_way(qtbot: QtBot) -> None:
    work, begun = PageWork(), threading.Event()
    done: list[str] = []
    failed: list[Exception] = []

    def until_stopped(stop: Stop) -> str:
        begun.set()
        while True:
            stop.check()

    work.put(Job(until_stopped, done.append, failed.append, is_preview=True))
    assert begun.wait(5)
    work.put(Job(lambda _stop: "second", done.append, failed.append, is_preview=True))
    qtbot.waitUntil(lambda: not work.is_busy)
    assert done == ["second"]
    assert [type(one) for one in failed] == [StoppedError]
