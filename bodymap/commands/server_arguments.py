"""The arguments of what can be done with a clinic's server."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.commands.parser import add_data_dir, add_json, database, descriptor
from bodymap.commands.record_arguments import add_way_in
from bodymap.commands.server_moves_arguments import add_moves
from bodymap.commands.server_verify_arguments import add_verify

if TYPE_CHECKING:
    from bodymap.commands.parser import Parser

    # argparse has no public name for what add_subparsers returns
    Commands = argparse._SubParsersAction[Parser]

HOW_TO_COME_IN = (
    "The password of the database's role is part of the address, or the first line of an open file "
    "(--password-fd), or in the environment variable BODYMAP_DATABASE_PASSWORD; else it is asked "
    "for at a terminal. Off this machine the server has to prove by a certificate that it is the "
    "one of the address: ?sslrootcert=FILE names who may vouch for it, where the system does not "
    "know them."
)


def add_server_commands(commands: Commands) -> None:
    """``server`` with its tasks."""
    server = commands.add_parser(
        "server",
        help="set up the clinic's own server, and say who may come in",
        description="Set up the clinic's own server (PostgreSQL), and say who may come in.",
        epilog=HOW_TO_COME_IN,
        allow_abbrev=False,
    )
    tasks = server.add_subparsers(dest="task", metavar="TASK", required=True)
    _add_care(tasks)
    _add_workstations(tasks)
    add_moves(tasks, add_task)
    _add_relink(tasks)
    add_verify(tasks, add_task)


def add_task(tasks: Commands, name: str, what: str, role: str) -> Parser:
    """A task on a server: its address, and how the password comes. ``role`` says as whom."""
    added = tasks.add_parser(
        name,
        help=what,
        description=f"{what[:1].upper()}{what[1:]}.",
        epilog=HOW_TO_COME_IN,
        allow_abbrev=False,
    )
    added.add_argument(
        "address",
        metavar="ADDRESS",
        nargs="?",
        type=database,
        default="",
        help=f"postgresql://ROLE@server.example/clinic, with {role}; where it is missing, "
        "--database or the environment variable BODYMAP_DATABASE_URL",
    )
    added.add_argument(
        "--password-fd",
        metavar="N",
        type=descriptor,
        help="the number of an open file whose first line is the role's password; 0 for the input",
    )
    add_json(added)
    return added


def _add_care(tasks: Commands) -> None:
    administrator = "a role that may make roles and databases"
    add_task(tasks, "init", "make an empty database ready for a clinic", administrator)
    check = add_task(
        tasks, "check", "try step by step whether a workstation can work", "that of a workstation"
    )
    add_data_dir(check, "the folder of a clinic that the one on the server has to be")
    upgrade = add_task(
        tasks, "upgrade", "bring the database up to date with this bodymap", administrator
    )
    upgrade.add_argument("--yes", action="store_true", help="do not ask for a dump of today")


def _add_workstations(tasks: Commands) -> None:
    administrator = "the role that made the database ready"
    admit = add_task(tasks, "admit", "let a workstation in, and print its line", administrator)
    admit.add_argument(
        "--workstation",
        metavar="ID",
        type=_workstation,
        help="one that was admitted before and lost its line, or whose clinic moves in; its id "
        "stands in the file workstation-id of the clinic's folder",
    )
    admit.add_argument(
        "--reach",
        metavar="ADDRESS",
        type=database,
        default="",
        help="how the workstation reaches the server, where that is another address",
    )
    revoke = add_task(tasks, "revoke", "let a workstation in no more", administrator)
    revoke.add_argument(
        "--workstation", metavar="WHICH", required=True, help="its id, its role or its name"
    )
    revoke.add_argument("--yes", action="store_true", help="do not ask")
    add_task(tasks, "workstations", "list who was let in, and was heard of when", administrator)


def _add_relink(tasks: Commands) -> None:
    relink = add_task(
        tasks,
        "relink",
        "let this folder's clinic reach its server by another address or a new line",
        "the whole line of this workstation",
    )
    add_data_dir(relink, "the folder of the clinic file")
    relink.add_argument(
        "--user", metavar="NAME", help="your log-in; not needed where there is only one"
    )
    add_way_in(relink)


def _workstation(text: str) -> UUID:
    try:
        return UUID(text.strip())
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not the id of a workstation") from None
