"""The parts that the arguments of all commands are made of. Of the standard library only, but for
the address of a server, where one is named."""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    # argparse has no public name for what add_subparsers returns
    Commands = argparse._SubParsersAction["Parser"]

DATABASE_URL = "BODYMAP_DATABASE_URL"
"""In the environment it is the address of the clinic's server, where the command line names
none."""
SHARE_HELP = (
    "open the clinic although its folder lies on a network share: two programs may then damage it"
)


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the usage lines before it."""

    def error(self, message: str) -> NoReturn:
        """End the process with status 2."""
        sentence = message[:1].upper() + message[1:]
        self.exit(2, f"bodymap: {sentence.rstrip('.')}. See bodymap --help.\n")


def add_data_dir(parser: Parser, help_text: str) -> None:
    """Let ``--data-dir`` stand behind the command as well as before it."""
    # suppressed, or the folder given before the command would be forgotten here
    parser.add_argument(
        "--data-dir", metavar="DIR", type=data_dir, default=argparse.SUPPRESS, help=help_text
    )


def add_json(parser: Parser) -> None:
    """Let the answer be for programs."""
    parser.add_argument("--json", action="store_true", help="answer as one JSON object")


def region_ids(text: str) -> tuple[str, ...]:
    """Ids parted by commas."""
    ids = tuple(part.strip() for part in text.split(",") if part.strip())
    if not ids:
        raise argparse.ArgumentTypeError("no region is named")
    return ids


def fraction(text: str) -> float:
    """A number from 0 to 1."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0.0 <= value <= 1.0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1")
    return value


def folder(text: str) -> Path:
    """The absolute path of a folder that need not be there."""
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("the folder's name is empty")
    return Path(text).absolute()


def data_dir(text: str) -> Path:
    """The absolute path of a folder that is there, or can be made in one that is."""
    asked = folder(text)
    try:
        if asked.is_dir():
            return asked
        if asked.exists():
            raise argparse.ArgumentTypeError(f"{text} is a file, not a folder")
        if not asked.parent.is_dir():
            raise argparse.ArgumentTypeError(
                f"{text} cannot be made, because {asked.parent} is not a folder"
            )
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{text}: {error.strerror}") from error
    return asked


def database(text: str) -> str:
    """The address of a clinic's server; empty for none. What is said of a wrong one quotes nothing
    of it: it may hold a password."""
    if text:
        # most starts have no server
        from db.server.address import ServerAddress

        try:
            named = ServerAddress.parse(text).certificate
            if named:
                Path(named).read_bytes()
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None
        except OSError:
            raise argparse.ArgumentTypeError(
                "the file of certificates that the address names cannot be read"
            ) from None
    return text


def descriptor(text: str) -> int:
    """The number of an open file."""
    if not text.isascii() or not text.isdigit() or len(text) > 6:
        raise argparse.ArgumentTypeError(f"{text!r} is not the number of an open file")
    return int(text)
