"""How an action is defined."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

RANGE = "\u2026"
"""Between the first and the last of keys that mean one thing after the other."""


class Where(Enum):
    """Where an action is done, in the order in which the sheet of the keys shows it."""

    EVERYWHERE = QT_TRANSLATE_NOOP("Where", "Everywhere")
    PATIENT = QT_TRANSLATE_NOOP("Where", "A patient")
    VISIT = QT_TRANSLATE_NOOP("Where", "Charting a visit")
    NEEDLES = QT_TRANSLATE_NOOP("Where", "Needles")
    SITE = QT_TRANSLATE_NOOP("Where", "A selected site")
    FIGURE = QT_TRANSLATE_NOOP("Where", "The figure")
    STORY = QT_TRANSLATE_NOOP("Where", "Map and trends")
    SETTINGS = QT_TRANSLATE_NOOP("Where", "Settings")

    @property
    def words(self) -> str:
        """As a heading, in the language of the program."""
        return QCoreApplication.translate("Where", str(self.value))


@dataclass(frozen=True, slots=True)
class Definition:
    """One action.

    ``source`` are its words in English, marked for translation. ``keys`` are sequences in Qt's
    portable form, each of which does it; `RANGE` between two of them stands for those in between.
    With ``is_taken_by_page`` they are not shortcuts: the page that has the focus takes the key
    itself, because what it means depends on what is pointed at there.
    """

    source: str
    where: Where
    keys: tuple[str, ...] = ()
    is_taken_by_page: bool = False

    @property
    def sequences(self) -> tuple[QKeySequence, ...]:
        """The shortcuts to set; none where a page takes the keys itself."""
        if self.is_taken_by_page:
            return ()
        return tuple(QKeySequence.fromString(key) for key in self.keys)


def shown_key(key: str) -> str:
    """A key as it stands on the keyboard of this system: ``Ctrl+Z``, or an arrow."""
    if key == RANGE:
        return key
    modifiers, _, name = key.rpartition("+")
    if name in _SIGNS:
        stand_in = _native(f"{modifiers}+A" if modifiers else "A")
        return stand_in[:-1] + _SIGNS[name]
    return _native(key)


_SIGNS = {
    "Left": "\u2190",
    "Right": "\u2192",
    "Up": "\u2191",
    "Down": "\u2193",
    "Return": "Enter",
}


def _native(key: str) -> str:
    return QKeySequence.fromString(key).toString(QKeySequence.SequenceFormat.NativeText)
