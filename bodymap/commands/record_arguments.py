"""The arguments of what can be done with the record as a whole."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bodymap.commands.parser import SHARE_HELP, add_data_dir, add_json, descriptor, folder

if TYPE_CHECKING:
    from bodymap.commands.parser import Commands, Parser

HOW_TO_PROVE = (
    "The passphrase is asked for at a terminal. A program gives it as the first line of an open "
    "file (--passphrase-fd), or in the environment variable BODYMAP_PASSPHRASE; it is never an "
    "argument, which every program on the machine could read."
)


def add_record_commands(commands: Commands) -> None:
    """``backup``, ``restore``, ``verify`` and ``salvage``."""
    backup = add_record_command(commands, "backup", "make a backup, also while the clinic is open")
    backup.add_argument(
        "--to",
        metavar="DIR",
        type=folder,
        help="the folder that the backup is put into, instead of the one of the plan",
    )
    restore = add_record_command(
        commands, "restore", "let a backup take the clinic's place, which is kept"
    )
    restore.add_argument("backup", metavar="BACKUP", type=folder, help="the folder of the backup")
    restore.add_argument("--yes", action="store_true", help="do not ask")
    verify = add_record_command(
        commands, "verify", "check the clinic file, its audit trail and its signatures"
    )
    add_heads(verify)
    salvage = add_record_command(commands, "salvage", "save what can be read of a damaged clinic")
    salvage.add_argument(
        "--into", metavar="DIR", type=folder, required=True, help="a folder that is not there yet"
    )


def add_record_command(commands: Commands, name: str, what: str) -> Parser:
    """A command on the clinic's record: whose it is, and what opens it."""
    added = commands.add_parser(
        name,
        help=what,
        description=f"{what[:1].upper()}{what[1:]}.",
        epilog=HOW_TO_PROVE,
        allow_abbrev=False,
    )
    add_data_dir(added, "the folder of the clinic file")
    added.add_argument(
        "--user", metavar="NAME", help="your log-in; not needed where there is only one"
    )
    add_way_in(added)
    add_json(added)
    return added


def add_heads(parser: Parser) -> None:
    """Ends of the audit trail that were kept elsewhere."""
    parser.add_argument(
        "--head",
        metavar="HEAD",
        action="append",
        default=[],
        help="an end of the audit trail as it stands on a signed report, 1234-9F3A22C0D1E4B7A8; "
        "may be given several times",
    )


def add_way_in(parser: Parser) -> None:
    """How the passphrase comes, and where the clinic may lie."""
    parser.add_argument(
        "--passphrase-fd",
        metavar="N",
        type=descriptor,
        help="the number of an open file whose first line is the passphrase; 0 for the input",
    )
    parser.add_argument(
        "--allow-network-share", action="store_true", default=argparse.SUPPRESS, help=SHARE_HELP
    )
