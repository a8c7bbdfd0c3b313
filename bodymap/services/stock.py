"""The clinic's needles in stock."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from bodymap.charting.needle_box import NeedleBox
from bodymap.services.access.rights import Right
from bodymap.services.changes import ChangeBus, Changes
from bodymap.services.values import BoxUse

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from bodymap.services.access.access import Access
    from bodymap.services.keeping import Keeping

_EVER: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Stock:
    """Boxes of needles, and where their needles went. Raises as ``SessionRecorder`` does."""

    def __init__(self, access: Access, bus: ChangeBus, keeping: Keeping | None = None) -> None:
        """``keeping`` knows what of the record is here, None where that is all of it."""
        self._access = access
        self._bus = bus
        self._keeping = keeping

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
        Blanks around the lot number and its case do not matter. Only of the patients whose records
        are here."""
        return self._access.read.uses_of_boxes(self._boxes_of(lot))

    def reading_uses(self, lot: str) -> Callable[[], tuple[BoxUse, ...]] | None:
        """What reads the uses of a lot on the clinic's server, where some patients' records are
        there alone: to be called on a thread. None where ``uses_of_lot`` tells all of them."""
        boxes = self._boxes_of(lot)
        keeping = self._keeping
        if keeping is None or keeping.has_all_since(_EVER):
            return None

        def read() -> tuple[BoxUse, ...]:
            with keeping.elsewhere() as record:
                return record.uses_of_boxes(boxes)

        return read

    def _boxes_of(self, lot: str) -> list[UUID]:
        wanted = lot.strip().casefold()
        return [box.id for box in self.boxes() if box.lot.strip().casefold() == wanted]
