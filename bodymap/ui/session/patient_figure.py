"""Draws the body as the figure that the patient is charted on."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.figure import REFERENCE, Figure
from bodymap.charting.figure import figure_of
from bodymap.charting.patient import Patient
from bodymap.errors import ExpectedError
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.widgets.background import Background


class PatientFigure(QObject):
    """Belongs to a charting screen, its parent: follows the patient of the shown visit.

    Signals:
        changed(object): the `Figure` that is drawn now.
    """

    changed = Signal(object)

    def __init__(
        self,
        page: SessionPage,
        atlas: Atlas,
        clinic: Clinic,
        failed: Callable[[ExpectedError], None],
        default: Callable[[], Figure] = lambda: REFERENCE,
    ) -> None:
        """What ``default`` gives is drawn where neither choice nor sex tell."""
        super().__init__(page)
        self._page = page
        self._atlas = atlas
        self._clinic = clinic
        self._failed = failed
        self._default = default
        self._patient: Patient | None = None
        self._ahead = Background(self)
        page.visit_changed.connect(self._follow_visit)
        self.destroyed.connect(clinic.bus.listen(self._follow))

    @property
    def figure(self) -> Figure:
        """The figure that is drawn."""
        return self._page.board.atlas.figure

    def choose(self, figure: Figure) -> None:
        """Chart the patient of the shown visit on another figure, from now on."""
        if self._patient is None or figure is self.figure:
            return
        try:
            self._clinic.recorder.set_patient_figure(self._patient.id, figure)
        except ExpectedError as error:
            self._failed(error)

    def _follow_visit(self) -> None:
        if self._page.patient_id is not None:
            self._read(self._page.patient_id)

    def _follow(self, changes: Changes) -> None:
        known = self._patient
        if known is not None and known.id == changes.patient_id and changes.kinds & Kind.PATIENT:
            self._read(known.id)

    def _read(self, patient_id: UUID) -> None:
        try:
            self._show(self._clinic.history.patient(patient_id))
        except ExpectedError as error:
            self._failed(error)

    def _show(self, patient: Patient) -> None:
        self._patient = patient
        drawn = self._atlas.drawn_as(figure_of(patient, self._default()))
        self._page.board.draw_as(drawn)
        self.changed.emit(drawn.figure)
        # the first click on it must not wait for its mesh
        self._ahead.run(drawn.warm, lambda _: None, self._failed)
