"""The hours of a clinic day, which every workstation keeps: they are files beside its folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Final

from bodymap.services.clinic import Clinic
from bodymap.services.sharing import SharingState, Standing
from db import driver
from db.layout import CLINIC_FILE
from db.sync.content import Content, content_of_file
from tests.clinics import ANNA, PASSPHRASE, clinic_files

EVENING: Final = "evening"
"""The file that says: end the visit, and let everything be sent."""
NIGHT: Final = "night"
"""The file that says: everybody's was sent; take in the last of it, and tell what you have."""
HOME: Final = "home"
"""The file that says: close the clinic."""

Tell = Callable[[str], None]


class Hours:
    """The day of the workstation in ``folder``, at which ``clinic`` is open. What it does is told
    by ``tell``."""

    def __init__(self, folder: Path, clinic: Clinic, tell: Tell) -> None:
        assert clinic.sharing is not None
        self._folder = folder
        self._clinic = clinic
        self._sharing = clinic.sharing
        self._tell = tell

    @property
    def is_evening(self) -> bool:
        """Whether the last visit is over."""
        return self._is(EVENING)

    def let_all_be_sent(self) -> None:
        """Until the server has everything that was done here."""
        self._share_once_more()
        self._tell("sent")

    def take_in_the_last(self) -> None:
        """Once everybody has sent: hear of everything, and tell what is here; then close it."""
        self._wait_for(NIGHT)
        self._share_once_more()
        self._tell(f"content {self._digest()}")
        self._wait_for(HOME)
        self._clinic.close()
        self._tell("closed")

    def _is(self, hour: str) -> bool:
        return (self._folder.parent / hour).exists()

    def _wait_for(self, hour: str) -> None:
        while not self._is(hour):
            Event().wait(0.05)

    def _share_once_more(self) -> None:
        """Until the server has heard, and told, everything after this moment: the link does not
        know at once of what was saved just now."""
        begun, told = datetime.now(UTC), Event()

        def is_done(state: SharingState) -> bool:
            heard = state.heard_at
            return state.standing is Standing.SENT and heard is not None and heard > begun

        stop = self._sharing.listen(lambda _state: told.set())
        while not is_done(self._sharing.state):
            told.clear()
            self._sharing.try_now()
            told.wait(1)
        stop()

    def _digest(self) -> str:
        proved = clinic_files(self._folder).prove(ANNA, PASSPHRASE)
        path = self._folder / CLINIC_FILE
        with closing(driver.connect_to_read(path, proved.keys.data)) as local:
            return digest_of(content_of_file(local))


def digest_of(content: Content) -> str:
    """All that a record holds, in one word."""
    told = repr((sorted(content.digests.items()), content.head))
    return hashlib.sha256(told.encode()).hexdigest()
