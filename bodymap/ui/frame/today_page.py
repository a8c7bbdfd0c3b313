"""What is under way, and who was here last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.machine_clock import MachineClock
from bodymap.services.needle_clocks import longest_dwell
from bodymap.services.ports import Clock
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.services.values import Visit
from bodymap.ui.frame.follow_up_list import FollowUpList
from bodymap.ui.frame.open_session_card import OpenSessionCard
from bodymap.ui.manage.safety_notices import SafetyNotices
from bodymap.ui.patients.patient_model import PatientModel
from bodymap.ui.patients.patient_table import PatientTable
from bodymap.ui.theme.fonts import BOLD, PAGE_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.once_while_seen import OnceWhileSeen
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import day_words

_SHOWN = Kind.PATIENT | Kind.EPISODE | Kind.SESSION | Kind.NEEDLE | Kind.REACTION
_LAST_SEEN = 20
_MOST_CARDS = 4


class TodayPage(QWidget):
    """Open sessions as cards, first of all those of this workstation, and of these those with
    needles still in before the others; below them the patients seen last. Over all of it what
    somebody has to take notice of.

    Signals:
        visit_opened(object, object): patient id and session id of an open session to go on with.
        patient_opened(object): the id of a patient.
        search_wanted(): find a patient.
    """

    visit_opened = Signal(object, object)
    patient_opened = Signal(object)
    search_wanted = Signal()

    def __init__(
        self,
        look: Look,
        clinic: Clinic,
        clock: Clock,
        machine: MachineClock,
        reaction_kinds: Callable[[], ReactionKinds],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._machine = machine
        self._history = clinic.history
        self._records = clinic.records
        self._is_stale = True
        today = clock.now().astimezone().date()
        self._cards: list[OpenSessionCard] = []
        self._open = QVBoxLayout()
        self._open.setSpacing(8)
        self._open_title = Text(look, self.tr("Open sessions"), TITLE_PX, weight=BOLD)
        self._more = Text(look, "", tone=Tone.SOFT)
        self.notices = SafetyNotices(look, clinic)
        self.follow_ups = FollowUpList(look, clinic.history, reaction_kinds, clock)
        self.follow_ups.patient_opened.connect(self.patient_opened)
        self._seen_title = Text(look, self.tr("Seen last"), TITLE_PX, weight=BOLD)
        self._model = PatientModel(today, self)
        self.table = PatientTable(look, self.tr("Patients seen last"), self._model)
        self.empty = EmptyState(look, "", "", icon="today")
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Text(look, self.tr("Today"), PAGE_PX, weight=BOLD))
        head.addWidget(
            Text(look, day_words(today), tone=Tone.SOFT), 0, Qt.AlignmentFlag.AlignBottom
        )
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.notices)
        layout.addSpacing(8)
        layout.addWidget(self._open_title)
        layout.addLayout(self._open)
        layout.addWidget(self._more)
        layout.addSpacing(8)
        layout.addWidget(self.follow_ups)
        layout.addWidget(self._seen_title)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.empty, 1)
        self.table.row_opened.connect(self._open_row)
        self.empty.pressed.connect(self._press_empty)
        self._soon = OnceWhileSeen(self, self._refresh_if_stale, self._rows)
        stop = clinic.bus.listen(self._follow)
        self.destroyed.connect(stop)

    def begin(self) -> None:
        """Put the focus where one goes on."""
        self._refresh_if_stale()
        if self._cards:
            self._cards[0].go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._model.rowCount():
            self.table.choose_row(0)
        else:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def cards(self) -> tuple[OpenSessionCard, ...]:
        """The cards of the open sessions: those with needles still in, then the newest."""
        return tuple(self._cards)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was not seen."""
        super().showEvent(event)
        self.notices.refresh()
        self._refresh_if_stale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        self.table.make_room(self.width())

    def _follow(self, changes: Changes) -> None:
        self._is_stale = True
        if not changes.kinds & _SHOWN:
            return
        if changes.is_from_elsewhere:
            self._soon.ask()
        elif self.isVisible():
            self._refresh_if_stale()

    def _rows(self) -> tuple[QWidget, ...]:
        return (self.table, *self._cards)

    def _refresh_if_stale(self) -> None:
        if not self._is_stale:
            return
        try:
            newest_first = reversed(self._history.open_sessions())
            still = tuple(sorted(newest_first, key=self._place_of))
            seen = self._history.find_patients("", _LAST_SEEN)
            self._show_open(still)
        except ExpectedError as error:
            self.empty.say(said(error), self.tr("Try again"))
            still, seen = (), ()
            self._show_open(still)
        else:
            self._is_stale = False
            self.empty.say(self.tr("Nobody has been here yet."), self.tr("Go to the patients"))
        self.follow_ups.refresh()
        rows = tuple(row for row in seen if row.visits)
        self._model.show_rows(rows)
        nothing = not rows and not self._cards
        self.empty.setVisible(nothing)
        self.table.setVisible(bool(rows))
        self._seen_title.setVisible(bool(rows))

    def _place_of(self, visit: Visit) -> tuple[bool, bool]:
        """What is charted here comes first, and of that what has needles in."""
        return (not self._history.is_here(visit.session.id), not visit.ledger.still_in)

    def _elsewhere(self, visit: Visit) -> str:
        """Where a visit is charted, in a sentence; empty where that is here."""
        if self._history.is_here(visit.session.id):
            return ""
        refusal = self._records.refusal(visit.session, is_signed=False)
        return "" if refusal is None else said(refusal)

    def _press_empty(self) -> None:
        if self._is_stale:
            self._refresh_if_stale()
        else:
            self.search_wanted.emit()

    def _show_open(self, visits: tuple[Visit, ...]) -> None:
        kept = next((card.visit_id for card in self._cards if card.go_on.hasFocus()), None)
        for card in self._cards:
            self._open.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        for visit in visits[:_MOST_CARDS]:
            card = OpenSessionCard(
                self._look,
                self._history.patient(visit.session.patient_id),
                visit,
                longest_dwell(visit, self._clock, self._machine),
                elsewhere=self._elsewhere(visit),
            )
            card.go_on.clicked.connect(
                lambda _=False, visit=visit: self.visit_opened.emit(
                    visit.session.patient_id, visit.session.id
                )
            )
            self._open.addWidget(card)
            # a layout shows what it is given only later, and the focus is to go there now
            card.show()
            if visit.session.id == kept:
                card.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
            self._cards.append(card)
        self._open_title.setVisible(bool(visits))
        left = len(visits) - _MOST_CARDS
        self._more.setText(self.tr("and {0} more, marked in the list", None, left).format(left))
        self._more.setVisible(left > 0)

    def _open_row(self, row: int) -> None:
        self.patient_opened.emit(self._model.row(row).patient.id)
