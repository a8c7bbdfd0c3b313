"""A needle site keeps its muscle, and a patient the body figure of the chart."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Lead to schema 3. Of what is there already neither is known: both stay NULL."""
    op.add_column(
        "needle_site",
        sa.Column(
            "muscle",
            sa.String(64),
            sa.CheckConstraint("muscle <> ''", name=op.f("ck_needle_site_muscle")),
        ),
    )
    op.add_column(
        "patient",
        sa.Column(
            "figure",
            sa.String(32),
            sa.CheckConstraint(
                "figure IN ('male_typical', 'female_typical')", name=op.f("ck_patient_figure")
            ),
        ),
    )
