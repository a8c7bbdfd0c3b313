"""A new workstation joins a clinic: a file of its own with all of the record, linked to the server,
that opens with the passphrases of everybody who works there."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.errors import ClinicFileError
from bodymap.services.progress import Progress, unwatched
from db import driver, files
from db.keys.on_disk import KEYS_UNREADABLE, read_key_file
from db.keys.proving import Proved, open_slot_with
from db.layout import CLINIC_FILE, KEY_FILE, WORKSTATION_FILE
from db.moving.at_the_server import of_workstation, refuse_used, watched
from db.moving.coming import folder_for, make_clinic_file
from db.moving.entering import Entered, enter
from db.moving.kept import kept, note
from db.rows import to_micros
from db.sync.content import Content
from db.sync.key_ring_sync import keep_base
from db.sync.link import ServerLink, write_link

if TYPE_CHECKING:
    from bodymap.services.ports import Clock
    from db.keys.attempts import Attempts
    from db.server.connecting import ServerAccess


@dataclass(frozen=True, slots=True)
class Joined:
    """What the new file holds. ``proved`` opens it."""

    proved: Proved
    clinic_name: str
    content: Content


def join(
    folder: Path,
    access: ServerAccess,
    log_in: str,
    passphrase: str,
    *,
    clock: Clock,
    attempts: Attempts,
    keep_days: int | None = None,
    workstation: UUID | None = None,
    progress: Progress = unwatched,
) -> Joined:
    """Make the files of a workstation in ``folder``, which has no clinic, for the clinic on the
    server that ``access`` leads to. ``keep_days``: it keeps the patients of so many days, None for
    all. ``workstation`` is who this is, where the server is not to be asked that.

    Raises WrongPassphraseError and LockedOutError as a log-in does, ClinicFileError, and what
    ``progress`` raises; then there is no clinic in ``folder``.
    """
    now = clock.now()
    with (
        folder_for(folder) as making,
        watched(access, making, "join", progress) as (server, told),
    ):
        entered = enter(server, log_in, passphrase, attempts)
        origin = workstation or of_workstation(server)
        refuse_used(server, origin)
        keys = entered.proved.keys.with_new_data_key()
        files.write_new(making / WORKSTATION_FILE, f"{origin}\n".encode("ascii"))
        content = make_clinic_file(*(making, server, entered, keys, told, kept(keep_days, now)))
        with closing(driver.connect(making / CLINIC_FILE, keys.data)) as local:
            cursor = local.cursor()
            cursor.execute("BEGIN IMMEDIATE")
            note(local, keep_days, now)
            keep_base(cursor, entered.ring, origin, to_micros(now))
            write_link(cursor, ServerLink(access, keep_days, now, now))
            cursor.execute("COMMIT")
        files.sync_file(making / CLINIC_FILE)
        told(1000, 1000)
    return Joined(_proved_here(entered, folder), entered.clinic_name, content)


def _proved_here(entered: Entered, folder: Path) -> Proved:
    """What the same passphrase opens of the files that were made."""
    proved, slots = entered.proved, read_key_file(folder / KEY_FILE)
    slot = slots.slot_of_person(proved.slot.owner)
    opened = None if slot is None else open_slot_with(slots, slot, proved.private)
    if opened is None:
        raise ClinicFileError(KEYS_UNREADABLE)
    return opened
