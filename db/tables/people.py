"""Who works here, on which machine, and who went beyond the role."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bodymap.charting.person import Role
from db.tables.base import Base, Id, Micros, Recorded, Word, one_of, recorded_checks


class PersonTable(Recorded, Base):
    """Somebody who works or worked here; ``log_in`` is empty for one who cannot log in."""

    __tablename__ = "person"

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    credential: Mapped[str] = mapped_column(String(60))
    log_in: Mapped[Word]
    role: Mapped[Word]
    left_at: Mapped[Micros | None]

    __table_args__ = (one_of("role", Role), *recorded_checks())


class WorkstationTable(Recorded, Base):
    """A machine by its id, which is the origin of its lines in the change log."""

    __tablename__ = "workstation"

    id: Mapped[Id] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100))

    __table_args__ = recorded_checks()


class EmergencyAccessTable(Recorded, Base):
    """Somebody charted for a while whose role does not allow it, and who took notice of that."""

    __tablename__ = "emergency_access"

    id: Mapped[Id] = mapped_column(primary_key=True)
    person_id: Mapped[Id]
    person_name: Mapped[str] = mapped_column(String(200))
    reason: Mapped[str] = mapped_column(Text)
    begun_at: Mapped[Micros]
    until: Mapped[Micros]
    seen_by: Mapped[Id | None]
    seen_at: Mapped[Micros | None]

    __table_args__ = (
        CheckConstraint("(seen_by IS NULL) = (seen_at IS NULL)", name="seen"),
        *recorded_checks(),
    )


class RescuedTextTable(Recorded, Base):
    """What was being typed when the program failed; ``visit_id`` is the session on the screen."""

    __tablename__ = "rescued_text"

    id: Mapped[Id] = mapped_column(primary_key=True)
    visit_id: Mapped[Id | None]
    field_name: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[Micros]

    __table_args__ = recorded_checks()


class SlotKeyTable(Base):
    """The public half of what opens each slot of the key file, so that a new key can be sealed for
    everybody: ``id`` is the person's, or the clinic's for the recovery slot. No part of the record,
    and never in the change log."""

    __tablename__ = "slot_key"

    id: Mapped[Id] = mapped_column(primary_key=True)
    public_key: Mapped[bytes] = mapped_column(LargeBinary(32))
