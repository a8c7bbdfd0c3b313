from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.exchange.csv_clinic.bring_in import catalogue_words, mapped
from bodymap.exchange.csv_clinic.plan import CatalogueWords, Choices, Plan, Planner
from bodymap.exchange.csv_clinic.sheet import sheet_of
from bodymap.exchange.csv_clinic.skin import Skin
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from tests.clinics import OpenRecord, new_record

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)

MakePlan = Callable[..., Plan]


@pytest.fixture
def record(tmp_path: Path) -> Iterator[OpenRecord]:
    folder = tmp_path / "clinic"
    folder.mkdir()
    opened = new_record(folder)
    # what survives a power cut is not what these tests are about
    with opened.store.hurried():
        yield opened
    opened.store.close()


@pytest.fixture(scope="package")
def atlas() -> Atlas:
    return Atlas.open(resource("atlas", "data"))


@pytest.fixture(scope="package")
def words() -> CatalogueWords:
    return catalogue_words(ClinicCatalogue(CatalogueFolders(resource("catalogue"))))


@pytest.fixture
def make_plan(record: OpenRecord, atlas: Atlas, words: CatalogueWords) -> MakePlan:
    """Plans the texts of files, each understood by its headers, against the record."""

    def plan(*texts: str, **choices: object) -> Plan:
        sheets = [
            mapped(sheet_of(text.encode(), f"file{number}.csv"))
            for number, text in enumerate(texts, 1)
        ]
        planner = Planner(record.clinic.imports, Skin(atlas), words, NOW)
        return planner.plan(sheets, Choices(**choices))  # type: ignore[arg-type]  # as the test names them

    return plan
