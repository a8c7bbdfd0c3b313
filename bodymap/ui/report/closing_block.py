"""The end of a report: needles to be explained, amendments, and the head of the record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from bodymap.charting.amendment import SiteWithdrawn, Stated, What
from bodymap.charting.site import NeedleSite
from bodymap.services.story.report_content import AmendmentLine, ReportContent
from bodymap.services.story.report_facts import ReportFacts
from bodymap.ui.report.flow import Item
from bodymap.ui.report.ink import BODY, NOTE, Align, Ink
from bodymap.ui.report.pieces import Heading, paragraph
from bodymap.ui.report.report_words import DASH, needle_note_words, tr
from bodymap.ui.report.table import Cell, Column, Table
from bodymap.ui.report.visit_tables import SECTION
from bodymap.ui.session.finish.amendment_words import Namer, what_words
from bodymap.ui.session.words import site_title
from bodymap.ui.widgets.written_date import clock_words, moment_words


def needle_items(content: ReportContent, ink: Ink, width: float) -> list[Item]:
    """Needles that were not simply taken out; that there were none is said too."""
    if not content.visits:
        return []
    items = [Item(Heading(ink, tr("Needle count"), width), SECTION, keeps_next=True)]
    if not content.needle_notes:
        words = tr("Every needle of these visits was taken out and accounted for.")
        if not any(visit.sites for visit in content.visits):
            words = tr("No needle is recorded at these visits.")
        return [*items, *paragraph(ink, words, width, BODY, before=3)]
    for place, note in enumerate(content.needle_notes):
        before = 3.0 if place == 0 else 1.0
        items += paragraph(ink, needle_note_words(note), width, BODY, before=before)
    return items


def amendment_items(
    content: ReportContent, facts: ReportFacts, ink: Ink, width: float
) -> list[Item]:
    """What was corrected after a signature, by whom, why, and what had been signed."""
    if not content.amendments:
        return []
    columns = [
        Column(tr("Visit"), Align.RIGHT),
        Column(tr("Amended by, at")),
        Column(tr("As signed")),
        Column(tr("Corrected to")),
        Column(tr("Reason")),
    ]
    namer = _namer(facts)
    rows = [_amendment_cells(line, namer) for line in content.amendments]
    table = Table(ink, columns, rows, width)
    return [
        Item(Heading(ink, tr("Amendments"), width), SECTION, keeps_next=True),
        table.head_item(),
        *table.rows(),
    ]


def record_items(content: ReportContent, ink: Ink, width: float) -> list[Item]:
    """The head of the record, and how to check it."""
    heading = Item(Heading(ink, tr("Head of the record"), width), SECTION, keeps_next=True)
    if content.head is None:
        words = tr("No visit of this complaint was signed: there is no head.")
        return [heading, *paragraph(ink, words, width, BODY, before=3)]
    count = content.head.count
    signatures = tr("1 signature") if count == 1 else tr("{n} signatures", count)
    told = tr("SHA-256 over {signatures} of this complaint: {digest}").format(
        signatures=signatures.format(n=count), digest=content.head.digest
    )
    how = tr(
        "Whoever takes the hash again from the record, as docs/report.md of bodymap describes, "
        "gets the same digits as long as no signature was changed, added or taken away. Amendments "
        "stand beside what was signed and do not change it."
    )
    first, *others = paragraph(ink, told, width, BODY, before=3)
    kept = [Item(one.piece, one.before, keeps_next=True) for one in (first, *others)]
    explained = paragraph(ink, how, width, NOTE, before=2)
    return [
        heading,
        *kept,
        *explained,
        *_trail(content, ink, width),
    ]


def _trail(content: ReportContent, ink: Ink, width: float) -> list[Item]:
    """The end of the audit trail, printed so that it lies outside the clinic's file."""
    if content.trail is None or not content.trail.sequence:
        return []
    told = tr(
        "End of the audit trail when this was made: {head}. bodymap verify --head {head} tells "
        "whether the clinic's record still goes back to it."
    )
    return paragraph(ink, told.format(head=content.trail.short), width, NOTE, before=3)


def _namer(facts: ReportFacts) -> Namer:
    site: Callable[[NeedleSite], str] = lambda one: site_title(one, facts.region, facts.muscle)  # noqa: E731 - a field of the namer
    return Namer(facts.region, facts.muscle, site, lambda _episode: "")


def _amendment_cells(line: AmendmentLine, namer: Namer) -> list[Cell | str]:
    amendment = line.amendment
    numbers = dict(line.numbers)
    before = DASH if isinstance(amendment.what, Stated) else tr("not charted")
    if line.before is not None:
        before = _words(line, line.before, numbers, namer)
    elif isinstance(amendment.what, SiteWithdrawn) and line.withdrawn is not None:
        words = tr("Site {number}: {site}")
        before = words.format(number=line.withdrawn.number, site=namer.site(line.withdrawn))
    at = f"{moment_words(amendment.at)} {clock_words(amendment.at)}"
    return [
        str(line.visit),
        f"{amendment.author}, {at}",
        before,
        _words(line, amendment.what, numbers, namer),
        amendment.reason,
    ]


def _words(line: AmendmentLine, what: What, numbers: dict[UUID, int], namer: Namer) -> str:
    return what_words(replace(line.amendment, what=what), numbers, namer)
