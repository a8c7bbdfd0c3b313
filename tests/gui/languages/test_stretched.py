"""In a language that is a third longer than English nothing is cut off, and everything that is the
program's was translated."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bodymap.app import compose
from bodymap.services.machine_clock import SystemMachineClock
from bodymap.ui.frame.visit_list import VisitListModel
from bodymap.ui.frame.visit_table import VisitTable
from bodymap.ui.lock.lock_page import LockPage
from bodymap.ui.main_window import MainWindow
from bodymap.ui.manage.names import Names
from bodymap.ui.manage.value_words import ValueWords
from bodymap.ui.theme.look import Look
from tests.clinics import clinic_files
from tests.drivers import audit
from tests.drivers.hands import Hands
from tests.gui.languages.shown import untranslated
from tests.gui.languages.stretched import OPENS, SHUTS, Stretched, stretched


@pytest.fixture
def language(fusion: QApplication) -> Iterator[Stretched]:
    translator = Stretched()
    fusion.installTranslator(translator)
    yield translator
    fusion.removeTranslator(translator)


@pytest.fixture
def door(qtbot: QtBot, language: Stretched, tmp_path: Path) -> MainWindow:
    window, _warm_up = compose(tmp_path)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.begin()
    QApplication.processEvents()
    return window


NAME = {"bodymap"}


def test_values_and_endings_stay_as_they_are() -> None:
    assert stretched("Table (*.csv)") == "Taablee (*.csv)"
    assert stretched("{name} was saved.") == "{name} waas saaveed."


def test_a_value_that_is_a_word_is_translated(language: Stretched) -> None:
    values = ValueWords(Names(), lambda _: "")
    assert values.of("patient", "sex", "female") == f"{OPENS}{stretched('female')}{SHUTS}"


def test_a_text_that_was_not_translated_is_found(door: MainWindow) -> None:
    before = untranslated(door, NAME)
    door.gate.setToolTip("Not translated")
    assert [one for one in untranslated(door, NAME) if one not in before] == [
        "GatePage.toolTip: Not translated"
    ]


def test_the_door_is_translated_and_whole(door: MainWindow) -> None:
    assert (untranslated(door, NAME), audit.cut_off(door)) == ([], [])


def test_making_a_clinic_is_translated_and_whole(door: MainWindow, qtbot: QtBot) -> None:
    hands = Hands(qtbot, door)
    hands.press(f"{OPENS}{stretched('Create a clinic file')}{SHUTS}")
    hands.press(f"{OPENS}{stretched('Create')}{SHUTS}")
    assert (untranslated(door, NAME), audit.cut_off(door)) == ([], [])


def test_a_locked_screen_is_translated_and_whole(
    look: Look, language: Stretched, qtbot: QtBot, tmp_path: Path
) -> None:
    page = LockPage(look, clinic_files(tmp_path).open_demo(), SystemMachineClock())
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.begin()
    page.show()
    QApplication.processEvents()
    assert (untranslated(page, NAME), audit.cut_off(page)) == ([], [])
    card = page.current_card()
    assert card is not None
    assert card.height() >= card.heightForWidth(card.width())


def test_columns_are_as_wide_as_the_words_over_them(
    look: Look, language: Stretched, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    table = VisitTable(look, "Visits", VisitListModel(str), window)
    table.show_after(True)
    table.resize(1280, 400)
    window.show()
    QApplication.processEvents()
    assert audit.headings_cut_off(window) == []
