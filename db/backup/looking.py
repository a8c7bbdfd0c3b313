"""Looking at a backup: whose it is, whether it is sound, and how it lies to the clinic of now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from bodymap.charting.person import Person
from bodymap.errors import ClinicFileError, WrongPassphraseError
from bodymap.services.backup_values import (
    Backup,
    Comparison,
    Lacks,
    Lineage,
    Looked,
    NeedsPassphraseError,
)
from bodymap.services.progress import Progress
from db import driver, failures, opening
from db.backup.checking import problem_of
from db.backup.contents import ClinicContents, lacks, lineage_of
from db.backup.names import moment_of
from db.backup.shelf import head_of
from db.identity import wal_of
from db.keys.clinic_keys import ClinicKeys
from db.keys.on_disk import read_key_file
from db.keys.proving import prove_by
from db.layout import CLINIC_FILE, KEY_FILE

NO_BACKUP: Final = "There is no backup in this folder."
HAS_LOG: Final = (
    "Beside this clinic file lies a log whose changes are not in it yet. Open it once with this"
    " program, close it, then restore it."
)
OTHER_KEY: Final = (
    "This backup is locked with another key. Type a log-in of its time, and its passphrase."
)


@dataclass(frozen=True, slots=True)
class Unlocked:
    """A backup, or the clinic of now, with what opens it."""

    clinic_id: UUID
    keys: ClinicKeys
    person_id: UUID | None


def unlock(folder: Path, known: Sequence[ClinicKeys], log_in: str, passphrase: str) -> Unlocked:
    """Open the clinic in ``folder`` with the first of the ``known`` keys that fits, else with a
    log-in. Raises NeedsPassphraseError without one, WrongPassphraseError, and ClinicFileError where
    there is none, or its keys cannot be read."""
    if not (folder / CLINIC_FILE).is_file():
        raise ClinicFileError(NO_BACKUP)
    slots = read_key_file(folder / KEY_FILE)
    if passphrase:
        proved = prove_by(slots, log_in, passphrase)
        return Unlocked(slots.clinic_id, proved.keys, proved.person_id)
    for keys in known:
        if _fits(folder / CLINIC_FILE, keys):
            return Unlocked(slots.clinic_id, keys, None)
    raise NeedsPassphraseError(OTHER_KEY)


def look_at(
    path: Path,
    unlocked: Unlocked,
    present: ClinicContents | None,
    present_id: UUID | None,
    progress: Progress,
) -> Looked:
    """What the backup in ``path`` is; ``present`` is the clinic of now where that can be read.

    Raises ClinicFileError where the backup cannot be opened at all, and what ``progress`` raises.
    """
    keys, clinic_id = unlocked.keys, unlocked.clinic_id
    if wal_of(path / CLINIC_FILE).exists():
        raise ClinicFileError(HAS_LOG)
    found = opening.look(path / CLINIC_FILE, keys.data, clinic_id)
    problem = problem_of(path, keys, clinic_id, progress)
    with contents_of(path / CLINIC_FILE, keys, immutable=True) as backup:
        return Looked(
            described(path, is_ours=clinic_id == present_id),
            found.clinic_name,
            found.schema,
            problem,
            backup.summary(),
            None if present is None else _compare(backup, present, clinic_id == present_id),
            _restorer(backup, unlocked),
            backup.is_shared(),
        )


@contextmanager
def contents_of(path: Path, keys: ClinicKeys, *, immutable: bool) -> Iterator[ClinicContents]:
    """Read the clinic file at ``path`` in one state; ``immutable`` for one that nobody writes to,
    and that gets nothing beside it. Raises ClinicFileError."""
    connect = driver.connect_to_look if immutable else driver.connect_to_read
    try:
        with closing(connect(path, keys.data)) as connection:
            connection.execute("BEGIN")
            yield ClinicContents(connection)
            connection.execute("ROLLBACK")
    except driver.Error as error:
        raise failures.not_read(error) from error


def present_keys(
    data: Path, of_backup: ClinicKeys, log_in: str, passphrase: str
) -> ClinicKeys | None:
    """What opens the clinic of now in ``data``: mostly it has the backup's key, else perhaps the
    same log-in and passphrase."""
    if not (data / CLINIC_FILE).is_file():
        return None
    try:
        return unlock(data, [of_backup], "", "").keys
    except (ClinicFileError, OSError):
        pass
    try:
        return unlock(data, (), log_in, passphrase).keys if passphrase else None
    except (WrongPassphraseError, ClinicFileError, OSError):
        return None


def described(path: Path, *, is_ours: bool) -> Backup:
    """The backup in the folder ``path`` as it looks from outside, whatever the folder is called.
    Raises ClinicFileError where it cannot be read."""
    try:
        found = [each.stat() for each in path.iterdir()]
    except OSError as error:
        raise ClinicFileError(NO_BACKUP) from error
    # a folder that somebody renamed is as old as what is in it
    made_at = moment_of(path.name) or datetime.fromtimestamp(
        max(each.st_mtime for each in found), UTC
    )
    return Backup(path, made_at, sum(each.st_size for each in found), head_of(path), is_ours)


def _compare(backup: ClinicContents, present: ClinicContents, is_same_clinic: bool) -> Comparison:
    lineage = lineage_of(backup, present) if is_same_clinic else Lineage.OTHER
    if lineage is Lineage.SAME:
        return Comparison(present.summary(), lineage, Lacks(), Lacks())
    return Comparison(present.summary(), lineage, lacks(backup, present), lacks(present, backup))


def _restorer(backup: ClinicContents, unlocked: Unlocked) -> Person | None:
    return None if unlocked.person_id is None else backup.person(unlocked.person_id)


def _fits(path: Path, keys: ClinicKeys) -> bool:
    try:
        with closing(driver.connect_to_look(path, keys.data)) as connection:
            connection.execute("PRAGMA user_version").fetchone()
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except driver.Error:
        return False
    return True
