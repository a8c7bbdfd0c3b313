from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite
from db.clinic_files import SqlClinicFiles
from tests import factories
from tests.clinics import clinic_files
from tests.engines import Engine, on_both_engines, opened_on
from tests.records import Record

pytest_generate_tests = on_both_engines


@pytest.fixture
def files(tmp_path: Path) -> SqlClinicFiles:
    return clinic_files(tmp_path / "clinic")


@pytest.fixture
def record(engine: Engine, tmp_path: Path) -> Iterator[Record]:
    with opened_on(engine, tmp_path) as opened:
        yield opened


@pytest.fixture(scope="module")
def one_record(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with opened_on(engine, tmp_path_factory.mktemp("clinic")) as opened:
        yield opened


@pytest.fixture
def shared(one_record: Record) -> Record:
    """One record for all tests of a file: each has a patient and a visit of its own in it."""
    one_record.told.clear()
    return one_record


@pytest.fixture
def visit(record: Record) -> Session:
    return record.start_session()


@pytest.fixture
def needle(record: Record, visit: Session) -> NeedleSite:
    return record.recorder.add_site(factories.site(visit))
