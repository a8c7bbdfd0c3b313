"""The arguments of the whole check of a clinic's server."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from bodymap.commands.parser import add_data_dir
from bodymap.commands.record_arguments import add_heads, add_way_in

if TYPE_CHECKING:
    from bodymap.commands.parser import Parser

    # argparse has no public name for what add_subparsers returns
    Commands = argparse._SubParsersAction[Parser]
    AddTask = Callable[["Commands", str, str, str], Parser]


def add_verify(tasks: Commands, add_task: AddTask) -> None:
    """``verify``."""
    verify = add_task(
        tasks,
        "verify",
        "check all that the server has, its audit trail and its signatures",
        "the role of a workstation",
    )
    add_data_dir(verify, "a workstation's folder: where no address is given, its server is checked")
    verify.add_argument(
        "--user", metavar="NAME", help="your log-in; not needed where there is only one"
    )
    add_way_in(verify)
    add_heads(verify)
