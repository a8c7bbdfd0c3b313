"""The command line: reads the arguments, then starts the window or one command.

Only the standard library is imported here, so that the version, the help and a wrong argument
are answered at once, on any machine. Exit status: 0 done, 1 failed, 2 arguments not understood.
"""

from __future__ import annotations

import argparse
import gc
import math
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from bodymap import __version__


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the usage lines before it."""

    def error(self, message: str) -> NoReturn:
        sentence = message[:1].upper() + message[1:]
        self.exit(2, f"bodymap: {sentence.rstrip('.')}. See bodymap --help.\n")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments as a namespace with ``demo``, ``data_dir`` and ``command``.

    Ends the process with status 2 and one sentence where they cannot be understood, and with
    status 0 after ``--help`` and ``--version``.
    """
    parser = _Parser(
        prog="bodymap",
        description="Chart dry needling on a body figure, and see whether it helped.",
        epilog="Without a command the window opens. In a checkout, `python3 main.py test` runs "
        "the tests and `python3 main.py bench` the benchmarks.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"bodymap {__version__}")
    parser.add_argument(
        "--demo", action="store_true", help="open a temporary clinic of invented patients"
    )
    parser.add_argument(
        "--data-dir",
        metavar="DIR",
        type=_data_dir,
        help="the folder of the clinic file (made if missing; its parent must exist)",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    locate = commands.add_parser(
        "locate",
        help="name the body region at a place of a view",
        description="Name the body region at a place of a view.",
        allow_abbrev=False,
    )
    locate.add_argument(
        "view",
        metavar="VIEW",
        help="a view of the atlas: front, back, left, right, head_front, feet_plantar, ...",
    )
    locate.add_argument("x", metavar="X", type=_fraction, help="0 (left edge) to 1 (right edge)")
    locate.add_argument("y", metavar="Y", type=_fraction, help="0 (top edge) to 1 (bottom edge)")
    locate.add_argument("--json", action="store_true", help="answer as one JSON object")
    return parser.parse_args(list(arguments))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit status."""
    asked = parse(sys.argv[1:] if arguments is None else arguments)
    from bodymap.errors import ExpectedError

    try:
        if asked.command == "locate":
            return _locate(asked)
        return _open_window(asked)
    except ExpectedError as error:
        print(f"bodymap: {error.sentence}", file=sys.stderr)
        return 1


def _open_window(asked: argparse.Namespace) -> int:
    if not _has_screen():
        print("bodymap: There is no screen here to open a window on.", file=sys.stderr)
        return 1
    # until the window is painted nothing is garbage, and looking for it costs a tenth of the start;
    # app.run turns the collector on again
    gc.disable()
    # the window and its toolkit are loaded only where a window is wanted
    from bodymap import app
    from bodymap.options import Options

    return app.run(Options(demo=asked.demo, data_dir=asked.data_dir))


def _has_screen() -> bool:
    # without one the toolkit would end the process by force
    needs_one = os.environ.get("QT_QPA_PLATFORM", "xcb").split(":")[0] in ("xcb", "wayland")
    has_one = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform != "linux" or not needs_one or bool(has_one)


def _locate(asked: argparse.Namespace) -> int:
    from bodymap.anatomy.atlas import Atlas
    from bodymap.commands.locate import UnknownViewError, answer
    from bodymap.paths import resource
    from bodymap.services.underlying import shipped

    atlas = Atlas.open(resource("atlas", "data"))
    try:
        underlying = shipped(atlas, resource("catalogue"))
        print(answer(atlas, underlying, asked.view, asked.x, asked.y, as_json=asked.json))
    except UnknownViewError as error:
        print(f"bodymap: {error.sentence}", file=sys.stderr)
        return 2
    return 0


def _fraction(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0.0 <= value <= 1.0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1")
    return value


def _data_dir(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("the folder's name is empty")
    folder = Path(text).absolute()
    try:
        if folder.is_dir():
            return folder
        if folder.exists():
            raise argparse.ArgumentTypeError(f"{text} is a file, not a folder")
        if not folder.parent.is_dir():
            raise argparse.ArgumentTypeError(
                f"{text} cannot be made, because {folder.parent} is not a folder"
            )
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{text}: {error.strerror}") from error
    return folder
