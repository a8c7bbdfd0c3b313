"""Writes ``docs/data-dictionary.md`` from the tables.

``.venv/bin/python -m docs.tables.make``, from the checkout.

What a table means is told where it is defined; here it is only set out for who reads the record
with tools of their own.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import CheckConstraint, Column, LargeBinary, String, Table, Text

from db import tables
from db.layout import SCHEMA
from db.tables.base import Base

PAGE = Path(__file__).parents[1] / "data-dictionary.md"
_EVERYWHERE = (
    *("created_at", "created_seq", "changed_at", "changed_seq"),
    *("voided_at", "voided_seq", "version"),
)
_LISTED = re.compile(r"(\w+) IN \((.*)\)")


def text() -> str:
    """The whole page."""
    classes = {str(one.class_.__tablename__): one.class_ for one in Base.registry.mappers}
    parts = [_head(), *(_table(one, classes[one.name]) for one in tables.metadata.sorted_tables)]
    return "\n\n".join(parts) + "\n"


def _head() -> str:
    return f"""# Data dictionary

Made from the tables of schema {SCHEMA} by `docs/tables/make.py`; a test holds that it is up to
date. The file is SQLite, encrypted with SQLCipher ([file format](file-format.md)).

- An **id** is a UUID of version 7 in its 16 bytes, made before the row.
- A **time** is a count of microseconds since 1970-01-01 UTC. A **day** is ISO 8601 text.
- A **number of the log** counts the lines of `change_log`: order comes from it, never from a clock.
- Where a table holds *records*, each row also has `created_at`, `created_seq`, `changed_at`,
  `changed_seq` (when it was written and last changed: times, and numbers of the log), `voided_at`,
  `voided_seq` (set where it no longer counts; nothing is deleted) and `version`, which counts up
  from 1 with every change."""


def _table(table: Table, kind: type) -> str:
    columns = [one for one in table.columns if one.name not in _EVERYWHERE]
    is_record = len(columns) < len(table.columns)
    rows = [_row(one, table) for one in columns]
    told = _told(inspect.getdoc(kind) or "")
    lines = [
        f"## {table.name}",
        "",
        told + ("" if is_record else "\n\nThese rows are no records: the columns above are all."),
        "",
        "| column | holds | may be empty | only |",
        "| --- | --- | --- | --- |",
        *rows,
    ]
    if rules := list(_rules(table)):
        lines += ["", "Rules: " + "; ".join(f"`{rule}`" for rule in rules) + "."]
    return "\n".join(lines)


def _told(words: str) -> str:
    return words.replace("``", "`")


def _row(column: Column[Any], table: Table) -> str:
    empty = "yes" if column.nullable else ""
    return f"| `{column.name}` | {_holds(column)} | {empty} | {_only(column, table)} |"


def _holds(column: Column[Any]) -> str:
    name, kind = column.name, column.type
    if isinstance(kind, LargeBinary):
        return {16: "id", None: "bytes"}.get(kind.length, f"{kind.length} bytes")
    if name.endswith("_seq") or name == "sequence":
        return "number of the log"
    if name.endswith(("_at", "_until")) or name in ("at", "until"):
        return "time"
    if isinstance(kind, Text):
        return "text"
    if isinstance(kind, String):
        is_day = kind.length == 10
        return "day" if is_day else f"text, at most {kind.length} letters"
    return {"DOUBLE": "number", "BOOLEAN": "yes (1) or no (0)"}.get(str(kind), "whole number")


def _only(column: Column[Any], table: Table) -> str:
    for key in column.foreign_keys:
        return f"a `{key.column.table.name}`"
    for check in _checks(table):
        found = _LISTED.fullmatch(check)
        if found and found[1] == column.name:
            return ", ".join(f"`{word.strip()[1:-1]}`" for word in found[2].split(","))
    return ""


def _rules(table: Table) -> Iterator[str]:
    for check in _checks(table):
        is_said = _LISTED.fullmatch(check) or "voided_at" in check or check == "version >= 1"
        if not is_said:
            yield check


def _checks(table: Table) -> list[str]:
    found = (one for one in table.constraints if isinstance(one, CheckConstraint))
    return sorted(" ".join(str(one.sqltext).split()) for one in found)


if __name__ == "__main__":
    PAGE.write_text(text(), encoding="utf-8")
