"""Settings out of a file: looked at, then all of them or none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bodymap.charting.person import Role
from bodymap.errors import ExpectedError, NotAllowedError
from bodymap.exchange.whole_file import write_whole
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.catalogue.own_rows import OwnRowChange, OwnRows
from bodymap.services.catalogue.table import CatalogueError, RowProblem
from bodymap.services.catalogue_changes import CatalogueChanges
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.settings import plain_values
from bodymap.services.settings_import import SettingsImports, UnfitSettingsError
from tests.clinics import OpenRecord, copied_record
from tests.unit.catalogue.own_files import SHIPPED

RETIRED = OwnRowChange("needles.csv", {"id": "d018x13"}, {"retired": "yes"})


@pytest.fixture
def record(tmp_path: Path) -> Iterator[OpenRecord]:
    made = copied_record(tmp_path)
    yield made
    made.clinic.close()


@pytest.fixture
def own(tmp_path: Path) -> ClinicCatalogue:
    return ClinicCatalogue(CatalogueFolders(SHIPPED, tmp_path / "catalogue"))


@pytest.fixture
def imports(record: OpenRecord, own: ClinicCatalogue) -> SettingsImports:
    rows = OwnRows(own.folders, lambda _folders: (), write_whole)
    return SettingsImports(record.clinic, CatalogueChanges(record.clinic, own, rows))


def offered(own: ClinicCatalogue) -> set[str]:
    return {one.id for one in own.needles()}


def test_only_what_differs_is_planned(record: OpenRecord, imports: SettingsImports) -> None:
    now = record.settings.now()
    then = replace(now, currency="EUR", fees={"20560": Decimal(45)})
    plan = imports.planned(plain_values(then), [RETIRED])
    assert plan.before == {"currency": "USD", "fees": {}}
    assert plan.after == {"currency": "EUR", "fees": {"20560": Decimal(45)}}
    assert plan.rows == (RETIRED,)
    assert record.settings.now() == now, "it was only looked at"
    assert imports.planned(plain_values(now), []).is_nothing


def test_all_of_it_is_applied_and_taken_back(
    record: OpenRecord, imports: SettingsImports, own: ClinicCatalogue
) -> None:
    assert "d018x13" in offered(own)
    plan = imports.planned({"currency": "EUR"}, [RETIRED])
    imports.put(plan)
    assert record.settings.now().currency == "EUR"
    assert "d018x13" not in offered(own)
    lines = record.audit.lines(AuditFilter(what=(Event.IMPORTED, Event.CATALOGUE_CHANGED)))
    assert [line.what for line in lines] == [Event.CATALOGUE_CHANGED, Event.IMPORTED]
    assert lines[1].after == {"what": "settings", "settings": 1, "rows": 1}
    assert lines[0].after["files"] == "needles.csv"
    assert imports.planned({"currency": "EUR"}, [RETIRED]).is_nothing
    imports.put(plan.reverse)
    assert record.settings.now().currency == "USD"
    assert "d018x13" in offered(own)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"mode": "dark"}, "cannot be taken here: mode"),
        ({"currency": 5}, "cannot be taken here: currency"),
        ({"currency": "euro"}, "has not three letters"),
        ({"code_policy": "both"}, "cannot be taken here: code_policy"),
        ({"fees": {"20560": "-1"}}, "a fee below zero"),
        ({"fees": {"20560": "NaN"}}, "cannot be taken here: fees"),
        ({"dwell_target_minutes": 0}, "cannot be taken here: dwell_target_minutes"),
        ({"dwell_target_minutes": 121}, "more than 120 minutes"),
        ({"consent_wording": "Other words."}, "another wording needs another version"),
        ({"consent_wording": "", "consent_version": "2"}, "without a wording"),
        ({"consent_version": ""}, "has not 1 to 60 letters"),
        ({"clinic_name": "x" * 201}, "longer than 200 letters"),
        ({"call_line": "x" * 201}, "longer than 200 letters"),
        ({"place": "Colorado"}, "cannot be taken here: place"),
        ({"usual_figure": "robot"}, "cannot be taken here: usual_figure"),
    ],
)
def test_what_nobody_could_have_typed_is_refused(
    record: OpenRecord, imports: SettingsImports, values: dict[str, Any], said: str
) -> None:
    with pytest.raises(UnfitSettingsError, match=said):
        imports.planned(values, [])
    assert record.settings.now() == ClinicSettings()


def test_rows_that_cannot_be_used_refuse_the_whole(
    record: OpenRecord, own: ClinicCatalogue
) -> None:
    def check(folders: CatalogueFolders) -> list[RowProblem]:
        found: list[RowProblem] = []
        ClinicCatalogue(folders, found.append).needles()
        return found

    rows = OwnRows(own.folders, check, write_whole)
    imports = SettingsImports(record.clinic, CatalogueChanges(record.clinic, own, rows))
    wrong = OwnRowChange("needles.csv", {"id": "d018x13"}, {"length_mm": "long"})
    with pytest.raises(CatalogueError, match="length_mm is no number"):
        imports.planned({"currency": "EUR"}, [RETIRED, wrong])


def test_only_an_administrator_brings_them_in(record: OpenRecord, imports: SettingsImports) -> None:
    plan = imports.planned({"currency": "EUR"}, [])
    record.sit(Role.THERAPIST)
    with pytest.raises(NotAllowedError, match="A therapist may not change the clinic's settings"):
        imports.planned({"currency": "EUR"}, [])
    with pytest.raises(NotAllowedError):
        imports.put(plan)
    assert record.settings.now().currency == "USD"


def test_where_the_catalogue_cannot_be_written_nothing_is_applied(
    record: OpenRecord, own: ClinicCatalogue
) -> None:
    def refuses(_path: Path, _data: bytes) -> None:
        raise PermissionError(13, "Permission denied")

    rows = OwnRows(own.folders, lambda _folders: (), refuses)
    imports = SettingsImports(record.clinic, CatalogueChanges(record.clinic, own, rows))
    plan = imports.planned({"currency": "EUR"}, [RETIRED])
    with pytest.raises(ExpectedError, match="cannot be written"):
        imports.put(plan)
    assert record.settings.now().currency == "USD"
    (told, meant) = record.audit.lines(AuditFilter(what=(Event.CATALOGUE_CHANGED,)))
    assert "cannot be written" in told.after["text"], "what was meant does not stand alone"
    assert meant.after["text"] == "settings that were brought in"


def test_without_a_catalogue_its_rows_are_left_out(record: OpenRecord) -> None:
    plan = SettingsImports(record.clinic, None).planned({"currency": "EUR"}, [RETIRED])
    assert (plan.rows, plan.files, plan.left_out) == ((), None, 1)
