"""A program that charts needle sites, or makes clinics, until somebody ends it.

``python -m tests.faults.charting_child FOLDER`` does, for each line of its input:

- ``chart NAME``: unlocks the clinic in that folder of FOLDER, adds needle sites to the open
  session, and prints the id of each that was acknowledged;
- ``create NAME``: makes a clinic there and then waits.
"""

from __future__ import annotations

import signal
from pathlib import Path

from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files
from tests.faults.forking import ready, serve, tell


def chart(folder: Path) -> None:
    """Add sites until somebody ends this process."""
    clinic = clinic_files(folder).log_in(ANNA, PASSPHRASE)
    (visit,) = clinic.history.open_sessions()
    ready()
    while True:
        tell(clinic.recorder.add_site(factories.site(visit.session)).id.hex)


def create(folder: Path) -> None:
    """Make a clinic, then wait for the end."""
    ready()
    clinic_files(folder).create(FIRST, PASSPHRASE)
    signal.pause()


if __name__ == "__main__":
    serve({"chart": chart, "create": create})
