"""``python3 main.py faults``: all the faults in full, with a table of what was done and found; and
what else the suite leaves out because it takes long."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import pytest

_HERE = Path(__file__).resolve().parent


def main() -> int:
    """Exit status 0 when nothing was lost, damaged or unclear."""
    known = sorted(path.stem.removeprefix("test_") for path in _HERE.rglob("test_*.py"))
    parser = argparse.ArgumentParser(prog="main.py faults", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of: {', '.join(known)}")
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(known):
        parser.error(f"there is nothing called {', '.join(sorted(unknown))}")
    # looked at when the tests are loaded, in every process
    os.environ["BODYMAP_FAULTS_FULL"] = "1"
    paths = [str(path) for name in asked.names for path in _HERE.rglob(f"test_{name}.py")]
    processes = str(os.cpu_count() or 1)
    shared = ["-n", processes, "--dist", "loadgroup", "--no-loadscope-reorder"]
    return int(pytest.main(["-q", *shared, *(paths or [str(_HERE), *_left_out()])]))


def _left_out() -> list[str]:
    """The other files of which the suite leaves something out."""
    files = [path for path in _HERE.parent.rglob("test_*.py") if _HERE not in path.parents]
    return [str(path) for path in files if "mark.in_full" in path.read_text(encoding="utf-8")]


if __name__ == "__main__":
    sys.exit(main())
