"""Pain scores."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from bodymap.charting.pain import NPRS_HIGHEST, NPRS_LOWEST, Phase
from db.tables.base import Base, Id, Micros, Recorded, Word, one_of, recorded_checks


class PainScoreTable(Recorded, Base):
    """A score on the NPRS. Of each session, episode and phase one counts; the others are voided."""

    __tablename__ = "pain_score"

    id: Mapped[Id] = mapped_column(primary_key=True)
    session_id: Mapped[Id] = mapped_column(ForeignKey("session.id"))
    episode_id: Mapped[Id] = mapped_column(ForeignKey("episode.id"))
    phase: Mapped[Word]
    score: Mapped[int] = mapped_column(SmallInteger)
    scored_at: Mapped[Micros]

    __table_args__ = (
        CheckConstraint(f"score BETWEEN {NPRS_LOWEST} AND {NPRS_HIGHEST}", name="score"),
        one_of("phase", Phase),
        *recorded_checks(),
        Index(
            "ix_pain_score_current",
            "session_id",
            "episode_id",
            "phase",
            unique=True,
            sqlite_where=text("voided_seq IS NULL"),
            postgresql_where=text("voided_seq IS NULL"),
        ),
        Index(
            "ix_pain_score_voided",
            "session_id",
            sqlite_where=text("voided_seq IS NOT NULL"),
            postgresql_where=text("voided_seq IS NOT NULL"),
        ),
    )
