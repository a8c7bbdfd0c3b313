"""A program that makes backups, or restores them, without end.

``python -m tests.faults.backup_child FOLDER`` begins anew for each line ``backups NAME`` or
``restores NAME`` of its input, on the clinic in that folder of FOLDER; and tells each site, backup
and restore when it is done. What is restored in turn are the backups in its folder ``backups``.
"""

from __future__ import annotations

import random
from itertools import cycle
from pathlib import Path

from bodymap.services.clock import SystemClock
from bodymap.services.progress import unwatched
from db.backup.restores import SqlRestores
from tests import factories
from tests.clinics import ANNA, PASSPHRASE, clinic_files
from tests.faults.forking import ready, serve, tell


def backups(folder: Path) -> None:
    """Chart and back up until somebody ends this process."""
    clinic = clinic_files(folder).log_in(ANNA, PASSPHRASE)
    assert clinic.backups is not None
    (visit,) = clinic.history.open_sessions()
    ready()
    while True:
        site = clinic.recorder.add_site(factories.site(visit.session))
        tell(f"site {site.id}")
        made = clinic.backups.make(unwatched)
        tell(f"backup {made.path}")
        clinic.backups.noted()


def restores(folder: Path) -> None:
    """Restore one backup after the other until somebody ends this process."""
    restoring = SqlRestores(folder, SystemClock())
    found = list((folder / "backups").iterdir())
    random.shuffle(found)
    ready()
    for path in cycle(found):
        looked = restoring.look(path, ANNA, PASSPHRASE, unwatched)
        restoring.prepare(looked, unwatched).put_in_place()
        tell(path.name)


if __name__ == "__main__":
    serve({"backups": backups, "restores": restores})
