"""What this file is."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Id, Micros


class MetaTable(Base):
    """One row: the application the file belongs to, its schema when made, and the clinic."""

    __tablename__ = "meta"

    only_row: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    application_id: Mapped[int]
    schema: Mapped[int] = mapped_column(SmallInteger)
    clinic_id: Mapped[Id]
    clinic_name: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[Micros]

    __table_args__ = (CheckConstraint("only_row = 1", name="only_row"),)
