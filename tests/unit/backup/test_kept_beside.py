"""What a workstation was told about its backups, and how they went, in files beside the clinic."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.services.backup_values import (
    BackupError,
    BackupPlan,
    Failure,
    Keeps,
    LastBackup,
)
from bodymap.services.progress import unwatched
from db.backup.names import free_name, moment_of, name_of
from db.backup.plan_file import PlanFile
from db.backup.state_file import STATE_FILE, StateFile
from db.layout import PLAN_FILE
from tests.backed_up import backed_up
from tests.faults.amounts import amount

NOON = datetime(2026, 11, 26, 12, 30, 5, tzinfo=UTC)


def test_a_clinic_that_was_told_nothing_makes_backups_beside_itself(tmp_path: Path) -> None:
    plan = PlanFile(tmp_path).load()
    assert plan == BackupPlan(tmp_path / "backups", 4, True, Keeps(7, 5, 12))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "plan",
    [
        BackupPlan(Path(Path.cwd().anchor) / "stick" / "clinic", None, False, Keeps(0, 1, 2)),
        BackupPlan(Path(Path.cwd().anchor) / "stick", 1000, True, Keeps(1000, 0, 0)),
    ],
)
def test_a_plan_is_kept(tmp_path: Path, plan: BackupPlan) -> None:
    PlanFile(tmp_path).keep(plan)
    assert PlanFile(tmp_path).load() == plan
    assert [path.name for path in tmp_path.iterdir()] == [PLAN_FILE]


def test_a_folder_inside_the_clinic_s_own_moves_with_it(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    PlanFile(old).keep(BackupPlan(old / "deep" / "backups"))
    old.rename(new)
    assert PlanFile(new).load().folder == new / "deep" / "backups"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "[]",
        "{",
        '{"folder": 5, "every_hours": "x", "at_exit": 1, "keeps": 3}',
        '{"folder": "", "every_hours": true, "keeps": {"days": -1, "weeks": 1.5, "months": null}}',
        '{"folder": "a\\u0000b", "every_hours": 0, "keeps": {"days": 99999}}',
        '{"folder": "\\ud800", "last": {"at": "0001-01-01T00:00:00+14:00", "path": "a"}}',
        '{"last": {"at": "2026-01-01T00:00:00Z", "path": "a", "sequence": 1e400}}',
        '{"last": {"at": "2026-01-01T00:00:00Z", "path": "a", "sequence": 9223372036854775808}}',
        '{"failure": {"at": "9999-12-31T23:59:59-14:00", "sentence": "x"}, "unnoted": [{}, 5]}',
        "[" * 100_000,
    ],
)
def test_nonsense_is_as_nothing(tmp_path: Path, written: str) -> None:
    (tmp_path / PLAN_FILE).write_text(written, encoding="utf-8")
    (tmp_path / STATE_FILE).write_text(written, encoding="utf-8")
    assert PlanFile(tmp_path).load() == BackupPlan(tmp_path / "backups")
    state = StateFile(tmp_path)
    assert (state.last(), state.failure(), state.unnoted()) == (None, None, ())


def test_a_folder_that_cannot_be_is_no_disk(tmp_path: Path) -> None:
    (tmp_path / PLAN_FILE).write_text(json.dumps({"folder": "x" * 5000}), encoding="utf-8")
    made = backed_up(tmp_path / "clinic")
    folder = PlanFile(tmp_path).load().folder
    assert not made.files.is_same_disk(folder)
    assert made.files.found_in(folder) == ()
    with pytest.raises(BackupError):
        made.files.make(folder, None, unwatched)
    made.record.store.close()


def test_how_it_went_is_kept(tmp_path: Path) -> None:
    state = StateFile(tmp_path)
    state.failed(Failure(NOON, "The disk is full."))
    assert StateFile(tmp_path).failure() == Failure(NOON, "The disk is full.")
    made = LastBackup(NOON, tmp_path / "backups" / name_of(NOON), 77)
    state.succeeded(made)
    assert StateFile(tmp_path).last() == made
    assert StateFile(tmp_path).failure() is None
    state.succeeded(made)
    assert StateFile(tmp_path).unnoted() == (made, made)
    state.failed(Failure(NOON, "It was pulled out."))
    state.noted()
    assert StateFile(tmp_path).unnoted() == ()
    assert StateFile(tmp_path).last() == made
    assert StateFile(tmp_path).failure() == Failure(NOON, "It was pulled out.")


def test_a_backup_is_called_by_its_time() -> None:
    assert name_of(NOON) == "bodymap-20261126T123005Z"
    assert moment_of(name_of(NOON)) == NOON


def test_two_backups_of_one_second_have_two_names(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        path = free_name(tmp_path, NOON)
        path.mkdir()
        names.append(path.name)
    first = "bodymap-20261126T123005Z"
    assert names == [first, f"{first}-2", f"{first}-3"]
    assert {moment_of(name) for name in names} == {NOON}


@settings(max_examples=amount(40, 200))
@given(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(
            [
                "bodymap-20261126T123005Z.old",
                "bodymap-20261326T123005Z",
                "bodymap-00010101T000000Z",
                "bodymap-99991231T235959Z",
                "bodymap-20261126T123005",
                "bodymap-20261126T123005Z-0",
                "bodymap-20261126T123005Z-2 copy",
                "Bodymap-20261126T123005Z",
                "bodymap-\uff12\uff10\uff12\uff161126T123005Z",
                ".bodymap-making-1",
            ]
        ),
    )
)
def test_nothing_else_is_called_like_a_backup(name: str) -> None:
    assert moment_of(name) is None


def test_what_is_written_is_plain_to_read(tmp_path: Path) -> None:
    PlanFile(tmp_path).keep(BackupPlan(tmp_path / "backups"))
    told = json.loads((tmp_path / PLAN_FILE).read_text(encoding="utf-8"))
    assert told == {
        "folder": "backups",
        "every_hours": 4,
        "at_exit": True,
        "keeps": {"days": 7, "weeks": 5, "months": 12},
    }
