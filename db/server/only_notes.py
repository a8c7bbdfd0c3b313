"""What the record on a server may do for somebody who only reads."""

from __future__ import annotations

from typing import Any, Final, Self

import psycopg

from bodymap.errors import NotSavedError
from db.failures import NOT_ALLOWED

_ALLOWED: Final = ("SELECT", "INSERT INTO change_log", "BEGIN", "COMMIT")


class OnlyNotes(psycopg.Cursor[Any]):
    """Reads, and adds lines to the change log; it refuses everything else. It stands below the
    services, as the authorizer of a clinic file does."""

    def execute(self, query: Any, params: Any = None, **how: Any) -> Self:
        """As of any cursor. Raises NotSavedError where the statement may not be."""
        if not str(query).startswith(_ALLOWED):
            raise NotSavedError(NOT_ALLOWED)
        return super().execute(query, params, **how)
