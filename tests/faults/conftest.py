from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clinics import OpenRecord, copied_record
from tests.faults import amounts, table, tracer
from tests.faults.table import Found


@pytest.fixture
def record(tmp_path: Path) -> Iterator[OpenRecord]:
    opened = copied_record(tmp_path)
    yield opened
    opened.store.close()


@pytest.fixture
def found(request: pytest.FixtureRequest) -> Found:
    def tell(
        what: str,
        *,
        done: int,
        lost: int = 0,
        damaged: int = 0,
        unclear: int = 0,
        note: str = "",
    ) -> None:
        row = table.Row(what, done, lost, damaged, unclear, note)
        request.node.user_properties.append((table.PROPERTY, row.values()))

    return tell


@pytest.fixture(scope="session")
def looking_on() -> None:
    """Leaves a test out where nobody can look on at another process's calls. In CI the set-up
    installs what that needs, so there it has to be."""
    if os.environ.get("CI") and sys.platform == "linux":
        assert shutil.which("strace"), "strace is not installed"
    if reason := tracer.why_not():
        pytest.skip(reason)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not amounts.FULL:
        return
    reports = [
        report
        for outcome in ("passed", "failed")
        for report in terminalreporter.getreports(outcome)
        if report.when == "call"
    ]
    terminalreporter.section("what was done and found")
    terminalreporter.write_line(table.as_text(table.rows_of(reports)))
