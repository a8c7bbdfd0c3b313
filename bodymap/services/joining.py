"""How a workstation comes to share its record with a clinic's server, as the door sees it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote

if TYPE_CHECKING:
    # the door is to be painted at once
    from bodymap.services.clinic import Clinic
    from bodymap.services.progress import Progress
    from bodymap.services.server_test import ServerTest, Told


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """Where a clinic's server is, and as whom this workstation comes to it. ``address`` is a
    postgresql:// address without user and password, ``roots`` the certificates (PEM) of who may
    vouch for the server, empty for those that the system trusts."""

    address: str
    role: str
    password: str = field(default="", repr=False)
    roots: str = field(default="", repr=False)

    @property
    def shown(self) -> str:
        """The address with the role, as a line to type; never with the password."""
        scheme, _, rest = self.address.partition("://")
        return f"{scheme}://{quote(self.role, safe='')}@{rest}" if self.role else self.address


@dataclass(frozen=True, slots=True)
class Joining:
    """Who joins, and what this workstation keeps: the patients who were here in so many days, None
    for all."""

    place: ServerPlace
    log_in: str
    passphrase: str = field(repr=False)
    keep_days: int | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """The record is on the server, and was compared: so many rows and lines of the audit trail, and
    the folder of the backup that was made before."""

    rows: int
    lines: int
    backup: Path | None


class ServerDoor(Protocol):
    """A clinic's server, as far as the door goes. All but ``given`` and ``read`` wait for the
    network, and raise ClinicFileError with one sentence or CancelledError."""

    def given(self) -> ServerPlace | None:
        """The place that the program was started with (``--database``), None where none was."""
        ...

    def read(self, line: str) -> ServerPlace:
        """The place in a line of ``bodymap server admit``, or in an address; its password is empty
        where the line has none. Raises ClinicFileError with one sentence."""
        ...

    def certificates(self, path: Path) -> str:
        """The certificates (PEM) in a file. Raises ClinicFileError with one sentence."""
        ...

    def test(self, place: ServerPlace, told: Told) -> ServerTest:
        """Try step by step whether that server can be worked with; a clinic that is here has to be
        the one that is there. Raises CancelledError."""
        ...

    def join(self, joining: Joining, progress: Progress) -> Clinic:
        """Make the clinic of this empty folder out of what the server has, opened for the person
        who joined. Raises WrongPassphraseError and LockedOutError as a log-in does. Where it
        fails, or is cancelled, there is no clinic here, and what was fetched is kept for the next
        try or removed."""
        ...

    def move_in(
        self, place: ServerPlace, log_in: str, passphrase: str, progress: Progress
    ) -> Moved:
        """Bring the clinic of this folder, which nobody has open, to an empty server: an
        administrator's log-in. It is backed up first and compared at the end. Where it fails, or
        is cancelled, the clinic is as it was, and the next try goes on."""
        ...
