"""The arguments of what brings a record to a clinic's server, and from there."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from bodymap.commands.parser import add_data_dir, folder
from bodymap.commands.record_arguments import add_record_command, add_way_in

if TYPE_CHECKING:
    from bodymap.commands.parser import Parser

    # argparse has no public name for what add_subparsers returns
    Commands = argparse._SubParsersAction[Parser]
    AddTask = Callable[["Commands", str, str, str], Parser]

_WORKSTATION = "the role that bodymap server admit made for this workstation: its whole line"


def add_moves(tasks: Commands, add_task: AddTask) -> None:
    """``move-in``, ``join``, ``move-out`` and ``compare``."""
    move_in = add_task(
        tasks, "move-in", "move the clinic of this folder to an empty server", _WORKSTATION
    )
    add_data_dir(move_in, "the folder of the clinic file")
    _add_person(move_in)
    move_in.add_argument(
        "--backup-to",
        metavar="DIR",
        type=folder,
        help="the folder of the backup that is made before, instead of the one of the plan",
    )
    join = add_task(tasks, "join", "make this folder a workstation of the clinic", _WORKSTATION)
    add_data_dir(join, "the folder that the clinic file is made in")
    _add_person(join)
    join.add_argument(
        "--keep-days",
        metavar="N",
        type=_days,
        help="keep only the patients who were here in the last N days, instead of all",
    )
    move_out = add_task(
        tasks,
        "move-out",
        "make a clinic file of its own of all that is on the server",
        _WORKSTATION,
    )
    move_out.add_argument(
        "--into", metavar="DIR", type=folder, required=True, help="a folder that has no clinic"
    )
    _add_person(move_out)
    add_record_command(
        tasks, "compare", "compare the clinic file of this folder with its server, row by row"
    )


def _add_person(parser: Parser) -> None:
    parser.add_argument(
        "--user", metavar="NAME", help="your log-in; not needed where there is only one"
    )
    add_way_in(parser)


def _days(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 36_500:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of days")
    return int(text)
