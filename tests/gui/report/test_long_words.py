"""Whatever was written, a report holds all of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter

from bodymap.charting.amendment import Amendment, FieldChange, SiteChanged, SiteField
from bodymap.services.story.report_content import ReportContent
from bodymap.services.story.report_facts import ReportFacts
from bodymap.services.story.report_making import make_report
from bodymap.services.story.report_sources import ReportSources
from bodymap.services.values import Visit
from bodymap.ui.report.drawing import pdf_of
from bodymap.ui.report.ink import BODY, TITLE, Ink
from bodymap.ui.report.paper import Paper
from bodymap.ui.report.patient_summary import lay_out_summary
from bodymap.ui.report.report_document import LaidOut, Part, ReportOptions, lay_out_report
from tests import factories, reports
from tests.drivers.pdf_text import PdfText

_PLAIN = ReportOptions(frozenset(Part) - {Part.MAPS, Part.TREND})


def long(tag: str, count: int = 600) -> str:
    """Some five thousand characters, each word of them another one."""
    return " ".join(f"{tag}{number:04d}" for number in range(count))


def lost(text: str, tag: str, count: int = 600) -> list[int]:
    """The words of ``long`` that are not in a text."""
    return [number for number in range(count) if f"{tag}{number:04d}" not in text]


def sources(*visits: Visit, clinic: str = "Willow Lane", **words: str) -> ReportSources:
    """What a report is made of, with other ``words`` of the patient or the complaint."""
    known = reports.sources(*visits)
    patient = replace(
        reports.PATIENT,
        given_name=words.get("name", "Ada"),
        alert=words.get("alert", ""),
    )
    episode = replace(known.episode, complaint=words.get("complaint", "Heel pain"))
    overview = replace(known.story.overview, patient=patient, episodes=(episode,))
    story = replace(known.story, overview=overview)
    return replace(known, clinic=clinic, episode=episode, story=story)


def written() -> Visit:
    """A visit with a long note of a reaction, and a long reason of an amendment."""
    note = factories.reaction(factories.session(reports.HEEL), note=long("note"))
    visit = reports.visit(0, records=[note])
    what = SiteChanged(visit.sites[0].id, (FieldChange(SiteField.DEPTH_MM, 12.0),))
    amended = reports.amended(visit, what)
    *records, amendment = amended.records
    assert isinstance(amendment, Amendment)
    return replace(amended, records=(*records, replace(amendment, reason=long("reason"))))


def content(facts: ReportFacts, of: ReportSources) -> ReportContent:
    return make_report(of, facts, reports.NOW)


def read(pages: LaidOut) -> str:
    """The words of a document, one blank between two."""
    return PdfText(pdf_of(pages, "Report")).words


def overflowing(pages: LaidOut) -> list[int]:
    """The pages on which something reaches into the foot."""
    return [
        number
        for number, page in enumerate(pages.pages, start=1)
        if any(one.y + one.piece.height > pages.frame.room + 0.1 for one in page)
    ]


@pytest.mark.parametrize("paper", Paper)
def test_long_notes_go_on_over_the_pages(facts: ReportFacts, ink: Ink, paper: Paper) -> None:
    told = content(facts, sources(written(), alert=long("alert"), complaint=long("pain", 80)))
    pages = lay_out_report(told, facts, ink, paper, _PLAIN)
    assert overflowing(pages) == []
    text = read(pages)
    assert [lost(text, tag) for tag in ("alert", "note", "reason")] == [[], [], []]
    assert lost(text, "pain", 80) == []


def test_the_page_for_the_patient_holds_a_complaint_told_at_length(
    facts: ReportFacts, ink: Ink
) -> None:
    told = content(facts, sources(reports.visit(0), complaint=long("pain")))
    pages = lay_out_summary(told, facts, ink, Paper.A4, _PLAIN)
    assert overflowing(pages) == []
    assert lost(read(pages), "pain") == []


def test_a_clinic_whose_name_has_no_room_above_is_named_in_the_head(
    facts: ReportFacts, ink: Ink
) -> None:
    told = content(facts, sources(reports.visit(0), clinic=long("clinic", 14)))
    assert lost(read(lay_out_report(told, facts, ink, Paper.A4, _PLAIN)), "clinic", 14) == []


def test_a_name_from_right_to_left_leaves_its_line_in_order(ink: Ink) -> None:
    name = "\N{HEBREW LETTER ALEF}\N{HEBREW LETTER MEM}\N{HEBREW LETTER SHIN}"
    wide = int(ink.width(name, TITLE))
    assert written_alone(ink, f"{name} Brandt", wide) == written_alone(ink, name, wide)


def written_alone(ink: Ink, words: str, width: int) -> QImage:
    """The left part of a line of words."""
    image = QImage(width, 30, QImage.Format.Format_RGB32)
    image.fill(ink.color("surface"))
    painter = QPainter(image)
    ink.write(painter, 0, 22, words, TITLE)
    painter.end()
    return image


def test_a_tab_keeps_words_apart(ink: Ink) -> None:
    assert ink.lines("left\tright", BODY, 400.0) == ("left right",)


def test_needles_of_an_open_visit_are_not_said_to_be_out(facts: ReportFacts, ink: Ink) -> None:
    going_on = reports.visit(0, sites=2, is_signed=False)
    session = replace(going_on.session, ended_at=None)
    told = content(facts, reports.sources(replace(going_on, session=session, records=())))
    text = read(lay_out_report(told, facts, ink, Paper.A4, _PLAIN))
    assert "Visit 1: needle 1 and 2 in, the visit is open" in text
    assert "taken out and accounted for" not in text


def test_a_period_runs_from_the_earliest_to_the_latest_day(facts: ReportFacts, ink: Ink) -> None:
    # the clock was set back by three weeks between them
    told = content(facts, reports.sources(reports.visit(4), reports.visit(1)))
    text = read(lay_out_report(told, facts, ink, Paper.A4, _PLAIN))
    assert "9 Mar 2026 \N{EN DASH} 30 Mar 2026 (2 visits)" in text
