"""What happened to the record, in order."""

from __future__ import annotations

from sqlalchemy import BigInteger, Index, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Id, Micros, Word


class ChangeLogTable(Base):
    """One line for each change of each row: who came from where is ``origin``, a workstation's id.

    ``sequence`` counts from 1 without gaps. ``what`` is one of added, changed, moved, ended,
    reopened, voided, restored; ``before`` holds the replaced values as a JSON object, by column,
    where there were any. Lines are only ever added.
    """

    __tablename__ = "change_log"

    sequence: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False
    )
    origin: Mapped[Id]
    entity: Mapped[Word]
    entity_id: Mapped[Id]
    what: Mapped[Word]
    at: Mapped[Micros]
    before: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (Index(None, "entity_id"),)
