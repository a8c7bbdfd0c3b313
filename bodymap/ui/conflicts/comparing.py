"""The sides of a conflict as rows of a table, in clinical words."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bodymap.charting.conflict_sides import Row, Sides, is_voided
from bodymap.charting.needle import Needle
from bodymap.ui.manage.field_words import field_words, is_shown
from bodymap.ui.manage.value_words import ValueWords
from bodymap.ui.session.words import needle_words
from bodymap.ui.widgets.written_number import figure

_POINT = ("x", "y", "z")
_DIAMETER, _LENGTH = "needle_diameter_mm", "needle_length_mm"
_LEFT_OUT = frozenset((*_POINT, _LENGTH, "holder_id", "number", "is_muscle_chosen", "side"))
_NEAR_MM = 0.5
"""Two points closer than this are one place to a person."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One field: what it was before, and what both sides have. ``is_theirs`` and ``is_mine`` say
    who changed it; neither where both have what was before."""

    label: str
    before: str
    theirs: str
    mine: str
    is_theirs: bool = False
    is_mine: bool = False

    @property
    def differs(self) -> bool:
        """Whether the sides are not the same."""
        return self.theirs != self.mine


def compared(sides: Sides, values: ValueWords) -> tuple[Compared, ...]:
    """The fields of both sides: those that differ come first, then what both have alike."""
    rows = [one for one in _rows(sides, values) if (one.before, one.theirs, one.mine) != _NONE]
    return tuple(sorted(rows, key=lambda one: not one.differs))


_NONE = ("", "", "")


def _rows(sides: Sides, values: ValueWords) -> Iterator[Compared]:
    base, theirs, mine = sides.base, sides.theirs or {}, sides.mine
    yield from _counting(sides)
    if sides.is_same_row and sides.entity == "needle_site":
        yield from _place(sides)
    for name in mine:
        if is_shown(name) and name not in _LEFT_OUT:
            before = "" if base is None else _said(sides.entity, name, base, values)
            there, here = (_said(sides.entity, name, row, values) for row in (theirs, mine))
            yield Compared(
                *(_tr("Needle") if name == _DIAMETER else field_words(name), before, there, here),
                is_theirs=there not in (here, before),
                is_mine=here not in (there, before),
            )


def _said(entity: str, name: str, row: Row, values: ValueWords) -> str:
    value = row.get(name)
    if name == _DIAMETER and value is not None:
        # nobody says half of a needle
        return needle_words(Needle(value, row[_LENGTH]))
    return "" if value in (None, "") else values.of(entity, name, value)


def _counting(sides: Sides) -> Iterator[Compared]:
    """Whether one side took it out of the chart."""
    theirs = sides.theirs
    if theirs is None or is_voided(theirs) == is_voided(sides.mine) or not sides.is_same_row:
        return
    before = "" if sides.base is None else _in_chart(sides.base)
    there, here = _in_chart(theirs), _in_chart(sides.mine)
    yield Compared(
        *(_tr("In the chart"), before, there, here),
        is_theirs=there != before,
        is_mine=here != before,
    )


def _in_chart(row: Row) -> str:
    return _tr("taken out") if is_voided(row) else _tr("yes")


def _place(sides: Sides) -> Iterator[Compared]:
    """How far a needle was moved: its coordinates say nothing to a person."""
    base, theirs, mine = sides.base, sides.theirs, sides.mine
    if base is None or theirs is None:
        return
    there, here = _distance(base, theirs), _distance(base, mine)
    if max(there, here) < _NEAR_MM:
        return
    yield Compared(
        *(_tr("Place"), _tr("as charted"), _moved(there), _moved(here)),
        is_theirs=there >= _NEAR_MM,
        is_mine=here >= _NEAR_MM,
    )


def _distance(one: Row, other: Row) -> float:
    return math.dist([one[name] for name in _POINT], [other[name] for name in _POINT])


def _moved(distance_mm: float) -> str:
    if distance_mm < _NEAR_MM:
        return _tr("as charted")
    return _tr("moved by {distance} mm").format(distance=figure(round(distance_mm)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("conflicts", text)
