"""The clinic's files as the first window needs them: is there one?

Everything else about them (keys, encryption, the store and the services around it) costs several
times as much to load as to paint the window, so it is loaded at the first use.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from db.backup.swap import finish
from db.layout import CLINIC_FILE

if TYPE_CHECKING:
    from bodymap.services.backups import Restores
    from bodymap.services.clinic import Clinic
    from bodymap.services.clinic_files import Created, FirstPerson
    from bodymap.services.ports import Clock
    from bodymap.services.progress import Progress
    from bodymap.services.salvage_report import SalvageReport
    from bodymap.services.whole_record import RecordFilling
    from db.clinic_files import SqlClinicFiles
    from db.server.address import ServerAddress


class ClinicFilesOnDemand:
    """The clinic in ``folder``. Implements the services' ``ClinicFiles``.

    ``make_demo`` fills the demo clinic through its services, ``begin`` gives a clinic just made
    what it begins with; it raises nothing, because there is a clinic by then. A clinic that is
    shared looks for its server at the address ``server``, where one is given.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        make_demo: Callable[[Clinic], None],
        begin: Callable[[Clinic], None] | None = None,
        *,
        allow_network_share: bool = False,
        server: ServerAddress | None = None,
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._make_demo = make_demo
        self._begin = begin
        self._allow_share = allow_network_share
        self._server = server
        self._loaded: SqlClinicFiles | None = None

    def exists(self) -> bool:
        """Whether there is a clinic file to open."""
        finish(self._folder)
        return (self._folder / CLINIC_FILE).exists()

    def log_ins(self) -> tuple[str, ...]:
        """The log-ins there are; none where the clinic is to be claimed."""
        return self.loaded().log_ins()

    def create(self, first: FirstPerson, passphrase: str) -> Created:
        """Make a new clinic, empty but for what it begins with."""
        created = self.loaded().create(first, passphrase)
        if self._begin is not None:
            self._begin(created.clinic)
        return created

    def create_of_record(
        self, log_in: str, passphrase: str, fill: Callable[[RecordFilling], object]
    ) -> Created:
        """Make a new clinic of the record of another one."""
        return self.loaded().create_of_record(log_in, passphrase, fill)

    def claim(self, first: FirstPerson, passphrase: str, recovery_key: str = "") -> Clinic:
        """Open a clinic of before people had log-ins, once."""
        return self.loaded().claim(first, passphrase, recovery_key)

    def log_in(self, name: str, passphrase: str) -> Clinic:
        """Open the clinic as the person with this log-in."""
        return self.loaded().log_in(name, passphrase)

    def recover(self, recovery_key: str, name: str, passphrase: str) -> Clinic:
        """Open the clinic with its printed key, and give a log-in another passphrase."""
        return self.loaded().recover(recovery_key, name, passphrase)

    def open_to_read(self, name: str, passphrase: str) -> Clinic:
        """Open the clinic to read, where another program charts."""
        return self.loaded().open_to_read(name, passphrase)

    def remembered(self) -> tuple[str, ...]:
        """The log-ins whose key this machine's keyring keeps."""
        return self.loaded().remembered()

    def log_in_remembered(self, name: str) -> Clinic:
        """Open the clinic with what this machine's keyring keeps."""
        return self.loaded().log_in_remembered(name)

    def salvage(self, name: str, passphrase: str, into: Path, progress: Progress) -> SalvageReport:
        """Save what can be read of a damaged clinic into a new one in ``into``."""
        return self.loaded().salvage(name, passphrase, into, progress)

    def open_demo(self) -> Clinic:
        """A made-up clinic that is removed when it is closed."""
        return self.loaded().open_demo()

    def preload(self) -> None:
        """Load what a log-in needs, so that it need not. For an idle moment."""
        self.loaded().preload()

    def loaded(self) -> SqlClinicFiles:
        """All of it, for whoever knows that it is needed."""
        if self._loaded is None:
            from db.clinic_files import SqlClinicFiles

            self._loaded = SqlClinicFiles(
                *(self._folder, self._clock, self._make_demo),
                allow_network_share=self._allow_share,
                server=self._server,
            )
        return self._loaded


class SqlRestoresOnDemand:
    """Restores into ``folder``. Implements the services' ``RestoresOnDemand``."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock

    def usual_folder(self) -> Path:
        """The folder of the plan, or the usual one where the plan cannot be read."""
        from db.backup.plan_file import PlanFile

        return PlanFile(self._folder).load().folder

    def begin(self) -> Restores:
        """Load what restores."""
        from db.backup.restores import SqlRestores

        return SqlRestores(self._folder, self._clock)
