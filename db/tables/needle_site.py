"""Needle sites."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Double, ForeignKey, Index, SmallInteger, String, text
from sqlalchemy.orm import Mapped, mapped_column

from bodymap.anatomy.side import Side
from bodymap.charting.needle import Technique
from db.tables.base import Base, Id, Micros, Recorded, Word, one_of, recorded_checks


class NeedleSiteTable(Recorded, Base):
    """One insertion of one needle.

    ``x``, ``y``, ``z`` are the body point in mm of the body frame; ``view`` is the picture that
    was clicked, ``region`` an id of the atlas of ``atlas_version``, ``muscle`` an id of the
    catalogue, NULL where none was recorded. Of the sites of a session that are not voided no two
    have the same number.
    """

    __tablename__ = "needle_site"

    id: Mapped[Id] = mapped_column(primary_key=True)
    session_id: Mapped[Id] = mapped_column(ForeignKey("session.id"))
    number: Mapped[int] = mapped_column(SmallInteger)
    x: Mapped[float] = mapped_column(Double)
    y: Mapped[float] = mapped_column(Double)
    z: Mapped[float] = mapped_column(Double)
    view: Mapped[Word]
    region: Mapped[str] = mapped_column(String(64))
    side: Mapped[Word]
    atlas_version: Mapped[Word]
    needle_diameter_mm: Mapped[float] = mapped_column(Double)
    needle_length_mm: Mapped[float] = mapped_column(Double)
    technique: Mapped[Word]
    depth_mm: Mapped[float | None] = mapped_column(Double)
    inserted_at: Mapped[Micros]
    muscle: Mapped[str | None] = mapped_column(String(64))

    __table_args__ = (
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint(
            "x BETWEEN -5000 AND 5000 AND y BETWEEN -5000 AND 5000 AND z BETWEEN -5000 AND 5000",
            name="point",
        ),
        CheckConstraint("needle_diameter_mm > 0 AND needle_length_mm > 0", name="needle"),
        CheckConstraint("depth_mm >= 0", name="depth"),
        CheckConstraint("muscle <> ''", name="muscle"),
        one_of("side", Side),
        one_of("technique", Technique),
        *recorded_checks(),
        Index(
            "ix_needle_site_charted",
            "session_id",
            "number",
            unique=True,
            sqlite_where=text("voided_seq IS NULL"),
            postgresql_where=text("voided_seq IS NULL"),
        ),
    )
