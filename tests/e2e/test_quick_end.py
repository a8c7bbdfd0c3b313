"""A program that is closed while it still loads ahead ends in good order."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.program import ROOT

CLOSED_AT_ONCE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from bodymap.ui.main_window import MainWindow

usual = MainWindow.show_fitting

def shown(window):
    usual(window)
    QTimer.singleShot(int(sys.argv[2]), QApplication.quit)

MainWindow.show_fitting = shown
from bodymap.cli import main
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


@pytest.mark.in_full
@pytest.mark.parametrize("after_ms", [20, 200])
def test_closed_while_it_loads_ahead(tmp_path: Path, after_ms: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CLOSED_AT_ONCE, str(tmp_path / "clinic"), str(after_ms)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
