"""The way from a damaged clinic to a new one, step by step."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.errors import ClinicFileError
from bodymap.services.audit.events import Event
from bodymap.services.ports import Clock
from bodymap.services.progress import Progress
from bodymap.services.salvage_report import SalvageReport
from db import driver, files
from db.health import kept_salts
from db.keys.clinic_keys import ClinicKeys
from db.layout import APPLICATION_ID, CLINIC_FILE, KEY_FILE, SCHEMA, WORKSTATION_FILE
from db.rows import to_micros
from db.salvage.account import Account, account_for, line_that_tells
from db.salvage.filling import Filling
from db.salvage.new_file import NewFile
from db.salvage.source import SaltLostError, Source
from db.salvage.stand_ins import StandIns
from db.salvage.survey import Survey, survey
from db.salvage.traces import Traces, traces_of
from db.salvage.words import LIST_FILE, words_for
from db.search import search_text, sort_name
from db.search_index import put_in_index
from db.verify.losses import Losses

NOT_EMPTY: Final = "The folder for the new clinic has to be empty."
CANNOT_READ: Final = "The damaged clinic file cannot be read at all. Check its folder and its disk."
NOTHING_PROVEN: Final = (
    "Nothing of the clinic file can be read with these keys: all of it is damaged, or the key file"
    " belongs to another one. Restore a backup."
)
CANNOT_WRITE: Final = "The new clinic cannot be written. Check its folder and the free space."
NAMELESS: Final = "Clinic"

_MAKING: Final = ".salvage-"
_TOLD_EVERY: Final = 64
_LONGEST_ID: Final = 100
_PASSES: Final = 3
_NAMELESS_SCHEMA: Final = 4
"""The last one that an update led to without asking whose clinic it is."""
_SCRATCH: Final = "scratch"


def salvage(
    path: Path,
    keys: ClinicKeys,
    clinic_id: UUID,
    into: Path,
    progress: Progress,
    clock: Clock,
) -> SalvageReport:
    """Save what can be read of the clinic file at ``path`` into a new clinic in ``into``, a folder
    that is missing or empty, with a copy of the key file that lies beside ``path``.

    The damaged file, and the log beside it, are only read; no connection of this process may have
    them open. Raises ClinicFileError, and CancelledError from ``progress``: then there is no new
    clinic.
    """
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise ClinicFileError(NOT_EMPTY)
    try:
        source = Source(path, keys.data, kept_salts(path))
    except SaltLostError as error:
        raise ClinicFileError(NOTHING_PROVEN) from error
    except OSError as error:
        raise ClinicFileError(CANNOT_READ) from error
    try:
        into.parent.mkdir(parents=True, exist_ok=True)
        making = Path(tempfile.mkdtemp(prefix=_MAKING, dir=into.parent))
        try:
            files.remove_forgotten(making, _MAKING)
            work = _Salvage(source, path, keys, clinic_id, making, progress, clock.now())
            report = work.run(into)
            # a new workstation of a clinic that has a server writes no lines in the name of the old
            for name in (KEY_FILE,) if work.was_shared else (KEY_FILE, WORKSTATION_FILE):
                _copy(path.with_name(name), making / name)
            for made in making.iterdir():
                files.sync_file(made)
            files.sync_folder(making)
            if into.exists():
                into.rmdir()
            making.rename(into)
            files.sync_folder(into.parent)
        finally:
            shutil.rmtree(making, ignore_errors=True)
    except (OSError, driver.Error) as error:
        raise ClinicFileError(CANNOT_WRITE) from error
    finally:
        source.close()
    return report


def _copy(old: Path, new: Path) -> None:
    if old.exists():
        shutil.copyfile(old, new)
        new.chmod(0o600)


class _Salvage:
    def __init__(
        self,
        source: Source,
        path: Path,
        keys: ClinicKeys,
        clinic_id: UUID,
        making: Path,
        progress: Progress,
        now: datetime,
    ) -> None:
        self._source = source
        self._path = path
        self._keys = keys
        self._clinic_id = clinic_id
        self._making = making
        self._progress = progress
        self._now = now
        self._done = 0
        self.was_shared = False
        self._whole = source.page_count * _PASSES

    def run(self, into: Path) -> SalvageReport:
        """Fill the new clinic in the folder ``making``, which will be ``into``."""
        from db.create import tables_written

        statements = tables_written()
        found = survey(self._source, statements, self._migrated, self._told)
        new = NewFile(self._making / CLINIC_FILE, self._keys.data)
        try:
            report = self._fill(new, found, statements, into)
        finally:
            new.close()
        self._progress(1, 1)
        return report

    def _migrated(self) -> list[str]:
        """What makes the tables of a clinic that was led here from an earlier version: the same,
        with columns in another order."""
        return self._led_to(SCHEMA)

    def _led_to(self, schema: int) -> list[str]:
        """What makes the tables that the updates up to ``schema`` lead to."""
        scratch = NewFile(self._making / _SCRATCH, self._keys.data)
        try:
            now = to_micros(self._now)
            scratch.make_old_tables(_NAMELESS_SCHEMA, self._keys.chain, now)
            self._name_the_clinic(scratch, now)
            scratch.update(self._keys.chain, now, schema)
            found = scratch.rows(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"
                " AND name NOT LIKE 'patient\\_search\\_%' ESCAPE '\\' ORDER BY rowid"
            )
        finally:
            scratch.close()
            (self._making / _SCRATCH).unlink()
        return [sql for (sql,) in found]

    def _fill(
        self, new: NewFile, found: Survey, statements: Sequence[str], into: Path
    ) -> SalvageReport:
        now, chain_key = to_micros(self._now), self._keys.chain
        is_old = found.schema < SCHEMA
        if found.schema <= _NAMELESS_SCHEMA:
            new.make_old_tables(found.schema, chain_key, now)
        elif is_old:
            new.make_tables(self._led_to(found.schema), found.schema)
        else:
            new.make_tables(statements)
        found.shapes = found.shapes.only(lambda table: bool(new.columns(table)))
        new.begin()
        filling = Filling(self._source, found, new, chain_key, self._told)
        filling.fill_lines()
        filling.fill_rows()
        filling.fill_what_is_missing()
        self._name_the_clinic(new, now)
        known = Losses() if is_old else new.losses()
        account = account_for(
            *(new, self._source, found, known, self._path, self._clinic_id),
            is_end_known=filling.is_end_known,
            waiting=filling.waiting,
        )
        stand_ins = StandIns(
            *(new, found.shapes, lambda *of: self._traces(found, account, *of), now)
        )
        stand_ins.make()
        if is_old:
            new.commit()
            new.update(chain_key, now)
            new.begin()
            newest = new.rows("SELECT max(sequence) FROM change_log")[0][0]
            account.next_line = max(account.next_line, newest + 1)
        _work_out(new)
        made = stand_ins.all
        self._tell_the_log(
            new, account.next_line, line_that_tells(new, account, made, known, chain_key)
        )
        new.commit()
        wrong = new.finish(statements)
        if wrong:
            raise AssertionError(f"The new file is not sound: {wrong[0]}")
        waiting = filling.waiting
        self.was_shared = waiting is not None and waiting.is_shared
        words = words_for(
            *(self._now, account, made, filling.clashes, len(filling.unplaced)),
            waiting=waiting.count if waiting is not None and waiting.is_shared else None,
        )
        files.write_new(self._making / LIST_FILE, words.encode())
        return SalvageReport(
            folder=into,
            list_file=into / LIST_FILE,
            saved=account.saved,
            lost=dict(account.lost),
            listed=account.listed(),
            is_log_whole=account.is_log_whole,
        )

    def _traces(
        self, found: Survey, account: Account, table: str, wanted: Iterable[bytes]
    ) -> Traces:
        """What the indexes know of those rows of a table."""
        known = account.ids(table)
        return traces_of(self._source, found, table, {key: known.get(key, 0) for key in wanted})

    def _name_the_clinic(self, new: NewFile, now: int) -> None:
        new.change("DELETE FROM meta WHERE clinic_id <> ?", (self._clinic_id.bytes,))
        new.keep(
            "meta",
            {
                "only_row": 1,
                "application_id": APPLICATION_ID,
                "schema": SCHEMA,
                "clinic_id": self._clinic_id.bytes,
                "clinic_name": NAMELESS,
                "created_at": now,
            },
        )

    def _tell_the_log(self, new: NewFile, sequence: int, detail: str) -> None:
        """The last line of the new file: what of it is missing, sealed with it."""
        line: dict[str, Any] = {
            "sequence": sequence,
            "origin": self._station(),
            "author": None,
            "entity": "clinic",
            "entity_id": self._clinic_id.bytes,
            "what": Event.SALVAGED.value,
            "at": to_micros(self._now),
            "before": None,
            "after": detail,
            "digest": None,
        }
        new.add_line(self._keys.chain, line)

    def _station(self) -> bytes:
        try:
            with files.open_small(self._path.with_name(WORKSTATION_FILE)) as file:
                return UUID(file.read(_LONGEST_ID).decode("ascii").strip()).bytes
        except (OSError, ValueError):
            return new_id().bytes

    def _told(self, _page: int) -> None:
        self._done += 1
        if self._done % _TOLD_EVERY == 1:
            self._progress(min(self._done, self._whole - 1), self._whole)


def _work_out(new: NewFile) -> None:
    """What is derived from other rows, and the index that patients are found by."""
    new.change(
        "UPDATE patient SET visits = (SELECT count(*) FROM session"
        " WHERE patient_id = patient.id AND voided_seq IS NULL),"
        " active_at = coalesce((SELECT max(started_at) FROM session"
        " WHERE patient_id = patient.id AND voided_seq IS NULL), created_at)"
    )
    for key, number, family, given, record_number, birth_date in new.rows(
        "SELECT id, created_seq, family_name, given_name, record_number, birth_date FROM patient"
    ):
        new.change("UPDATE patient SET sort_name = ? WHERE id = ?", (sort_name(family, given), key))
        put_in_index(new.cursor(), number, search_text(family, given, record_number, birth_date))
