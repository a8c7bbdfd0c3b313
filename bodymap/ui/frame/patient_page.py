"""One patient: the header, and below it the session, the visits and the trends."""

from __future__ import annotations

from enum import IntEnum
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from bodymap.charting.episode import Episode
from bodymap.charting.ids import new_id
from bodymap.charting.session import Session
from bodymap.errors import ExpectedError
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.services.values import PatientOverview, Visit
from bodymap.ui.frame.pages import Pages, SessionSlot, TrendSlot
from bodymap.ui.frame.patient_header import PatientHeader
from bodymap.ui.frame.visits_tab import VisitsTab
from bodymap.ui.patients.new_complaint import NewComplaint
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight

_HEADED = Kind.PATIENT | Kind.EPISODE | Kind.SESSION


class Tab(IntEnum):
    """The tabs, left to right."""

    SESSION = 0
    VISITS = 1
    TRENDS = 2


class PatientPage(QWidget):
    """Holds which patient and which complaint are shown, and tells the tabs.

    A change on the record marks the tabs as stale; each reads anew when it is seen. While a
    session is charted nothing here reads: the charting screen draws from the change itself.
    """

    patient_shown = Signal()

    def __init__(
        self,
        look: Look,
        clinic: Clinic,
        pages: Pages,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self._pages = pages
        self._clock = clock
        self._overview: PatientOverview | None = None
        self._episode_id: UUID | None = None
        self._session_id: UUID | None = None
        self._is_stale = False
        self._session: SessionSlot | None = None
        self._trends: TrendSlot | None = None
        self.header = PatientHeader(look)
        self.notice = NoticeBar(look)
        self.tabs = QTabBar()
        self.visits = VisitsTab(look, pages.region_words)
        self.empty = EmptyState(look, "", "", icon="session")
        self.new_complaint = NewComplaint(look, clinic.recorder, pages.conditions, clock)
        self._stack = QStackedWidget()
        self._lay_out(look)
        self._connect()
        stop = clinic.bus.listen(self._follow)
        self.destroyed.connect(stop)

    # --- what is shown

    @property
    def patient_id(self) -> UUID | None:
        """The patient shown."""
        return None if self._overview is None else self._overview.patient.id

    @property
    def session_id(self) -> UUID | None:
        """The session in the Session tab."""
        return self._session_id

    def current_tab(self) -> Tab:
        """The tab in view."""
        return Tab(self.tabs.currentIndex())

    def show_patient(self, patient_id: UUID, session_id: UUID | None = None) -> None:
        """Open a patient: at ``session_id``, else at the open session, else at the visits.

        A patient without visits opens at the Session tab, which says what to do next.
        """
        self._overview = None
        self._episode_id = None
        self._session_id = session_id
        self.notice.hide()
        self.new_complaint.hide()
        self._read(patient_id)
        overview = self._overview
        assert overview is not None
        shown = self._visit(session_id) or self._open_visit()
        if shown is not None:
            self._show_visit(shown)
        else:
            self.show_tab(Tab.VISITS if overview.visits else Tab.SESSION)
        if not overview.episodes:
            self.ask_complaint()

    def show_tab(self, tab: Tab) -> None:
        """Bring a tab into view."""
        if self.tabs.currentIndex() == tab:
            self._show_current()
        else:
            self.tabs.setCurrentIndex(tab)

    def ask_complaint(self) -> None:
        """Open the panel for a new complaint."""
        if self._overview is not None:
            self.new_complaint.show()
            self.new_complaint.begin(self._overview.patient)

    def go_on(self) -> None:
        """Start a session of the chosen complaint, or go on with the one that is open."""
        visit = self._open_visit()
        if visit is not None:
            self._show_visit(visit)
            return
        overview, episode_id = self._overview, self._episode_id
        if overview is None or episode_id is None:
            return
        session = Session(new_id(), overview.patient.id, episode_id, self._clock.now())
        try:
            self._clinic.recorder.start_session(session)
        except ExpectedError as error:
            self.notice.say(error.sentence, Weight.DANGER, self.tr("Try again"), self.go_on)
            return
        self._read(overview.patient.id)
        started = self._visit(session.id)
        if started is not None:
            self._show_visit(started)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was not seen."""
        super().showEvent(event)
        self._read_if_stale()

    # --- following the record

    def _follow(self, changes: Changes) -> None:
        if self._overview is None or changes.patient_id != self._overview.patient.id:
            return
        self._is_stale = True
        charting = self.current_tab() is Tab.SESSION and not changes.kinds & _HEADED
        if self.isVisible() and not charting:
            self._read_if_stale()

    def _read_if_stale(self) -> None:
        if self._is_stale and self._overview is not None:
            self._read(self._overview.patient.id)
            self._show_current()

    def _read(self, patient_id: UUID) -> None:
        self._is_stale = False
        overview = self._clinic.history.overview(patient_id)
        self._overview = overview
        known = {episode.id for episode in overview.episodes}
        if self._episode_id not in known:
            self._episode_id = _likeliest_episode(overview)
        today = self._clock.now().astimezone().date()
        self.header.show_patient(overview.patient, today)
        self.header.show_complaints(overview.episodes, self._episode_id)
        self._offer()
        self.visits.show_patient(overview)

    def _offer(self) -> None:
        visit = self._open_visit()
        here = visit is not None and visit.session.id == self._session_id
        self.header.offer(
            has_complaint=self._episode_id is not None,
            has_open_session=visit is not None,
            is_charting=here and self.current_tab() is Tab.SESSION,
        )

    def _visit(self, session_id: UUID | None) -> Visit | None:
        visits = () if self._overview is None else self._overview.visits
        return next((visit for visit in visits if visit.session.id == session_id), None)

    def _open_visit(self) -> Visit | None:
        """The open session of the chosen complaint; else of another, so that none is forgotten."""
        visits = () if self._overview is None else self._overview.visits
        still = [visit for visit in reversed(visits) if visit.session.is_open]
        own = [visit for visit in still if visit.episode.id == self._episode_id]
        return next(iter(own + still), None)

    # --- the tabs

    def _show_visit(self, visit: Visit) -> None:
        self._session_id = visit.session.id
        if visit.episode.id != self._episode_id and self._overview is not None:
            self._episode_id = visit.episode.id
            self.header.show_complaints(self._overview.episodes, self._episode_id)
        self.show_tab(Tab.SESSION)

    def _show_current(self) -> None:
        if self._overview is None:
            return
        match self.current_tab():
            case Tab.SESSION:
                self._show_session()
            case Tab.VISITS:
                self._stack.setCurrentWidget(self.visits)
            case Tab.TRENDS:
                self._show_trends()
        self._offer()

    def _change_tab(self) -> None:
        if self._is_stale:
            self._read_if_stale()
        else:
            self._show_current()

    def _show_session(self) -> None:
        visit = self._visit(self._session_id)
        if visit is None:
            has_complaint = self._episode_id is not None
            self.empty.say(
                self.tr("No session is open.")
                if has_complaint
                else self.tr("Add the complaint that is to be treated."),
                self.tr("Start session") if has_complaint else self.tr("New complaint"),
            )
            self._stack.setCurrentWidget(self.empty)
            return
        if self._session is None:
            self._session = self._pages.session(self._clinic)
            self._stack.addWidget(self._session.widget)
            self._session.finished.connect(self._finish)
        self._stack.setCurrentWidget(self._session.widget)
        self._session.show_visit(visit.session.id)

    def _show_trends(self) -> None:
        if self._trends is None:
            self._trends = self._pages.trends()
            self._stack.addWidget(self._trends.widget)
        self._stack.setCurrentWidget(self._trends.widget)
        if self._overview is not None:
            self._trends.show_patient(self._overview)
        if self._episode_id is not None:
            self._trends.choose_episode(self._episode_id)

    def _finish(self, _session_id: UUID) -> None:
        self.show_tab(Tab.VISITS)
        self.notice.say(
            self.tr("The session is ended and saved."),
            Weight.GOOD,
            self.tr("See the trend"),
            lambda: self.show_tab(Tab.TRENDS),
        )

    def _open_visit_row(self, session_id: UUID) -> None:
        visit = self._visit(session_id)
        if visit is not None:
            self._show_visit(visit)

    def _choose_episode(self, episode_id: UUID) -> None:
        self._episode_id = episode_id
        visit = self._visit(self._session_id)
        if visit is not None and visit.episode.id != episode_id:
            own = self._open_visit()
            self._session_id = own.session.id if own and own.episode.id == episode_id else None
        self._show_current()

    def _take_complaint(self, episode: Episode) -> None:
        self._episode_id = episode.id
        self._session_id = None
        self.new_complaint.hide()
        if self._overview is not None:
            self._read(self._overview.patient.id)
        self.show_tab(Tab.SESSION)
        self.empty.button.setFocus()

    def _press_empty(self) -> None:
        if self._episode_id is None:
            self.ask_complaint()
        else:
            self.go_on()

    def _lay_out(self, look: Look) -> None:
        for text in (self.tr("Session"), self.tr("Visits"), self.tr("Trends")):
            self.tabs.addTab(text)
        self.tabs.setAccessibleName(self.tr("Parts of the patient's record"))
        self.tabs.setFont(look.fonts.font(BASE_PX, BOLD))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.visits)
        tab_row = QHBoxLayout()
        tab_row.setContentsMargins(8, 0, 16, 0)
        tab_row.addWidget(self.tabs)
        tab_row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(tab_row)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(column, 1)
        layout.addWidget(self.new_complaint)
        self.new_complaint.hide()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._change_tab)
        self.header.episode_chosen.connect(self._choose_episode)
        self.header.complaint_wanted.connect(self.ask_complaint)
        self.header.session_wanted.connect(self.go_on)
        self.visits.visit_opened.connect(self._open_visit_row)
        self.visits.start_wanted.connect(self._press_empty)
        self.empty.pressed.connect(self._press_empty)
        self.new_complaint.added.connect(self._take_complaint)
        self.new_complaint.left.connect(self.new_complaint.hide)


def _likeliest_episode(overview: PatientOverview) -> UUID | None:
    """The complaint visited last, else the newest one."""
    if overview.visits:
        return overview.visits[-1].episode.id
    return overview.episodes[-1].id if overview.episodes else None
