"""A program that moves a clinic to a server, or joins one, and says at each step that it did it.

Arguments: ``move-in`` or ``join``, the folder, and the workstation's line.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bodymap.services.clock import SystemClock
from bodymap.services.machine_clock import SystemMachineClock
from db.keys.attempts import Attempts
from db.layout import ATTEMPTS_FILE
from db.moving import onto_server
from db.moving.moving_in import move_in
from db.server.address import ServerAddress
from db.server.connecting import ServerAccess
from db.sync.joining import join
from tests.clinics import ANNA, PASSPHRASE, clinic_files

ROWS_AT_ONCE = 25


def main(task: str, folder: Path, line: str) -> None:
    """Do it to the end."""
    access = ServerAccess.by(ServerAddress.parse(line))
    clock = SystemClock()
    onto_server.ROWS_AT_ONCE = ROWS_AT_ONCE  # type: ignore[misc]  # many steps, to be killed in each
    if task == "join":
        attempts = Attempts(folder / ATTEMPTS_FILE, clock, SystemMachineClock(), "child")
        join(*(folder, access, ANNA, PASSPHRASE), clock=clock, attempts=attempts, progress=_tell)
    else:
        proved = clinic_files(folder).prove(ANNA, PASSPHRASE)
        move_in(
            *(folder, proved.keys, proved.clinic_id, access),
            author=proved.person_id,
            clock=clock,
            progress=_tell,
        )
    print("done", flush=True)


def _tell(done: int, whole: int) -> None:
    print(done, whole, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
