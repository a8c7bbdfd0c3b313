"""Moving a clinic out: a clinic file of its own with all that is on a server, linked to nobody."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.charting.person import Role
from bodymap.errors import ClinicFileError, NotSavedError
from bodymap.services.audit.events import Event
from bodymap.services.progress import Progress, unwatched
from db import files
from db.layout import CLINIC_FILE, WORKSTATION_FILE
from db.moving.at_the_server import connected, of_workstation, watched
from db.moving.coming import folder_for, make_clinic_file
from db.moving.entering import Entered, enter
from db.server.store import ServerStore
from db.sync.content import Content

if TYPE_CHECKING:
    from bodymap.services.ports import Clock
    from db.keys.attempts import Attempts
    from db.server.connecting import ServerAccess

NOT_ADMINISTRATOR: Final = "Only an administrator may make a clinic file of the whole record."


@dataclass(frozen=True, slots=True)
class MovedOut:
    """What the new file holds, which is what the server held."""

    clinic_name: str
    content: Content


def move_out(
    access: ServerAccess,
    folder: Path,
    log_in: str,
    passphrase: str,
    *,
    clock: Clock,
    attempts: Attempts,
    workstation: UUID | None = None,
    progress: Progress = unwatched,
) -> MovedOut:
    """Make a clinic file in ``folder``, which has none, of what is on the server that ``access``
    leads to. Everybody logs in to it as before; the server, and whoever shares its record, stays
    as it is. The server's audit trail tells of it first.

    Raises WrongPassphraseError and LockedOutError as a log-in does, ClinicFileError, also for
    anybody but an administrator, and what ``progress`` raises; then nothing of it is there.
    """
    with (
        folder_for(folder) as making,
        watched(access, making, "move-out", progress) as (server, told),
    ):
        entered = enter(server, log_in, passphrase, attempts)
        if entered.role is not Role.ADMINISTRATOR:
            raise ClinicFileError(NOT_ADMINISTRATOR)
        origin = workstation or of_workstation(server)
        _note(access, making, entered, origin, clock)
        keys = entered.proved.keys.with_new_data_key()
        # a workstation that was one of this server's must not be one of another's
        files.write_new(making / WORKSTATION_FILE, f"{new_id()}\n".encode("ascii"))
        content = make_clinic_file(making, server, entered, keys, told)
        files.sync_file(making / CLINIC_FILE)
        told(1000, 1000)
    return MovedOut(entered.clinic_name, content)


def _note(access: ServerAccess, folder: Path, entered: Entered, origin: UUID, clock: Clock) -> None:
    store = ServerStore(
        lambda: connected(access, folder, "move-out"),
        clock=clock,
        origin=origin.bytes,
        clinic_id=entered.clinic_id,
        chain_key=entered.proved.keys.chain,
    )
    try:
        with store.write(entered.proved.slot.owner) as write:
            write.note(Event.MOVED_OUT, "clinic", None, {})
    except NotSavedError as error:
        raise ClinicFileError(error.sentence) from error
    finally:
        store.close()
