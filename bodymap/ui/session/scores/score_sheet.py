"""The sheet beside the figure for functional scores and ranges of motion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.anatomy.side import Side
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.services.catalogue.outcome_measures import OutcomeMeasure
from bodymap.services.score_choice import MeasureChoice, is_score_of
from bodymap.ui.session.scores.motion_panel import MotionPanel
from bodymap.ui.session.scores.score_row import ScoreRow
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.calm_select import CalmSelect
from bodymap.ui.widgets.text import Text, Tone

Earlier = Callable[[str, Side | None], OutcomeScore | None]
"""Gives the last score of a scale, on a side, before this visit."""


class ScoreSheet(Sheet):
    """The measures of the complaint first, any other on demand. Nothing here has to be filled in.

    Signals:
        given(str, float, object): a score of a scale, and its `Side` or None.
        taken_back(str, object): the score of a scale, on that side, was not meant.
    """

    given = Signal(str, float, object)
    taken_back = Signal(str, object)

    def __init__(
        self, look: Look, choice: MeasureChoice, side: Side, parent: QWidget | None = None
    ) -> None:
        """``side`` is that of the complaint; the midline where it is on none or both."""
        super().__init__(look, self.tr("Scores"), parent)
        self._look = look
        self._side = None if side is Side.MIDLINE else side
        self._rows: dict[str, ScoreRow] = {}
        self._others = choice.others
        self._now: tuple[OutcomeScore, ...] = ()
        self._is_noted = False
        self._earlier: Earlier = lambda _scale, _side: None
        self._list = QVBoxLayout()
        self._list.setSpacing(16)
        self.another = CalmSelect(look, self.tr("Another score"))
        self.another.addItem(self.tr("Another score"))
        for outcome in choice.others:
            self.another.addItem(f"{outcome.measure.id}  {outcome.name}")
        self.motion = MotionPanel(look)
        self.motion.show_side(side)
        self.body.addWidget(self._heading(self.tr("Functional scores")))
        self.body.addLayout(self._list)
        self.body.addSpacing(8)
        self.body.addWidget(self.another)
        self.body.addSpacing(8)
        self.body.addWidget(self._heading(self.tr("Range of motion")))
        self.body.addWidget(self.motion)
        self.body.addStretch(1)
        for outcome in choice.first:
            self._add(outcome)
        self.another.activated.connect(self._add_another)
        self.motion.noted.connect(self._keep_noted)
        self.area.verticalScrollBar().rangeChanged.connect(self._show_noted)

    def begin(self) -> None:
        """Put the focus on the first score that is not given yet."""
        free = [row.line for row in self._rows.values() if not row.line.isHidden()]
        first = free[0] if free else self.another
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_scores(self, now: Sequence[OutcomeScore], earlier: Earlier) -> None:
        """Show the scores of this visit, the last one of each scale and side, beside what was
        before."""
        self._now = tuple(now)
        self._earlier = earlier
        given = {one.measure for one in now}
        for outcome in self._others:
            if not given.isdisjoint(outcome.measure.scales):
                self._add(outcome)
        for row in self._rows.values():
            self._fill(row)

    def show_open(self, is_open: bool) -> None:
        """Take scores only while the visit can be charted."""
        for row in self._rows.values():
            row.setEnabled(is_open)
        self.another.setEnabled(is_open)
        self.motion.setEnabled(is_open)

    def row(self, scale: str) -> ScoreRow:
        """The row of a scale."""
        return self._rows[scale]

    def scales(self) -> tuple[str, ...]:
        """The scales that have a row, in their order."""
        return tuple(self._rows)

    def _add(self, outcome: OutcomeMeasure) -> None:
        for scale in outcome.measure.scales:
            if scale not in self._rows:
                row = ScoreRow(self._look, outcome, scale, self._side)
                row.given.connect(self.given)
                row.taken_back.connect(self.taken_back)
                row.side_chosen.connect(partial(self._fill, row))
                self._list.addWidget(row)
                self._rows[scale] = row
                self._fill(row)
        in_order = [field for row in self._rows.values() for field in row.fields]
        for before, after in pairwise((*in_order, self.another)):
            QWidget.setTabOrder(before, after)

    def _add_another(self, index: int) -> None:
        if index > 0:
            outcome = self._others[index - 1]
            self._add(outcome)
            self.another.setCurrentIndex(0)
            self.bring_into_view(self._rows[outcome.measure.scales[0]].line)

    def _keep_noted(self) -> None:
        self._is_noted = True

    def _show_noted(self, _least: int, end: int) -> None:
        # what was recorded has its place only when the column has been laid out again
        if self._is_noted:
            self._is_noted = False
            self.area.verticalScrollBar().setValue(end)

    def _fill(self, row: ScoreRow) -> None:
        if row.is_waiting_for_side:
            row.show_scores(None, None)
            return
        given = (
            one for one in reversed(self._now) if is_score_of(one, row.scale, row.side, self._side)
        )
        row.show_scores(next(given, None), self._earlier(row.scale, row.side))

    def _heading(self, words: str) -> Text:
        return Text(self._look, words, SMALL_PX, weight=BOLD, tone=Tone.SOFT)
