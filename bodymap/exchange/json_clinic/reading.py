"""Reading a document into a clinic that is being filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bodymap.exchange.json_clinic.form import (
    CLINIC,
    COUNTS,
    FORMAT,
    HEAD,
    OLDEST,
    RECORD,
    VERSION,
)
from bodymap.exchange.json_clinic.pulling import Pulling
from bodymap.exchange.json_clinic.upgrading import Upgrading
from bodymap.exchange.opened import open_input
from bodymap.exchange.outcome import BadInputError, Imported
from bodymap.services.whole_record import AboutClinic, RecordRefusedError, RowError

if TYPE_CHECKING:
    from bodymap.services.progress import Progress
    from bodymap.services.whole_record import RecordFilling

LARGEST_FILE: Final = 256 * 1024**3
"""Bytes; a clinic of five million needle sites makes four gigabytes."""
_LEAST_ROW: Final = 100
"""Bytes of the shortest row there can be."""
_LONGEST_NAME: Final = 200
_TOLD_EVERY: Final = 500

Fill = Callable[["RecordFilling"], Imported]


def read_json(source: Path, progress: Progress) -> Fill:
    """What fills a clinic with the document ``source``.

    The returned function raises BadInputError where the file is no such document, with the number
    and the table of the row that is not in order; NotSavedError and CancelledError pass. Whoever
    calls it undoes all of it then.
    """
    return lambda filling: _Reading(source, filling, progress).run()


class _Reading:
    def __init__(self, source: Path, filling: RecordFilling, progress: Progress) -> None:
        self._name = source.name
        self._filling = filling
        self._progress = progress
        self._file = open_input(source, LARGEST_FILE)
        self._size = source.stat().st_size
        self._pull = Pulling(self._file, self._name)
        self._last_place = 0
        self._rows = 0

    def run(self) -> Imported:
        with closing(self._file):
            self._progress(0, max(self._size, 1))
            head: dict[str, Any] = {}
            counts: dict[str, int] | None = None
            for name in self._pull.names():
                if name == RECORD and counts is None:
                    counts = self._record(head)
                elif name in (CLINIC, COUNTS, HEAD) and counts is None:
                    head[name] = self._pull.value()
                else:
                    raise BadInputError(f"{self._name} has {name[:40]!r} where it cannot be.")
            self._pull.end()
        if counts is None:
            raise self._no_document()
        try:
            return Imported(counts, self._filling.finish())
        except RowError as error:
            raise BadInputError(f"A row of {self._name} {error.sentence}.") from error
        except RecordRefusedError as error:
            raise BadInputError(f"{self._name} cannot be taken: {error.sentence}") from error

    def _record(self, head: Mapping[str, Any]) -> dict[str, int]:
        """Take all rows; gives how many of each table."""
        upgrading = Upgrading(self._version(head))
        told = self._told_counts(head, upgrading)
        self._filling.begin(self._about(head), sum(told.values()))
        found = dict.fromkeys(told, 0)
        for table in self._pull.names():
            if table not in told:
                raise BadInputError(f"{self._name} has rows of {table[:40]!r}: unknown.")
            for row in self._pull.items():
                found[table] += 1
                self._take(table, found[table], row, upgrading)
        for table, row in upgrading.more(self._last_place):
            found[table] = found.get(table, 0) + 1
            self._take(table, found[table], row, upgrading)
            told[table] = told.get(table, 0) + 1
        for table, count in told.items():
            if found[table] != count:
                raise BadInputError(
                    f"{self._name} says that it has {count:,} rows of {table}, and has"
                    f" {found[table]:,}."
                )
        return found

    def _take(self, table: str, number: int, row: Any, upgrading: Upgrading) -> None:
        if not isinstance(row, dict):
            raise BadInputError(f"{self._name}: row {number:,} of {table} is no object.")
        try:
            self._filling.put(table, upgrading.row(table, row))
        except RowError as error:
            raise BadInputError(
                f"{self._name}: row {number:,} of {table} {error.sentence}."
            ) from error
        except RecordRefusedError as error:
            raise BadInputError(f"{self._name} cannot be taken: {error.sentence}") from error
        self._last_place = max(self._last_place, row["changed"]["order"])
        self._rows += 1
        if self._rows % _TOLD_EVERY == 0:
            self._progress(min(self._pull.done, self._size), max(self._size, 1))

    def _version(self, head: Mapping[str, Any]) -> int:
        told = head.get(HEAD)
        if not isinstance(told, dict) or told.get("name") != FORMAT:
            raise self._no_document()
        version = told.get("version")
        if type(version) is not int:
            raise self._no_document()
        if version > VERSION:
            raise BadInputError(
                f"{self._name} was made by a newer version of this program (version {version} of"
                f" the document; this program reads up to {VERSION}). Update first."
            )
        if version < OLDEST:
            raise BadInputError(
                f"{self._name} has version {version}, and the oldest that is read is {OLDEST}."
            )
        return version

    def _told_counts(self, head: Mapping[str, Any], upgrading: Upgrading) -> dict[str, int]:
        """How many rows of each table the document says that it has."""
        names = {table.name for table in self._filling.shapes} - upgrading.missing
        told = head.get(COUNTS)
        if not isinstance(told, dict) or told.keys() != names:
            raise BadInputError(f"{self._name} does not say how many rows of each table it has.")
        most = self._size // _LEAST_ROW
        if any(type(one) is not int or not 0 <= one <= most for one in told.values()):
            raise BadInputError(f"{self._name} says that it has more rows than it can have.")
        return dict(told)

    def _about(self, head: Mapping[str, Any]) -> AboutClinic:
        told = head.get(CLINIC)
        if isinstance(told, dict) and told.keys() == {"made_at", "name"}:
            name, made_at = told["name"], told["made_at"]
            if isinstance(name, str) and 0 < len(name) <= _LONGEST_NAME:
                with suppress(ValueError, TypeError):
                    moment = datetime.fromisoformat(made_at)
                    if moment.tzinfo is not None:
                        return AboutClinic(name, moment)
        raise BadInputError(f"{self._name} does not say of which clinic it is, and since when.")

    def _no_document(self) -> BadInputError:
        return BadInputError(f"{self._name} is no record of a clinic that this program wrote.")
