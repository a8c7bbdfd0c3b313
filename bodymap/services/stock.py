"""The clinic's needles in stock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.charting.needle_box import NeedleBox
from bodymap.services.access.rights import Right
from bodymap.services.changes import ChangeBus, Changes
from bodymap.services.values import BoxUse

if TYPE_CHECKING:
    from bodymap.services.access.access import Access


class Stock:
    """Boxes of needles, and where their needles went. Raises as ``SessionRecorder`` does."""

    def __init__(self, access: Access, bus: ChangeBus) -> None:
        self._access = access
        self._bus = bus

    def boxes(self) -> tuple[NeedleBox, ...]:
        """All boxes, put away or not, in the order they were recorded."""
        return self._access.read.clinic_records(NeedleBox)

    def keep(self, box: NeedleBox) -> Changes:
        """Add a box, or change what is known of it. Raises TypeError for anything else: who keeps
        boxes keeps nothing else by it."""
        if not isinstance(box, NeedleBox):
            raise TypeError("This is no box.")
        with self._access.write(Right.STOCK) as write:
            if write.record(NeedleBox, box.id) is None:
                write.insert_record(box)
            else:
                write.update_record(box)
        return self._bus.tell_clinic(write.sequence, box.id)

    def uses_of_lot(self, lot: str) -> tuple[BoxUse, ...]:
        """Every visit that took needles out of a box of this lot, in the order of the record.
        Blanks around the lot number and its case do not matter."""
        wanted = lot.strip().casefold()
        boxes = [box.id for box in self.boxes() if box.lot.strip().casefold() == wanted]
        return self._access.read.uses_of_boxes(boxes)
