"""The files of a clinic that come from a server: all of them, or none."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import psycopg

from bodymap.errors import ClinicFileError
from bodymap.services.progress import Progress
from db import driver, files
from db.clinic_maker import MAKING, put_in_place
from db.keys.clinic_keys import ClinicKeys
from db.layout import CLINIC_FILE, KEY_FILE
from db.moving.extract import EVERYTHING, Extract
from db.moving.failures import not_moved
from db.moving.new_file import NewFile, NotTheSameError, WrongSealError
from db.moving.parts import part
from db.sync.content import Content, one_state_of
from db.sync.key_ring import sealed_for
from db.sync.key_ring_sync import remember_secrets

if TYPE_CHECKING:
    from db.moving.entering import Entered

THERE_ALREADY: Final = "There is a clinic file in this folder already. Log in instead."
CANNOT_MAKE: Final = "The clinic file cannot be made here. Check the folder and its free space."
DAMAGED_ON_WAY: Final = "What came from the server was damaged on this machine's disk. Try again."
WRONG_SEAL: Final = (
    "Line {line} of the server's audit trail is not what a workstation of the clinic wrote. Tell"
    " whoever looks after the server."
)


@contextmanager
def folder_for(folder: Path) -> Iterator[Path]:
    """A folder in ``folder`` to make a clinic's files in, which are put in their places at the end
    of the block. Raises ClinicFileError for what goes wrong with disk or server; then, as after
    whatever else the block raises, nothing of them is there."""
    is_new = not folder.exists()
    if (folder / CLINIC_FILE).exists():
        raise ClinicFileError(THERE_ALREADY)
    try:
        files.make_folder(folder)
        making = Path(tempfile.mkdtemp(prefix=MAKING, dir=folder))
        try:
            files.remove_forgotten(making, MAKING)
            yield making
            put_in_place(folder, making)
        finally:
            shutil.rmtree(making, ignore_errors=True)
    except BaseException as error:
        if is_new:
            _leave(folder)
        told = _told(error)
        if told is None:
            raise
        raise told from error


def make_clinic_file(
    making: Path,
    server: psycopg.Connection[Any],
    entered: Entered,
    keys: ClinicKeys,
    progress: Progress,
    extract: Extract = EVERYTHING,
) -> Content:
    """The clinic file and its key file in ``making``, with what the server has now, for everybody
    who has a slot there. Raises psycopg.Error, ``driver.Error``, OSError, what ``NewFile`` raises,
    and what ``progress`` raises."""
    path = making / CLINIC_FILE
    with closing(NewFile(path, keys.data)) as new:
        with one_state_of(server):
            came = new.fill(server, part(progress, 0, 550), extract, chain_key=keys.chain)
        # the server need not wait for what is checked here
        new.check(came, part(progress, 550, 900))
        new.finish()
    progress(950, 1000)
    slots = sealed_for(keys, entered.slots)
    files.write_new(making / KEY_FILE, slots.to_bytes())
    with closing(driver.connect(path, keys.data)) as local:
        local.execute("BEGIN IMMEDIATE")
        remember_secrets(local.cursor(), slots)
        local.execute("COMMIT")
    return came


def _told(error: BaseException) -> ClinicFileError | None:
    """What to raise for ``error``; None for itself."""
    if isinstance(error, psycopg.Error):
        return not_moved(error)
    if isinstance(error, WrongSealError):
        return ClinicFileError(WRONG_SEAL.format(line=error.line))
    if isinstance(error, NotTheSameError):
        return ClinicFileError(DAMAGED_ON_WAY)
    if isinstance(error, OSError | driver.Error):
        return ClinicFileError(CANNOT_MAKE)
    return None


def _leave(folder: Path) -> None:
    """Leave no empty folder behind that was not there before."""
    try:
        folder.rmdir()
    except OSError:
        return
