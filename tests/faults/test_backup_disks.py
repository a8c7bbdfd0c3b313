"""A disk for backups that is full, may not be written, or goes away meanwhile: one clear sentence,
and neither the clinic nor an earlier backup is harmed."""

from __future__ import annotations

import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bodymap.services.backup_values import BackupError, BackupPlan
from bodymap.services.progress import unwatched
from db.backup import failures
from tests import factories
from tests.backed_up import BackedUp, backed_up
from tests.clinics import contents
from tests.faults.small_disk import FullTmpfs, small_disk
from tests.faults.test_read_only import folder, without_privileges

__all__ = ["folder"]


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[BackedUp]:
    """A clinic with some sites."""
    made = backed_up(tmp_path / "clinic")
    chart(made)
    yield made
    made.record.store.close()


def chart(clinic: BackedUp) -> None:
    visit = clinic.record.start_session()
    clinic.record.recorder.add_site(factories.site(visit))


def refusal(make: Callable[[], object]) -> str:
    with pytest.raises(BackupError) as refused:
        make()
    return refused.value.sentence


def still_works(clinic: BackedUp, target: Path) -> None:
    """The clinic can be charted in, and backed up once the trouble is over."""
    chart(clinic)
    clinic.clock.go_on(hours=1)
    assert clinic.backups.look(clinic.backups.make(unwatched, target).path, unwatched).problem == ""


def test_a_full_disk(clinic: BackedUp, tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick") as disk:
        if not isinstance(disk, FullTmpfs):
            return
        target = disk.folder / "backups"
        clinic.backups.make(unwatched, target)
        before = contents(target)
        clinic.clock.go_on(days=1)
        disk.fill()
        assert refusal(lambda: clinic.backups.make(unwatched, target)) == failures.FULL
        assert contents(target) == before
        assert len(list(target.iterdir())) == 1
        disk.free()
        still_works(clinic, target)


def test_a_disk_that_fills_up_meanwhile(clinic: BackedUp, tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick") as disk:
        if not isinstance(disk, FullTmpfs):
            return
        target = disk.folder / "backups"
        clinic.backups.make(unwatched, target)
        before = contents(target)
        clinic.clock.go_on(days=1)
        steps = Once(disk.fill)
        assert refusal(lambda: clinic.backups.make(steps, target)) == failures.FULL
        assert contents(target) == before
        disk.free()
        still_works(clinic, target)


def test_a_disk_that_takes_no_file_of_that_size(clinic: BackedUp, tmp_path: Path) -> None:
    """As FAT, which ends at 4 GB."""
    target = tmp_path / "stick"
    clinic.backups.make(unwatched, target)
    before = contents(target)
    with no_file_above(64 * 1024):
        assert refusal(lambda: clinic.backups.make(unwatched, target)) == failures.TOO_LARGE
    assert contents(target) == before
    still_works(clinic, target)


def test_a_folder_that_may_not_be_written(folder: Path) -> None:
    data, target = folder / "clinic", folder / "stick"
    clinic = backed_up(data)
    chart(clinic)
    clinic.backups.make(unwatched, target)
    for path in (data, *data.iterdir()):
        path.chmod(0o777)
    target.chmod(0o555)
    before = contents(target)
    with without_privileges():
        assert refusal(lambda: clinic.backups.make(unwatched, target)) == failures.READ_ONLY
    assert contents(target) == before
    target.chmod(0o755)
    still_works(clinic, target)
    clinic.record.store.close()


def test_a_folder_that_goes_away_meanwhile(clinic: BackedUp, tmp_path: Path) -> None:
    """As a stick that is pulled out and mounted again elsewhere."""
    target, elsewhere = tmp_path / "stick", tmp_path / "elsewhere"
    first = clinic.backups.make(unwatched, target)
    before = contents(first.path)
    clinic.clock.go_on(days=1)
    pulled = Once(lambda: target.rename(elsewhere))
    assert refusal(lambda: clinic.backups.make(pulled, target)) == failures.WENT_AWAY
    assert contents(elsewhere / first.path.name) == before
    assert not target.exists()
    assert [path.name for path in elsewhere.glob("bodymap-*")] == [first.path.name]
    elsewhere.rename(target)
    still_works(clinic, target)


def test_a_folder_that_is_removed_meanwhile(clinic: BackedUp, tmp_path: Path) -> None:
    target = tmp_path / "stick"
    removed = Once(lambda: shutil.rmtree(target))
    assert refusal(lambda: clinic.backups.make(removed, target)) == failures.WENT_AWAY
    assert not target.exists()
    still_works(clinic, target)


def test_a_disk_that_is_unmounted_meanwhile(clinic: BackedUp, tmp_path: Path) -> None:
    """Where nothing may be mounted, the tests above have to do."""
    stick = tmp_path / "stick"
    with small_disk(stick) as disk:
        if not isinstance(disk, FullTmpfs):
            return
        target = stick / "backups"
        clinic.backups.make(unwatched, target)
        clinic.clock.go_on(days=1)
        pulled = Once(lambda: subprocess.run(["umount", "--lazy", str(stick)], check=True))
        assert refusal(lambda: clinic.backups.make(pulled, target)) == failures.WENT_AWAY
        assert list(stick.iterdir()) == []
        # nothing is made in the place of the disk that is not there
        assert refusal(lambda: clinic.backups.make(unwatched, target / "deep")) == failures.AWAY
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(stick)], check=True)
        still_works(clinic, target)


def test_what_failed_is_remembered_and_tried_again_later(clinic: BackedUp, tmp_path: Path) -> None:
    clinic.backups.keep_plan(BackupPlan(tmp_path / "unplugged" / "backups"))
    assert clinic.backups.is_due()
    with pytest.raises(BackupError) as refused:
        clinic.backups.make_due(unwatched)
    clinic.backups.failed(refused.value)
    state = clinic.backups.state()
    assert state.failure is not None
    assert state.failure.sentence == failures.AWAY
    assert state.is_overdue
    assert not clinic.backups.is_due()
    clinic.clock.go_on(minutes=30)
    assert clinic.backups.is_due()
    (tmp_path / "unplugged").mkdir()
    clinic.backups.make_due(unwatched)
    assert clinic.backups.state().failure is None
    assert not clinic.backups.is_due_at_exit()


class Once:
    """Progress in the middle of which something happens, once."""

    def __init__(self, happens: Callable[[], object]) -> None:
        self._happens: Callable[[], object] | None = happens

    def __call__(self, _done: int, _whole: int) -> None:
        happens, self._happens = self._happens, None
        if happens is not None:
            happens()


@contextmanager
def no_file_above(size: int) -> Iterator[None]:
    """No file of this process may be longer."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
