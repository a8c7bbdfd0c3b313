"""The arguments of the commands that make a made-up clinic, list patients and write a report."""

from __future__ import annotations

import argparse
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

from bodymap.commands.parser import add_data_dir, add_json
from bodymap.commands.record_arguments import HOW_TO_PROVE, add_record_command, add_way_in

if TYPE_CHECKING:
    from bodymap.commands.parser import Commands

DEMO_COMMANDS = frozenset({"demo", "patients", "report"})

USUAL_SEED = 20
LARGE_PATIENTS = 100_000
LARGE_SITES = 5_000_000
MOST_PATIENTS = 1_000_000
MOST_SITES = 50_000_000


_WIDTH = 80

_DEMO = """
small: 60 patients with all that is charted of them, in some seconds.
large: 100,000 patients with 5 million needle sites and a lean record of each visit,
  in some minutes; it takes 5 GB (docs/demo.md).

  bodymap demo --data-dir clinic
  bodymap demo --data-dir large --size large --patients 1000 --seed 7
"""

_PATIENTS = """
  bodymap patients --data-dir clinic
  bodymap patients --data-dir clinic "larkspur 1968" --json
"""

_REPORT = """
That it was written is noted in the audit trail. A PDF is not encrypted.

  bodymap report --data-dir clinic --patient 1003 --to report.pdf
  bodymap report --data-dir clinic --patient 1003 --to page.pdf --for-patient
"""


def add_demo_commands(commands: Commands) -> None:
    """``demo``, ``patients`` and ``report``."""
    _add_demo(commands)
    patients = add_record_command(commands, "patients", "list patients, or those that a text finds")
    _explain(patients, _PATIENTS)
    patients.add_argument(
        "text",
        metavar="TEXT",
        nargs="?",
        default="",
        help="a part of a name, a record number or a birth date; without one, those visited last",
    )
    patients.add_argument(
        "--most",
        metavar="N",
        type=_count(MOST_PATIENTS),
        default=200,
        help="how many at most, 200 unless told",
    )
    report = add_record_command(
        commands, "report", "write the report of a patient's complaint as a PDF"
    )
    _explain(report, _REPORT)
    report.add_argument(
        "--patient",
        metavar="ID",
        required=True,
        help="the patient's id as `bodymap patients` lists it, or the record number",
    )
    report.add_argument(
        "--to", metavar="FILE", type=_pdf, required=True, help="the PDF file that is written"
    )
    report.add_argument(
        "--complaint",
        metavar="TEXT",
        default="",
        help="a part of the complaint's name; without it, the complaint visited last",
    )
    report.add_argument(
        "--for-patient", action="store_true", help="the summary for the patient instead"
    )
    report.add_argument(
        "--without-name", action="store_true", help="leave out the patient's name and number"
    )
    report.add_argument(
        "--paper", choices=("a4", "letter"), default="a4", help="the size of the pages"
    )


def _add_demo(commands: Commands) -> None:
    demo = commands.add_parser(
        "demo",
        help="make a clinic of invented patients in a folder of its own",
        description="Make a clinic of invented patients in a folder of its own, to learn on, to\n"
        "show, to write documents with, or to measure the program. Its administrator is\n"
        "Rosa Hazel, log-in rosa.hazel; the passphrase is the one given here. The same\n"
        "seed makes the same clinic on the same day.",
        epilog=HOW_TO_PROVE,
        allow_abbrev=False,
    )
    add_data_dir(demo, "the folder of the clinic, which has none yet")
    demo.add_argument(
        "--seed", metavar="N", type=_seed, default=USUAL_SEED, help="20 unless told: any number"
    )
    demo.add_argument(
        "--size",
        choices=("small", "large"),
        default="small",
        help="how large; small unless told",
    )
    demo.add_argument(
        "--patients",
        metavar="N",
        type=_count(MOST_PATIENTS),
        help="with --size large: so many patients",
    )
    demo.add_argument(
        "--sites",
        metavar="N",
        type=_count(MOST_SITES),
        help="with --size large: so many needle sites, to within a visit; 50 for each patient "
        "unless told",
    )
    add_way_in(demo)
    add_json(demo)
    demo.set_defaults(user=None)
    _explain(demo, _DEMO)


def _explain(command: argparse.ArgumentParser, words: str) -> None:
    command.formatter_class = argparse.RawDescriptionHelpFormatter
    command.epilog = f"{words.strip(chr(10))}\n\n{fill(command.epilog or '', _WIDTH)}"


def _seed(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 to 999999999")
    return int(text)


class _count:  # noqa: N801 - called by argparse, whose messages name it
    """A whole number from 1 to ``most``."""

    def __init__(self, most: int) -> None:
        self._most = most

    def __call__(self, text: str) -> int:
        plain = text.replace("_", "").replace(",", "")
        if not plain.isascii() or not plain.isdigit() or not 1 <= int(plain[:12]) <= self._most:
            raise argparse.ArgumentTypeError(
                f"{text!r} is not a whole number from 1 to {self._most:,}"
            )
        return int(plain)


def _pdf(text: str) -> Path:
    """The absolute path of a PDF file in a folder that is there."""
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("the file's name is empty")
    path = Path(text).absolute()
    if path.suffix.lower() != ".pdf":
        raise argparse.ArgumentTypeError(f"{text} does not end in .pdf")
    if not path.parent.is_dir():
        raise argparse.ArgumentTypeError(f"{path.parent} is not a folder")
    if path.is_dir():
        raise argparse.ArgumentTypeError(f"{text} is a folder")
    return path
