"""Why something was not done is said to a screen reader, too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bodymap.services.clock import SystemClock
from bodymap.services.machine_clock import SystemMachineClock
from bodymap.ui.gate.gate_card import GateCard
from bodymap.ui.gate.restore_card import RestoreCard
from bodymap.ui.gate.salvage_card import SalvageCard
from bodymap.ui.gate.welcome_card import WelcomeCard
from bodymap.ui.gate.working_card import WorkingCard
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.drawer import Drawer
from bodymap.ui.widgets.text import Text
from db.doorstep import SqlRestoresOnDemand
from tests.drivers.gate import FileAnswers
from tests.drivers.listener import listening

WHY = "This backup cannot be read."


def restore(look: Look, folder: Path) -> GateCard:
    found = SqlRestoresOnDemand(folder, SystemClock())
    return RestoreCard(look, found, FileAnswers(), SystemMachineClock())


def salvage(look: Look, folder: Path) -> GateCard:
    return SalvageCard(look, FileAnswers(), date(2026, 3, 2))


def welcome(look: Look, folder: Path) -> GateCard:
    return WelcomeCard(look)


@pytest.mark.parametrize("card", [restore, salvage, welcome], ids=lambda card: card.__name__)
def test_what_a_card_refuses_is_seen_and_heard(
    qtbot: QtBot, look: Look, tmp_path: Path, card: Callable[[Look, Path], GateCard]
) -> None:
    shown = card(look, tmp_path)
    qtbot.addWidget(shown)
    with listening() as told:
        shown.show_error(WHY)
    assert told == [WHY]
    assert [one.text() for one in shown.findChildren(Text)].count(WHY) == 1


def test_the_card_that_restores_works_as_the_others_do(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    shown = restore(look, tmp_path)
    qtbot.addWidget(shown)
    assert isinstance(shown, WorkingCard)
    shown.show_error(WHY)
    assert not shown.problem.isHidden()
    shown.show_error("")
    assert shown.problem.isHidden()


def test_what_a_drawer_refuses_is_heard(qtbot: QtBot, look: Look) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    drawer = Drawer(look, "Look into a backup", "Look", around)
    with listening() as told:
        drawer.show_problem(WHY)
        drawer.show_problem("")
    assert told == [WHY]
