"""What was changed on the page, so that it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from bodymap.errors import ExpectedError
from bodymap.ui.widgets.said import said

_MOST = 100


@dataclass(frozen=True, slots=True)
class Step:
    """One change. ``words`` say what it was; ``do`` and ``undo`` raise ExpectedError where they
    cannot."""

    words: str
    do: Callable[[], object]
    undo: Callable[[], object]


class Steps(QObject):
    """Takes changes back and makes them again, the last one first. A step that cannot be made is
    none, and one that cannot be taken back stays where it is.

    Signals:
        changed(): something was done, undone or done again.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._said = ""

    @property
    def said(self) -> str:
        """What was done last, in words; empty for nothing."""
        return self._said

    @property
    def to_undo(self) -> str:
        """What would be taken back; empty for nothing."""
        return self._done[-1].words if self._done else ""

    @property
    def to_redo(self) -> str:
        """What would be made again; empty for nothing."""
        return self._undone[-1].words if self._undone else ""

    def take(self, step: Step) -> str:
        """Make a change; returns why it could not be made, empty where it was."""
        try:
            step.do()
        except ExpectedError as error:
            return said(error)
        self._done = [*self._done, step][-_MOST:]
        self._undone = []
        self._tell(self.tr("Kept: {what}").format(what=step.words))
        return ""

    def undo(self) -> str:
        """Take the last change back; returns why it could not be."""
        return self._move(self._done, self._undone, backwards=True)

    def redo(self) -> str:
        """Make the change again that was taken back last; returns why it could not be."""
        return self._move(self._undone, self._done, backwards=False)

    def _move(self, source: list[Step], target: list[Step], *, backwards: bool) -> str:
        if not source:
            return ""
        step = source[-1]
        try:
            (step.undo if backwards else step.do)()
        except ExpectedError as error:
            return said(error)
        target.append(source.pop())
        words = self.tr("Taken back: {what}") if backwards else self.tr("Kept: {what}")
        self._tell(words.format(what=step.words))
        return ""

    def _tell(self, said: str) -> None:
        self._said = said
        self.changed.emit()
