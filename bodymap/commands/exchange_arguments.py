"""The arguments of what takes the record out and brings one in."""

from __future__ import annotations

import argparse
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.commands.record_arguments import add_record_command

if TYPE_CHECKING:
    from bodymap.commands.parser import Commands

_WIDTH: Final = 90
FORMATS: Final = ("json", "csv", "fhir")

_EXPORT: Final = """
json: the whole record in one file, made to be brought back (docs/json.md).
csv: a folder with one table per kind of record, for spreadsheets and statistics (docs/csv.md).
fhir: HL7 FHIR R4 for other programs (docs/fhir.md).

What is written is not encrypted. That it was exported is noted in the audit trail.

  bodymap export --data-dir clinic --format json --to clinic.json
  bodymap export --data-dir clinic --format csv --to tables
"""

_IMPORT: Final = """
json: the record of a whole clinic. In a folder without a clinic it makes one: the passphrase is
  that of its first administrator (or of --user), and the recovery key is printed once. Into a
  clinic it goes only while that has no patient.
csv: patients, visits, needle sites and scores out of a spreadsheet (docs/csv.md).
fhir: patients and pain scores out of a bundle that was made elsewhere (docs/fhir.md).

All of a file comes in, or nothing of it.

  bodymap import --data-dir new-clinic --format json --from clinic.json
"""


def add_exchange_commands(commands: Commands) -> None:
    """``export`` and ``import``."""
    export = add_record_command(commands, "export", "take the record out, in an open format")
    _explain(export, _EXPORT)
    export.add_argument("--format", choices=FORMATS, required=True, help="in which format")
    export.add_argument(
        "--to",
        metavar="PATH",
        type=_path,
        required=True,
        help="the file (json, fhir) or new folder (csv) to write",
    )
    export.add_argument(
        "--patient", metavar="ID", type=_id, help="only this patient: the id that `patients` lists"
    )
    export.add_argument(
        "--bundle",
        choices=("collection", "transaction"),
        default="collection",
        help="fhir: what the bundle is for, to be read or to be sent to a server",
    )
    bring_in = add_record_command(commands, "import", "bring a record in")
    _explain(bring_in, _IMPORT)
    bring_in.add_argument("--format", choices=FORMATS, required=True, help="in which format")
    bring_in.add_argument(
        "--from",
        dest="source",
        metavar="PATH",
        type=_path,
        required=True,
        help="the file (csv: or a folder of them) to read",
    )
    bring_in.add_argument(
        "--preview", action="store_true", help="fhir: say what is in the file, and bring in nothing"
    )
    bring_in.add_argument(
        "--dates",
        choices=("day-first", "month-first"),
        help="csv: how days such as 4/3/2025 are written; without it the file has to tell",
    )
    bring_in.add_argument(
        "--encoding", choices=("utf-8", "utf-16", "cp1252"), help="csv: how letters are written"
    )
    bring_in.add_argument(
        "--site-without-point",
        choices=("refuse", "middle-of-region"),
        default="refuse",
        help="csv: what becomes of a needle site that names a region and no point of the body",
    )
    bring_in.add_argument(
        "--needles-taken-out",
        action="store_true",
        help="csv: all needles of the file were taken out at the visit, although it does not say"
        " when",
    )


def _explain(command: argparse.ArgumentParser, words: str) -> None:
    command.formatter_class = argparse.RawDescriptionHelpFormatter
    command.epilog = f"{words.strip()}\n\n{fill(command.epilog or '', _WIDTH)}"


def _path(text: str) -> Path:
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("the path is empty")
    return Path(text).absolute()


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not the id of a patient") from None
