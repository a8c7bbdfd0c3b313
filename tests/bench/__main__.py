"""``python3 main.py bench``: runs every benchmark and prints the table."""

from __future__ import annotations

import argparse
import gc
import json
import subprocess
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from bodymap.ui.plain_imports import import_plainly
from tests.bench import machine, table
from tests.bench.peers.environment import install
from tests.bench.row import Row

_HERE = Path(__file__).resolve().parent
_ROOT = _HERE.parents[1]


def main() -> int:
    """Exit status 0 when every benchmark ran, whether or not its goal is met."""
    known = sorted(path.stem.removeprefix("bench_") for path in _HERE.glob("bench_*.py"))
    parser = argparse.ArgumentParser(prog="main.py bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of: {', '.join(known)}")
    parser.add_argument("--json", action="store_true", help="print the rows as JSON")
    parser.add_argument("--write", action="store_true", help="write BENCHMARKS.md as well")
    parser.add_argument(
        "--peers",
        action="store_true",
        help="install other programs to be measured beside this one, in an environment of their "
        "own below build/ (about 1 GB); without them their rows say that they are not installed",
    )
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(known):
        parser.error(f"there is no benchmark called {', '.join(sorted(unknown))}")
    if asked.here:
        print(json.dumps([asdict(row) for row in _measured(asked.names[0])]))
        return 0
    rows, failed = [], []
    if asked.peers and not install():
        failed.append("the installation of peers")
    for name in asked.names or known:
        print(f"measuring {name}", file=sys.stderr, flush=True)
        found = _in_a_process_of_its_own(name)
        rows += found
        if not found:
            failed.append(name)
    if asked.json:
        print(table.as_json(rows))
    else:
        print(table.as_text(rows))
    if asked.write:
        today = datetime.now(UTC).date()
        (_ROOT / "BENCHMARKS.md").write_text(
            table.as_markdown(rows, machine.kind(), today), encoding="utf-8"
        )
    if failed:
        print(f"bench: {', '.join(failed)} did not run", file=sys.stderr)
    return 1 if failed else 0


def _in_a_process_of_its_own(name: str) -> list[Row]:
    # one benchmark's caches and windows must not change the next one's figures
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--here", name],
        cwd=_ROOT,
        check=False,
        stdout=subprocess.PIPE,
        text=True,
    )
    if done.returncode or not done.stdout.strip():
        return []
    return [Row(**row) for row in json.loads(done.stdout.strip().splitlines()[-1])]


def _measured(name: str) -> list[Row]:
    # as in the program, where the toolkit does not read what is imported (ui/plain_imports.py),
    # and Python does not collect in the midst of a read (ui/tidy_memory.py)
    import_plainly()
    bench = import_module(f"tests.bench.bench_{name}")
    gc.disable()
    gc.freeze()
    found = bench.measure()
    return [found] if isinstance(found, Row) else list(found)


if __name__ == "__main__":
    sys.exit(main())
