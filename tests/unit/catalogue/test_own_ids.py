"""A clinic's row may have any id that is shipped, and a new one only in the one spelling."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from bodymap.services.catalogue.check import EDITABLE, catalogue_problems
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders, Origin
from bodymap.services.catalogue.table import Cells, RowProblem, read_table
from tests.atlases import shared_atlas
from tests.unit.catalogue.own_files import SHIPPED, of, table


def header_and_ids(name: str) -> tuple[list[str], list[str]]:
    """What is shipped; no ids where a file has another key."""
    with (SHIPPED / name).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        header = list(reader.fieldnames or ())
        return header, [row["id"] for row in reader] if header[0] == "id" else []


WITH_ID = [name for name in EDITABLE if header_and_ids(name)[1]]


def awkward(name: str) -> list[str]:
    return [one for one in header_and_ids(name)[1] if not re.fullmatch("[a-z][a-z0-9_]*", one)]


def test_there_are_ids_that_no_new_entry_could_have() -> None:
    assert {"NPRS", "HIT-6", "FAAM", "VISA-A"} <= set(awkward("outcome_measures.csv"))
    assert {"20560", "97810-97814", "20552/20553"} <= set(awkward("billing.csv"))


@pytest.mark.parametrize("name", WITH_ID)
def test_every_shipped_entry_can_be_changed(tmp_path: Path, name: str) -> None:
    ids = header_and_ids(name)[1]
    rows = table(*({"id": one, "retired": "yes"} for one in reversed(ids)))
    problems: list[RowProblem] = []

    def told(cells: Cells) -> tuple[str, bool]:
        return cells.required("id"), cells.retired

    found = read_table(
        of(tmp_path, name, rows), ("id",), told, key=lambda one: one[0], on_problem=problems.append
    )
    assert problems == []
    assert found == tuple((one, True) for one in ids)


def test_the_check_accepts_changes_of_awkward_ids(tmp_path: Path) -> None:
    for name in WITH_ID:
        if ids := awkward(name):
            of(tmp_path, name, table(*({"id": one, "note": "As we use it."} for one in ids)))
    folders = CatalogueFolders(SHIPPED, tmp_path)
    assert catalogue_problems(folders, shared_atlas()) == ()
    catalogue = ClinicCatalogue(folders)
    told = {
        **{one.measure.id: (one.note, one.origin) for one in catalogue.outcome_measures()},
        **{one.id: (one.note, one.origin) for one in catalogue.billing()},
    }
    changed = {one: told[one] for name in WITH_ID for one in awkward(name)}
    assert set(changed.values()) == {("As we use it.", Origin.CHANGED)}


@pytest.mark.parametrize("spelled", ["20560.0", "020560"])
def test_a_code_that_a_spreadsheet_took_for_a_number_is_the_shipped_one(
    tmp_path: Path, spelled: str
) -> None:
    of(tmp_path, "billing.csv", f"id,note\n{spelled},As we bill it.\n")
    facts = ClinicCatalogue(CatalogueFolders(SHIPPED, tmp_path)).billing()
    assert [fact.id for fact in facts] == header_and_ids("billing.csv")[1]
    (changed,) = (fact for fact in facts if fact.origin is Origin.CHANGED)
    assert (changed.id, changed.note) == ("20560", "As we bill it.")
    assert changed.code is not None
    assert changed.code.code == "20560"


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("outcome_measures.csv", "nprs-2"),
        ("outcome_measures.csv", "Hit-6"),
        ("billing.csv", "20599"),
    ],
)
def test_a_new_entry_keeps_to_the_one_spelling(tmp_path: Path, name: str, identity: str) -> None:
    # all else is as it is shipped, so that nothing but the id can be wrong
    with (SHIPPED / name).open(encoding="utf-8", newline="") as file:
        (whole, *_) = csv.DictReader(file)
    text = table({**whole, "id": awkward(name)[0]}, {**whole, "id": identity})
    problems: list[RowProblem] = []
    folders = CatalogueFolders(SHIPPED, tmp_path)
    of(tmp_path, name, text)
    catalogue = ClinicCatalogue(folders, problems.append)
    assert len(catalogue.outcome_measures()) + len(catalogue.billing()) == sum(
        len(header_and_ids(one)[1]) for one in ("outcome_measures.csv", "billing.csv")
    )
    reason = "no shipped entry has this id, and a new one is made of small letters, digits and _: "
    assert problems == [RowProblem(f"{tmp_path.name}/{name}", 3, f"{reason}{identity!r}")]
