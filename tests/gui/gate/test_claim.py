"""A clinic made before people had log-ins is opened once by whoever knows its passphrase."""

from pathlib import Path

import pytest

from bodymap.charting.person import Role
from tests.clinics import PASSPHRASE
from tests.drivers.gate import GateDriver
from tests.gui.gate.conftest import Doors
from tests.old_clinics import old_files

BEFORE_LOG_INS = 4


@pytest.fixture
def old(folder: Path, doors: Doors) -> GateDriver:
    folder.mkdir()
    old_files(folder, BEFORE_LOG_INS)
    return doors()


def test_its_passphrase_becomes_that_of_its_first_person(old: GateDriver, doors: Doors) -> None:
    assert old.is_at_claim()
    old.claim(PASSPHRASE)
    clinic = old.wait_until_open()
    assert (clinic.desk.person.name, clinic.desk.person.log_in) == ("Anna Weber", "anna")
    assert clinic.desk.person.role is Role.ADMINISTRATOR
    clinic.close()
    again = doors()
    assert again.offered() == ["anna"]
    again.log_in(PASSPHRASE)
    again.wait_until_open()


def test_nobody_claims_it_with_another_passphrase(old: GateDriver, doors: Doors) -> None:
    old.claim("not the passphrase")
    old.wait_until_calm()
    assert old.gate.cards.claim.entry.field.error()
    assert old.opened == []
    assert doors().is_at_claim()


def test_nobody_claims_it_without_a_name(old: GateDriver) -> None:
    old.hands.fill("The clinic's passphrase", PASSPHRASE)
    old.hands.press("Open the clinic")
    assert old.hands.reads("Write your name: it stands under what you sign.")
    assert not old.is_busy()
