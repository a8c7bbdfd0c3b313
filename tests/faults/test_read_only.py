"""A clinic file that may not be written is refused in a sentence, and stays as it was."""

from __future__ import annotations

import codecs
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bodymap.errors import ClinicFileError, NotAllowedError
from db import clinic_maker, holder
from db.keys import on_disk
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files, contents, open_session

NOBODY = 65534


@contextmanager
def without_privileges() -> Iterator[None]:
    """The administrator may write everything: be nobody meanwhile."""
    if os.geteuid() != 0:
        yield
        return
    # nobody may perhaps not read the interpreter's files, and a codec that is first asked for then
    # is unknown to this process for good
    codecs.lookup("ascii")
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everybody may enter: pytest's own are closed to nobody."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


def test_a_clinic_that_may_not_be_written_is_not_opened(folder: Path) -> None:
    files = clinic_files(folder)
    files.create(FIRST, PASSPHRASE).clinic.close()
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    before = contents(folder)
    with without_privileges(), pytest.raises(ClinicFileError) as refused:
        files.log_in(ANNA, PASSPHRASE)
    assert refused.value.sentence == holder.CANNOT_HOLD.format(reason="Permission denied")
    assert contents(folder) == before
    folder.chmod(0o755)
    for path in folder.iterdir():
        path.chmod(0o644)
    files.log_in(ANNA, PASSPHRASE).close()


def test_a_clinic_that_may_not_be_written_can_be_read(folder: Path) -> None:
    files = clinic_files(folder)
    clinic = files.create(FIRST, PASSPHRASE).clinic
    visit = open_session(clinic)
    clinic.close()
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    before = contents(folder)
    with without_privileges():
        clinic = files.open_to_read(ANNA, PASSPHRASE)
        assert clinic.desk.is_read_only
        overview = clinic.history.overview(visit.patient_id)
        assert overview is not None
        assert [one.session.id for one in overview.visits] == [visit.id]
        with pytest.raises(NotAllowedError):
            clinic.recorder.add_patient(factories.patient())
        clinic.close()
    assert contents(folder) == before
    folder.chmod(0o755)


def test_a_clinic_is_not_made_where_nothing_may_be_written(folder: Path) -> None:
    folder.chmod(0o555)
    files = clinic_files(folder)
    with without_privileges(), pytest.raises(ClinicFileError) as refused:
        files.create(FIRST, PASSPHRASE)
    assert refused.value.sentence == clinic_maker.CANNOT_CREATE
    assert contents(folder) == {}


def test_a_key_file_that_may_not_be_read_says_so(folder: Path) -> None:
    files = clinic_files(folder)
    files.create(FIRST, PASSPHRASE).clinic.close()
    files.key_file.chmod(0o000)
    with without_privileges(), pytest.raises(ClinicFileError) as refused:
        files.log_in(ANNA, PASSPHRASE)
    assert refused.value.sentence == on_disk.KEYS_UNREADABLE
