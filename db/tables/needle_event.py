"""What happened to needles after they went in, and by which clocks."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Double, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bodymap.charting.needle_event import EventKind
from db.tables.base import Base, Id, Micros, Word, one_of
from db.tables.of_session import OfSession, of_session


class NeedleEventTable(OfSession, Base):
    """Out, bent, fell, ...; ``site_id`` is NULL where all needles that were in are meant."""

    __tablename__ = "needle_event"

    site_id: Mapped[Id | None]
    kind: Mapped[Word]
    at: Mapped[Micros]
    note: Mapped[str] = mapped_column(Text)

    __table_args__ = of_session(one_of("kind", EventKind), Index(None, "site_id"))


class ExplanationTable(OfSession, Base):
    """Why a visit is signed although not every needle is accounted for."""

    __tablename__ = "needle_explanation"

    words: Mapped[str] = mapped_column(Text)
    written_at: Mapped[Micros]

    __table_args__ = of_session(CheckConstraint("words <> ''", name="words"))


class ClockReadingTable(OfSession, Base):
    """The wall clock and the machine's own clock at one moment; ``boot_s`` in seconds."""

    __tablename__ = "clock_reading"

    at: Mapped[Micros]
    boot_id: Mapped[str] = mapped_column(String(64))
    boot_s: Mapped[float] = mapped_column(Double)

    __table_args__ = of_session()
