"""How the pictures of a map share their room: bodies at the left, what is near beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

GAP, CAPTION = 10.0, 14.0
_MOST_WHOLE = 0.62
"""The most of the width that whole bodies take where there is something from near by, too."""


def map_boxes(
    whole: Sequence[float], near: Sequence[float], size: tuple[float, float]
) -> tuple[list[QRectF], list[QRectF]]:
    """A box for each whole body and for each picture from near by, in points, with room for a line
    below each.

    ``whole`` and ``near`` are widths by heights, ``size`` is the room there is. Boxes keep their
    proportions and stand on common lines.
    """
    width, height = size[0], size[1] - CAPTION
    room = width * _MOST_WHOLE if near else width
    high = min(height, (room - GAP * (len(whole) - 1)) / sum(whole))
    taken = high * sum(whole) + GAP * (len(whole) - 1)
    left = 0.0 if near else (width - taken) / 2
    bodies = []
    for ratio in whole:
        bodies.append(QRectF(left, height - high, high * ratio, high))
        left += high * ratio + GAP
    left += GAP
    return bodies, _fitted(near, QRectF(left, 0, width - left, height)) if near else []


def _fitted(ratios: Sequence[float], room: QRectF) -> list[QRectF]:
    """Side by side or below each other, however they are larger."""
    count = len(ratios)
    wide = (room.width() - GAP * (count - 1)) / count
    beside = [
        QRectF(room.left() + place * (wide + GAP), room.top(), wide, room.height())
        for place in range(count)
    ]
    high = (room.height() - (CAPTION + GAP / 2) * (count - 1)) / count
    below = [
        QRectF(room.left(), room.top() + place * (high + CAPTION + GAP / 2), room.width(), high)
        for place in range(count)
    ]
    choices = [
        [_inside(slot, ratio) for slot, ratio in zip(slots, ratios, strict=True)]
        for slots in (beside, below)
    ]
    return max(choices, key=lambda boxes: sum(box.width() * box.height() for box in boxes))


def _inside(slot: QRectF, ratio: float) -> QRectF:
    """The largest box of a proportion, in the middle of the slot and on its lower edge."""
    high = min(slot.height(), slot.width() / ratio)
    wide = high * ratio
    return QRectF(slot.center().x() - wide / 2, slot.bottom() - high, wide, high)
