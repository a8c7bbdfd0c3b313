"""``bodymap catalogue check`` and ``bodymap catalogue copy FILE``: a clinic's own catalogue."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from bodymap.anatomy.atlas import Atlas
from bodymap.errors import ExpectedError
from bodymap.services.catalogue.check import EDITABLE, catalogue_problems, own_files
from bodymap.services.catalogue.own_copy import RETIRED, CatalogueFolders
from bodymap.services.catalogue.table import CatalogueError


class CopyRefusedError(ExpectedError):
    """There is no such file to copy, or the clinic has it already."""


def check(folders: CatalogueFolders, atlas: Atlas, *, as_json: bool) -> tuple[str, bool]:
    """Every problem of the catalogue, and whether there is none.

    As JSON: ``folder`` (of the clinic's own copy), ``files`` (those read from it) and
    ``problems``, each with ``file``, ``line`` (null for a file as a whole) and ``reason``.
    Otherwise a line each. Raises CatalogueError where a shipped file cannot be read.
    """
    problems = catalogue_problems(folders, atlas)
    read = own_files(folders)
    if as_json:
        told = {
            "folder": str(folders.own),
            "files": [path.name for path in read],
            "problems": [
                {"file": each.file, "line": each.line or None, "reason": each.reason}
                for each in problems
            ],
        }
        return json.dumps(told, ensure_ascii=False), not problems
    if problems:
        return "\n".join(str(problem) for problem in problems), False
    if not read:
        return f"No problems. There is no catalogue of the clinic's own in {folders.own}.", True
    return f"No problems in {', '.join(path.name for path in read)} in {folders.own}.", True


def copy(shipped: Path, own: Path, name: str, *, full: bool) -> Path:
    """Begin the clinic's own copy of a file in the folder ``own``, which need not exist; returns
    the path of the copy.

    It has the header with the column ``retired``, and with ``full`` every shipped row. Never
    overwrites: raises CopyRefusedError for a file that is there or that cannot be the clinic's,
    and CatalogueError where it cannot be written.
    """
    file = name if name.endswith(".csv") else f"{name}.csv"
    if file not in EDITABLE:
        raise CopyRefusedError(
            f"There is no catalogue file {name!r} to copy; the files are {', '.join(EDITABLE)}."
        )
    content = _content(shipped / file, full=full)
    path = own / file
    try:
        own.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as target:
            try:
                target.write(content)
                target.flush()
            except OSError:
                path.unlink()
                raise
    except FileExistsError:
        what = f"{path} is there already" if own.is_dir() else f"{own} is a file and no folder"
        raise CopyRefusedError(f"Nothing was copied, because {what}.") from None
    except OSError as error:
        raise CatalogueError(
            f"{path} cannot be written: {(error.strerror or 'unknown reason').lower()}."
        ) from error
    return path


def _content(shipped: Path, *, full: bool) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    try:
        with shipped.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            writer.writerow([*next(reader), RETIRED])
            if full:
                writer.writerows([*row, ""] for row in reader)
    except (OSError, UnicodeDecodeError, csv.Error, StopIteration) as error:
        raise CatalogueError(f"The catalogue file {shipped.name} cannot be read.") from error
    # with the mark, spreadsheets take the file for what it is
    return text.getvalue().encode("utf-8-sig")
