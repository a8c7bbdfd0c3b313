"""What the tables of a visit's records have in common."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.schema import SchemaItem

from db.tables.base import Id, Recorded, recorded_checks


class OfSession(Recorded):
    """A record of one visit."""

    id: Mapped[Id] = mapped_column(primary_key=True)
    session_id: Mapped[Id] = mapped_column(ForeignKey("session.id"))


def of_session(*more: SchemaItem) -> tuple[SchemaItem, ...]:
    """Checks and the index of such a table, and ``more``. Records are read by their visit, in the
    order in which they were made."""
    return (*recorded_checks(), Index(None, "session_id", "created_seq", unique=True), *more)
