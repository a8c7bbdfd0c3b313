"""A program that charts whole visits, one after the other, until somebody ends it.

``python -m tests.faults.session_child FOLDER`` goes on, for each line ``visits NAME`` of its input,
with the clinic in that folder of FOLDER, where its record is; and prints how many steps are done
after each that was acknowledged.
"""

from __future__ import annotations

from pathlib import Path

from tests.faults.forking import ready, serve, tell
from tests.faults.scripted_clinic import complaint_of, opened
from tests.faults.scripted_session import Script


def visits(folder: Path) -> None:
    """Chart until somebody ends this process."""
    clinic = opened(folder)
    complaint = complaint_of(clinic)
    ready()
    for done in Script(clinic, complaint).go_on():
        tell(str(done))


if __name__ == "__main__":
    serve({"visits": visits})
