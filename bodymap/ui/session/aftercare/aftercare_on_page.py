"""After-care of the visit on the charting screen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from bodymap.charting.after_care import AdviceTold, Applying, Told
from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.ids import new_id
from bodymap.charting.reaction import Reaction
from bodymap.charting.signing import Signature
from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.changes import Kind
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.services.session_advice import concerns, session_advice
from bodymap.ui.session.aftercare.aftercare_sheet import AftercareSheet
from bodymap.ui.session.aftercare.leaflet import Leaflet, leaflet_of
from bodymap.ui.session.aftercare.leaflet_output import LeafletOutput
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.visit_model import VisitModel
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Tone


class AftercareOnPage(QObject):
    """Belongs to a charting screen, its parent: opens the sheet, records what was told, and brings
    the patient's own sheet to paper."""

    def __init__(
        self,
        page: SessionPage,
        catalogue: ClinicCatalogue,
        clinic: Clinic,
        output: LeafletOutput,
        look: Look,
        clock: Clock,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._catalogue = catalogue
        self._clinic = clinic
        self._output = output
        self._look = look
        self._clock = clock
        self._call = ""
        self._concerns: frozenset[str] | None = None
        self._sheet: AftercareSheet | None = None
        page.add_tool("aftercare", self.tr("After-care"), self.open)
        page.visit_changed.connect(self._forget_concerns)
        page.followed.connect(self._follow)
        page.settled.connect(self._refresh)
        page.sheet_changed.connect(self._follow_sheet)

    def open(self) -> None:
        """Show what applies to the visit."""
        visit = self._page.visit
        if visit is None or self._sheet is not None:
            return
        try:
            self._forget_concerns()
            self._applying(visit)
            self._call = self._clinic.settings.now().call_line
        except ExpectedError as error:
            self._page.tell(error)
            return
        sheet = AftercareSheet(self._look, self._call)
        sheet.told.connect(self._tell)
        sheet.print_wanted.connect(self._print)
        sheet.save_wanted.connect(self._save)
        sheet.call_changed.connect(self._take_call)
        sheet.call_left.connect(self._keep_call)
        self._sheet = sheet
        self._refresh()
        self._page.open_sheet(sheet)
        sheet.begin()

    def advice(self) -> tuple[Applying, ...]:
        """The advice that applies to the visit. Raises CatalogueError, ClinicFileError where it
        cannot be read."""
        visit = self._page.visit
        return () if visit is None else self._applying(visit)

    def _forget_concerns(self) -> None:
        self._concerns = None

    def _follow(self, kinds: Kind) -> None:
        if kinds & Kind.START:
            self._forget_concerns()

    def _read_concerns(self, visit: VisitModel) -> frozenset[str]:
        """Answers of other visits count as well, so they are read; again only where something was
        answered since."""
        session = visit.visit.session
        answers = self._clinic.history.records_of(session.patient_id, AnswerGiven)
        items = [facts.item for facts in self._catalogue.screening()]
        return concerns(items, answers, session.id)

    def _applying(self, visit: VisitModel) -> tuple[Applying, ...]:
        advice = [facts.advice for facts in self._catalogue.aftercare()]
        regions = self._page.board.atlas.regions
        if self._concerns is None:
            self._concerns = self._read_concerns(visit)
        return session_advice(
            advice,
            visit.sites,
            visit.of(Reaction),
            self._concerns,
            lambda region: regions[region].base_id if region in regions else region,
        )

    def _refresh(self) -> None:
        visit = self._page.visit
        if self._sheet is None or visit is None:
            return
        told = {one.told.advice for one in visit.of(AdviceTold)}
        is_signed = bool(visit.of(Signature))
        try:
            applies = self._applying(visit)
        except ExpectedError as error:
            self._page.tell(error)
            return
        self._sheet.show_advice(applies, told, can_tick=not is_signed)

    def _follow_sheet(self, sheet: object) -> None:
        """A sheet that was closed is thrown away: the next visit begins with one of its own."""
        if sheet is not self._sheet and self._sheet is not None:
            self._keep_call()
            self._sheet.deleteLater()
            self._sheet = None

    def _take_call(self, call: str) -> None:
        self._call = call.strip()

    def _keep_call(self) -> None:
        """Whom to call is the same for the next patient: the clinic keeps it. Where somebody typed
        it who may not set that, it stands on this sheet alone."""
        if not self._clinic.desk.may(Right.SETTINGS):
            return
        try:
            settings = self._clinic.settings.now()
            if settings.call_line != self._call:
                self._clinic.settings.keep(replace(settings, call_line=self._call))
        except ExpectedError as error:
            self._page.tell(error)

    def _tell(self, advice: tuple[str, ...], is_told: bool) -> None:
        visit, session_id = self._page.visit, self._page.session_id
        if visit is None or session_id is None:
            return
        words = self.tr("after-care told")
        if is_told:
            now = self._clock.now()
            adds = tuple(AdviceTold(new_id(), session_id, Told(one, now)) for one in advice)
            self._page.charting.record(words, adds=adds)
        else:
            takes = tuple(one for one in visit.of(AdviceTold) if one.told.advice in advice)
            self._page.charting.record(words, takes=takes)

    # --- the patient's sheet

    def _leaflet(self) -> Leaflet | None:
        visit = self._page.visit
        if visit is None:
            return None
        told = {one.told.advice for one in visit.of(AdviceTold)}
        day = visit.visit.session.started_at.astimezone().date()
        return leaflet_of(self._applying(visit), told, self._clinic.name, day, self._call)

    def _save(self) -> None:
        leaflet, sheet, visit = self._leaflet(), self._sheet, self._page.visit
        if leaflet is None or sheet is None or visit is None:
            return
        try:
            name = self._output.save(leaflet, visit.visit.session.patient_id, sheet)
        except ExpectedError as error:
            sheet.say(said(error), Tone.DANGER)
            return
        sheet.say(self.tr("{name} was saved.").format(name=name) if name else "")

    def _print(self) -> None:
        leaflet, sheet, visit = self._leaflet(), self._sheet, self._page.visit
        if leaflet is None or sheet is None or visit is None:
            return
        try:
            is_printed = self._output.print(leaflet, visit.visit.session.patient_id, sheet)
        except ExpectedError as error:
            sheet.say(said(error), Tone.DANGER)
            return
        sheet.say(self.tr("Sent to the printer.") if is_printed else "")
