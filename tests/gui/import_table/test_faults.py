"""A disk that is full and files that cannot be read are said in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clinics import OpenRecord, new_record
from tests.drivers.import_table import ImportDriver
from tests.faults.small_disk import SmallDisk, small_disk
from tests.thinned import thinned

ROWS = "".join(f"Name{number}\n" for number in range(3000))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as disk:
        yield disk


@pytest.fixture
def record(disk: SmallDisk) -> Iterator[OpenRecord]:
    """A clinic on a small disk."""
    opened = new_record(disk.folder)
    yield opened
    opened.store.close()


@pytest.mark.in_full
def test_on_a_full_disk_nothing_comes_in_and_later_all_of_it(
    desk: ImportDriver, record: OpenRecord, disk: SmallDisk
) -> None:
    desk.look_at(f"family_name\n{ROWS}")
    disk.fill()
    desk.press("Import 3,000 rows")
    assert desk.hands.reads(disk.sentence)
    assert record.history.find_patients("") == ()
    disk.free()
    desk.press("Import 3,000 rows")
    assert len(record.clinic.imports.every_patient()) == 3000
    disk.fill()
    desk.press("Take it back")
    assert desk.hands.reads(disk.sentence)
    assert len(record.clinic.imports.every_patient()) == 3000
    disk.free()
    desk.press("Take it back")
    assert desk.hands.reads("Taken back: 3,000 patients.")
    assert record.clinic.imports.every_patient() == ()


@pytest.mark.parametrize("name", thinned(["people.csv", "sent.json"], every=2))
def test_a_file_that_cannot_be_read_says_why(desk: ImportDriver, tmp_path: Path, name: str) -> None:
    loop = tmp_path / name
    loop.symlink_to(name)
    desk.choose_paths(loop)
    desk.press("Import\u2026")
    assert desk.hands.reads(f"{name} cannot be read: too many levels of symbolic links.")
    loop.unlink()
    loop.mkdir()
    desk.press("Other files\u2026")
    assert desk.hands.reads(f"{name} is not a file.")
