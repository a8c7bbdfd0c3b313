"""What two workstations did to one thing, one question after the other."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.charting.conflict import Decision
from bodymap.errors import ExpectedError
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.conflicts.conflicts import Amending
from bodymap.services.ports import Clock
from bodymap.ui.conflicts.question import Question, questions
from bodymap.ui.conflicts.question_card import QuestionCard
from bodymap.ui.conflicts.words import (
    all_of,
    going_words,
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
from bodymap.ui.widgets.side_ground import paint_side_ground
from bodymap.ui.widgets.text import Text, Tone

_LIST_PX = 288
_PADDING_PX = 12
"""As the rows of the list have it."""
_LINE_PX = 2
"""The list leaves the hairline beside it to be seen, also the wide one of high contrast."""
_DOT = " \N{MIDDLE DOT} "


class ConflictsPage(QWidget):
    """The questions at the left, the one that is looked at beside them. It follows the record:
    what is decided elsewhere goes.

    Signals:
        visit_wanted(object, object): the ids of a patient and of a visit, or None, to go to.
    """

    visit_wanted = Signal(object, object)

    def __init__(
        self, look: Look, clinic: Clinic, names: Names, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._clinic = clinic
        self._patient_id: UUID | None = None
        self._questions: tuple[Question, ...] = ()
        self._shown: Question | None = None
        self._decided: Question | None = None
        self._is_stale = True
        self._people: dict[UUID, str] = {}
        self._values = ValueWords(names, lambda key: self._people.get(key, ""))
        self.count = Text(look, "", tone=Tone.SOFT)
        self.notice = NoticeBar(look)
        self.list = ChoiceList(look, self.tr("What is to be decided"))
        self.card = QuestionCard(look, self._values, lambda: clock.now().astimezone().date())
        self.empty = EmptyState(look, self.tr("Nothing waits for a decision."), "", icon="check")
        self._stack = QStackedWidget()
        self._lay_out(look)
        self.list.picked.connect(self._pick)
        self.list.selectionModel().currentChanged.connect(self._follow_list)
        self.card.decided.connect(self._decide)
        self.card.visit_wanted.connect(self.visit_wanted)
        self.empty.pressed.connect(self._go_on)
        for stop in (clinic.bus.listen(self._follow), clinic.desk.listen(self._follow_desk)):
            self.destroyed.connect(stop)

    def begin(self, patient_id: UUID | None = None) -> None:
        """Show what waits, of one patient first where one is given."""
        self._patient_id = patient_id
        self._shown = None
        self.notice.hide()
        self._decided = None
        self._read()
        if self._questions:
            self.list.come_in()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was not seen."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of the list, and the hairline beside it."""
        paint_side_ground(self, self._look.theme, _LIST_PX)

    def _lay_out(self, look: Look) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(_PADDING_PX, 16, _PADDING_PX, 12)
        head.setSpacing(2)
        head.addWidget(Text(look, self.tr("To decide"), PAGE_PX, weight=BOLD))
        head.addWidget(self.count)
        side = QWidget()
        side.setFixedWidth(_LIST_PX)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, _LINE_PX, 0)
        beside.setSpacing(0)
        beside.addLayout(head)
        beside.addWidget(self.list, 1)
        beside.addStretch(0)
        self._stack.addWidget(self.card)
        self._stack.addWidget(self.empty)
        shown = QVBoxLayout()
        shown.setSpacing(0)
        shown.addWidget(self.notice)
        shown.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addLayout(shown, 1)

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
        self.list.setVisible(bool(found))
        self._offer_way_on()
        self._stack.setCurrentIndex(0 if found else 1)
        self.count.setText(self._count_words())
        if self._question(self._id_shown()) != self._shown:
            self._shown = None
        self.list.show_choices([self._choice(one) for one in self._questions])
        if self._questions:
            self.list.make_current((self._shown or self._questions[0]).id)

    def _offer_way_on(self) -> None:
        """After the last question, whoever came from a visit can go back there."""
        last = self._decided
        words = "" if last is None else going_words(last)
        self.empty.say(self.empty.line(), words)

    def _go_on(self) -> None:
        last = self._decided
        if last is not None and last.first.patient is not None:
            self.visit_wanted.emit(last.first.patient.id, last.session_id)

    def _count_words(self) -> str:
        """As many as the top bar counts: one question may be about several."""
        count = sum(len(one.told) for one in self._questions)
        if not count:
            return ""
        if count == 1:
            return self.tr("One entry waits")
        return self.tr("{count} entries wait", None, count).format(count=count)

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
        before, self._decided = self._decided, question
        try:
            self._clinic.conflicts.decide(question.told, decision, amending)
        except ExpectedError as error:
            self._decided = before
            self.notice.say(said(error), Weight.WARN)
            self._read()
            return
        announce(self, f"{self.tr('Decided.')} {self._count_words()}")
        if self._questions:
            self.list.come_in()
        elif going_words(question):
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
