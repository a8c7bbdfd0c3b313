"""Patients."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Double, Index, Integer, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from bodymap.charting.figure import Figure
from bodymap.charting.patient import Sex
from db.tables.base import Base, Day, Id, Micros, Recorded, Word, one_of, recorded_checks


class PatientTable(Recorded, Base):
    """A patient, with what the patient list is found and sorted by.

    ``sort_name`` is the folded name made by ``db.search``; ``active_at`` is when the last visit
    began, or when the patient was recorded; ``visits`` counts the sessions. ``figure`` is NULL
    where the sex decides on which figure the patient is charted.
    """

    __tablename__ = "patient"

    id: Mapped[Id] = mapped_column(primary_key=True)
    given_name: Mapped[str] = mapped_column(String(200))
    family_name: Mapped[str] = mapped_column(String(200))
    birth_date: Mapped[Day | None]
    sex: Mapped[Word]
    record_number: Mapped[str] = mapped_column(String(100))
    sort_name: Mapped[str] = mapped_column(Text, server_default=text("''"))
    active_at: Mapped[Micros] = mapped_column(server_default="0")
    visits: Mapped[int] = mapped_column(Integer, server_default="0")
    figure: Mapped[Word | None]
    height_cm: Mapped[float | None] = mapped_column(Double)
    weight_kg: Mapped[float | None] = mapped_column(Double)
    alert: Mapped[str] = mapped_column(Text, server_default=text("''"))

    __table_args__ = (
        one_of("sex", Sex),
        one_of("figure", Figure),
        CheckConstraint("height_cm > 0", name="height"),
        CheckConstraint("weight_kg > 0", name="weight"),
        *recorded_checks(),
        Index(None, "created_seq", unique=True),
        Index(None, "sort_name"),
        Index(None, "active_at", "created_seq"),
    )
