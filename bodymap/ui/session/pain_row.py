"""Eleven large buttons for one pain score."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.charting.pain import Phase
from bodymap.ui.session.pain_button import PainButton
from bodymap.ui.session.pain_complaint import PainComplaint
from bodymap.ui.session.pain_missing import PainMissing
from bodymap.ui.session.pain_scale import PainScale
from bodymap.ui.session.words import phase_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.mid_sentence import mid_sentence
from bodymap.ui.widgets.text import Text

_LEAST_LABEL_PX = 48
_BESIDE_LABEL_PX = 4
_PHASES = (Phase.BEFORE, Phase.AFTER)


class PainRow(QWidget):
    """The NPRS of one phase. A missing score says so in words; it is never shown as a zero.

    Signals:
        scored(object): an int 0..10, or None when the chosen score was pressed again.
        skipped(bool): the score need not be asked for any more, or with False it is after all.
        complaint_chosen(int): the place of another complaint in the list of ``show_complaints``.
    """

    scored = Signal(object)
    skipped = Signal(bool)
    complaint_chosen = Signal(int)

    def __init__(self, phase: Phase, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_skipped = False
        name = phase_words(phase)
        self._label = Text(look, name, BASE_PX, weight=BOLD)
        metrics = QFontMetrics(look.fonts.font(BASE_PX, BOLD))
        widest = max(metrics.horizontalAdvance(phase_words(one)) for one in _PHASES)
        # both rows alike, so that their numbers stand under each other
        self._label.setFixedWidth(max(_LEAST_LABEL_PX, widest + _BESIDE_LABEL_PX))
        self.complaint = PainComplaint(name, look, self)
        self.complaint.hide()
        self._scale = PainScale(
            look, self.tr("Pain {phase}").format(phase=mid_sentence(name)), self
        )
        self.missing = PainMissing(name, look, self)
        keeps_room = self.missing.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.missing.setSizePolicy(keeps_room)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self._label, self.complaint, self._scale, self.missing):
            row.addWidget(widget)
        row.addStretch(1)
        self._scale.scored.connect(self.scored)
        self.complaint.activated.connect(self.complaint_chosen)
        self.missing.clicked.connect(lambda: self.skipped.emit(not self._is_skipped))
        self.show_score(None)

    @property
    def score(self) -> int | None:
        """The score that is shown."""
        return self._scale.score

    def press(self, score: int) -> None:
        """Ask for ``score``; the chosen one pressed again asks for none. Shown once recorded."""
        self._scale.press(score)

    def show_score(self, score: int | None) -> None:
        """Show what the record holds."""
        self._scale.show_score(score)
        self.missing.setVisible(score is None)

    def show_skipped(self, *, is_skipped: bool, offers_skip: bool) -> None:
        """Show whether a missing score was skipped, and whether it can be."""
        self._is_skipped = is_skipped
        self.missing.show_state(is_skipped=is_skipped, offers_skip=offers_skip)

    def show_open(self, is_open: bool) -> None:
        """Take scores, or only show them. Which complaint is shown can be chosen at any time."""
        self._scale.setEnabled(is_open)
        self._label.setEnabled(is_open)

    def show_complaints(self, words: Sequence[str], chosen: int) -> None:
        """Let one choose of which complaint it speaks; with only one the label names the phase."""
        several = len(words) > 1
        self._label.setVisible(not several)
        self.complaint.setVisible(several)
        if [self.complaint.itemText(row) for row in range(self.complaint.count())] != list(words):
            self.complaint.clear()
            self.complaint.addItems(list(words))
        self.complaint.setCurrentIndex(chosen)

    def button(self, score: int) -> PainButton:
        """The button of a score."""
        return self._scale.button(score)
