"""Which muscle was needled at which visit, in one narrow column for each visit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from bodymap.anatomy.side import Side
from bodymap.services.story.report_content import ReportContent
from bodymap.ui.report.flow import Item
from bodymap.ui.report.ink import CELL, COLUMN, NOTE, Align, Ink, Type
from bodymap.ui.report.pieces import Heading, paragraph, rule
from bodymap.ui.report.report_words import side_short, tr
from bodymap.ui.report.site_table import muscle_counts
from bodymap.ui.report.table import kept
from bodymap.ui.report.visit_tables import SECTION
from bodymap.ui.theme.fonts import BOLD

_NAME, _SIDE, _TOTAL, _GAP = 112.0, 22.0, 24.0, 6.0
_MOST_VISITS = 40
_MOST_MUSCLES = 14
_WIDEST = 22.0
_NUMBERED = 26
_COUNT = Type(6.6, 10, tabular=True)
_HEAD = Type(6.2, 9, BOLD, token="ink-soft")  # noqa: S106 - a colour token


def muscle_items(content: ReportContent, ink: Ink, width: float) -> list[Item]:
    """The table of muscles; nothing for a single visit, whose needles are all listed."""
    visits = content.visits
    if len(visits) < 2 or not content.sites:
        return []
    counts = list(muscle_counts(visits).items())
    shown, others = counts[:_MOST_MUSCLES], counts[_MOST_MUSCLES:]
    cut = max(len(visits) - _MOST_VISITS, 0)
    numbers = tuple(visit.number for visit in visits[cut:])
    # in narrow columns the numbers would run into each other
    every = 1 if len(numbers) <= _NUMBERED else 5
    titles = tuple(str(one) if one == numbers[0] or one % every == 0 else "" for one in numbers)
    head = MuscleRow(ink, width, tr("Muscle"), tr("Side"), titles, tr("All"), is_head=True)
    rows = [
        MuscleRow(
            *(ink, width, name or tr("no muscle recorded"), side_short(side)),
            *(tuple(str(one) if one else "" for one in row[cut:]), str(sum(row))),
        )
        for (name, side), row in shown
    ]
    items = [
        Item(Heading(ink, tr("Muscles by visit"), width), SECTION, keeps_next=True),
        Item(head, keeps_next=True),
        *kept([Item(row, again=head) for row in rows]),
    ]
    return [*items, *paragraph(ink, _note(others, cut), width, NOTE, before=4)]


def _note(others: Sequence[tuple[tuple[str, Side], tuple[int, ...]]], cut: int) -> str:
    said = [tr("Needles in each muscle, by the number of the visit.")]
    if cut:
        words = tr("Visits before the last {n} are counted under All only.")
        said.append(words.format(n=_MOST_VISITS))
    if others:
        needles = sum(sum(row) for _, row in others)
        words = tr("Left out: {n} more muscles with {needles} needles.", len(others))
        said.append(words.format(n=len(others), needles=needles))
    return " ".join(said)


class MuscleRow:
    """A muscle and its needles, over a hairline."""

    def __init__(
        self,
        ink: Ink,
        width: float,
        name: str,
        side: str,
        counts: tuple[str, ...],
        total: str,
        *,
        is_head: bool = False,
    ) -> None:
        self._ink, self._width, self._side, self._total = ink, width, side, total
        self._counts, self._is_head = counts, is_head
        self._kind = COLUMN if is_head else CELL
        lines = ink.lines(name, self._kind, _NAME)
        self._name = lines
        self.height = len(lines) * CELL.leading + 2.4

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """See Piece."""
        ink = self._ink
        top = y + 1.2
        baseline = top + ink.rise(self._kind)
        ink.write_lines(painter, x, top, self._name, self._kind)
        ink.write(painter, x + _NAME + _GAP, baseline, self._side, self._kind)
        left = x + _NAME + _SIDE + 2 * _GAP
        room = self._width - _NAME - _SIDE - _TOTAL - 3 * _GAP
        step = min(room / max(len(self._counts), 1), _WIDEST)
        kind = _HEAD if self._is_head else _COUNT
        for place, count in enumerate(self._counts):
            middle = left + (place + 0.5) * step
            ink.write(painter, middle, baseline, count, kind, Align.MIDDLE)
        right = left + step * len(self._counts) + _TOTAL
        ink.write(painter, right, baseline, self._total, self._kind, Align.RIGHT)
        weight, token = (0.6, "ink") if self._is_head else (0.3, "edge")
        rule(ink, painter, x, y + self.height, self._width, weight, token)
