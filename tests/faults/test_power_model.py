"""The model of a disk whose power fails: what is synced is there, and all else is not promised."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from tests.faults.call_log import Call
from tests.faults.power import Disk, Mercy
from tests.faults.stored import SECTOR

OPEN = 7
FOLDER = 8


class Writer:
    """Makes the calls of a program that has one file open, and the folder it lies in."""

    def __init__(self, root: Path) -> None:
        self.disk = Disk(root)
        self.root = root

    def call(
        self,
        name: str,
        *paths: str,
        of: int = OPEN,
        data: bytes = b"",
        at: int = 0,
        result: int = 0,
    ) -> None:
        known = tuple(self.root / path for path in paths)
        self.disk.take(Call(name, known, (of,), data, (len(data), at), "O_RDWR|O_CREAT", result))

    def open(self, name: str) -> None:
        self.call("openat", name, result=OPEN)

    def write(self, data: bytes, at: int = 0) -> None:
        self.call("pwrite64", data=data, at=at, result=len(data))

    def sync(self, *, fails: bool = False) -> None:
        self.call("fsync", result=-1 if fails else 0)

    def sync_folder(self) -> None:
        self.call("openat", ".", of=FOLDER, result=FOLDER)
        self.call("fsync", of=FOLDER)


@pytest.fixture
def writer(tmp_path: Path) -> Writer:
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "old").write_bytes(b"o" * 1024)
    return Writer(tmp_path / "root")


def left(writer: Writer, mercy: Mercy, seed: int = 1) -> dict[str, bytes]:
    folder = writer.root.with_name("left")
    shutil.rmtree(folder, ignore_errors=True)
    writer.disk.write_after_cut(folder, mercy, random.Random(seed))
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_is_synced_survives_whatever_happens(writer: Writer) -> None:
    writer.open("new")
    writer.write(b"n" * 2000)
    writer.sync()
    writer.sync_folder()
    for mercy in Mercy:
        assert left(writer, mercy) == {"old": b"o" * 1024, "new": b"n" * 2000}
    assert not writer.disk.has_pending


def test_a_name_needs_its_folder_synced(writer: Writer) -> None:
    writer.open("new")
    writer.write(b"n")
    writer.sync()
    assert "new" not in left(writer, Mercy.NONE)
    assert left(writer, Mercy.ALL)["new"] == b"n"


def test_a_rename_may_be_undone_until_its_folder_is_synced(writer: Writer) -> None:
    writer.call("rename", "old", "other")
    assert set(left(writer, Mercy.NONE)) == {"old"}
    assert set(left(writer, Mercy.ALL)) == {"other"}
    writer.sync_folder()
    assert set(left(writer, Mercy.NONE)) == {"other"}


def test_writes_are_torn_at_sectors_and_kept_out_of_order(writer: Writer) -> None:
    writer.open("old")
    writer.write(b"1" * SECTOR)
    writer.write(b"2" * SECTOR, at=SECTOR)
    seen = {left(writer, Mercy.SECTORS, seed)["old"] for seed in range(40)}
    sectors = {(content[:1], content[SECTOR : SECTOR + 1]) for content in seen}
    assert sectors == {(b"o", b"o"), (b"1", b"o"), (b"o", b"2"), (b"1", b"2")}
    assert all(len(set(content[:SECTOR])) == 1 for content in seen)


def test_what_a_failed_sync_forgot_never_reaches_the_disk_by_itself(writer: Writer) -> None:
    writer.open("old")
    writer.write(b"1" * SECTOR)
    writer.sync(fails=True)
    writer.sync()
    assert left(writer, Mercy.ALL)["old"] == b"o" * 1024
    # a write to the same page makes all of the page one that is to be written
    writer.write(b"2" * SECTOR, at=SECTOR)
    writer.sync()
    assert left(writer, Mercy.NONE)["old"] == b"1" * SECTOR + b"2" * SECTOR


def test_a_file_cut_short_may_be_the_longer_one(writer: Writer) -> None:
    writer.open("old")
    writer.call("ftruncate", at=10)
    assert len(left(writer, Mercy.NONE)["old"]) == 1024
    assert len(left(writer, Mercy.ALL)["old"]) == 10


def test_a_call_that_the_model_does_not_know_is_told(writer: Writer) -> None:
    with pytest.raises(ValueError, match="knows no symlink"):
        writer.call("symlink", "old", "new")
