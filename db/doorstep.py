"""The clinic's files as the first window needs them: is there one?

Everything else about them (keys, encryption, the store and the services around it) costs several
times as much to load as to paint the window, so it is loaded at the first use.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from db.layout import CLINIC_FILE

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic
    from bodymap.services.ports import Clock, Created
    from db.clinic_files import SqlClinicFiles


class ClinicFilesOnDemand:
    """The clinic in ``folder``. Implements the services' ``ClinicFiles``.

    ``make_demo`` fills the demo clinic through its services.
    """

    def __init__(self, folder: Path, clock: Clock, make_demo: Callable[[Clinic], None]) -> None:
        self._folder = folder
        self._clock = clock
        self._make_demo = make_demo
        self._loaded: SqlClinicFiles | None = None

    def exists(self) -> bool:
        """Whether there is a clinic file to unlock."""
        return (self._folder / CLINIC_FILE).exists()

    def create(self, passphrase: str) -> Created:
        """Make a new, empty clinic."""
        return self._files().create(passphrase)

    def unlock(self, passphrase: str) -> Clinic:
        """Open the clinic with its passphrase."""
        return self._files().unlock(passphrase)

    def unlock_with_recovery_key(self, key: str) -> Clinic:
        """Open the clinic with its printed recovery key."""
        return self._files().unlock_with_recovery_key(key)

    def open_demo(self) -> Clinic:
        """A made-up clinic that is removed when it is closed."""
        return self._files().open_demo()

    def preload(self) -> None:
        """Load what unlocking needs, so that unlocking need not. For an idle moment."""
        self._files().preload()

    def _files(self) -> SqlClinicFiles:
        if self._loaded is None:
            from db.clinic_files import SqlClinicFiles

            self._loaded = SqlClinicFiles(self._folder, self._clock, self._make_demo)
        return self._loaded
