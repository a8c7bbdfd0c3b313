"""What a record that several workstations share has beside its rows."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Text,
)
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Id, Micros, Recorded, Word, recorded_checks

PROVISIONAL: Final = 2**40
"""Numbers above this one are a workstation's own: of lines that its server has not taken in yet.
They come after every number of the server, as what they tell of does."""


class OutboxTable(Base):
    """The lines that this workstation wrote since it shares its record with a server, in a chain of
    their own; columns as in the change log. ``sequence`` is ``PROVISIONAL`` and a count from 1,
    without gaps. Lines are only ever added: those that the server took in are in the change log,
    too, with the number and the seal that they have here."""

    __tablename__ = "outbox"

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
    mac: Mapped[bytes] = mapped_column(LargeBinary(32))

    __table_args__ = (
        Index(None, "entity_id"),
        CheckConstraint(f"sequence > {PROVISIONAL}", name="sequence"),
    )


class SetAsideTable(Base):
    """Lines of the outbox that the server takes in as history alone: what they did to their rows
    met what somebody else did, and a person decides (``conflict``)."""

    __tablename__ = "set_aside"

    sequence: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False
    )


class ConflictTable(Recorded, Base):
    """Two workstations changed the same thing, and neither knew of the other.

    ``theirs`` and ``mine`` are the rows as both had them, ``base`` what both began with (JSON
    objects by column; NULL where there was none), with who, where and when. ``theirs`` counts until
    somebody decides: ``decided`` is ``theirs`` or ``mine``.
    """

    __tablename__ = "conflict"

    id: Mapped[Id] = mapped_column(primary_key=True)
    entity: Mapped[Word]
    entity_id: Mapped[Id]
    patient_id: Mapped[Id | None]
    base: Mapped[str | None] = mapped_column(Text)
    theirs: Mapped[str | None] = mapped_column(Text)
    their_author: Mapped[Id | None]
    their_origin: Mapped[Id | None]
    their_at: Mapped[Micros]
    mine: Mapped[str | None] = mapped_column(Text)
    my_author: Mapped[Id | None]
    my_origin: Mapped[Id]
    my_at: Mapped[Micros]
    decided: Mapped[Word | None]
    decided_by: Mapped[Id | None]
    decided_at: Mapped[Micros | None]

    __table_args__ = (
        *recorded_checks(),
        CheckConstraint("decided IN ('theirs', 'mine')", name="decided"),
        CheckConstraint("(decided IS NULL) = (decided_at IS NULL)", name="decision"),
        Index(None, "entity_id"),
    )


class ServerLinkTable(Base):
    """To which server this file's record belongs; no row where it belongs to none. It lies in the
    file, because the file is encrypted, and is of this workstation alone: no part of the record.

    ``address`` is a postgresql:// address without user and password, ``certificate`` the
    certificates (PEM) of who may vouch for the server, NULL for those that the system trusts.
    ``keep_days``: this workstation keeps the patients who were here in so many days, NULL for all.
    ``received_at`` is when the server was last heard of everything (microseconds UTC).
    """

    __tablename__ = "server_link"

    only_row: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    address: Mapped[str] = mapped_column(Text)
    role_name: Mapped[str] = mapped_column(String(63))
    password: Mapped[str] = mapped_column(Text)
    certificate: Mapped[str | None] = mapped_column(Text)
    keep_days: Mapped[int | None] = mapped_column(Integer)
    joined_at: Mapped[Micros]
    received_at: Mapped[Micros | None]

    __table_args__ = (
        CheckConstraint("only_row = 1", name="only_row"),
        CheckConstraint("keep_days >= 1", name="keep_days"),
    )


class KeyRingTable(Base):
    """On a server: the clinic's key file as the workstations know it, each later one under the next
    number. The newest counts. Its slots are sealed, and the server has no key to them. In a file:
    the one that it last had from there. No part of the record."""

    __tablename__ = "key_ring"

    number: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False
    )
    content: Mapped[bytes] = mapped_column(LargeBinary)
    origin: Mapped[Id]
    at: Mapped[Micros]

    __table_args__ = (CheckConstraint("number >= 1", name="number"),)


class AdmissionTable(Base):
    """On a server: which workstation comes in by which role of the database, and whether it was
    revoked. No part of the record, and empty in a file."""

    __tablename__ = "admission"

    workstation_id: Mapped[Id] = mapped_column(primary_key=True)
    role_name: Mapped[str] = mapped_column(String(63), unique=True)
    admitted_at: Mapped[Micros]
    revoked_at: Mapped[Micros | None]


class LeftOutTable(Base):
    """In a file that keeps only the patients of the last days: those of whom nothing but the
    patient's own row is here. The rest is on the server. No part of the record, and empty there."""

    __tablename__ = "left_out"

    patient_id: Mapped[Id] = mapped_column(primary_key=True)
