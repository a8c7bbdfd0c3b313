"""The end of the visit on the charting screen: one press where nothing is missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QObject, Signal

from bodymap.charting.after_care import AdviceTold, Applying, Told, not_told
from bodymap.charting.billing import Billing
from bodymap.charting.checklist import Item
from bodymap.charting.consent import Consent
from bodymap.charting.explanation import Explanation
from bodymap.charting.ids import new_id
from bodymap.charting.reaction import NoReaction
from bodymap.errors import ExpectedError
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.finishing import Beside, Rules, Standing, billed_beside, standing
from bodymap.services.ports import Clock
from bodymap.services.visit_signing import Signed, VisitSigning
from bodymap.ui.actions.act import Act
from bodymap.ui.session.finish.finish_sheet import FinishSheet
from bodymap.ui.session.finish.typed_first import keeps_typed
from bodymap.ui.session.finish.words import initials, said_words
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.visit_model import VisitModel
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.said import said

_SAID_BY_SIGNING = frozenset({Item.REACTIONS, Item.AFTERCARE})
"""What the button that signs says over itself, and puts into the record when it is pressed."""


class FinishOnPage(QObject):
    """Belongs to a charting screen, its parent. The button at the end of the bar signs at once
    where nothing is missing but what the signature itself can say, and opens the sheet else.
    ``muscle`` names the id of one, ``advice`` gives the advice that applies.

    Signals:
        item_wanted(object): the checklist's `Item` that is to be mended elsewhere.
        settings_wanted(): the clinic's settings.
    """

    item_wanted = Signal(object)
    settings_wanted = Signal()

    def __init__(
        self,
        page: SessionPage,
        catalogue: ClinicCatalogue,
        clinic: Clinic,
        muscle: Callable[[str], str],
        advice: Callable[[], tuple[Applying, ...]],
        look: Look,
        clock: Clock,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._catalogue = catalogue
        self._clinic = clinic
        self._muscle = muscle
        self._advice = advice
        self._look = look
        self._clock = clock
        self._signing = VisitSigning(clinic.history, clinic.records, clinic.desk)
        self._beside = Beside()
        self._settings: ClinicSettings | None = None
        self._sheet: FinishSheet | None = None
        self._gave_up = False
        page.take_finish(self.press)
        page.pain_bar.corner.checklist_wanted.connect(self.open)
        page.add_key(Act.FINISH, self._press_by_key)
        page.visit_changed.connect(self._follow_visit)
        page.settled.connect(self._refresh)
        page.sheet_changed.connect(self._follow_sheet)
        stop_listening = clinic.bus.listen(self._hear)
        self.destroyed.connect(stop_listening)
        self.destroyed.connect(clinic.desk.listen(self._refresh))

    def press(self) -> None:
        """Do what the button says: sign, or show what is missing."""
        refusal = self._page.charting.refusal
        if refusal is not None:
            self._read(refusal)
            return
        if self._sheet is not None:
            self._sheet.want_signature()
            return
        now = self._standing()
        if now is None:
            # without its rules a visit can be ended, and signed once they can be read
            self._page.finish()
        elif self._is_ready(now) and self._is_open:
            self._sign()
        else:
            self.open()

    def _read(self, refusal: ExpectedError) -> None:
        """Whoever may not sign reads the checklist, and is told why that is all."""
        if self._sheet is None:
            self.open()
        else:
            self._page.tell(refusal)

    def _press_by_key(self) -> None:
        """The keys of another sheet are its own: what is typed there must not sign the visit. Nor
        is it signed without what is being typed of a site."""
        if self._page.sheet is not self._sheet:
            return
        if not keeps_typed(self._page, self._sheet):
            self.press()

    def open(self) -> None:
        """Show the checklist."""
        visit = self._page.visit
        if visit is None or visit.visit.signature is not None:
            return
        try:
            codes = [
                (fact.code.code, fact.meaning)
                for fact in self._catalogue.billing()
                if fact.code is not None
            ]
            self._beside = self._read_beside(visit)
        except ExpectedError as error:
            self._page.tell(error)
            return
        sheet = FinishSheet(self._look, codes, self._muscle)
        sheet.item_wanted.connect(self._want_item)
        sheet.settings_wanted.connect(self.settings_wanted)
        sheet.explained.connect(self._explain)
        sheet.code.code_chosen.connect(self._choose_code)
        sheet.code.fee_given.connect(self._give_fee)
        sheet.sign_wanted.connect(self._sign)
        sheet.end_wanted.connect(self._end)
        self._sheet = sheet
        self._refresh()
        self._page.open_sheet(sheet)
        sheet.begin()

    @property
    def sheet(self) -> FinishSheet | None:
        """The sheet while it is open."""
        return self._sheet

    @property
    def _is_open(self) -> bool:
        visit = self._page.visit
        return visit is not None and visit.visit.session.is_open

    # --- what is known

    def _follow_visit(self) -> None:
        visit = self._page.visit
        if visit is None:
            return
        try:
            self._beside = self._read_beside(visit)
        except ExpectedError as error:
            self._beside = Beside()
            self._page.tell(error)

    def _read_beside(self, visit: VisitModel) -> Beside:
        """What other visits have to do with this one; read when a visit is shown, not when it is
        charted."""
        session, history = visit.visit.session, self._clinic.history
        consents = history.records_of(session.patient_id, Consent)
        billings = history.records_of(session.patient_id, Billing)
        billed: tuple[str, ...] = ()
        if any(one.session_id != session.id for one in billings):
            visits = history.overview(session.patient_id).visits
            billed = billed_beside(visit.visit, visits, billings)
        return Beside(tuple(one for one in consents if one.session_id != session.id), billed)

    def _hear(self, changes: Changes) -> None:
        if changes.kinds & Kind.CLINIC:
            self._settings = None
            self._refresh()

    def _read_settings(self) -> ClinicSettings:
        if self._settings is None:
            self._settings = self._clinic.settings.now()
        return self._settings

    def _standing(self) -> Standing | None:
        """How the visit stands; None where the rules cannot be read, which is said once."""
        visit = self._page.visit
        if visit is None:
            return None
        try:
            rules = Rules(
                [facts.item for facts in self._catalogue.screening()],
                [fact.code for fact in self._catalogue.billing() if fact.code is not None],
                self._read_settings(),
            )
        except ExpectedError as error:
            if not self._gave_up:
                self._gave_up = True
                self._page.tell(error)
            return None
        return standing(visit.visit, rules, self._beside, self._read_advice(), visit.ledger)

    def _read_advice(self) -> tuple[Applying, ...]:
        """The advice that applies; none where it cannot be read, which is said once and holds
        nothing up."""
        try:
            return self._advice()
        except ExpectedError as error:
            if not self._gave_up:
                self._gave_up = True
                self._page.tell(error)
            return ()

    def _is_ready(self, now: Standing) -> bool:
        """Whether one press signs, by who is at the desk. With the sheet open what is missing is in
        sight, and only what blocks holds it up; without it, whatever is missing does."""
        if self._page.charting.refusal is not None:
            return False
        if self._sheet is not None:
            return not now.blocking
        return _SAID_BY_SIGNING.issuperset(now.missing)

    def _refresh(self) -> None:
        visit, now = self._page.visit, self._standing()
        if visit is None or visit.visit.signature is not None or now is None:
            return
        person, refusal = self._clinic.desk.person, self._page.charting.refusal
        if self._sheet is not None:
            self._sheet.show_signer(person, "" if refusal is None else said(refusal))
            explained = visit.visit.last(Explanation)
            self._sheet.show_standing(
                now, visit.ledger, explained.words if explained else "", is_open=self._is_open
            )
        is_ready = self._is_ready(now)
        words, says = self.tr("Finish"), ""
        if is_ready:
            words = self.tr("Sign as {name}").format(name=initials(person.name))
            says = "" if self._sheet is not None else said_words(now.missing)
        self._page.show_finish(words, says, is_ready=is_ready)

    def _follow_sheet(self, sheet: object) -> None:
        if self._sheet is not None and sheet is not self._sheet:
            self._sheet.deleteLater()
            self._sheet = None
            self._refresh()

    # --- what the person does

    def _want_item(self, item: Item) -> None:
        if item is Item.CODE and self._sheet is not None:
            self._sheet.bring_into_view(self._sheet.code)
        else:
            self.item_wanted.emit(item)

    def _explain(self, words: str) -> None:
        session_id, visit = self._page.session_id, self._page.visit
        if session_id is None or visit is None:
            return
        said = self.tr("explanation of the needles")
        if not words:
            self._page.charting.record(said, takes=visit.of(Explanation))
            return
        try:
            explanation = Explanation(new_id(), session_id, words, self._clock.now())
        except ValueError:
            if self._sheet is not None:
                self._sheet.explanation.show_error(self.tr("Say in words what became of them."))
            return
        if not self._page.charting.record(said, adds=(explanation,)) and self._sheet is not None:
            self._sheet.keep_explanation()

    def _choose_code(self, code: str) -> None:
        settings = self._read_settings()
        if not self._bill(code=code, fee=settings.fees.get(code), currency=settings.currency):
            self._refresh()  # what is shown is what is recorded

    def _give_fee(self, fee: Decimal | None) -> None:
        now = self._standing()
        if now is not None:
            currency = now.billing.currency or self._read_settings().currency
            is_kept = self._bill(code=now.billing.code, fee=fee, currency=currency)
            if not is_kept and self._sheet is not None:
                self._sheet.code.keep_fee()

    def _bill(self, *, code: str, fee: Decimal | None, currency: str) -> bool:
        now = self._standing()
        if now is None:
            return False
        working = now.working
        billing = replace(
            now.billing,
            id=new_id(),
            code=code,
            policy=working.policy,
            muscles=tuple(one.muscle for one in working.counted),
            fee=fee,
            currency=currency,
        )
        return self._page.charting.record(self.tr("code and fee"), adds=(billing,))

    def _sign(self) -> None:
        visit, now = self._page.visit, self._standing()
        said = frozenset() if self._sheet is not None else _SAID_BY_SIGNING
        if visit is None or now is None or not said.issuperset(now.blocking):
            return
        try:
            beside = self._said(visit, now)
            signature = self._signing.sign(
                visit.visit.session.id,
                self._page.board.atlas.figure,
                self._clock.now(),
                beside,
            )
        except ExpectedError as error:
            self._page.tell(error)
            return
        # nothing before the signature can be taken back
        self._page.undo_stack.clear()
        self._page.close_sheet()
        announce(self._page, self.tr("Signed as {name}").format(name=signature.signer))

    def _said(self, visit: VisitModel, now: Standing) -> tuple[Signed, ...]:
        """What the signature puts into the record by itself: the code and, where one press signs,
        what stands over the button."""
        session_id = visit.visit.session.id
        said: list[Signed] = []
        if now.billing.code or visit.visit.last(Billing) is not None:
            said.append(now.billing)
        if self._sheet is not None:
            return tuple(said)
        at = self._clock.now()
        if Item.REACTIONS in now.missing:
            said.append(NoReaction(new_id(), session_id, at))
        if Item.AFTERCARE in now.missing:
            told = [one.told for one in visit.of(AdviceTold)]
            left = not_told(self._advice(), told)
            said += [AdviceTold(new_id(), session_id, Told(one.id, at)) for one in left]
        return tuple(said)

    def _end(self) -> None:
        if self._page.charting.refusal is None:
            self._page.close_sheet()
        self._page.finish()
