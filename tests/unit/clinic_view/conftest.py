from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from tests.clinic_days import ClinicDays
from tests.engines import Engine, on_both_engines, opened_on
from tests.records import Record

pytest_generate_tests = on_both_engines


@pytest.fixture(scope="session")
def catalogue() -> ClinicCatalogue:
    return ClinicCatalogue(CatalogueFolders(resource("catalogue")))


@pytest.fixture
def record(engine: Engine, tmp_path: Path) -> Iterator[Record]:
    with opened_on(engine, tmp_path) as opened:
        yield opened


@pytest.fixture
def days(record: Record) -> ClinicDays:
    return ClinicDays(record.store)
