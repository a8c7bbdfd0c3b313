"""The symptom drawing, and what hands find."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Double, ForeignKey, SmallInteger, Text
from sqlalchemy.orm import Mapped, mapped_column

from bodymap.charting.symptom import FindingKind, Quality
from db.tables.base import Base, Id, Word, one_of
from db.tables.of_session import OfSession, of_session


class SymptomMarkTable(OfSession, Base):
    """A stroke, an erasure or an arrow; ``points`` is a JSON list of [x, y, z] in mm, of an arrow
    its start and end. ``radius_mm`` is NULL for an arrow, ``quality`` for an erasure."""

    __tablename__ = "symptom_mark"

    episode_id: Mapped[Id] = mapped_column(ForeignKey("episode.id"))
    kind: Mapped[Word]
    points: Mapped[str] = mapped_column(Text)
    radius_mm: Mapped[float | None] = mapped_column(Double)
    quality: Mapped[Word | None]
    intensity: Mapped[int | None] = mapped_column(SmallInteger)

    __table_args__ = of_session(
        CheckConstraint("kind IN ('stroke', 'erasure', 'radiation')", name="kind"),
        CheckConstraint("radius_mm > 0", name="radius"),
        one_of("quality", Quality),
    )


class FindingTable(OfSession, Base):
    """Something found at a point (mm, body frame); ``pressure_kpa`` where it is a threshold."""

    __tablename__ = "finding"

    episode_id: Mapped[Id] = mapped_column(ForeignKey("episode.id"))
    kind: Mapped[Word]
    x: Mapped[float] = mapped_column(Double)
    y: Mapped[float] = mapped_column(Double)
    z: Mapped[float] = mapped_column(Double)
    pressure_kpa: Mapped[float | None] = mapped_column(Double)

    __table_args__ = of_session(
        one_of("kind", FindingKind), CheckConstraint("pressure_kpa > 0", name="pressure")
    )
