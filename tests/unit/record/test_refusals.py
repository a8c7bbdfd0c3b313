"""What is not a whole clinic file of ours is refused in one sentence and stays as it was."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from bodymap.errors import ClinicFileError
from db import clinic_files as unlocking
from db import driver, opening
from db.clinic_files import SqlClinicFiles
from db.holder import IN_USE_SUFFIX
from db.keys import key_file, on_disk
from db.keys.key_file import KeyFile
from db.keys.proving import prove_by
from db.layout import PAGE_BYTES
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files, contents, lay_clinic


@pytest.fixture
def files(tmp_path: Path) -> SqlClinicFiles:
    lay_clinic(tmp_path)
    return clinic_files(tmp_path)


def kept(files: SqlClinicFiles) -> dict[str, bytes]:
    """All that is the clinic's: who has it open is written down for every try."""
    found = contents(files.clinic_file.parent)
    return {name: content for name, content in found.items() if not name.endswith(IN_USE_SUFFIX)}


def assert_refused(files: SqlClinicFiles, *sentences: str) -> None:
    before = kept(files)
    with pytest.raises(ClinicFileError) as refused:
        files.log_in(ANNA, PASSPHRASE)
    assert refused.value.sentence in sentences
    assert kept(files) == before


def plain_sqlite(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE patient (name)")
    connection.close()


def with_content(content: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(content)

    return write


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("replace", "sentence"),
    [
        (plain_sqlite, opening.NOT_OURS),
        (folder, opening.NOT_OURS),
        (with_content(b""), opening.NOT_OURS),
        (with_content(b"Dear colleague,\n" * 900), opening.NOT_OURS),
        (with_content(b"\x89PNG"), opening.NOT_OURS),
        (with_content(os.urandom(8 * PAGE_BYTES)), opening.DAMAGED),
        (with_content(os.urandom(10_001)), opening.DAMAGED),
        (with_content(bytes(8 * PAGE_BYTES)), opening.NOT_OURS),
        (Path.unlink, opening.MISSING),
    ],
)
def test_a_file_that_is_not_ours(
    files: SqlClinicFiles, replace: Callable[[Path], None], sentence: str
) -> None:
    replace(files.clinic_file)
    assert_refused(files, sentence)


def truncated_to(pages: float) -> Callable[[bytes], bytes]:
    return lambda content: content[: int(pages * PAGE_BYTES)]


@pytest.mark.parametrize(
    "damage",
    [
        truncated_to(1),
        truncated_to(2.5),
        lambda content: content[:-PAGE_BYTES],
        lambda content: content[:-1],
        lambda content: content + bytes(PAGE_BYTES),
        lambda content: content[:PAGE_BYTES] + content[2 * PAGE_BYTES :],
        lambda content: content[:PAGE_BYTES] + content[PAGE_BYTES:][::-1],
    ],
)
def test_a_clinic_file_that_is_damaged(
    files: SqlClinicFiles, damage: Callable[[bytes], bytes]
) -> None:
    files.clinic_file.write_bytes(damage(files.clinic_file.read_bytes()))
    assert_refused(files, opening.DAMAGED, opening.PARTLY_DAMAGED)


def test_the_clinic_file_of_another_clinic(files: SqlClinicFiles, tmp_path: Path) -> None:
    other = clinic_files(tmp_path / "other")
    other.create(FIRST, PASSPHRASE).clinic.close()
    files.clinic_file.write_bytes(other.clinic_file.read_bytes())
    assert_refused(files, opening.DAMAGED)


def open_raw(files: SqlClinicFiles) -> driver.Connection:
    keys = KeyFile.from_bytes(files.key_file.read_bytes())
    return driver.connect(files.clinic_file, prove_by(keys, ANNA, PASSPHRASE).keys.data)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("PRAGMA user_version = 99", opening.NEWER),
        ("PRAGMA application_id = 1", opening.NOT_OURS),
        ("DELETE FROM meta", opening.DAMAGED),
    ],
)
def test_an_encrypted_file_in_another_form(
    files: SqlClinicFiles, change: str, sentence: str
) -> None:
    connection = open_raw(files)
    connection.execute(change)
    connection.close()
    assert_refused(files, sentence)


def test_a_newer_file_that_crashed_is_left_with_its_log(
    files: SqlClinicFiles, tmp_path: Path
) -> None:
    connection = open_raw(files)
    connection.execute("PRAGMA user_version = 99")
    crashed = contents(tmp_path)
    connection.close()
    for name, content in crashed.items():
        (tmp_path / name).write_bytes(content)
    assert_refused(files, opening.NEWER)


def test_a_missing_key_file(files: SqlClinicFiles) -> None:
    files.key_file.unlink()
    assert_refused(files, on_disk.NO_KEYS)


def test_a_key_file_that_is_a_folder(files: SqlClinicFiles) -> None:
    folder(files.key_file)
    assert_refused(files, on_disk.KEYS_UNREADABLE)


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b"null", b"not JSON", b"\xff\xfe", b"[" * 100_000, b'{"sha256": "00"}'],
)
def test_a_key_file_that_is_something_else(files: SqlClinicFiles, content: bytes) -> None:
    files.key_file.write_bytes(content)
    assert_refused(files, key_file.DAMAGED)


def test_a_key_file_that_is_cut_off(files: SqlClinicFiles) -> None:
    whole = files.key_file.read_bytes()
    for length in range(0, len(whole), 101):
        files.key_file.write_bytes(whole[:length])
        assert_refused(files, key_file.DAMAGED)


def resealed(files: SqlClinicFiles, **changes: object) -> bytes:
    content = json.loads(files.key_file.read_bytes())
    del content["sha256"]
    content |= changes
    return key_file.render({**content, "sha256": key_file.checksum(content)})


def test_a_key_file_of_a_future_version(files: SqlClinicFiles) -> None:
    files.key_file.write_bytes(resealed(files, version=3, more="things"))
    assert_refused(files, key_file.NEWER)


@pytest.mark.parametrize(
    "changes",
    [
        {"clinic": "not an id"},
        {"slots": "none"},
        {"slots": [{"kind": "passphrase"}]},
        {"format": "something else"},
        {"version": "1"},
    ],
)
def test_a_key_file_whose_content_makes_no_sense(
    files: SqlClinicFiles, changes: dict[str, object]
) -> None:
    files.key_file.write_bytes(resealed(files, **changes))
    assert_refused(files, key_file.DAMAGED)


def test_a_key_file_that_asks_for_absurd_costs(files: SqlClinicFiles) -> None:
    content = json.loads(files.key_file.read_bytes())
    content["slots"][0]["memory_kib"] = 1 << 40
    files.key_file.write_bytes(resealed(files, slots=content["slots"]))
    assert_refused(files, key_file.DAMAGED)


def test_a_clinic_without_a_recovery_slot_says_so(files: SqlClinicFiles) -> None:
    content = json.loads(files.key_file.read_bytes())
    files.key_file.write_bytes(resealed(files, slots=content["slots"][:1]))
    with pytest.raises(ClinicFileError, match=unlocking.NO_RECOVERY):
        files.recover("0" * 35, ANNA, "another passphrase")
    files.log_in(ANNA, PASSPHRASE).close()
