"""The help in the language of the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bodymap.app import compose
from bodymap.paths import document
from bodymap.ui.help.door_help import DoorHelp
from bodymap.ui.help.help_panel import HelpPanel
from bodymap.ui.help.library import Library
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.look import Look


def test_the_help_shows_german_chapters_and_the_rest_in_english(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    panel = HelpPanel(look, Library(document(), "de"), window)
    reader = panel.reader
    panel.open_at("user-guide/pain-and-scores.md")
    assert reader.chapter is not None
    assert reader.chapter.title == "Schmerz und Messwerte"
    reader.anchorClicked.emit(QUrl("#schmerz-ein-bis-zwei-tage-sp\u00e4ter"))
    assert reader.textCursor().block().text() == "Schmerz ein bis zwei Tage sp\u00e4ter"
    panel.go_to("ledger.md")
    assert reader.chapter.name == "ledger.md"
    panel.go_to("user-guide/needles.md")
    assert reader.chapter.name == "de/user-guide/needles.md"


@pytest.mark.in_full
def test_the_help_speaks_what_the_window_speaks(
    qtbot: QtBot, fusion: QApplication, tmp_path: Path
) -> None:
    KeptChoices(tmp_path / "look.json").keep("language", "de")
    window, _warm_up = compose(tmp_path)
    qtbot.addWidget(window)
    window.begin()
    window.show()
    qtbot.waitUntil(lambda: window.findChild(DoorHelp) is not None)
    door = window.findChild(DoorHelp)
    assert isinstance(door, DoorHelp)
    door.help.open_at("user-guide/getting-started.md")
    assert door.help.reader.chapter is not None
    assert door.help.reader.chapter.title == "Erste Schritte"
