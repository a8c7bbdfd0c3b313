"""Writes the JSON Schema of a clinic's record: ``python3 -m docs.schema.make`` in the project."""

from __future__ import annotations

from pathlib import Path

from bodymap.exchange.json_clinic.schema import schema_text
from db.whole_record.shapes import shapes

SCHEMA_FILE = Path(__file__).with_name("clinic.schema.json")


def main() -> None:
    """Write it anew."""
    SCHEMA_FILE.write_text(schema_text(shapes()), encoding="utf-8")


if __name__ == "__main__":
    main()
