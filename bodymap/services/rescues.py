"""What was being typed when the program failed: kept in the record until somebody used it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.charting.rescued_text import RescuedText
from bodymap.services.access.rights import Right

if TYPE_CHECKING:
    from bodymap.services.access.access import Access
    from bodymap.services.ports import Clock


class Rescues:
    """Everything that was marked is in the record already; this is for words in open fields.

    They go into the encrypted record and nowhere else. Raises as ``Recorder`` does.
    """

    def __init__(self, access: Access, clock: Clock) -> None:
        self._access = access
        self._clock = clock

    def keep(self, visit_id: UUID | None, texts: Sequence[tuple[str, str]]) -> None:
        """Keep the texts of fields, each with the field's name, all in one transaction."""
        now = self._clock.now()
        with self._access.write(Right.CHART) as write:
            for field_name, text in texts:
                write.insert_record(RescuedText(new_id(), visit_id, field_name, text, now))

    def waiting(self) -> tuple[RescuedText, ...]:
        """Those that nobody used yet, oldest first."""
        return self._access.read.clinic_records(RescuedText)

    def used(self, texts: Sequence[RescuedText]) -> None:
        """They are needed no more; the record keeps them, voided."""
        with self._access.write(Right.CHART) as write:
            for one in texts:
                write.void_record(RescuedText, one.id)
