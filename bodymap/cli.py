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
from typing import TYPE_CHECKING, NoReturn

from bodymap import __version__

if TYPE_CHECKING:
    # argparse has no public name for what add_subparsers returns
    _Commands = argparse._SubParsersAction["_Parser"]


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
    _add_crosswalk(commands)
    _add_catalogue(commands)
    return parser.parse_args(list(arguments))


def _add_crosswalk(commands: _Commands) -> None:
    crosswalk = commands.add_parser(
        "crosswalk",
        help="name the areas of another body chart that regions lie in",
        description="Name the areas of another body chart that regions of the body lie in.",
        allow_abbrev=False,
    )
    crosswalk.add_argument(
        "--regions",
        metavar="ID,ID,...",
        type=_region_ids,
        required=True,
        help="ids of regions, parted by commas, for example calf_medial_l,heel_l",
    )
    crosswalk.add_argument("--map", choices=("choir", "wpi", "michigan"), required=True)
    crosswalk.add_argument("--json", action="store_true", help="answer as one JSON object")


def _add_catalogue(commands: _Commands) -> None:
    catalogue = commands.add_parser(
        "catalogue",
        help="check the clinic's own copy of the catalogue, or begin one",
        description="Check the clinic's own copy of the catalogue, or begin one.",
        allow_abbrev=False,
    )
    tasks = catalogue.add_subparsers(dest="task", metavar="TASK", required=True)
    check = tasks.add_parser(
        "check", help="tell every problem of the catalogue", allow_abbrev=False
    )
    check.add_argument("--json", action="store_true", help="answer as one JSON object")
    copy = tasks.add_parser(
        "copy", help="begin the clinic's own copy of a file", allow_abbrev=False
    )
    copy.add_argument("file", metavar="FILE", help="conditions, muscles, needles, ...")
    copy.add_argument("--full", action="store_true", help="with every row that is shipped")
    for task in (check, copy):
        # suppressed, or the folder given before the command would be forgotten here
        task.add_argument(
            "--data-dir",
            metavar="DIR",
            type=_data_dir,
            default=argparse.SUPPRESS,
            help="the folder of the clinic file; the copy lies in its folder catalogue",
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit status."""
    asked = parse(sys.argv[1:] if arguments is None else arguments)
    from bodymap.errors import ExpectedError

    try:
        if asked.command == "locate":
            return _locate(asked)
        if asked.command == "crosswalk":
            return _crosswalk(asked)
        if asked.command == "catalogue":
            return _catalogue(asked)
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


def _own_catalogue(asked: argparse.Namespace) -> Path:
    from bodymap.paths import data_dir
    from bodymap.services.catalogue.own_copy import FOLDER

    return data_dir(asked.data_dir) / FOLDER


def _region_ids(text: str) -> tuple[str, ...]:
    ids = tuple(part.strip() for part in text.split(",") if part.strip())
    if not ids:
        raise argparse.ArgumentTypeError("no region is named")
    return ids


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
