"""Clinics of the tests that moved from their file to a real server, as the program moves them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bodymap.services.clock import SystemClock
from db.moving.moving_in import move_in
from db.server.connecting import ServerAccess
from db.workstation import workstation_id
from tests.admitted import admit_to, new_guarded_database
from tests.clinics import ANNA, PASSPHRASE, clinic_files, copied_clinic


def line_of(access: ServerAccess) -> str:
    """The join line that an IT person hands out."""
    return replace(access.address, user=access.user, password=access.password).with_secrets


def moved_clinic(folder: Path) -> str:
    """The clinic in ``folder``, which is closed, or the one of the tests where there is none, on a
    server: the name of its database there. The folder is its first workstation."""
    if not folder.exists():
        copied_clinic(folder).close()
    database = new_guarded_database()
    _, access = admit_to(database, workstation_id(folder))
    proved = clinic_files(folder).prove(ANNA, PASSPHRASE)
    move_in(
        *(folder, proved.keys, proved.clinic_id, access),
        author=proved.person_id,
        clock=SystemClock(),
        backup_to=folder.parent / "backups",
    )
    return database
