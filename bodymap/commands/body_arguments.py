"""The arguments of what can be asked about the body and the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.commands.parser import add_data_dir, add_json, fraction, region_ids

if TYPE_CHECKING:
    from bodymap.commands.parser import Commands


def add_body_commands(commands: Commands) -> None:
    """``locate``, ``crosswalk`` and ``catalogue``."""
    _add_locate(commands)
    _add_crosswalk(commands)
    _add_catalogue(commands)


def _add_locate(commands: Commands) -> None:
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
    locate.add_argument("x", metavar="X", type=fraction, help="0 (left edge) to 1 (right edge)")
    locate.add_argument("y", metavar="Y", type=fraction, help="0 (top edge) to 1 (bottom edge)")
    add_json(locate)


def _add_crosswalk(commands: Commands) -> None:
    crosswalk = commands.add_parser(
        "crosswalk",
        help="name the areas of another body chart that regions lie in",
        description="Name the areas of another body chart that regions of the body lie in.",
        allow_abbrev=False,
    )
    crosswalk.add_argument(
        "--regions",
        metavar="ID,ID,...",
        type=region_ids,
        required=True,
        help="ids of regions, parted by commas, for example calf_medial_l,heel_l",
    )
    crosswalk.add_argument("--map", choices=("choir", "wpi", "michigan"), required=True)
    add_json(crosswalk)


def _add_catalogue(commands: Commands) -> None:
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
    add_json(check)
    copy = tasks.add_parser(
        "copy", help="begin the clinic's own copy of a file", allow_abbrev=False
    )
    copy.add_argument("file", metavar="FILE", help="conditions, muscles, needles, ...")
    copy.add_argument("--full", action="store_true", help="with every row that is shipped")
    for task in (check, copy):
        add_data_dir(task, "the folder of the clinic file; the copy lies in its folder catalogue")
