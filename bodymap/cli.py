"""The command line: reads the arguments, then starts the window or one command.

Only the standard library is imported here, so that the version, the help and a wrong argument
are answered at once, on any machine. Exit status: 0 done, 1 failed or something found wrong, 2 what
was asked for is not understood or refused.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bodymap import __version__
from bodymap.commands.parser import DATABASE_URL, SHARE_HELP, Parser, data_dir, database

_FOLDER = "--data-dir"
_DATABASE = "--database"


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments as a namespace with ``demo``, ``data_dir``, ``allow_network_share``,
    ``database`` and ``command``.

    Ends the process with status 2 and one sentence where they cannot be understood, and with
    status 0 after ``--help`` and ``--version``.
    """
    parser = Parser(
        prog="bodymap",
        description="Chart dry needling on a body figure, and see whether it helped.",
        epilog="Without a command the window opens. In a checkout, `python3 main.py test` runs "
        "the tests, `python3 main.py faults` those of faults in full, and `python3 main.py bench` "
        "the benchmarks.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"bodymap {__version__}")
    parser.add_argument(
        "--demo", action="store_true", help="open a temporary clinic of invented patients"
    )
    parser.add_argument(
        _FOLDER,
        metavar="DIR",
        type=data_dir,
        help="the folder of the clinic file (made if missing; its parent must exist)",
    )
    parser.add_argument("--allow-network-share", action="store_true", help=SHARE_HELP)
    parser.add_argument(
        _DATABASE,
        metavar="URL",
        type=database,
        default="",
        help="the clinic's server, postgresql://server.example/clinic: joined where there is no "
        f"clinic here yet, else where to look for it this time (also {DATABASE_URL})",
    )
    parser.set_defaults(command=None)
    if not _want_a_window(arguments):
        _add_commands(parser)
    return parser.parse_args(list(arguments))


def _want_a_window(arguments: Sequence[str]) -> bool:
    """Whether nothing but options of the window is given: those are read without the commands,
    whose many arguments take as long to make ready as a tenth of the way to the window."""
    before = ("", *arguments)
    valued = (_FOLDER, _DATABASE)
    words = [one for one, ahead in zip(arguments, before, strict=False) if ahead not in valued]
    return all(one.startswith("--") and one not in ("--", "--help") for one in words)


def _add_commands(parser: Parser) -> None:
    from bodymap.commands.body_arguments import add_body_commands
    from bodymap.commands.demo_arguments import add_demo_commands
    from bodymap.commands.exchange_arguments import add_exchange_commands
    from bodymap.commands.record_arguments import add_record_commands
    from bodymap.commands.server_arguments import add_server_commands

    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    add_body_commands(commands)
    add_record_commands(commands)
    add_exchange_commands(commands)
    add_demo_commands(commands)
    add_server_commands(commands)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # a console may lack a letter of a folder's name; what it lacks is spelled out
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    asked = parse(sys.argv[1:] if arguments is None else arguments)
    from bodymap.errors import ExpectedError

    try:
        if asked.command == "locate":
            return _locate(asked)
        if asked.command == "crosswalk":
            return _crosswalk(asked)
        if asked.command == "catalogue":
            return _catalogue(asked)
        return _open_window(asked) if asked.command is None else _record(asked)
    except ExpectedError as error:
        print(f"bodymap: {error.sentence}", file=sys.stderr)
        return 1


def _open_window(asked: argparse.Namespace) -> int:
    url = asked.database or os.environ.get(DATABASE_URL, "")
    try:
        database(url)
    except argparse.ArgumentTypeError as error:
        print(f"bodymap: {DATABASE_URL}: {error}", file=sys.stderr)
        return 2
    if not _has_screen():
        print("bodymap: There is no screen here to open a window on.", file=sys.stderr)
        return 1
    # until the window is painted nothing is garbage, and looking for it costs a tenth of the start;
    # app.run turns the collector on again
    gc.disable()
    # the window and its toolkit are loaded only where a window is wanted
    from bodymap.ui.plain_imports import import_plainly

    import_plainly()
    from bodymap import app
    from bodymap.options import Options

    return app.run(Options(asked.demo, asked.data_dir, asked.allow_network_share, url))


def _has_screen() -> bool:
    # without one the toolkit would end the process by force
    needs_one = os.environ.get("QT_QPA_PLATFORM", "xcb").split(":")[0] in ("xcb", "wayland")
    has_one = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform != "linux" or not needs_one or bool(has_one)


def _locate(asked: argparse.Namespace) -> int:
    from bodymap.anatomy.atlas import Atlas
    from bodymap.commands.locate import UnknownViewError, answer
    from bodymap.paths import resource
    from bodymap.services.body_layers import BodyLayers
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
    from bodymap.services.catalogue.own_copy import CatalogueFolders
    from bodymap.services.underlying import of_clinic

    atlas = Atlas.open(resource("atlas", "data"))
    try:
        folders = CatalogueFolders(resource("catalogue"), _own_catalogue(asked))
        catalogue = ClinicCatalogue(folders)
        underlying = of_clinic(atlas, catalogue)
        layers = BodyLayers(atlas, underlying.muscle_map, catalogue)
        at = asked.view, asked.x, asked.y
        print(answer(atlas, underlying, layers, *at, as_json=asked.json))
    except UnknownViewError as error:
        print(f"bodymap: {error.sentence}", file=sys.stderr)
        return 2
    return 0


def _crosswalk(asked: argparse.Namespace) -> int:
    from bodymap.charting.crosswalk import BodyMap
    from bodymap.commands.crosswalk import UnknownRegionError, answer
    from bodymap.paths import resource
    from bodymap.services.catalogue.crosswalks import load_crosswalks

    tables = load_crosswalks(resource("catalogue"))
    try:
        print(answer(tables, BodyMap[asked.map.upper()], asked.regions, as_json=asked.json))
    except UnknownRegionError as error:
        print(f"bodymap: {error.sentence}", file=sys.stderr)
        return 2
    return 0


def _catalogue(asked: argparse.Namespace) -> int:
    from bodymap.anatomy.atlas import Atlas
    from bodymap.commands.catalogue import CopyRefusedError, check, copy
    from bodymap.paths import resource
    from bodymap.services.catalogue.own_copy import CatalogueFolders

    shipped, own = resource("catalogue"), _own_catalogue(asked)
    if asked.task == "check":
        folders = CatalogueFolders(shipped, own)
        told, is_sound = check(folders, Atlas.open(resource("atlas", "data")), as_json=asked.json)
        print(told)
        return 0 if is_sound else 1
    try:
        print(f"Written: {copy(shipped, own, asked.file, full=asked.full)}")
    except CopyRefusedError as error:
        print(f"bodymap: {error.sentence}", file=sys.stderr)
        return 2
    return 0


def _record(asked: argparse.Namespace) -> int:
    try:
        from bodymap.commands.record import run
    except KeyboardInterrupt:
        print("bodymap: Stopped before it began.", file=sys.stderr)
        return 1
    return run(asked)


def _own_catalogue(asked: argparse.Namespace) -> Path:
    from bodymap.paths import data_dir
    from bodymap.services.catalogue.own_copy import FOLDER

    return data_dir(asked.data_dir) / FOLDER
