"""What every table of the record has in common.

- An id is a UUIDv7 made by the program before the insert, stored as its 16 bytes.
- A time is a count of microseconds since 1970-01-01 UTC: exact, sortable, the same in any engine.
- A date of a calendar (birth, onset) is ISO 8601 text, because it has no time zone.
- Order comes from ``created_seq``, a number of the change log, never from a clock; of visits that
  were brought in, ``db.visit_order`` tells where they stand.
- No row is ever deleted: ``voided_seq`` says that it no longer counts.
"""

from __future__ import annotations

from typing import Annotated

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Id = Annotated[bytes, mapped_column(LargeBinary(16))]
Micros = Annotated[int, mapped_column(BigInteger)]
Sequence = Annotated[int, mapped_column(BigInteger)]
Word = Annotated[str, mapped_column(String(32))]
Truth = Annotated[bool, mapped_column(Boolean().with_variant(SmallInteger(), "postgresql"))]
"""1 or 0 in any engine: SQLite has no other truths, and rows go from one to the other as they
are."""
Day = Annotated[str, mapped_column(String(10))]


class Base(DeclarativeBase):
    """The record's tables, with names for every constraint so that a migration can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Recorded:
    """When a row was made, last changed and voided: UTC times, and numbers of the change log.

    ``version`` counts from 1 with every change, so that two writers can notice each other.
    """

    created_at: Mapped[Micros]
    created_seq: Mapped[Sequence]
    changed_at: Mapped[Micros]
    changed_seq: Mapped[Sequence]
    voided_at: Mapped[Micros | None]
    voided_seq: Mapped[Sequence | None]
    version: Mapped[int] = mapped_column(SmallInteger)


def recorded_checks() -> tuple[CheckConstraint, ...]:
    """The constraints on the columns of ``Recorded``."""
    return (
        CheckConstraint("version >= 1", name="version"),
        CheckConstraint("(voided_at IS NULL) = (voided_seq IS NULL)", name="voided"),
    )


def one_of(column: str, words: type) -> CheckConstraint:
    """A constraint that ``column`` holds one of the values of the enumeration ``words``."""
    listed = ", ".join(f"'{word}'" for word in words)  # type: ignore[attr-defined]  # an enum class
    return CheckConstraint(f"{column} IN ({listed})", name=column)
