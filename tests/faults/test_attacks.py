"""What somebody tries who may write into the clinic's folder, or brings a disk of their own."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.errors import (
    ClinicFileError,
    DamagedError,
    HeldError,
    LockedOutError,
    NotAllowedError,
    WrongPassphraseError,
)
from bodymap.services.audit.lines import Head
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.clock import SystemClock
from bodymap.services.progress import unwatched
from bodymap.services.values import Setting
from db import files
from db.backup.names import FILES, name_of
from db.backup.restores import SqlRestores
from db.head_file import head_file_of, heads_beside, write_head
from db.keys.attempts import FREE_TRIES
from db.layout import ATTEMPTS_FILE, CLINIC_FILE, KEY_FILE, REMEMBERED_FILE, WORKSTATION_FILE
from tests import factories
from tests.backed_up import NOON
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files

BEN, BENS = "ben", "seven slow tractors"
RITA, RITAS = "rita", "nine small otters"
WRONG = "not the passphrase"
IN_USE = f"{CLINIC_FILE}-in-use"
SMALL = (
    *(f"{CLINIC_FILE}-head", ATTEMPTS_FILE, REMEMBERED_FILE, "health.json"),
    *("backup.json", "backup-state.json"),
)
"""Files that the program does without, in whatever state they are."""
BEING_WRITTEN = (f"{ATTEMPTS_FILE}.part", f"{KEY_FILE}.part", f"{CLINIC_FILE}.next")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clinic in which Anna, Ben and Rita work, one patient is recorded, and a backup was made."""
    folder = tmp_path_factory.mktemp("made") / "clinic"
    with closing(clinic_files(folder).create(FIRST, PASSPHRASE).clinic) as clinic:
        for name, log_in, role, secret in (
            ("Ben Okafor", BEN, Role.THERAPIST, BENS),
            ("Rita Ruiz", RITA, Role.REVIEWER, RITAS),
        ):
            person = Person(new_id(), name, "", log_in, role)
            clinic.people.add(person, clinic.people.derive(secret))
        clinic.recorder.add_patient(factories.patient())
        assert clinic.backups is not None
        clinic.backups.make(unwatched)
    return folder


@pytest.fixture
def data(made: Path, tmp_path: Path) -> Path:
    """A copy of it, for one attack."""
    return shutil.copytree(made, tmp_path / "clinic")


@pytest.fixture
def pipes() -> None:
    """Leaves a test out where there are no pipes among files, as on Windows."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no pipes among files here")


def a_day(data: Path) -> None:
    """Somebody logs in and does what reads or writes each of the files around the clinic."""
    with closing(clinic_files(data).log_in(ANNA, PASSPHRASE)) as clinic:
        backups, health, log_ins = clinic.backups, clinic.health, clinic.log_ins
        assert backups is not None
        assert health is not None
        assert log_ins is not None
        backups.state()
        backups.make(unwatched)
        backups.noted()
        health.full_check(unwatched)
        me = clinic.desk.person.id
        clinic.people.change_own_passphrase(me, clinic.people.derive(PASSPHRASE))
        with pytest.raises(WrongPassphraseError):
            log_ins.proves(ANNA, WRONG)
        log_ins.note_failures()
        clinic.people.is_remembered()


def remove(data: Path, log_in: str) -> None:
    """Anna removes somebody."""
    with closing(clinic_files(data).log_in(ANNA, PASSPHRASE)) as clinic:
        (person,) = (one for one in clinic.people.working() if one.log_in == log_in)
        clinic.people.remove(person.id)


# --- key files that belong elsewhere


@pytest.mark.parametrize("name", [KEY_FILE, CLINIC_FILE])
def test_files_of_two_clinics_do_not_mix(data: Path, tmp_path: Path, name: str) -> None:
    other = tmp_path / "other"
    clinic_files(other).create(FIRST, PASSPHRASE).clinic.close()
    shutil.copyfile(other / name, data / name)
    with pytest.raises(DamagedError):
        clinic_files(data).log_in(ANNA, PASSPHRASE)


def test_an_old_key_file_lets_nobody_in_who_was_removed(data: Path, tmp_path: Path) -> None:
    shutil.copyfile(data / KEY_FILE, tmp_path / "kept")
    remove(data, BEN)
    shutil.copyfile(tmp_path / "kept", data / KEY_FILE)
    doors = clinic_files(data)
    for door in (doors.log_in, doors.open_to_read):
        with pytest.raises(WrongPassphraseError):
            door(BEN, BENS)
    # and the next one who works here takes the slot away again
    doors.log_in(ANNA, PASSPHRASE).close()
    assert doors.log_ins() == (ANNA, RITA)


def test_an_old_key_file_opens_nothing_after_the_key_was_changed(
    data: Path, tmp_path: Path
) -> None:
    shutil.copyfile(data / KEY_FILE, tmp_path / "kept")
    with closing(clinic_files(data).log_in(ANNA, PASSPHRASE)) as clinic:
        clinic.people.re_key(unwatched)
        clinic.people.finish_re_key()
    shutil.copyfile(tmp_path / "kept", data / KEY_FILE)
    with pytest.raises(DamagedError):
        clinic_files(data).log_in(BEN, BENS)


# --- guessing


def guess(data: Path, times: int) -> int:
    """How many of so many guesses of a program of its own were looked at."""
    looked_at, program = 0, clinic_files(data)
    for _ in range(times):
        try:
            program.log_in(ANNA, WRONG)
        except LockedOutError:
            continue
        except WrongPassphraseError:
            looked_at += 1
    return looked_at


@pytest.fixture
def locked_out(data: Path) -> Path:
    assert guess(data, FREE_TRIES) == FREE_TRIES
    return data


@pytest.mark.parametrize("name", ["anna", "ANNA", " anna ", "Anna"])
def test_another_program_or_another_spelling_is_no_way_around(locked_out: Path, name: str) -> None:
    with pytest.raises(LockedOutError):
        clinic_files(locked_out).log_in(name, PASSPHRASE)


@pytest.mark.parametrize("door", ["open_to_read", "prove", "salvage"])
def test_another_door_is_no_way_around(locked_out: Path, tmp_path: Path, door: str) -> None:
    doors = clinic_files(locked_out)
    ways: dict[str, Callable[[], object]] = {
        "open_to_read": lambda: doors.open_to_read(ANNA, PASSPHRASE),
        "prove": lambda: doors.prove(ANNA, PASSPHRASE),
        "salvage": lambda: doors.salvage(ANNA, PASSPHRASE, tmp_path / "into", unwatched),
    }
    with pytest.raises(LockedOutError):
        ways[door]()


def test_the_lock_of_an_open_clinic_is_no_way_around(data: Path) -> None:
    with closing(clinic_files(data).log_in(BEN, BENS)) as clinic:
        assert guess(data, FREE_TRIES + 2) == FREE_TRIES
        log_ins = clinic.log_ins
        assert log_ins is not None
        with pytest.raises(LockedOutError):
            log_ins.proves(ANNA, PASSPHRASE)
        # a colleague is not kept out by it
        assert log_ins.proves(BEN, BENS) == clinic.desk.person.id


def test_several_programs_have_no_more_tries_than_one(data: Path) -> None:
    assert sum(guess(data, 2) for _ in range(FREE_TRIES)) == FREE_TRIES


# --- rights


def test_no_emergency_lets_a_window_chart_beside_another_program(data: Path) -> None:
    with (
        closing(clinic_files(data).log_in(ANNA, PASSPHRASE)) as charts,
        closing(clinic_files(data).open_to_read(RITA, RITAS)) as reads,
    ):
        with pytest.raises(NotAllowedError):
            reads.emergencies.begin("there is nobody else here", 30)
        assert charts.emergencies.unseen() == ()


def test_who_was_an_administrator_once_does_not_restore_that_time(data: Path) -> None:
    with closing(clinic_files(data).log_in(ANNA, PASSPHRASE)) as clinic:
        (ben,) = (one for one in clinic.people.working() if one.log_in == BEN)
        clinic.people.change(replace(ben, role=Role.ADMINISTRATOR))
        assert clinic.backups is not None
        backup = clinic.backups.make(unwatched)
        clinic.people.change(ben)
    restores = SqlRestores(data, SystemClock())
    looked = restores.look(backup.path, BEN, BENS, unwatched)
    with pytest.raises(NotAllowedError):
        restores.prepare(looked, unwatched)


def test_whoever_keeps_boxes_keeps_nothing_else_by_it(data: Path) -> None:
    somebody = Person(new_id(), "Somebody Else", "", "somebody", Role.ADMINISTRATOR)
    setting: Any = Setting(new_id(), "currency", '"EUR"')
    with closing(clinic_files(data).log_in(BEN, BENS)) as clinic:
        keeps: tuple[Callable[[Any], object], ...] = (clinic.stock.keep, clinic.templates.keep)
        for keep in keeps:
            for stranger in (somebody, setting):
                with pytest.raises(TypeError):
                    keep(stranger)
        assert somebody not in clinic.people.all()
        assert clinic.settings.now() == ClinicSettings()


def test_an_open_clinic_gives_nobody_a_log_in_but_through_its_people(data: Path) -> None:
    with closing(clinic_files(data).log_in(RITA, RITAS)) as clinic:
        offered = {name for name in dir(clinic.log_ins) if not name.startswith("_")}
    assert offered == {"names", "proves", "note_failures"}


# --- links, pipes and devices in the place of files


def plant(path: Path, make: Callable[[Path], object]) -> None:
    """Let something of our own lie at ``path``."""
    path.unlink(missing_ok=True)
    make(path)


@pytest.mark.parametrize("is_there", [True, False])
def test_nothing_is_written_through_a_link(data: Path, tmp_path: Path, is_there: bool) -> None:
    victims = tmp_path / "somebody else's"
    victims.mkdir()
    for name in (*SMALL, *BEING_WRITTEN, WORKSTATION_FILE):
        if is_there:
            (victims / name).write_text("theirs")
        plant(data / name, partial(os.symlink, victims / name))
    a_day(data)
    assert {one.read_text() for one in victims.iterdir()} == ({"theirs"} if is_there else set())


@pytest.mark.parametrize("is_there", [True, False])
def test_who_holds_the_clinic_is_not_written_through_a_link(
    data: Path, tmp_path: Path, is_there: bool
) -> None:
    victim = tmp_path / "somebody else's"
    if is_there:
        victim.write_text("theirs")
    plant(data / IN_USE, partial(os.symlink, victim))
    with pytest.raises(HeldError):
        clinic_files(data).log_in(ANNA, PASSPHRASE)
    assert victim.exists() is is_there
    assert not is_there or victim.read_text() == "theirs"


def test_a_clinic_file_that_is_a_link_is_told(data: Path, tmp_path: Path) -> None:
    (data / CLINIC_FILE).rename(tmp_path / "elsewhere")
    (data / CLINIC_FILE).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ClinicFileError, match="link"):
        clinic_files(data).log_in(ANNA, PASSPHRASE)


@contextmanager
def not_waited_for(pipe: Path) -> Iterator[None]:
    """Fails where something inside waits for a writer of ``pipe``, instead of waiting with it."""
    waited: list[bool] = []

    def free() -> None:
        waited.append(True)
        with suppress(OSError):
            os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))

    rescue = threading.Timer(20, free)
    rescue.start()
    try:
        yield
    finally:
        rescue.cancel()
        rescue.join()
    assert not waited


@pytest.mark.usefixtures("pipes")
def test_no_pipe_holds_the_program_up(data: Path) -> None:
    with ExitStack() as watched:
        for name in (*SMALL, IN_USE):
            plant(data / name, os.mkfifo)
            watched.enter_context(not_waited_for(data / name))
        a_day(data)


@pytest.mark.usefixtures("pipes")
@pytest.mark.parametrize("name", [KEY_FILE, WORKSTATION_FILE])
def test_a_pipe_in_the_place_of_what_is_needed_is_told(data: Path, name: str) -> None:
    plant(data / name, os.mkfifo)
    with not_waited_for(data / name), pytest.raises(ClinicFileError):
        clinic_files(data).log_in(ANNA, PASSPHRASE)


@pytest.mark.usefixtures("pipes")
def test_only_ordinary_files_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "device").symlink_to("/dev/zero")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "device", "folder"):
        with not_waited_for(tmp_path / "pipe"), pytest.raises(OSError, match=name):
            files.open_small(tmp_path / name)
    (tmp_path / "file").write_bytes(b"as it is\r\n")
    with files.open_small(tmp_path / "file") as file:
        assert file.read() == b"as it is\r\n"


# --- a stranger's disk, and forged heads


@pytest.mark.usefixtures("pipes")
def test_a_hostile_folder_of_backups_costs_nothing_and_hangs_nothing(
    data: Path, tmp_path: Path
) -> None:
    shelf = data / "backups"
    (real,) = shelf.iterdir()
    precious = tmp_path / "precious"
    shutil.copytree(real, precious)
    for month in range(1, 13):
        for day in range(1, 5):
            (shelf / name_of(NOON.replace(2020, month, day))).symlink_to(precious)
    trap = shelf / name_of(NOON.replace(year=2019))
    trap.mkdir()
    shutil.copyfile(real / CLINIC_FILE, trap / CLINIC_FILE)
    for name in FILES - {CLINIC_FILE}:
        os.mkfifo(trap / name)
    with not_waited_for(trap / KEY_FILE), not_waited_for(trap / "HEAD"):
        a_day(data)
        heads_beside(data / CLINIC_FILE, new_id(), (shelf,))
    assert {one.name for one in precious.iterdir()} == FILES


def test_a_forged_head_is_kept_as_evidence_and_holds_nobody_up(data: Path) -> None:
    path = head_file_of(data / CLINIC_FILE)
    clinic_id = clinic_files(data).prove(ANNA, PASSPHRASE).clinic_id
    forged = Head(999_999, bytes(32))
    write_head(path, clinic_id, forged, NOON)
    a_day(data)
    kept = [one.head for one in heads_beside(data / CLINIC_FILE, clinic_id).kept]
    assert kept[0] == forged
    assert len(kept) == 2
