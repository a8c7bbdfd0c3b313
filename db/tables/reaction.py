"""Reactions and adverse events."""

from __future__ import annotations

from sqlalchemy import Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from bodymap.charting.reaction import Severity
from db.tables.base import Base, Day, Id, Micros, Word, one_of
from db.tables.of_session import OfSession, of_session

_GOES_ON = text("resolved_at IS NULL AND voided_seq IS NULL")


class ReactionTable(OfSession, Base):
    """A reaction of the kind ``kind`` (an id of the catalogue), at a site or of the whole visit."""

    __tablename__ = "reaction"

    kind: Mapped[str] = mapped_column(String(64))
    severity: Mapped[Word]
    occurred_at: Mapped[Micros]
    site_id: Mapped[Id | None]
    first_response: Mapped[str] = mapped_column(Text)
    follow_up_due: Mapped[Day | None]
    resolved_at: Mapped[Micros | None]
    note: Mapped[str] = mapped_column(Text)

    __table_args__ = of_session(
        one_of("severity", Severity),
        Index("ix_reaction_open", "created_seq", sqlite_where=_GOES_ON, postgresql_where=_GOES_ON),
    )


class NoReactionTable(OfSession, Base):
    """That there was none: an answer."""

    __tablename__ = "no_reaction"

    said_at: Mapped[Micros]

    __table_args__ = of_session()
