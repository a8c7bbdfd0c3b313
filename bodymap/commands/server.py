"""``bodymap server TASK``: which task is done by whom."""

from __future__ import annotations

import argparse


def run_task(asked: argparse.Namespace) -> int:
    """Do what was asked for; returns the exit status. Raises ExpectedError."""
    # each brings what it needs, and no other
    if asked.task in ("init", "check", "upgrade"):
        from bodymap.commands import server_care

        return server_care.run(asked)
    if asked.task in ("move-in", "join", "move-out", "compare"):
        from bodymap.commands import server_moves

        return server_moves.run(asked)
    if asked.task == "relink":
        from bodymap.commands import server_relink

        return server_relink.run(asked)
    if asked.task == "verify":
        from bodymap.commands import server_verify

        return server_verify.run(asked)
    from bodymap.commands import server_workstations

    return server_workstations.run(asked)
