"""The report of a complaint from the command line, without a screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bodymap.commands.passphrase import VARIABLE
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from tests import factories
from tests.arch.tree import ROOT
from tests.clinics import PASSPHRASE
from tests.unit.commands.conftest import Run, opened

pytestmark = pytest.mark.usefixtures("qapp")
"""The toolkit of this process is the one of all tests; without a screen is a process of its own."""


@pytest.fixture
def patient_id(run: Run) -> str:
    """The one patient of the clinic."""
    found: str = json.loads(run("patients", "--json").out)["patients"][0]["id"]
    return found


def test_it_is_written_and_noted(data: Path, run: Run, patient_id: str, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    told = run("report", "--patient", patient_id, "--to", path, "--json")
    assert told.status == 0, told.err
    values = json.loads(told.out)
    assert (values["path"], values["patient"], values["document"]) == (
        *(str(path), patient_id, "report"),
    )
    assert values["pages"] >= 1
    assert path.read_bytes().startswith(b"%PDF-")
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["report.pdf"]
    with closing(opened(data)) as clinic:
        lines = clinic.audit.lines(AuditFilter(), None, 50)
    assert any(line.what == Event.EXPORTED.value for line in lines)


def test_what_cannot_be_reported_is_said_and_nothing_is_written(
    data: Path, run: Run, patient_id: str, tmp_path: Path
) -> None:
    nobody = factories.patient(record_number="9")
    with closing(opened(data)) as clinic:
        clinic.recorder.add_patient(nobody)
    path = tmp_path / "report.pdf"
    for words, sentence in (
        (("--patient", "nobody"), "There is no patient nobody"),
        (("--patient", "9"), "has no complaint yet"),
        (("--patient", patient_id, "--complaint", "knee of a horse"), "No complaint"),
    ):
        told = run("report", *words, "--to", path)
        assert told.status == 2
        assert sentence in told.err
        assert not path.exists()


def test_where_it_cannot_go_is_refused_first(run: Run, tmp_path: Path) -> None:
    for to, sentence in (
        (tmp_path / "report.txt", "does not end in .pdf"),
        (tmp_path / "no" / "report.pdf", "is not a folder"),
    ):
        told = run("report", "--patient", "1", "--to", to)
        assert told.status == 2
        assert sentence in told.err


@pytest.mark.in_full
def test_no_screen_is_needed(data: Path, patient_id: str, tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    bare = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    command = [sys.executable, "-m", "bodymap", "--data-dir", str(data), "report"]
    done = subprocess.run(
        [*command, "--patient", patient_id, "--to", str(path), "--for-patient", "--paper=letter"],
        env={**bare, VARIABLE: PASSPHRASE},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert path.read_bytes().startswith(b"%PDF-")
