from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite
from db.clinic_files import SqlClinicFiles
from tests import factories
from tests.clinics import OpenRecord, clinic_files, new_record


@pytest.fixture
def files(tmp_path: Path) -> SqlClinicFiles:
    return clinic_files(tmp_path / "clinic")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[OpenRecord]:
    with _hurried(tmp_path) as opened:
        yield opened


@pytest.fixture(scope="module")
def one_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenRecord]:
    with _hurried(tmp_path_factory.mktemp("clinic")) as opened:
        yield opened


@pytest.fixture
def shared(one_file: OpenRecord) -> OpenRecord:
    """One record for all tests of a file: each has a patient and a visit of its own in it."""
    one_file.told.clear()
    return one_file


@pytest.fixture
def visit(record: OpenRecord) -> Session:
    return record.start_session()


@pytest.fixture
def needle(record: OpenRecord, visit: Session) -> NeedleSite:
    return record.recorder.add_site(factories.site(visit))


@contextmanager
def _hurried(folder: Path) -> Iterator[OpenRecord]:
    opened = new_record(folder)
    # What survives a power cut is not what these tests are about, and waiting for it takes long.
    with opened.store.hurried():
        yield opened
    opened.store.close()
