"""The start of the shown visit, kept in step with the record."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.consent import Consent
from bodymap.charting.patient import Patient
from bodymap.charting.screening import ScreeningItem
from bodymap.errors import ExpectedError
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.screening import ScreeningFacts
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.start.start_state import StartState, start_state


class StartModel(QObject):
    """Computes the state once a change, at the first question after it, so that a click only
    looks it up. Of other visits it reads answers and consents when a visit is shown, and again
    when one of them changed.

    Where the catalogue cannot be read, ``failed`` is told and nothing is asked: charting goes on.
    Where the record cannot be read, ``failed`` is told and there is no state: nothing is charted.

    Signals:
        changed(): the state or the patient is another one now, or another visit is shown.
    """

    changed = Signal()

    def __init__(
        self,
        page: SessionPage,
        clinic: Clinic,
        catalogue: ClinicCatalogue,
        clock: Clock,
        failed: Callable[[ExpectedError], None],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._clinic = clinic
        self._catalogue = catalogue
        self._clock = clock
        self._failed = failed
        self._state: StartState | None = None
        self._patient: Patient | None = None
        self._before: tuple[AnswerGiven, ...] | None = None
        self._consents: tuple[Consent, ...] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.changed)
        page.visit_changed.connect(self._begin)
        self.destroyed.connect(clinic.bus.listen(self._follow))

    @cached_property
    def facts(self) -> tuple[ScreeningFacts, ...]:
        """The items of the screening, those that the program finds by itself among them."""
        try:
            return self._catalogue.screening()
        except ExpectedError as error:
            self._failed(error)
            return ()

    @cached_property
    def items(self) -> tuple[ScreeningItem, ...]:
        """The same, as rules need to know them."""
        return tuple(facts.item for facts in self.facts)

    @property
    def state(self) -> StartState | None:
        """How the start of the shown visit stands; None while none is shown, or where the record
        cannot be read."""
        if self._state is None and self._page.visit is not None:
            try:
                self._state = self._computed()
            except ExpectedError as error:
                self._failed(error)
        return self._state

    @property
    def patient(self) -> Patient | None:
        """The patient of the shown visit; None while none is shown, or where the record cannot be
        read."""
        patient_id = self._page.patient_id
        if self._patient is None and patient_id is not None:
            try:
                self._patient = self._clinic.history.patient(patient_id)
            except ExpectedError as error:
                self._failed(error)
        return self._patient

    @property
    def is_open(self) -> bool:
        """Whether a visit is shown that can be charted."""
        visit = self._page.visit
        return visit is not None and visit.visit.session.is_open

    def _computed(self) -> StartState | None:
        visit, patient_id = self._page.visit, self._page.patient_id
        if visit is None or patient_id is None:
            return None
        here = visit.visit.session.id
        if self._before is None:
            self._before = self._elsewhere(patient_id, here)
        if self._consents is None:
            self._consents = self._clinic.history.records_of(patient_id, Consent)
        records = tuple(visit.visit.records)
        return start_state(self.items, records, self._before, self._consents, self._clock.now())

    def _elsewhere(self, patient_id: UUID, here: UUID) -> tuple[AnswerGiven, ...]:
        answers = self._clinic.history.records_of(patient_id, AnswerGiven)
        return tuple(one for one in answers if one.session_id != here)

    def _begin(self) -> None:
        self._state = self._patient = self._before = self._consents = None
        self._soon.stop()
        self.changed.emit()

    def _follow(self, changes: Changes) -> None:
        if changes.patient_id is None or changes.patient_id != self._page.patient_id:
            return
        if changes.kinds & Kind.START:
            self._state = None
            if changes.session_id != self._page.session_id:
                self._before = None
            known = frozenset(one.id for one in self._consents or ())
            is_of_consents = any(isinstance(one, Consent) for one in changes.after)
            if changes.is_from_elsewhere or is_of_consents or known & changes.ids:
                self._consents = None
        if changes.kinds & Kind.PATIENT:
            self._patient = None
        if changes.kinds & (Kind.START | Kind.PATIENT | Kind.SESSION):
            self._soon.start()
