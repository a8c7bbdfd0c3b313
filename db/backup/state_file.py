"""``backup-state.json``: how the last backups of this workstation went."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeVar
from uuid import UUID

from bodymap.services.backup_values import Failure, LastBackup
from db.backup.kept_json import KeptJson

STATE_FILE: Final = "backup-state.json"

_MOST_LINES: Final = 2**63

_T = TypeVar("_T")


class StateFile:
    """The state in the clinic's folder ``data``. Whatever of it cannot be read counts as never
    written. Every change raises OSError where it cannot be kept."""

    def __init__(self, data: Path) -> None:
        self._file = KeptJson(data / STATE_FILE)

    def last(self) -> LastBackup | None:
        """The last good backup."""
        return _understood(self._file.load().get("last"), _to_last)

    def failure(self) -> Failure | None:
        """The last try, where that one failed."""
        return _understood(self._file.load().get("failure"), _to_failure)

    def unnoted(self) -> tuple[LastBackup, ...]:
        """The backups that the audit trail does not know of yet, oldest first."""
        found = self._file.load().get("unnoted")
        read = [_understood(each, _to_last) for each in found] if isinstance(found, list) else []
        return tuple(each for each in read if each is not None)

    def succeeded(self, last: LastBackup) -> None:
        """A backup was made; somebody still has to write that into the audit trail."""
        waiting = [_from_last(each) for each in self.unnoted()]
        made = _from_last(last)
        self._file.keep({"last": made, "unnoted": [*waiting, made]})

    def failed(self, failure: Failure) -> None:
        """A backup was tried in vain."""
        written = {"at": failure.at.isoformat(), "sentence": failure.sentence}
        self._file.keep({**self._file.load(), "failure": written})

    def noted(self) -> None:
        """The audit trail knows of all backups now."""
        self._file.keep({**self._file.load(), "unnoted": []})


def _understood(found: object, read: Callable[[dict[str, Any]], _T]) -> _T | None:
    if not isinstance(found, dict):
        return None
    try:
        return read(found)
    except (KeyError, ValueError, TypeError, AttributeError, OverflowError):
        return None


def _to_last(found: dict[str, Any]) -> LastBackup:
    by, sequence = found.get("by"), found["sequence"]
    if type(sequence) is not int or not 0 <= sequence < _MOST_LINES:
        raise ValueError("No audit trail has so many lines.")
    return LastBackup(
        _to_time(found["at"]),
        Path(found["path"]),
        sequence,
        None if by is None else UUID(by),
    )


def _from_last(last: LastBackup) -> dict[str, Any]:
    return {
        "at": last.at.isoformat(),
        "path": str(last.path),
        "sequence": last.sequence,
        "by": None if last.by is None else str(last.by),
    }


def _to_failure(found: dict[str, Any]) -> Failure:
    return Failure(_to_time(found["at"]), str(found["sentence"]))


def _to_time(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
