"""Every promise of docs/reliability.md names the tests that would catch its breaking."""

from __future__ import annotations

import re
from pathlib import Path

from tests.cases import cases

ROOT = Path(__file__).parents[2]
PROMISES = ROOT / "docs" / "reliability.md"
_ROW = re.compile(r"^\| (?P<promise>[^|]+) \| (?P<tests>[^|]+) \|$", re.MULTILINE)
_NAMED = re.compile(r"`(?P<file>[\w/]+\.py)(?:::(?P<test>test_\w+))?`")


def promises() -> list[tuple[str, str]]:
    """Each promise with the cell that names its tests."""
    rows = [match.groups() for match in _ROW.finditer(PROMISES.read_text(encoding="utf-8"))]
    return [(promise, tests) for promise, tests in rows if "---" not in promise]


def test_there_are_promises() -> None:
    assert len(promises()) > 30


@cases(("promise", "tests"), promises())
def test_a_promise_names_a_test_that_exists(promise: str, tests: str) -> None:
    if promise == "Promise":
        return
    named = list(_NAMED.finditer(tests))
    assert named, f"{promise} names no test"
    for one in named:
        file = ROOT / "tests" / one["file"]
        assert file.is_file(), one["file"]
        text = file.read_text(encoding="utf-8")
        wanted = f"def {one['test']}(" if one["test"] else "def test_"
        assert wanted in text, one.group(0)
