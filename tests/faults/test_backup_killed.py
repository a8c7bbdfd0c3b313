"""Killed in the middle of a backup or a restore: the clinic and all earlier backups are whole."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from bodymap.services.backup_values import BackupPlan, Keeps
from bodymap.services.clinic import Clinic
from bodymap.services.progress import unwatched
from db.backup.checking import problem_of
from db.keys.proving import prove
from db.layout import CLINIC_FILE, KEY_FILE
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files, contents, open_session
from tests.faults.amounts import amount
from tests.faults.killer import Killer
from tests.faults.table import Found

KILLS = amount(2, 150)
LONGEST_S = 0.3
"""About as long as a backup of a small clinic takes, or a restore."""


@pytest.fixture
def killer(tmp_path: Path) -> Iterator[Killer]:
    killer = Killer(tmp_path, "backup_child")
    yield killer
    killer.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A clinic with an open visit."""
    folder = tmp_path / "clinic"
    clinic = clinic_files(folder).create(FIRST, PASSPHRASE).clinic
    open_session(clinic)
    clinic.close()
    return folder


def problem_in(folder: Path) -> str:
    """What is wrong with the clinic or backup in a folder."""
    proved = prove((folder / KEY_FILE).read_bytes(), ANNA, PASSPHRASE)
    return problem_of(folder, proved.keys, proved.clinic_id, unwatched)


def log_in(data: Path) -> Clinic:
    return clinic_files(data).log_in(ANNA, PASSPHRASE)


def sites_of(clinic: Clinic) -> set[UUID]:
    (visit,) = clinic.history.open_sessions()
    return {site.id for site in visit.sites}


@pytest.mark.in_full
def test_killed_while_it_makes_backups(data: Path, killer: Killer, found: Found) -> None:
    chance = random.Random(7)
    sites: set[UUID] = set()
    backups = 0
    for _ in range(KILLS):
        told = killer.let_live(
            "backups clinic", chance.uniform(0, LONGEST_S), acks=chance.randint(0, 2)
        )
        sites |= {UUID(line[5:]) for line in told if line.startswith("site ")}
        made = [Path(line[7:]) for line in told if line.startswith("backup ")]
        backups += len(made)
        named = list((data / "backups").glob("bodymap-*"))
        assert [problem_in(path) for path in named] == [""] * len(named)
        if made:
            assert max(named) >= max(made)
        clinic = log_in(data)
        assert sites <= sites_of(clinic)
        assert clinic.backups is not None
        if chance.random() < 0.2:
            clinic.backups.make(unwatched)
            assert not list((data / "backups").glob(".*"))
        clinic.close()
    assert problem_in(data) == ""
    assert sites
    assert backups
    found("kills while backups are made", done=KILLS, note=f"{backups} backups made")


@pytest.mark.in_full
def test_killed_while_it_restores(data: Path, killer: Killer, found: Found) -> None:
    """Afterwards the clinic is the one backup or the other, never anything else."""
    clinic = log_in(data)
    assert clinic.backups is not None
    # a backup of each of two days, as far as anybody thins them out
    clinic.backups.keep_plan(BackupPlan(data / "elsewhere", None, False, Keeps(9, 9, 9)))
    expected = []
    (visit,) = clinic.history.open_sessions()
    for name in ("bodymap-20260101T000000Z", "bodymap-20260102T000000Z"):
        clinic.recorder.add_site(factories.site(visit.session))
        clinic.backups.make(unwatched, data / "elsewhere").path.rename(data / name)
        expected.append(sites_of(clinic))
    clinic.close()
    (data / "backups").mkdir()
    for name in ("bodymap-20260101T000000Z", "bodymap-20260102T000000Z"):
        (data / name).rename(data / "backups" / name)
    before = contents(data / "backups")
    chance = random.Random(11)
    restored = 0
    for _ in range(KILLS):
        told = killer.let_live(
            "restores clinic", chance.uniform(0, LONGEST_S), acks=chance.randint(0, 1)
        )
        restored += len(told)
        clinic = log_in(data)
        there = sites_of(clinic)
        clinic.close()
        assert there in expected
        assert problem_in(data) == ""
        assert contents(data / "backups") == before
    assert restored
    assert list(data.glob(f"{CLINIC_FILE}.before-restore-*-keys"))
    found("kills while backups are restored", done=KILLS, note=f"{restored} restored")
