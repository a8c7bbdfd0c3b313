"""The parts of the page "Safety"."""

from __future__ import annotations

from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget


class Section(IntEnum):
    """The tabs, left to right."""

    PEOPLE = 0
    ACTIVITY = 1
    BACKUPS = 2
    EXCHANGE = 3
    KEYS = 4
    STATION = 5


class Part(Protocol):
    """What stands below a tab."""

    @property
    def widget(self) -> QWidget:
        """The part itself."""
        ...

    def begin(self) -> None:
        """It was asked for: as things are now, with the focus where one goes on."""
        ...


def section_words() -> dict[Section, str]:
    """What stands on the tabs."""
    return {
        Section.PEOPLE: _tr("People"),
        Section.ACTIVITY: _tr("Activity"),
        Section.BACKUPS: _tr("Backups"),
        Section.EXCHANGE: _tr("In and out"),
        Section.KEYS: _tr("Keys"),
        Section.STATION: _tr("This workstation"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Section", text)
