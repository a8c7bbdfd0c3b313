"""A clinic's server as the door sees it: everything is loaded when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.errors import ClinicFileError
from bodymap.services.joining import Moved, ServerPlace
from db.layout import CLINIC_FILE, KEY_FILE

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic
    from bodymap.services.joining import Joining
    from bodymap.services.ports import Clock
    from bodymap.services.progress import Progress
    from bodymap.services.server_test import ServerTest, Told
    from db.clinic_files import SqlClinicFiles
    from db.server.address import ServerAddress
    from db.server.connecting import ServerAccess

NO_ROLE: Final = (
    "The address does not say as whom this workstation comes: "
    "postgresql://workstation@server.example/clinic."
)
NO_PEM: Final = "This file holds no certificate in the form of PEM."
CANNOT_READ: Final = "The file of the certificate cannot be read."
_LONGEST_PEM: Final = 1_000_000
_BEGINS: Final = "-----BEGIN CERTIFICATE-----"


class ServerDoorOnDemand:
    """A server for the clinic in ``folder``. Implements the services' ``ServerDoor``.

    ``files`` are those of the clinic here, loaded; ``given`` is the address that the program was
    started with.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        files: Callable[[], SqlClinicFiles],
        given: ServerAddress | None = None,
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._files = files
        self._given = given

    def given(self) -> ServerPlace | None:
        """The place that the program was started with."""
        if self._given is None:
            return None
        try:
            return self._place(self._given)
        except ClinicFileError:
            # its file of certificates is gone since: the person chooses one
            return self._place(replace(self._given, certificate=""))

    def read(self, line: str) -> ServerPlace:
        """The place in a join line, or in an address."""
        from db.server.address import ServerAddress

        try:
            address = ServerAddress.parse(line)
        except ValueError as error:
            raise ClinicFileError(str(error)) from None
        if not address.user:
            raise ClinicFileError(NO_ROLE)
        return self._place(address)

    def certificates(self, path: Path) -> str:
        """The certificates (PEM) in a file."""
        try:
            with path.open(encoding="ascii") as file:
                text = file.read(_LONGEST_PEM)
        except OSError:
            raise ClinicFileError(CANNOT_READ) from None
        except ValueError:
            raise ClinicFileError(NO_PEM) from None
        if _BEGINS not in text:
            raise ClinicFileError(NO_PEM)
        return text

    def test(self, place: ServerPlace, told: Told) -> ServerTest:
        """Try step by step whether that server can be worked with."""
        from db.server.checking import check_server

        return check_server(_access(place), self._scratch(), self._clinic_id(), told)

    def join(self, joining: Joining, progress: Progress) -> Clinic:
        """Make the clinic of this empty folder out of what the server has, and open it."""
        return self._files().join(
            _access(joining.place),
            *(joining.log_in, joining.passphrase, joining.keep_days, progress),
        )

    def move_in(
        self, place: ServerPlace, log_in: str, passphrase: str, progress: Progress
    ) -> Moved:
        """Bring the clinic of this folder to an empty server."""
        from db.moving.moving_in import move_in

        proved = self._files().prove(log_in, passphrase)
        moved = move_in(
            *(self._folder, proved.keys, proved.clinic_id, _access(place)),
            author=proved.person_id,
            clock=self._clock,
            progress=progress,
        )
        backup = None if moved.backup is None else moved.backup.path
        return Moved(moved.content.rows, moved.content.lines, backup)

    def _place(self, address: ServerAddress) -> ServerPlace:
        roots = address.roots
        if not roots and address.certificate:
            roots = self.certificates(Path(address.certificate))
        return ServerPlace(str(address), address.user, address.password, roots)

    def _clinic_id(self) -> UUID | None:
        """Of the clinic that is here; None where there is none yet."""
        if not (self._folder / CLINIC_FILE).exists():
            return None
        from db.keys.on_disk import read_key_file

        return read_key_file(self._folder / KEY_FILE).clinic_id

    def _scratch(self) -> Path:
        """Where certificates can lie for a while: the folder of the clinic may not be there yet."""
        if self._folder.is_dir():
            return self._folder
        import tempfile

        return Path(tempfile.gettempdir())


def _access(place: ServerPlace) -> ServerAccess:
    from db.server.address import ServerAddress
    from db.server.connecting import ServerAccess

    try:
        address = ServerAddress.parse(place.address)
    except ValueError as error:
        raise ClinicFileError(str(error)) from None
    return ServerAccess(address, place.role, place.password, place.roots)
