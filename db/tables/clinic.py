"""What belongs to the clinic and to no patient."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Double, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Day, Id, Recorded, Truth, recorded_checks


class NeedleBoxTable(Recorded, Base):
    """A box of needles of one size, in mm."""

    __tablename__ = "needle_box"

    id: Mapped[Id] = mapped_column(primary_key=True)
    diameter_mm: Mapped[float] = mapped_column(Double)
    length_mm: Mapped[float] = mapped_column(Double)
    lot: Mapped[str] = mapped_column(String(64))
    expires_on: Mapped[Day | None]
    maker: Mapped[str] = mapped_column(String(200))
    is_in_use: Mapped[Truth]

    __table_args__ = (
        CheckConstraint("diameter_mm > 0 AND length_mm > 0", name="needle"),
        *recorded_checks(),
        Index(None, "lot"),
    )


class TemplateTable(Recorded, Base):
    """A set of ghosts with a tray; ``body`` is JSON, ``edition`` counts the template's versions."""

    __tablename__ = "template"

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    condition: Mapped[str] = mapped_column(String(100))
    edition: Mapped[int]
    body: Mapped[str] = mapped_column(Text)

    __table_args__ = recorded_checks()


class SettingTable(Recorded, Base):
    """A setting of the clinic by its name; ``value`` is JSON."""

    __tablename__ = "setting"

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(64), unique=True)
    value: Mapped[str] = mapped_column(Text)

    __table_args__ = recorded_checks()
