"""To which server the record of a file belongs, as the file itself says."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bodymap.services.audit.lines import Head
from db.chain import LAST_LINE
from db.driver import connect_to_read
from db.rows import from_micros, to_micros
from db.server.address import ServerAddress
from db.server.connecting import ServerAccess

if TYPE_CHECKING:
    from db.driver import Cursor
    from db.store import SqlStore

_READ: Final = (
    "SELECT address, role_name, password, certificate, keep_days, joined_at, received_at"
    " FROM server_link"
)
_WRITE: Final = (
    "INSERT INTO server_link (only_row, address, role_name, password, certificate, keep_days,"
    " joined_at, received_at) VALUES (1, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class ServerLink:
    """``keep_days``: this workstation keeps the patients who were here in so many days, None for
    all. ``received_at`` is when the server was last heard of everything. Times are UTC."""

    access: ServerAccess = field(repr=False)
    keep_days: int | None
    joined_at: datetime
    received_at: datetime | None = None


def read_link(cursor: Cursor) -> ServerLink | None:
    """The link of the file, or None."""
    found = cursor.execute(_READ).fetchone()
    if found is None:
        return None
    address, role, password, roots, keep_days, joined_at, received_at = found
    return ServerLink(
        ServerAccess(ServerAddress.parse(address), role, password, roots or ""),
        keep_days,
        from_micros(joined_at),
        None if received_at is None else from_micros(received_at),
    )


def write_link(cursor: Cursor, link: ServerLink) -> None:
    """Put the link into the file, in the place of the one that is there."""
    access = link.access
    cursor.execute("DELETE FROM server_link")
    cursor.execute(
        _WRITE,
        (
            *(str(access.address.without_secrets), access.user, access.password),
            *(access.roots or None, link.keep_days, to_micros(link.joined_at)),
            None if link.received_at is None else to_micros(link.received_at),
        ),
    )


def link_of(store: SqlStore) -> ServerLink:
    """The link of the file of ``store``. Raises NotSavedError; LookupError where it has none."""
    connection = store.connect_beside()
    try:
        with closing(connection.cursor()) as cursor:
            found = read_link(cursor)
    finally:
        connection.close()
    if found is None:
        raise LookupError("This file is linked to no server.")
    return found


def link_and_head(path: Path, key: bytes) -> tuple[ServerLink | None, Head | None]:
    """The link of the file at ``path``, and the last line of the change log that it has from its
    server. Raises ``driver.Error``."""
    with closing(connect_to_read(path, key)) as connection:
        last = connection.execute(LAST_LINE).fetchone()
        return read_link(connection.cursor()), None if last is None else Head(*last)
