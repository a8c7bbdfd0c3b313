"""Tables whose head is repeated on every page they reach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QPainter

from bodymap.ui.report.flow import Item, Piece
from bodymap.ui.report.ink import CELL, CELL_STRONG, COLUMN, Align, Ink, Type
from bodymap.ui.report.pieces import Stacked, rule

_PAD = 1.6
_GUTTER = 8.0
_MOST_LINES = 20
"""A row with more goes on in a row below it, so that a long note breaks across pages."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, and where its words stand."""

    title: str
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell; ``kind`` and ``token`` where it is not as usual."""

    words: str
    kind: Type = CELL
    token: str = ""


Row = Sequence[Cell | str]
"""A cell for each column, words where they are as usual."""


def strong(words: str, token: str = "") -> Cell:
    """A cell that stands out."""
    return Cell(words, CELL_STRONG, token)


class Table:
    """Sets rows into columns that are as wide as their words ask for, ``width`` points in all;
    where there is too little room, the widest give way and wrap."""

    def __init__(
        self, ink: Ink, columns: Sequence[Column], rows: Sequence[Row], width: float
    ) -> None:
        self._ink = ink
        self._columns = tuple(columns)
        self._width = width
        self._rows = tuple(tuple(map(_cell, row)) for row in rows)
        room = width - _GUTTER * (len(columns) - 1)
        whole = self._wanted(title_wraps=False)
        self._wide = _shared(whole if sum(whole) <= room else self._wanted(title_wraps=True), room)
        self._anchors = self._placed()
        titles = tuple(Cell(one.title, COLUMN) for one in columns)
        self.head = TableRow(ink, self._cells(titles), width, is_head=True)

    def head_item(self, before: float = 0.0) -> Item:
        """The head, kept with the first row."""
        return Item(self.head, before, keeps_next=True)

    def rows(self, first: int = 0, last: int | None = None, continued: str = "") -> list[Item]:
        """The rows from one place to before another: none of them stands alone at the foot or at
        the top of a page. On a page that they go on to, ``continued`` stands below the head."""
        again: Piece = self.head
        if continued:
            again = Stacked(self.head, self._spanning_row(continued))
        chosen = (part for row in self._rows[first:last] for part in self._set(row))
        return kept([Item(part, again=again) for part in chosen])

    def spanning(self, words: str, before: float = 0.0) -> Item:
        """A row of one cell, kept with the row below it."""
        row = self._spanning_row(words)
        return Item(row, before, keeps_next=True, again=self.head)

    def _spanning_row(self, words: str) -> TableRow:
        lines = self._ink.lines(words, CELL_STRONG, self._width)
        cell = ((lines, CELL_STRONG, "", 0.0, Align.LEFT),)
        return TableRow(self._ink, cell, self._width)

    def _set(self, row: Sequence[Cell]) -> list[TableRow]:
        """A row, in parts where it is a long one; the hairline is below the last of them."""
        cells = self._cells(row)
        longest = max(len(lines) for lines, *_ in cells)
        starts = range(0, max(longest, 1), _MOST_LINES)
        return [
            TableRow(
                self._ink,
                tuple((one[0][start : start + _MOST_LINES], *one[1:]) for one in cells),
                self._width,
                goes_on=start + _MOST_LINES < longest,
            )
            for start in starts
        ]

    def _cells(self, row: Sequence[Cell]) -> tuple[_SetCell, ...]:
        return tuple(
            (self._ink.lines(cell.words, cell.kind, wide), cell.kind, cell.token, x, column.align)
            for cell, column, wide, x in zip(
                row, self._columns, self._wide, self._anchors, strict=True
            )
        )

    def _wanted(self, *, title_wraps: bool) -> list[float]:
        """How wide each column has to be so that nothing wraps, or nothing but its title."""
        ink = self._ink
        wanted = []
        for place, column in enumerate(self._columns):
            words = {(row[place].words, row[place].kind) for row in self._rows}
            widths = [ink.width(one, kind) for one, kind in words]
            titles = column.title.split() if title_wraps else [column.title]
            widths += [ink.width(title, COLUMN) for title in titles]
            # a hair more, so that what fits exactly does not wrap
            wanted.append(max(widths, default=0.0) + 0.5)
        return wanted

    def _placed(self) -> tuple[float, ...]:
        """Where each column's words begin, or end, or have their middle."""
        anchors = []
        left = 0.0
        for column, wide in zip(self._columns, self._wide, strict=True):
            anchors.append(left + column.align.value * wide)
            left += wide + _GUTTER
        return tuple(anchors)


def _cell(one: Cell | str) -> Cell:
    return Cell(one) if isinstance(one, str) else one


def _shared(wanted: Sequence[float], room: float) -> tuple[float, ...]:
    """``room`` shared out: what is left over goes to all columns alike but the first, which stands
    at the edge of the page; what lacks is taken from the widest, which become equally wide."""
    spare = room - sum(wanted)
    if spare >= 0:
        first, *others = wanted
        return (first, *(one + spare / len(others) for one in others))
    left, cap = room, 0.0
    for place, one in enumerate(sorted(wanted)):
        cap = left / (len(wanted) - place)
        if one >= cap:
            break
        left -= one
    return tuple(min(one, cap) for one in wanted)


def kept(rows: Sequence[Item]) -> list[Item]:
    """The rows of one table, the first two kept together, and the last two."""
    last = len(rows) - 1
    return [
        replace(row, keeps_next=last > 0 and place in (0, last - 1))
        for place, row in enumerate(rows)
    ]


_SetCell = tuple[tuple[str, ...], Type, str, float, Align]
"""Its lines, its type, its colour token, where it stands across, and how."""


class TableRow:
    """One row, as a whole, over a hairline unless it ``goes_on`` in the next."""

    def __init__(
        self,
        ink: Ink,
        cells: tuple[_SetCell, ...],
        width: float,
        *,
        is_head: bool = False,
        goes_on: bool = False,
    ) -> None:
        self._ink, self._cells, self._width, self._is_head = ink, cells, width, is_head
        self._goes_on = goes_on
        tallest = max(len(lines) * kind.leading for lines, kind, *_ in cells)
        self._text = tallest
        self.height = tallest + 2 * _PAD

    @property
    def words(self) -> tuple[str, ...]:
        """What stands in each cell."""
        return tuple(" ".join(lines) for lines, *_ in self._cells)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """See Piece."""
        for lines, kind, token, across, align in self._cells:
            # the titles of a head stand on its rule, whatever their number of lines
            top = y + _PAD + (self._text - len(lines) * kind.leading if self._is_head else 0.0)
            self._ink.write_lines(painter, x + across, top, lines, kind, align, token)
        if self._goes_on:
            return
        weight, token = (0.6, "ink") if self._is_head else (0.3, "edge")
        rule(self._ink, painter, x, y + self.height, self._width, weight, token)
