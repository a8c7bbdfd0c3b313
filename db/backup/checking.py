"""Whether what lies in a folder is a backup that can be restored: the one place that decides."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Final
from uuid import UUID

from bodymap.errors import ClinicFileError
from bodymap.services.progress import Progress
from db import driver
from db.beside_the_window import beside_the_window
from db.keys.clinic_keys import ClinicKeys
from db.keys.key_file import KeyFile
from db.keys.proving import fits
from db.layout import CLINIC_FILE, KEY_FILE, SCHEMA
from db.verify import verify

NOT_OUR_KEYS: Final = "The key file does not belong to the clinic file beside it."

_FIRST_WITH_SLOT_KEYS: Final = 5
_SLOT_KEYS: Final = "SELECT id, public_key FROM slot_key"


def problem_of(folder: Path, keys: ClinicKeys, clinic_id: UUID, progress: Progress) -> str:
    """The first thing that is wrong with the clinic and the keys in ``folder``, in a sentence;
    empty where both are sound.

    Every page is read and checked, the rows against each other and against the audit trail, the
    trail against its seals, the key slots against the keys and the record (``proving.fits`` says
    how far). Nothing is written beside them. Raises what ``progress`` raises.
    """
    path = folder / CLINIC_FILE
    try:
        slots = KeyFile.from_bytes((folder / KEY_FILE).read_bytes())
        with beside_the_window():
            verdict = verify(
                path, keys, clinic_id, progress=progress, open_with=driver.connect_to_look
            )
        if slots.clinic_id != clinic_id or not fits(slots, _slot_keys(path, keys), keys):
            return NOT_OUR_KEYS
    except ClinicFileError as error:
        return error.sentence
    if verdict.schema < SCHEMA:
        # there is no seal to check before there were any: what could be checked, was
        return "" if len(verdict.findings) == 1 else verdict.first
    return verdict.first


def _slot_keys(path: Path, keys: ClinicKeys) -> dict[UUID, bytes]:
    with closing(driver.connect_to_look(path, keys.data)) as connection:
        schema = connection.execute("PRAGMA user_version").fetchone()[0]
        if schema < _FIRST_WITH_SLOT_KEYS:
            return {}
        return {UUID(bytes=one): public for one, public in connection.execute(_SLOT_KEYS)}
