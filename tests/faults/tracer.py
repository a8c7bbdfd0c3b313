"""Looking on at a process's calls to the system, and making one of them fail: strace.

Nothing else sees every call that reaches the disk, whichever library makes it. Where strace is not
installed, or the system lets nobody look on, ``why_not`` says so, and those tests are left out.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final

CHANGING: Final = (
    *("write", "pwrite64", "writev", "pwritev", "pwritev2", "sendfile", "copy_file_range"),
    *("fsync", "fdatasync", "sync_file_range", "ftruncate", "truncate", "fallocate"),
    *("rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat"),
    *("link", "linkat", "symlink", "symlinkat"),
)
"""The calls that change what is on a disk, but for opening."""


@cache
def why_not() -> str | None:
    """Why nobody can look on here, or None."""
    if sys.platform != "linux":
        return "only Linux has strace"
    if shutil.which("strace") is None:
        return "strace is not installed (Debian: apt-get install strace)"
    done = subprocess.run(
        ["strace", "-o", "/dev/null", "-e", "trace=fsync", sys.executable, "-c", ""],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        return f"strace may not look on here: {(done.stderr.splitlines() or ['no reason'])[-1]}"
    return None


def only(calls: Iterator[str] | tuple[str, ...]) -> str:
    """The option for these calls, those that this machine has."""
    return "trace=" + ",".join(f"?{call}" for call in calls)


@contextmanager
def traced(pid: int, out: Path, *options: str) -> Iterator[None]:
    """Look on at the process and its threads to its end; what is seen goes to ``out``."""
    command = ["strace", "-f", "-o", str(out), *options, "-p", str(pid)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as tracer:
        assert tracer.stderr is not None
        said = tracer.stderr.readline()
        assert "attached" in said, said
        yield
        tracer.wait(timeout=60)
