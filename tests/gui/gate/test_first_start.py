"""The first start: from nothing to a clinic file whose key is kept."""

from pathlib import Path

import pytest

from bodymap.charting.person import Role
from tests.drivers.gate import GateDriver

PASSPHRASE = "Grumpy otters needle 42"


def test_the_first_start_offers_a_file_and_the_demo(door: GateDriver) -> None:
    assert door.is_at_welcome()
    assert door.hands.offers("Create a clinic file")
    assert door.hands.offers("Look around in the demo clinic")


def test_a_clinic_is_made_and_opened_once_its_key_is_kept(door: GateDriver, folder: Path) -> None:
    key = door.create(PASSPHRASE)
    assert len(key) > 20
    assert not door.hands.button("Open the clinic").isEnabled()
    door.keep_key()
    clinic = door.wait_until_open()
    assert clinic.history.find_patients("") == ()
    assert (clinic.desk.person.signature, clinic.desk.person.log_in) == ("Anna Weber, PT", "anna")
    assert clinic.desk.person.role is Role.ADMINISTRATOR
    assert door.recovery_key() == ""
    assert PASSPHRASE.encode() not in b"".join(
        path.read_bytes() for path in folder.rglob("*") if path.is_file()
    )


def test_a_short_passphrase_is_refused_in_one_sentence(door: GateDriver, folder: Path) -> None:
    door.ask_to_create("short")
    assert door.hands.reads("The passphrase needs at least 10 letters.")
    assert door.hands.field("Passphrase").text() == "short"
    assert not folder.exists()


def test_a_passphrase_that_everybody_guesses_is_refused(door: GateDriver, folder: Path) -> None:
    door.ask_to_create("password123456")
    assert door.hands.reads("This passphrase is too easy to guess: add a word or two.")
    assert not folder.exists()


def test_two_different_passphrases_are_refused_until_they_agree(door: GateDriver) -> None:
    door.ask_to_create(PASSPHRASE, PASSPHRASE + "!")
    assert door.hands.reads("The two passphrases are not the same.")
    door.hands.fill("The same passphrase again", PASSPHRASE)
    assert not door.hands.reads("The two passphrases are not the same.")
    door.hands.press("Create")
    door.hands.wait_for("I have kept the recovery key")


def test_the_strength_is_told_while_typing(door: GateDriver) -> None:
    door.hands.press("Create a clinic file")
    door.hands.fill("Passphrase", "hello")
    assert door.hands.reads("Too short")
    door.hands.fill("Passphrase", "hello hello")
    assert door.hands.reads("Weak: a thousand computers would guess it within the hour.")
    door.hands.fill("Passphrase", "correct horse battery staple")
    assert door.hands.reads("Strong: a thousand computers")


def test_the_log_in_follows_the_name_until_it_is_written_by_hand(door: GateDriver) -> None:
    hands = door.hands
    hands.press("Create a clinic file")
    assert hands.focus() is hands.field("Your name")
    hands.fill("Your name", "Jorg-Peter Muller")
    assert hands.field("Log-in").text() == "jorg-peter"
    hands.fill("Log-in", "JP.Mueller")
    hands.fill("Your name", "Jo Muller")
    assert hands.field("Log-in").text() == "jp.mueller"


@pytest.mark.parametrize("log_in", ["a", "anna weber", "anna@home", "a" * 33])
def test_a_log_in_that_cannot_be_is_refused(door: GateDriver, folder: Path, log_in: str) -> None:
    door.hands.press("Create a clinic file")
    door.hands.fill("Your name", "Anna Weber")
    door.hands.fill("Log-in", log_in)
    door.hands.press("Create")
    assert door.hands.reads("Use 2 to 32 of the letters a to z, figures, and . _ -")
    assert not folder.exists()


def test_nobody_makes_a_clinic_without_a_name(door: GateDriver, folder: Path) -> None:
    door.hands.press("Create a clinic file")
    door.hands.press("Create")
    assert door.hands.reads("Write your name: it stands under what you sign.")
    assert not folder.exists()


def test_enter_leads_from_field_to_field(door: GateDriver) -> None:
    hands = door.hands
    hands.press("Create a clinic file")
    for typed in ("Anna Weber", "PT", "", PASSPHRASE, PASSPHRASE):
        hands.type(typed + "\r")
    hands.wait_for("I have kept the recovery key")


def test_the_window_lives_while_the_file_is_made(door: GateDriver) -> None:
    door.ask_to_create(PASSPHRASE)
    assert door.is_busy()
    door.hands.wait_for("I have kept the recovery key")
    assert not door.is_busy()


def test_the_key_can_be_copied_and_saved(door: GateDriver, tmp_path: Path) -> None:
    key = door.create(PASSPHRASE)
    door.hands.press("Copy")
    assert door.clipboard() == key
    sheet = tmp_path / "key.txt"
    door.save_key_as(sheet)
    assert key in sheet.read_text(encoding="utf-8")
    door.keep_key()
    assert door.clipboard() == ""
    assert "2026-03-02" in sheet.read_text(encoding="utf-8")


def test_that_the_key_is_saved_is_said(door: GateDriver, tmp_path: Path) -> None:
    door.create(PASSPHRASE)
    door.save_key_as(tmp_path / "key.txt")
    assert door.hands.reads("Saved.")


def test_a_key_that_cannot_be_saved_says_why(door: GateDriver, tmp_path: Path) -> None:
    door.create(PASSPHRASE)
    door.save_key_as(tmp_path / "no such folder" / "key.txt")
    assert door.hands.reads("Not saved: no such file or directory.")


def test_a_folder_that_refuses_the_file_is_told_at_the_passphrase(
    door: GateDriver, folder: Path
) -> None:
    folder.write_text("a file where the folder should be")
    door.ask_to_create(PASSPHRASE)
    door.hands.wait_to_read("The clinic file cannot be made here.")
    assert door.hands.field("Passphrase").text() == PASSPHRASE


def test_the_letters_can_be_shown(door: GateDriver) -> None:
    door.hands.press("Create a clinic file")
    line = door.hands.field("Passphrase")
    assert line.displayText() != "x" * 3
    door.hands.fill("Passphrase", "xxx")
    assert line.displayText() != "xxx"
    next(button for button in line.findChildren(type(door.hands.button("Back")))).click()
    assert line.displayText() == "xxx"


def test_files_of_the_program_that_are_damaged_are_told_and_nothing_opens(
    door: GateDriver,
) -> None:
    door.gate.refuse("The file regions.json of the program is damaged.")
    assert door.hands.reads("The file regions.json of the program is damaged.")
    assert not door.hands.button("Create a clinic file").isEnabled()
