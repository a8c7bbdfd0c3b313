"""A write is acknowledged only into the file that lies in the clinic's folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bodymap.charting.session import Session
from bodymap.errors import NotSavedError
from db import failures
from db.identity import shm_of, wal_of
from tests import factories
from tests.clinics import OpenRecord, new_record


def assert_not_saved(record: OpenRecord, visit: Session, sentence: str) -> None:
    told = len(record.told)
    for _ in range(2):
        with pytest.raises(NotSavedError) as refused:
            record.recorder.add_site(factories.site(visit))
        assert refused.value.sentence == sentence
    assert len(record.told) == told


def test_a_file_that_was_away_is_used_again(record: OpenRecord, tmp_path: Path) -> None:
    visit = record.start_session()
    kept = [record.recorder.add_site(factories.site(visit))]
    away = tmp_path / "away"
    record.path.rename(away)
    assert_not_saved(record, visit, failures.GONE)
    assert not record.path.exists()
    away.rename(record.path)
    kept.append(record.recorder.add_site(factories.site(visit)))
    assert list(record.history.visit(visit.id).sites) == kept
    record.store.close()
    again = record.again()
    assert list(again.history.visit(visit.id).sites) == kept
    again.store.close()


def test_a_folder_that_was_away_is_used_again(tmp_path: Path) -> None:
    (tmp_path / "clinic").mkdir()
    record = new_record(tmp_path / "clinic")
    visit = record.start_session()
    record.recorder.add_site(factories.site(visit))
    (tmp_path / "clinic").rename(tmp_path / "unplugged")
    assert_not_saved(record, visit, failures.GONE)
    (tmp_path / "unplugged").rename(tmp_path / "clinic")
    assert record.recorder.add_site(factories.site(visit)).number == 2
    record.store.close()


def test_a_deleted_file_takes_nothing_more(record: OpenRecord) -> None:
    visit = record.start_session()
    record.path.unlink()
    assert_not_saved(record, visit, failures.GONE)


def test_a_restored_copy_is_opened_in_its_place(record: OpenRecord, tmp_path: Path) -> None:
    visit = record.start_session()
    first = record.recorder.add_site(factories.site(visit))
    record.store.close()
    record = record.again()
    copy = tmp_path / "backup"
    shutil.copyfile(record.path, copy)
    record.recorder.add_site(factories.site(visit))
    record.path.unlink()
    assert_not_saved(record, visit, failures.GONE)
    copy.rename(record.path)
    added = record.recorder.add_site(factories.site(visit))
    assert list(record.history.visit(visit.id).sites) == [first, added]
    record.store.close()


def test_another_clinic_in_its_place_is_left_alone(record: OpenRecord, tmp_path: Path) -> None:
    visit = record.start_session()
    (tmp_path / "other").mkdir()
    other = new_record(tmp_path / "other")
    other.store.close()
    content = other.path.read_bytes()
    record.path.unlink()
    other.path.rename(record.path)
    assert_not_saved(record, visit, failures.REPLACED)
    assert record.path.read_bytes() == content


def test_a_log_that_is_not_ours_is_left_alone(record: OpenRecord, tmp_path: Path) -> None:
    visit = record.start_session()
    (tmp_path / "other").mkdir()
    other = new_record(tmp_path / "other")
    other.start_session()
    log = wal_of(other.path).read_bytes()
    for name in (lambda path: path, wal_of, shm_of):
        name(record.path).unlink()
        shutil.copyfile(name(other.path), name(record.path))
    other.store.close()
    assert_not_saved(record, visit, failures.REPLACED)
    assert wal_of(record.path).read_bytes() == log


def test_a_log_that_vanished_is_made_anew(record: OpenRecord) -> None:
    visit = record.start_session()
    first = record.recorder.add_site(factories.site(visit))
    wal_of(record.path).unlink()
    second = record.recorder.add_site(factories.site(visit))
    record.store.close()
    again = record.again()
    assert list(again.history.visit(visit.id).sites) == [first, second]
    again.store.close()
