"""Saving what can be read of a damaged clinic file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.services.salvage_report import SalvageReport
from bodymap.ui.gate.gate_card import GateCard
from bodymap.ui.gate.salvage_words import lost_words, place_words, saved_words
from bodymap.ui.manage.progress_row import ProgressRow
from bodymap.ui.theme.fonts import BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.file_dialogs import FolderDialogs
from bodymap.ui.widgets.problem import show_problem
from bodymap.ui.widgets.text import Text, Tone

_MOST_TRIES = 1000


class SalvageCard(GateCard):
    """Asks where to, tells how far it is, and what came of it.

    Signals:
        salvage_wanted(object): save into this folder (a Path), which is not there yet.
        cancelled(): the person does not want to wait.
        left(): back to the log-in.
    """

    salvage_wanted = Signal(object)
    cancelled = Signal()
    left = Signal()

    def __init__(
        self, look: Look, dialogs: FolderDialogs, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            look,
            _tr("Save what can be read"),
            _tr(
                "The damaged file stays as it is. What can be read of it is saved as a new clinic, "
                "in a new folder at a place of your choice."
            ),
            parent,
        )
        self._dialogs = dialogs
        self._today = today
        self.choose = Button(look, self.tr("Choose the place\N{HORIZONTAL ELLIPSIS}"), Kind.PRIMARY)
        self.progress = ProgressRow(look)
        self.problem = Text(look, "", tone=Tone.DANGER, wraps=True)
        self.saved = Text(look, "", weight=BOLD, wraps=True)
        self.lost = Text(look, "", wraps=True)
        self.place = Text(look, "", wraps=True)
        self.place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.back = Button(look, self.tr("Back"), Kind.QUIET)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.choose)
        for widget in (self.progress, self.problem, self.saved, self.lost, self.place):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.choose.clicked.connect(self._choose)
        self.progress.cancelled.connect(self.cancelled)
        self.back.clicked.connect(self.left)

    def begin(self) -> None:
        """Ask where to."""
        self._show(has_ended=False)
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """While it works it can be told to stop; nothing else is there to press."""
        if busy:
            self._show(has_ended=False)
            self.choose.hide()
            self.progress.begin(self.tr("Saving what can be read"))
            self.progress.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.progress.end()
        self.back.setEnabled(not busy)

    def show_report(self, report: SalvageReport) -> None:
        """It is done."""
        self._show(has_ended=True)
        self.saved.setText(saved_words(report))
        self.lost.setText(lost_words(report))
        is_less = bool(sum(report.lost.values())) or not report.is_log_whole
        self.lost.set_tone(Tone.DANGER if is_less else Tone.GOOD)
        self.place.setText(place_words(report))
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, " ".join((self.saved.text(), self.lost.text())))

    def show_error(self, sentence: str) -> None:
        """It was not done: say why, and let the person try another place."""
        self._show(has_ended=False)
        show_problem(self.problem, sentence)
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, has_ended: bool) -> None:
        self.choose.setVisible(not has_ended)
        self.problem.hide()
        for text in (self.saved, self.lost, self.place):
            text.setVisible(has_ended)

    def _choose(self) -> None:
        place = self._dialogs.folder(self, self.tr("Where to save what can be read"))
        if place is not None:
            self.salvage_wanted.emit(_new_folder(place, self._today))


def _new_folder(place: Path, today: date) -> Path:
    """A folder in ``place`` that is not there yet."""
    name = f"bodymap-saved-{today.isoformat()}"
    tries = (name, *(f"{name}-{number}" for number in range(2, _MOST_TRIES)))
    return next((place / one for one in tries if not (place / one).exists()), place / name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SalvageCard", text)
