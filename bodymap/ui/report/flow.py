"""Pieces of a report flow from page to page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QPainter


class Piece(Protocol):
    """Something that stands on one page as a whole: ``height`` in points, known beforehand."""

    @property
    def height(self) -> float:
        """How much of the page it takes."""
        ...

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it with its top left corner there, in points."""
        ...


@dataclass(frozen=True, slots=True)
class Item:
    """A piece in the flow: ``before`` is the room above it, which is dropped at the top of a page.

    ``keeps_next`` keeps it on the page of what follows, as a heading is. ``again`` stands above it
    where it begins a page: the head of its table.
    """

    piece: Piece
    before: float = 0.0
    keeps_next: bool = False
    again: Piece | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece on its page, ``y`` points below the top of the page's room."""

    piece: Piece
    y: float


def flow(items: Iterable[Item], room: float) -> tuple[tuple[Placed, ...], ...]:
    """The pages that ``items`` fill, each ``room`` points high; at least one page.

    What is kept together and is higher than a page breaks all the same: nothing is lost.
    """
    pages: list[list[Placed]] = [[]]
    y = 0.0
    for group in _groups(items):
        needed = sum(one.before + one.piece.height for one in group)
        if pages[-1] and y + needed > room and _new_page_height(group) <= room:
            pages.append([])
            y = 0.0
        for one in group:
            if pages[-1] and y + one.before + one.piece.height > room:
                pages.append([])
                y = 0.0
            if not pages[-1] and one.again is not None:
                pages[-1].append(Placed(one.again, y))
                y += one.again.height
            elif pages[-1]:
                y += one.before
            pages[-1].append(Placed(one.piece, y))
            y += one.piece.height
    return tuple(tuple(page) for page in pages)


def _groups(items: Iterable[Item]) -> list[Sequence[Item]]:
    """Items with what each is kept with."""
    groups: list[list[Item]] = []
    is_open = False
    for one in items:
        if is_open:
            groups[-1].append(one)
        else:
            groups.append([one])
        is_open = one.keeps_next
    return list(groups)


def _new_page_height(group: Sequence[Item]) -> float:
    first, *others = group
    again = 0.0 if first.again is None else first.again.height
    return again + first.piece.height + sum(one.before + one.piece.height for one in others)
