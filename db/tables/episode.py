"""Complaints being treated."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bodymap.charting.episode import ComplaintSide
from db.tables.base import Base, Day, Id, Recorded, Word, one_of, recorded_checks


class EpisodeTable(Recorded, Base):
    """One complaint of a patient."""

    __tablename__ = "episode"

    id: Mapped[Id] = mapped_column(primary_key=True)
    patient_id: Mapped[Id] = mapped_column(ForeignKey("patient.id"))
    complaint: Mapped[str] = mapped_column(Text)
    side: Mapped[Word]
    condition: Mapped[str] = mapped_column(String(100))
    icd10: Mapped[str] = mapped_column(String(16))
    onset: Mapped[Day | None]

    __table_args__ = (
        one_of("side", ComplaintSide),
        *recorded_checks(),
        Index(None, "patient_id", "created_seq", unique=True),
    )
