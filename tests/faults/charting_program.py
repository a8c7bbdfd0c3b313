"""Another program that opens the clinic in a folder and charts in it, on command.

``python -m tests.faults.charting_program FOLDER`` reads commands, one a line: ``log_in``, ``read``,
``chart``, ``count``, ``close``; and answers each with one line: what came of it, or the sentence
why it was refused.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bodymap.errors import ExpectedError
from bodymap.services.clinic import Clinic
from tests import factories
from tests.clinics import ANNA, PASSPHRASE, clinic_files


class Program:
    """Has at most one clinic open."""

    def __init__(self, folder: Path) -> None:
        self._files = clinic_files(folder)
        self._open: Clinic | None = None

    def do(self, command: str) -> str:
        """What came of the command."""
        try:
            return self._do(command)
        except ExpectedError as refused:
            return refused.sentence

    def _do(self, command: str) -> str:
        if command == "log_in":
            self._open = self._files.log_in(ANNA, PASSPHRASE)
        elif command == "read":
            self._open = self._files.open_to_read(ANNA, PASSPHRASE)
        assert self._open is not None
        if command == "chart":
            visit = self._open.history.open_sessions()[0].session
            return f"charted {self._open.recorder.add_site(factories.site(visit)).number}"
        if command == "count":
            return f"{len(self._open.history.open_sessions()[0].sites)}"
        if command == "close":
            self._open.close()
            return "closed"
        return "open"


def main() -> None:
    """Do as told until the input ends."""
    program = Program(Path(sys.argv[1]))
    for line in sys.stdin:
        print(program.do(line.strip()), flush=True)


if __name__ == "__main__":
    main()
