"""The JSON Schema of the document, made of the shapes of the tables."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from bodymap.exchange.json_clinic.form import CLINIC, COUNTS, FORMAT, HEAD, RECORD, VERSION
from bodymap.services.whole_record import STAMPS, ColumnShape, TableShape, ValueKind

_UUID: Final = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
_TIME: Final = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$"
_DAY: Final = r"^\d{4}-\d\d-\d\d$"
_HIGHEST: Final = 2**63 - 1

_POINT: Final = {"type": "array", "items": {"type": "number"}, "minItems": 3, "maxItems": 3}
_IDS: Final = {"type": "array", "items": {"type": "string"}}
_ROW: Final = {
    "type": ["object", "string"],
    "description": "A row by its columns, each as it is stored: bytes in hexadecimal digits.",
}
_VALUES: Final[dict[tuple[str, str], dict[str, Any]]] = {
    ("symptom_mark", "points"): {"type": "array", "items": _POINT},
    ("needle_site", "referred_to"): _IDS,
    ("screening_answer", "regions"): _IDS,
    ("billing", "muscles"): _IDS,
    **{("conflict", name): _ROW for name in ("base", "theirs", "mine")},
}
_ANY_VALUES: Final = {
    "type": ["array", "object", "string"],
    "description": "A text where what is stored is neither a list nor an object.",
}
_KINDS: Final[dict[ValueKind, dict[str, Any]]] = {
    ValueKind.ID: {"$ref": "#/$defs/id"},
    ValueKind.TIME: {"$ref": "#/$defs/time"},
    ValueKind.DAY: {"type": "string", "pattern": _DAY},
    ValueKind.TEXT: {"type": "string"},
    ValueKind.INTEGER: {"type": "integer", "minimum": -_HIGHEST - 1, "maximum": _HIGHEST},
    ValueKind.NUMBER: {"type": "number"},
    ValueKind.TRUTH: {"type": "boolean"},
}


def schema_text(shapes: Sequence[TableShape]) -> str:
    """The schema as it lies in docs/schema."""
    return json.dumps(schema(shapes), indent=2, ensure_ascii=False) + "\n"


def schema(shapes: Sequence[TableShape]) -> dict[str, Any]:
    """A JSON Schema (draft 2020-12) that every document fits which this program writes."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Record of a clinic, version {VERSION}",
        "description": "What `bodymap export --format json` writes. See docs/json.md.",
        **_object(
            {
                CLINIC: _object({"made_at": {"$ref": "#/$defs/time"}, "name": {"type": "string"}}),
                COUNTS: _object({one.name: {"type": "integer", "minimum": 0} for one in shapes}),
                HEAD: _object({"name": {"const": FORMAT}, "version": {"const": VERSION}}),
                RECORD: _object({one.name: _table(one) for one in shapes}),
            }
        ),
        "$defs": {
            "id": {"type": "string", "pattern": _UUID},
            "time": {
                "type": "string",
                "pattern": _TIME,
                "description": "UTC, to the microsecond.",
            },
            "happened": {
                "description": "When, and in which place of the order of all that happened to"
                " rows, from 1 without a gap.",
                **_object(
                    {
                        "at": {"$ref": "#/$defs/time"},
                        "order": {"type": "integer", "minimum": 1},
                    }
                ),
            },
        },
    }


def _table(shape: TableShape) -> dict[str, Any]:
    columns = {column.name: _column(shape.name, column) for column in shape.columns}
    created, changed, voided = STAMPS
    happened = {"$ref": "#/$defs/happened"}
    stamps = {
        created: happened,
        changed: {**happened, "description": "The last change; the same as created without one."},
        voided: {
            "anyOf": [happened, {"type": "null"}],
            "description": "null where the row counts.",
        },
    }
    rows = _object(dict(sorted((columns | stamps).items())))
    return {"type": "array", "description": shape.about, "items": rows}


def _column(table: str, column: ColumnShape) -> dict[str, Any]:
    if column.words:
        words: list[str | None] = [*column.words]
        return {"enum": [*words, None] if column.may_be_null else words}
    of_any = _ANY_VALUES if column.kind is ValueKind.VALUES else _KINDS[column.kind]
    held = _VALUES.get((table, column.name), of_any)
    return {"anyOf": [held, {"type": "null"}]} if column.may_be_null else held


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }
