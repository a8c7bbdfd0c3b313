"""Wrong bits and missing ends: nothing is ever wrong without a word.

Whatever happened to a file, what is read of the clinic is what was written; or it is refused with a
sentence, and a salvage saves rows that are what was written and lists exactly the others.
"""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bodymap.errors import ClinicFileError, DamagedError, ExpectedError, WrongPassphraseError
from bodymap.services.progress import unwatched
from db import driver
from db.clinic_files import SqlClinicFiles
from db.holder import IN_USE_SUFFIX
from db.identity import wal_of
from db.layout import CLINIC_FILE, KEY_FILE
from db.salvage.salvage import CANNOT_READ, NOTHING_PROVEN
from tests import factories
from tests.backed_up import backed_up
from tests.clinics import ANNA, PASSPHRASE, OpenRecord, clinic_files, contents
from tests.faults.amounts import amount
from tests.faults.real_day import Content, chart_a_day, content_of
from tests.faults.salvaged import LOG, Salvaged, salvaged
from tests.faults.table import Found

CLINIC, LOGS, KEYS, BACKUPS = amount(20, 1000), amount(8, 1000), amount(30, 1000), amount(6, 300)
SALVAGED_OF = amount(10, 1)
"""One refused file in so many is salvaged too."""


@dataclass(frozen=True)
class Clinic:
    """A closed clinic with a day in it, its folder's files, and what is in the record."""

    record: OpenRecord
    folder: Path
    whole: dict[str, bytes]
    was: Content

    @property
    def files(self) -> SqlClinicFiles:
        """The way in."""
        return clinic_files(self.folder)

    def put_back(self) -> None:
        """The folder as it was, and nothing else in it."""
        for path in self.folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for name, content in self.whole.items():
            (self.folder / name).write_bytes(content)


def a_clinic(folder: Path) -> Clinic:
    made = backed_up(folder)
    chart_a_day(made.record, patients=1)
    made.record.store.close()
    was = content_of(made.record.path, made.record.keys)
    return Clinic(made.record, folder, contents(folder), was)


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    return a_clinic(tmp_path_factory.mktemp("closed"))


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    """The clinic as a killed program left it: the last quarter of an hour is in the log alone."""
    home = tmp_path_factory.mktemp("crashed")
    made = a_clinic(home / "clinic")
    clinic = clinic_files(home / "clinic").log_in(ANNA, PASSPHRASE)
    visit = clinic.history.open_sessions()[0].session
    for _ in range(12):
        site = clinic.recorder.add_site(factories.site(visit))
    clinic.recorder.void_site(site.id)
    clinic.recorder.set_pain(factories.pain(visit, 5))
    for name in ("left", "replayed"):
        shutil.copytree(home / "clinic", home / name)
    clinic.close()
    record = replace(made.record, path=home / "left" / CLINIC_FILE)
    driver.connect(home / "replayed" / CLINIC_FILE, record.keys.data).close()
    was = content_of(home / "replayed" / CLINIC_FILE, record.keys)
    assert wal_of(record.path).stat().st_size > 20_000
    return Clinic(record, home / "left", contents(home / "left"), was)


def flip(content: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(content)
    damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def flip_or_cut(content: bytes, chance: random.Random) -> bytes:
    return (cut if chance.random() < 0.2 else flip)(content, chance)


def refusal(way_in: Callable[[], object]) -> ClinicFileError | None:
    try:
        way_in()
    except ClinicFileError as refused:
        return refused
    return None


def opened(clinic: Clinic) -> bool:
    """Whether the clinic opens, and then with all that was written; refused, it is untouched."""
    before = untouched(clinic.folder)
    refused = refusal(lambda: clinic.files.log_in(ANNA, PASSPHRASE).close())
    if refused is not None:
        assert not isinstance(refused, WrongPassphraseError)
        assert refused.sentence.endswith(".")
        assert untouched(clinic.folder) == before
        return False
    now = content_of(clinic.record.path, clinic.record.keys)
    for table, rows in clinic.was.items():
        for key, row in rows.items():
            assert now[table].get(key) == row, f"a row of {table} is not what was written"
    return True


def untouched(folder: Path) -> dict[str, bytes]:
    """All that a refusal leaves alone: who tried last stands in the lock file."""
    return {
        name: content
        for name, content in contents(folder).items()
        if not name.endswith(IN_USE_SUFFIX)
    }


def saved(clinic: Clinic, into: Path) -> str:
    """What came of a salvage, which must not lie: ``all``, ``some`` or ``none`` was saved."""
    done: list[Salvaged] = []
    refused = refusal(lambda: done.append(salvaged(clinic.record, clinic.was, into)))
    if refused is not None:
        assert refused.sentence in (NOTHING_PROVEN, CANNOT_READ)
        assert not into.exists()
        return "none"
    assert done[0].lies() == []
    shutil.rmtree(into)
    return "some" if done[0].lost or not done[0].report.is_log_whole else "all"


def test_of_the_clinic_file(closed: Clinic, tmp_path: Path, found: Found) -> None:
    chance = random.Random(101)
    outcomes: Counter[str] = Counter()
    for number in range(CLINIC):
        closed.put_back()
        closed.record.path.write_bytes(flip_or_cut(closed.whole[CLINIC_FILE], chance))
        if opened(closed):
            outcomes["nothing wrong"] += 1
        elif number % SALVAGED_OF == 0:
            outcomes[f"refused, {saved(closed, tmp_path / f'{number}')} saved"] += 1
        else:
            outcomes["refused"] += 1
    closed.put_back()
    assert opened(closed)
    assert outcomes["nothing wrong"] == 0, "every bit of the file is proven"
    found("flips and cuts of the clinic file", done=CLINIC, note=told(outcomes))


def test_of_the_log_of_a_program_that_was_killed(
    crashed: Clinic, tmp_path: Path, found: Found
) -> None:
    """Not even the very last write is lost without a word."""
    chance = random.Random(102)
    log = wal_of(crashed.record.path)
    outcomes: Counter[str] = Counter()
    for number in range(LOGS):
        crashed.put_back()
        log.write_bytes(flip_or_cut(crashed.whole[log.name], chance))
        if opened(crashed):
            outcomes["nothing lost"] += 1
            continue
        if number % SALVAGED_OF == 0:
            outcomes[f"refused, {saved(crashed, tmp_path / f'{number}')} saved"] += 1
        else:
            outcomes["refused"] += 1
    crashed.put_back()
    assert opened(crashed)
    assert sum(count for what, count in outcomes.items() if what.startswith("refused")) > LOGS // 2
    found("flips and cuts of a log left by a crash", done=LOGS, note=told(outcomes))


@pytest.mark.parametrize("kept", [0, 1, 31, 32, 4000, 4152])
def test_a_log_that_is_all_but_gone_is_missed(crashed: Clinic, tmp_path: Path, kept: int) -> None:
    """Cut to its beginning it looks like one that was never written to; so it does where it is
    deleted. What was acknowledged stands beside it."""
    crashed.put_back()
    log = wal_of(crashed.record.path)
    log.write_bytes(crashed.whole[log.name][:kept])
    if not kept:
        log.unlink()
    with pytest.raises(DamagedError, match="newest changes are missing"):
        crashed.files.log_in(ANNA, PASSPHRASE)
    # and the next try is told the same
    with pytest.raises(DamagedError, match="newest changes are missing"):
        crashed.files.log_in(ANNA, PASSPHRASE)
    assert saved(crashed, tmp_path / "new") == "some"


def test_of_the_key_file(closed: Clinic, found: Found) -> None:
    chance = random.Random(103)
    for _ in range(KEYS):
        closed.put_back()
        (closed.folder / KEY_FILE).write_bytes(flip_or_cut(closed.whole[KEY_FILE], chance))
        assert not opened(closed)
    closed.put_back()
    assert opened(closed)
    found("flips and cuts of the key file", done=KEYS, note="each refused")


def test_of_a_backup(tmp_path: Path, found: Found) -> None:
    made = backed_up(tmp_path / "clinic")
    chart_a_day(made.record, patients=1)
    backup = made.backups.make(unwatched).path
    made.record.store.close()
    was = content_of(made.record.path, made.record.keys)
    restores = made.restores()
    whole, chance = contents(backup), random.Random(104)
    outcomes: Counter[str] = Counter()
    for _ in range(BACKUPS):
        name = chance.choice(sorted(whole))
        (backup / name).write_bytes(flip_or_cut(whole[name], chance))
        try:
            looked = restores.look(backup, ANNA, PASSPHRASE, unwatched)
            problem = looked.problem
        except ExpectedError as refused:
            problem = refused.sentence
        if problem:
            outcomes["refused"] += 1
            assert problem.endswith(".")
        else:
            # what is wrong is nothing of the record: as when the text of a note is cut
            outcomes["nothing of the record"] += 1
            now = content_of(backup / CLINIC_FILE, made.record.keys)
            assert all(
                now[LOG].get(one) == was[LOG].get(one, line) for one, line in now[LOG].items()
            )
            assert now["needle_site"] == was["needle_site"]
        (backup / name).write_bytes(whole[name])
    assert outcomes["refused"] > 0
    found("flips and cuts of a backup's files", done=BACKUPS, note=told(outcomes))


def told(outcomes: Counter[str]) -> str:
    return ", ".join(f"{count} {what}" for what, count in sorted(outcomes.items()))
