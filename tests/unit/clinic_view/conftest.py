from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from tests.clinic_days import ClinicDays
from tests.clinics import OpenRecord, new_record


@pytest.fixture(scope="session")
def catalogue() -> ClinicCatalogue:
    return ClinicCatalogue(CatalogueFolders(resource("catalogue")))


@pytest.fixture
def record(tmp_path: Path) -> Iterator[OpenRecord]:
    opened = new_record(tmp_path)
    # what survives a power cut is not what these tests are about
    with opened.store.hurried():
        yield opened
    opened.store.close()


@pytest.fixture
def days(record: OpenRecord) -> ClinicDays:
    return ClinicDays(record.store)
