"""The clinic's files as the door sees them.

Thread rule: a clinic is used from one thread at a time. It may be created or opened on a worker
thread; the clinic that is returned is then used from the thread that shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # the door asks for names and passphrases only, and is to be painted at once
    from collections.abc import Callable

    from bodymap.services.clinic import Clinic
    from bodymap.services.progress import Progress
    from bodymap.services.salvage_report import SalvageReport
    from bodymap.services.whole_record import RecordFilling


@dataclass(frozen=True, slots=True)
class FirstPerson:
    """Who makes a clinic, and becomes its administrator: ``credential`` may be empty."""

    name: str
    credential: str
    log_in: str


@dataclass(frozen=True, slots=True)
class Created:
    """A clinic just made, with the recovery key that is shown this once and never stored."""

    clinic: Clinic
    recovery_key: str


class ClinicFiles(Protocol):
    """The clinic's encrypted file and the file of its key slots.

    Whatever is refused raises ClinicFileError with one sentence and leaves both files as they were:
    WrongPassphraseError, LockedOutError, DamagedError (then ``salvage`` may help), HeldError,
    NetworkShareError.
    """

    def exists(self) -> bool:
        """Whether there is a clinic file to open."""
        ...

    def log_ins(self) -> tuple[str, ...]:
        """The log-ins that open the clinic; none for one made before people had log-ins, which is
        opened by ``claim`` once. Raises ClinicFileError where the key file cannot be read."""
        ...

    def create(self, first: FirstPerson, passphrase: str) -> Created:
        """Make a new, empty clinic with its administrator. Raises ClinicFileError where there is
        one already, the passphrase is too short or the folder cannot be written."""
        ...

    def create_of_record(
        self, log_in: str, passphrase: str, fill: Callable[[RecordFilling], object]
    ) -> Created:
        """Make a new clinic of the record that ``fill`` fills it with, opened for ``log_in``, an
        administrator there; empty for the first of them. Raises ClinicFileError as ``create``, and
        what ``fill`` raises; then nothing of it is there."""
        ...

    def claim(self, first: FirstPerson, passphrase: str, recovery_key: str = "") -> Clinic:
        """Open a clinic made before people had log-ins with its one passphrase, which is that of
        ``first`` from now on; or with the printed key, where ``passphrase`` is a new one."""
        ...

    def log_in(self, name: str, passphrase: str) -> Clinic:
        """Open the clinic as the person with this log-in."""
        ...

    def recover(self, recovery_key: str, name: str, passphrase: str) -> Clinic:
        """Open the clinic with the printed key, and let ``passphrase`` be that of the log-in
        ``name``. Case, spaces and dashes of the key do not matter."""
        ...

    def remembered(self) -> tuple[str, ...]:
        """The log-ins that this machine's keyring opens, as far as is known without asking it."""
        ...

    def log_in_remembered(self, name: str) -> Clinic:
        """As ``log_in``, with what this machine's keyring keeps: the system may ask its user.
        Raises ClinicFileError where it keeps nothing that fits; then it keeps nothing any more."""
        ...

    def open_to_read(self, name: str, passphrase: str) -> Clinic:
        """As ``log_in``, where another program has the clinic open: nothing can be charted, whoever
        opens it."""
        ...

    def salvage(self, name: str, passphrase: str, into: Path, progress: Progress) -> SalvageReport:
        """Save what can be read of a damaged clinic into a new clinic in the empty or missing
        folder ``into``; the damaged file is only read. Raises CancelledError."""
        ...

    def open_demo(self) -> Clinic:
        """A made-up clinic in a temporary folder that is removed when the clinic is closed."""
        ...
