"""Another program that takes the clinic in a folder, on command.

``python -m tests.faults.second_program CLINIC_FILE`` reads commands, one a line: ``take LOG_IN``,
``tell LOG_IN``, ``line NUMBER``, ``release``; and answers each with one line: ``taken``, ``done``,
or the sentence why not.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bodymap.errors import HeldError
from db.holder import Holder


def main() -> None:
    """Do as told until the input ends."""
    clinic_file, holder = Path(sys.argv[1]), None
    for line in sys.stdin:
        command, _, log_in = line.strip().partition(" ")
        answer = "done"
        if command == "take":
            try:
                holder = Holder.take(clinic_file, log_in)
                answer = "taken"
            except HeldError as error:
                answer = error.sentence
        elif holder is not None and command == "tell":
            holder.tell(log_in)
        elif holder is not None and command == "line":
            holder.acknowledged(int(log_in))
        elif holder is not None and command == "release":
            holder.release()
        print(answer, flush=True)


if __name__ == "__main__":
    main()
