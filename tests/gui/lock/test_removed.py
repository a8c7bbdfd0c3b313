"""The person at the desk is removed at another workstation."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from bodymap.charting.person import Role
from bodymap.services.audit.events import Event
from bodymap.ui.frame.arrivals import Arrivals
from tests.clinics import ANNA, PASSPHRASE, clinic_files
from tests.drivers.lock import LockDriver
from tests.gui.lock.conftest import BENS, Workstation
from tests.gui.lock.test_somebody_else import ask_for

WORDS = "removed from this clinic at another workstation"


def removed(workstation: Workstation) -> LockDriver:
    """A window at which Anna Weber charts, who was removed since."""
    ben = workstation.add("Ben Okafor", "ben", Role.ADMINISTRATOR)
    visit = workstation.visit(needles=2, minutes_ago=4)
    lock = workstation.open()
    assert lock.workspace.patient.session_id == visit.id
    desk = workstation.clinic.desk
    anna = desk.person
    desk.sit(ben)
    workstation.clinic.people.remove(anna.id)
    desk.sit(anna)
    return lock


def test_the_desk_locks_itself_and_somebody_else_goes_on(workstation: Workstation) -> None:
    lock = removed(workstation)
    visit = lock.workspace.patient.session_id
    lock.workspace.arrivals.person_left.emit()
    assert lock.is_locked()
    assert lock.hands.reads(WORDS)
    assert not lock.hands.offers("Unlock"), "there is no passphrase to ask for"
    (line,) = workstation.noted(Event.LOCKED)
    assert line.after["why"] == "removed"
    ask_for(lock, "ben", BENS)
    assert lock.is_open()
    assert lock.workspace.patient.session_id == visit


def test_a_desk_that_only_reads_finds_it_in_the_file(
    qtbot: QtBot, workstation: Workstation
) -> None:
    """Another program has the clinic, and hears of it or does it."""
    ben = workstation.add("Ben Okafor", "ben", Role.ADMINISTRATOR)
    desk = workstation.clinic.desk
    anna = desk.person
    desk.sit(ben)
    with closing(clinic_files(workstation.folder).open_to_read(ANNA, PASSPHRASE)) as reads:
        around = QObject()
        arrivals = Arrivals(reads, around)
        arrivals.looking.setInterval(1)
        workstation.clinic.people.change(replace(anna, name="Anna Weber-Voss"))
        qtbot.waitUntil(lambda: reads.desk.person.name == "Anna Weber-Voss", timeout=5000)
        with qtbot.waitSignal(arrivals.person_left, timeout=5000):
            workstation.clinic.people.remove(anna.id)
        assert not arrivals.looking.isActive(), "it is said once"
        around.deleteLater()
    desk.sit(anna)


@pytest.mark.in_full
def test_a_desk_that_is_locked_already_says_it_too(workstation: Workstation) -> None:
    lock = removed(workstation)
    lock.press_lock_key()
    assert not lock.hands.reads(WORDS)
    lock.workspace.arrivals.person_left.emit()
    assert lock.hands.reads(WORDS)
    assert len(workstation.noted(Event.LOCKED)) == 1


@pytest.mark.in_full
def test_a_passphrase_that_is_proved_meanwhile_opens_nothing(workstation: Workstation) -> None:
    """The key file hears of it a moment after the record does."""
    lock = workstation.open()
    lock.press_lock_key()
    ben = workstation.add("Ben Okafor", "ben", Role.ADMINISTRATOR)
    desk = workstation.clinic.desk
    anna = desk.person
    desk.sit(ben)
    kept = (workstation.folder / "clinic.bodymap-keys").read_bytes()
    workstation.clinic.people.remove(anna.id)
    (workstation.folder / "clinic.bodymap-keys").write_bytes(kept)
    desk.sit(anna)
    lock.unlock(PASSPHRASE)
    assert lock.is_locked()
    assert lock.hands.reads("This person does not work here any more.")
