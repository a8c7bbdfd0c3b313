"""What holds for this workstation."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import Qt

from bodymap.charting.person import Person
from bodymap.services.clinic import Clinic
from bodymap.ui.lock.kept_lock import USUAL_MINUTES, KeptLock
from bodymap.ui.manage.section import Section
from bodymap.ui.theme.kept_choices import KeptChoices
from tests.clinics import clinic_files
from tests.gui.manage.conftest import Opening

MINUTES = "Minutes until it locks"


def test_the_time_until_it_locks_is_kept(
    kept_lock: KeptLock, opening: Opening, tmp_path: Path
) -> None:
    page = opening(Section.STATION)
    assert page.hands.field(MINUTES).text() == str(USUAL_MINUTES)
    page.hands.press(f"{MINUTES}: more")
    page.hands.press(f"{MINUTES}: more")
    assert kept_lock.minutes == USUAL_MINUTES + 2
    assert KeptLock(KeptChoices(tmp_path / "look.json")).minutes == USUAL_MINUTES + 2


def test_it_always_locks_within_the_hour(kept_lock: KeptLock, opening: Opening) -> None:
    page = opening(Section.STATION)
    for typed, said in (("61", "Write whole minutes, 60 at most."), ("2.5", "whole minutes")):
        page.hands.fill(MINUTES, typed)
        page.hands.key(Qt.Key.Key_Return)
        assert page.reads(said)
    page.hands.fill(MINUTES, "")
    page.hands.key(Qt.Key.Key_Return)
    assert page.hands.field(MINUTES).text() == str(USUAL_MINUTES)
    assert kept_lock.minutes == USUAL_MINUTES


def test_one_sees_where_the_files_are(folder: Path, opening: Opening) -> None:
    page = opening(Section.STATION)
    assert page.reads(str(folder))
    assert page.reads(platform.node())
    assert page.reads("They lie on a disk of this machine.")


def test_everybody_sets_their_workstation(clinic: Clinic, ben: Person, opening: Opening) -> None:
    clinic.desk.sit(ben)
    page = opening(Section.STATION)
    page.hands.press(f"{MINUTES}: more")
    assert page.station.minutes.value == USUAL_MINUTES + 1


def test_the_demo_leaves_nothing(tmp_path: Path, opening: Opening) -> None:
    demo = clinic_files(tmp_path / "demo").open_demo()
    page = opening(Section.STATION, of=demo)
    assert page.reads("The demo is gone when the program ends.")
    assert not page.hands.offers("Check the record")
    demo.close()
