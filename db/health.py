"""Full checks of the clinic's file, once a day, and what the last one found.

What is kept lies in ``health.json`` beside the clinic file: when, and the first thing that was
wrong, in words that name no patient. The file's salt is kept with it: it stands on the first page
alone, and without it not a page of the file could be proven after that one is damaged.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from bodymap.services.health import HealthReport, is_due
from bodymap.services.ports import Clock
from bodymap.services.progress import Progress
from db import driver, files
from db.beside_the_window import beside_the_window
from db.head_file import heads_beside
from db.keys.clinic_keys import ClinicKeys
from db.pages import SALT_BYTES
from db.shares import share_of

HEALTH_FILE: Final = "health.json"

_FORMAT: Final = "bodymap health"
_LARGEST: Final = 64 * 1024


class ClinicHealth:
    """Checks of the clinic file at ``path``. Implements the services' ``Health``.

    ``keys`` gives the clinic's keys as they are now: a new data key may have come since. After the
    opening found the file suspect a check is due at once.
    """

    def __init__(
        self,
        path: Path,
        keys: Callable[[], ClinicKeys],
        clinic_id: UUID,
        clock: Clock,
        *,
        is_suspect: bool = False,
    ) -> None:
        self._is_suspect = is_suspect
        self._path = path
        self._keys = keys
        self._clinic_id = clinic_id
        self._clock = clock

    def last(self) -> HealthReport | None:
        """What the last full check found, as far as it is kept."""
        told = _read(health_file_of(self._path))
        try:
            at = datetime.fromisoformat(told["checked_at"])
            return HealthReport(at.astimezone(UTC), str(told["finding"]))
        except (KeyError, TypeError, ValueError, OverflowError):
            return None

    def is_due(self, now: datetime) -> bool:
        """Whether a full check is due."""
        return self._is_suspect or is_due(self.last(), now)

    def full_check(self, progress: Progress) -> HealthReport:
        """Check everything, through a connection of its own."""
        from db.verify import verify

        salts: list[str] = []

        def connected(path: Path, key: bytes) -> driver.Connection:
            connection = driver.connect_to_read(path, key)
            salts.extend(row[0] for row in connection.execute("PRAGMA cipher_salt"))
            return connection

        heads = heads_beside(self._path, self._clinic_id).kept
        with beside_the_window():
            verdict = verify(
                self._path,
                self._keys(),
                self._clinic_id,
                heads=heads,
                progress=progress,
                open_with=connected,
            )
        report = HealthReport(self._clock.now(), verdict.first)
        self._keep(report, salts[0] if salts else "")
        self._is_suspect = False
        return report

    def share(self) -> str:
        """The kind of share that the clinic's folder lies on; empty on a disk."""
        return share_of(self._path.parent)

    def _keep(self, report: HealthReport, salt: str) -> None:
        """A check that cannot be kept is made again: that is no reason to fail."""
        path = health_file_of(self._path)
        content = {
            "format": _FORMAT,
            "checked_at": report.checked_at.astimezone(UTC).isoformat(),
            "finding": report.finding,
            "salt": salt,
        }
        making = path.with_name(f"{path.name}.{os.getpid()}.new")
        with suppress(OSError):
            making.unlink(missing_ok=True)
            files.write_new(making, (json.dumps(content, indent=2) + "\n").encode())
            making.replace(path)


def health_file_of(clinic_file: Path) -> Path:
    """Where the result of the last check is kept."""
    return clinic_file.with_name(HEALTH_FILE)


def kept_salts(clinic_file: Path) -> tuple[bytes, ...]:
    """The salt that the clinic file had when it was last checked, if that is known."""
    try:
        salt = bytes.fromhex(_read(health_file_of(clinic_file))["salt"])
    except (KeyError, TypeError, ValueError):
        return ()
    return (salt,) if len(salt) == SALT_BYTES else ()


def _read(path: Path) -> dict[str, Any]:
    try:
        with files.open_small(path) as file:
            found = json.loads(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) and found.get("format") == _FORMAT else {}
