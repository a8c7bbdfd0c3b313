"""What an open clinic that shares its record has beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.errors import ClinicFileError
from bodymap.services.ports import Clock
from db.clinic_server import SqlClinicServer
from db.layout import KEY_FILE
from db.moving.renewing import Renewing
from db.sync.elsewhere import reached_by
from db.sync.keeping_here import KeepingHere
from db.sync.key_ring_sync import KeyRingSync
from db.sync.link import link_of
from db.sync.starting import new_worker
from db.sync.worker import SharingWorker

if TYPE_CHECKING:
    from db.keys.proving import Proved
    from db.log_ins import SqlLogIns
    from db.server.address import ServerAddress
    from db.store import SqlStore


@dataclass(frozen=True, slots=True)
class SharedClinic:
    """The server, the thread that shares the record, what of it is in the file, and the thread that
    sees to that."""

    server: SqlClinicServer
    sharing: SharingWorker
    keeping: KeepingHere
    renewing: Renewing

    def begin(self) -> None:
        """Start the threads."""
        self.sharing.begin()
        self.renewing.begin()

    def stop(self) -> None:
        """End them, after a last try to send."""
        self.renewing.stop()
        self.sharing.stop()


def shared_clinic(
    folder: Path,
    store: SqlStore,
    log_ins: SqlLogIns,
    proved: Proved,
    *,
    origin: UUID,
    clock: Clock,
    server: ServerAddress | None,
) -> SharedClinic:
    """All of it for the clinic in ``folder``, opened as ``store`` by who was ``proved``; nothing is
    begun. ``server`` is where its server is looked for instead of where the file says. Raises
    ClinicFileError."""
    try:
        access = reached_by(link_of(store).access, server)
    except ValueError as error:
        raise ClinicFileError(str(error)) from error
    ring = KeyRingSync(
        *(folder / KEY_FILE, origin, lambda: log_ins.keys),
        *(log_ins.changing, clock, log_ins.replaced),
    )
    worker = new_worker(
        *(store, access, folder),
        clinic_id=proved.clinic_id,
        origin=origin,
        chain_key=proved.keys.chain,
        clock=clock,
        steps=(lambda local, found: ring.step(found, local, worker.turn),),
        notices=log_ins.replaced.sentences,
    )
    seen = seen_clinic(
        *(folder, store, log_ins, proved, worker), origin=origin, clock=clock, server=server
    )
    renewing = Renewing(folder, lambda: log_ins.keys, proved.clinic_id, clock, server)
    return SharedClinic(seen.server, worker, seen.keeping, renewing)


@dataclass(frozen=True, slots=True)
class SeenClinic:
    """The same of a clinic that was opened to read: nothing is sent, and nothing taken in."""

    server: SqlClinicServer
    keeping: KeepingHere


def seen_clinic(
    folder: Path,
    store: SqlStore,
    log_ins: SqlLogIns,
    proved: Proved,
    worker: SharingWorker | None = None,
    *,
    origin: UUID,
    clock: Clock,
    server: ServerAddress | None,
) -> SeenClinic:
    """All of it; see ``shared_clinic``. ``worker`` is who shares it, where somebody does."""
    return SeenClinic(
        SqlClinicServer(
            *(folder, lambda: log_ins.keys, proved.clinic_id, origin),
            *(clock, server),
        ),
        KeepingHere(
            *(store, worker, folder, server),
            clinic_id=proved.clinic_id,
            origin=origin,
            chain_key=proved.keys.chain,
            clock=clock,
        ),
    )
