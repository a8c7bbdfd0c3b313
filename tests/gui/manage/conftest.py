"""The page "Safety" on a real clinic file, with its key file, its backups and its people."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bodymap import manage_screen
from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.clinic import Clinic
from bodymap.services.clinic_files import Created
from bodymap.services.clock import SystemClock
from bodymap.services.health import Health
from bodymap.services.underlying import Underlying
from bodymap.session_screen import ScreenParts
from bodymap.ui.frame.pages import SafetySlot
from bodymap.ui.lock.kept_lock import KeptLock
from bodymap.ui.manage.manage_page import ManagePage
from bodymap.ui.manage.section import Section
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.look import Look
from db.layout import CLINIC_FILE
from tests.clinics import ANNA, PASSPHRASE, clinic_files, lay_clinic
from tests.drivers.gate import FileAnswers
from tests.drivers.manage import ManageDriver

BEN_PASSPHRASE = "seven loud geese go home"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the clinic lies."""
    return tmp_path / "clinic"


@pytest.fixture
def created(folder: Path) -> Iterator[Created]:
    """A clinic, just made by Anna Weber, its administrator."""
    recovery_key = lay_clinic(folder)
    made = Created(clinic_files(folder).log_in(ANNA, PASSPHRASE), recovery_key)
    yield made
    made.clinic.close()


@pytest.fixture
def clinic(created: Created) -> Clinic:
    return created.clinic


@pytest.fixture
def ben(clinic: Clinic) -> Person:
    """A therapist who can log in."""
    person = Person(new_id(), "Ben Okafor", "PT", "ben")
    clinic.people.add(person, clinic.people.derive(BEN_PASSPHRASE))
    return person


@pytest.fixture
def carla(clinic: Clinic) -> Person:
    """A reviewer who can log in."""
    person = Person(new_id(), "Carla Reyes", "MD", "carla", Role.REVIEWER)
    clinic.people.add(person, clinic.people.derive(BEN_PASSPHRASE))
    return person


@pytest.fixture
def health(clinic: Clinic) -> Health:
    """The full checks of the clinic's file."""
    assert clinic.health is not None
    return clinic.health


def tear(folder: Path) -> None:
    """Damage a page of the clinic's file below the program's feet."""
    with (folder / CLINIC_FILE).open("r+b") as file:
        file.seek(-2000, os.SEEK_END)
        file.write(b"\x5a" * 64)


@pytest.fixture
def answers() -> FileAnswers:
    return FileAnswers()


@pytest.fixture
def kept_lock(tmp_path: Path) -> KeptLock:
    return KeptLock(KeptChoices(tmp_path / "look.json"))


Slot = Callable[[Clinic], SafetySlot]


@pytest.fixture
def slot(
    look: Look,
    atlas: Atlas,
    catalogue: ClinicCatalogue,
    underlying: Underlying,
    answers: FileAnswers,
    kept_lock: KeptLock,
    folder: Path,
    tmp_path: Path,
) -> Slot:
    """Puts the page together as the program does."""
    choices = KeptChoices(tmp_path / "look.json")

    def make(clinic: Clinic) -> SafetySlot:
        parts = ScreenParts(
            *(atlas, underlying, catalogue, look, SystemClock()),
            *(choices, answers),
        )
        return manage_screen.safety(parts, answers, kept_lock, folder, clinic)

    return make


Opening = Callable[..., ManageDriver]


@pytest.fixture
def opening(qtbot: QtBot, clinic: Clinic, slot: Slot) -> Opening:
    """Opens the page, at its first part or another one."""

    def start(section: Section = Section.PEOPLE, of: Clinic | None = None) -> ManageDriver:
        opened = slot(of or clinic)
        page = opened.widget
        assert isinstance(page, ManagePage)
        qtbot.addWidget(page)
        page.resize(1216, 752)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        opened.begin()
        driver = ManageDriver(qtbot, page, of or clinic)
        opened.replaced.connect(driver.prepared.append)
        if section is not Section.PEOPLE:
            driver.go(section)
        return driver

    return start
