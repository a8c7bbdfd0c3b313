"""A server that is reached otherwise than a file says: it moved, or was given at the start."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.server.address import ServerAddress
    from db.server.connecting import ServerAccess


def reached_by(access: ServerAccess, given: ServerAddress | None) -> ServerAccess:
    """``access`` by way of the address that the program was started with, which stands for what it
    names: role, password and certificates only where it has them. Raises ValueError with one
    sentence where a file of certificates that it names cannot be read."""
    if given is None:
        return access
    from db.server.connecting import ServerAccess

    told = ServerAccess.by(given)
    return replace(
        access,
        address=told.address,
        user=told.user or access.user,
        password=told.password or access.password,
        roots=told.roots or access.roots,
    )
