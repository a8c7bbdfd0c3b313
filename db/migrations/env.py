"""Runs the migrations on the connection that ``db.upgrade`` hands over, in its transaction."""

from __future__ import annotations

from alembic import context

from db.migrations.names import is_ours
from db.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_name=is_ours,
    render_as_batch=True,
    compare_type=True,
    compare_server_default=True,
)
context.run_migrations()
