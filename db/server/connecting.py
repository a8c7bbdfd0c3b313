"""Connections to a clinic's server.

How long a statement, a wait for a lock or a pause within a transaction may take is a setting of the
role that comes in (``db.server.roles``), not of the connection: a pooler that stands between would
refuse or forget it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Self, TypeVar

import psycopg
from psycopg.conninfo import make_conninfo

from db.server.address import PLAIN, VERIFY, ServerAddress
from db.server.trust import certificates

CONNECT_S: Final = 5
"""So long a server may take to answer at all."""
SILENCE_MS: Final = 15_000
"""After so long without a sign of life a connection counts as lost."""
NO_FILE: Final = "The file of certificates that the address names cannot be read."


@dataclass(frozen=True, slots=True)
class ServerAccess:
    """Who comes to a server: the role ``user`` of the database with its password. ``roots`` are the
    certificates (PEM) of who may vouch for the server, empty for those that the system trusts."""

    address: ServerAddress
    user: str
    password: str = field(repr=False)
    roots: str = field(default="", repr=False)

    @classmethod
    def by(cls, address: ServerAddress, password: str = "") -> Self:
        """Who the address names, with its password or with ``password``. Raises ValueError with one
        sentence where the file of certificates that it names cannot be read."""
        try:
            named = address.certificate
            roots = address.roots or (Path(named).read_text("ascii") if named else "")
        except (OSError, ValueError):
            raise ValueError(NO_FILE) from None
        return cls(address.without_secrets, address.user, password or address.password, roots)


_Kind = TypeVar("_Kind", bound=psycopg.Connection[Any])


def connect(access: ServerAccess, folder: Path, *, purpose: str) -> psycopg.Connection[Any]:
    """A connection on which each statement is its own transaction, unless one is begun. ``folder``
    is one of this workstation's, in which the certificates can lie; ``purpose`` is what the
    server's list of connections says after the program's name. Raises psycopg.Error.

    Off this machine the server proves by its certificate that it is the one that was asked for.
    Nothing of it keeps statements prepared, so that a pooler may stand between.
    """
    return connect_as(psycopg.Connection[Any], access, folder, purpose=purpose)


def connect_as(kind: type[_Kind], access: ServerAccess, folder: Path, *, purpose: str) -> _Kind:
    """As ``connect``, a connection of that kind."""
    return kind.connect(
        told_to_library(access, folder, purpose), autocommit=True, prepare_threshold=None
    )


def told_to_library(access: ServerAccess, folder: Path, purpose: str) -> str:
    """All that the client library of PostgreSQL is to know, for whoever connects in another way
    than ``connect``. It holds the password. Raises psycopg.OperationalError."""
    address = access.address
    try:
        proof = _proof(access, folder)
    except OSError as error:
        raise psycopg.OperationalError("The certificates cannot be kept here.") from error
    return make_conninfo(
        host=address.host,
        port=address.port,
        dbname=address.database,
        user=access.user or None,
        password=access.password or None,
        application_name=f"bodymap {purpose}",
        connect_timeout=CONNECT_S,
        keepalives_idle=5,
        keepalives_interval=3,
        keepalives_count=3,
        tcp_user_timeout=SILENCE_MS,
        client_encoding="UTF8",
        # the password itself is told to nobody who asks for it
        require_auth="!password",
        gssencmode="disable",
        **proof,
    )


def _proof(access: ServerAccess, folder: Path) -> dict[str, str]:
    if access.address.is_on_this_machine and not access.roots:
        return {"sslmode": PLAIN}
    return {"sslmode": VERIFY, "sslrootcert": str(certificates(folder, access.roots))}
