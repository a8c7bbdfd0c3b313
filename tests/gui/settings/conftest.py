"""The page "Settings" on a real clinic file, with a catalogue of the clinic's own beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bodymap import settings_screen
from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import FOLDER, CatalogueFolders
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.services.underlying import Underlying
from bodymap.session_screen import ScreenParts
from bodymap.ui.frame.pages import SettingsSlot
from bodymap.ui.language import Languages
from bodymap.ui.settings.section import SettingsSection
from bodymap.ui.settings.settings_page import SettingsPage
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.look import Look
from tests.clinics import copied_clinic
from tests.drivers.gate import FileAnswers
from tests.drivers.settings import SettingsDriver


class OpenAnswers(FileAnswers):
    """Answers which file to open, too."""

    def open_files(self, parent: object, title: str, kinds: str) -> tuple[Path, ...]:
        """The answer given beforehand."""
        return () if self.answer is None else (self.answer,)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the clinic lies."""
    return tmp_path / "clinic"


@pytest.fixture
def clinic(folder: Path) -> Iterator[Clinic]:
    """A clinic, just made by Anna Weber, its administrator."""
    made = copied_clinic(folder)
    yield made
    made.close()


@pytest.fixture
def own(folder: Path) -> ClinicCatalogue:
    """The catalogue as this clinic has it."""
    return ClinicCatalogue(CatalogueFolders(resource("catalogue"), folder / FOLDER))


@pytest.fixture
def choices(tmp_path: Path) -> KeptChoices:
    """What was chosen for this workstation."""
    return KeptChoices(tmp_path / "look.json")


@pytest.fixture
def answers() -> OpenAnswers:
    return OpenAnswers()


Slot = Callable[[Clinic], SettingsSlot]


@pytest.fixture
def slot(
    look: Look,
    atlas: Atlas,
    own: ClinicCatalogue,
    underlying: Underlying,
    answers: OpenAnswers,
    choices: KeptChoices,
) -> Slot:
    """Puts the page together as the program does."""

    def make(clinic: Clinic) -> SettingsSlot:
        parts = ScreenParts(
            *(atlas, underlying, own, look, SystemClock()),
            *(choices, answers),
        )
        languages = Languages(resource("i18n"), choices)
        return settings_screen.settings(parts, answers, languages, clinic)

    return make


Opening = Callable[..., SettingsDriver]


@pytest.fixture
def opening(qtbot: QtBot, clinic: Clinic, slot: Slot) -> Opening:
    """Opens the page, at its first section or another one, for one of a role."""

    def start(
        section: SettingsSection = SettingsSection.CLINIC,
        role: Role = Role.ADMINISTRATOR,
        of: Clinic | None = None,
    ) -> SettingsDriver:
        if role is not Role.ADMINISTRATOR:
            clinic.desk.sit(Person(new_id(), "Ben Okafor", "PT", "ben", role))
        opened = slot(of or clinic)
        page = opened.widget
        assert isinstance(page, SettingsPage)
        qtbot.addWidget(page)
        page.resize(1216, 752)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        opened.begin()
        driver = SettingsDriver(qtbot, page, of or clinic)
        driver.go(section)
        return driver

    return start
