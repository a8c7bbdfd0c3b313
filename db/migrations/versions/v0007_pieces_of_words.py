"""On a server, patients are found by a table of pieces of words instead of an array with an index.

A piece that thousands of names have is then read from its newest patient on, and no further than
there is room for. A clinic file finds patients in another way, and stays as it was.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_FILL = (
    "INSERT INTO patient_search_piece (piece, number)"
    " SELECT DISTINCT unnest(pieces), number FROM patient_search"
)


def upgrade() -> None:
    """Lead to schema 7."""
    if op.get_context().dialect.name == "sqlite":
        return
    op.create_table(
        "patient_search_piece",
        sa.Column("piece", sa.Text, nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("piece", "number", name="pk_patient_search_piece"),
    )
    op.execute(_FILL)
    op.drop_index("ix_patient_search_pieces", "patient_search")
    op.drop_column("patient_search", "pieces")
