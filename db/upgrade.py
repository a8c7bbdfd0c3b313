"""Bringing the clinic file of an earlier version of this program up to date, with a copy first."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from bodymap.errors import ClinicFileError
from db import driver, files
from db.identity import wal_of
from db.keys.clinic_keys import ClinicKeys
from db.layout import SCHEMA, revision
from db.opening import look, open_for_work
from db.rows import to_micros

IN_USE: Final = "Another program has the clinic file open. Close it there, then try again."
NO_COPY: Final = "The clinic file cannot be copied before its update. Free some space, try again."
NOT_UPDATED: Final = "The clinic file could not be updated; it was left as it was."


def upgrade(path: Path, keys: ClinicKeys, clinic_id: UUID, schema: int, now: datetime) -> Path:
    """Upgrade the file at ``path`` from ``schema``; returns where its copy from before lies.

    The copy is read back before anything is changed, and opens with the same keys. Raises
    ClinicFileError where the copy cannot be made, or the update fails: then nothing was changed.
    """
    copy = _copy_before(path, keys.data, clinic_id, schema, now)
    connection = open_for_work(path, keys.data, clinic_id)
    try:
        migrate(connection, SCHEMA, keys.chain, to_micros(now))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except driver.Error as error:
        raise ClinicFileError(NOT_UPDATED) from error
    finally:
        connection.close()
    return copy


def _copy_before(path: Path, key: bytes, clinic_id: UUID, schema: int, now: datetime) -> Path:
    # Closing the only connection writes the log into the file: then the file alone is all of it.
    open_for_work(path, key, clinic_id).close()
    if wal_of(path).exists():
        raise ClinicFileError(IN_USE)
    name = f"{path.name}.before-{revision(schema + 1)}-{now:%Y%m%dT%H%M%SZ}"
    copy = files.free_name(path.with_name(name))
    try:
        shutil.copyfile(path, copy)
        copy.chmod(0o600)
        files.sync_file(copy)
        files.sync_folder(copy.parent)
        look(copy, key, clinic_id)
    except (OSError, ClinicFileError) as error:
        copy.unlink(missing_ok=True)
        raise ClinicFileError(NO_COPY) from error
    return copy


def migrate(connection: driver.Connection, schema: int, chain_key: bytes, now: int) -> None:
    """Lead the file to ``schema`` in one transaction: it is there then, or as it was.

    The change log is sealed with ``chain_key``; what an update adds to it happened at ``now``
    (microseconds UTC).
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    engine = driver.engine_on(connection)
    with engine.begin() as begun:
        config.attributes["connection"] = begun
        config.attributes["chain_key"] = chain_key
        config.attributes["now"] = now
        command.upgrade(config, revision(schema))
        begun.exec_driver_sql(f"PRAGMA user_version = {schema}")
    engine.dispose(close=False)
