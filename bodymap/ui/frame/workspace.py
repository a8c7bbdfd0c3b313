"""An open clinic on the screen: bar, rail and pages."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.ui.frame.nav_rail import NavRail, Place
from bodymap.ui.frame.pages import Pages
from bodymap.ui.frame.patient_page import PatientPage
from bodymap.ui.frame.today_page import TodayPage
from bodymap.ui.frame.top_bar import TopBar
from bodymap.ui.patients.patients_page import PatientsPage
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight


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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self.top_bar = TopBar(look, clinic, clock)
        self.rail = NavRail(look)
        self.today = TodayPage(look, clinic, clock)
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

    def begin(self) -> None:
        """Where the day starts: at an open session if there is one, else at the patients."""
        try:
            under_way = bool(self._clinic.history.open_sessions())
        except ExpectedError:
            # the page of today says what is wrong, and lets one try again
            under_way = True
        self.go(Place.TODAY if under_way else Place.PATIENTS)

    def go(self, place: Place) -> None:
        """Go to a page of the rail."""
        page = self.today if place is Place.TODAY else self.patients
        self.rail.show_place(place)
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
        self.notice.hide()
        self.rail.show_place(None)
        self._stack.setCurrentWidget(self.patient)
        self.patient.begin()

    def current_page(self) -> QWidget | None:
        """The page in view."""
        return self._stack.currentWidget()

    def _connect(self) -> None:
        self.rail.wanted.connect(self.go)
        self.top_bar.lock_wanted.connect(self.lock_wanted)
        self.top_bar.finder.patient_opened.connect(self.open_patient)
        self.patients.patient_opened.connect(self.open_patient)
        self.today.patient_opened.connect(self.open_patient)
        self.today.visit_opened.connect(self.open_patient)
        self.today.search_wanted.connect(lambda: self.go(Place.PATIENTS))
        find = QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_K), self)
        find.activated.connect(self.top_bar.finder.begin)
