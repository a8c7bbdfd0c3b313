"""Opening a clinic file: only one that is ours, whole, and not newer than this program.

A file is first looked at without a trace: no lock, no log beside it, nothing written. Only what
passes is opened for work. So whatever is refused stays byte for byte as it was.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from uuid import UUID

from bodymap.errors import ClinicFileError, DamagedError
from db import driver, files, quick_check
from db.holder import last_acknowledged
from db.identity import wal_of
from db.layout import APPLICATION_ID, PAGE_BYTES, SCHEMA
from db.wal import is_damaged

COPIED_AT_MOST_BYTES: Final = 256 * 1024 * 1024
"""Up to this size a file with an unfinished log is looked at in a copy."""

MISSING: Final = "The clinic file is not in its folder."
IS_LINK: Final = "The clinic file is a link. Put the file itself into its folder, then try again."
NOT_OURS: Final = "This is not a clinic file of this program."
DAMAGED: Final = "The clinic file is damaged, or its key file belongs to another one."
NEWER: Final = "The clinic file was made by a newer version of this program. Update first."
PARTLY_DAMAGED: Final = "The clinic file is damaged."
NEWEST_MISSING: Final = (
    "The newest changes are missing from the clinic file: its change log ends at line {last}, and"
    " line {acknowledged} was saved. The file is damaged, or is an older copy."
)
IN_USE: Final = "Another program is using the clinic file. Close it, then try again."
CANNOT_OPEN: Final = "The clinic file cannot be opened. Check its folder and its permissions."

_COPY_ATTEMPTS: Final = 5
_LOOK: Final = ".look-"
_PLAIN_HEADER: Final = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Looked:
    """What a first look found out."""

    schema: int
    clinic_name: str
    last_line: int
    """The number of the last line that was written here; 0 where there is none."""

    is_suspect: bool = False
    """Whether a full check should be made today: see ``quick_check.is_suspect``."""


def look(path: Path, key: bytes, clinic_id: UUID, chain_key: bytes | None = None) -> Looked:
    """Look at the clinic file without touching it; with ``chain_key`` also at the seals of the last
    lines of its change log. No connection of this process may have the file open.

    Raises ClinicFileError with the one sentence why it is refused, DamagedError where something of
    it may be saved.
    """
    try:
        # before the file: another program that has it open goes on writing
        acknowledged = last_acknowledged(path)
        looked = _look(path, key, clinic_id, chain_key)
    except OSError as error:
        raise ClinicFileError(CANNOT_OPEN) from error
    if looked.last_line < acknowledged:
        raise DamagedError(NEWEST_MISSING.format(last=looked.last_line, acknowledged=acknowledged))
    return looked


def _look(path: Path, key: bytes, clinic_id: UUID, chain_key: bytes | None) -> Looked:
    if not path.exists():
        raise ClinicFileError(MISSING)
    if path.is_symlink():
        raise ClinicFileError(IS_LINK)
    size = path.stat().st_size
    if not path.is_file() or size == 0:
        raise ClinicFileError(NOT_OURS)
    log = wal_of(path)
    if log.exists() and log.stat().st_size > 0:
        return _look_after_crash(path, log, key, clinic_id, chain_key)
    return _look_at(path, key, clinic_id, chain_key)


def open_again(path: Path, key: bytes, clinic_id: UUID) -> driver.Connection:
    """Open what lies at ``path`` now, if it is the same clinic in the form of this program.

    Raises ClinicFileError. No other connection of this process may have that file open.
    """
    if look(path, key, clinic_id).schema != SCHEMA:
        raise ClinicFileError(NOT_OURS)
    return open_for_work(path, key, clinic_id)


def open_for_work(path: Path, key: bytes, clinic_id: UUID) -> driver.Connection:
    """Open a file that was looked at. Raises ClinicFileError when it does not open after all."""
    try:
        connection = driver.connect(path, key)
    except driver.Error as error:
        raise _refusal(path, error) from error
    try:
        _recognise(connection, clinic_id)
        # Ends what a crash left of a log, so that its remains cannot be taken for damage later.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        # SQLite syncs the name of a new log too, but does not say when that failed
        files.sync_folder(path.parent)
    except OSError as error:
        connection.close()
        raise ClinicFileError(CANNOT_OPEN) from error
    except driver.Error as error:
        connection.close()
        raise _refusal(path, error) from error
    except BaseException:
        connection.close()
        raise
    return connection


def _look_after_crash(
    path: Path, log: Path, key: bytes, clinic_id: UUID, chain_key: bytes | None
) -> Looked:
    """The newest changes lie in a log that is not yet replayed: look at a copy that may replay it.

    The copy is as encrypted as the file, and lies in the same folder for as long as it takes. A
    very large file, or one on a full disk, is not copied: it replays its log itself, as it would
    in any case.
    """
    with tempfile.TemporaryDirectory(prefix=_LOOK, dir=path.parent) as folder:
        files.remove_forgotten(Path(folder), _LOOK)
        looked_at = Path(folder) / path.name
        try:
            if path.stat().st_size > COPIED_AT_MOST_BYTES:
                looked_at = path
            else:
                _copy_at_rest((path, log), (looked_at, wal_of(looked_at)))
        except OSError:
            looked_at = path
        if is_damaged(wal_of(looked_at)):
            raise DamagedError(DAMAGED)
        connection = open_for_work(looked_at, key, clinic_id)
        try:
            if _is_torn(connection, looked_at.stat().st_size):
                raise DamagedError(DAMAGED)
        finally:
            connection.close()
        return _look_at(looked_at, key, clinic_id, chain_key)


def _is_torn(connection: driver.Connection, size: int) -> bool:
    """Whether file and log do not belong together: each page is sound, but they do not fit."""
    if size > quick_check.CHECKED_WHOLE_BYTES:
        return False
    found: tuple[str] = connection.execute("PRAGMA quick_check(1)").fetchone()
    return found != ("ok",)


def _copy_at_rest(sources: tuple[Path, Path], copies: tuple[Path, Path]) -> None:
    """Copy files that another program may be writing: again, until they stood still meanwhile."""
    for _ in range(_COPY_ATTEMPTS):
        before = [_version_of(source) for source in sources]
        for source, copy in zip(sources, copies, strict=True):
            shutil.copyfile(source, copy)
        if before == [_version_of(source) for source in sources]:
            return
    raise ClinicFileError(IN_USE)


def _version_of(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def _look_at(path: Path, key: bytes, clinic_id: UUID, chain_key: bytes | None) -> Looked:
    size = path.stat().st_size
    try:
        connection = driver.connect_to_look(path, key)
        try:
            looked = _recognise(connection, clinic_id)
            is_sound = quick_check.is_whole(connection, size) and quick_check.has_its_tables(
                connection, looked.schema
            )
            if is_sound and quick_check.is_suspect(connection, looked.schema, chain_key):
                looked = replace(looked, is_suspect=True)
        finally:
            connection.close()
    except driver.Error as error:
        raise _refusal(path, error) from error
    if not is_sound or (
        size > quick_check.CHECKED_WHOLE_BYTES and not quick_check.are_samples_proven(path, key)
    ):
        raise DamagedError(PARTLY_DAMAGED)
    return looked


def _recognise(connection: driver.Connection, clinic_id: UUID) -> Looked:
    """Raises ClinicFileError unless this is the clinic, in a form this program knows."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID:
        raise ClinicFileError(NOT_OURS)
    schema = connection.execute("PRAGMA user_version").fetchone()[0]
    if schema > SCHEMA:
        raise ClinicFileError(NEWER)
    found = connection.execute("SELECT clinic_id, clinic_name FROM meta").fetchone()
    if found is None or found[0] != clinic_id.bytes:
        raise DamagedError(DAMAGED)
    return Looked(schema, found[1], quick_check.last_line(connection, schema))


def _refusal(path: Path, error: Exception) -> ClinicFileError:
    sentence = _why_not(path, error)
    return DamagedError(sentence) if sentence == DAMAGED else ClinicFileError(sentence)


def _why_not(path: Path, error: Exception) -> str:
    name = str(getattr(error, "sqlite_errorname", "") or "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return IN_USE
    if not name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return CANNOT_OPEN
    # Only a file that failed is read here: closing a file that SQLite has open in this process
    # would drop SQLite's locks on it.
    with path.open("rb") as file:
        start = file.read(len(_PLAIN_HEADER))
    size = path.stat().st_size
    if start == _PLAIN_HEADER or start.isascii() or size < PAGE_BYTES:
        return NOT_OURS
    return DAMAGED
