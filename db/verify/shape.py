"""Whether a file has the tables, indexes and triggers that this program makes, and no others."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from db import driver
from db.create import tables_written
from db.verify.findings import Findings
from db.verify.verdict import Part

Shape = dict[tuple[str, str], Any]
"""Of each table, index, trigger and view what makes it what it is, by kind and name."""

_CHECK: Final = re.compile(r"CONSTRAINT \w+ CHECK \((?:[^()]|\([^()]*\))*\)")


def check_shape(connection: driver.Connection, findings: Findings) -> None:
    """Compare the file with a new one."""
    expected, found = _expected(), shape_of(connection)
    for kind, name in sorted(expected.keys() - found.keys()):
        findings.add(Part.SCHEMA, f"The {kind} {name} is missing.")
    for kind, name in sorted(found.keys() - expected.keys()):
        findings.add(Part.SCHEMA, f"There is a {kind} {name} that this program does not make.")
    for kind, name in sorted(expected.keys() & found.keys()):
        if expected[kind, name] != found[kind, name]:
            findings.add(Part.SCHEMA, f"The {kind} {name} is not the one that this program makes.")


def shape_of(connection: driver.Connection) -> Shape:
    """The shape of a file. A table that grew by updates has its columns in another order and its
    text from pieces: its columns, keys and constraints are compared, of all else the text."""
    shape: Shape = {}
    written = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ).fetchall()
    for kind, name, sql in written:
        plain = " ".join(sql.replace('"', "").split())
        is_own = kind == "table" and not plain.upper().startswith("CREATE VIRTUAL")
        shape[kind, name] = _table(connection, name, sql) if is_own else plain
    return shape


def _table(connection: driver.Connection, name: str, sql: str) -> Any:
    quoted = '"{}"'.format(name.replace('"', '""'))
    columns = connection.execute(f"PRAGMA table_xinfo({quoted})").fetchall()
    keys = connection.execute(f"PRAGMA foreign_key_list({quoted})").fetchall()
    unique = [
        [one[2] for one in connection.execute(f'PRAGMA index_info("{index[1]}")').fetchall()]
        for index in connection.execute(f"PRAGMA index_list({quoted})").fetchall()
        if index[2] and index[3] != "c"
    ]
    return (
        sorted(column[1:] for column in columns),
        sorted(key[2:] for key in keys),
        sorted(unique),
        sorted(" ".join(check.split()) for check in _CHECK.findall(sql)),
    )


@cache
def _expected() -> Shape:
    """The shape of a new file, made in memory once."""
    connection = driver.Connection(":memory:", isolation_level=None)
    try:
        for statement in tables_written():
            connection.execute(statement)
        return shape_of(connection)
    finally:
        connection.close()
