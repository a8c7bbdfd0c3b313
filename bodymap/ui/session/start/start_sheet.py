"""The sheet for the start of a visit."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from bodymap.anatomy.region import Region
from bodymap.charting.consent import ConsentMethod
from bodymap.services.catalogue.screening import ScreeningFacts
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.session.start.consent_part import ConsentPart
from bodymap.ui.session.start.part_heading import PartHeading
from bodymap.ui.session.start.screening_list import ScreeningList
from bodymap.ui.session.start.start_state import Part, StartState
from bodymap.ui.session.start.start_words import SourceOf, part_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone


@dataclass(frozen=True, slots=True)
class StartShown:
    """What the sheet shows beside the answers. ``concerns`` are the answers of concern in words,
    ``last_day`` the day of the last answers, empty at a first visit. ``can_restate`` says whether
    "nothing changed" would answer anything. ``consent`` is the clinic's wording, of the version
    ``consent_version``, and ``patient`` who gives it."""

    alert: str
    complaint: str
    concerns: tuple[str, ...]
    last_day: str
    can_restate: bool
    consent: str
    consent_version: str
    patient: str


_Offer = tuple[str, Callable[[], None]]


class StartSheet(Sheet):
    """One part is open at a time, the first that is missing unless another one is wanted. The
    buttons at the foot do what it needs in the usual case, so that Enter alone goes through all.

    Signals:
        replied(str, object): an item's id and the `Reply`.
        marked(str, str, bool): an item's id, the id of a region, and whether it is marked now.
        picking(str, bool): clicks on the figure should mark where an item is, or not any more.
        no_concern_said(), nothing_changed_said(), hygiene_confirmed(), consent_withdrawn()
        consented(object, str, str): the `ConsentMethod`, who consents, and the version of the
            wording that was shown.
        completed(): nothing is missing any more.
    """

    replied = Signal(str, object)
    marked = Signal(str, str, bool)
    picking = Signal(str, bool)
    no_concern_said = Signal()
    nothing_changed_said = Signal()
    consented = Signal(object, str, str)
    consent_withdrawn = Signal()
    hygiene_confirmed = Signal()
    completed = Signal()

    def __init__(
        self,
        facts: Sequence[ScreeningFacts],
        source_of: SourceOf,
        regions: Callable[[], Sequence[Region]],
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, _tr("Start of the visit"), parent)
        self._made_of = (facts, source_of, regions)
        self._list: ScreeningList | None = None
        self._wanted: Part | None = None
        self._is_changing = False
        self._asks_anew = False
        self._shown: tuple[StartState, StartShown] | None = None
        self._acts: list[Callable[[], None]] = []
        self._alert = Text(look, px=BASE_PX, weight=BOLD, tone=Tone.WARN, wraps=True)
        self._complaint = Text(look, tone=Tone.SOFT, wraps=True)
        self._headings = {part: PartHeading(look, part_words(part)) for part in Part}
        self._question = Text(look, wraps=True)
        self._concerns = Text(look, wraps=True)
        self._legend = Text(
            look,
            self.tr("On the figure: lines ask for a reason, crossed lines are not charted."),
            SMALL_PX,
            tone=Tone.SOFT,
            wraps=True,
        )
        self._consent = ConsentPart(look)
        self._first = Button(look, " ", Kind.PRIMARY)
        self._second = Button(look, " ")
        self._lay_out()
        self._connect()

    # --- what is shown

    def begin(self) -> None:
        """Open the first part that is missing."""
        self._wanted = None
        self._is_changing = self._asks_anew = False
        self.stop_picking()

    def show_state(self, state: StartState, shown: StartShown) -> None:
        """Show how the start stands. A part that was just done makes way for the next one."""
        before = self._shown
        self._shown = (state, shown)
        if before is not None:
            done = {part for part in Part if before[0].lacks(part) and not state.lacks(part)}
            if self._wanted in done:
                self._wanted = None
            if before[0].newest_consent != state.newest_consent:
                self._asks_anew = False
        self._refresh()
        if before is not None and before[0].missing and not state.missing:
            self.completed.emit()

    def forget(self) -> None:
        """Another visit will be shown: what was there before it was never done in it."""
        self._shown = None
        self.begin()

    def stop_picking(self, but: str = "") -> None:
        """Clicks on the figure mark nothing any more, ``but`` for one item perhaps."""
        if self._list is not None:
            self._list.stop_picking(but)

    def take_focus(self) -> None:
        """Put the keys on what goes on."""
        self._first.setFocus()

    def _refresh(self) -> None:
        if self._shown is None:
            return
        state, shown = self._shown
        part = self._part(state)
        for each, heading in self._headings.items():
            heading.show_state(done=not state.lacks(each), opened=each is part)
        self._alert.setText(shown.alert)
        self._alert.setVisible(bool(shown.alert))
        self._complaint.setText(shown.complaint)
        self._show_screening(state, shown, opened=part is Part.SCREENING)
        asks = state.lacks(Part.CONSENT) or self._asks_anew
        opened = part is Part.CONSENT
        self._consent.show_state(
            state, shown.consent, shown.consent_version, opened=opened, asks=asks
        )
        self._show_offers(self._offers(state, shown, part))

    def _show_screening(self, state: StartState, shown: StartShown, *, opened: bool) -> None:
        asks_change = opened and shown.can_restate and not self._is_changing
        self._question.setText(
            self.tr("Has anything changed since {day}?").format(day=shown.last_day)
        )
        self._question.setVisible(asks_change)
        self._concerns.setText("\n".join(shown.concerns) or self.tr("No concern so far."))
        is_list = opened and not asks_change
        self._concerns.setVisible(bool(state.today or state.before) and not is_list)
        self._legend.setVisible(bool(shown.concerns))
        if is_list and self._list is None:
            self._list = self._make_list()
        if self._list is not None:
            self._list.setVisible(is_list)
            if is_list:
                self._list.show_state(state, self._asked_now(state))

    def _asked_now(self, state: StartState) -> Collection[str] | None:
        """The items to list; None for all. After "nothing changed" only what is still open."""
        is_rest = bool(state.before) and not self._is_changing and bool(state.cleared.unanswered)
        return state.cleared.unanswered if is_rest else None

    # --- what the foot offers

    def _part(self, state: StartState) -> Part | None:
        return self._wanted or next(iter(state.missing), None)

    def _offers(self, state: StartState, shown: StartShown, part: Part | None) -> list[_Offer]:
        if part is Part.SCREENING and state.lacks(part):
            return self._screening_offers(shown)
        if part is Part.CONSENT and (state.lacks(part) or self._asks_anew):
            return [
                (self.tr("Consents, verbally"), lambda: self._agree(ConsentMethod.VERBAL)),
                (self.tr("Consents in writing"), lambda: self._agree(ConsentMethod.WRITTEN)),
            ]
        if part is Part.HYGIENE and state.lacks(part):
            words = self.tr("Hands clean, gloves, sterile needles")
            return [(words, self.hygiene_confirmed.emit)]
        if state.missing:
            return [(self.tr("Go on"), lambda: self._open(None))]
        return [(self.tr("Done"), self.left.emit)]

    def _screening_offers(self, shown: StartShown) -> list[_Offer]:
        if not shown.can_restate:
            return [(self.tr("All others: no concern"), self.no_concern_said.emit)]
        if self._is_changing:
            return [(self.tr("All others: unchanged"), self.nothing_changed_said.emit)]
        return [
            (self.tr("Nothing changed"), self.nothing_changed_said.emit),
            (self.tr("Something changed"), self._change),
        ]

    def _show_offers(self, offers: list[_Offer]) -> None:
        self._acts = [act for _, act in offers]
        for button, offer in zip((self._first, self._second), (*offers, None), strict=False):
            button.setVisible(offer is not None)
            if offer is not None:
                button.setText(offer[0])
                button.setAccessibleName(offer[0])
                button.updateGeometry()

    def _press(self, which: int) -> None:
        if which < len(self._acts):
            self._acts[which]()

    def _agree(self, method: ConsentMethod, guardian: str = "") -> None:
        if self._shown is not None:
            shown = self._shown[1]
            self.consented.emit(method, guardian or shown.patient, shown.consent_version)

    def _change(self) -> None:
        self._is_changing = True
        self._refresh()

    def _ask_anew(self) -> None:
        self._asks_anew = True
        self._refresh()

    def _open(self, part: Part | None) -> None:
        self._wanted = part
        self.stop_picking()
        self._refresh()

    # --- layout

    def _make_list(self) -> ScreeningList:
        """Made when it is first opened: at most visits nothing changed."""
        made = ScreeningList(*self._made_of, self._look)
        made.replied.connect(self.replied)
        made.marked.connect(self.marked)
        made.picking.connect(self.picking)
        self.body.insertWidget(self.body.indexOf(self._concerns) + 1, made)
        return made

    def _lay_out(self) -> None:
        for widget in (
            *(self._alert, self._complaint, self._headings[Part.SCREENING], self._question),
            *(self._concerns, self._legend, self._headings[Part.CONSENT], self._consent),
            self._headings[Part.HYGIENE],
        ):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        for button in (self._first, self._second):
            # a press changes what they say: twice quickly must not consent
            button.take_single_presses()
            self.foot.addWidget(button)

    def _connect(self) -> None:
        for part, heading in self._headings.items():
            heading.wanted.connect(lambda part=part: self._open(part))
        self._first.clicked.connect(lambda: self._press(0))
        self._second.clicked.connect(lambda: self._press(1))
        self._consent.withdrawn.connect(self.consent_withdrawn)
        self._consent.renewed.connect(self._ask_anew)
        self._consent.guardian_consented.connect(
            lambda name: self._agree(ConsentMethod.GUARDIAN, name)
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("StartSheet", text)
