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
from tests.atlases import shared_atlas
from tests.engines import Engine, on_both_engines, opened_on
from tests.records import Record

pytest_generate_tests = on_both_engines

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)

MakePlan = Callable[..., Plan]


@pytest.fixture
def record(engine: Engine, tmp_path: Path) -> Iterator[Record]:
    with opened_on(engine, tmp_path) as opened:
        yield opened


@pytest.fixture(scope="package")
def atlas() -> Atlas:
    return shared_atlas()


@pytest.fixture(scope="package")
def words() -> CatalogueWords:
    return catalogue_words(ClinicCatalogue(CatalogueFolders(resource("catalogue"))))


@pytest.fixture
def make_plan(record: Record, atlas: Atlas, words: CatalogueWords) -> MakePlan:
    """Plans the texts of files, each understood by its headers, against the record."""

    def plan(*texts: str, **choices: object) -> Plan:
        sheets = [
            mapped(sheet_of(text.encode(), f"file{number}.csv"))
            for number, text in enumerate(texts, 1)
        ]
        planner = Planner(record.clinic.imports, Skin(atlas), words, NOW)
        return planner.plan(sheets, Choices(**choices))  # type: ignore[arg-type]  # as the test names them

    return plan
