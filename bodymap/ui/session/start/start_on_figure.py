"""The start of a visit on the charting screen: its sheet, its strip, and what it holds up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint

from bodymap.anatomy.region import Region
from bodymap.charting.clearance import Decision, Verdict
from bodymap.charting.site import NeedleSite
from bodymap.errors import ExpectedError
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.screening import ScreeningFacts
from bodymap.services.clinic import Clinic
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.ports import Clock
from bodymap.ui.actions.act import Act
from bodymap.ui.canvas.view_title import TITLE_HEIGHT
from bodymap.ui.patients.words import complaint_words
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.start.brief_words import BriefWords
from bodymap.ui.session.start.laterality_check import LateralityCheck
from bodymap.ui.session.start.reason_card import ReasonCard
from bodymap.ui.session.start.region_pick import RegionPick
from bodymap.ui.session.start.shading import NO_SHADING, Shading, shading
from bodymap.ui.session.start.start_guard import StartGuard
from bodymap.ui.session.start.start_model import StartModel
from bodymap.ui.session.start.start_presses import StartPresses
from bodymap.ui.session.start.start_records import overrides
from bodymap.ui.session.start.start_sheet import StartSheet, StartShown
from bodymap.ui.session.start.start_state import Part, StartState
from bodymap.ui.session.start.start_strip import StartStrip
from bodymap.ui.session.start.start_words import answer_words, missing_words, source_words
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.made_when_opened import MadeWhenOpened
from bodymap.ui.widgets.notice_bar import Weight
from bodymap.ui.widgets.written_date import moment_words


class StartOnFigure(QObject):
    """Belongs to a charting screen, its parent. It opens the sheet when a visit is shown that
    lacks something of its start, and holds each site against what was answered.

    ``shade`` shows on the figure which regions the answers concern.
    """

    def __init__(
        self,
        page: SessionPage,
        clinic: Clinic,
        catalogue: ClinicCatalogue,
        look: Look,
        clock: Clock,
        shade: Callable[[Shading], None],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._clinic = clinic
        self._catalogue = catalogue
        self._look = look
        self._clock = clock
        self._shade = shade
        self._shaded = NO_SHADING
        self._is_new = False
        self._by_keyboard = False
        self._sheet: StartSheet | None = None
        self.model = StartModel(page, clinic, catalogue, clock, page.tell)
        self._presses = StartPresses(page, self.model, clinic, clock, page.tell)
        self._words = BriefWords(page.say_briefly, self)
        self._pick = RegionPick()
        self.guard = StartGuard(page, self.model, self, page.tell)
        self._laterality = LateralityCheck(page, self._words.add)
        self.strip = StartStrip(look)
        self.card = MadeWhenOpened(self._make_card)
        for guard in (self._pick, self._forget_last, self.guard, self._laterality):
            page.charting.add_guard(guard)
        page.add_strip(self.strip)
        page.add_tool("list", self.tr("Start of the visit (Ctrl+B)"), self.open)
        page.add_key(Act.START, self.open)
        page.visit_changed.connect(self._begin)
        page.settled.connect(self._settle)
        page.sheet_changed.connect(self._follow_sheet)
        self.model.changed.connect(self._refresh)
        self.strip.wanted.connect(self.open)

    def open(self) -> None:
        """Open the sheet at the first part that is missing."""
        if self.model.state is None:
            return
        self._drop_card()
        sheet = self._made_sheet()
        sheet.forget()
        self._page.open_sheet(sheet)
        self._refresh()
        sheet.take_focus()

    # --- following the visit

    def _begin(self) -> None:
        self._is_new = True
        self._drop_card()
        self._words.forget()
        if self._sheet is not None:
            self._sheet.forget()

    def _settle(self) -> None:
        """A visit that was just shown, and lacks something, is asked for it."""
        if not self._is_new:
            return
        self._is_new = False
        self._refresh()
        state = self.model.state
        is_charted = self.model.is_open and self._page.charting.refusal is None
        if state is not None and is_charted and state.missing:
            self.open()

    def _refresh(self) -> None:
        state = self.model.state
        if state is None:
            return
        patient = self.model.patient
        alert = "" if patient is None else patient.alert
        missing = missing_words(state.missing) if self.model.is_open else ""
        self.strip.show_words(alert, self._concerns(state), missing)
        shaded = shading(state.cleared, self._regions())
        if shaded != self._shaded:
            self._shaded = shaded
            self._shade(shaded)
        if not self.model.is_open:
            self._drop_card()
        if self._sheet is not None and self._page.sheet is self._sheet:
            self._sheet.show_state(state, self._shown(state))

    def _shown(self, state: StartState) -> StartShown:
        patient, visit = self.model.patient, self._page.visit
        settings = self._settings()
        last = max((one.answered_at for one in state.before.values()), default=None)
        name = ""
        if patient is not None:
            name = " ".join(part for part in (patient.given_name, patient.family_name) if part)
        complaint = ""
        if visit is not None:
            episode = visit.visit.episode
            complaint = complaint_words(episode.complaint, episode.side)
        return StartShown(
            alert="" if patient is None else patient.alert,
            complaint=complaint,
            concerns=self._concerns(state),
            last_day="" if last is None else moment_words(last),
            can_restate=bool(state.restatable(self.model.items, self._clock.now())),
            consent=settings.consent_wording,
            consent_version=settings.consent_version,
            patient=name,
        )

    def _settings(self) -> ClinicSettings:
        """Those of the clinic; where they cannot be read, what the program comes with."""
        try:
            return self._clinic.settings.now()
        except ExpectedError as error:
            self._page.tell(error)
            return ClinicSettings()

    def _concerns(self, state: StartState) -> tuple[str, ...]:
        """The answers of concern in words: of today, or of before unless of their day."""
        label = self._page.board.atlas.label
        words = []
        for facts in self.model.facts:
            answer = state.today.get(facts.item.id)
            if answer is None and not facts.item.of_the_day:
                answer = state.before.get(facts.item.id)
            if answer is not None and answer.reply is not facts.item.no_concern:
                words.append(answer_words(facts, answer, map(label, answer.regions)))
        return tuple(words)

    def _regions(self) -> Sequence[Region]:
        return tuple(self._page.board.atlas.regions.values())

    # --- the sheet

    def _made_sheet(self) -> StartSheet:
        if self._sheet is None:
            sheet = StartSheet(self.model.facts, self._catalogue.source, self._regions, self._look)
            sheet.replied.connect(self._presses.reply)
            sheet.marked.connect(self._presses.mark)
            sheet.picking.connect(self._choose_picking)
            sheet.no_concern_said.connect(self._presses.say_no_concern)
            sheet.nothing_changed_said.connect(self._presses.say_nothing_changed)
            sheet.consented.connect(self._presses.consent)
            sheet.consent_withdrawn.connect(self._presses.withdraw)
            sheet.hygiene_confirmed.connect(self._presses.confirm_hygiene)
            sheet.completed.connect(self._complete)
            self._sheet = sheet
        return self._sheet

    def _complete(self) -> None:
        """Nothing is missing: the tray comes back, and the next click charts."""
        if self._page.sheet is self._sheet:
            self._page.close_sheet()
            self._give_keys_back()

    def _follow_sheet(self) -> None:
        if self._sheet is not None and self._page.sheet is not self._sheet:
            self._sheet.stop_picking()
            self._pick.end()

    def _choose_picking(self, item: str, on: bool) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        if not on:
            self._pick.end()
            return
        sheet.stop_picking(but=item)
        self._pick.begin(lambda region: self._presses.mark(item, region, True))
        self._page.say_briefly(self.tr("Click the figure where it is. Nothing is charted."))

    # --- what the guard says

    def _make_card(self) -> ReasonCard:
        card = ReasonCard(
            self._catalogue.screening_item, self._catalogue.source, self._look, self._page
        )
        card.reasoned.connect(self._take_reason)
        card.left.connect(self._give_keys_back)
        card.start_wanted.connect(self.open)
        return card

    def _drop_card(self) -> None:
        if (card := self.card.made) is not None:
            card.drop()

    def _forget_last(self, _site: NeedleSite) -> bool:
        """Another click is another site: what was asked about the last one is done with."""
        self._drop_card()
        return True

    def refuse(self, sentence: str) -> None:
        """Say why nothing is charted."""
        self._page.say(sentence, Weight.WARN, self.tr("Start of the visit"), self.open)

    def ask(self, site: NeedleSite, decision: Decision) -> None:
        """Ask for a reason."""
        board = self._page.board
        self._by_keyboard = board.active_pane.is_walked
        at = board.mapTo(self._page, QPoint(board.width() // 2, TITLE_HEIGHT))
        self.card().ask(site, decision, board.atlas.label(site.place.region), at)

    def warn(self, facts: ScreeningFacts) -> None:
        """Point an item out, in passing."""
        source = source_words(facts, self._catalogue.source)
        advice = facts.advice or self.tr("To be kept in mind.")
        self._words.add(
            self.tr("{item}: {advice} ({source})").format(
                item=facts.label, advice=advice, source=source
            )
        )

    def _take_reason(self, site: NeedleSite, decision: Decision, reason: str) -> None:
        """Chart with a reason, if it still is all that is asked for."""
        state = self.model.state
        self._give_keys_back()
        if state is None or not self.model.is_open or self._page.session_id != site.session_id:
            return
        given = {**state.reasons, **dict.fromkeys(decision.asks_for, reason)}
        reasoned = replace(state, reasons=given)
        if (
            state.lacks(Part.CONSENT)
            or self.guard.decision(reasoned, site).verdict is not Verdict.ALLOWED
        ):
            self.guard(site)
            return
        now = self._clock.now()
        self.guard.was_told(site.session_id, decision)
        self._laterality(site)
        adds = overrides(site.session_id, site.id, decision.asks_for, reason, now)
        self._page.charting.chart_site(replace(site, inserted_at=now), adds=adds)

    def _give_keys_back(self) -> None:
        if self._page.isVisible():
            self._page.board.active_pane.take_focus(by_keyboard=self._by_keyboard)
