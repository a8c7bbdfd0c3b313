"""Killed at any moment, the program loses nothing that it acknowledged."""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from bodymap.charting.session import Session
from db.clinic_files import SqlClinicFiles
from tests.clinics import PASSPHRASE, clinic_files, open_session

KILLS = 100
MOST_SITES = 5
LONGEST_WAIT_S = 0.01
LONGEST_MAKING_S = 0.08


class Killer:
    """Starts the program that works in ``folder`` and kills it. ``acknowledged`` is what it said
    was saved."""

    def __init__(self, folder: Path) -> None:
        self.acknowledged: set[UUID] = set()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.charting_child", str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self._unread = b""
        assert self._line() == "loaded"

    def let_live(self, work: str, seconds: float, *, sites: int = 0) -> None:
        """One life of the program: until it acknowledged ``sites``, and a little longer."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{work}\n".encode())
        word, pid = self._line().split()
        assert word == "ready"
        while self._unread.count(b"\n") < sites:
            self._read_within(60)
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._read_within(left)
        os.kill(int(pid), signal.SIGKILL)
        while (line := self._line()) != "gone":
            self.acknowledged.add(UUID(line))

    def close(self) -> None:
        """Ask no more."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        assert self.process.wait(timeout=30) == 0
        self.process.stdout.close()

    def _line(self) -> str:
        while b"\n" not in self._unread:
            self._read_within(60)
        line, self._unread = self._unread.split(b"\n", 1)
        return line.decode()

    def _read_within(self, seconds: float) -> None:
        assert self.process.stdout is not None
        if select.select([self.process.stdout], [], [], seconds)[0]:
            content = self.process.stdout.read(65536)
            assert content, "the charting program ended by itself"
            self._unread += content


@pytest.fixture
def killer(tmp_path: Path) -> Iterator[Killer]:
    killer = Killer(tmp_path)
    yield killer
    killer.close()


@pytest.fixture
def files(tmp_path: Path) -> SqlClinicFiles:
    return clinic_files(tmp_path / "clinic")


@pytest.fixture
def visit(files: SqlClinicFiles) -> Session:
    clinic = files.create(PASSPHRASE).clinic
    session = open_session(clinic)
    clinic.close()
    return session


def test_a_hundred_kills_lose_nothing(
    files: SqlClinicFiles, visit: Session, killer: Killer
) -> None:
    chance = random.Random(20)
    for kills in range(1, KILLS + 1):
        wait = chance.uniform(0, LONGEST_WAIT_S)
        killer.let_live("chart clinic", wait, sites=chance.randint(0, MOST_SITES))
        if kills < KILLS and chance.random() < 0.5:
            # The next life begins with what this one left: its log, and its unfinished write.
            continue
        clinic = files.unlock(PASSPHRASE)
        sites = clinic.history.visit(visit.id).sites
        clinic.close()
        assert killer.acknowledged <= {site.id for site in sites}
        assert len(sites) <= len(killer.acknowledged) + kills
        assert [site.number for site in sites] == list(range(1, len(sites) + 1))
    assert len(killer.acknowledged) > KILLS


def test_a_clinic_whose_making_was_killed_is_whole_or_not_there(
    tmp_path: Path, killer: Killer
) -> None:
    for number in range(25):
        killer.let_live(f"create {number}", number / 25 * LONGEST_MAKING_S)
        files = clinic_files(tmp_path / str(number))
        clinic = files.unlock(PASSPHRASE) if files.exists() else files.create(PASSPHRASE).clinic
        assert clinic.history.open_sessions() == ()
        clinic.close()
