"""The server of the clinic in the pictures: nothing of it is there but what it would say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from bodymap.services.changes import Changes
from bodymap.services.clinic_server import ServerSettings, SharedWorkstation
from bodymap.services.progress import Progress
from bodymap.services.server_test import ServerTest, Told
from bodymap.services.sharing import SharingState, Standing

ADDRESS = "postgresql://server.example/clinic"
ROLE = "clinic_ws_5ac3f1d2"
_ROOMS = {"en": "Room {number}", "de": "Raum {number}"}
_MINUTES_AGO = ((1, 4, "Theo Alder"), (2, 1, "Noa Linden"), (3, 60 * 22, "Theo Alder"))
"""The other workstations: number, when each was heard, and of whom."""


@dataclass(frozen=True)
class ServerOfPictures:
    """Implements ClinicServer. ``here`` is what the workstation of the pictures is called."""

    now: datetime
    here: str
    person: str
    language: str

    def settings(self) -> ServerSettings:
        """It keeps everything, and has done so for some weeks."""
        return ServerSettings(ADDRESS, ROLE, None, None, self.now - timedelta(days=41))

    def test(self, told: Told) -> ServerTest:
        """Nothing is found wrong."""
        del told
        return ServerTest(())

    def workstations(self) -> tuple[SharedWorkstation, ...]:
        """This one and three rooms."""
        room = _ROOMS[self.language]
        others = (
            SharedWorkstation(
                *(UUID(int=number), room.format(number=number), False, False),
                *(self.now - timedelta(minutes=minutes), person),
            )
            for number, minutes, person in _MINUTES_AGO
        )
        this = SharedWorkstation(UUID(int=9), self.here, True, False, self.now, self.person)
        return (this, *others)

    def keep(self, days: int | None, progress: Progress) -> None:
        """It stays as it is."""


@dataclass(frozen=True)
class SharingOfPictures:
    """Implements Sharing: everything was sent just now."""

    now: datetime

    @property
    def state(self) -> SharingState:
        """All sent."""
        return SharingState(Standing.SENT, heard_at=self.now)

    def listen(self, heard: Callable[[SharingState], object]) -> Callable[[], None]:
        """It never changes."""
        del heard
        return lambda: None

    def try_now(self) -> None:
        """It is always right."""

    def listen_to_arrivals(
        self, heard: Callable[[tuple[Changes, ...]], object]
    ) -> Callable[[], None]:
        """Nothing ever comes."""
        del heard
        return lambda: None
