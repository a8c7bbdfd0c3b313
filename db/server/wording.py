"""Statements in the words of a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import psycopg
from psycopg.adapt import Dumper
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

from db.prepared import Prepared

if TYPE_CHECKING:
    from sqlalchemy.sql.expression import ClauseElement


def for_server(statement: ClauseElement) -> Prepared:
    """A statement in the words of PostgreSQL, its values in the order the text asks for them."""
    words = PGDialect_psycopg(paramstyle="format")  # type: ignore[no-untyped-call]  # untyped there
    return Prepared(statement, words)


class _TruthDumper(Dumper):
    """A truth as the record keeps it in any engine: 1 or 0."""

    oid: Final = psycopg.adapters.types["int2"].oid  # type: ignore[misc]  # as the library itself does

    def dump(self, obj: Any) -> bytes:
        return b"1" if obj else b"0"


def with_our_values(connection: psycopg.Connection[Any]) -> psycopg.Connection[Any]:
    """The connection, which takes every value as the statements of the record give it."""
    connection.adapters.register_dumper(bool, _TruthDumper)
    return connection
