"""One patient: the header, and below it the session, the visits and the trends."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QTabBar, QVBoxLayout, QWidget

from bodymap.charting.episode import Episode
from bodymap.charting.ids import new_id
from bodymap.charting.session import Session
from bodymap.errors import ExpectedError
from bodymap.services.after_visit import AfterVisit
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.services.values import Visit
from bodymap.ui.frame.pages import Pages, SessionSlot
from bodymap.ui.frame.patient_header import PatientHeader
from bodymap.ui.frame.shown_patient import ShownPatient
from bodymap.ui.frame.story_tabs import StoryTabs
from bodymap.ui.frame.tab_stack import TabStack
from bodymap.ui.frame.tabs import Tab, tab_words
from bodymap.ui.frame.undecided_button import UndecidedButton
from bodymap.ui.frame.visits_tab import VisitsTab
from bodymap.ui.patients.edit_patient import EditPatient
from bodymap.ui.patients.new_complaint import NewComplaint
from bodymap.ui.session.floating_notice import FloatingNotice
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.once_while_seen import OnceWhileSeen
from bodymap.ui.widgets.said import said

_HEADED = Kind.PATIENT | Kind.EPISODE | Kind.SESSION


class PatientPage(QWidget):
    """Shows one patient at a time.

    A change on the record makes the page stale; it reads anew when seen. While a session is
    charted nothing here reads: the charting screen draws from the change itself.

    Signals:
        visit_wanted(object, object): the ids of a patient and of a visit to go to.
    """

    visit_wanted = Signal(object, object)

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
        self._shown: ShownPatient | None = None
        self._is_stale = False
        self._session: SessionSlot | None = None
        self.undecided = UndecidedButton(look, clinic)
        # each part in its place from the start, as in the workspace
        self.header = PatientHeader(look, self.undecided, self)
        self.notice = NoticeBar(look)
        self.tabs = QTabBar()
        self._stack = TabStack(look, self.tabs, self.notice, self)
        self.empty = EmptyState(look, "", "", icon="session", parent=self._stack.room)
        charts, after = pages.body_charts(clinic), AfterVisit(clinic, pages.reaction_kinds, clock)
        self.visits = VisitsTab(look, pages.region_words, charts, after, self._stack.room)
        self.new_complaint = NewComplaint(look, clinic.recorder, pages.conditions, clock, self)
        self.edit_patient = EditPatient(look, clinic.recorder, clock, self)
        self._stories = StoryTabs(clinic, pages.stories, self._stack, clock, self)
        self._lay_out(look)
        self._connect()
        self._soon = OnceWhileSeen(self, self._read_if_stale)
        self.destroyed.connect(clinic.bus.listen(self._follow))

    # --- what is shown

    @property
    def patient_id(self) -> UUID | None:
        """The patient shown."""
        return None if self._shown is None else self._shown.overview.patient.id

    @property
    def session_id(self) -> UUID | None:
        """The session of the Session tab."""
        return None if self._shown is None else self._shown.session_id

    @property
    def beside_tabs(self) -> FloatingNotice:
        """What is said over every tab without moving what is below it."""
        return self._stack.beside

    def current_tab(self) -> Tab:
        """The tab in view."""
        return Tab(self.tabs.currentIndex())

    def show_patient(self, patient_id: UUID, session_id: UUID | None = None) -> None:
        """Open a patient: at ``session_id``, else at the open session, else at the overview.

        A patient without visits opens at the Session tab, one without a complaint with the panel
        that asks for it. Raises ExpectedError when the record cannot be read.
        """
        self.notice.hide()
        self._hide_panel()
        self._is_stale = False
        overview = self._clinic.history.overview(patient_id)
        self._shown = ShownPatient(overview, session_id)
        self._show_heading(self._shown)
        charted = self._shown.session_id is not None or not overview.visits
        self.show_tab(Tab.SESSION if charted else self._first_look())
        if not overview.episodes:
            self.ask_complaint()

    def look_for(self, words: str) -> bool:
        """Look for something on the figure of the visit that is shown; False where none is."""
        slot = self._session
        if slot is None or slot.look_for is None or not slot.widget.isVisible():
            return False
        slot.look_for(words)
        return True

    def show_tab(self, tab: Tab) -> None:
        """Bring a tab into view."""
        if self.tabs.currentIndex() == tab:
            self._show_current()
        else:
            self.tabs.setCurrentIndex(tab)

    def begin(self) -> None:
        """Put the focus where one goes on."""
        page = self._stack.page
        if self.new_complaint.isVisible():
            self.new_complaint.complaint.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.edit_patient.isVisible():
            self.edit_patient.fields.setFocus(Qt.FocusReason.OtherFocusReason)
        elif page is self.empty:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif page is self.visits:
            self.visits.begin()
        elif page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_complaint(self) -> None:
        """Open the panel for a new complaint."""
        if self._shown is not None:
            self._hide_panel()
            self.header.new_complaint.hide()
            self.new_complaint.show()
            self.new_complaint.begin(self._shown.overview.patient)

    def edit(self) -> None:
        """Open the panel with what is known of the patient."""
        if self._shown is not None:
            self._hide_panel()
            self.edit_patient.show()
            self.edit_patient.begin(self._shown.overview.patient)

    def go_on(self) -> None:
        """Start a session of the chosen complaint, or go on with the one that is open."""
        shown = self._shown
        if shown is None:
            return
        visit = shown.open_visit()
        if visit is None and shown.episode_id is not None:
            visit = self._started(shown, shown.episode_id)
        if visit is not None:
            self._show_visit(visit)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was not seen."""
        super().showEvent(event)
        self._read_if_stale()

    # --- following the record

    def _follow(self, changes: Changes) -> None:
        if changes.patient_id != self.patient_id:
            return
        self._is_stale = True
        charting = self.current_tab() is Tab.SESSION and not changes.kinds & _HEADED
        if self.isVisible() and not charting:
            follow = self._soon.ask if changes.is_from_elsewhere else self._read_if_stale
            follow()

    def _read_if_stale(self) -> None:
        if self._is_stale:
            self._change_tab()

    def _read(self) -> None:
        shown = self._shown
        if shown is None:
            return
        try:
            overview = self._clinic.history.overview(shown.overview.patient.id)
        except ExpectedError as error:
            # what is shown is still right, only not new: it stays, and says so
            self.notice.say(said(error), Weight.WARN, self.tr("Try again"), self._read_if_stale)
            return
        self._is_stale = False
        shown.take(overview)
        self._show_heading(shown)

    def _started(self, shown: ShownPatient, episode_id: UUID) -> Visit | None:
        """A session begun just now; None, and a sentence, where it could not be saved."""
        patient_id = shown.overview.patient.id
        session = Session(new_id(), patient_id, episode_id, self._clock.now())
        try:
            self._clinic.recorder.start_session(session)
        except ExpectedError as error:
            self.notice.say(said(error), Weight.DANGER, self.tr("Try again"), self.go_on)
            return None
        self._read()
        return shown.visit(session.id)

    # --- the header

    def _show_heading(self, shown: ShownPatient) -> None:
        today = self._clock.now().astimezone().date()
        self.header.show_patient(shown.overview.patient, today)
        self.header.show_complaints(shown.overview.episodes, shown.episode_id)
        self.visits.show_patient(shown.overview)
        self.undecided.show_patient(shown.overview.patient.id)

    def _offer_session(self, shown: ShownPatient) -> None:
        """There is no session without a complaint, and the way to one is shown once only."""
        visit = shown.open_visit()
        charting = visit is not None and visit.session.id == shown.session_id
        on_tab = self.current_tab() is Tab.SESSION and (charting or shown.session_id is None)
        nothing_yet = self.current_tab() is Tab.VISITS and not shown.overview.visits
        self.header.offer_session(
            is_open=visit is not None,
            is_offered=shown.episode_id is not None and not on_tab and not nothing_yet,
        )

    # --- the tabs

    def _change_tab(self) -> None:
        if self._is_stale:
            self._read()
        self._show_current()

    def _show_current(self) -> None:
        shown = self._shown
        if shown is None:
            return
        match self.current_tab():
            case Tab.SESSION:
                self._show_session(shown)
            case Tab.VISITS:
                self._stack.show_page(self.visits)
            case tab:
                self._show_story(tab, shown)
        self._offer_session(shown)

    def _show_session(self, shown: ShownPatient) -> None:
        visit = shown.shown_visit()
        if visit is None:
            self._say_what_next(shown)
            return
        if self._session is None:
            self._session = self._pages.session(self._clinic)
            self._stack.add(self._session.widget, self._session.leave_corner)
            self._session.finished.connect(self._finish)
            self._session.visit_wanted.connect(self.visit_wanted)
        self._stack.show_page(self._session.widget)
        self._session.show_visit(visit.session.id)

    def _say_what_next(self, shown: ShownPatient) -> None:
        if shown.episode_id is None:
            self.empty.say(
                self.tr("Add the complaint that is to be treated."), self.tr("New complaint")
            )
        elif shown.open_visit() is not None:
            self.empty.say(
                self.tr("A session of this patient is open."), self.tr("Continue session")
            )
        else:
            self.empty.say(self.tr("No session is open."), self.tr("Start session"))
        self._stack.show_page(self.empty)

    def _show_story(self, tab: Tab, shown: ShownPatient) -> None:
        try:
            self._stories.show(tab, shown)
        except ExpectedError as error:
            # what the tab held may be another patient's
            self.empty.say(self.tr("There is nothing to be seen here now."), "")
            self._stack.show_page(self.empty)
            self.notice.say(said(error), Weight.WARN, self.tr("Try again"), self._try_story)

    def _try_story(self) -> None:
        self.notice.hide()
        self._show_current()

    def _first_look(self) -> Tab:
        return Tab.OVERVIEW if self._stories.has(Tab.OVERVIEW) else Tab.VISITS

    def _open_site(self, session_id: UUID, site_id: UUID) -> None:
        self._open_visit(session_id)
        if self._session is not None and self._session.select_site is not None:
            self._session.select_site(site_id)

    def _show_visit(self, visit: Visit) -> None:
        # what was said of the visit before is not true of this one
        self.notice.hide()
        if self._shown is not None:
            self._shown.choose_visit(visit)
            self.header.show_complaints(self._shown.overview.episodes, self._shown.episode_id)
        self.show_tab(Tab.SESSION)
        self.begin()

    def _finish(self, _session_id: UUID) -> None:
        self.show_tab(Tab.VISITS)
        self.begin()
        self.notice.say(
            self.tr("The session is ended and saved."),
            Weight.GOOD,
            self.tr("See the trend"),
            lambda: self.show_tab(Tab.TRENDS),
        )

    # --- what the person asks for

    def _open_visit(self, session_id: UUID) -> None:
        visit = None if self._shown is None else self._shown.visit(session_id)
        if visit is not None:
            self._show_visit(visit)

    def _choose_episode(self, episode_id: UUID) -> None:
        if self._shown is not None:
            self._shown.choose_episode(episode_id)
            self._show_current()

    def _take_complaint(self, episode: Episode) -> None:
        self._read()
        self._choose_episode(episode.id)
        if self._shown is not None:
            self.header.show_complaints(self._shown.overview.episodes, episode.id)
        self.show_tab(Tab.SESSION)
        self._leave_panel()

    def _press_empty(self) -> None:
        has_complaint = self._shown is not None and self._shown.episode_id is not None
        (self.go_on if has_complaint else self.ask_complaint)()

    def _leave_panel(self) -> None:
        self._hide_panel()
        self.begin()

    def _hide_panel(self) -> None:
        self.new_complaint.hide()
        self.edit_patient.hide()
        self.header.new_complaint.show()

    def _lay_out(self, look: Look) -> None:
        for tab, text in tab_words().items():
            self.tabs.insertTab(tab, text)
            is_there = tab in (Tab.SESSION, Tab.VISITS) or self._stories.has(tab)
            self.tabs.setTabVisible(tab, is_there)
        self.tabs.setAccessibleName(self.tr("Parts of the patient's record"))
        self.tabs.setFont(look.fonts.font())
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._stack.add(self.empty)
        self._stack.add(self.visits)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(column, 0, 0)
        for panel in (self.new_complaint, self.edit_patient):
            # over the page: beside it the charting screen would be too narrow for its buttons
            layout.addWidget(panel, 0, 0, Qt.AlignmentFlag.AlignRight)
            panel.hide()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._change_tab)
        self.header.episode_chosen.connect(self._choose_episode)
        self.header.edit_wanted.connect(self.edit)
        self.header.complaint_wanted.connect(self.ask_complaint)
        self.header.session_wanted.connect(self.go_on)
        self.visits.visit_opened.connect(self._open_visit)
        self._stories.visit_wanted.connect(self._open_visit)
        self._stories.site_wanted.connect(self._open_site)
        self.visits.start_wanted.connect(self._press_empty)
        self.empty.pressed.connect(self._press_empty)
        self.new_complaint.added.connect(self._take_complaint)
        self.new_complaint.left.connect(self._leave_panel)
        self.edit_patient.changed.connect(lambda _patient: self._leave_panel())
        self.edit_patient.left.connect(self._leave_panel)
