"""The record of another clinic becomes the clinic of an empty computer."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.services.progress import unwatched
from tests.clinics import FIRST, PASSPHRASE, clinic_files, contents, open_session
from tests.drivers.gate import GateDriver

NEW = "Grumpy otters needle 42"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Everything of another clinic with one visit, as JSON."""
    from bodymap.exchange.json_clinic.writing import write_json

    clinic = clinic_files(tmp_path / "other").create(FIRST, PASSPHRASE).clinic
    open_session(clinic)
    path = tmp_path / "all.json"
    with clinic.whole.reading() as reading:
        write_json(reading, path, unwatched)
    clinic.close()
    return path


def bring_in(door: GateDriver, document: Path, passphrase: str, log_in: str = "") -> None:
    if door.is_at_welcome():
        door.hands.press("Bring a record in\N{HORIZONTAL ELLIPSIS}")
    door.files.answer = document
    door.hands.press("Choose the file\N{HORIZONTAL ELLIPSIS}")
    door.hands.fill("Your log-in there", log_in)
    door.hands.fill("Your new passphrase here", passphrase)
    door.hands.fill("The same passphrase again", passphrase)
    door.hands.press("Bring it in")
    door.wait_until_calm()


def test_the_clinic_is_made_and_opened_once_its_key_is_kept(
    door: GateDriver, document: Path
) -> None:
    bring_in(door, document, NEW)
    door.hands.wait_for("I have kept the recovery key")
    assert len(door.recovery_key()) > 20
    door.keep_key()
    clinic = door.wait_until_open()
    assert clinic.desk.person.log_in == "anna"
    assert len(clinic.history.find_patients("")) == 1
    assert len(clinic.history.open_sessions()) == 1


def test_whatever_is_wrong_is_one_sentence_and_nothing_is_made(
    door: GateDriver, document: Path, folder: Path
) -> None:
    door.hands.press("Bring a record in\N{HORIZONTAL ELLIPSIS}")
    door.hands.press("Bring it in")
    assert door.hands.reads("Choose the file first.")
    bring_in(door, document, "short")
    assert door.hands.reads("The passphrase needs at least 10 letters.")
    bring_in(door, document, NEW, "nobody")
    assert door.hands.reads("Nobody in the file has the log-in nobody. Its administrators: anna.")
    document.write_bytes(document.read_bytes()[:-900])
    bring_in(door, document, NEW)
    assert door.hands.reads("all.json ends too early: a part of it is missing.")
    assert not folder.exists() or contents(folder) == {}
    door.hands.press("Back")
    assert door.is_at_welcome()
