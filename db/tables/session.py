"""Visits."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Id, Micros, Recorded, recorded_checks


class SessionTable(Recorded, Base):
    """One visit of a patient for one episode; ``ended_at`` is NULL while it is being charted.

    ``holder_id`` is the person who charts it, NULL where nobody was recorded to.
    """

    __tablename__ = "session"

    id: Mapped[Id] = mapped_column(primary_key=True)
    patient_id: Mapped[Id] = mapped_column(ForeignKey("patient.id"))
    episode_id: Mapped[Id] = mapped_column(ForeignKey("episode.id"))
    started_at: Mapped[Micros]
    ended_at: Mapped[Micros | None]
    holder_id: Mapped[Id | None]

    __table_args__ = (
        *recorded_checks(),
        Index(None, "patient_id", "created_seq", unique=True),
        Index(None, "episode_id"),
        Index(
            "ix_session_open",
            "created_seq",
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )
