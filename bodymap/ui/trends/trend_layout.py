"""Where the plots of a trend stand in a figure: px in, px out."""

from __future__ import annotations

from dataclasses import dataclass

from bodymap.ui.trends.plot_events import EVENT_ROW_PX
from bodymap.ui.trends.plot_panel import Box

_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 92, 40, 40
_CHANGE, _CHANGE_HEADS, _CHANGE_HEADS_LOW = 72, 44, 28
_FUNCTION_LEFT, _FUNCTION_RIGHT, _FUNCTION_TOP = 52, 44, 40
_LEAST_FUNCTION, _FUNCTION_SHARE = 330, 0.34
_LOWEST = 74
_WIDE_HEADS = 860
_LEAST_PAIN = 130


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one small plot stands, and whether dates are written under it."""

    box: Box
    has_dates: bool


@dataclass(frozen=True, slots=True)
class TrendLayout:
    """The places of all plots; None where a plot is not drawn. ``heads_apart`` is whether the two
    headings of the changes need a line each."""

    pain: Box | None
    changes: Box | None
    heads_apart: bool
    functions: tuple[Cell, ...]


def trend_layout(
    width: float,
    height: float,
    foot: float,
    *,
    has_pain: bool,
    has_events: bool,
    has_changes: bool,
    functions: int,
) -> TrendLayout:
    """Pain to the left over its changes, small plots in a column to the right of it; by themselves
    the small plots fill the figure. ``foot`` is room kept free under everything."""
    if not has_pain:
        return TrendLayout(None, None, False, _grid(Box(0, foot, width, height - foot), functions))
    beside = max(_LEAST_FUNCTION, width * _FUNCTION_SHARE) if functions else 0.0
    room = Box(0, foot, max(width - beside, 1), max(height - foot, 1))
    pain, changes, apart = _pain(room, has_events=has_events, has_changes=has_changes)
    column = _column(Box(room.width, foot, beside, room.height), functions)
    return TrendLayout(pain, changes, apart, column)


def most_beside(height: float, foot: float = 0) -> int:
    """How many small plots there is room for in a column."""
    return max(int((height - foot - _BOTTOM) // (_LOWEST + _FUNCTION_TOP)), 1)


def _pain(room: Box, *, has_events: bool, has_changes: bool) -> tuple[Box, Box | None, bool]:
    left, across = room.left + _LEFT, max(room.width - _LEFT - _RIGHT, 1)
    top = room.height - _TOP - (EVENT_ROW_PX if has_events else 0)
    bottom = float(_BOTTOM)
    changes, apart = None, room.width < _WIDE_HEADS
    heads = _CHANGE_HEADS if apart else _CHANGE_HEADS_LOW
    if has_changes and top - bottom - _CHANGE - heads >= _LEAST_PAIN:
        changes = Box(left, room.bottom + bottom, across, _CHANGE)
        bottom += _CHANGE + heads
    return Box(left, room.bottom + bottom, across, max(top - bottom, 1)), changes, apart


def _column(room: Box, count: int) -> tuple[Cell, ...]:
    return _cells(room, count, 1) if count else ()


def grid_rows(count: int) -> int:
    """How many rows ``count`` small plots make where they stand by themselves."""
    return -(-count // _columns(count))


def _columns(count: int) -> int:
    return 1 if count <= 1 else 2 if count <= 4 else 3


def _grid(room: Box, count: int) -> tuple[Cell, ...]:
    return _cells(room, count, _columns(count)) if count else ()


def _cells(room: Box, count: int, columns: int) -> tuple[Cell, ...]:
    """``count`` equal plots, row after row; dates stand under the lowest of each column."""
    rows = -(-count // columns)
    wide = room.width / columns
    high = (room.height - _BOTTOM) / rows
    cells = []
    for number in range(count):
        row, column = divmod(number, columns)
        box = Box(
            room.left + column * wide + _FUNCTION_LEFT,
            room.bottom + _BOTTOM + (rows - 1 - row) * high,
            max(wide - _FUNCTION_LEFT - _FUNCTION_RIGHT, 1),
            max(high - _FUNCTION_TOP, 1),
        )
        cells.append(Cell(box, number + columns >= count))
    return tuple(cells)
