"""A report as a PDF: what can be read in it, and how it is drawn."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QPdfWriter

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.side import Side
from bodymap.charting.amendment import FieldChange, SiteChanged, SiteField
from bodymap.charting.signing import Signature
from bodymap.services.story.report_facts import ReportFacts
from bodymap.services.story.report_making import make_report
from bodymap.services.story.report_sources import ReportSources
from bodymap.ui.report.drawing import pdf_of, picture_of, render_report
from bodymap.ui.report.ink import BODY, CELL, Ink
from bodymap.ui.report.map_block import MapBlock, Maps
from bodymap.ui.report.paper import Paper
from bodymap.ui.report.patient_summary import lay_out_summary
from bodymap.ui.report.report_document import ALL, Part, ReportOptions, lay_out_report
from bodymap.ui.report.vector_figure import Frame, VectorFigure
from tests import factories, reports
from tests.drivers.pdf_colors import contrast, text_colors
from tests.drivers.pdf_text import PdfText

_WHITE = (1.0, 1.0, 1.0)
_PLAIN = ReportOptions(frozenset(Part) - {Part.MAPS, Part.TREND})
"""Without the pictures, which take longest to draw."""


class Reports:
    """Makes PDFs of sources, each once."""

    def __init__(self, facts: ReportFacts, ink: Ink) -> None:
        self._facts, self._ink = facts, ink
        self.course = cache(lambda count: self.pdf(reports.course(count), options=ALL))

    def pdf(
        self, sources: ReportSources, paper: Paper = Paper.A4, options: ReportOptions = _PLAIN
    ) -> bytes:
        content = make_report(sources, self._facts, reports.NOW)
        pages = lay_out_report(content, self._facts, self._ink, paper, options)
        return pdf_of(pages, "Dry needling report")

    def summary(self, sources: ReportSources, paper: Paper = Paper.A4) -> bytes:
        content = make_report(sources, self._facts, reports.NOW)
        return pdf_of(lay_out_summary(content, self._facts, self._ink, paper, ALL), "Summary")


@pytest.fixture(scope="module")
def made(facts: ReportFacts, ink: Ink) -> Reports:
    return Reports(facts, ink)


@pytest.mark.parametrize(("visits", "fewest"), [(1, 2), (5, 2), (40, 3)])
def test_a_report_is_vectors_and_words_with_its_fonts_inside(
    made: Reports, visits: int, fewest: int
) -> None:
    data = made.course(visits)
    text = PdfText(data)
    assert fewest <= text.pages <= 4
    assert text.fonts == text.embedded_fonts > 0
    assert b"/Subtype /Image" not in data
    for page in range(1, text.pages + 1):
        assert f"Page {page} of {text.pages}" in text.words
    assert "Willow Lane Physio" in text.words
    assert "Plantar heel pain, left" in text.words
    assert "Pain, 0 = none to 10" in text.words or visits == 1, "the plot's words are words"


def test_the_paper_is_the_one_that_was_asked_for(made: Reports) -> None:
    assert PdfText(made.course(5)).size_pt == (595, 842)
    letter = PdfText(made.pdf(reports.course(2), Paper.LETTER))
    assert letter.size_pt == (612, 792)


def test_a_long_course_says_what_it_leaves_out(made: Reports) -> None:
    words = PdfText(made.course(40)).words
    found = re.search(r"The needles of the last (\d+) of 40 visits are listed", words)
    assert found is not None
    assert 1 <= int(found[1]) < 40
    assert "listed one by one" not in PdfText(made.course(5)).words


def test_every_signature_is_in_the_table_by_its_hash(made: Reports) -> None:
    visits = [reports.visit(week) for week in range(3)]
    words = PdfText(made.pdf(reports.sources(*visits))).words
    for visit in visits:
        signature = visit.last(Signature)
        assert signature is not None
        assert signature.content_hash[:16] in words
    assert "All 3 signatures fit" in words


def test_what_does_not_fit_and_what_nobody_signed_is_said_plainly(made: Reports) -> None:
    broken = reports.visit(0)
    broken = reports.with_sites(broken, broken.sites[1:])
    words = PdfText(made.pdf(reports.sources(broken, reports.visit(1, is_signed=False)))).words
    assert "does NOT fit" in words
    assert "The record of visit 1 is NOT what was signed" in words
    assert "not signed" in words
    assert "Not signed: visit 2." in words


def test_an_amendment_stands_with_what_was_signed_and_why(made: Reports) -> None:
    visit = reports.visit(0)
    what = SiteChanged(visit.sites[0].id, (FieldChange(SiteField.DEPTH_MM, 12.0),))
    words = PdfText(made.pdf(reports.sources(reports.amended(visit, what)))).words
    assert "Site 1: depth 20 mm Site 1: depth 12 mm The ruler was read upside down." in words
    assert "Theo Alder, PT" in words
    assert "1\N{DAGGER}" in words


def test_the_name_is_on_the_pages_when_it_is_wanted_and_never_in_the_properties(
    made: Reports,
) -> None:
    sources = reports.course(2)
    named = made.pdf(sources)
    bare = made.pdf(sources, options=ReportOptions(frozenset(), with_name=False))
    assert "Ada Brandt" in PdfText(named).words
    assert "Brandt" not in PdfText(bare).words
    for data in (named, bare):
        assert b"Brandt" not in data
        assert "Brandt".encode("utf-16-be") not in data


def test_parts_that_are_not_wanted_are_not_there(made: Reports) -> None:
    words = PdfText(made.pdf(reports.course(2), options=ReportOptions(frozenset()))).words
    for title in ("Where the needles were", "How the pain went", "Muscles by visit", "Reactions"):
        assert title not in words
    assert "20560" not in words
    some = ReportOptions(frozenset({Part.FEES}))
    assert "45.00 EUR" in PdfText(made.pdf(reports.course(2), options=some)).words


def test_all_words_can_be_read_on_a_grey_copy(made: Reports, ink: Ink) -> None:
    grounds = [_part(ink, token) for token in ("surface", "accent-soft", "danger-soft")]
    used = text_colors(made.course(5)) | text_colors(made.summary(reports.course(5)))
    assert len(used) > 2
    for color in used - {_WHITE}:
        assert all(contrast(color, ground) >= 4.5 for ground in grounds), color
    # white numbers stand on full dots
    assert contrast(_part(ink, "needle-out"), _WHITE) >= 4.5
    for line in ("edge", "figure-outline", "needle-out", "accent-deep"):
        assert contrast(_part(ink, line), _WHITE) >= 3.0


def test_left_of_the_patient_is_left_in_every_picture(facts: ReportFacts, ink: Ink) -> None:
    atlas = facts.atlas
    visit = reports.visit(0, sites=2, is_signed=False)
    points = [atlas.locate(view, *_centre(atlas, view, region)) for view, region in _LEFT]
    placed = [
        replace(site, place=replace(site.place, point=point, region=region, side=Side.LEFT))
        for site, point, (_, region) in zip(visit.sites, points, _LEFT, strict=True)
        if point is not None
    ]
    sources = reports.sources(reports.signed(reports.with_sites(visit, placed)))
    content = make_report(sources, facts, reports.NOW)
    maps = Maps(atlas, content.sites)
    figure = VectorFigure(atlas, ink)
    block = MapBlock(
        figure, maps, maps.pictures(), lambda view, _picture: view.title, (500, 250), ink
    )
    seen = {}
    for picture, _, box in block.frames[:2]:
        frame = Frame(figure.view(picture.view), picture.part, QRectF(box))
        (spot,) = block.spots(picture, frame)
        is_right_half = spot.at.x() > box.center().x()
        edge = frame.view.right_edge if is_right_half else frame.view.left_edge
        seen[picture.view] = (is_right_half, edge)
    assert seen == {"front": (True, Side.LEFT), "back": (False, Side.LEFT)}


_LEFT = (("front", "chest_upper_l"), ("back", "lumbar_upper_l"))


def test_the_page_for_the_patient_is_one_and_has_no_jargon(made: Reports) -> None:
    text = PdfText(made.summary(replace(reports.course(12), call_line="Willow Lane, 555 0142")))
    assert text.pages == 1
    assert "Your pain has become clearly less." in text.words
    assert "When to get help" in text.words
    assert "If the calf is swollen" in text.words
    assert "Willow Lane, 555 0142" in text.words
    for jargon in ("M72.2", "20560", "SHA", "NPRS", "MCID", "gastrocnemius", "hash", "twitch"):
        assert jargon.lower() not in text.words.lower()


@pytest.mark.parametrize(
    ("pains", "words"),
    [
        (((6, 4), (6, 3)), "Your pain is about the same."),
        (((6, 4), (5, 3)), "Your pain has become a little less."),
        (((4, 4), (5, 3)), "Your pain has become a little more."),
        (((4, 4), (8, 3)), "Your pain has become more."),
    ],
)
def test_the_patient_reads_how_the_pain_went(
    made: Reports, pains: tuple[tuple[int, int], tuple[int, int]], words: str
) -> None:
    visits = [reports.visit(week, pair, sites=1) for week, pair in enumerate(pains)]
    assert words in PdfText(made.summary(reports.sources(*visits), Paper.LETTER)).words


def test_a_report_is_drawn_without_a_window(facts: ReportFacts, ink: Ink) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    content = make_report(reports.course(1), facts, reports.NOW)
    count = render_report(content, Paper.LETTER, writer, facts, ink)
    assert PdfText(bytes(buffer.data().data())).pages == count


def test_figures_in_columns_have_one_width_and_stay_figures(ink: Ink) -> None:
    assert len({ink.width(figure, CELL) for figure in "0123456789"}) == 1
    assert ink.width("1", BODY) < ink.width("7", BODY), "in running text they have their own"


def test_a_picture_for_the_screen_is_sharp_on_a_dense_one(facts: ReportFacts, ink: Ink) -> None:
    content = make_report(reports.course(1), facts, reports.NOW)
    pages = lay_out_report(content, facts, ink, Paper.A4, ALL)
    image = picture_of(pages, 1, 300, 2.0)
    assert image.width() == 600
    assert image.deviceIndependentSize().width() == 300
    assert image.pixelColor(2, 2) == ink.color("surface")


def _part(ink: Ink, token: str) -> tuple[float, float, float]:
    color = ink.color(token)
    return color.redF(), color.greenF(), color.blueF()


def _centre(atlas: Atlas, view: str, region: str) -> tuple[float, float]:
    centre = atlas.centre(view, region)
    assert centre is not None
    return centre


def test_who_began_a_visit_and_who_took_it_over_is_in_the_report(made: Reports) -> None:
    plain = reports.visit(0, is_signed=False)
    taken = factories.take_over(
        plain.session, taken_from_name="Theo Alder, PT", taken_by_name="Rosa Hazel, PT"
    )
    visit = reports.signed(replace(plain, records=(taken, *plain.records)))
    words = PdfText(made.pdf(reports.sources(visit))).words
    assert "Theo Alder, PT and Rosa Hazel, PT" in words
    assert "Visit 1: Begun by Theo Alder, PT; taken over by Rosa Hazel, PT at " in words
    assert "taken over" not in PdfText(made.pdf(reports.course(1))).words
