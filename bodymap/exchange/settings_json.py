"""A clinic's settings as one JSON file, and back.

The file has what is the clinic's: its settings, and the rows of its own catalogue. What a person
chose for a workstation, as the look or the language, is not in it, and nothing of any patient.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bodymap.exchange.opened import open_input
from bodymap.exchange.outcome import BadInputError, NotWrittenError
from bodymap.exchange.whole_file import write_whole
from bodymap.services.catalogue.check import EDITABLE
from bodymap.services.catalogue.own_rows import OwnRowChange, keys_of
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.settings import plain_values

FORMAT: Final = "bodymap-settings"
VERSION: Final = 1
MOST_BYTES: Final = 8_000_000
_EMPTIED: Final = "-"
_PARTS: Final = frozenset({"format", "version", "settings", "catalogue"})


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """What such a file says: ``values`` of settings by their names, not yet looked at, and rows
    for the clinic's own catalogue. What is in neither stays as it is."""

    values: Mapping[str, Any]
    rows: tuple[OwnRowChange, ...]


def settings_text(settings: ClinicSettings, own: Mapping[str, bytes | None]) -> str:
    """The file as text; ``own`` are the contents of the clinic's own catalogue files by name. The
    same settings make the same text."""
    catalogue = {file: _rows(content) for file, content in own.items() if content is not None}
    told = {
        "format": FORMAT,
        "version": VERSION,
        "settings": plain_values(settings),
        "catalogue": {file: rows for file, rows in catalogue.items() if rows},
    }
    return json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def write_settings(settings: ClinicSettings, own: Mapping[str, bytes | None], path: Path) -> None:
    """Write the file, whole or not at all. Raises NotWrittenError."""
    try:
        write_whole(path, settings_text(settings, own).encode())
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise NotWrittenError(f"The settings were not saved: {reason}.") from error


def read_settings(path: Path) -> SettingsFile:
    """What the file says. Raises BadInputError with one sentence for whatever is no such file."""
    with open_input(path, MOST_BYTES) as file:
        try:
            data = file.read(MOST_BYTES + 1)
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            raise BadInputError(f"{path.name} cannot be read: {reason}.") from error
    return settings_of(data, path.name)


def settings_of(data: bytes, name: str) -> SettingsFile:
    """What the bytes of a file called ``name`` say. Raises BadInputError."""
    if len(data) > MOST_BYTES:
        raise BadInputError(f"{name} is too large to be a file of settings.")
    told = _json(data, name)
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise BadInputError(f"{name} is no file of bodymap's settings.")
    version = told.get("version")
    if type(version) is not int or version < 1:
        raise BadInputError(f"{name} does not say of which version it is.")
    if version > VERSION:
        raise BadInputError(f"{name} was saved by a newer bodymap, which this one cannot read.")
    unknown = sorted(set(told) - _PARTS)
    if unknown:
        raise BadInputError(
            f"{name} has a part that this bodymap does not know: {unknown[0][:60]}."
        )
    values = told.get("settings", {})
    if not isinstance(values, dict):
        raise BadInputError(f"The settings in {name} are not a list of names and values.")
    return SettingsFile(values, tuple(_changes(told.get("catalogue", {}), name)))


def _json(data: bytes, name: str) -> Any:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInputError(f"{name} is no UTF-8 text.") from None
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except _TwiceError as error:
        raise BadInputError(f"{name} says {error} twice.") from None
    except (ValueError, RecursionError):
        raise BadInputError(f"{name} is no JSON, or a part of it is missing.") from None


class _TwiceError(Exception):
    """A name is there twice in one object."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) < len(pairs):
        names = [name for name, _ in pairs]
        raise _TwiceError(next(one for one in names if names.count(one) > 1)[:60])
    return told


def _no_number(text: str) -> Any:
    raise ValueError(text)


def _changes(catalogue: Any, name: str) -> list[OwnRowChange]:
    if not isinstance(catalogue, dict):
        raise BadInputError(f"The catalogue in {name} is not a list of files.")
    changes = []
    for file, rows in catalogue.items():
        if file not in EDITABLE or not isinstance(rows, list):
            raise BadInputError(f"{name} has rows of {file[:60]}, which a clinic cannot change.")
        changes += [_change(file, row, name) for row in rows]
    return changes


def _change(file: str, row: Any, name: str) -> OwnRowChange:
    if not isinstance(row, dict) or not all(isinstance(cell, str) for cell in row.values()):
        raise BadInputError(f"A row of {file} in {name} is not a list of columns and cells.")
    keys = keys_of(file)
    if not all(row.get(key, "").strip() for key in keys):
        raise BadInputError(f"A row of {file} in {name} does not say which entry it is.")
    cells = {
        column: "" if cell.strip() == _EMPTIED else cell
        for column, cell in row.items()
        if column not in keys and cell.strip()
    }
    return OwnRowChange(file, {key: row[key] for key in keys}, cells)


def _rows(content: bytes) -> list[dict[str, str]]:
    """The rows of a clinic's file, without cells that say nothing. A file that cannot be used is
    not in force, and does not come along."""
    try:
        text = content.decode("utf-8-sig")
        found = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error):
        return []
    return [told for row in found if (told := _cells(row))]


def _cells(row: Mapping[str | None, Any]) -> dict[str, str]:
    if None in row or None in row.values():
        return {}
    cells = {str(column).strip(): str(cell).strip() for column, cell in row.items()}
    return {column: cell for column, cell in cells.items() if column and cell}
