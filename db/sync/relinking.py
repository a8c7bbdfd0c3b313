"""Telling the file of a workstation that its server is reached in another way.

The server moved, has another certificate, or this workstation was given a new line.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.errors import ClinicFileError
from db import driver
from db.holder import Holder
from db.layout import CLINIC_FILE
from db.opening import CANNOT_OPEN, open_for_work
from db.server.checking import check_server
from db.server.connecting import connect
from db.server.roles import own_workstation
from db.sync.link import read_link, write_link
from db.workstation import workstation_id

if TYPE_CHECKING:
    from bodymap.services.ports import Clock
    from db.keys.clinic_keys import ClinicKeys
    from db.server.connecting import ServerAccess

NOT_SHARED: Final = "This clinic shares its record with no server."
NO_CLINIC: Final = "The clinic is not on that server: it would have to be moved there first."
ANOTHERS: Final = "This line is of another workstation."


def relink(
    folder: Path, keys: ClinicKeys, clinic_id: UUID, access: ServerAccess, clock: Clock
) -> None:
    """From now on the clinic in ``folder``, which nobody has open, comes to its server by
    ``access``: to the same record, as the same workstation. It is tried before.

    Raises ClinicFileError with one sentence, as HeldError where it is open, and psycopg.Error: then
    nothing was changed.
    """
    holder = Holder.take(folder / CLINIC_FILE, "", clock.now)
    try:
        with closing(open_for_work(folder / CLINIC_FILE, keys.data, clinic_id)) as local:
            cursor = local.cursor()
            link = read_link(cursor)
            if link is None:
                raise ClinicFileError(NOT_SHARED)
            _try(folder, clinic_id, access)
            cursor.execute("BEGIN IMMEDIATE")
            write_link(cursor, replace(link, access=access))
            cursor.execute("COMMIT")
    except driver.Error as error:
        raise ClinicFileError(CANNOT_OPEN) from error
    finally:
        holder.release()


def _try(folder: Path, clinic_id: UUID, access: ServerAccess) -> None:
    found = check_server(access, folder, clinic_id)
    if not found.is_good:
        raise ClinicFileError(found.sentence)
    with closing(connect(access, folder, purpose="relink")) as server:
        if server.execute("SELECT 1 FROM meta").fetchone() is None:
            raise ClinicFileError(NO_CLINIC)
        if own_workstation(server.cursor()) != workstation_id(folder):
            raise ClinicFileError(ANOTHERS)
