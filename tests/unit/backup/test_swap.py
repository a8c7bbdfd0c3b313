"""A restore that was killed between any two steps is finished by the next start."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bodymap.errors import ClinicFileError, HeldError
from bodymap.services.backup_values import Backup
from bodymap.services.progress import unwatched
from db.backup import swap
from db.backup.no_readers import STILL_READ
from db.backup.one_at_a_time import LOCK_FILE, alone
from db.backup.swap import decide, finish, go_through
from db.holder import Holder, last_acknowledged
from db.layout import CLINIC_FILE, KEY_FILE
from tests.backed_up import BackedUp, backed_up
from tests.clinics import ANNA, new_record
from tests.unit.backup.conftest import chart, now_in

READER = """
import sys
from pathlib import Path
from db import driver
opened = driver.connect_to_read(Path(sys.argv[1]), bytes.fromhex(sys.stdin.readline()))
opened.execute("SELECT count(*) FROM patient").fetchone()
print("reading", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def backup(clinic: BackedUp) -> Backup:
    """A backup with one visit; the clinic has another since."""
    chart(clinic)
    made = clinic.backups.make(unwatched)
    chart(clinic, 4)
    return made


class Killed(BaseException):
    """Ends the work as a kill would: nobody handles it."""


class KillAt:
    """A step that kills at the n-th."""

    def __init__(self, number: int) -> None:
        self._left = number

    def __call__(self) -> None:
        if self._left == 0:
            raise Killed
        self._left -= 1


@pytest.mark.parametrize("other_keys", [False, True])
@pytest.mark.parametrize("links", [True, False])
def test_killed_at_any_step_the_next_start_finishes_it(
    clinic: BackedUp,
    backup: Backup,
    tmp_path: Path,
    *,
    other_keys: bool,
    links: bool,
) -> None:
    """With a log that was never written into the file, and on a disk without second names."""
    clinic.record.store.close()
    new = clinic.data
    if other_keys:
        other = backed_up(tmp_path / "other", new_record)
        chart(other)
        other.record.store.close()
        new = other.data
    log = b"not in the file yet"
    for number in range(100):
        data = tmp_path / f"killed {number}"
        data.mkdir()
        for name in (CLINIC_FILE, KEY_FILE):
            shutil.copyfile(clinic.data / name, data / name)
        (data / f"{CLINIC_FILE}-wal").write_bytes(log)
        acknowledged = Holder.take(data / CLINIC_FILE, ANNA)
        acknowledged.acknowledged(10**6)
        in_use = (data / f"{CLINIC_FILE}-in-use").read_bytes()
        acknowledged.release()
        (data / f"{CLINIC_FILE}-in-use").write_bytes(in_use)
        assert last_acknowledged(data / CLINIC_FILE) == 10**6
        prepared = data / ".bodymap-restore-x"
        prepared.mkdir()
        source = new if other_keys else backup.path
        for name in (CLINIC_FILE, KEY_FILE):
            shutil.copyfile(source / name, prepared / name)
        decide(data, prepared, "T")
        try:
            go_through(data, KillAt(number), os.link if links else _no_links)
        except Killed:
            finish(data)
        else:
            break
        assert (data / CLINIC_FILE).read_bytes() == (source / CLINIC_FILE).read_bytes()
        assert (data / KEY_FILE).read_bytes() == (source / KEY_FILE).read_bytes()
        kept = f"{CLINIC_FILE}.before-restore-T"
        names = [CLINIC_FILE, KEY_FILE, kept, f"{kept}-keys", f"{kept}-wal"]
        names.append(f"{CLINIC_FILE}-in-use")
        assert last_acknowledged(data / CLINIC_FILE) == 0
        assert set(clinic.names(data)) - {LOCK_FILE} == set(names)
        assert (data / kept).read_bytes() == (clinic.data / CLINIC_FILE).read_bytes()
        assert (data / f"{kept}-keys").read_bytes() == (clinic.data / KEY_FILE).read_bytes()
        assert (data / f"{kept}-wal").read_bytes() == log
        now_in(data).store.close()
    assert number > 7


def _no_links(*_paths: object) -> None:
    raise PermissionError


def test_nothing_is_finished_while_somebody_is_at_it(tmp_path: Path) -> None:
    """A window that is started meanwhile must not take the same steps."""
    prepared = tmp_path / ".bodymap-restore-x"
    prepared.mkdir()
    for name in (CLINIC_FILE, KEY_FILE):
        (prepared / name).write_bytes(name.encode())
    decide(tmp_path, prepared, "T")
    with alone(tmp_path), pytest.raises(ClinicFileError) as refused:
        finish(tmp_path)
    assert refused.value.sentence == swap.UNDER_WAY
    assert finish(tmp_path) is None
    assert (tmp_path / KEY_FILE).read_bytes() == KEY_FILE.encode()


def test_a_re_keying_that_was_interrupted_is_not_for_the_new_clinic(tmp_path: Path) -> None:
    """Its keys stay beside the clinic that they may belong to."""
    prepared = tmp_path / ".bodymap-restore-x"
    prepared.mkdir()
    for folder in (prepared, tmp_path):
        for name in (CLINIC_FILE, KEY_FILE):
            (folder / name).write_bytes(folder.name.encode())
    (tmp_path / f"{CLINIC_FILE}.next").write_bytes(b"half")
    (tmp_path / f"{KEY_FILE}.next").write_bytes(b"the only key")
    decide(tmp_path, prepared, "T")
    kept = finish(tmp_path)
    assert kept is not None
    assert kept.with_name(f"{kept.name}-keys.next").read_bytes() == b"the only key"
    assert [path.name for path in tmp_path.glob("*.next")] == [f"{kept.name}-keys.next"]


def test_not_while_another_program_reads(clinic: BackedUp, backup: Backup) -> None:
    """At its end it would remove the log of the new clinic, which has the same name."""
    looked = clinic.backups.look(backup.path, unwatched)
    prepared = clinic.backups.prepare(looked, unwatched)
    with subprocess.Popen(
        [sys.executable, "-c", READER, str(clinic.record.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as reader:
        assert reader.stdin is not None
        assert reader.stdout is not None
        reader.stdin.write(f"{clinic.record.key.hex()}\n")
        reader.stdin.flush()
        assert reader.stdout.readline() == "reading\n"
        clinic.record.store.close()
        with pytest.raises(HeldError) as refused:
            prepared.put_in_place()
        assert refused.value.sentence == STILL_READ
        reader.stdin.write("enough\n")
        reader.stdin.close()
    prepared.put_in_place()
    now_in(clinic.data).store.close()
