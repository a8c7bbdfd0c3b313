"""Coming back: whose passphrase it is, the recovery key, and what goes wrong."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person
from bodymap.services.clinic import Clinic
from bodymap.ui.gate.log_in_choice import MOST_ROWS
from db.keys.recovery_key import new_recovery_key
from db.layout import CLINIC_FILE
from tests.drivers.gate import GateDriver
from tests.gui.gate.conftest import Doors

PASSPHRASE = "Grumpy otters needle 42"
BENS = "Seven slow tractors 17"
OTHER = "Quiet lanterns in autumn 9"
ENTER = Qt.Key.Key_Return


def add(clinic: Clinic, *log_ins: str) -> None:
    """More people who can log in, all with the same passphrase."""
    derived = clinic.people.derive(BENS)
    for log_in in log_ins:
        clinic.people.add(Person(new_id(), log_in.title(), log_in=log_in), derived)


@pytest.fixture
def key(doors: Doors) -> str:
    """A clinic was made before; the key that opens it."""
    first = doors()
    key = first.create(PASSPHRASE)
    first.keep_key()
    first.wait_until_open().close()
    return key


@pytest.fixture
def shut(key: str, doors: Doors) -> GateDriver:
    """The door of a clinic that is there."""
    return doors()


def test_the_one_log_in_is_picked_and_its_passphrase_asked_for(shut: GateDriver) -> None:
    assert shut.is_at_log_in()
    assert shut.offered() == ["anna"]
    assert shut.hands.focus() is shut.hands.field("Passphrase")
    shut.log_in(PASSPHRASE)
    assert shut.is_busy()
    clinic = shut.wait_until_open()
    assert not clinic.is_demo
    assert clinic.desk.person.name == "Anna Weber"


def test_enter_logs_in(shut: GateDriver) -> None:
    shut.hands.type(PASSPHRASE + "\r")
    shut.wait_until_open()


def test_who_used_the_workstation_last_stands_first(shut: GateDriver, doors: Doors) -> None:
    shut.log_in(PASSPHRASE)
    clinic = shut.wait_until_open()
    add(clinic, "ben", "zoe")
    clinic.close()
    second = doors()
    assert second.offered() == ["anna", "ben", "zoe"]
    second.log_in(BENS, "zoe")
    second.wait_until_open().close()
    third = doors()
    assert third.offered() == ["zoe", "anna", "ben"]
    third.hands.type(BENS + "\r")
    assert third.wait_until_open().desk.person.log_in == "zoe"


def test_log_ins_are_walked_by_keyboard(shut: GateDriver, doors: Doors) -> None:
    shut.log_in(PASSPHRASE)
    clinic = shut.wait_until_open()
    add(clinic, "ben")
    clinic.close()
    door = doors()
    door.hands.type(BENS)
    door.hands.key(Qt.Key.Key_Backtab)
    door.hands.key(Qt.Key.Key_Up)
    assert door.hands.focus().accessibleName() == "Log-in: anna"
    door.hands.key(Qt.Key.Key_Down)
    assert door.gate.cards.log_in.choice.log_in() == "ben"
    door.hands.key(ENTER)
    # what was typed for somebody else is typed over
    door.hands.type(BENS + "\r")
    assert door.wait_until_open().desk.person.log_in == "ben"


def test_many_log_ins_are_typed_and_completed(shut: GateDriver, doors: Doors) -> None:
    shut.log_in(PASSPHRASE)
    clinic = shut.wait_until_open()
    add(clinic, *(f"person{number}" for number in range(MOST_ROWS)))
    clinic.close()
    door = doors()
    assert door.offered() == []
    line = door.hands.field("Log-in")
    assert line.text() == "anna"
    door.hands.fill("Log-in", "person3")
    door.hands.key(ENTER)
    door.hands.type(BENS + "\r")
    assert door.wait_until_open().desk.person.log_in == "person3"


def test_a_wrong_passphrase_says_so_and_can_be_mended(shut: GateDriver) -> None:
    shut.log_in("not the passphrase")
    shut.wait_until_calm()
    assert shut.gate.cards.log_in.entry.field.error()
    assert shut.opened == []
    shut.log_in(PASSPHRASE)
    assert not shut.gate.cards.log_in.entry.field.error()
    shut.wait_until_open()


def test_nobody_can_tell_a_wrong_log_in_from_a_wrong_passphrase(
    shut: GateDriver, doors: Doors
) -> None:
    shut.log_in(PASSPHRASE)
    clinic = shut.wait_until_open()
    add(clinic, *(f"person{number}" for number in range(MOST_ROWS)))
    clinic.close()
    door = doors()
    said = []
    for log_in in ("anna", "nobody"):
        door.hands.fill("Log-in", log_in)
        door.hands.fill("Passphrase", "not the passphrase")
        door.hands.press("Log in")
        door.wait_until_calm()
        said.append(door.gate.cards.log_in.entry.field.error())
    assert said[0] == said[1] != ""


def test_too_many_wrong_tries_are_told_with_the_time_to_wait(shut: GateDriver) -> None:
    for _ in range(6):
        shut.log_in("not the passphrase")
        shut.wait_until_calm()
    assert shut.hands.reads("Too many wrong tries. Try again in ")
    assert not shut.hands.button("Log in").isEnabled()
    shut.hands.type(PASSPHRASE + "\r")
    assert not shut.is_busy()
    assert shut.opened == []


def test_nothing_typed_is_told_at_once(shut: GateDriver) -> None:
    shut.hands.press("Log in")
    assert shut.hands.reads("Type the passphrase.")
    assert not shut.is_busy()


def test_the_recovery_key_sets_another_passphrase(key: str, doors: Doors) -> None:
    door = doors()
    door.recover(key.lower().replace("-", " "), "anna", OTHER)
    door.wait_until_open().close()
    again = doors()
    again.log_in(PASSPHRASE)
    again.wait_until_calm()
    assert again.gate.cards.log_in.entry.field.error()
    again.log_in(OTHER)
    again.wait_until_open()


def test_a_wrong_recovery_key_says_so(shut: GateDriver) -> None:
    shut.recover(new_recovery_key(), "anna", OTHER)
    shut.hands.wait_to_read("This is not the recovery key of this clinic.")


def test_a_mistyped_recovery_key_says_where(key: str, doors: Doors) -> None:
    door = doors()
    mistyped = key[:-1] + ("A" if key[-1] != "A" else "B")
    door.recover(mistyped, "anna", OTHER)
    door.hands.wait_to_read("Group 7 of the recovery key is mistyped")


def test_who_remembers_the_passphrase_goes_back(shut: GateDriver) -> None:
    shut.hands.press("Passphrase forgotten")
    shut.hands.press("Back")
    shut.log_in(PASSPHRASE)
    shut.wait_until_open()


def test_the_demo_needs_no_passphrase(shut: GateDriver) -> None:
    shut.hands.press("Look around in the demo clinic")
    assert shut.wait_until_open().is_demo


def test_a_clinic_that_is_open_elsewhere_can_be_read(shut: GateDriver, doors: Doors) -> None:
    shut.log_in(PASSPHRASE)
    clinic = shut.wait_until_open()
    door = doors()
    door.log_in(PASSPHRASE)
    door.hands.wait_for("Open to read only")
    door.hands.press("Try again")
    door.wait_until_calm()
    door.hands.press("Open to read only")
    assert door.wait_until_open().desk.is_read_only
    clinic.close()


def test_what_was_typed_is_forgotten_when_nobody_goes_on(
    shut: GateDriver, doors: Doors, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bodymap.ui.gate.gate_page.FORGET_AFTER_MS", 30)
    shut.log_in(PASSPHRASE)
    clinic = shut.wait_until_open()
    door = doors()
    door.log_in(PASSPHRASE)
    door.hands.wait_for("Open to read only")
    door.hands.wait_for("Log in")
    assert not door.hands.offers("Open to read only")
    assert not door.hands.offers("Try again")
    clinic.close()


def test_what_held_it_may_be_gone_at_the_next_try(shut: GateDriver, doors: Doors) -> None:
    shut.log_in(PASSPHRASE)
    clinic = shut.wait_until_open()
    door = doors()
    door.log_in(PASSPHRASE)
    door.hands.wait_for("Try again")
    clinic.close()
    door.hands.press("Try again")
    assert not door.wait_until_open().desk.is_read_only


def test_a_damaged_key_file_is_told_before_anything_is_asked(
    key: str, doors: Doors, folder: Path
) -> None:
    for file in folder.iterdir():
        if file.is_file():
            file.write_bytes(b"nothing of ours")
    door = doors()
    assert door.hands.reads("damaged")
    assert not door.hands.offers("Log in")
    assert door.hands.offers("Try again")


class TestDamaged:
    """The clinic file is damaged, its keys are not."""

    @pytest.fixture
    def damaged(self, key: str, folder: Path, doors: Doors) -> GateDriver:
        file = folder / CLINIC_FILE
        content = bytearray(file.read_bytes())
        content[100 : len(content) // 2] = bytes(len(content) // 2 - 100)
        file.write_bytes(content)
        door = doors()
        door.log_in(PASSPHRASE)
        return door

    def test_what_can_be_read_is_saved_elsewhere(
        self, damaged: GateDriver, folder: Path, tmp_path: Path
    ) -> None:
        before = (folder / CLINIC_FILE).read_bytes()
        place = tmp_path / "stick"
        place.mkdir()
        damaged.files.answer = place
        damaged.hands.wait_for("Save what can be read\N{HORIZONTAL ELLIPSIS}")
        damaged.hands.press("Save what can be read\N{HORIZONTAL ELLIPSIS}")
        damaged.hands.press("Choose the place\N{HORIZONTAL ELLIPSIS}")
        damaged.hands.wait_to_read("Saved: ")
        (made,) = place.iterdir()
        assert damaged.hands.reads(str(made))
        assert (folder / CLINIC_FILE).read_bytes() == before
