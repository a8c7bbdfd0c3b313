"""The server of an open clinic: what its file says of it, and what it says itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from bodymap.errors import ClinicFileError
from bodymap.services.clinic_server import ServerSettings, SharedWorkstation
from db.layout import CLINIC_FILE

if TYPE_CHECKING:
    import psycopg

    from bodymap.services.ports import Clock
    from bodymap.services.progress import Progress
    from bodymap.services.server_test import ServerTest, Told
    from db import driver
    from db.keys.clinic_keys import ClinicKeys
    from db.server.address import ServerAddress
    from db.server.connecting import ServerAccess
    from db.sync.link import ServerLink

NOT_SHARED = "This clinic is not on a server."
AWAY = "The server broke off. Try again in a moment."


class SqlClinicServer:
    """The server of the clinic in ``folder``. Implements the services' ``ClinicServer``.

    ``keys`` are those of now, ``origin`` is this workstation, ``given`` the address that the
    program was started with. Each call has connections of its own, so that any thread may call.
    """

    def __init__(
        self,
        folder: Path,
        keys: Callable[[], ClinicKeys],
        clinic_id: UUID,
        origin: UUID,
        clock: Clock,
        given: ServerAddress | None = None,
    ) -> None:
        self._folder = folder
        self._keys = keys
        self._clinic_id = clinic_id
        self._origin = origin
        self._clock = clock
        self._given = given

    def settings(self) -> ServerSettings:
        """As the clinic's file says, or as the program was started."""
        from db.moving.remaking import remade_in

        link = self._link()
        access = self._access(link)
        later = remade_in(self._folder, self._keys())
        return ServerSettings(
            *(str(access.address), access.user, link.keep_days),
            *(link.keep_days if later is None else later.keep_days, link.joined_at),
        )

    def test(self, told: Told) -> ServerTest:
        """Try the connection step by step."""
        from db.server.checking import check_server

        return check_server(self._access(self._link()), self._folder, self._clinic_id, told)

    def workstations(self) -> tuple[SharedWorkstation, ...]:
        """All that were ever admitted, this one first, then by name."""
        from db.server.admitting import shared_workstations

        with self._server() as server:
            return shared_workstations(server.cursor(), self._origin)

    def keep(self, days: int | None, progress: Progress) -> None:
        """Keep the patients of so many days from the next log-in on."""
        from db.moving.remaking import remake

        remake(
            *(self._folder, self._keys(), self._clinic_id, self._access(self._link()), days),
            clock=self._clock,
            progress=progress,
        )

    def _link(self) -> ServerLink:
        from db.sync.link import read_link

        with self._file() as file:
            link = read_link(file.cursor())
        if link is None:
            raise ClinicFileError(NOT_SHARED)
        return link

    def _access(self, link: ServerLink) -> ServerAccess:
        from db.sync.elsewhere import reached_by

        try:
            return reached_by(link.access, self._given)
        except ValueError as error:
            raise ClinicFileError(str(error)) from None

    @contextmanager
    def _file(self) -> Iterator[driver.Connection]:
        from db import driver
        from db.opening import CANNOT_OPEN

        try:
            connection = driver.connect(self._folder / CLINIC_FILE, self._keys().data)
            try:
                yield connection
            finally:
                connection.close()
        except driver.Error as error:
            raise ClinicFileError(CANNOT_OPEN) from error

    @contextmanager
    def _server(self) -> Iterator[psycopg.Connection[Any]]:
        import psycopg

        from db.server.connecting import connect
        from db.server.greeting import why_not

        access = self._access(self._link())
        try:
            with connect(access, self._folder, purpose="settings") as connection:
                yield connection
        except psycopg.Error as error:
            reason = why_not(access, self._folder)
            raise ClinicFileError(AWAY if reason is None else reason.value) from error
