"""The JSON Schema in the documents is that of the documents that are written."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from bodymap.exchange.json_clinic.schema import schema_text
from db.whole_record.shapes import shapes
from docs.schema.make import SCHEMA_FILE
from tests.unit.exchange_json.conftest import FullClinic


def test_the_schema_is_up_to_date() -> None:
    written = SCHEMA_FILE.read_text(encoding="utf-8")
    assert written == schema_text(shapes()), "python3 -m docs.schema.make writes it anew"


@pytest.mark.in_full
def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))


def test_what_is_written_fits_the_schema(full: FullClinic) -> None:
    validator = Draft202012Validator(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))
    document = json.loads(full.bytes)
    assert [error.message for error in validator.iter_errors(document)] == []


@pytest.mark.parametrize(
    ("table", "name", "value"),
    [
        *(("patient", "sex", "yes"), ("patient", "id", "7"), ("patient", "zebra", 1)),
        *(("needle_site", "x", "1"), ("session", "started_at", "2026-01-01")),
        *(("finding", "created", None), ("billing", "muscles", [1])),
    ],
)
def test_the_schema_refuses_what_does_not_fit(
    table: str, name: str, value: object, full: FullClinic
) -> None:
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    validator = Draft202012Validator(
        {**schema["properties"]["record"]["properties"][table], "$defs": schema["$defs"]}
    )
    rows = json.loads(full.bytes)["record"][table]
    assert validator.is_valid(rows)
    rows[0][name] = value
    assert not validator.is_valid(rows)


def test_the_document_names_every_table() -> None:
    told = SCHEMA_FILE.parents[1].joinpath("json.md").read_text(encoding="utf-8")
    listed = told.split("in which they are written:")[1].split("\n## ")[0]
    assert [word.strip("`,.") for word in listed.split()] == [one.name for one in shapes()]
