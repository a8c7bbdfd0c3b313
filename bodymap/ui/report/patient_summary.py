"""One page for the patient, in plain words: what was treated, how the pain went, what to watch
for. It holds no code, no hash and no word that only a therapist knows."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bodymap.services.story.report_content import ReportContent, SiteLine
from bodymap.trends.threshold import Judgement, Verdict
from bodymap.ui.report.flow import Item, flow
from bodymap.ui.report.ink import Ink, Type
from bodymap.ui.report.map_block import MapBlock, Maps
from bodymap.ui.report.page_frame import PageFrame
from bodymap.ui.report.paper import Paper
from bodymap.ui.report.pieces import Beside, Row, paragraph, wrapped
from bodymap.ui.report.report_document import LaidOut, ReportOptions
from bodymap.ui.report.report_words import bounds, tr
from bodymap.ui.report.site_table import plain_region
from bodymap.ui.report.summary_pieces import PainLine, WarningBox, WritingLines, marked
from bodymap.ui.report.vector_figure import VectorFigure
from bodymap.ui.theme.fonts import BOLD
from bodymap.ui.trends.words import complaint_text
from bodymap.ui.widgets.written_date import moment_words

if TYPE_CHECKING:
    from bodymap.services.story.report_facts import ReportFacts

_LARGEST, _SMALLEST, _STEP = 11.5, 8.0, 0.5
_FIGURE_SHARE = 0.40
_REGIONS = 3
_MOST_BESIDE = 25
"""How high the words beside the figure may be, in sizes of their type."""
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")


def lay_out_summary(
    content: ReportContent, facts: ReportFacts, ink: Ink, paper: Paper, options: ReportOptions
) -> LaidOut:
    """Set the summary on one page, as large as it can be."""
    frame = PageFrame(
        paper=paper,
        clinic=content.clinic,
        about=content.person.name if options.with_name else "",
        source="",
        made=moment_words(content.made_at),
    )
    size = _LARGEST
    pages = flow(_items(content, facts, ink, frame.width, size), frame.room)
    while len(pages) > 1 and size > _SMALLEST:
        size -= _STEP
        pages = flow(_items(content, facts, ink, frame.width, size), frame.room)
    return LaidOut(frame, ink, pages)


def _items(
    content: ReportContent, facts: ReportFacts, ink: Ink, width: float, size: float
) -> list[Item]:
    body = Type(size, size * 1.42)
    heading = Type(size * 1.25, size * 1.7, BOLD)
    title = Type(size * 2, size * 2.4, BOLD)
    items = [
        Item(wrapped(ink, tr("Your treatment"), title, width)),
        *_treated(content, facts, ink, width, (heading, body)),
    ]
    if content.judged is not None:
        change = content.judged.change
        items += [
            Item(wrapped(ink, tr("How your pain went"), heading, width), before=size * 1.2),
            Item(wrapped(ink, _pain_words(content), body, width), before=2),
            Item(PainLine(ink, change.first, change.last, width, body), before=size * 0.8),
        ]
    advice = content.advice
    if advice.warnings:
        title_words = tr("When to get help")
        box = WarningBox(ink, title_words, advice.warnings, width, (heading, body))
        items.append(Item(box, before=size * 1.2))
    if advice.plain:
        head = Item(wrapped(ink, tr("What to do"), heading, width), size * 1.2, keeps_next=True)
        items += [head, *marked(ink, advice.plain, width, body)]
    items += [
        Item(wrapped(ink, tr("Next steps"), heading, width), size * 1.2, keeps_next=True),
        Item(WritingLines(ink, 2, width, body.leading * 1.5)),
        Item(_call(content, ink, width, body), before=size * 1.2),
    ]
    return items


def _treated(
    content: ReportContent,
    facts: ReportFacts,
    ink: Ink,
    width: float,
    kinds: tuple[Type, Type],
) -> list[Item]:
    """What was treated in words, and on the body beside it."""
    heading, body = kinds
    figure_width = width * _FIGURE_SHARE
    room = width - figure_width - 18
    head = wrapped(ink, tr("What we treated"), heading, room)
    words = " ".join(_treated_words(content))
    told = wrapped(ink, words, body, room)
    is_long = told.height > body.size * _MOST_BESIDE
    parts = [Beside(head, 0)]
    if not is_long:
        parts.append(Beside(told, 0, head.height + 2))
    if content.sites:
        atlas = facts.atlas.drawn_as(content.person.figure)
        maps = Maps(atlas, content.sites)
        # front and back are what everybody knows of oneself
        pictures = maps.pictures()[:2]
        figure = VectorFigure(atlas, ink)
        size = (figure_width, body.size * 17)
        block = MapBlock(figure, maps, pictures, lambda view, _picture: view.title, size, ink)
        block.show_plain()
        parts.append(Beside(block, width - figure_width))
    # a complaint told at length goes below the figure, where it may run on to another page
    below = paragraph(ink, words, width, body, before=4) if is_long else []
    return [Item(Row(parts), before=body.size), *below]


def _treated_words(content: ReportContent) -> list[str]:
    visits = content.visits
    said = [f"{complaint_text(content.complaint.words, content.complaint.side)}."]
    if not visits:
        return said
    if len(visits) == 1:
        day = moment_words(visits[0].started_at)
        said.append(tr("You came once, on {day}.").format(day=day))
    else:
        first, last = map(moment_words, bounds(visits))
        words = tr("You came {n} times, from {first} to {last}.", len(visits))
        said.append(words.format(n=len(visits), first=first, last=last))
    regions = Counter(_everyday(site) for site in content.sites)
    if regions:
        places = "; ".join(region for region, _ in regions.most_common(_REGIONS))
        words = tr("Thin needles were put into muscles here: {places}.")
        if len(regions) > _REGIONS:
            words = tr("Thin needles were put into muscles, most of them here: {places}.")
        said.append(words.format(places=places))
        said.append(tr("The dots on the figure show where. R is your right side, L your left."))
    return said


def _everyday(site: SiteLine) -> str:
    """A region without its side, and without what stands in brackets for those who know it."""
    return _IN_BRACKETS.sub("", plain_region(site.region, site.side))


def _pain_words(content: ReportContent) -> str:
    judged = content.judged
    assert judged is not None, "asked before"
    words = tr(
        "0 is no pain, 10 the worst that you can imagine. Before the first visit you said {first}, "
        "before the last one {last}."
    )
    said = words.format(first=judged.change.first, last=judged.change.last)
    return f"{said} {_change_words(judged.judgement)}"


def _change_words(judgement: Judgement) -> str:
    """How the pain changed, as a neighbour would say it."""
    plain = {
        Verdict.IMPROVED: tr("Your pain has become clearly less."),
        Verdict.SLIGHTLY_BETTER: tr("Your pain has become a little less."),
        Verdict.SAME: tr("Your pain is about the same."),
        Verdict.SLIGHTLY_WORSE: tr("Your pain has become a little more."),
        Verdict.DETERIORATED: tr("Your pain has become more."),
    }
    if judgement.verdict in plain:
        return plain[judgement.verdict]
    is_less = (judgement.gain or 0) > 0
    return tr("Your pain has become less.") if is_less else tr("Your pain has become more.")


def _call(content: ReportContent, ink: Ink, width: float, body: Type) -> Row:
    strong = Type(body.size, body.leading, BOLD)
    label = tr("Whom to call:")
    wide = ink.width(label, strong) + 8
    parts = [Beside(wrapped(ink, label, strong, wide), 0)]
    if content.advice.call:
        parts.append(Beside(wrapped(ink, content.advice.call, body, width - wide), wide))
    else:
        parts.append(Beside(WritingLines(ink, 1, width * 0.6, body.leading), wide))
    return Row(parts)
