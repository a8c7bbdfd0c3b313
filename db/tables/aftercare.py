"""What the patient was told."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Micros
from db.tables.of_session import OfSession, of_session


class AdviceToldTable(OfSession, Base):
    """A piece of advice (an id of the catalogue) that was told."""

    __tablename__ = "advice_told"

    advice: Mapped[str] = mapped_column(String(64))
    told_at: Mapped[Micros]

    __table_args__ = of_session()
