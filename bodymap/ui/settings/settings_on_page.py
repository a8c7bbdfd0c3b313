"""The clinic's settings on the charting screen."""

from __future__ import annotations

from PySide6.QtCore import QObject

from bodymap.errors import ExpectedError
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.settings.settings_sheet import SettingsSheet
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.notice_bar import Weight


class SettingsOnPage(QObject):
    """Belongs to a charting screen, its parent: opens the sheet and keeps what it says."""

    def __init__(
        self, page: SessionPage, catalogue: ClinicCatalogue, clinic: Clinic, look: Look
    ) -> None:
        super().__init__(page)
        self._page = page
        self._catalogue = catalogue
        self._clinic = clinic
        self._look = look
        self._sheet: SettingsSheet | None = None
        page.sheet_changed.connect(self._follow_sheet)
        page.visit_changed.connect(self._say_unreadable)
        stop_listening = clinic.bus.listen(self._hear)
        self.destroyed.connect(stop_listening)

    def open(self) -> None:
        """Show what is set."""
        try:
            codes = [fact.code.code for fact in self._catalogue.billing() if fact.code is not None]
            settings = self._clinic.settings.now()
        except ExpectedError as error:
            self._page.tell(error)
            return
        sheet = SettingsSheet(self._look, codes, settings)
        sheet.changed.connect(self._keep)
        self._sheet = sheet
        self._page.open_sheet(sheet)
        sheet.fees.begin()

    def _keep(self, settings: ClinicSettings) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        try:
            self._clinic.settings.keep(settings)
        except ExpectedError as error:
            sheet.show_again()
            sheet.show_problem(error.sentence)

    def _hear(self, changes: Changes) -> None:
        if changes.kinds & Kind.CLINIC and self._sheet is not None:
            try:
                self._sheet.show_settings(self._clinic.settings.now())
            except ExpectedError as error:
                self._sheet.show_problem(error.sentence)

    def _say_unreadable(self) -> None:
        """What cannot be read holds nothing up, but nobody must take it for what was set."""
        try:
            unreadable = self._clinic.settings.unreadable()
        except ExpectedError as error:
            self._page.tell(error)
            return
        if unreadable:
            words = self.tr(
                "Some settings of the clinic cannot be read: {names}. The program's own stand for "
                "them until they are set again."
            )
            names = ", ".join(self._names().get(name, name) for name in unreadable)
            self._page.say(words.format(names=names), Weight.WARN, self.tr("Settings"), self.open)

    def _names(self) -> dict[str, str]:
        return {
            "code_policy": self.tr("left and right of one muscle"),
            "fees": self.tr("fees"),
            "currency": self.tr("currency"),
            "dwell_target_minutes": self.tr("minutes that a needle stays in"),
            "has_sound": self.tr("sound"),
            "consent_version": self.tr("version of the consent"),
            "consent_wording": self.tr("wording of the consent"),
            "call_line": self.tr("whom to call"),
        }

    def _follow_sheet(self, sheet: object) -> None:
        if self._sheet is not None and sheet is not self._sheet:
            self._sheet.deleteLater()
            self._sheet = None
