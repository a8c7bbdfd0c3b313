"""That an open visit passed from one person to another."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Id, Micros
from db.tables.of_session import OfSession, of_session


class TakeOverTable(OfSession, Base):
    """Both ids, and both names as they were then."""

    __tablename__ = "take_over"

    taken_from: Mapped[Id | None]
    taken_from_name: Mapped[str] = mapped_column(String(200))
    taken_by: Mapped[Id]
    taken_by_name: Mapped[str] = mapped_column(String(200))
    at: Mapped[Micros]

    __table_args__ = of_session()
