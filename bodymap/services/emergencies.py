"""Charting in an emergency, beyond what the role allows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.emergency import LONGEST, SHORTEST_REASON, EmergencyAccess
from bodymap.charting.ids import new_id
from bodymap.errors import ExpectedError, NotAllowedError
from bodymap.services.access.desk import ELSEWHERE
from bodymap.services.access.rights import Right

if TYPE_CHECKING:
    from bodymap.services.access.access import Access
    from bodymap.services.access.desk import Desk
    from bodymap.services.changes import ChangeBus
    from bodymap.services.ports import Clock

NO_REASON: Final = f"Say why, in at least {SHORTEST_REASON} letters: an administrator will read it."
TOO_LONG: Final = "An emergency lasts an hour at most. Ask again when it is over."


class Emergencies:
    """Whoever may only read may chart for a while, for a reason that an administrator is shown."""

    def __init__(self, access: Access, desk: Desk, bus: ChangeBus, clock: Clock) -> None:
        self._access = access
        self._desk = desk
        self._bus = bus
        self._clock = clock

    def begin(self, reason: str, minutes: int) -> EmergencyAccess:
        """Let the person at the desk chart for so many minutes. On the disk before it counts.

        Raises ExpectedError for a reason that says nothing or a time that is too long.
        """
        if self._desk.is_read_only:
            raise NotAllowedError(ELSEWHERE)
        told = " ".join(reason.split())
        if len(told) < SHORTEST_REASON:
            raise ExpectedError(NO_REASON)
        lasts = timedelta(minutes=minutes)
        if not timedelta(0) < lasts <= LONGEST:
            raise ExpectedError(TOO_LONG)
        person, now = self._access.person, self._clock.now()
        begun = EmergencyAccess(
            new_id(), person.id, person.signature, told, begun_at=now, until=now + lasts
        )
        with self._access.emergency() as write:
            write.insert_record(begun)
        self._desk.break_glass(begun.until)
        self._bus.tell_clinic(write.sequence, begun.id)
        return begun

    def unseen(self) -> tuple[EmergencyAccess, ...]:
        """Those that no administrator took notice of, oldest first."""
        records = self._access.read.clinic_records(EmergencyAccess)
        return tuple(one for one in records if one.seen_by is None)

    def seen(self, emergency_id: UUID) -> None:
        """The administrator at the desk took notice. Raises NotAllowedError for anybody else."""
        with self._access.write(Right.PEOPLE) as write:
            known = write.record(EmergencyAccess, emergency_id)
            if known is None:
                raise LookupError(f"There is no record {emergency_id}.")
            if known.record.seen_by is None:
                seen = replace(
                    known.record, seen_by=self._access.person.id, seen_at=self._clock.now()
                )
                write.update_record(seen)
        self._bus.tell_clinic(write.sequence, emergency_id)
