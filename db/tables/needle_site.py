"""Needle sites."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Double,
    ForeignKey,
    Index,
    SmallInteger,
    String,
    Text,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from bodymap.anatomy.side import Side
from bodymap.charting.needle import Technique
from bodymap.charting.site_detail import TWITCH_MOST
from db.tables.base import Base, Id, Micros, Recorded, Truth, Word, one_of, recorded_checks


class NeedleSiteTable(Recorded, Base):
    """One insertion of one needle.

    ``x``, ``y``, ``z`` are the body point in mm of the body frame; ``view`` is the picture that
    was clicked, ``region`` an id of the atlas of ``atlas_version``, ``muscle`` an id of the
    catalogue, NULL where none was recorded. Of the sites of a session that are not voided no two
    have the same number. From ``box_id`` on everything is NULL or empty while it is not recorded:
    the box of the stock, local twitch responses (3 for three and more), whether pain was referred
    and to which regions (a JSON list), the frequency of stimulation, whether a person named the
    muscle, and the ghost it was charted from.
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
    box_id: Mapped[Id | None]
    twitch: Mapped[int | None] = mapped_column(SmallInteger)
    is_referred: Mapped[Truth | None]
    referred_to: Mapped[str] = mapped_column(Text, server_default=text("''"))
    stimulation_hz: Mapped[float | None] = mapped_column(Double)
    is_muscle_chosen: Mapped[Truth] = mapped_column(server_default="0")
    charted_from: Mapped[Id | None]
    note: Mapped[str] = mapped_column(Text, server_default=text("''"))

    __table_args__ = (
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint(
            "x BETWEEN -5000 AND 5000 AND y BETWEEN -5000 AND 5000 AND z BETWEEN -5000 AND 5000",
            name="point",
        ),
        CheckConstraint("needle_diameter_mm > 0 AND needle_length_mm > 0", name="needle"),
        CheckConstraint("depth_mm >= 0", name="depth"),
        CheckConstraint("muscle <> ''", name="muscle"),
        CheckConstraint(f"twitch BETWEEN 0 AND {TWITCH_MOST}", name="twitch"),
        CheckConstraint("stimulation_hz > 0", name="stimulation"),
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
        Index(
            "ix_needle_site_voided",
            "session_id",
            sqlite_where=text("voided_seq IS NOT NULL"),
            postgresql_where=text("voided_seq IS NOT NULL"),
        ),
        Index(
            "ix_needle_site_box",
            "box_id",
            sqlite_where=text("box_id IS NOT NULL"),
            postgresql_where=text("box_id IS NOT NULL"),
        ),
    )
