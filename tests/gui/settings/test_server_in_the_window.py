"""The way from an open clinic to the door that moves it to a server, in the whole program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bodymap.app import compose
from bodymap.ui.gate.move_card import MoveCard
from bodymap.ui.main_window import MainWindow
from bodymap.ui.settings.section import SettingsSection
from bodymap.ui.settings.server_part import ServerPart
from bodymap.ui.settings.settings_page import SettingsPage
from tests.clinics import clinic_files, copied_clinic, no_backup_at_exit
from tests.drivers.hands import Hands

ADDRESS = "postgresql://ws_1:hush-hush@127.0.0.1/body"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The program, started with an address, on a clinic that lies in its file alone."""
    folder = tmp_path / "clinic"
    clinic = copied_clinic(folder, clinic_files(folder))
    no_backup_at_exit(clinic)
    window, _warm_up = compose(folder, database=ADDRESS)
    qtbot.addWidget(window)
    window.begin()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.gate.opened.emit(clinic)
    yield window
    window.close()


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    return Hands(qtbot, window)


def test_a_clinic_on_no_server_says_so_and_leads_to_the_door_that_moves_it(
    window: MainWindow, hands: Hands
) -> None:
    assert hands.reads("This clinic is not on a server yet")
    hands.press("Clinic server")
    assert window.workspace is not None
    page = window.workspace.current_page()
    assert isinstance(page, SettingsPage)
    assert page.section is SettingsSection.SERVER
    part = page.part(SettingsSection.SERVER)
    assert isinstance(part, ServerPart)
    assert part.rows["server_move"].is_marked
    hands.press("Move this clinic to a server\N{HORIZONTAL ELLIPSIS}")
    assert window.clinic is None
    card = window.gate.current_card()
    assert isinstance(card, MoveCard)
    assert card.place.line.text() == "postgresql://ws_1@127.0.0.1/body"
    assert card.place.password.line.text() == "hush-hush"
