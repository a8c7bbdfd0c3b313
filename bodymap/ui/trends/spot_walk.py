"""Where the arrow keys lead among the places of a trend."""

from __future__ import annotations

from PySide6.QtCore import Qt

from bodymap.ui.trends.spot_rows import Found, SpotRows


def walked(rows: SpotRows, found: Found | None, key: Qt.Key) -> Found | None:
    """From what is looked at (None for nothing) along a row or to the next; None where a key leads
    nowhere. Right begins with the first place, Left with the last; Up and Down keep to the time."""
    if not rows.rows or not rows.rows[0].spots:
        return None
    row, place = found or (0, -1)
    last = len(rows.rows[row].spots) - 1
    along = {
        Qt.Key.Key_Left: last if found is None else max(place - 1, 0),
        Qt.Key.Key_Right: min(place + 1, last),
        Qt.Key.Key_Home: 0,
        Qt.Key.Key_End: last,
    }
    if key in along:
        return row, along[key]
    other = row + {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key, 0)
    if other == row or not 0 <= other < len(rows.rows):
        return None
    return (0, 0) if found is None else _nearest(rows, found, other)


def _nearest(rows: SpotRows, found: Found, other: int) -> Found:
    """The place in another row that is nearest in time."""
    day, spots = rows.spot(found).day, rows.rows[other].spots
    return other, min(range(len(spots)), key=lambda place: abs(spots[place].day - day))
