"""Scores, ranges of motion, and scores that were not given."""

from __future__ import annotations

from sqlalchemy import Double, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from bodymap.anatomy.side import Side
from bodymap.charting.pain import Phase
from db.tables.base import Base, Id, Micros, Truth, Word, one_of
from db.tables.of_session import OfSession, of_session


class OutcomeScoreTable(OfSession, Base):
    """A score of a measure of the catalogue, or of one of its scales."""

    __tablename__ = "outcome_score"

    episode_id: Mapped[Id] = mapped_column(ForeignKey("episode.id"))
    measure: Mapped[str] = mapped_column(String(64))
    value: Mapped[float] = mapped_column(Double)
    scored_at: Mapped[Micros]
    side: Mapped[Word | None]

    __table_args__ = of_session(one_of("side", Side))


class RangeOfMotionTable(OfSession, Base):
    """How far a movement went, in degrees."""

    __tablename__ = "range_of_motion"

    episode_id: Mapped[Id] = mapped_column(ForeignKey("episode.id"))
    movement: Mapped[Word]
    side: Mapped[Word]
    degrees: Mapped[float] = mapped_column(Double)
    measured_at: Mapped[Micros]
    is_active: Mapped[Truth]

    __table_args__ = of_session(one_of("side", Side))


class PainSkippedTable(OfSession, Base):
    """A pain score that was asked for and not given."""

    __tablename__ = "pain_skipped"

    episode_id: Mapped[Id] = mapped_column(ForeignKey("episode.id"))
    phase: Mapped[Word]
    skipped_at: Mapped[Micros]

    __table_args__ = of_session(one_of("phase", Phase))
