"""Making a workstation's file anew from the server, with other patients kept in it.

The new file is made whole beside the one in use, which goes on meanwhile, and takes its place at
the next log-in, when nothing in it waits to be sent and the new one has all that the server has.
Until then, and whenever a program ends on the way, the clinic file is the one that was in use.
"""

from __future__ import annotations

import tempfile
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

import psycopg

from bodymap.errors import ClinicFileError
from bodymap.services.ports import Clock
from bodymap.services.progress import Progress
from db import driver, files
from db.layout import CLINIC_FILE, REMADE_FILE
from db.moving.at_the_server import clinic_on, refuse_other_schema, watched
from db.moving.failures import not_moved
from db.moving.kept import kept, note
from db.moving.new_file import NewFile, NotTheSameError, WrongSealError
from db.moving.parts import part
from db.sync.content import one_state_of
from db.sync.link import read_link, write_link

if TYPE_CHECKING:
    from db.keys.clinic_keys import ClinicKeys
    from db.server.connecting import ServerAccess

OTHERS: Final = "The server has the record of another clinic."
NOT_SHARED: Final = "This clinic is not on a server."
NOT_MADE: Final = "The file could not be made anew. Free some space, then try again."
_MAKING: Final = ".keeping-"
"""How the name of the folder begins that it is made in."""


@dataclass(frozen=True, slots=True)
class Remade:
    """A file that waits for the next log-in: it keeps the patients of the last ``keep_days`` days,
    None for all."""

    keep_days: int | None


def remade_in(folder: Path, keys: ClinicKeys) -> Remade | None:
    """What waits in a folder; None where nothing does, or nothing that these keys open."""
    if not remade_file_of(folder).exists():
        return None
    try:
        with closing(driver.connect_to_read(remade_file_of(folder), keys.data)) as made:
            link = read_link(made.cursor())
    except driver.Error:
        return None
    return None if link is None else Remade(link.keep_days)


def remade_file_of(folder: Path) -> Path:
    """Where the new file waits."""
    return folder / REMADE_FILE


def remake(
    folder: Path,
    keys: ClinicKeys,
    clinic_id: UUID,
    access: ServerAccess,
    keep_days: int | None,
    *,
    clock: Clock,
    progress: Progress,
) -> None:
    """Make the new file in ``folder`` with what ``access`` leads to, keeping the patients of the
    last ``keep_days`` days, None for all. It is in the place of one that waited before.

    On any thread, while the clinic is in use. Raises ClinicFileError, and what ``progress`` raises:
    then nothing new is there.
    """
    try:
        with (
            tempfile.TemporaryDirectory(prefix=_MAKING, dir=folder) as making,
            watched(access, folder, "keeping", progress) as (server, told),
        ):
            files.remove_forgotten(Path(making), _MAKING)
            refuse_other_schema(server)
            found = clinic_on(server)
            if found is None or found[0] != clinic_id:
                raise ClinicFileError(OTHERS)
            path = Path(making) / REMADE_FILE
            _fill(folder, path, keys, server, keep_days, clock, told)
            path.replace(remade_file_of(folder))
            files.sync_folder(folder)
    except psycopg.Error as error:
        raise not_moved(error) from error
    except (OSError, driver.Error, NotTheSameError, WrongSealError) as error:
        raise ClinicFileError(NOT_MADE) from error


def _fill(
    folder: Path,
    path: Path,
    keys: ClinicKeys,
    server: psycopg.Connection[Any],
    keep_days: int | None,
    clock: Clock,
    progress: Progress,
) -> None:
    now = clock.now()
    with closing(driver.connect_to_read(folder / CLINIC_FILE, keys.data)) as before:
        link = read_link(before.cursor())
    if link is None:
        raise ClinicFileError(NOT_SHARED)
    with closing(NewFile(path, keys.data)) as made:
        with one_state_of(server):
            came = made.fill(
                *(server, part(progress, 0, 550), kept(keep_days, now)), chain_key=keys.chain
            )
        made.check(came, part(progress, 550, 1000))
        cursor = made.connection.cursor()
        cursor.execute("BEGIN")
        note(made.connection, keep_days, now)
        write_link(cursor, replace(link, keep_days=keep_days, received_at=now))
        cursor.execute("COMMIT")
        made.finish()
