"""The report: its parts in their order, set on pages, and drawn on any device."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from bodymap.anatomy.view import View
from bodymap.services.story.report_content import ReportContent
from bodymap.ui.report.closing_block import amendment_items, needle_items, record_items
from bodymap.ui.report.flow import Item, Placed, flow
from bodymap.ui.report.head_block import head_items
from bodymap.ui.report.ink import HEADING, NOTE, Ink
from bodymap.ui.report.map_block import MapBlock, Maps, Picture
from bodymap.ui.report.muscle_table import muscle_items
from bodymap.ui.report.page_frame import PageFrame
from bodymap.ui.report.paper import Paper
from bodymap.ui.report.pieces import Heading, paragraph
from bodymap.ui.report.report_words import DASH, DOT, made_words, tr
from bodymap.ui.report.site_table import SiteTable
from bodymap.ui.report.trend_block import TrendBlock
from bodymap.ui.report.vector_figure import VectorFigure
from bodymap.ui.report.visit_tables import SECTION, function_items, reaction_items, visit_items
from bodymap.ui.trends.words import complaint_text

if TYPE_CHECKING:
    from bodymap.services.story.report_facts import ReportFacts

MOST_PAGES = 4
"""A report has no more pages than this where leaving out single needles can do it."""

_MAP_HEIGHT = 252.0
_TREND_LEAST, _TREND_USUAL, _TREND_MOST = 112.0, 150.0, 230.0


class Part(Enum):
    """What a report may leave out."""

    MAPS = auto()
    TREND = auto()
    MUSCLES = auto()
    SITES = auto()
    REACTIONS = auto()
    FEES = auto()
    AMENDMENTS = auto()


ALL_PARTS = frozenset(Part)


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """The parts that are told, and whether the patient is named."""

    parts: frozenset[Part] = ALL_PARTS
    with_name: bool = True


ALL = ReportOptions()
"""Everything, with the name."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Pages that are set and can be drawn, as often as one likes."""

    frame: PageFrame
    ink: Ink
    pages: tuple[tuple[Placed, ...], ...]

    @property
    def paper(self) -> Paper:
        """What it is set for."""
        return self.frame.paper

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.pages)

    def waits_for_plot(self, page: int) -> bool:
        """Whether a page, counted from 1, has a plot whose library is still to be loaded."""
        has_plot = any(isinstance(one.piece, TrendBlock) for one in self.pages[page - 1])
        return has_plot and not TrendBlock.is_loaded()

    def draw(self, painter: QPainter, page: int, *, without_plot: bool = False) -> None:
        """Draw a page, counted from 1, on a painter whose unit is the point."""
        frame = self.frame
        for placed in self.pages[page - 1]:
            if not (without_plot and isinstance(placed.piece, TrendBlock)):
                placed.piece.draw(painter, frame.left, frame.top + placed.y)
        frame.draw(painter, self.ink, page, self.count)


def lay_out_report(
    content: ReportContent,
    facts: ReportFacts,
    ink: Ink,
    paper: Paper,
    options: ReportOptions,
    pause: Callable[[], None] = lambda: None,
) -> LaidOut:
    """Set the report on ``paper``. ``pause`` is called between the parts: what it raises ends the
    work."""
    frame = _frame(content, paper, options)
    width, parts = frame.width, options.parts
    before: list[Item] = head_items(content, ink, width, with_name=options.with_name)
    pause()
    if Part.MAPS in parts and content.sites:
        before += _map_items(content, facts, ink, width)
        pause()
    visits = visit_items(content, ink, width, with_fees=Part.FEES in parts)
    pause()
    if Part.TREND in parts and content.judged is not None:
        before += _trend_items(content, ink, width, _trend_height(before, visits, frame.room))
    before += visits
    before += function_items(content, ink, width)
    if Part.MUSCLES in parts:
        before += muscle_items(content, ink, width)
    pause()
    after: list[Item] = []
    if Part.REACTIONS in parts:
        after += reaction_items(content, ink, width)
    after += needle_items(content, ink, width)
    if Part.AMENDMENTS in parts:
        after += amendment_items(content, facts, ink, width)
    after += record_items(content, ink, width)
    pause()
    if Part.SITES not in parts:
        return LaidOut(frame, ink, flow([*before, *after], frame.room))
    sites = SiteTable(content, ink, width)
    told = _most(sites, lambda some: [*before, *some, *after], frame.room, pause)
    return LaidOut(frame, ink, flow([*before, *sites.items(told), *after], frame.room))


def _most(
    sites: SiteTable,
    all_with: Callable[[list[Item]], list[Item]],
    room: float,
    pause: Callable[[], None],
) -> int:
    """At how many of the last visits needles are told one by one, so that the pages suffice."""
    fewest, most = min(1, sites.visits), sites.visits
    while fewest < most:
        tried = (fewest + most + 1) // 2
        pause()
        if len(flow(all_with(sites.items(tried)), room)) <= MOST_PAGES:
            fewest = tried
        else:
            most = tried - 1
    return fewest


def _frame(content: ReportContent, paper: Paper, options: ReportOptions) -> PageFrame:
    person = content.person
    about = [complaint_text(content.complaint.words, content.complaint.side)]
    if person.record_number:
        about.append(tr("no. {number}").format(number=person.record_number))
    if options.with_name:
        about.append(person.name)
    head = content.head
    return PageFrame(
        paper=paper,
        clinic=content.clinic,
        about=DOT.join(reversed(about)),
        source=tr("Record head {digits}").format(digits=head.short if head else DASH),
        made=made_words(content),
    )


def _map_items(content: ReportContent, facts: ReportFacts, ink: Ink, width: float) -> list[Item]:
    atlas = facts.atlas.drawn_as(content.person.figure)
    maps = Maps(atlas, content.sites)
    pictures = maps.pictures()
    figure = VectorFigure(atlas, ink)
    block = MapBlock(figure, maps, pictures, _title, (width, _MAP_HEIGHT), ink)
    count = tr("{n} needle sites of 1 visit.", len(content.sites))
    if len(content.visits) > 1:
        count = tr("{n} needle sites of {visits} visits.", len(content.sites))
    legend = tr(
        "A larger dot stands for more sites at one place, and tells how many where it has room; "
        "full: a local twitch was recorded there, ring: none was. L and R are the patient's."
    )
    said = f"{count.format(n=len(content.sites), visits=len(content.visits))} {legend}"
    if unseen := maps.unseen(pictures):
        said += " " + tr("{n} sites are on none of these views.", unseen).format(n=unseen)
    return [
        Item(Heading(ink, tr("Where the needles were"), width), SECTION, keeps_next=True),
        Item(block, before=4, keeps_next=True),
        *paragraph(ink, said, width, NOTE, before=2),
    ]


def _title(view: View, picture: Picture) -> str:
    return tr("{view}, enlarged").format(view=view.title) if picture.is_part else view.title


def _trend_items(content: ReportContent, ink: Ink, width: float, height: float) -> list[Item]:
    assert content.trend is not None, "what is judged has a course"
    return [
        Item(Heading(ink, tr("How the pain went"), width), SECTION, keeps_next=True),
        Item(TrendBlock(ink, content.trend, width, height), before=2),
    ]


def _trend_height(before: list[Item], visits: list[Item], room: float) -> float:
    """As high as the first page has room for: less where there is little of it, more where the
    visits do not fit below it all the same."""
    left = room - _height(before) - SECTION - HEADING.leading - 8
    if left < _TREND_LEAST:
        return _TREND_USUAL
    if left >= _TREND_USUAL and _height(visits) <= left - _TREND_USUAL:
        return _TREND_USUAL
    return min(left, _TREND_MOST)


def _height(items: list[Item]) -> float:
    return sum(one.before + one.piece.height for one in items)
