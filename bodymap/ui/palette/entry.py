"""What the palette offers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Group(Enum):
    """What an entry is; in this order where two groups answer alike. The letter before what is
    typed asks for this group alone."""

    PATIENT = (QT_TRANSLATE_NOOP("Palette", "Patients"), "@")
    ACTION = (QT_TRANSLATE_NOOP("Palette", "To do"), ">")
    MUSCLE = (QT_TRANSLATE_NOOP("Palette", "Muscles"), "#")
    SETTING = (QT_TRANSLATE_NOOP("Palette", "Settings"), "=")
    HELP = (QT_TRANSLATE_NOOP("Palette", "Help"), "?")

    @property
    def words(self) -> str:
        """As a heading."""
        return QCoreApplication.translate("Palette", str(self.value[0]))

    @property
    def sign(self) -> str:
        """What asks for it alone."""
        return str(self.value[1])


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: ``run`` is what Enter does. ``keys`` are shown at the right, as on the keyboard."""

    group: Group
    title: str
    run: Callable[[], object]
    detail: str = ""
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """An entry that answers what is typed; ``marked`` are the letters of its title that were."""

    entry: Entry
    score: int = 0
    marked: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Typed:
    """What is looked for: the text, and its folded words. Without words: what one may want."""

    text: str
    words: tuple[str, ...]


class Source(Protocol):
    """Where entries come from."""

    @property
    def group(self) -> Group:
        """What its entries are."""
        ...

    def begin(self) -> None:
        """The palette opens: look at how things stand now."""
        ...

    def answers(self, typed: Typed) -> Sequence[Answer]:
        """What answers, the best first. Raises ExpectedError where it cannot be asked."""
        ...
