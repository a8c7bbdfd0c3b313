"""That a patient's record was looked at."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.errors import NotSavedError
from bodymap.services.audit.events import Event

if TYPE_CHECKING:
    from bodymap.services.access.access import Access
    from bodymap.services.ports import Clock

AGAIN_AFTER: Final = timedelta(minutes=15)
"""Reading on in the same record is one look; coming back to it later is another."""


class Views:
    """Notes each look of each person at each patient, before anything of it is shown.

    A disk that takes no line does not keep a clinician from a patient's record: what could not be
    noted is noted, with its own time, as soon as something can.
    """

    def __init__(self, access: Access, clock: Clock) -> None:
        self._access = access
        self._clock = clock
        self._seen: dict[tuple[UUID, UUID], datetime] = {}
        self._owed: list[tuple[UUID, datetime]] = []

    def note(self, patient_id: UUID) -> None:
        """The person at the desk looks at that patient now."""
        now = self._clock.now()
        look = (self._access.person.id, patient_id)
        last = self._seen.get(look)
        if last is not None and timedelta(0) <= now - last < AGAIN_AFTER:
            return
        self._seen[look] = now
        self._owed.append((patient_id, now))
        try:
            with self._access.note() as write:
                for owed, at in self._owed:
                    detail = {} if at == now else {"seen_at": at.isoformat()}
                    write.note(Event.VIEWED, "patient", owed, detail)
        except NotSavedError:
            return
        self._owed.clear()
