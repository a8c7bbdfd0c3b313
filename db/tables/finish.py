"""The end of a visit: what is billed, who signed, what was corrected since."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, SmallInteger, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from bodymap.charting.procedure_code import SidePolicy
from db.tables.base import Base, Id, Micros, Word, one_of
from db.tables.of_session import OfSession, of_session

_COUNTS = text("voided_seq IS NULL")


class BillingTable(OfSession, Base):
    """A code with its muscles (a JSON list of ids); ``fee`` is a decimal number as text."""

    __tablename__ = "billing"

    code: Mapped[Word]
    policy: Mapped[Word]
    muscles: Mapped[str] = mapped_column(Text)
    fee: Mapped[str | None] = mapped_column(String(32))
    currency: Mapped[str] = mapped_column(String(3))

    __table_args__ = of_session(one_of("policy", SidePolicy))


class SignatureTable(OfSession, Base):
    """Who signed, and the hash of what was signed: 64 hexadecimal digits."""

    __tablename__ = "signature"

    signer_id: Mapped[Id]
    signer: Mapped[str] = mapped_column(String(200))
    signed_at: Mapped[Micros]
    form_version: Mapped[int] = mapped_column(SmallInteger)
    content_hash: Mapped[str] = mapped_column(String(64))

    __table_args__ = of_session(
        CheckConstraint("length(content_hash) = 64", name="content_hash"),
        Index(
            "ix_signature_of_session",
            "session_id",
            unique=True,
            sqlite_where=_COUNTS,
            postgresql_where=_COUNTS,
        ),
    )


class AmendmentTable(OfSession, Base):
    """A correction of a signed visit; ``what`` is the JSON text of ``charting.amendment_text``."""

    __tablename__ = "amendment"

    author: Mapped[str] = mapped_column(String(200))
    at: Mapped[Micros]
    reason: Mapped[str] = mapped_column(Text)
    what: Mapped[str] = mapped_column(Text)

    __table_args__ = of_session()
