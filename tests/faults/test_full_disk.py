"""On a full disk nothing is saved and nothing is lost; with room again the next write works."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bodymap.errors import NotSavedError
from bodymap.services.history import Visit
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files, new_record
from tests.faults.small_disk import FullTmpfs, LimitedFiles, SmallDisk, small_disk


def limited(folder: Path) -> LimitedFiles:
    folder.mkdir()
    return LimitedFiles(folder)


@pytest.fixture(params=["as real as possible", "a limit on file sizes"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SmallDisk]:
    if request.param == "a limit on file sizes":
        limited_files = limited(tmp_path / "disk")
        yield limited_files
        limited_files.free()
    else:
        with small_disk(tmp_path / "disk") as disk:
            yield disk


def until_refused(write: Callable[[], object]) -> str:
    """Write until it is not saved; returns the sentence. What SQLite has reserved already may
    still take a little."""
    for _ in range(2000):
        try:
            write()
        except NotSavedError as refused:
            return refused.sentence
    raise AssertionError("The disk never was full.")


def test_a_full_disk_says_so_and_the_next_write_works(disk: SmallDisk) -> None:
    record = new_record(disk.folder)
    visit = record.start_session()
    kept = [record.recorder.add_site(factories.site(visit)) for _ in range(5)]
    seen: list[Visit] = []
    disk.fill()

    def chart() -> None:
        kept.append(record.recorder.add_site(factories.site(visit)))

    for _ in range(3):
        assert until_refused(chart) == disk.sentence
        told = len(record.told)
        with pytest.raises(NotSavedError):
            chart()
        assert len(record.told) == told
        seen.append(record.history.visit(visit.id))
        assert list(seen[-1].sites) == kept
    disk.free()
    chart()
    assert kept[-1].number == len(kept)
    assert list(record.history.visit(visit.id).sites) == kept
    record.store.close()

    again = record.again()
    assert list(again.history.visit(visit.id).sites) == kept
    again.store.close()


def test_closing_on_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        record = new_record(disk.folder)
        visit = record.start_session()
        kept = [record.recorder.add_site(factories.site(visit)) for _ in range(40)]
        disk.fill()
        record.store.close()
        disk.free()
        again = record.again()
        assert list(again.history.visit(visit.id).sites) == kept
        again.store.close()


def test_a_clinic_is_not_half_made_on_a_full_disk(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        if isinstance(disk, FullTmpfs):
            disk.fill()
            files = clinic_files(disk.folder / "clinic")
            with pytest.raises(Exception, match="free space"):
                files.create(FIRST, PASSPHRASE)
            assert not files.exists()
            disk.free()
        files = clinic_files(disk.folder / "clinic")
        files.create(FIRST, PASSPHRASE).clinic.close()
        files.log_in(ANNA, PASSPHRASE).close()
