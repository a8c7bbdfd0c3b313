"""Noticing, and seeing to it, that a workstation keeps other patients than it should."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.errors import ExpectedError
from bodymap.services.ports import Clock
from bodymap.services.progress import CancelledError
from db import driver
from db.layout import CLINIC_FILE
from db.moving.kept import is_due
from db.moving.remaking import remade_file_of, remade_in, remake
from db.sync.elsewhere import reached_by
from db.sync.link import read_link

if TYPE_CHECKING:
    from db.keys.clinic_keys import ClinicKeys
    from db.server.address import ServerAddress

FIRST_LOOK_S: Final = 60.0
"""A clinic that was just opened has other things to do."""
LOOK_S: Final = 3600.0
_STOPS_WITHIN_S: Final = 1.0

_log = logging.getLogger(__name__)


class Renewing:
    """A thread that looks now and then whether the file of an open clinic keeps what it should,
    and makes it anew where it does not; the next log-in puts it in its place.

    ``keys`` gives those of the moment, ``server`` is where the server is looked for instead of
    where the file says.
    """

    def __init__(
        self,
        folder: Path,
        keys: Callable[[], ClinicKeys],
        clinic_id: UUID,
        clock: Clock,
        server: ServerAddress | None = None,
    ) -> None:
        self._folder = folder
        self._keys = keys
        self._clinic_id = clinic_id
        self._clock = clock
        self._server = server
        self._is_wanted = Event()
        self._is_ending = False
        self._thread = Thread(target=self._run, name="keep what is to be kept", daemon=True)

    def begin(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End it; what is half made is given up."""
        self._is_ending = True
        self._is_wanted.set()
        if self._thread.is_alive():
            self._thread.join(_STOPS_WITHIN_S)

    def renew(self) -> bool:
        """Make the file anew where it is time to, and nothing waits that was made before; whether
        that was done. Raises ExpectedError."""
        now = self._clock.now()
        keys = self._keys()
        with closing(driver.connect_to_read(self._folder / CLINIC_FILE, keys.data)) as file:
            link = read_link(file.cursor())
            if link is None or not is_due(file, link.keep_days, now):
                return False
        if self._waits_for(keys, link.keep_days, now):
            return False
        access = reached_by(link.access, self._server)
        remake(
            *(self._folder, keys, self._clinic_id, access, link.keep_days),
            clock=self._clock,
            progress=self._went_on,
        )
        return True

    def _waits_for(self, keys: ClinicKeys, keep_days: int | None, now: datetime) -> bool:
        """Whether a file waits for the next log-in already: one that keeps what it should, or what
        somebody has asked for since."""
        waits = remade_in(self._folder, keys)
        if waits is None or waits.keep_days != keep_days:
            return waits is not None
        with closing(driver.connect_to_read(remade_file_of(self._folder), keys.data)) as made:
            return not is_due(made, keep_days, now)

    def _went_on(self, _done: int, _whole: int) -> None:
        if self._is_ending:
            raise CancelledError

    def _run(self) -> None:
        pause = FIRST_LOOK_S
        while not self._is_ending:
            self._is_wanted.wait(pause)
            self._is_wanted.clear()
            pause = LOOK_S
            if self._is_ending:
                return
            try:
                self.renew()
            except (ExpectedError, driver.Error, ValueError):
                continue  # the server is away, or the disk is full: the next look may go better
            except Exception:
                _log.exception("The file could not be made anew")
