"""The panel beside the visits: pain and reactions after one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.charting.reaction import Reaction
from bodymap.errors import ExpectedError
from bodymap.services.after_visit import AfterVisit
from bodymap.services.catalogue.adverse_events import AdverseEvent
from bodymap.services.pain_readings import complaints_of, visit_pain
from bodymap.services.reactions import Reacted, together
from bodymap.services.values import PatientOverview, Visit
from bodymap.ui.frame.pain_times import PainTimes
from bodymap.ui.patients.words import complaint_words
from bodymap.ui.session.reactions.kind_list import KindList
from bodymap.ui.session.reactions.reaction_form import ReactionForm
from bodymap.ui.session.reactions.recorded_card import RecordedCard
from bodymap.ui.session.reactions.site_toggles import SiteChoice
from bodymap.ui.session.reactions.words import place_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.drawer import Drawer
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.select_box import SelectBox
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import moment_words

_WIDE_PX = 548
_MOST_DAYS = 14


class AfterPanel(Drawer):
    """What a patient tells after a visit: its pain a day or two later, reactions that came up, and
    that a reaction has ended. The visit may be signed."""

    def __init__(
        self,
        look: Look,
        after: AfterVisit,
        region_words: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, self.tr("After the visit"), self.tr("Record"), parent)
        self.setFixedWidth(_WIDE_PX)
        self._after = after
        self._region_words = region_words
        self._visit: Visit | None = None
        self._times: dict[UUID, PainTimes] = {}
        self._cards: list[RecordedCard] = []
        self._kinds: KindList | None = None
        self._form: ReactionForm | None = None
        self._when_label = Text(look, self.tr("When it began"), BASE_PX, weight=BOLD)
        self._when = SelectBox(look, self.tr("When it began"))
        self.add = Button(look, self.tr("Add reaction"), icon="plus")
        self._back = Button(look, self.tr("Back"), Kind.QUIET, icon="chevron-left")
        self._pains = QVBoxLayout()
        self._pains.setSpacing(16)
        self._recorded = QVBoxLayout()
        self._recorded.setSpacing(8)
        self._facts = QWidget()
        facts = QVBoxLayout(self._facts)
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(8)
        facts.addWidget(_heading(look, self.tr("Pain")))
        facts.addLayout(self._pains)
        facts.addSpacing(8)
        facts.addWidget(_heading(look, self.tr("Reactions")))
        facts.addLayout(self._recorded)
        facts.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._telling = QWidget()
        self._telling_body = QVBoxLayout(self._telling)
        self._telling_body.setContentsMargins(0, 0, 0, 0)
        self._telling_body.setSpacing(8)
        self.body.addWidget(self._facts)
        self.body.addWidget(self._telling)
        self.body.addStretch(1)
        self.add.clicked.connect(self._ask_kind)
        self.go_on.clicked.connect(self._record)
        self._show_facts()
        self.hide()

    @property
    def session_id(self) -> UUID | None:
        """The visit that is shown."""
        return None if self._visit is None else self._visit.session.id

    def show_visit(
        self, overview: PatientOverview, session_id: UUID, reactions: Sequence[Reaction]
    ) -> None:
        """Show what came after a visit; ``reactions`` are those of the visit. Another visit than
        before begins with the facts; nobody is thrown out of a form by a change elsewhere."""
        place = next(
            number for number, visit in enumerate(overview.visits) if visit.session.id == session_id
        )
        visit = overview.visits[place]
        if session_id != self.session_id:
            self._begin(visit)
        self._visit = visit
        words = {one.id: complaint_words(one.complaint, one.side) for one in overview.episodes}
        self._fill_pain(overview.visits, place, words)
        self._fill_reactions(visit, reactions)

    def begin(self) -> None:
        """Put the focus where one goes on."""
        for times in self._times.values():
            if not times.scale.isHidden() and times.scale.score is None:
                times.scale.button(0).setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def times(self, episode_id: UUID) -> PainTimes:
        """The four times of a complaint."""
        return self._times[episode_id]

    def cards(self) -> tuple[RecordedCard, ...]:
        """The reactions of the visit, in their order."""
        return tuple(self._cards)

    @property
    def form(self) -> ReactionForm | None:
        """The form of a new reaction, once it was first asked for."""
        return self._form

    @property
    def when(self) -> SelectBox:
        """On which day after the visit a new reaction began."""
        return self._when

    def _begin(self, visit: Visit) -> None:
        self.set_subject(moment_words(visit.session.started_at))
        _empty(self._pains)
        self._times = {}
        self.show_problem("")
        self._show_facts()

    # --- pain

    def _fill_pain(self, visits: Sequence[Visit], place: int, words: dict[UUID, str]) -> None:
        visit = visits[place]
        for episode_id in complaints_of(visit):
            if episode_id not in self._times:
                times = PainTimes(self._look, words.get(episode_id, ""))
                times.scored.connect(
                    lambda score, episode_id=episode_id: self._score(episode_id, score)
                )
                self._pains.addWidget(times)
                times.show()
                self._times[episode_id] = times
            pain = visit_pain(visits, place, episode_id, self._after.now())
            self._times[episode_id].show_pain(pain)

    def _score(self, episode_id: UUID, score: int | None) -> None:
        visit = self._visit
        if visit is not None:
            self._attempt(lambda: self._after.score(visit, episode_id, score))

    # --- reactions

    def _fill_reactions(self, visit: Visit, reactions: Sequence[Reaction]) -> None:
        _empty(self._recorded)
        self._cards = []
        numbers = {site.id: site.number for site in visit.sites} if reactions else {}
        for told in together(reactions):
            sites = [numbers[one] for one in told.site_ids if one in numbers]
            kind = self._after.kinds.label(told.first.kind)
            title = f"{kind}, {place_words(sites)}"
            today = self._after.today()
            card = RecordedCard(self._look, told, title, today, can_change=False)
            card.end_wanted.connect(self._end)
            self._recorded.addWidget(card)
            card.show()
            self._cards.append(card)

    def _end(self, told: Reacted, has_ended: bool) -> None:
        self._attempt(lambda: self._after.end(told, has_ended=has_ended))

    def _ask_kind(self) -> None:
        if self._kinds is None:
            try:
                self._make_telling()
            except ExpectedError as error:
                self.show_problem(said(error))
                return
        self._show_telling(is_form=False)
        if self._kinds is not None:
            self._kinds.begin()
            self._kinds.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        self._show_facts()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_telling(self) -> None:
        """Kinds and form are made when somebody has a reaction to tell."""
        kinds = self._after.kinds
        self._kinds = KindList(self._look, kinds.offered())
        self._form = ReactionForm(self._look, kinds, self._after.today)
        self._telling_body.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._kinds, self._when_label, self._when, self._form):
            self._telling_body.addWidget(widget)
        self._kinds.chosen.connect(self._tell)
        self._kinds.left.connect(self._go_back)
        self._back.clicked.connect(self._go_back)
        self._form.other_wanted.connect(self._ask_kind)

    def _tell(self, event: AdverseEvent) -> None:
        visit, form = self._visit, self._form
        if visit is None or form is None:
            return
        sites = [
            SiteChoice(site.id, site.number, self._region_words(site.place.region))
            for site in visit.sites
        ]
        form.begin(event, sites, ())
        self._offer_days(visit)
        self._show_telling(is_form=True)
        self._when.setFocus(Qt.FocusReason.OtherFocusReason)

    def _record(self) -> None:
        visit, form = self._visit, self._form
        if visit is None or form is None:
            return
        told = form.told(visit.session.id, self._began(visit))
        if told is None:
            return
        sites = form.sites.chosen()
        if self._attempt(lambda: self._after.react(told, sites)):
            self._show_facts()
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_days(self, visit: Visit) -> None:
        """The visit itself, and each day since."""
        began = visit.session.started_at.astimezone().date()
        days = min(max((self._after.today() - began).days, 0), _MOST_DAYS)
        self._when.clear()
        self._when.addItem(self.tr("During the visit"))
        for day in range(1, days + 1):
            words = (
                self.tr("1 day later")
                if day == 1
                else self.tr("{0} days later", None, day).format(day)
            )
            self._when.addItem(words)

    def _began(self, visit: Visit) -> datetime:
        """Of a later day the hour is not known: the hour at which the visit ended stands for it."""
        days = self._when.currentIndex()
        if days <= 0:
            return visit.session.started_at
        end = visit.session.ended_at or visit.session.started_at
        return min(end + timedelta(days=days), self._after.now())

    def _attempt(self, work: Callable[[], None]) -> bool:
        """Write; what went wrong is said over the buttons."""
        try:
            work()
        except ExpectedError as error:
            self.show_problem(said(error))
            return False
        self.show_problem("")
        return True

    # --- what is in view

    def _show_facts(self) -> None:
        self._facts.show()
        self._telling.hide()
        self.go_on.hide()

    def _show_telling(self, *, is_form: bool) -> None:
        self._facts.hide()
        self._telling.show()
        self.go_on.setVisible(is_form)
        if self._kinds is not None and self._form is not None:
            self._back.setVisible(not is_form)
            self._kinds.setVisible(not is_form)
            for widget in (self._when_label, self._when, self._form):
                widget.setVisible(is_form)


def _heading(look: Look, words: str) -> Text:
    return Text(look, words, SMALL_PX, weight=BOLD, tone=Tone.SOFT)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
