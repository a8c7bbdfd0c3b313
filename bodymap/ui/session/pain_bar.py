"""The bar under the figure: pain before and after, and the end of the visit."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.pain import Phase
from bodymap.ui.session.finish_corner import FinishCorner
from bodymap.ui.session.pain_row import PainRow
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button

PHASES = (Phase.BEFORE, Phase.AFTER)
_BESIDE_PX = 880
"""From here on two rows of eleven numbers and the end of the visit stand side by side."""
_RIGHT, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
Asked = tuple[Phase, UUID]
"""A score that is asked for: its phase, and the complaint."""


class PainBar(QWidget):
    """Two rows of eleven buttons. Both speak of one complaint: that of the visit, until another
    one is chosen where the patient has several.

    Signals:
        scored(object, object): the `Phase` and an int, or None to take the score back, of the
            complaint of the visit.
        other_scored(object, object, object): the same with the id of another complaint between.
        skipped(object, object, bool): `Phase`, id of a complaint, whether it is skipped or asked
            for again.
        finish_wanted(): the visit is over.
        reopen_wanted(): an ended visit is to be charted on.
    """

    scored = Signal(object, object)
    other_scored = Signal(object, object, object)
    skipped = Signal(object, object, bool)
    finish_wanted = Signal()
    reopen_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: dict[Phase, int | None] = dict.fromkeys(PHASES)
        self._others: Mapping[Asked, int] = {}
        self._skipped: Collection[Asked] = ()
        self._complaints: tuple[UUID, ...] = ()
        self._chosen: UUID | None = None
        self._is_open = True
        self._rows = {phase: PainRow(phase, look, self) for phase in PHASES}
        self._corner = FinishCorner(look)
        self._corner.finish_wanted.connect(self.finish_wanted)
        self._corner.reopen_wanted.connect(self.reopen_wanted)
        rows = self._scores = QVBoxLayout()
        rows.setSpacing(2)
        for phase, row in self._rows.items():
            row.scored.connect(lambda score, phase=phase: self.ask(phase, score))
            row.skipped.connect(lambda is_skipped, phase=phase: self._skip(phase, is_skipped))
            row.complaint_chosen.connect(self._choose)
            rows.addWidget(row)
        self.setFocusProxy(self._rows[Phase.BEFORE].button(0))
        self._parts = QHBoxLayout(self)
        self._parts.setContentsMargins(4, 4, 12, 12)
        self._parts.setSpacing(4)
        self._parts.addLayout(rows)
        # all of the room is its: what stands at its left does not move with what is at its right
        self._parts.addWidget(self._corner, 1)

    def minimumSizeHint(self) -> QSize:
        """As wide as the scores, below which the end of the visit can stand."""
        edges = self._parts.contentsMargins()
        wide = self._scores.minimumSize().width() + edges.left() + edges.right()
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the end of the visit stands under the scores: none of the numbers may
        lie on another. Only the width decides, so that nothing moves between two clicks."""
        super().resizeEvent(event)
        is_narrow = self.width() < _BESIDE_PX
        self._parts.setDirection(_DOWN if is_narrow else _RIGHT)
        self._corner.show_as(_RIGHT if is_narrow else _DOWN)

    def show_score(self, phase: Phase, score: int | None) -> None:
        """Show a phase's score of the visit's own complaint as it is recorded."""
        self._own[phase] = score
        self._show(phase)

    def show_complaints(
        self, complaints: Sequence[tuple[UUID, str]], own: UUID, *, chosen: UUID | None = None
    ) -> None:
        """Let one score each of these complaints (id and words), the visit's ``own`` at the front.

        Scores can be skipped from here on: there is somebody who records it.
        """
        ordered = sorted(complaints, key=lambda complaint: complaint[0] != own)
        self._complaints = tuple(identity for identity, _ in ordered)
        self._chosen = chosen if chosen in self._complaints else own
        words = [text for _, text in ordered]
        for row in self._rows.values():
            row.show_complaints(words, self._complaints.index(self._chosen))
        self._show_all()

    def show_recorded(self, others: Mapping[Asked, int], skipped: Collection[Asked]) -> None:
        """Show the scores of complaints that are not the visit's own, and what was skipped."""
        self._others = others
        self._skipped = skipped
        self._show_all()

    def show_open(self, is_open: bool) -> None:
        """Offer what the visit allows: scores while it is open, opening it again once ended."""
        self._is_open = is_open
        for row in self._rows.values():
            row.show_open(is_open)
        self._show_all()
        self._corner.show_open(is_open=is_open)

    def ask(self, phase: Phase, score: int | None) -> None:
        """Ask for a score of the complaint that is shown, or with None take it back."""
        if self._chosen is None or self._is_own(self._chosen):
            self.scored.emit(phase, score)
        else:
            self.other_scored.emit(phase, self._chosen, score)

    @property
    def complaint(self) -> UUID | None:
        """The complaint that is shown; None while only the visit's own can be."""
        return self._chosen

    def begin(self, phase: Phase) -> None:
        """Put the focus on the score of a phase, or on its first number while it is missing."""
        row = self._rows[phase]
        row.button(row.score or 0).setFocus(Qt.FocusReason.OtherFocusReason)

    def row(self, phase: Phase) -> PainRow:
        """The row of a phase."""
        return self._rows[phase]

    @property
    def corner(self) -> FinishCorner:
        """What ends the visit."""
        return self._corner

    @property
    def finish_button(self) -> Button:
        """Ends the visit."""
        return self._corner.finish

    @property
    def reopen_button(self) -> Button:
        """Opens an ended visit again."""
        return self._corner.reopen

    def _is_own(self, complaint: UUID) -> bool:
        return complaint == self._complaints[0]

    def _choose(self, place: int) -> None:
        self._chosen = self._complaints[place]
        for row in self._rows.values():
            row.complaint.setCurrentIndex(place)
        self._show_all()

    def _skip(self, phase: Phase, is_skipped: bool) -> None:
        if self._chosen is not None:
            self.skipped.emit(phase, self._chosen, is_skipped)

    def _show_all(self) -> None:
        for phase in PHASES:
            self._show(phase)

    def _show(self, phase: Phase) -> None:
        row, chosen = self._rows[phase], self._chosen
        if chosen is None or self._is_own(chosen):
            row.show_score(self._own[phase])
        else:
            row.show_score(self._others.get((phase, chosen)))
        is_skipped = chosen is not None and (phase, chosen) in self._skipped
        row.show_skipped(is_skipped=is_skipped, offers_skip=self._is_open and chosen is not None)
