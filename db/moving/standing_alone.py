"""A clinic file that shared its record, and shares it no more.

A copy of a workstation's file that was put back must not go on as that workstation: it would send
once more what was sent since, under numbers that were given before. So it stands alone. What waited
in it takes its place in its own change log, sealed as the server's would have been; nothing of it
is lost, and nothing of it goes anywhere.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

from bodymap.errors import ClinicFileError
from db.chain import end_of_chain
from db.sync.content import LOG_COLUMNS
from db.sync.link import read_link
from db.sync.outbox import lines_after, taken_in
from db.sync.sending import placed
from db.sync.settling import settle

if TYPE_CHECKING:
    from db.driver import Connection, Cursor

A_PART: Final = (
    "This copy has a part of the clinic's patients only, so it cannot stand alone: join the clinic"
    " once more instead."
)

_COLUMNS: Final = ", ".join(f'"{name}"' for name in LOG_COLUMNS)
_PUT_LINE: Final = (
    f"INSERT INTO change_log ({_COLUMNS})"  # noqa: S608 - names of the chain
    f" VALUES ({', '.join('?' * len(LOG_COLUMNS))})"
)


def stand_alone(connection: Connection, chain_key: bytes) -> None:
    """Let the clinic file behind ``connection``, which nobody else has open, share its record with
    nobody. All of it or nothing. Raises ClinicFileError where it is no whole clinic, and
    ``driver.Error``."""
    with closing(connection.cursor()) as cursor:
        link = read_link(cursor)
        if link is None:
            return
        if link.keep_days is not None:
            raise ClinicFileError(A_PART)
        cursor.execute("BEGIN IMMEDIATE")
        try:
            for (origin,) in cursor.execute("SELECT DISTINCT origin FROM outbox").fetchall():
                _take_in(cursor, origin, chain_key)
            cursor.execute("DELETE FROM server_link")
            cursor.execute("DELETE FROM key_ring")
            cursor.execute("COMMIT")
        finally:
            if connection.in_transaction:
                cursor.execute("ROLLBACK")


def _take_in(cursor: Cursor, origin: bytes, chain_key: bytes) -> None:
    waiting = lines_after(cursor, taken_in(cursor, origin))
    last, mac = end_of_chain(cursor)
    lines = list(placed(waiting, last, mac, chain_key))
    for line in lines:
        cursor.execute(_PUT_LINE, tuple(line[name] for name in LOG_COLUMNS))
    settle(cursor, lines)
