"""Rows of a benchmark as a table, as the file and as JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date

import pytest

from tests.arch.tree import ROOT
from tests.bench import table
from tests.bench.peers.environment import NOT_INSTALLED
from tests.bench.row import Row

TODAY = date(2026, 1, 31)
KEYS = ["name", "p50_ms", "p99_ms", "floor_ms", "ratio", "goal", "met"]
ROWS = (
    Row("a click", 3.0, 6.0, 1.5, "p50 <= 4 x floor", met=True, note="an insert"),
    Row("a hover", 0.5, 9.0, 0.0, "p99 <= 4 ms", met=False),
    Row("a peer", 3.0, 6.0, 0.0, "at most 1/25 of the peer", met=None, note=NOT_INSTALLED),
)


def test_a_script_gets_a_list_of_rows() -> None:
    told = json.loads(table.as_json(ROWS))
    assert [list(row) for row in told] == [KEYS] * 3
    assert list(told[0].values()) == ["a click", 3.0, 6.0, 1.5, 2.0, "p50 <= 4 x floor", True]


def test_without_a_floor_there_is_no_ratio() -> None:
    hover = json.loads(table.as_json(ROWS))[1]
    assert (hover["floor_ms"], hover["ratio"], hover["met"]) == (None, None, False)
    assert "inf" not in table.as_text(ROWS) + table.as_markdown(ROWS, "a machine", TODAY)


def test_a_peer_that_is_not_installed_is_said_to_be_so() -> None:
    assert json.loads(table.as_json(ROWS))[2]["met"] is None
    for told in (table.as_text(ROWS), table.as_markdown(ROWS, "a machine", TODAY)):
        line = next(line for line in told.splitlines() if "a peer" in line and "1/25" in line)
        assert "not installed" in line
        assert NOT_INSTALLED in told


@pytest.mark.in_full
def test_the_command_prints_that_list_and_nothing_else() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--json", "unlock"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert [list(row) for row in json.loads(done.stdout)] == [KEYS]


def test_a_name_that_no_benchmark_has_is_refused() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--json", "no_such_thing"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no benchmark called no_such_thing" in done.stderr
