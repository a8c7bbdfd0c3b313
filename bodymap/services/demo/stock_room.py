"""The demo clinic's boxes of needles, and which box a needle came from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle
from bodymap.charting.needle_box import NeedleBox

_MAKER = "Fine Point Needles"
_FORGOTTEN = "d025x25"
"""The size of which a box was kept past its day."""
_EXPIRED_FOR = timedelta(days=20)
_GOOD_FOR = timedelta(days=700)


class StockRoom:
    """A box of every size, of one size also an old one that expired some weeks before ``today``.

    ``sizes`` are the needles by the catalogue's ids. Boxes of one diameter are of one lot: a lot
    goes into the visits of many people.
    """

    def __init__(self, sizes: Mapping[str, Needle], today: date) -> None:
        boxes = []
        if _FORGOTTEN in sizes:
            old = today - _EXPIRED_FOR
            boxes.append(NeedleBox(new_id(), sizes[_FORGOTTEN], "FP19-0417", old, _MAKER))
        for needle in sizes.values():
            lot = f"FP24-{round(needle.diameter_mm * 100):02d}30"
            boxes.append(NeedleBox(new_id(), needle, lot, today + _GOOD_FOR, _MAKER))
        self.boxes = tuple(boxes)

    def box_of(self, needle: Needle, day: date) -> UUID | None:
        """Where a needle came from on ``day``; None where there is no box of its size."""
        fitting = (box for box in self.boxes if box.needle == needle)
        return next((box.id for box in fitting if not box.is_expired_on(day)), None)
