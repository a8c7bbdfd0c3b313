"""The frame of a program that works on a clinic, to be killed or hindered in the middle of it.

It imports everything once, then starts a copy of itself for each line of its input, which prints
``ready`` and its process id, and then a line for each thing that was acknowledged. When the copy is
dead, ``gone`` is printed.
"""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from tests.clinics import FIRST, PASSPHRASE, clinic_files

Work = Callable[[Path], None]

_PR_SET_PTRACER: Final = 0x59616D61
_ANYBODY: Final = ctypes.c_ulong(-1 & (2 * sys.maxsize + 1))


@cache
def _out() -> socket.socket:
    """The socket that is the standard output."""
    return socket.socket(fileno=os.dup(1))


def tell(line: str) -> None:
    """Tell a line to who started this program."""
    # one call for each line: a killed process leaves no half-flushed buffer behind
    _out().sendall(f"{line}\n".encode())


def ready() -> None:
    """From here on the copy may be killed."""
    tell(f"ready {os.getpid()}")


def ready_to_be_traced() -> None:
    """Wait until somebody looks on, and says go."""
    if sys.platform == "linux":
        # some systems let nobody look on but a process's own forebears
        ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANYBODY, 0, 0, 0)
    ready()
    assert os.read(0, 3) == b"go\n"


def serve(work: Mapping[str, Work]) -> None:
    """Start a copy for each line ``WORK NAME`` of the input, on the folder of that name."""
    folder = Path(sys.argv[1])
    clinic_files(folder / "to load everything").create(FIRST, PASSPHRASE).clinic.close()
    tell("loaded")
    for line in sys.stdin:
        what, name = line.split()
        child = os.fork()
        if child == 0:
            work[what](folder / name)
            os._exit(0)
        os.waitpid(child, 0)
        tell("gone")
