"""The dated notice on needling in the clinic's place, and how the clinic corrects it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.services.catalogue.legality import Legality, Status
from bodymap.services.catalogue.own_copy import Origin
from bodymap.services.catalogue.sources import Source
from bodymap.ui.settings.legality_words import (
    board_sentence,
    heading_words,
    notice_sentences,
    status_words,
    unknown_sentence,
)
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text
from bodymap.ui.widgets.text_field import TextField

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Correction:
    """What the clinic knows of its place as of ``day``: the ground it rests on and who said so,
    both possibly empty."""

    status: Status
    basis: str
    source: str
    day: date


class LegalityCard(QWidget):
    """The notice in words; below it, when somebody corrects it, what the board said.

    Signals:
        corrected(object): a `Correction` to keep.
        shipped_wanted(): the clinic's own notice is to go.
    """

    corrected = Signal(object)
    shipped_wanted = Signal()

    def __init__(
        self, look: Look, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._today = today
        self._notice: Legality | None = None
        self.heading = Text(look, "", BASE_PX, weight=BOLD, wraps=True)
        self.told = Text(look, "", SMALL_PX + 1, wraps=True)
        self.board = Text(look, board_sentence(), SMALL_PX + 1, weight=BOLD, wraps=True)
        self.correct = Button(look, self.tr("Record what the board said"), icon="edit")
        self.shipped = Button(look, self.tr("Back to the list"), Kind.QUIET, icon="undo")
        self.status: Segmented[Status] = Segmented(
            look, self.tr("Needling"), [(one, status_words(one)) for one in Status]
        )
        self.basis = TextField(look, self.tr("Law, rule or ruling (may be empty)"))
        self.source = TextField(
            look, self.tr("Who said so"), self.tr("State board, letter of 2026-05-02")
        )
        self.keep = Button(look, self.tr("Keep this notice"), Kind.PRIMARY)
        self.leave = Button(look, self.tr("Leave it"), Kind.QUIET)
        self.form = QWidget()
        self._lay_out()
        self.form.hide()
        self.correct.clicked.connect(self._open)
        self.leave.clicked.connect(self._close)
        self.keep.clicked.connect(self._keep)
        self.shipped.clicked.connect(self.shipped_wanted)
        look.theme.changed.connect(self.update)

    def show_notice(self, notice: Legality | None, source: Callable[[str], Source | None]) -> None:
        """Show the notice of the place; None where there is none."""
        self._notice = notice
        self._close()
        if notice is None:
            self.heading.setText("")
            self.told.setText(unknown_sentence())
        else:
            self.heading.setText(heading_words(notice))
            self.told.setText(" ".join(notice_sentences(notice, source)))
        self.heading.setVisible(notice is not None)
        self.shipped.setVisible(notice is not None and notice.origin is not Origin.SHIPPED)
        self.update()

    def lock(self, *, is_locked: bool) -> None:
        """Offer to correct it only to those who may."""
        self._close()
        self.correct.setEnabled(not is_locked)
        self.shipped.setEnabled(not is_locked)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of a notice, with its edge in the colour of caution."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("warn"))
        painter.setBrush(theme.color("warn-soft"))
        radius = theme.size("radius-button")
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius
        )
        painter.end()

    def _open(self) -> None:
        notice = self._notice
        self.status.choose(None if notice is None else notice.status)
        self.basis.set_text("" if notice is None else notice.basis)
        self.source.set_text("")
        self.correct.hide()
        self.form.show()
        self.status.setFocus()

    def _close(self) -> None:
        self.form.hide()
        self.correct.show()

    def _keep(self) -> None:
        status = self.status.value()
        if status is None:
            self.source.show_error(self.tr("Choose above what holds there."))
            return
        if not (self.basis.is_short(_LONGEST) and self.source.is_short(_LONGEST)):
            return
        if not self.source.text():
            self.source.show_error(self.tr("Write who said so: a notice without it helps nobody."))
            return
        told = Correction(status, self.basis.text(), self.source.text(), self._today())
        self.corrected.emit(told)

    def _lay_out(self) -> None:
        asked = QVBoxLayout(self.form)
        asked.setContentsMargins(0, 8, 0, 0)
        asked.setSpacing(8)
        for field in (self.status, self.basis, self.source):
            asked.addWidget(field)
        pressed = QHBoxLayout()
        pressed.setSpacing(8)
        pressed.addWidget(self.keep)
        pressed.addWidget(self.leave)
        pressed.addStretch(1)
        asked.addLayout(pressed)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.correct)
        buttons.addWidget(self.shipped)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        for text in (self.heading, self.told, self.board):
            column.addWidget(text)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addWidget(self.form)
