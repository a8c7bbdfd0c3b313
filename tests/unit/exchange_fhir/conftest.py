from __future__ import annotations

import json
from typing import Any

import pytest

from tests.clinics import OpenRecord, new_record
from tests.real_day import RealDay, live
from tests.unit.exchange_fhir.bundles import exported


@pytest.fixture(scope="package")
def record(tmp_path_factory: pytest.TempPathFactory) -> OpenRecord:
    """A clinic after a day in which everything happened; the tests only read it."""
    return new_record(tmp_path_factory.mktemp("fhir"))


@pytest.fixture(scope="package")
def day(record: OpenRecord) -> RealDay:
    return live(record)


@pytest.fixture(scope="package")
def whole(record: OpenRecord, day: RealDay, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The whole clinic in one Bundle."""
    to = tmp_path_factory.mktemp("out") / "clinic.json"
    exported(record, to)
    return json.loads(to.read_bytes())
