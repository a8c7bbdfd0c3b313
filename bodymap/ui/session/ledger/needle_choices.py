"""What can be recorded of one needle, by where it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.charting.ledger import Whereabouts
from bodymap.charting.needle_event import EventKind
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text_field import TextField

_COLUMNS = 2

_OFFERED: Final[Mapping[Whereabouts, tuple[EventKind, ...]]] = {
    Whereabouts.IN: (
        EventKind.OUT,
        EventKind.BENT,
        EventKind.FELL,
        EventKind.BROKEN,
        EventKind.RETAINED,
    ),
    Whereabouts.BROKEN: (EventKind.OUT, EventKind.BROKEN, EventKind.RETAINED),
    Whereabouts.RETAINED: (EventKind.OUT, EventKind.RETAINED),
    Whereabouts.OUT: (
        EventKind.REINSERTED,
        EventKind.BENT,
        EventKind.BROKEN,
        EventKind.RETAINED,
    ),
    Whereabouts.FELL: (EventKind.REINSERTED, EventKind.BENT, EventKind.BROKEN, EventKind.RETAINED),
    Whereabouts.OUT_UNCONFIRMED: (
        EventKind.RECONCILED,
        EventKind.FELL,
        EventKind.REINSERTED,
        EventKind.BROKEN,
        EventKind.RETAINED,
    ),
}
"""What would change something at a needle that is there."""


class NeedleChoices(QWidget):
    """One button for each thing that can have happened. What has to be explained asks for a note,
    which may be left empty: then the visit asks for an explanation at its end.

    Signals:
        told(object, str): an `EventKind` to record, with its note.
    """

    told = Signal(object, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._where: Whereabouts | None = None
        self._noted: EventKind | None = None
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        self._notes = {
            EventKind.BROKEN: TextField(look, self.tr("How it broke, and what is still in")),
            EventKind.RETAINED: TextField(look, self.tr("Why it stays in the patient")),
        }
        self._save = Button(look, self.tr("Record"), Kind.PRIMARY)
        self._save.clicked.connect(self._tell_noted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addLayout(self._grid)
        for note in self._notes.values():
            note.entered.connect(self._tell_noted)
            column.addWidget(note)
        column.addWidget(self._save)
        self.ask_note(None)

    def offer(self, where: Whereabouts | None) -> None:
        """Offer what can have happened to a needle that is ``where``; None offers nothing. What is
        being written stays while that is the same."""
        if where is self._where:
            return
        self._where = where
        self._make_buttons(() if where is None else _OFFERED[where])
        self.ask_note(None)

    def ask_note(self, kind: EventKind | None) -> None:
        """Ask for the words to a broken or retained needle; None for none."""
        self._noted = kind
        for noted, note in self._notes.items():
            note.setVisible(noted is kind)
        self._save.setVisible(kind is not None)
        if kind is not None:
            self._notes[kind].set_text("")
            self._notes[kind].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_buttons(self, kinds: Sequence[EventKind]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                # the press that changed what is offered may still be on its way through it
                old.hide()
                old.deleteLater()
        for at, kind in enumerate(kinds):
            button = Button(self._look, self._words(kind))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, kind=kind: self._press(kind))
            self._grid.addWidget(button, at // _COLUMNS, at % _COLUMNS)
            # a layout shows what it is given only later, and the next press may come at once
            button.show()

    def _press(self, kind: EventKind) -> None:
        if kind in self._notes:
            self.ask_note(None if kind is self._noted else kind)
        else:
            self.told.emit(kind, "")

    def _tell_noted(self) -> None:
        kind = self._noted
        if kind is not None:
            # whoever records it closes the note: what could not be saved is not typed again
            self.told.emit(kind, self._notes[kind].text())

    def _words(self, kind: EventKind) -> str:
        return {
            EventKind.OUT: self.tr("Out"),
            EventKind.BENT: self.tr("Bent"),
            EventKind.FELL: self.tr("Fell out"),
            EventKind.BROKEN: self.tr("Broke\N{HORIZONTAL ELLIPSIS}"),
            EventKind.RETAINED: self.tr("Left in\N{HORIZONTAL ELLIPSIS}"),
            EventKind.REINSERTED: self.tr("Back in"),
            EventKind.RECONCILED: self.tr("Counted"),
            EventKind.EMERGENCY_OUT: "",
        }[kind]
