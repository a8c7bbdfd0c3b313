"""Patients are found by any part of their name, and listed by their last visit."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from db.search import pieces, search_text, sort_name

revision = "0002"
down_revision = "0001"

# As it was when this step was written: later changes are later steps.
_CREATE_SEARCH = (
    "CREATE VIRTUAL TABLE patient_search USING fts5("
    "pieces, content='', contentless_delete=1, tokenize='ascii')"
)


def upgrade() -> None:
    """Lead to schema 2."""
    for column in (
        sa.Column("sort_name", sa.Text, nullable=False, server_default=sa.text("''")),
        sa.Column("active_at", sa.BigInteger, nullable=False, server_default="0"),
        sa.Column("visits", sa.Integer, nullable=False, server_default="0"),
    ):
        op.add_column("patient", column)
    op.create_index("ix_patient_sort_name", "patient", ["sort_name"])
    op.create_index("ix_patient_active_at_created_seq", "patient", ["active_at", "created_seq"])
    if op.get_context().dialect.name == "sqlite":
        op.execute(_CREATE_SEARCH)
        _fill()
    else:
        _create_search_on_a_server()


def _create_search_on_a_server() -> None:
    """A server begins with no patient, so there is nothing to fill it with."""
    op.create_table(
        "patient_search",
        sa.Column("number", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("pieces", sa.ARRAY(sa.Text), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_patient_search"),
    )
    op.create_index(
        "ix_patient_search_pieces", "patient_search", ["pieces"], postgresql_using="gin"
    )


def _fill() -> None:
    connection = op.get_bind()
    patients = connection.execute(
        sa.text(
            "SELECT id, created_seq, family_name, given_name, record_number, birth_date"
            " FROM patient"
        )
    ).fetchall()
    for key, number, family_name, given_name, record_number, birth_date in patients:
        found_by = search_text(family_name, given_name, record_number, birth_date)
        connection.execute(
            sa.text(
                "UPDATE patient SET sort_name = :sort_name,"
                " visits = (SELECT count(*) FROM session WHERE patient_id = :key),"
                " active_at = coalesce("
                "(SELECT max(started_at) FROM session WHERE patient_id = :key), created_at)"
                " WHERE id = :key"
            ),
            {"key": key, "sort_name": sort_name(family_name, given_name)},
        )
        connection.execute(
            sa.text("INSERT INTO patient_search (rowid, pieces) VALUES (:number, :pieces)"),
            {"number": number, "pieces": pieces(found_by)},
        )
