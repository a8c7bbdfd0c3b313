"""The record: patients, episodes, sessions, needle sites, pain scores, and the change log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0001"
down_revision = None

_COUNT = sa.BigInteger


def upgrade() -> None:
    """Lead to schema 1."""
    _meta()
    _change_log()
    _patient()
    _episode()
    _session()
    _needle_site()
    _pain_score()


def _id(name: str, *more: SchemaItem) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(16), *more, nullable=False)


def _recorded(table: str) -> tuple[SchemaItem, ...]:
    return (
        sa.Column("created_at", _COUNT, nullable=False),
        sa.Column("created_seq", _COUNT, nullable=False),
        sa.Column("changed_at", _COUNT, nullable=False),
        sa.Column("changed_seq", _COUNT, nullable=False),
        sa.Column("voided_at", _COUNT),
        sa.Column("voided_seq", _COUNT),
        sa.Column("version", sa.SmallInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.CheckConstraint("version >= 1", name=op.f(f"ck_{table}_version")),
        sa.CheckConstraint(
            "(voided_at IS NULL) = (voided_seq IS NULL)", name=op.f(f"ck_{table}_voided")
        ),
    )


def _one_of(table: str, column: str, *words: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=op.f(f"ck_{table}_{column}"))


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")


def _meta() -> None:
    op.create_table(
        "meta",
        sa.Column("only_row", sa.SmallInteger, nullable=False, autoincrement=False),
        sa.Column("application_id", sa.Integer, nullable=False),
        sa.Column("schema", sa.SmallInteger, nullable=False),
        _id("clinic_id"),
        sa.Column("clinic_name", sa.String(200), nullable=False),
        sa.Column("created_at", _COUNT, nullable=False),
        sa.PrimaryKeyConstraint("only_row", name="pk_meta"),
        sa.CheckConstraint("only_row = 1", name=op.f("ck_meta_only_row")),
    )


def _change_log() -> None:
    op.create_table(
        "change_log",
        sa.Column(
            "sequence",
            sa.BigInteger().with_variant(sa.Integer, "sqlite"),
            nullable=False,
            autoincrement=False,
        ),
        _id("origin"),
        sa.Column("entity", sa.String(32), nullable=False),
        _id("entity_id"),
        sa.Column("what", sa.String(32), nullable=False),
        sa.Column("at", _COUNT, nullable=False),
        sa.Column("before", sa.Text),
        sa.PrimaryKeyConstraint("sequence", name="pk_change_log"),
    )
    op.create_index("ix_change_log_entity_id", "change_log", ["entity_id"])


def _patient() -> None:
    op.create_table(
        "patient",
        _id("id"),
        sa.Column("given_name", sa.String(200), nullable=False),
        sa.Column("family_name", sa.String(200), nullable=False),
        sa.Column("birth_date", sa.String(10)),
        sa.Column("sex", sa.String(32), nullable=False),
        sa.Column("record_number", sa.String(100), nullable=False),
        *_recorded("patient"),
        _one_of("patient", "sex", "female", "male", "other", "unknown"),
    )
    op.create_index("ix_patient_created_seq", "patient", ["created_seq"], unique=True)


def _episode() -> None:
    op.create_table(
        "episode",
        _id("id"),
        _id("patient_id"),
        sa.Column("complaint", sa.Text, nullable=False),
        sa.Column("side", sa.String(32), nullable=False),
        sa.Column("condition", sa.String(100), nullable=False),
        sa.Column("icd10", sa.String(16), nullable=False),
        sa.Column("onset", sa.String(10)),
        *_recorded("episode"),
        _one_of("episode", "side", "left", "right", "both", "midline"),
        _refers("episode", "patient_id", "patient"),
    )
    op.create_index(
        "ix_episode_patient_id_created_seq", "episode", ["patient_id", "created_seq"], unique=True
    )


def _session() -> None:
    op.create_table(
        "session",
        _id("id"),
        _id("patient_id"),
        _id("episode_id"),
        sa.Column("started_at", _COUNT, nullable=False),
        sa.Column("ended_at", _COUNT),
        *_recorded("session"),
        _refers("session", "patient_id", "patient"),
        _refers("session", "episode_id", "episode"),
    )
    op.create_index(
        "ix_session_patient_id_created_seq", "session", ["patient_id", "created_seq"], unique=True
    )
    op.create_index("ix_session_episode_id", "session", ["episode_id"])
    _partial_index("ix_session_open", "session", ["created_seq"], "ended_at IS NULL")


def _needle_site() -> None:
    op.create_table(
        "needle_site",
        _id("id"),
        _id("session_id"),
        sa.Column("number", sa.SmallInteger, nullable=False),
        sa.Column("x", sa.Double, nullable=False),
        sa.Column("y", sa.Double, nullable=False),
        sa.Column("z", sa.Double, nullable=False),
        sa.Column("view", sa.String(32), nullable=False),
        sa.Column("region", sa.String(64), nullable=False),
        sa.Column("side", sa.String(32), nullable=False),
        sa.Column("atlas_version", sa.String(32), nullable=False),
        sa.Column("needle_diameter_mm", sa.Double, nullable=False),
        sa.Column("needle_length_mm", sa.Double, nullable=False),
        sa.Column("technique", sa.String(32), nullable=False),
        sa.Column("depth_mm", sa.Double),
        sa.Column("inserted_at", _COUNT, nullable=False),
        *_recorded("needle_site"),
        sa.CheckConstraint("number >= 1", name=op.f("ck_needle_site_number")),
        sa.CheckConstraint(
            "x BETWEEN -5000 AND 5000 AND y BETWEEN -5000 AND 5000 AND z BETWEEN -5000 AND 5000",
            name=op.f("ck_needle_site_point"),
        ),
        sa.CheckConstraint(
            "needle_diameter_mm > 0 AND needle_length_mm > 0", name=op.f("ck_needle_site_needle")
        ),
        sa.CheckConstraint("depth_mm >= 0", name=op.f("ck_needle_site_depth")),
        _one_of("needle_site", "side", "left", "right", "midline"),
        _one_of(
            "needle_site",
            "technique",
            "superficial",
            "deep_static",
            "pistoning",
            "winding",
            "electrical",
        ),
        _refers("needle_site", "session_id", "session"),
    )
    _partial_index("ix_needle_site_charted", "needle_site", ["session_id", "number"], unique=True)


def _pain_score() -> None:
    op.create_table(
        "pain_score",
        _id("id"),
        _id("session_id"),
        _id("episode_id"),
        sa.Column("phase", sa.String(32), nullable=False),
        sa.Column("score", sa.SmallInteger, nullable=False),
        sa.Column("scored_at", _COUNT, nullable=False),
        *_recorded("pain_score"),
        sa.CheckConstraint("score BETWEEN 0 AND 10", name=op.f("ck_pain_score_score")),
        _one_of("pain_score", "phase", "before", "after", "follow_up", "diary"),
        _refers("pain_score", "session_id", "session"),
        _refers("pain_score", "episode_id", "episode"),
    )
    _partial_index(
        "ix_pain_score_current", "pain_score", ["session_id", "episode_id", "phase"], unique=True
    )


def _partial_index(
    name: str,
    table: str,
    columns: list[str],
    where: str = "voided_seq IS NULL",
    *,
    unique: bool = False,
) -> None:
    op.create_index(
        name,
        table,
        columns,
        unique=unique,
        sqlite_where=sa.text(where),
        postgresql_where=sa.text(where),
    )
