from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.clinic_files import SqlClinicFiles
from tests.clinics import OpenRecord, clinic_files, new_record


@pytest.fixture
def files(tmp_path: Path) -> SqlClinicFiles:
    return clinic_files(tmp_path / "clinic")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[OpenRecord]:
    opened = new_record(tmp_path)
    # What survives a power cut is not what these tests are about, and waiting for it takes long.
    with opened.store.hurried():
        yield opened
    opened.store.close()
