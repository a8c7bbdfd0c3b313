"""The recovery key, and the clinic's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from bodymap.charting.person import Person
from bodymap.errors import WrongPassphraseError
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.clinic import Clinic
from bodymap.services.clinic_files import Created
from bodymap.services.clock import SystemClock
from bodymap.ui.manage.section import Section
from db.clinic_files import SqlClinicFiles
from db.keys.os_keyring import OsKeyring
from db.layout import REMEMBERED_FILE
from tests import factories
from tests.clinics import ANNA, FIRST, PASSPHRASE, QUICK, clinic_files, no_demo, open_session
from tests.drivers.manage import ManageDriver
from tests.gui.manage.conftest import Opening
from tests.unit.keys.kept_in_memory import HERE, MemoryKeyring

NEW = "four green owls read"
BY_ITSELF = "Open the clinic on this computer by itself"


def make_key(page: ManageDriver) -> str:
    """Press, wait for the key, and read it."""
    page.hands.press("Make a new recovery key")
    page.wait_until(page.keys.card.isVisible)
    return page.keys.card.key()


def test_a_new_recovery_key_stops_the_old_one(
    created: Created, folder: Path, opening: Opening
) -> None:
    page = opening(Section.KEYS)
    key = make_key(page)
    assert key != created.recovery_key
    assert not page.hands.button("Use this key from now on").isEnabled()
    page.hands.press("I have kept the recovery key")
    page.hands.press("Use this key from now on")
    assert page.keys.notice.sentence().startswith("The new recovery key holds.")
    assert page.keys.card.key() == ""
    created.clinic.close()
    files = clinic_files(folder)
    with pytest.raises(WrongPassphraseError):
        files.recover(created.recovery_key, ANNA, NEW)
    files.recover(key, ANNA, NEW).close()


def test_a_key_that_was_not_kept_changes_nothing(
    created: Created, folder: Path, opening: Opening
) -> None:
    page = opening(Section.KEYS)
    make_key(page)
    page.go(Section.STATION)
    page.go(Section.KEYS)
    assert not page.keys.card.isVisible()
    assert page.keys.card.key() == ""
    created.clinic.close()
    clinic_files(folder).recover(created.recovery_key, ANNA, NEW).close()


def test_the_clinic_gets_another_key_and_everybody_keeps_their_passphrase(
    clinic: Clinic, folder: Path, opening: Opening
) -> None:
    session = open_session(clinic)
    before = (folder / "clinic.bodymap").read_bytes()[:4096]
    page = opening(Section.KEYS)
    page.hands.press("Change the clinic's key")
    assert page.reads("Nobody can chart meanwhile")
    page.hands.press("Change the key now")
    page.wait_to_read("The clinic has a new key.")
    assert not any(dialog.isVisible() for dialog in page.page.findChildren(QDialog))
    assert len(clinic.audit.lines(AuditFilter(what=(str(Event.RE_KEYED),)))) == 1
    assert clinic.history.visit(session.id).session.patient_id == session.patient_id
    clinic.close()
    assert (folder / "clinic.bodymap").read_bytes()[:4096] != before
    clinic_files(folder).log_in(ANNA, PASSPHRASE).close()


def test_no_key_is_changed_while_needles_are_in(clinic: Clinic, opening: Opening) -> None:
    clinic.recorder.add_site(factories.site(open_session(clinic)))
    page = opening(Section.KEYS)
    page.hands.press("Change the clinic's key")
    page.hands.press("Change the key now")
    assert page.keys.notice.sentence().startswith("Needles are still in.")
    assert clinic.audit.lines(AuditFilter(what=(str(Event.RE_KEYED),))) == ()


def test_others_are_told_who_changes_keys(clinic: Clinic, ben: Person, opening: Opening) -> None:
    page = opening(Section.KEYS)
    make_key(page)
    clinic.desk.sit(ben)
    assert page.reads("An administrator makes a new recovery key")
    assert not page.keys.card.isVisible()
    assert page.keys.card.key() == ""
    for button in ("Make a new recovery key", "Change the clinic's key"):
        assert not page.hands.offers(button)


def test_the_demo_has_no_keys(tmp_path: Path, opening: Opening) -> None:
    demo = clinic_files(tmp_path / "demo").open_demo()
    page = opening(Section.KEYS, of=demo)
    assert page.reads("The demo clinic has no keys of its own.")
    demo.close()


@pytest.fixture
def remembering(tmp_path: Path) -> Iterator[Clinic]:
    """A clinic on a machine with a keyring, which forgets when the test ends."""
    folder = tmp_path / "remembering"
    memory = MemoryKeyring()
    keyring = OsKeyring(folder / REMEMBERED_FILE, find=lambda: memory, trusted=frozenset({HERE}))
    files = SqlClinicFiles(folder, SystemClock(), no_demo, QUICK, keyring=keyring)
    clinic = files.create(FIRST, PASSPHRASE).clinic
    yield clinic
    clinic.close()


def test_the_keyring_is_offered_where_there_is_one(remembering: Clinic, opening: Opening) -> None:
    page = opening(Section.KEYS, of=remembering)
    page.hands.wait_for(BY_ITSELF)
    assert page.reads("Whoever can use this computer in your name can then open it, too.")
    page.hands.press(BY_ITSELF)
    page.hands.type(PASSPHRASE)
    page.hands.press("Let it open by itself")
    page.wait_until(remembering.people.is_remembered)
    assert not page.hands.offers("Let it open by itself")
    page.hands.press(BY_ITSELF)
    assert not remembering.people.is_remembered()
    asked = AuditFilter(what=(Event.KEY_REMEMBERED, Event.KEY_FORGOTTEN))
    assert [line.what for line in remembering.audit.lines(asked)] == [
        Event.KEY_FORGOTTEN,
        Event.KEY_REMEMBERED,
    ]


def test_a_desk_found_unlocked_does_not_open_the_clinic_for_good(
    remembering: Clinic, opening: Opening
) -> None:
    page = opening(Section.KEYS, of=remembering)
    page.hands.wait_for(BY_ITSELF)
    page.hands.press(BY_ITSELF)
    assert not remembering.people.is_remembered()
    page.hands.press("Let it open by itself")
    assert page.reads("Type the passphrase that you log in with.")
    page.hands.type("some guess of hers")
    page.hands.press("Let it open by itself")
    page.wait_to_read("Log-in and passphrase do not belong together in this clinic.")
    assert not remembering.people.is_remembered()
    (newest,) = remembering.audit.lines(AuditFilter(), most=1)
    assert newest.what == Event.LOG_IN_FAILED
    page.go(Section.PEOPLE)
    page.go(Section.KEYS)
    page.hands.wait_for(BY_ITSELF)
    assert not page.hands.button(BY_ITSELF).isChecked()
