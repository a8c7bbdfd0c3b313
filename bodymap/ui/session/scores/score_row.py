"""One functional score."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.anatomy.side import Side
from bodymap.charting.outcome_score import OutcomeScore, score_problem
from bodymap.services.catalogue.outcome_measures import OutcomeMeasure
from bodymap.services.score_choice import has_sides
from bodymap.ui.session.scores.number_line import NumberLine
from bodymap.ui.session.scores.words import (
    change_words,
    earlier_words,
    number_words,
    range_words,
    score_problem_words,
)
from bodymap.ui.session.words import side_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import moment_words


class ScoreRow(QWidget):
    """A measure, or one of its scales: what can be recorded, what was before, what is recorded. For
    a measure of a limb the side is chosen first, and each side has its own score.

    Signals:
        given(str, float, object): a score of the scale, which can be one, and its `Side`, None for
            what has none.
        taken_back(str, object): the score of the scale on that side was not meant.
        side_chosen(): the other side is to be shown.
    """

    given = Signal(str, float, object)
    taken_back = Signal(str, object)
    side_chosen = Signal()

    def __init__(
        self,
        look: Look,
        outcome: OutcomeMeasure,
        scale: str,
        side: Side | None,
        parent: QWidget | None = None,
    ) -> None:
        """``side`` is that of the complaint, None where it is on none or both."""
        super().__init__(parent)
        self._sides: Segmented[Side] | None = None
        if has_sides(outcome):
            self._sides = Segmented(
                look,
                self.tr("Side of {0}").format(scale),
                [(one, side_words(one).capitalize()) for one in (Side.LEFT, Side.RIGHT)],
            )
            self._sides.choose(side)
            self._sides.chosen.connect(lambda _side: self._follow_side())
        self._measure = outcome.measure
        self.scale = scale
        self.line = NumberLine(look, scale)
        self._earlier = Text(look, "", SMALL_PX, tone=Tone.SOFT, wraps=True)
        self._now = Text(look, "", TITLE_PX, weight=BOLD, tabular=True)
        self._change = Text(look, "", SMALL_PX, tone=Tone.SOFT, wraps=True)
        self.take_back = Button(
            look, kind=Kind.QUIET, icon="undo", name=self.tr("Take {0} back").format(scale)
        )
        self._recorded = QWidget()
        recorded = QHBoxLayout(self._recorded)
        recorded.setContentsMargins(0, 0, 0, 0)
        recorded.addWidget(self._now)
        recorded.addWidget(self._change, 1)
        recorded.addWidget(self.take_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(look, scale, BASE_PX, weight=BOLD))
        column.addWidget(Text(look, outcome.name, SMALL_PX, tone=Tone.SOFT, wraps=True))
        column.addWidget(Text(look, range_words(self._measure), SMALL_PX, wraps=True))
        if self._sides is not None:
            column.addWidget(self._sides)
        column.addWidget(self.line)
        column.addWidget(self._recorded)
        column.addWidget(self._earlier)
        self.line.given.connect(self._check)
        self.take_back.clicked.connect(lambda: self.taken_back.emit(self.scale, self.side))

    @property
    def side(self) -> Side | None:
        """The side that is shown; None for what has none, and while nobody chose one."""
        return None if self._sides is None else self._sides.value()

    @property
    def is_waiting_for_side(self) -> bool:
        """Whether the side has to be chosen before anything can be said or recorded."""
        return self._sides is not None and self._sides.value() is None

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in order."""
        sides = () if self._sides is None else self._sides.buttons()
        return (*sides, self.line.line, self.line.button, self.take_back)

    def _follow_side(self) -> None:
        self.line.show_problem("")
        self.side_chosen.emit()

    def show_scores(self, now: OutcomeScore | None, earlier: OutcomeScore | None) -> None:
        """Show the score of this visit, and the last one before it."""
        self.line.setVisible(now is None)
        self._recorded.setVisible(now is not None)
        self._earlier.setVisible(now is None and earlier is not None)
        if earlier is not None:
            before = number_words(earlier.value)
            self._earlier.setText(earlier_words(before, moment_words(earlier.scored_at)))
        if now is not None:
            # what was typed before is recorded now
            self.line.clear()
            self._now.setText(number_words(now.value))
            self._change.setText(self._change_words(now, earlier))

    def recorded(self) -> str:
        """The score and its change as they are shown; empty where none is recorded."""
        if self._recorded.isHidden():
            return ""
        return f"{self._now.text()} {self._change.text()}".strip()

    def earlier(self) -> str:
        """The words of the earlier score; empty where none is shown."""
        return "" if self._earlier.isHidden() else self._earlier.text()

    def _change_words(self, now: OutcomeScore, earlier: OutcomeScore | None) -> str:
        # the clinic may have narrowed a measure since: then no change can be told
        both = (now, earlier) if earlier is not None else ()
        if not both or any(one and score_problem(self._measure, one.value) for one in both):
            return ""
        return change_words(self._measure, earlier, now.value) if earlier is not None else ""

    def _check(self, value: float) -> None:
        problem = score_problem(self._measure, value)
        if problem is not None:
            self.line.show_problem(score_problem_words(problem, self._measure))
            return
        if self.is_waiting_for_side:
            self.line.show_problem(self.tr("Choose the side first."))
            return
        self.line.show_problem("")
        self.given.emit(self.scale, value, self.side)
