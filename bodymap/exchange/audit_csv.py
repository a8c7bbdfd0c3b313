"""The audit trail as a CSV file: UTF-8, one line of the trail to a line, newest first.

Times are UTC in ISO 8601. ``before`` and ``after`` are JSON objects, as the trail holds them: what
was recorded of patients stands in them, so the file is kept as the record is.
"""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.errors import ExpectedError
from bodymap.exchange.crosswalk_csv import harmless
from bodymap.services.audit.lines import AuditLine

COLUMNS: Final = (
    *("sequence", "time_utc", "person", "person_id", "what", "words", "entity", "entity_id"),
    *("patient_id", "workstation", "workstation_id", "before", "after"),
)
_LONGEST_STEM = 100


class AuditNotWrittenError(ExpectedError):
    """The file cannot be written; what had its name before is untouched."""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """A line of the trail, with what its ids stand for: ``person`` and ``workstation`` by name,
    ``words`` for what was done."""

    line: AuditLine
    person: str
    words: str
    patient_id: UUID | None
    workstation: str


class AuditCsv:
    """Written bit by bit beside ``path``, and put in its place when it is whole.

    Every method raises AuditNotWrittenError where the file cannot be written; nothing of it is left
    then.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._beside = path.with_name(f".{path.stem[:_LONGEST_STEM]}-{new_id()}.part")
        try:
            if path.is_dir():
                raise IsADirectoryError(21, "a folder has this name")
            self._file = self._beside.open("x", encoding="utf-8", newline="")
            self._writer = csv.writer(self._file)
            self._writer.writerow(COLUMNS)
        except OSError as error:
            raise self._failure(error) from error

    def add(self, rows: Iterable[AuditRow]) -> None:
        """Write more lines."""
        try:
            self._writer.writerows(map(audit_cells, rows))
        except OSError as error:
            self.discard()
            raise self._failure(error) from error

    def finish(self) -> None:
        """No more lines: let the file take its name."""
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._beside.replace(self._path)
        except OSError as error:
            self.discard()
            raise self._failure(error) from error

    def discard(self) -> None:
        """Leave nothing of it. May be called twice."""
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            self._beside.unlink(missing_ok=True)

    def _failure(self, error: OSError) -> AuditNotWrittenError:
        why = (error.strerror or "it cannot be written").lower()
        return AuditNotWrittenError(f"Nothing was written to {self._path.name}: {why}.")


def audit_cells(row: AuditRow) -> tuple[str, ...]:
    """The cells of a line, in the order of COLUMNS; none of them runs as a formula."""
    line = row.line
    cells = (
        *("" if line.waits else str(line.sequence), _iso(line.at), row.person, _id(line.who)),
        *(line.what, row.words, line.entity, str(line.entity_id)),
        *(_id(row.patient_id), row.workstation, str(line.station)),
        *(_json(line.before), _json(line.after)),
    )
    return tuple(harmless(cell) for cell in cells)


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _id(key: UUID | None) -> str:
    return "" if key is None else str(key)


def _json(values: Mapping[str, Any]) -> str:
    return json.dumps(dict(values), ensure_ascii=False, sort_keys=True) if values else ""
