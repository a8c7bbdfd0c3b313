"""The clinic of ``bodymap demo --size large``, for what is measured with millions of sites.

Each row has its digest and its line, each visit its signature, and the rows of a patient lie
scattered over the file, as years of charting leave them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from bodymap.services.demo.staff import FIRST
from tests.clinics import PASSPHRASE

LOG_IN = FIRST.log_in


def make_large_clinic(folder: Path, *, sites: int, patients: int) -> None:
    """Make it in ``folder``, with the passphrase of the tests: five million sites take a quarter of
    an hour."""
    command = [sys.executable, "-m", "bodymap", "demo", "--data-dir", str(folder)]
    amount = ["--size", "large", "--patients", str(patients), "--sites", str(sites)]
    subprocess.run(
        [*command, *amount],
        env={**os.environ, "BODYMAP_PASSPHRASE": PASSPHRASE},
        # what a row prints is its figures
        stdout=subprocess.DEVNULL,
        check=True,
    )
