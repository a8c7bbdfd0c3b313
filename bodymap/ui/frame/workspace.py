"""An open clinic on the screen: bar, rail and pages."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.machine_clock import MachineClock, SystemMachineClock
from bodymap.services.ports import Clock
from bodymap.services.values import Visit
from bodymap.ui.frame.nav_rail import NavRail, Place
from bodymap.ui.frame.open_session_card import needles_in_words
from bodymap.ui.frame.pages import ClinicSlot, Pages
from bodymap.ui.frame.patient_page import PatientPage
from bodymap.ui.frame.today_page import TodayPage
from bodymap.ui.frame.top_bar import TopBar
from bodymap.ui.patients.patients_page import PatientsPage
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight

_NEEDLES = Kind.SITE | Kind.NEEDLE | Kind.SESSION


class Workspace(QWidget):
    """Leads from page to page. Made when a clinic opens, thrown away when it closes.

    Signals:
        lock_wanted(): close the clinic.
    """

    lock_wanted = Signal()

    def __init__(
        self,
        look: Look,
        clinic: Clinic,
        pages: Pages,
        clock: Clock,
        machine: MachineClock | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``machine`` is the clock of this machine where None is given."""
        super().__init__(parent)
        self._clinic = clinic
        self._pages = pages
        self._figures: ClinicSlot | None = None
        self._told_of: UUID | None = None
        self.top_bar = TopBar(look, clinic, clock)
        self.rail = NavRail(look)
        self.rail.button(Place.CLINIC).setVisible(pages.clinic is not None)
        self.today = TodayPage(
            *(look, clinic, clock, machine or SystemMachineClock(), pages.reaction_kinds)
        )
        self.patients = PatientsPage(look, clinic, pages.conditions, clock)
        self.patient = PatientPage(look, clinic, pages, clock)
        self.notice = NoticeBar(look)
        self._stack = QStackedWidget()
        for page in (self.today, self.patients, self.patient):
            self._stack.addWidget(page)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        below.addLayout(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        layout.addLayout(below, 1)
        self._connect()
        stop = clinic.bus.listen(self._follow)
        self.destroyed.connect(stop)

    def begin(self) -> None:
        """Where the day starts: with the needles that are in, where that is one session; else at
        the open sessions if there are any, else at the patients."""
        try:
            under_way = self._clinic.history.open_sessions()
        except ExpectedError:
            # the page of today says what is wrong, and lets one try again
            self.go(Place.TODAY)
            return
        with_needles = [visit for visit in under_way if visit.ledger.still_in]
        if len(with_needles) == 1:
            self._go_to_needles(with_needles[0])
        else:
            self.go(Place.TODAY if under_way else Place.PATIENTS)

    def _go_to_needles(self, visit: Visit) -> None:
        self.open_patient(visit.session.patient_id, visit.session.id)
        if self.current_page() is self.patient:
            # a row that goes with the first needle would move the figure under the pointer
            self.patient.beside_tabs.say(needles_in_words(visit), Weight.WARN)
            self._told_of = visit.session.id

    def _follow(self, changes: Changes) -> None:
        """What was said of needles is true until the first of them is out."""
        if changes.session_id == self._told_of and changes.kinds & _NEEDLES:
            self._forget_needles()

    def _forget_needles(self) -> None:
        if self._told_of is not None:
            self._told_of = None
            self.patient.beside_tabs.hide()

    def go(self, place: Place) -> None:
        """Go to a page of the rail."""
        self._forget_needles()
        self.rail.show_place(place)
        if place is Place.CLINIC:
            self._show_figures()
            return
        page = self.today if place is Place.TODAY else self.patients
        self._stack.setCurrentWidget(page)
        page.begin()

    def open_patient(self, patient_id: UUID, session_id: UUID | None = None) -> None:
        """Open a patient, at a session where one is given."""
        try:
            self.patient.show_patient(patient_id, session_id)
        except ExpectedError as error:
            self.notice.say(
                error.sentence,
                Weight.WARN,
                self.tr("Try again"),
                lambda: self.open_patient(patient_id, session_id),
            )
            return
        self._told_of = None
        self.notice.hide()
        self.patient.beside_tabs.hide()
        self.rail.show_place(None)
        self._stack.setCurrentWidget(self.patient)
        self.patient.begin()

    def current_page(self) -> QWidget | None:
        """The page in view."""
        return self._stack.currentWidget()

    def _show_figures(self) -> None:
        make = self._pages.clinic
        if make is None:
            return
        if self._figures is None:
            self._figures = make(self._clinic)
            self._stack.addWidget(self._figures.widget)
        self._stack.setCurrentWidget(self._figures.widget)
        self._figures.begin()

    def _connect(self) -> None:
        self.rail.wanted.connect(self.go)
        self.top_bar.lock_wanted.connect(self.lock_wanted)
        self.top_bar.finder.patient_opened.connect(self.open_patient)
        self.patients.patient_opened.connect(self.open_patient)
        self.today.patient_opened.connect(self.open_patient)
        self.patient.visit_wanted.connect(self.open_patient)
        self.today.visit_opened.connect(self.open_patient)
        self.today.search_wanted.connect(lambda: self.go(Place.PATIENTS))
        find = QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_K), self)
        find.activated.connect(self.top_bar.finder.begin)
