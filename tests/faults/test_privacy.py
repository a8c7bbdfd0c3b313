"""Where a patient's data goes: into the encrypted file, and where somebody said; nowhere else."""

from __future__ import annotations

import logging
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bodymap import cli, log
from bodymap.commands.passphrase import VARIABLE
from bodymap.crash_report import write_report
from bodymap.errors import NotSavedError
from bodymap.resume import Resume
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.services.health import Health
from bodymap.services.progress import unwatched
from db.clinic_files import SqlClinicFiles
from db.identity import wal_of
from db.layout import CLINIC_FILE
from tests.clinics import ANNA, FIRST, PASSPHRASE, QUICK, clinic_files
from tests.faults import call_log, private, tracer
from tests.faults.amounts import FULL
from tests.faults.lives import lives
from tests.faults.private_child import OUT, WORKS
from tests.faults.table import Found

QUICK_WORKS = ("exporting",)
"""Looked on at in the suite; in full, all of them are."""


def test_what_is_looked_for_is_found() -> None:
    for secret in private.SECRETS:
        for encoding in ("utf-8", "utf-16-le"):
            assert secret in private.shown_in(b"x" + secret.encode(encoding) + b"\n")
    assert private.shown_in(b"Anna Weber, PT opened bodymap.log at 2026-11-26") == set()


@pytest.fixture
def logging_on(tmp_path: Path) -> Iterator[Path]:
    """The program's log, in a folder of its own."""
    folder = tmp_path / "log"
    folder.mkdir()
    handler = log.start(folder, level=logging.DEBUG)
    yield folder
    log.stop(handler)


def test_no_file_of_a_clinic_shows_a_patient(tmp_path: Path, logging_on: Path) -> None:
    folder = tmp_path / "clinic"
    clinic = clinic_files(folder).create(FIRST, PASSPHRASE).clinic
    visit = private.chart(clinic)
    Resume(folder).begin()
    Resume(folder).go_on_at(visit.session.id)
    assert wal_of(folder / CLINIC_FILE).stat().st_size > 100_000
    assert private.shown_in_folder(tmp_path) == {}, "while it is open"
    assert clinic.backups is not None
    clinic.backups.make(unwatched)
    clinic.backups.noted()
    health: Health | None = clinic.health
    assert health is not None
    assert health.full_check(unwatched).is_sound
    clinic.close()
    names = {path.name for path in folder.rglob("*")}
    assert {"health.json", "backup-state.json", "HEAD", "go-on-at.json", "running"} <= names
    assert private.shown_in_folder(tmp_path) == {}, "after it was closed"


def test_a_failure_tells_the_log_and_nobody_of_the_patient(
    tmp_path: Path, logging_on: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "clinic"
    clinic = clinic_files(folder).create(FIRST, PASSPHRASE).clinic
    visit = private.chart(clinic)
    path, away = folder / CLINIC_FILE, tmp_path / "away"
    path.rename(away)
    with pytest.raises(NotSavedError) as refused:
        clinic.recorder.change_patient(replace(visit.patient, alert=private.NOTE))
    away.rename(path)
    assert private.shown_in(refused.value.sentence.encode()) == set()
    program = logging.getLogger("bodymap.services.recorder")
    for error in _bugs():
        where = error.__traceback__
        program.error("A bug", exc_info=(type(error), error, where))
        program.warning("Not saved: %s of %s", visit.patient, private.NOTE)
        program.warning("%(name)s", {"name": visit.patient.family_name})
        report = write_report(folder, type(error), where, datetime.now(UTC))
        # the places are there, or the report would be worth nothing
        assert "test_privacy.py" in report.read_text(encoding="utf-8")
    clinic.close()
    assert "A bug" in (logging_on / "bodymap.log").read_text(encoding="utf-8")
    assert private.shown_in_folder(tmp_path) == {}
    said = capfd.readouterr()
    assert private.shown_in((said.out + said.err).encode()) == set()


def _bugs() -> Iterator[Exception]:
    """Failures whose messages, causes and notes are full of a patient."""
    name = private.PATIENT.family_name
    try:
        try:
            raise KeyError(private.PATIENT)
        except KeyError as cause:
            raise ValueError(f"There is no {name} ({private.COMPLAINT})") from cause
    except ValueError as error:
        error.add_note(private.NOTE)
        yield error
    try:
        raise ExceptionGroup(name, [LookupError(private.NOTE), ValueError(name)])
    except ExceptionGroup as error:
        yield error


def test_a_bug_that_nobody_caught_tells_the_console_its_place_only(tmp_path: Path) -> None:
    code = (
        "import pathlib, sys\n"
        "from bodymap import log\n"
        "from tests.faults import private\n"
        f"log.start(pathlib.Path({str(tmp_path)!r}))\n"
        "log.log_uncaught()\n"
        "raise ValueError(f'{private.PATIENT} {private.NOTE}')\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=60, check=False
    )
    assert ended.returncode == 1
    assert b"ValueError" in ended.stderr
    assert private.shown_in(ended.stderr + ended.stdout) == set()
    assert "A bug" in (tmp_path / "bodymap.log").read_text(encoding="utf-8")
    assert private.shown_in_folder(tmp_path) == {}


def test_commands_on_the_record_name_nobody(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "clinic"
    with closing(clinic_files(folder).create(FIRST, PASSPHRASE).clinic) as clinic:
        private.chart(clinic)
    where = ("--data-dir", str(folder), "--user", ANNA)
    kept = tmp_path / "kept"
    told = b""
    for line in (
        ("backup", *where, "--to", str(kept)),
        ("verify", *where),
        ("verify", *where, "--json"),
        ("restore", "the backup", *where, "--yes"),
        ("damage",),
        ("verify", *where),
        ("salvage", *where, "--into", str(tmp_path / "saved")),
        ("backup", *where),
    ):
        if line == ("damage",):
            with (folder / CLINIC_FILE).open("r+b") as file:
                file.seek(-2_000, 2)
                file.write(b"\x5a" * 64)
            continue
        monkeypatch.setenv(VARIABLE, PASSPHRASE)
        backup = next(kept.iterdir(), kept) if kept.is_dir() else kept
        cli.main([str(backup) if word == "the backup" else word for word in line])
        said = capfd.readouterr()
        assert said.out or said.err, line
        told += (said.out + said.err).encode()
    assert private.shown_in(told) == set()
    assert PASSPHRASE.encode() not in told
    assert private.shown_in_folder(tmp_path) == {}


def test_the_demo_is_encrypted_like_every_clinic_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    files = SqlClinicFiles(tmp_path / "clinic", SystemClock(), _fill, QUICK)
    clinic = files.open_demo()
    assert clinic.history.find_patients("luczynska")
    assert any(path.is_file() for path in (tmp_path / "temporary").rglob("*"))
    assert private.shown_in_folder(tmp_path) == {}
    clinic.close()
    assert [*(tmp_path / "temporary").iterdir()] == []
    assert not (tmp_path / "clinic").exists()


def _fill(demo: Clinic) -> None:
    private.chart(demo)


@pytest.mark.parametrize("work", [*WORKS] if FULL else QUICK_WORKS)
def test_no_call_of_the_program_writes_a_patient_in_the_clear(
    looking_on: None, tmp_path: Path, work: str, found: Found
) -> None:
    """Every byte that the process gives the system, and every file it makes, were it removed a
    moment later."""
    trace = tmp_path / "trace"
    options = list(call_log.OPTIONS)
    options[-1] += ",?execve,?sendmsg,?connect"
    with lives(tmp_path, "private_child") as program:
        pid = program.begin(f"{work} work")
        with tracer.traced(pid, trace, *options):
            program.go()
            told = program.rest()
    assert told[-1] == "done", told
    folder = tmp_path / "work"
    calls = list(call_log.calls(trace))
    shown, elsewhere, written, meant = [], set(), 0, set()
    for call in calls:
        if not call.is_done:
            continue
        written += len(call.data)
        names = " ".join(map(str, call.paths))
        is_meant = any(path.is_relative_to(folder / OUT) for path in call.paths)
        seen = private.shown_in(call.data)
        if is_meant:
            meant |= seen
        elif seen:
            shown.append((call.name, names, seen))
        if seen := private.shown_in(names.encode("utf-8", "surrogateescape")):
            shown.append((call.name, names, seen))
        if "O_CREAT" in call.words or call.name.startswith(("mkdir", "rename", "link", "symlink")):
            elsewhere |= {str(path) for path in call.paths if _is_elsewhere(path, folder)}
    found(
        f"looked on at {work}, for a patient's data in the clear",
        done=len(calls),
        damaged=len(shown),
        note=f"{written:,} bytes in calls",
    )
    assert written > 100_000
    assert shown == []
    # the control: what is written in the clear is seen
    assert (private.NOTE in meant) == (work == "exporting")
    assert elsewhere == set()
    assert list((folder / "temporary").iterdir()) == []


def _is_elsewhere(path: Path, folder: Path) -> bool:
    """Whether a file is made beside the folders that the work was told of."""
    if path.is_relative_to(folder / "temporary"):
        return True
    return not (path.is_relative_to(folder) or path.is_relative_to("/dev"))
