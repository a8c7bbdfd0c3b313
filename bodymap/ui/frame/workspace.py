"""An open clinic on the screen: bar, rail and pages."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.machine_clock import MachineClock, SystemMachineClock
from bodymap.services.ports import Clock
from bodymap.services.values import Visit
from bodymap.ui.crash.rescued_words import RescuedWords
from bodymap.ui.frame.arrivals import Arrivals
from bodymap.ui.frame.fetched_first import FetchedFirst
from bodymap.ui.frame.nav_rail import NavRail, Place
from bodymap.ui.frame.open_session_card import needles_in_words
from bodymap.ui.frame.pages import (
    ClinicSlot,
    ConflictsSlot,
    Pages,
    SafetySlot,
    SessionSlot,
    SettingsSlot,
)
from bodymap.ui.frame.patient_page import PatientPage
from bodymap.ui.frame.today_page import TodayPage
from bodymap.ui.frame.top_bar import TopBar
from bodymap.ui.frame.wayfinding import Wayfinding
from bodymap.ui.manage.housekeeping import Housekeeping
from bodymap.ui.manage.section import Section
from bodymap.ui.patients.patients_page import PatientsPage
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.said import said

_NEEDLES = Kind.SITE | Kind.NEEDLE | Kind.SESSION


class Workspace(QWidget):
    """Leads from page to page. Made when a clinic opens, thrown away when it closes.

    Signals:
        lock_wanted(): cover the clinic until the passphrase is typed.
        person_left(): the person at the desk works here no more.
        hide_wanted(): cover it until a key is pressed.
        log_out_wanted(): close the clinic.
        replace_wanted(object): close the clinic, put this `Prepared` backup in its place, and stand
            at the door.
    """

    lock_wanted = Signal()
    person_left = Signal()
    hide_wanted = Signal()
    log_out_wanted = Signal()
    replace_wanted = Signal(object)
    move_wanted = Signal()

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
        self._safety: SafetySlot | None = None
        self._settings: SettingsSlot | None = None
        self._conflicts: ConflictsSlot | None = None
        self._came_from: tuple[UUID, UUID] | None = None
        self._told_of: UUID | None = None
        # everything in its place from the start, in the order in which it is read: with every
        # change of place all that a page holds is dressed anew
        self.top_bar = TopBar(look, clinic, clock, self)
        self.rail = NavRail(look, self)
        self.rail.button(Place.CLINIC).setVisible(pages.clinic is not None)
        self.rail.button(Place.SAFETY).setVisible(pages.safety is not None)
        self.rail.button(Place.SETTINGS).setVisible(pages.settings is not None)
        machine = machine or SystemMachineClock()
        self.housekeeping = Housekeeping(clinic, clock, machine, self)
        self.notice = NoticeBar(look, self)
        self._stack = stack = QStackedWidget(self)
        self.today = TodayPage(look, clinic, clock, machine, pages.reaction_kinds, stack)
        self.patients = PatientsPage(
            *(look, clinic, pages.conditions, clock, pages.import_table, stack)
        )
        self.patient = PatientPage(
            *(look, clinic, replace(pages, session=self._session_slot), clock, stack)
        )
        self._fetched = FetchedFirst(clinic, self.notice, self)
        self.rescued = RescuedWords(look, clinic.rescues, self)
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
        self.ways = Wayfinding(look, clinic, pages.guide, clock, self)
        self.arrivals = Arrivals(clinic, self)
        self._connect()
        stop = clinic.bus.listen(self._follow)
        self.destroyed.connect(stop)

    def begin(self, at: UUID | None = None) -> None:
        """Where the day starts: at the session ``at``, where that is given and in the record. Else
        with the needles that are in, where that is one session; at the open sessions if there are
        any, or at what somebody has to take notice of; at the patients."""
        self.stay()
        self.today.notices.refresh()
        if not self._go_on_at(at):
            self._begin_day()
        self._say_rescued()

    def say_ended_badly(self) -> None:
        """The program failed last time: what that means for the record."""
        words = self.tr(
            "The program ended unexpectedly last time. Everything that was marked is saved."
        )
        self.notice.say(words, Weight.INFO)
        self._say_rescued(words)

    def say_not_shared(self) -> None:
        """A server was named at the start, and this clinic lies on none."""
        self.notice.say(
            self.tr(
                "This clinic is not on a server yet: its record is in the file here alone. It moves"
                " under Settings."
            ),
            *(Weight.INFO, self.tr("Clinic server"), lambda: self.show_setting("server_move")),
        )

    def _begin_day(self) -> None:
        try:
            under_way = self._clinic.history.open_here()
        except ExpectedError:
            # the page of today says what is wrong, and lets one try again
            self.go(Place.TODAY)
            return
        with_needles = [visit for visit in under_way if visit.ledger.still_in]
        if len(with_needles) == 1:
            self._go_to_needles(with_needles[0])
        else:
            is_told = bool(self.today.notices.cards())
            self.go(Place.TODAY if under_way or is_told else Place.PATIENTS)

    def _go_on_at(self, session_id: UUID | None) -> bool:
        """Open the session that was on the screen; False where there is none of it."""
        if session_id is None:
            return False
        try:
            visit = self._clinic.history.visit(session_id)
        except (ExpectedError, LookupError):
            return False
        self.open_patient(visit.session.patient_id, session_id)
        return self.current_page() is self.patient

    def _say_rescued(self, before: str = "") -> None:
        """Words that were being typed when the program failed wait for whoever charts."""
        if not self._clinic.desk.may(Right.CHART):
            return
        try:
            waiting = self._clinic.rescues.waiting()
        except ExpectedError:
            return
        if waiting:
            words = self.tr("Words that were being typed then are kept.")
            self.notice.say(
                f"{before} {words}".strip(),
                *(Weight.INFO, self.tr("Show them"), lambda: self.rescued.show_texts(waiting)),
            )

    def stay(self) -> None:
        """Go on looking after the clinic: it is open, and stays so."""
        self.housekeeping.begin()

    def end(self) -> None:
        """The clinic is about to close, or the person to go: what goes on beside the window ends
        first."""
        self.housekeeping.end()

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
        if changes.is_from_elsewhere and changes.kinds & Kind.CLINIC:
            self.today.notices.refresh()

    def _forget_needles(self) -> None:
        if self._told_of is not None:
            self._told_of = None
            self.patient.beside_tabs.hide()

    def go(self, place: Place) -> None:
        """Go to a page of the rail."""
        self._fetched.give_up()
        self._forget_needles()
        self.rail.show_place(place)
        if place is Place.CLINIC:
            self._show_figures()
            return
        if place is Place.SAFETY:
            if (safety := self._open_safety()) is not None:
                safety.begin()
            return
        if place is Place.SETTINGS:
            if (settings := self._open_settings()) is not None:
                settings.begin()
            return
        page = self.today if place is Place.TODAY else self.patients
        self._stack.setCurrentWidget(page)
        page.begin()

    def show_setting(self, setting: str) -> None:
        """Go to the setting of an id of the index, and mark it."""
        if (settings := self._open_settings()) is not None:
            settings.show_setting(setting)

    def show_conflicts(self, patient_id: UUID | None = None) -> None:
        """Go to what two workstations did to one thing, of one patient first where one is given."""
        make = self._pages.conflicts
        if make is None:
            return
        if self._conflicts is None:
            self._conflicts = make(self._clinic)
            self._conflicts.visit_wanted.connect(self.open_patient)
            self._stack.addWidget(self._conflicts.widget)
        self.rail.show_place(None)
        self._stack.setCurrentWidget(self._conflicts.widget)
        self._conflicts.begin(patient_id)

    def show_safety(self, section: Section) -> None:
        """Go to a part of the page of safety."""
        if (safety := self._open_safety()) is not None:
            safety.show_section(section)

    def open_patient(self, patient_id: UUID, session_id: UUID | None = None) -> None:
        """Open a patient, at a session where one is given."""
        try:
            if not self._fetched.is_here(patient_id):
                self._fetched.fetch(patient_id, lambda: self.open_patient(patient_id, session_id))
                return
            self._fetched.give_up()
            self.patient.show_patient(patient_id, session_id)
        except ExpectedError as error:
            self.notice.say(
                said(error),
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What lies over the page keeps to its right."""
        super().resizeEvent(event)
        self.rescued.lie_over(self.size(), self.top_bar.height())

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

    def _open_safety(self) -> SafetySlot | None:
        make = self._pages.safety
        if make is None:
            return None
        if self._safety is None:
            self._safety = make(self._clinic)
            self._safety.replaced.connect(self.replace_wanted)
            self._safety.told.connect(self.today.notices.refresh)
            self._stack.addWidget(self._safety.widget)
        self.rail.show_place(Place.SAFETY)
        self._stack.setCurrentWidget(self._safety.widget)
        return self._safety

    def _session_slot(self, clinic: Clinic) -> SessionSlot:
        """The charting screen, which leads to settings."""
        slot = self._pages.session(clinic)
        if slot.settings_wanted is not None:
            slot.settings_wanted.connect(self.show_setting)
        return slot

    def _open_settings(self) -> SettingsSlot | None:
        make = self._pages.settings
        if make is None:
            return None
        if self._settings is None:
            self._settings = make(self._clinic)
            self._settings.back_wanted.connect(self._go_back)
            self._settings.safety_wanted.connect(self.show_safety)
            self._settings.visit_wanted.connect(self.open_patient)
            self._settings.move_wanted.connect(self.move_wanted)
            self._stack.addWidget(self._settings.widget)
        self._came_from = self._visit_on_screen()
        self._settings.offer_back(self._came_from is not None)
        self.rail.show_place(Place.SETTINGS)
        self._stack.setCurrentWidget(self._settings.widget)
        return self._settings

    def _visit_on_screen(self) -> tuple[UUID, UUID] | None:
        """The patient and the visit that one leaves; from the settings the one left for them."""
        if self._settings is not None and self.current_page() is self._settings.widget:
            return self._came_from
        patient, session = self.patient.patient_id, self.patient.session_id
        if self.current_page() is not self.patient or patient is None or session is None:
            return None
        return patient, session

    def _go_back(self) -> None:
        if self._came_from is not None:
            self.open_patient(*self._came_from)

    def _show_backups(self) -> None:
        if (safety := self._open_safety()) is not None:
            safety.show_backups()

    def _show_check(self) -> None:
        if (safety := self._open_safety()) is not None:
            safety.show_check()

    def _connect(self) -> None:
        self.housekeeping.told.connect(self.today.notices.refresh)
        self.today.notices.backups_wanted.connect(self._show_backups)
        self.today.notices.check_wanted.connect(self._show_check)
        self.rail.wanted.connect(self.go)
        self.top_bar.lock_wanted.connect(self.lock_wanted)
        self.top_bar.setting_wanted.connect(self.show_setting)
        self.arrivals.person_left.connect(self.person_left)
        self.top_bar.hide_wanted.connect(self.hide_wanted)
        self.top_bar.log_out_wanted.connect(self.log_out_wanted)
        self.top_bar.finder.patient_opened.connect(self.open_patient)
        self.patients.patient_opened.connect(self.open_patient)
        self.today.patient_opened.connect(self.open_patient)
        self.patient.visit_wanted.connect(self.open_patient)
        self.patient.undecided.wanted.connect(self.show_conflicts)
        self.top_bar.conflicts_wanted.connect(self.show_conflicts)
        self.today.notices.conflicts_wanted.connect(self.show_conflicts)
        self.today.visit_opened.connect(self.open_patient)
        self.today.search_wanted.connect(lambda: self.go(Place.PATIENTS))
        self.top_bar.help_wanted.connect(self.ways.show_help)
        self.top_bar.help.setVisible(self._pages.guide is not None)
