"""The needles of a report, one by one, visit by visit."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from bodymap.anatomy.side import Side
from bodymap.charting.amended import Outcome
from bodymap.services.story.report_content import ReportContent, SiteLine, VisitLine
from bodymap.ui.report.flow import Item
from bodymap.ui.report.ink import NOTE, Align, Ink
from bodymap.ui.report.pieces import Heading, paragraph
from bodymap.ui.report.report_words import DAGGER, DASH, DOT, side_short, tr
from bodymap.ui.report.table import Cell, Column, Table
from bodymap.ui.report.visit_tables import SECTION
from bodymap.ui.session.words import technique_words, twitch_words
from bodymap.ui.widgets.written_date import clock_words, moment_words
from bodymap.ui.widgets.written_number import figure, marked


class SiteTable:
    """Sets the needles of each visit once; how many visits are told in full is chosen later, by
    how much room there is."""

    def __init__(self, content: ReportContent, ink: Ink, width: float) -> None:
        self._ink, self._width = ink, width
        self._content = content
        self._visits = tuple(visit for visit in content.visits if visit.sites)
        self._table = Table(
            ink,
            [
                Column(tr("No."), Align.RIGHT),
                Column(tr("Muscle")),
                Column(tr("Side")),
                Column(tr("Region")),
                Column(tr("Needle, mm"), Align.RIGHT),
                Column(tr("Technique")),
                Column(tr("Depth, mm"), Align.RIGHT),
                Column(tr("Twitch"), Align.RIGHT),
                Column(tr("In"), Align.RIGHT),
                Column(tr("Out"), Align.RIGHT),
            ],
            [_cells(site) for visit in self._visits for site in visit.sites],
            width,
        )
        self._starts = [0, *accumulate(len(visit.sites) for visit in self._visits)]
        self._rows: dict[int, list[Item]] = {}

    @property
    def visits(self) -> int:
        """How many visits have a needle to tell of."""
        return len(self._visits)

    def items(self, last: int) -> list[Item]:
        """The table of the ``last`` visits; it says what is left out."""
        if not self._visits:
            return []
        told = self._visits[len(self._visits) - last :]
        items = [
            Item(Heading(self._ink, tr("Needle sites"), self._width), SECTION, keeps_next=True),
            self._table.head_item(),
        ]
        for visit in told:
            items += self._of(visit)
        return [*items, *paragraph(self._ink, self._note(last), self._width, NOTE, before=4)]

    def _of(self, visit: VisitLine) -> list[Item]:
        if visit.number not in self._rows:
            words = tr("Visit {number}").format(number=visit.number)
            count = tr("1 needle") if visit.needles == 1 else tr("{n} needles", visit.needles)
            parts = (words, moment_words(visit.started_at), count.format(n=visit.needles))
            place = self._visits.index(visit)
            self._rows[visit.number] = [
                self._table.spanning(DOT.join(parts), before=3.0),
                *self._table.rows(
                    *(self._starts[place], self._starts[place + 1]),
                    tr("{visit}, continued").format(visit=words),
                ),
            ]
        return self._rows[visit.number]

    def _note(self, last: int) -> str:
        said = []
        if last < len(self._visits):
            words = tr(
                "The needles of the last {told} of {all} visits are listed one by one; those of "
                "the earlier ones are in the maps and in the table of muscles, and in the record."
            )
            said.append(words.format(told=last, all=len(self._visits)))
        said.append(
            tr("Twitch: local twitch responses, 3+ for three or more. Times are of the clinic.")
        )
        if any(site.outcome is not Outcome.AS_SIGNED for one in self._visits for site in one.sites):
            said.append(tr("{dagger} not as signed, see the amendments.").format(dagger=DAGGER))
        return " ".join(said)


def _cells(site: SiteLine) -> list[Cell | str]:
    mark = "" if site.outcome is Outcome.AS_SIGNED else DAGGER
    out = clock_words(site.out_at) if site.out_at is not None else DASH
    if not site.counts:
        out = tr("never in")
    elif site.whereabouts.is_in:
        out = tr("in")
    return [
        f"{site.number}{mark}",
        site.muscle or tr("no muscle recorded"),
        side_short(site.side),
        plain_region(site.region, site.side),
        marked(site.needle.label),
        technique_words(site.technique),
        DASH if site.depth_mm is None else figure(site.depth_mm),
        DASH if site.twitch is None else twitch_words(site.twitch),
        clock_words(site.in_at),
        out,
    ]


def plain_region(label: str, side: Side) -> str:
    """A region without its side, which has a column of its own."""
    bare, _, _ = label.rpartition(", ")
    return label if side is Side.MIDLINE else bare or label


def muscle_counts(
    visits: Sequence[VisitLine],
) -> dict[tuple[str, Side], tuple[int, ...]]:
    """Muscle and side -> needles at each of ``visits``, most needled first; needles without a
    muscle come last, under an empty name."""
    counts: dict[tuple[str, Side], list[int]] = {}
    for place, visit in enumerate(visits):
        for site in visit.sites:
            if site.counts:
                row = counts.setdefault((site.muscle, site.side), [0] * len(visits))
                row[place] += 1
    ordered = sorted(counts.items(), key=lambda one: (not one[0][0], -sum(one[1]), one[0]))
    return {key: tuple(row) for key, row in ordered}
