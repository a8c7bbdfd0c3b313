"""What a patient answered before the needles, and reasons to go on in spite of it."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bodymap.charting.screening import Reply
from db.tables.base import Base, Id, Micros, Word, one_of
from db.tables.of_session import OfSession, of_session


class ScreeningAnswerTable(OfSession, Base):
    """An answer to an item of the catalogue; of a visit's answers to an item the last counts.

    ``regions`` is a JSON list of region ids, ``restates`` when it was first given.
    """

    __tablename__ = "screening_answer"

    item: Mapped[str] = mapped_column(String(64))
    reply: Mapped[Word]
    answered_at: Mapped[Micros]
    regions: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    restates: Mapped[Micros | None]

    __table_args__ = of_session(one_of("reply", Reply))


class ScreeningOverrideTable(OfSession, Base):
    """Why needles were charted in spite of an item."""

    __tablename__ = "screening_override"

    item: Mapped[str] = mapped_column(String(64))
    reason: Mapped[str] = mapped_column(Text)
    given_at: Mapped[Micros]
    site_id: Mapped[Id | None]

    __table_args__ = of_session(CheckConstraint("reason <> ''", name="reason"))
