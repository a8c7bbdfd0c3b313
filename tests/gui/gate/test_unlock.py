"""Coming back: the passphrase, the recovery key, and what goes wrong."""

from pathlib import Path

import pytest

from db.keys.recovery_key import new_recovery_key
from tests.drivers.gate import GateDriver
from tests.gui.gate.conftest import Doors

PASSPHRASE = "Grumpy otters needle 42"


@pytest.fixture
def key(doors: Doors) -> str:
    """A clinic was made before; the key that opens it."""
    first = doors()
    key = first.create(PASSPHRASE)
    first.keep_key()
    first.wait_until_open().close()
    return key


@pytest.fixture
def locked(key: str, doors: Doors) -> GateDriver:
    return doors()


def test_a_clinic_that_is_there_asks_for_its_passphrase(locked: GateDriver) -> None:
    assert locked.is_at_lock()
    locked.unlock(PASSPHRASE)
    assert locked.is_busy()
    assert not locked.wait_until_open().is_demo


def test_a_wrong_passphrase_says_so_and_can_be_mended(locked: GateDriver) -> None:
    locked.unlock("not the passphrase")
    locked.hands.wait_to_read("This is not the passphrase of this clinic.")
    assert locked.opened == []
    locked.unlock(PASSPHRASE)
    assert not locked.hands.reads("This is not the passphrase")
    locked.wait_until_open()


def test_nothing_typed_is_told_at_once(locked: GateDriver) -> None:
    locked.hands.press("Unlock")
    assert locked.hands.reads("Type the passphrase.")
    assert not locked.is_busy()


def test_the_recovery_key_opens_too(key: str, doors: Doors) -> None:
    door = doors()
    door.unlock_with_key(key.lower().replace("-", " "))
    door.wait_until_open()


def test_a_wrong_recovery_key_says_so(locked: GateDriver) -> None:
    locked.unlock_with_key(new_recovery_key())
    locked.hands.wait_to_read("This is not the recovery key of this clinic.")


def test_a_mistyped_recovery_key_says_where(key: str, doors: Doors) -> None:
    door = doors()
    mistyped = key[:-1] + ("A" if key[-1] != "A" else "B")
    door.unlock_with_key(mistyped)
    door.hands.wait_to_read("Group 7 of the recovery key is mistyped")


def test_a_damaged_file_is_told_at_the_field(locked: GateDriver, folder: Path) -> None:
    for file in folder.iterdir():
        if file.is_file():
            file.write_bytes(b"nothing of ours")
    locked.unlock(PASSPHRASE)
    locked.hands.wait_to_read("damaged")
    assert locked.opened == []


def test_the_demo_needs_no_passphrase(locked: GateDriver) -> None:
    locked.hands.press("Look around in the demo clinic")
    assert locked.wait_until_open().is_demo


def test_enter_unlocks(locked: GateDriver) -> None:
    locked.hands.type(PASSPHRASE + "\r")
    locked.wait_until_open()
