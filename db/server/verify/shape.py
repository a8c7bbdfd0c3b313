"""Whether a database has the tables, indexes and triggers that this program makes, no others."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from db.server.rights import VERSION_TABLE
from db.server.triggers import statements
from db.tables import PIECES_TABLE, SEARCH_TABLE, metadata
from db.verify.findings import Findings
from db.verify.verdict import Part

if TYPE_CHECKING:
    import psycopg

_TABLES: Final = (
    "SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull"
    " FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0"
    " AND NOT a.attisdropped"
    " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')"
)
_OTHERS: Final = (
    "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
    " AND relkind IN ('v', 'm', 'f') ORDER BY relname"
)
_INDEXES: Final = "SELECT indexname FROM pg_indexes WHERE schemaname = 'public'"
_CONSTRAINTS: Final = (
    "SELECT conname, convalidated FROM pg_constraint"
    " WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p', 'u')"
)
_TRIGGERS: Final = (
    "SELECT pg_get_triggerdef(t.oid), t.tgenabled, p.proname, p.prosrc"
    " FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid"
    " WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal"
)
_REFERENCES_OFF: Final = (
    "SELECT DISTINCT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
    " WHERE c.relnamespace = 'public'::regnamespace AND t.tgisinternal AND t.tgenabled <> 'O'"
    " ORDER BY c.relname"
)
_FUNCTION: Final = re.compile(r"CREATE FUNCTION (\w+)\(\).*AS \$\$(.*)\$\$", re.DOTALL)
_NOT_DECLARED: Final = frozenset((VERSION_TABLE, SEARCH_TABLE, PIECES_TABLE))


def check_shape(connection: psycopg.Connection[Any], findings: Findings) -> None:
    """Compare the database with a new one. Raises psycopg.Error."""
    _compare(findings, "table", _expected_tables(), _tables(connection))
    _missing(findings, "index", _expected_indexes(), _names(connection, _INDEXES))
    found = dict(connection.execute(_CONSTRAINTS).fetchall())
    _missing(findings, "constraint", _expected_constraints(), found.keys())
    for name, is_validated in sorted(found.items()):
        if not is_validated:
            findings.add(Part.SCHEMA, f"The constraint {name} does not hold for all rows.")
    _compare(findings, "trigger", _expected_triggers(), _triggers(connection))
    for (name,) in connection.execute(_OTHERS).fetchall():
        findings.add(Part.SCHEMA, f"There is a view {name} that this program does not make.")
    for (name,) in connection.execute(_REFERENCES_OFF).fetchall():
        findings.add(Part.SCHEMA, f"The references of the table {name} are switched off.")


def _compare(
    findings: Findings, kind: str, expected: dict[str, Any], found: dict[str, Any]
) -> None:
    _missing(findings, kind, expected.keys(), found.keys())
    for name in sorted(found.keys() - expected.keys()):
        findings.add(Part.SCHEMA, f"There is a {kind} {name} that this program does not make.")
    for name in sorted(expected.keys() & found.keys()):
        if expected[name] != found[name]:
            findings.add(Part.SCHEMA, f"The {kind} {name} is not the one that this program makes.")


def _missing(findings: Findings, kind: str, expected: Any, found: Any) -> None:
    for name in sorted(set(expected) - set(found)):
        findings.add(Part.SCHEMA, f"The {kind} {name} is missing.")


def _names(connection: psycopg.Connection[Any], statement: str) -> set[str]:
    return {name for (name,) in connection.execute(statement.encode()).fetchall()}


def _tables(connection: psycopg.Connection[Any]) -> dict[str, Any]:
    tables: dict[str, Any] = {}
    for table, *column in connection.execute(_TABLES).fetchall():
        if table not in _NOT_DECLARED:
            tables.setdefault(table, set()).add(tuple(column))
    return tables


@cache
def _expected_tables() -> dict[str, Any]:
    from sqlalchemy.dialects.postgresql.base import PGDialect

    words = PGDialect()  # type: ignore[no-untyped-call]  # untyped there

    def kind_of(column: Any) -> str:
        written = str(column.type.compile(words)).lower()
        return written.replace("varchar", "character varying")

    return {
        name: {(one.name, kind_of(one), not one.nullable) for one in table.c}
        for name, table in metadata.tables.items()
    }


def _expected_indexes() -> set[str]:
    return {str(one.name) for table in metadata.tables.values() for one in table.indexes}


def _expected_constraints() -> set[str]:
    """The names of all keys and rules. A name is made of the table and what it is about."""
    return {
        str(one.name)
        for table in metadata.tables.values()
        for one in table.constraints
        if one.name is not None
    }


def _triggers(connection: psycopg.Connection[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for written, enabled, function, body in connection.execute(_TRIGGERS).fetchall():
        plain = written.replace("public.", "")
        found[plain.split()[2]] = (plain, enabled, function, body)
    return found


@cache
def _expected_triggers() -> dict[str, Any]:
    """What the server says of the triggers that this program makes."""
    bodies: dict[str, str] = {}
    triggers: dict[str, Any] = {}
    for statement in statements():
        if function := _FUNCTION.fullmatch(statement):
            bodies[function[1]] = function[2]
            continue
        name = statement.split()[2]
        function_name = statement.split()[-1].removesuffix("()")
        triggers[name] = (statement, "O", function_name, bodies[function_name])
    return triggers
