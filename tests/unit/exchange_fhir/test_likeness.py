"""Of resources that are alike one is given to its model, and no other that could be refused."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from bodymap.exchange.fhir.checking import Checker
from bodymap.exchange.fhir.likeness import likeness
from bodymap.exchange.outcome import NotWrittenError
from tests.cases import cases

KEY = "0198a1de-5d9c-7103-87c5-4c4402682fb8"
OTHER = "0198a1de-0000-7103-87c5-000000000000"
SCORE: dict[str, Any] = {
    "resourceType": "Observation",
    "id": KEY,
    "status": "final",
    "code": {"coding": [{"system": "http://loinc.org", "code": "72514-3"}], "text": "Pain"},
    "subject": {"reference": f"urn:uuid:{KEY}", "display": "Ada Brandt"},
    "effectiveDateTime": "2026-05-04T12:00:00.000Z",
    "valueQuantity": {"value": 3.5, "unit": "1"},
    "component": [{"code": {"text": "Depth"}, "valueInteger": 4}],
}


def changed(**values: Any) -> dict[str, Any]:
    return {**deepcopy(SCORE), **values}


@cases(
    "values",
    [
        {"id": OTHER},
        {"subject": {"reference": f"urn:uuid:{OTHER}", "display": "Eve"}},
        {"effectiveDateTime": "2031-12-31T23:59:59.999Z"},
        {"valueQuantity": {"value": -0.25, "unit": "1"}},
        {"component": [{"code": {"text": "Width"}, "valueInteger": 17}]},
    ],
)
def test_what_differs_in_ids_times_numbers_and_words_is_alike(values: dict[str, Any]) -> None:
    assert likeness(changed(**values)) == likeness(SCORE)


@cases(
    "values",
    [
        {"id": ""},
        {"id": f"{KEY}_"},
        {"status": 3},
        {"subject": {"reference": f"urn:uuid:{KEY}", "display": ""}},
        {"subject": [{"reference": f"urn:uuid:{KEY}", "display": "Ada Brandt"}]},
        {"code": {"coding": [{"system": "http://loinc.org", "code": " 72514-3"}], "text": "Pain"}},
        {"effectiveDateTime": "2026-05-04T25:00:00.000Z"},
        {"effectiveDateTime": "2026-05-04 12:00"},
        {"valueQuantity": {"value": "much", "unit": "1"}},
        {"component": [{"code": {"text": "Depth"}, "valueInteger": 4.5}]},
        {"component": [{"code": {"text": "Depth"}, "valueInteger": True, "valueString": "4"}]},
        {"told": "elsewhere"},
    ],
)
def test_what_its_model_refuses_is_refused_after_one_that_was_taken(values: dict[str, Any]) -> None:
    checker = Checker()
    checker.check(SCORE)
    checker.check(changed(id=OTHER))
    with pytest.raises(NotWrittenError, match="cannot be told in FHIR"):
        checker.check(changed(**values))
