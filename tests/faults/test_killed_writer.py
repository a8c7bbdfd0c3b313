"""Killed at any moment, the program loses nothing that it acknowledged."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from bodymap.charting.session import Session
from db.clinic_files import SqlClinicFiles
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files, open_session
from tests.faults.amounts import amount
from tests.faults.killer import Killer

KILLS = amount(5, 100)
MOST_SITES = 5
LONGEST_WAIT_S = 0.01
LONGEST_MAKING_S = 0.08


@pytest.fixture
def killer(tmp_path: Path) -> Iterator[Killer]:
    killer = Killer(tmp_path, "charting_child")
    yield killer
    killer.close()


@pytest.fixture
def files(tmp_path: Path) -> SqlClinicFiles:
    return clinic_files(tmp_path / "clinic")


@pytest.fixture
def visit(files: SqlClinicFiles) -> Session:
    clinic = files.create(FIRST, PASSPHRASE).clinic
    session = open_session(clinic)
    clinic.close()
    return session


def test_kills_at_any_moment_lose_nothing(
    files: SqlClinicFiles, visit: Session, killer: Killer
) -> None:
    chance = random.Random(20)
    acknowledged: set[UUID] = set()
    for kills in range(1, KILLS + 1):
        wait = chance.uniform(0, LONGEST_WAIT_S)
        told = killer.let_live("chart clinic", wait, acks=chance.randint(0, MOST_SITES))
        acknowledged |= {UUID(line) for line in told}
        if kills < KILLS and chance.random() < 0.5:
            # The next life begins with what this one left: its log, and its unfinished write.
            continue
        clinic = files.log_in(ANNA, PASSPHRASE)
        sites = clinic.history.visit(visit.id).sites
        clinic.close()
        assert acknowledged <= {site.id for site in sites}
        assert len(sites) <= len(acknowledged) + kills
        assert [site.number for site in sites] == list(range(1, len(sites) + 1))
    assert len(acknowledged) > KILLS


@pytest.mark.in_full
def test_a_clinic_whose_making_was_killed_is_whole_or_not_there(
    tmp_path: Path, killer: Killer
) -> None:
    for number in range(25):
        killer.let_live(f"create {number}", number / 25 * LONGEST_MAKING_S)
        files = clinic_files(tmp_path / str(number))
        clinic = (
            files.log_in(ANNA, PASSPHRASE)
            if files.exists()
            else files.create(FIRST, PASSPHRASE).clinic
        )
        assert clinic.history.open_sessions() == ()
        clinic.close()
