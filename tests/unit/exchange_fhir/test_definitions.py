"""The extensions and the regions' codes are what the documents say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bodymap.anatomy.side import Side
from bodymap.exchange.fhir.checking import Checker
from bodymap.exchange.fhir.extensions import EXTENSIONS, Definition, structure_definition
from bodymap.paths import resource
from bodymap.services.catalogue.region_codes import load_region_codes
from bodymap.services.catalogue.table import RowProblem
from tests.unit.exchange_fhir.judges import DEFINITIONS

DOCUMENT = Path(__file__).parents[3] / "docs" / "fhir.md"


@pytest.mark.parametrize("one", EXTENSIONS, ids=[one.name for one in EXTENSIONS])
def test_a_definition_lies_in_the_documents_as_it_is(one: Definition) -> None:
    shipped = json.loads((DEFINITIONS / f"{one.name}.json").read_bytes())
    assert shipped == structure_definition(one)
    Checker().check(shipped)


def test_no_definition_is_left_over() -> None:
    assert {path.stem for path in DEFINITIONS.glob("*.json")} == {one.name for one in EXTENSIONS}


def test_the_document_names_every_extension_and_part() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    for one in EXTENSIONS:
        assert f"`{one.name}`" in text
        assert [part.name for part in one.parts if f"`{part.name}`" not in text and part.name] == []


def test_codes_are_those_that_were_seen_in_use() -> None:
    problems: list[RowProblem] = []
    rows = load_region_codes(resource("catalogue") / "regions.csv", problems.append)
    assert problems == []
    codes = {row.id: row for row in rows}
    assert len(codes) == 143
    assert (codes["heel_l"].snomed, codes["heel_l"].laterality) == ("76853006", "7771000")
    assert (codes["heel_r"].snomed, codes["heel_r"].laterality) == ("76853006", "24028007")
    assert (codes["sternum"].snomed, codes["sternum"].laterality) == ("51185008", "")
    assert codes["sacrum"].snomed == ""  # seen once or unclear
    assert codes["temple_l"].snomed == ""
    laterality = {Side.LEFT: "7771000", Side.RIGHT: "24028007", Side.MIDLINE: ""}
    assert all(row.laterality == laterality[row.side] for row in rows if row.snomed)


def test_what_is_no_code_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "regions.csv"
    file.write_text(
        "id,label,side,snomed_ct,snomed_laterality,snomed_confidence\n"
        "heel_l,Heel,left,7685x,,seen in public code with this meaning\n",
        encoding="utf-8",
    )
    problems: list[RowProblem] = []
    assert load_region_codes(file, problems.append) == ()
    assert [one.reason for one in problems] == ["no code of SNOMED CT: 7685x"]
