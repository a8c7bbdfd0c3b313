from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bodymap import cli
from bodymap.commands.passphrase import VARIABLE
from bodymap.services.clinic import Clinic
from tests import factories
from tests.clinics import ANNA, PASSPHRASE, clinic_files, copied_clinic, open_session


@dataclass(frozen=True)
class Told:
    """How a command ended, and what it printed on both streams."""

    status: int
    out: str
    err: str


Run = Callable[..., Told]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of a clinic with one visit."""
    folder = tmp_path / "clinic"
    clinic = copied_clinic(folder)
    chart(clinic)
    clinic.close()
    return folder


@pytest.fixture
def run(data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the clinic, with the right passphrase in the environment or another."""

    def running(*arguments: str | Path, passphrase: str | None = PASSPHRASE) -> Told:
        monkeypatch.delenv(VARIABLE, raising=False)
        if passphrase is not None:
            monkeypatch.setenv(VARIABLE, passphrase)
        capsys.readouterr()
        try:
            status = cli.main(["--data-dir", str(data), *map(str, arguments)])
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else -1
        told = capsys.readouterr()
        return Told(status, told.out, told.err)

    return running


def chart(clinic: Clinic, sites: int = 3) -> None:
    """A patient with a visit."""
    visit = open_session(clinic)
    for _ in range(sites):
        clinic.recorder.add_site(factories.site(visit))


def opened(folder: Path) -> Clinic:
    """The clinic in a folder."""
    return clinic_files(folder).log_in(ANNA, PASSPHRASE)
