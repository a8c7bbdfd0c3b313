"""What the clinic is called, where it lies, and what is known of the law there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.legality import Legality, notice_id
from bodymap.services.clinic_settings import LONGEST_CLINIC_NAME
from bodymap.services.legality_rows import corrected_rows, shipped_rows
from bodymap.ui.settings.controls import SettingLine, SettingSelect
from bodymap.ui.settings.kept_catalogue import KeptCatalogue
from bodymap.ui.settings.kept_settings import KeptSettings
from bodymap.ui.settings.legality_card import Correction, LegalityCard
from bodymap.ui.settings.places import UNITED_STATES, countries, country_of, states
from bodymap.ui.settings.settings_part import SettingsPart
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.said import said


class ClinicPart(SettingsPart):
    """Name, state or country, notice."""

    def __init__(
        self,
        look: Look,
        kept: KeptSettings,
        own: KeptCatalogue,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._kept = kept
        self._own = own
        self._catalogue: ClinicCatalogue = own.catalogue
        self.name = SettingLine(look, self.tr("Name of the clinic"))
        self.country = SettingSelect(look, self.tr("Country"))
        self.state = SettingSelect(look, self.tr("State"))
        self.card = LegalityCard(look, today)
        self.add_row(
            "clinic_name",
            self.tr("It stands on reports and after-care sheets."),
            self.name,
        )
        where = QWidget()
        column = QVBoxLayout(where)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.country)
        column.addWidget(self.state)
        where.setFocusProxy(self.country)
        self.add_row(
            "place",
            self.tr("What is known of the law there is shown below. It changes nothing else."),
            where,
        )
        self.add_row("legality", "", self.card, wide=True)
        self.country.offer([("", self.tr("Not chosen")), *countries()])
        self.name.left.connect(self._take_name)
        self.country.chosen.connect(self._take_place)
        self.state.chosen.connect(self._take_place)
        self.card.corrected.connect(self._correct)
        self.card.shipped_wanted.connect(self._forget)
        kept.changed.connect(self._show)

    def begin(self) -> None:
        """As it is set now."""
        self._show()
        reason = self._kept.reason_against(Right.SETTINGS)
        for row in (self.rows["clinic_name"], self.rows["place"]):
            row.lock(reason)
        against = self._own.reason_against()
        self.card.lock(is_locked=bool(against))
        # the notice is to be read by everybody, and so is not switched off
        self.rows["legality"].say_reason(against)

    def _show(self) -> None:
        now = self._kept.now
        self.name.show_text(now.clinic_name or self._kept.clinic.name)
        country = country_of(now.place)
        self.country.choose(country)
        try:
            notices = self._catalogue.legality()
        except ExpectedError as error:
            self.rows["legality"].show_problem(said(error))
            return
        self.state.setVisible(country == UNITED_STATES)
        self.state.offer([(UNITED_STATES, self.tr("Choose the state")), *states(notices)])
        self.state.choose(now.place)
        is_place = bool(now.place) and now.place != UNITED_STATES
        self.card.setVisible(is_place)
        about = self.tr("Choose the state or country above: then what is known of it stands here.")
        self.rows["legality"].say_about("" if is_place else about)
        self.card.show_notice(self._notice(notices), self._catalogue.source)

    def _notice(self, notices: tuple[Legality, ...]) -> Legality | None:
        wanted = notice_id(self._kept.now.place)
        return next((one for one in notices if one.id == wanted), None)

    def _take_name(self, name: str) -> None:
        row = self.rows["clinic_name"]
        problem = ""
        if len(name) > LONGEST_CLINIC_NAME:
            problem = self.tr("At most {most} letters.").format(most=LONGEST_CLINIC_NAME)
        problem = problem or self._kept.change(self.tr("name of the clinic"), clinic_name=name)
        self.name.show_wrong(problem)
        row.show_problem(problem)

    def _take_place(self, place: str) -> None:
        problem = self._kept.change(self.tr("state or country"), place=place)
        self.rows["place"].show_problem(problem)
        if problem:
            self._show()

    def _correct(self, told: Correction) -> None:
        place = self._kept.now.place
        label = self.state.currentText() or self.country.currentText()
        if country_of(place) != UNITED_STATES:
            label = self.country.currentText()
        rows = corrected_rows(
            *(notice_id(place), label, told.status, told.basis, told.source, told.day)
        )
        words = self.tr("notice for {place}").format(place=label)
        self.rows["legality"].show_problem(self._own.change(words, rows))

    def _forget(self) -> None:
        words = self.tr("notice for {place}").format(place=self._kept.now.place)
        rows = shipped_rows(notice_id(self._kept.now.place))
        self.rows["legality"].show_problem(self._own.change(words, rows))
