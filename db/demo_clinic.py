"""The demo clinic's file: in a temporary folder, under a key that nobody knows."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.services.access.desk import Desk
from bodymap.services.clinic import Around, Clinic, open_clinic
from bodymap.services.ports import Clock
from db.clinic_maker import open_store
from db.keys.clinic_keys import ClinicKeys
from db.layout import CLINIC_FILE
from db.whole_record.files import SqlWholeRecord

if TYPE_CHECKING:
    from db.store import SqlStore

DEMO_NAME: Final = "Demo clinic"


def open_demo_clinic(clock: Clock, fill: Callable[[Clinic], None]) -> Clinic:
    """A made-up clinic that is gone when it is closed. ``fill`` makes it up through its services,
    and sits somebody of it down at the desk before anything is recorded."""
    from db.create import create_clinic_file
    from db.rows import to_micros

    folder = Path(tempfile.mkdtemp(prefix="bodymap-demo-"))
    try:
        path, keys, clinic_id = folder / CLINIC_FILE, ClinicKeys.new(), new_id()
        create_clinic_file(path, keys.data, clinic_id, DEMO_NAME, to_micros(clock.now()))
        origin = new_id()
        store = open_store(path, keys, clinic_id, origin, clock)
        nobody = Person(new_id(), DEMO_NAME, role=Role.ADMINISTRATOR)
        clinic = open_clinic(
            *(store, Desk(nobody, clock), DEMO_NAME, clock),
            around=Around(whole=SqlWholeRecord(path, lambda: keys, clinic_id, origin, clock)),
            is_demo=True,
            when_closed=lambda: _give_up(store, folder),
        )
        with store.hurried(), store.as_one():
            fill(clinic)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return clinic


def _give_up(store: SqlStore, folder: Path) -> None:
    store.close()
    shutil.rmtree(folder, ignore_errors=True)
