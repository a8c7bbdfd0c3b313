"""Consent, and what was confirmed before the first needle."""

from __future__ import annotations

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bodymap.charting.consent import ConsentMethod
from db.tables.base import Base, Micros, Truth, Word, one_of
from db.tables.of_session import OfSession, of_session


class ConsentTable(OfSession, Base):
    """A consent in a certain wording; it holds for later visits, until it is withdrawn."""

    __tablename__ = "consent"

    wording_version: Mapped[str] = mapped_column(String(64))
    method: Mapped[Word]
    given_by: Mapped[str] = mapped_column(Text)
    given_at: Mapped[Micros]
    withdrawn_at: Mapped[Micros | None]

    __table_args__ = of_session(one_of("method", ConsentMethod))


class HygieneTable(OfSession, Base):
    """Clean hands, gloves, sterile single-use needles."""

    __tablename__ = "hygiene"

    confirmed_at: Mapped[Micros]
    hands_clean: Mapped[Truth]
    gloves: Mapped[Truth]
    sterile_single_use: Mapped[Truth]

    __table_args__ = of_session()
