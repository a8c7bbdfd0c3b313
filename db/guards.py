"""Writing that the triggers do not watch: a record that is put in as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from db import triggers

if TYPE_CHECKING:
    from db.driver import Connection


@contextmanager
def without_guards(connection: Connection) -> Iterator[None]:
    """Take the triggers away for the block, in the transaction that was begun: whoever else has the
    file open never sees it without them. They would look at each row for what the unique indexes
    and the check of all references find as well. Where the block raises, the transaction is undone,
    and they are back with it."""
    guards = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in guards:
        connection.execute(f"DROP TRIGGER {name}")
    yield
    for statement in triggers.statements():
        connection.execute(statement)
