"""Starting to share an open clinic with its server."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import psycopg

from bodymap.services.ports import Clock
from db.server.connecting import ServerAccess, told_to_library
from db.server.greeting import why_not
from db.sync.hindrance import NotReachedError
from db.sync.limits import ServerConnection
from db.sync.worker import Notices, SharingWorker, Step

if TYPE_CHECKING:
    from db.store import SqlStore

PURPOSE = "workstation"


def new_worker(
    store: SqlStore,
    access: ServerAccess,
    folder: Path,
    *,
    clinic_id: UUID,
    origin: UUID,
    chain_key: bytes,
    clock: Clock,
    steps: Sequence[Step] = (),
    notices: Notices = tuple,
    silence_s: float | None = None,
) -> SharingWorker:
    """The thread that shares the file of ``store``, which is linked to a server, as the workstation
    ``origin``; it is not begun yet. ``access`` is how it comes to the server, ``folder`` where the
    certificates of it can lie. ``steps`` are done in each of its rounds,
    ``notices`` are the sentences that everybody here is to know; a server that is silent
    for ``silence_s`` counts as away, None for what is usual."""
    turns = store.turns
    if turns is None:
        raise ValueError("This file does not share its record.")

    def connect() -> ServerConnection:
        try:
            return ServerConnection.connect(
                told_to_library(access, folder, PURPOSE), autocommit=True, prepare_threshold=None
            )
        except psycopg.Error:
            # the library has no more than words for it, in the language of the server
            if reason := why_not(access, folder):
                raise NotReachedError(reason) from None
            raise

    return SharingWorker(
        *(store, turns, connect),
        clinic_id=clinic_id,
        origin=origin.bytes,
        chain_key=chain_key,
        clock=clock,
        steps=steps,
        notices=notices,
        silence_s=silence_s,
    )
