"""A backup takes the place of a clinic file that is damaged or missing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person
from bodymap.services.clock import SystemClock
from bodymap.services.progress import CANCELLED, unwatched
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from db.backup.swap import CANNOT_FINISH
from db.doorstep import ClinicFilesOnDemand
from db.holder import Holder
from db.layout import CLINIC_FILE, KEY_FILE
from tests import factories
from tests.clinics import (
    ANNA,
    FIRST,
    PASSPHRASE,
    clinic_files,
    contents,
    no_demo,
    open_session,
)
from tests.drivers import audit
from tests.drivers.restore_door import RestoreDriver
from tests.gui.gate.conftest import Doors, DoorTo
from tests.old_clinics import old_files

BENS = "Seven slow tractors 17"
IN_PLACE = "The backup is in place. Log in with a passphrase of that time."
NO_BACKUP = "There is no backup in this folder."
SOUND = "It is sound: every page, row and line was checked."


def damage(file: Path) -> bytes:
    """Damage a file; returns what it is now."""
    content = bytearray(file.read_bytes())
    content[100 : len(content) // 2] = bytes(len(content) // 2 - 100)
    file.write_bytes(content)
    return bytes(content)


@pytest.fixture(scope="session")
def backed_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clinic with Anna, Ben, a patient and a visit, that was backed up, then closed."""
    folder = tmp_path_factory.mktemp("backed up") / "clinic"
    clinic = clinic_files(folder).create(FIRST, PASSPHRASE).clinic
    ben = Person(new_id(), "Ben Ode", log_in="ben")
    clinic.people.add(ben, clinic.people.derive(BENS))
    open_session(clinic)
    assert clinic.backups is not None
    clinic.backups.make(unwatched)
    clinic.recorder.add_patient(factories.patient(family_name="Later"))
    clinic.close()
    return folder


@pytest.fixture
def backup(backed_up: Path, folder: Path) -> Path:
    """A copy of that clinic, and in it the backup."""
    shutil.copytree(backed_up, folder)
    (backup,) = (folder / "backups").iterdir()
    return backup


@pytest.fixture
def damaged(backup: Path, folder: Path, doors: Doors) -> RestoreDriver:
    """At the door of a damaged clinic, where the list of its backups is shown."""
    assert backup.is_dir()
    damage(folder / CLINIC_FILE)
    door = doors()
    door.log_in(PASSPHRASE, ANNA)
    restore = RestoreDriver(door)
    restore.begin()
    return restore


@pytest.fixture
def looked(damaged: RestoreDriver) -> RestoreDriver:
    """It was looked into, and can be restored."""
    damaged.pick()
    damaged.look_into(PASSPHRASE, ANNA)
    assert damaged.hands.reads(SOUND)
    return damaged


@pytest.fixture
def unchanged(damaged: RestoreDriver, folder: Path) -> Iterator[None]:
    """Whatever the test does, each file in the clinic's folder is as it was."""
    assert not damaged.door.gate.is_busy
    before = contents(folder)
    yield
    assert contents(folder) == before


def test_a_damaged_clinic_is_replaced_and_kept(looked: RestoreDriver, folder: Path) -> None:
    before = (folder / CLINIC_FILE).read_bytes()
    hands = looked.hands
    assert hands.reads(", made on ")
    assert looked.card.found.counts() == ("1", "1", "0")
    assert hands.reads("what was recorded after this backup is not in it, and cannot be told.")
    looked.restore()
    assert looked.door.is_at_log_in()
    assert hands.reads(IN_PLACE)
    (kept,) = (path for path in folder.glob(f"{CLINIC_FILE}.before-*") if "keys" not in path.name)
    assert kept.read_bytes() == before
    assert hands.reads(str(kept))
    looked.door.log_in(PASSPHRASE, ANNA)
    clinic = looked.door.wait_until_open()
    assert len(clinic.history.find_patients("")) == 1


def test_a_clinic_that_is_gone_is_restored(backup: Path, folder: Path, doors: Doors) -> None:
    assert backup.is_dir()
    (folder / CLINIC_FILE).unlink()
    restore = RestoreDriver(doors())
    assert restore.door.is_at_welcome()
    restore.begin()
    restore.pick()
    restore.look_into(PASSPHRASE, ANNA)
    restore.restore()
    assert restore.door.is_at_log_in()
    assert restore.hands.reads(IN_PLACE)
    assert not restore.hands.reads("is kept as")
    restore.door.log_in(PASSPHRASE, ANNA)
    assert len(restore.door.wait_until_open().history.find_patients("")) == 1


def test_a_new_computer_takes_the_backup_of_another_one(
    backed_up: Path, folder: Path, tmp_path: Path, doors: Doors
) -> None:
    stick = tmp_path / "stick"
    shutil.copytree(backed_up / "backups", stick)
    restore = RestoreDriver(doors())
    assert restore.door.is_at_welcome()
    restore.begin()
    assert restore.hands.reads(NO_BACKUP)
    restore.look_in(stick)
    restore.pick()
    restore.look_into(PASSPHRASE, ANNA)
    restore.restore()
    assert restore.door.is_at_log_in()
    restore.door.log_in(PASSPHRASE, ANNA)
    assert len(restore.door.wait_until_open().history.find_patients("")) == 1


def test_keys_that_are_damaged_offer_a_backup_too(backup: Path, folder: Path, doors: Doors) -> None:
    assert backup.is_dir()
    (folder / KEY_FILE).write_bytes(b"nothing of ours")
    restore = RestoreDriver(doors())
    restore.begin()
    restore.pick()
    restore.look_into(PASSPHRASE, ANNA)
    restore.restore()
    assert restore.hands.reads(IN_PLACE)
    restore.door.log_in(PASSPHRASE, ANNA)
    assert len(restore.door.wait_until_open().history.find_patients("")) == 1


@pytest.mark.usefixtures("unchanged")
def test_a_wrong_passphrase_can_be_mended(damaged: RestoreDriver) -> None:
    damaged.pick()
    damaged.look_into("not the passphrase", ANNA)
    assert damaged.card.entry.field.error()
    assert damaged.hands.focus() is damaged.hands.field("Passphrase of that time")
    damaged.look_into(PASSPHRASE)
    assert damaged.hands.reads(SOUND)


@pytest.mark.usefixtures("unchanged")
def test_a_therapist_looks_and_restores_nothing(damaged: RestoreDriver) -> None:
    damaged.pick()
    damaged.look_into(BENS, "ben")
    damaged.restore()
    assert damaged.hands.reads("Only an administrator may restore a backup.")
    assert damaged.hands.offers("Restore this backup")


@pytest.mark.usefixtures("unchanged")
def test_looking_can_be_cancelled(damaged: RestoreDriver) -> None:
    damaged.pick()
    damaged.prove(PASSPHRASE, ANNA)
    assert damaged.door.gate.is_busy
    damaged.hands.press("Cancel")
    damaged.door.wait_until_calm()
    assert damaged.hands.reads(CANCELLED)
    assert not damaged.hands.offers("Restore this backup")
    damaged.look_into(PASSPHRASE)
    assert damaged.hands.reads(SOUND)


def test_restoring_can_be_cancelled(looked: RestoreDriver, folder: Path) -> None:
    before = contents(folder)
    looked.agree()
    assert looked.door.gate.is_busy
    looked.hands.press("Cancel")
    looked.door.wait_until_calm()
    assert looked.hands.reads(CANCELLED)
    assert contents(folder) == before
    looked.restore()
    assert looked.hands.reads(IN_PLACE)


def test_a_window_that_closes_meanwhile_restores_nothing(
    looked: RestoreDriver, folder: Path
) -> None:
    before = contents(folder)
    looked.agree()
    looked.door.gate.shut()
    assert not looked.door.gate.is_busy
    assert contents(folder) == before


@pytest.mark.in_full
def test_a_folder_that_cannot_be_written_is_told(looked: RestoreDriver, folder: Path) -> None:
    folder.rename(folder.parent / "away")
    folder.write_text("a file where the folder should be")
    looked.restore()
    assert looked.hands.reads("The backup could not be made ready.")
    assert folder.is_file()
    folder.unlink()
    (folder.parent / "away").rename(folder)
    looked.restore()
    assert looked.hands.reads(IN_PLACE)


@pytest.mark.in_full
def test_not_while_another_program_has_the_clinic(looked: RestoreDriver, folder: Path) -> None:
    clinic = (folder / CLINIC_FILE).read_bytes()
    holder = Holder.take(folder / CLINIC_FILE, ANNA)
    looked.restore()
    assert looked.hands.reads("this clinic open")
    holder.release()
    assert (folder / CLINIC_FILE).read_bytes() == clinic
    assert not list(folder.glob(".bodymap-restore-*"))
    looked.restore()
    assert looked.hands.reads(IN_PLACE)


@pytest.mark.in_full
@pytest.mark.usefixtures("unchanged")
def test_not_now_changes_nothing(looked: RestoreDriver) -> None:
    looked.hands.press("Restore this backup")
    assert looked.hands.reads("Everybody logs in with the passphrases of that time.")
    looked.hands.press("Not now")
    looked.hands.press("Back")
    looked.hands.press("Back")
    assert looked.door.is_at_log_in()


@pytest.mark.in_full
def test_a_backup_of_another_place_is_found(
    damaged: RestoreDriver, backup: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    damaged.look_in(stick)
    assert damaged.hands.reads(NO_BACKUP)
    damaged.look_in(None)
    assert damaged.hands.reads(str(stick))
    # a folder that is a backup itself, under whatever name, is found as well
    copied = backup.rename(stick / "copied by hand")
    damaged.look_in(copied)
    assert len(damaged.listed()) == 1
    damaged.pick()
    damaged.look_into(PASSPHRASE, ANNA)
    damaged.restore()
    assert damaged.hands.reads(IN_PLACE)


@pytest.mark.in_full
def test_a_backup_of_another_clinic_says_so(damaged: RestoreDriver, tmp_path: Path) -> None:
    clinic = clinic_files(tmp_path / "other").create(FIRST, PASSPHRASE).clinic
    assert clinic.backups is not None
    made = clinic.backups.make(unwatched)
    clinic.close()
    damaged.look_in(made.path.parent)
    (said,) = damaged.listed()
    assert said.startswith("of another clinic, ")
    damaged.pick()
    damaged.look_into(PASSPHRASE)
    assert damaged.hands.reads("It is the backup of another clinic.")


@pytest.mark.in_full
@pytest.mark.usefixtures("unchanged")
def test_a_backup_that_is_damaged_itself_is_not_restored(
    damaged: RestoreDriver, backup: Path, tmp_path: Path
) -> None:
    copied = tmp_path / "copied"
    copied.mkdir()
    for path in backup.iterdir():
        (copied / path.name).write_bytes(path.read_bytes())
    damage(copied / CLINIC_FILE)
    damaged.look_in(copied)
    damaged.pick()
    damaged.look_into(PASSPHRASE, ANNA)
    assert damaged.hands.reads("damaged")
    assert not damaged.hands.offers("Restore this backup")
    (copied / KEY_FILE).unlink()
    damaged.hands.press("Back")
    damaged.look_in(copied)
    damaged.pick()
    assert damaged.card.problem.text()
    assert not damaged.hands.offers("Look into it")


@pytest.mark.in_full
def test_a_backup_of_before_people_had_log_ins(damaged: RestoreDriver, tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.mkdir()
    old_files(old, 4)
    damaged.look_in(old)
    damaged.pick()
    damaged.look_into(PASSPHRASE)
    assert damaged.card.found.counts() == ("1", "2", "2")
    damaged.restore()
    assert damaged.door.is_at_claim()
    assert damaged.hands.reads(IN_PLACE)


@pytest.mark.in_full
def test_a_restore_that_cannot_be_finished_is_told_at_the_start(
    backup: Path, folder: Path, door_to: DoorTo
) -> None:
    shutil.copytree(backup, folder / f"{CLINIC_FILE}-restoring-noon")
    in_the_way = folder / f"{CLINIC_FILE}.next"
    in_the_way.mkdir()
    door = door_to(ClinicFilesOnDemand(folder, SystemClock(), no_demo))
    assert door.hands.reads(CANNOT_FINISH)
    in_the_way.rmdir()
    door.hands.press("Try again")
    assert door.offered() == ["anna", "ben"]


@pytest.mark.in_full
def test_the_keyboard_is_enough(damaged: RestoreDriver) -> None:
    hands = damaged.hands
    assert hands.focus().accessibleName() == "Backups"
    assert damaged.chosen() == damaged.listed()[:1]
    hands.key(Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_Return)
    hands.type(PASSPHRASE)
    hands.key(Qt.Key.Key_Return)
    hands.wait_for("Restore this backup")
    assert hands.focus().accessibleName() == "Restore this backup"
    hands.key(Qt.Key.Key_Return)
    hands.tab_to("Restore it now")
    hands.key(Qt.Key.Key_Return)
    hands.wait_to_read(IN_PLACE)


@pytest.mark.in_full
@pytest.mark.parametrize("stage", ["list", "passphrase", "found", "sure"])
def test_controls_are_named_large_enough_in_reach_and_whole(
    damaged: RestoreDriver, look: Look, stage: str
) -> None:
    gate = damaged.door.gate
    gate.resize(1024, 640)
    look.theme.set_mode(Mode.CONTRAST)
    if stage != "list":
        damaged.pick()
    if stage in ("found", "sure"):
        damaged.look_into(PASSPHRASE, ANNA)
    if stage == "sure":
        damaged.hands.press("Restore this backup")
    damaged.door.settle()
    assert audit.unnamed(gate) == []
    assert audit.too_small(gate) == []
    assert audit.out_of_reach(gate) == []
    assert audit.cut_off(gate) == []
