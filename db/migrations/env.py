"""Runs the migrations on the connection that is handed over, in its transaction.

The triggers are no part of the history: what the record refuses is made anew from the rules of
today, once the newest schema is there.
"""

from __future__ import annotations

from alembic import context

from db.migrations.guards import renew
from db.migrations.names import is_ours
from db.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    include_name=is_ours,
    render_as_batch=True,
    compare_type=True,
    compare_server_default=True,
)
context.run_migrations()
if context.get_context().get_current_revision() == context.get_head_revision():
    renew(connection)
