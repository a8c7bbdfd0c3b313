"""One question: what happened, both sides, and the two answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.conflict import Decision
from bodymap.services.conflicts.told import About, Told
from bodymap.ui.conflicts.compare_table import AlikeTable, CompareTable
from bodymap.ui.conflicts.comparing import Compared, compared
from bodymap.ui.conflicts.question import Question
from bodymap.ui.conflicts.words import (
    going_words,
    keep_words,
    place_words,
    reason_words,
    short_words,
    take_words,
    thing,
    title_words,
    visit_words,
    whose_words,
)
from bodymap.ui.manage.value_words import ValueWords
from bodymap.ui.theme.fonts import BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.text import Text, Tone

_MOST_PX = 920


class QuestionCard(QWidget):
    """Shows one question after the other.

    Signals:
        decided(object): the `Decision` of the one that is shown.
        visit_wanted(object, object): the ids of its patient and of its visit.
    """

    decided = Signal(object)
    visit_wanted = Signal(object, object)

    def __init__(
        self,
        look: Look,
        values: ValueWords,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        """``today`` is the clinic's day."""
        super().__init__(parent)
        self._look = look
        self._values = values
        self._today = today
        self._area = ScrollBody()
        self._area.body.setContentsMargins(24, 18, 24, 24)
        self._shown = QWidget()
        self._area.body.addWidget(self._shown)
        self._area.body.addStretch(1)
        self.keep = Button(look)
        self.take = Button(look)
        self.visit: Button | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def show_question(self, question: Question, *, may_decide: bool) -> None:
        """Show it; who may not decide reads it."""
        shown = QWidget()
        shown.setMaximumWidth(_MOST_PX)
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._head(question))
        column.addWidget(Text(self._look, reason_words(question), wraps=True))
        column.addSpacing(6)
        self._make_buttons(question, may_decide=may_decide)
        alike: tuple[Compared, ...] = ()
        if question.about in (About.BOTH_CHANGED, About.SAME_PLACE):
            rows = compared(question.first.sides, self._values)
            alike = tuple(row for row in rows if not row.differs)
            column.addWidget(self._sides(question, [row for row in rows if row.differs]))
        else:
            for told in question.told:
                column.addWidget(self._charted(told))
            column.addSpacing(6)
            column.addLayout(self._answers(question))
        note = self._note(question, may_decide=may_decide)
        if note:
            column.addWidget(Text(self._look, note, SMALL_PX + 1, tone=Tone.SOFT, wraps=True))
        if alike:
            column.addSpacing(14)
            column.addWidget(AlikeTable(self._look, alike))
        self._area.body.replaceWidget(self._shown, shown)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = shown
        # a layout shows what it is given only later
        shown.show()
        self._area.verticalScrollBar().setValue(0)
        self.setAccessibleName(f"{whose_words(question)}: {title_words(question)}")
        self.setAccessibleDescription(reason_words(question))

    def _head(self, question: Question) -> QHBoxLayout:
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(2)
        title = Text(self._look, title_words(question), TITLE_PX, weight=BOLD, wraps=True)
        first = question.first
        about = whose_words(question)
        if first.session is not None:
            about = f"{about}, {visit_words(first)}"
        names.addWidget(title)
        names.addWidget(Text(self._look, about, tone=Tone.SOFT, wraps=True))
        head.addLayout(names, 1)
        self.visit = None
        if first.patient is not None:
            words = going_words(question)
            self.visit = Button(self._look, words, Kind.QUIET, icon="arrow-right")
            patient_id, session_id = first.patient.id, question.session_id
            self.visit.clicked.connect(
                lambda _=False: self.visit_wanted.emit(patient_id, session_id)
            )
            head.addWidget(self.visit, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _make_buttons(self, question: Question, *, may_decide: bool) -> None:
        first = question.first
        keep, take = keep_words(question), take_words(question)
        there = place_words(first.theirs) if first.conflict.theirs is not None else ""
        self.keep = Button(self._look, keep, name=self._spoken(keep, there) if there else keep)
        self.take = Button(self._look, take, name=self._spoken(take, place_words(first.mine)))
        for button, decision in ((self.keep, Decision.THEIRS), (self.take, Decision.MINE)):
            # the next question takes the place of this one
            button.take_single_presses()
            button.setEnabled(may_decide)
            button.clicked.connect(lambda _=False, what=decision: self.decided.emit(what))

    def _spoken(self, words: str, who: str) -> str:
        return self.tr("{what}: what {who} recorded").format(what=words, who=who)

    def _sides(self, question: Question, rows: Sequence[Compared]) -> CompareTable:
        told = question.first
        table = CompareTable(self._look)
        table.show_sides(
            rows,
            *(told.theirs, told.mine),
            (self.keep, self.take),
            has_before=told.sides.base is not None,
            today=self._today(),
        )
        return table

    def _charted(self, told: Told) -> Text:
        words = f"{thing(told)}: {short_words(told, self._values)}"
        return Text(self._look, words, wraps=True)

    def _answers(self, question: Question) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if question.first.can_take_mine:
            row.addWidget(self.take)
        row.addWidget(self.keep)
        row.addStretch(1)
        return row

    def _note(self, question: Question, *, may_decide: bool) -> str:
        if not may_decide:
            return self.tr("Your role reads this and does not decide it.")
        if question.becomes_amendment and question.first.can_take_mine:
            return self.tr(
                "What was signed stays as it is: an amendment is written beside it, in your name."
            )
        if question.about is About.BOTH_CHANGED:
            return self.tr(
                "Taking the right side changes only what was changed there: what only the left side"
                " changed stays. Both stay in the activity."
            )
        return ""
