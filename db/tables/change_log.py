"""What happened to the record and around it, in order."""

from __future__ import annotations

from sqlalchemy import BigInteger, Index, Integer, LargeBinary, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Id, Micros, Truth, Word


class ChangeLogTable(Base):
    """One line for each change of each row, and for each event that is audited.

    ``author`` is the person, NULL for the program itself; ``origin`` the workstation's id.
    ``sequence`` counts from 1 without gaps. ``what`` is one of added, changed, moved, ended,
    reopened, held, voided, restored, or an ``Event``; ``before`` holds the replaced values as a
    JSON object, by column, where there were any, and ``after`` those in their place, or the detail
    of an event. ``digest`` is the SHA-256 of an added row's values, ``mac`` the line's seal
    (``db.chain``). Lines are only ever added.

    Where several workstations share a record through a server, ``origin_sequence`` and
    ``origin_mac`` are the number and the seal that the line has in the outbox of its workstation;
    ``is_set_aside`` says that it did nothing to its row (``conflict``). NULL in any other clinic.
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
    author: Mapped[Id | None]
    after: Mapped[str | None] = mapped_column(Text)
    digest: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    mac: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    origin_sequence: Mapped[int | None] = mapped_column(BigInteger)
    origin_mac: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    is_set_aside: Mapped[Truth | None]

    __table_args__ = (
        Index(None, "entity_id"),
        Index(
            "ix_change_log_origin",
            "origin",
            "origin_sequence",
            unique=True,
            sqlite_where=text("origin_sequence IS NOT NULL"),
            postgresql_where=text("origin_sequence IS NOT NULL"),
        ),
    )
