"""A visit from consent to signature, and the clinic's stock, templates and settings."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0004"
down_revision = "0003"


# a server keeps truths as a file does: 1 and 0
_TRUTH = sa.Boolean().with_variant(sa.SmallInteger(), "postgresql")


def upgrade() -> None:
    """Lead to schema 4. What is there already has none of it: all new columns are NULL or empty."""
    _site_and_patient()
    _screening()
    _consent()
    _needles()
    _reactions()
    _outcome()
    _advice()
    _symptoms()
    _finish()
    _clinic()


def _column(name: str, kind: Any, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=nullable)


def _check(table: str, name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{name}"))


def _one_of(table: str, column: str, *words: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words)
    return _check(table, column, f"{column} IN ({listed})")


def _table(name: str, *more: SchemaItem) -> None:
    """A table of records that say when they were made, changed and voided."""
    op.create_table(
        name,
        _column("id", sa.LargeBinary(16)),
        *more,
        _column("created_at", sa.BigInteger),
        _column("created_seq", sa.BigInteger),
        _column("changed_at", sa.BigInteger),
        _column("changed_seq", sa.BigInteger),
        _column("voided_at", sa.BigInteger, nullable=True),
        _column("voided_seq", sa.BigInteger, nullable=True),
        _column("version", sa.SmallInteger),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        _check(name, "version", "version >= 1"),
        _check(name, "voided", "(voided_at IS NULL) = (voided_seq IS NULL)"),
    )


def _of_session(name: str, *more: SchemaItem) -> None:
    """A table of records of a visit."""
    _table(
        name,
        _column("session_id", sa.LargeBinary(16)),
        _refers(name, "session_id", "session"),
        *more,
    )
    op.create_index(
        f"ix_{name}_session_id_created_seq", name, ["session_id", "created_seq"], unique=True
    )


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")


def _partial_index(name: str, table: str, column: str, where: str, *, unique: bool = False) -> None:
    op.create_index(
        name,
        table,
        [column],
        unique=unique,
        sqlite_where=sa.text(where),
        postgresql_where=sa.text(where),
    )


def _site_and_patient() -> None:
    nothing = sa.text("''")
    for column in (
        sa.Column("box_id", sa.LargeBinary(16)),
        sa.Column(
            "twitch", sa.SmallInteger, _check("needle_site", "twitch", "twitch BETWEEN 0 AND 3")
        ),
        sa.Column("is_referred", _TRUTH),
        sa.Column("referred_to", sa.Text, server_default=nothing, nullable=False),
        sa.Column(
            "stimulation_hz",
            sa.Double,
            _check("needle_site", "stimulation", "stimulation_hz > 0"),
        ),
        sa.Column("is_muscle_chosen", _TRUTH, server_default="0", nullable=False),
        sa.Column("charted_from", sa.LargeBinary(16)),
        sa.Column("note", sa.Text, server_default=nothing, nullable=False),
    ):
        op.add_column("needle_site", column)
    _partial_index("ix_needle_site_box", "needle_site", "box_id", "box_id IS NOT NULL")
    for column in (
        sa.Column("height_cm", sa.Double, _check("patient", "height", "height_cm > 0")),
        sa.Column("weight_kg", sa.Double, _check("patient", "weight", "weight_kg > 0")),
        sa.Column("alert", sa.Text, server_default=nothing, nullable=False),
    ):
        op.add_column("patient", column)


def _screening() -> None:
    _of_session(
        "screening_answer",
        _column("item", sa.String(64)),
        _column("reply", sa.String(32)),
        _column("answered_at", sa.BigInteger),
        _column("regions", sa.Text),
        _column("note", sa.Text),
        _column("restates", sa.BigInteger, nullable=True),
        _one_of("screening_answer", "reply", "yes", "no", "unknown"),
    )
    _of_session(
        "screening_override",
        _column("item", sa.String(64)),
        _column("reason", sa.Text),
        _column("given_at", sa.BigInteger),
        _column("site_id", sa.LargeBinary(16), nullable=True),
        _check("screening_override", "reason", "reason <> ''"),
    )


def _consent() -> None:
    _of_session(
        "consent",
        _column("wording_version", sa.String(64)),
        _column("method", sa.String(32)),
        _column("given_by", sa.Text),
        _column("given_at", sa.BigInteger),
        _column("withdrawn_at", sa.BigInteger, nullable=True),
        _one_of("consent", "method", "written", "verbal", "guardian"),
    )
    _of_session(
        "hygiene",
        _column("confirmed_at", sa.BigInteger),
        _column("hands_clean", _TRUTH),
        _column("gloves", _TRUTH),
        _column("sterile_single_use", _TRUTH),
    )


def _needles() -> None:
    _of_session(
        "needle_event",
        _column("site_id", sa.LargeBinary(16), nullable=True),
        _column("kind", sa.String(32)),
        _column("at", sa.BigInteger),
        _column("note", sa.Text),
        _one_of(
            "needle_event",
            "kind",
            "out",
            "bent",
            "fell",
            "reinserted",
            "broken",
            "retained",
            "emergency_out",
            "reconciled",
        ),
    )
    op.create_index("ix_needle_event_site_id", "needle_event", ["site_id"])
    _of_session(
        "needle_explanation",
        _column("words", sa.Text),
        _column("written_at", sa.BigInteger),
        _check("needle_explanation", "words", "words <> ''"),
    )
    _of_session(
        "clock_reading",
        _column("at", sa.BigInteger),
        _column("boot_id", sa.String(64)),
        _column("boot_s", sa.Double),
    )


def _reactions() -> None:
    _of_session(
        "reaction",
        _column("kind", sa.String(64)),
        _column("severity", sa.String(32)),
        _column("occurred_at", sa.BigInteger),
        _column("site_id", sa.LargeBinary(16), nullable=True),
        _column("first_response", sa.Text),
        _column("follow_up_due", sa.String(10), nullable=True),
        _column("resolved_at", sa.BigInteger, nullable=True),
        _column("note", sa.Text),
        _one_of("reaction", "severity", "mild", "moderate", "serious"),
    )
    _partial_index(
        "ix_reaction_open", "reaction", "created_seq", "resolved_at IS NULL AND voided_seq IS NULL"
    )
    _of_session(
        "no_reaction",
        _column("said_at", sa.BigInteger),
    )


def _outcome() -> None:
    _of_session(
        "outcome_score",
        _column("episode_id", sa.LargeBinary(16)),
        _column("measure", sa.String(64)),
        _column("value", sa.Double),
        _column("scored_at", sa.BigInteger),
        _column("side", sa.String(32), nullable=True),
        _refers("outcome_score", "episode_id", "episode"),
        _one_of("outcome_score", "side", "left", "right", "midline"),
    )
    _of_session(
        "range_of_motion",
        _column("episode_id", sa.LargeBinary(16)),
        _column("movement", sa.String(32)),
        _column("side", sa.String(32)),
        _column("degrees", sa.Double),
        _column("measured_at", sa.BigInteger),
        _column("is_active", _TRUTH),
        _refers("range_of_motion", "episode_id", "episode"),
        _one_of("range_of_motion", "side", "left", "right", "midline"),
    )
    _of_session(
        "pain_skipped",
        _column("episode_id", sa.LargeBinary(16)),
        _column("phase", sa.String(32)),
        _column("skipped_at", sa.BigInteger),
        _refers("pain_skipped", "episode_id", "episode"),
        _one_of("pain_skipped", "phase", "before", "after", "follow_up", "diary"),
    )


def _advice() -> None:
    _of_session(
        "advice_told",
        _column("advice", sa.String(64)),
        _column("told_at", sa.BigInteger),
    )


def _symptoms() -> None:
    _of_session(
        "symptom_mark",
        _column("episode_id", sa.LargeBinary(16)),
        _column("kind", sa.String(32)),
        _column("points", sa.Text),
        _column("radius_mm", sa.Double, nullable=True),
        _column("quality", sa.String(32), nullable=True),
        _column("intensity", sa.SmallInteger, nullable=True),
        _refers("symptom_mark", "episode_id", "episode"),
        _one_of("symptom_mark", "kind", "stroke", "erasure", "radiation"),
        _one_of(
            "symptom_mark", "quality", "ache", "sharp", "burning", "pins_and_needles", "numbness"
        ),
        _check("symptom_mark", "radius", "radius_mm > 0"),
    )
    _of_session(
        "finding",
        _column("episode_id", sa.LargeBinary(16)),
        _column("kind", sa.String(32)),
        _column("x", sa.Double),
        _column("y", sa.Double),
        _column("z", sa.Double),
        _column("pressure_kpa", sa.Double, nullable=True),
        _refers("finding", "episode_id", "episode"),
        _one_of(
            "finding", "kind", "pressure_pain_threshold", "tender_point", "nodule", "taut_band"
        ),
        _check("finding", "pressure", "pressure_kpa > 0"),
    )


def _finish() -> None:
    _of_session(
        "billing",
        _column("code", sa.String(32)),
        _column("policy", sa.String(32)),
        _column("muscles", sa.Text),
        _column("fee", sa.String(32), nullable=True),
        _column("currency", sa.String(3)),
        _one_of("billing", "policy", "muscle_once", "each_side"),
    )
    _of_session(
        "signature",
        _column("signer_id", sa.LargeBinary(16)),
        _column("signer", sa.String(200)),
        _column("signed_at", sa.BigInteger),
        _column("form_version", sa.SmallInteger),
        _column("content_hash", sa.String(64)),
        _check("signature", "content_hash", "length(content_hash) = 64"),
    )
    _partial_index(
        "ix_signature_of_session", "signature", "session_id", "voided_seq IS NULL", unique=True
    )
    _of_session(
        "amendment",
        _column("author", sa.String(200)),
        _column("at", sa.BigInteger),
        _column("reason", sa.Text),
        _column("what", sa.Text),
    )


def _clinic() -> None:
    _table(
        "needle_box",
        _column("diameter_mm", sa.Double),
        _column("length_mm", sa.Double),
        _column("lot", sa.String(64)),
        _column("expires_on", sa.String(10), nullable=True),
        _column("maker", sa.String(200)),
        _column("is_in_use", _TRUTH),
        _check("needle_box", "needle", "diameter_mm > 0 AND length_mm > 0"),
    )
    op.create_index("ix_needle_box_lot", "needle_box", ["lot"])
    _table(
        "template",
        _column("name", sa.String(80)),
        _column("condition", sa.String(100)),
        _column("edition", sa.Integer),
        _column("body", sa.Text),
    )
    _table(
        "setting",
        _column("name", sa.String(64)),
        _column("value", sa.Text),
        sa.UniqueConstraint("name", name="uq_setting_name"),
    )
