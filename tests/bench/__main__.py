"""``python3 main.py bench``: runs every benchmark and prints the table."""

from __future__ import annotations

import argparse
import gc
import json
import subprocess
import sys
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from tests.bench import machine, table
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
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(known):
        parser.error(f"there is no benchmark called {', '.join(sorted(unknown))}")
    if asked.here:
        print(json.dumps(table.as_values(_measured(asked.names[0]))))
        return 0
    rows, failed = [], []
    for name in asked.names or known:
        print(f"measuring {name}", file=sys.stderr, flush=True)
        found = _in_a_process_of_its_own(name)
        rows += found
        if not found:
            failed.append(name)
    if asked.json:
        told = {"machine": machine.kind(), "rows": table.as_values(rows), "failed": failed}
        print(json.dumps(told, indent=2))
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
    values = json.loads(done.stdout.strip().splitlines()[-1])
    return [Row(**{key: value for key, value in row.items() if key != "ratio"}) for row in values]


def _measured(name: str) -> list[Row]:
    bench = import_module(f"tests.bench.bench_{name}")
    # as in the program, where Python does not collect in the midst of a read (ui/tidy_memory.py)
    gc.disable()
    gc.freeze()
    found = bench.measure()
    return [found] if isinstance(found, Row) else list(found)


if __name__ == "__main__":
    sys.exit(main())
