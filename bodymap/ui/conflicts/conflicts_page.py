"""What two workstations did to one thing, one question after the other."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.charting.conflict import Decision
from bodymap.errors import ExpectedError
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.conflicts.conflicts import Amending
from bodymap.ui.conflicts.question import Question, questions
from bodymap.ui.conflicts.question_card import QuestionCard
from bodymap.ui.conflicts.words import (
    all_of,
    reason_of_amendment,
    rooms_words,
    title_words,
    whose_words,
)
from bodymap.ui.manage.names import Names
from bodymap.ui.manage.value_words import ValueWords
from bodymap.ui.theme.fonts import BOLD, PAGE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.choice_list import Choice, ChoiceList
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone

_LIST_PX = 320
_DOT = " \N{MIDDLE DOT} "


class ConflictsPage(QWidget):
    """The questions at the left, the one that is looked at beside them. It follows the record:
    what is decided elsewhere goes.

    Signals:
        visit_wanted(object, object): the ids of a patient and of a visit, or None, to go to.
    """

    visit_wanted = Signal(object, object)

    def __init__(
        self, look: Look, clinic: Clinic, names: Names, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self._patient_id: UUID | None = None
        self._questions: tuple[Question, ...] = ()
        self._shown: Question | None = None
        self._is_stale = True
        self._people: dict[UUID, str] = {}
        self._values = ValueWords(names, lambda key: self._people.get(key, ""))
        self.count = Text(look, "", tone=Tone.SOFT)
        self.notice = NoticeBar(look)
        self.list = ChoiceList(look, self.tr("What is to be decided"))
        self.list.setFixedWidth(_LIST_PX)
        self.card = QuestionCard(look, self._values)
        self.empty = EmptyState(look, self.tr("Nothing waits for a decision."), "", icon="check")
        self._stack = QStackedWidget()
        self._lay_out(look)
        self.list.picked.connect(self._pick)
        self.list.selectionModel().currentChanged.connect(self._follow_list)
        self.card.decided.connect(self._decide)
        self.card.visit_wanted.connect(self.visit_wanted)
        for stop in (clinic.bus.listen(self._follow), clinic.desk.listen(self._follow_desk)):
            self.destroyed.connect(stop)

    def begin(self, patient_id: UUID | None = None) -> None:
        """Show what waits, of one patient first where one is given."""
        self._patient_id = patient_id
        self._shown = None
        self.notice.hide()
        self._read()
        if self._questions:
            self.list.come_in()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was not seen."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def _lay_out(self, look: Look) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 24, 8)
        head.setSpacing(16)
        head.addWidget(Text(look, self.tr("To decide"), PAGE_PX, weight=BOLD))
        head.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        asked = QWidget()
        row = QHBoxLayout(asked)
        row.setContentsMargins(16, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.list)
        row.addWidget(self.card, 1)
        self._stack.addWidget(asked)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.notice)
        layout.addWidget(self._stack, 1)

    def _follow(self, changes: Changes) -> None:
        self._is_stale = True
        if self.isVisible() and changes.kinds & Kind.CLINIC:
            self._read()

    def _follow_desk(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        try:
            conflicts = self._clinic.conflicts
            told = conflicts.told(conflicts.waiting())
            people = self._clinic.people.all()
        except ExpectedError as error:
            self.notice.say(said(error), Weight.WARN, self.tr("Try again"), self._read)
            return
        self._is_stale = False
        self._people = {one.id: one.name for one in people}
        found = questions(told)
        # the patient who was asked for comes first
        self._questions = tuple(sorted(found, key=self._is_of_another))
        self._stack.setCurrentIndex(0 if found else 1)
        self.count.setText(self._count_words(len(found)))
        if self._question(self._id_shown()) != self._shown:
            self._shown = None
        self.list.show_choices([self._choice(one) for one in self._questions])
        if self._questions:
            self.list.make_current((self._shown or self._questions[0]).id)

    def _count_words(self, count: int) -> str:
        if not count:
            return ""
        if count == 1:
            return self.tr("One question waits")
        return self.tr("{count} questions wait", None, count).format(count=count)

    def _is_of_another(self, question: Question) -> bool:
        patient = question.first.patient
        return self._patient_id is not None and (patient is None or patient.id != self._patient_id)

    def _choice(self, question: Question) -> Choice:
        detail = _DOT.join(filter(None, (title_words(question), rooms_words(question))))
        return Choice(question.id, whose_words(question), detail)

    def _id_shown(self) -> str:
        return "" if self._shown is None else self._shown.id

    def _question(self, key: str) -> Question | None:
        return next((one for one in self._questions if one.id == key), None)

    def _follow_list(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._questions):
            self._show(self._questions[row])

    def _pick(self, choice: Choice) -> None:
        """With a row chosen, the keys go on to the answers."""
        question = self._question(choice.id)
        if question is not None:
            self._show(question)
            self.card.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, question: Question) -> None:
        if question == self._shown:
            return
        self._shown = question
        conflicts = self._clinic.conflicts
        for told in question.told:
            conflicts.look(told)
        may = all(conflicts.may_decide(one.conflict) for one in question.told)
        self.card.show_question(question, may_decide=may)

    def _decide(self, decision: Decision) -> None:
        question = self._shown
        if question is None:
            return
        amending = Amending(reason_of_amendment(question), lambda told: all_of(told, self._values))
        self.notice.hide()
        try:
            self._clinic.conflicts.decide(question.told, decision, amending)
        except ExpectedError as error:
            self.notice.say(said(error), Weight.WARN)
            self._read()
            return
        left = len(self._questions)
        announce(self, f"{self.tr('Decided.')} {self._count_words(left)}")
        if left:
            self.list.come_in()
