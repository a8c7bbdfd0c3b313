"""The triggers at the end of the history, in the words of the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from sqlalchemy import Connection


def renew(connection: Connection) -> None:
    """Drop the triggers that are there, and make those of today, in the open transaction."""
    if connection.dialect.name == "sqlite":
        from db import triggers

        found = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'tr_%'"
        dropped = [f"DROP TRIGGER {name}" for name in connection.scalars(text(found)).all()]
        made = triggers.statements()
    else:
        from db.server import triggers as of_server

        dropped, made = list(of_server.DROPPED), of_server.statements()
    for statement in (*dropped, *made):
        connection.exec_driver_sql(statement)
