"""A record that several workstations share through a server."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0006"
down_revision = "0005"

_PROVISIONAL = 2**40
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TRUTH = sa.Boolean().with_variant(sa.SmallInteger(), "postgresql")


def upgrade() -> None:
    """Lead to schema 6. A clinic that shares nothing has nothing in the new tables."""
    _outbox()
    _conflict()
    _change_log()
    _link()
    _admission()
    _left_out()
    _voided()


def _column(name: str, kind: Any, *, nullable: bool = False, **more: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=nullable, **more)


def _check(table: str, name: str, rule: str) -> SchemaItem:
    return sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{name}"))


def _outbox() -> None:
    op.create_table(
        "outbox",
        _column("sequence", _NUMBER, autoincrement=False),
        _column("origin", sa.LargeBinary(16)),
        _column("entity", sa.String(32)),
        _column("entity_id", sa.LargeBinary(16)),
        _column("what", sa.String(32)),
        _column("at", sa.BigInteger),
        _column("before", sa.Text, nullable=True),
        _column("author", sa.LargeBinary(16), nullable=True),
        _column("after", sa.Text, nullable=True),
        _column("digest", sa.LargeBinary(32), nullable=True),
        _column("mac", sa.LargeBinary(32)),
        sa.PrimaryKeyConstraint("sequence", name="pk_outbox"),
        _check("outbox", "sequence", f"sequence > {_PROVISIONAL}"),
    )
    op.create_index("ix_outbox_entity_id", "outbox", ["entity_id"])
    op.create_table(
        "set_aside",
        _column("sequence", _NUMBER, autoincrement=False),
        sa.PrimaryKeyConstraint("sequence", name="pk_set_aside"),
    )


def _conflict() -> None:
    op.create_table(
        "conflict",
        _column("id", sa.LargeBinary(16)),
        _column("entity", sa.String(32)),
        _column("entity_id", sa.LargeBinary(16)),
        _column("patient_id", sa.LargeBinary(16), nullable=True),
        _column("base", sa.Text, nullable=True),
        _column("theirs", sa.Text, nullable=True),
        _column("their_author", sa.LargeBinary(16), nullable=True),
        _column("their_origin", sa.LargeBinary(16), nullable=True),
        _column("their_at", sa.BigInteger),
        _column("mine", sa.Text, nullable=True),
        _column("my_author", sa.LargeBinary(16), nullable=True),
        _column("my_origin", sa.LargeBinary(16)),
        _column("my_at", sa.BigInteger),
        _column("decided", sa.String(32), nullable=True),
        _column("decided_by", sa.LargeBinary(16), nullable=True),
        _column("decided_at", sa.BigInteger, nullable=True),
        _column("created_at", sa.BigInteger),
        _column("created_seq", sa.BigInteger),
        _column("changed_at", sa.BigInteger),
        _column("changed_seq", sa.BigInteger),
        _column("voided_at", sa.BigInteger, nullable=True),
        _column("voided_seq", sa.BigInteger, nullable=True),
        _column("version", sa.SmallInteger),
        sa.PrimaryKeyConstraint("id", name="pk_conflict"),
        _check("conflict", "version", "version >= 1"),
        _check("conflict", "voided", "(voided_at IS NULL) = (voided_seq IS NULL)"),
        _check("conflict", "decided", "decided IN ('theirs', 'mine')"),
        _check("conflict", "decision", "(decided IS NULL) = (decided_at IS NULL)"),
    )
    op.create_index("ix_conflict_entity_id", "conflict", ["entity_id"])


def _change_log() -> None:
    op.add_column("change_log", _column("origin_sequence", sa.BigInteger, nullable=True))
    op.add_column("change_log", _column("origin_mac", sa.LargeBinary(32), nullable=True))
    op.add_column("change_log", _column("is_set_aside", _TRUTH, nullable=True))
    is_shared = sa.text("origin_sequence IS NOT NULL")
    op.create_index(
        *("ix_change_log_origin", "change_log", ["origin", "origin_sequence"]),
        unique=True,
        sqlite_where=is_shared,
        postgresql_where=is_shared,
    )


def _link() -> None:
    op.create_table(
        "server_link",
        _column("only_row", sa.SmallInteger, autoincrement=False),
        _column("address", sa.Text),
        _column("role_name", sa.String(63)),
        _column("password", sa.Text),
        _column("certificate", sa.Text, nullable=True),
        _column("keep_days", sa.Integer, nullable=True),
        _column("joined_at", sa.BigInteger),
        _column("received_at", sa.BigInteger, nullable=True),
        sa.PrimaryKeyConstraint("only_row", name="pk_server_link"),
        _check("server_link", "only_row", "only_row = 1"),
        _check("server_link", "keep_days", "keep_days >= 1"),
    )


def _left_out() -> None:
    op.create_table(
        "left_out",
        _column("patient_id", sa.LargeBinary(16)),
        sa.PrimaryKeyConstraint("patient_id", name="pk_left_out"),
    )


def _admission() -> None:
    op.create_table(
        "key_ring",
        _column("number", _NUMBER, autoincrement=False),
        _column("content", sa.LargeBinary),
        _column("origin", sa.LargeBinary(16)),
        _column("at", sa.BigInteger),
        sa.PrimaryKeyConstraint("number", name="pk_key_ring"),
        _check("key_ring", "number", "number >= 1"),
    )
    op.create_table(
        "admission",
        _column("workstation_id", sa.LargeBinary(16)),
        _column("role_name", sa.String(63)),
        _column("admitted_at", sa.BigInteger),
        _column("revoked_at", sa.BigInteger, nullable=True),
        sa.PrimaryKeyConstraint("workstation_id", name="pk_admission"),
        sa.UniqueConstraint("role_name", name="uq_admission_role_name"),
    )


def _voided() -> None:
    """The other rows of a visit are found along an index of those that count."""
    is_voided = sa.text("voided_seq IS NOT NULL")
    for table in ("needle_site", "pain_score"):
        op.create_index(
            *(f"ix_{table}_voided", table, ["session_id"]),
            sqlite_where=is_voided,
            postgresql_where=is_voided,
        )
