"""Kinds of lines of the audit trail, as they are asked for."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QCoreApplication

from bodymap.services.audit.events import Event

CHANGES: Final = (
    *("added", "changed", "moved", "ended", "reopened", "held", "voided", "restored"),
)
"""What a line says that is a change of a row."""


class EventGroup(Enum):
    """What somebody who reads the trail looks for."""

    EVERYTHING = auto()
    CHANGES = auto()
    VIEWS = auto()
    EXPORTS = auto()
    LOG_INS = auto()
    BACKUPS = auto()
    KEYS = auto()
    PROGRAM = auto()


_WHAT: Final[dict[EventGroup, tuple[str, ...]]] = {
    EventGroup.EVERYTHING: (),
    EventGroup.CHANGES: (*CHANGES, Event.CATALOGUE_CHANGED),
    EventGroup.VIEWS: (Event.VIEWED, Event.AUDIT_READ, Event.OPENED_TO_READ),
    EventGroup.EXPORTS: (
        *(Event.EXPORTED, Event.IMPORTED, Event.IMPORT_TAKEN_BACK),
        *(Event.MOVED_IN, Event.MOVED_OUT),
    ),
    EventGroup.LOG_INS: (
        *(Event.LOGGED_IN, Event.LOG_IN_FAILED, Event.LOCKED, Event.UNLOCKED),
        *(Event.SAT_DOWN, Event.CLOSED, Event.RECOVERED),
    ),
    EventGroup.BACKUPS: (Event.BACKED_UP, Event.RESTORED, Event.SALVAGED),
    EventGroup.KEYS: (
        *(Event.PASSPHRASE_CHANGED, Event.LOG_IN_GIVEN, Event.LOG_IN_TAKEN),
        *(Event.RECOVERED, Event.RECOVERY_KEY_MADE, Event.RE_KEYED),
        *(Event.KEY_REMEMBERED, Event.KEY_FORGOTTEN),
    ),
    EventGroup.PROGRAM: (Event.CHECKED, Event.CLOCK_JUMPED, Event.UPGRADED, Event.CRASHED),
}


def whats_of(group: EventGroup) -> tuple[str, ...]:
    """The words of the lines of a group; empty for all of them."""
    return tuple(str(one) for one in _WHAT[group])


def group_words(group: EventGroup) -> str:
    """A group as it is chosen."""
    words = {
        EventGroup.EVERYTHING: _tr("Everything"),
        EventGroup.CHANGES: _tr("Changes"),
        EventGroup.VIEWS: _tr("Views"),
        EventGroup.EXPORTS: _tr("Exports, prints, copies"),
        EventGroup.LOG_INS: _tr("Log-ins and locks"),
        EventGroup.BACKUPS: _tr("Backups"),
        EventGroup.KEYS: _tr("Passphrases and keys"),
        EventGroup.PROGRAM: _tr("The program itself"),
    }
    return words[group]


def _tr(text: str) -> str:
    return QCoreApplication.translate("EventGroup", text)
