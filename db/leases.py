"""At which workstation a visit lies, as the lines of its session say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.services.access.lease import Lease

if TYPE_CHECKING:
    from db.driver import Cursor

_GIVES: Final = "('added', 'reopened', 'held')"
_LAST: Final = (
    "SELECT origin FROM (SELECT origin, sequence FROM change_log"  # noqa: S608 - words of this file
    f" WHERE entity_id = :key AND what IN {_GIVES} AND is_set_aside IS NULL"
    " UNION ALL SELECT origin, sequence FROM outbox"
    f" WHERE entity_id = :key AND what IN {_GIVES}"
    # what the server took in is in the change log, at its place
    " AND sequence > (SELECT coalesce(max(origin_sequence), 0) FROM change_log AS taken"
    " WHERE taken.origin = outbox.origin AND taken.origin_sequence IS NOT NULL)"
    " AND sequence NOT IN (SELECT sequence FROM set_aside))"
    " ORDER BY sequence DESC LIMIT 1"
)


def lease_of(cursor: Cursor, session_id: UUID, origin: bytes) -> Lease:
    """Where the visit lies, in a file that shares its record; ``origin`` is this workstation's
    id."""
    found = cursor.execute(_LAST, {"key": session_id.bytes}).fetchone()
    if found is None:
        return Lease(None, is_here=False)
    return Lease(UUID(bytes=found[0]), is_here=found[0] == origin)
