"""Writing the document, row by row."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bodymap.exchange.json_clinic.form import CLINIC, COUNTS, FORMAT, HEAD, RECORD, VERSION
from bodymap.exchange.outcome import Written
from bodymap.exchange.whole_file import WholeFile

if TYPE_CHECKING:
    from bodymap.services.progress import Progress
    from bodymap.services.whole_record import RecordReading

_TOLD_EVERY: Final = 500
_AT_ONCE: Final = 200
_encode: Final = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
).encode


def write_json(reading: RecordReading, to: Path, progress: Progress) -> Written:
    """Write what is read into the file ``to``, whole or not at all.

    The same record gives the same bytes: names and rows are in order, and nothing tells when it was
    written. Raises NotWrittenError, ClinicFileError, and CancelledError.
    """
    counts = {table: reading.count(table) for table in reading.tables}
    with WholeFile(to) as file:
        lines: list[str] = []
        for line in _document(reading, counts, progress):
            lines.append(line)
            if len(lines) >= _AT_ONCE:
                file.write("".join(lines).encode())
                lines.clear()
        file.write("".join(lines).encode())
    return Written(to, counts)


def _document(reading: RecordReading, counts: dict[str, int], progress: Progress) -> Iterator[str]:
    made_at = reading.made_at.astimezone(UTC).isoformat(timespec="microseconds")
    head: dict[str, Any] = {
        CLINIC: {"made_at": made_at.replace("+00:00", "Z"), "name": reading.clinic_name},
        COUNTS: counts,
        HEAD: {"name": FORMAT, "version": VERSION},
    }
    yield "{\n"
    for name, value in head.items():
        yield f"{_encode(name)}:{_encode(value)},\n"
    yield f"{_encode(RECORD)}:{{\n"
    meter = _Meter(sum(counts.values()), progress)
    for number, table in enumerate(reading.tables):
        yield f"{',' if number else ''}{_encode(table)}:["
        for at, row in enumerate(reading.rows(table)):
            yield f"{',' if at else ''}\n{_encode(row)}"
            meter.step()
        yield "\n]\n"
    yield "}\n}\n"


class _Meter:
    def __init__(self, whole: int, progress: Progress) -> None:
        self._whole = max(whole, 1)
        self._progress = progress
        self._done = 0
        progress(0, self._whole)

    def step(self) -> None:
        self._done += 1
        if self._done % _TOLD_EVERY == 0:
            self._progress(min(self._done, self._whole), self._whole)
