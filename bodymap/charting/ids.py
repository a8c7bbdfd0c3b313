"""Identities made by the program itself, before anything is stored."""

from __future__ import annotations

from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """A UUIDv7: unique without asking anyone, and sorted by the time it was made."""
    return uuid7()
