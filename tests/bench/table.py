"""The rows as a table, for the screen and for BENCHMARKS.md."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from tests.bench.row import Row

_HEAD = ("what", "p50 ms", "p99 ms", "floor ms", "ratio", "goal", "met")


def as_text(rows: Sequence[Row]) -> str:
    """Columns that line up, notes below them."""
    lines = [_HEAD, *(_cells(row) for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(_HEAD))]
    figures = {1, 2, 3, 4}
    shown = [
        "  ".join(
            cell.rjust(width) if at in figures else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]
    shown += [f"  {row.name}: {row.note}" for row in rows if row.note]
    return "\n".join(shown)


def as_markdown(rows: Sequence[Row], machine: str, today: date) -> str:
    """The file BENCHMARKS.md."""
    lines = [
        "# Benchmarks",
        "",
        f"Measured on {today.isoformat()}: {machine}.",
        "",
        "Every figure stands beside a floor measured in the same run, because machines differ; "
        "the ratio is what counts. `python3 main.py bench` measures anew, with `--write` into "
        "this file. p99 is by nearest rank, so with fewer than 100 runs it is the slowest.",
        "",
        f"| {' | '.join(_HEAD)} |",
        "|---|--:|--:|--:|--:|---|---|",
        *(f"| {' | '.join(_cells(row))} |" for row in rows),
        "",
        *(f"- {row.name}: {row.note}" for row in rows if row.note),
    ]
    return "\n".join(lines) + "\n"


def as_json(rows: Sequence[Row]) -> str:
    """A list of rows for a script. What has no floor has no ratio either, and what could not be
    held against its peer is neither met nor missed: null."""
    told = [
        {
            "name": row.name,
            "p50_ms": row.ours_p50_ms,
            "p99_ms": row.ours_p99_ms,
            "floor_ms": row.floor_ms if row.floor_ms > 0 else None,
            "ratio": row.ratio if row.floor_ms > 0 else None,
            "goal": row.goal,
            "met": row.met,
        }
        for row in rows
    ]
    return json.dumps(told, indent=2, allow_nan=False)


def _cells(row: Row) -> tuple[str, ...]:
    ours = (f"{row.ours_p50_ms:.2f}", f"{row.ours_p99_ms:.2f}")
    floor = (f"{row.floor_ms:.2f}", f"{row.ratio:.2f}") if row.floor_ms > 0 else ("-", "-")
    return (row.name, *ours, *floor, row.goal, _MET[row.met])


_MET = {True: "yes", False: "no", None: "not installed"}
