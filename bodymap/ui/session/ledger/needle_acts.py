"""What a therapist does with needles that are in: each is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from bodymap.charting.explanation import Explanation
from bodymap.charting.ids import new_id
from bodymap.charting.ledger import NeedleState, Whereabouts
from bodymap.charting.needle_event import EventKind, NeedleEvent, says_something
from bodymap.services.ports import Clock
from bodymap.ui.session.ledger.words import step_words
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.visit_model import VisitModel
from bodymap.ui.widgets.notice_bar import Weight

_tr = QCoreApplication.translate


class NeedleActs:
    """Records what happens to the needles of the shown visit. What would change nothing is not
    recorded. ``look_closer`` opens the panel in which needles are looked after one by one, at the
    needle of a site where one is given."""

    def __init__(
        self, page: SessionPage, clock: Clock, look_closer: Callable[[UUID | None], None]
    ) -> None:
        self._page = page
        self._clock = clock
        self._look_closer = look_closer

    def take_out(self, sites: Sequence[UUID]) -> None:
        """Take the needles of some sites out. One that broke or is left in does not come out by a
        tap: it is looked at."""
        visit = self._page.visit
        states = [] if visit is None else [visit.ledger.state_of(site) for site in sites]
        told = [one for one in states if one is not None and one.is_in]
        plain = [one for one in told if one.whereabouts is Whereabouts.IN]
        if visit is not None and plain:
            self._record(visit, EventKind.OUT, plain)
        elif told:
            self._look_closer(told[0].site_id)

    def take_next_out(self) -> None:
        """Take out the needle that has been in the longest."""
        visit = self._page.visit
        if visit is None:
            return
        still_in = visit.ledger.still_in
        plain = [one.site_id for one in still_in if one.whereabouts is Whereabouts.IN]
        if not still_in:
            self._say_none()
        else:
            self.take_out(plain[:1] or [still_in[0].site_id])

    def take_all_out(self) -> None:
        """Take out every needle that is in. One that broke or is left in is not out by that."""
        visit = self._page.visit
        if visit is None:
            return
        still_in = visit.ledger.still_in
        plain = [one for one in still_in if one.whereabouts is Whereabouts.IN]
        if not still_in:
            self._say_none()
        elif len(plain) == len(still_in):
            self._record_for_all(visit, EventKind.OUT)
        elif plain:
            self._record(visit, EventKind.OUT, plain)
        else:
            self._look_closer(still_in[0].site_id)

    def emergency(self) -> None:
        """Record that all needles were taken out in a hurry: they are counted later."""
        visit = self._page.visit
        if visit is None:
            return
        count = len(visit.ledger.still_in)
        if not count:
            self._say_none()
        elif self._record_for_all(visit, EventKind.EMERGENCY_OUT):
            words = (
                _tr("ledger", "Emergency: 1 needle is out and has to be counted.")
                if count == 1
                else _tr(
                    "ledger",
                    "Emergency: {count} needles are out and have to be counted.",
                    None,
                    count,
                )
            )
            self._page.say(
                words.format(count=count),
                Weight.WARN,
                _tr("ledger", "Count them"),
                lambda: self._look_closer(None),
            )

    def happened(self, site: UUID, kind: EventKind, note: str = "") -> bool:
        """Record that something happened to the needle of a site; True where it was recorded."""
        visit = self._page.visit
        state = None if visit is None else visit.ledger.state_of(site)
        if visit is None or state is None:
            return False
        return self._record(visit, kind, [state], note.strip())

    def count_all(self) -> None:
        """Record that every needle was found after an emergency."""
        visit = self._page.visit
        if visit is not None and self._record_for_all(visit, EventKind.RECONCILED):
            # in place of the sentence that asks for it
            self._page.say_briefly(_tr("ledger", "All needles are counted."))

    def explain(self, words: str) -> bool:
        """Write down why not every needle is accounted for; False where that says nothing."""
        visit = self._page.visit
        if visit is None or not says_something(words):
            return False
        session_id = visit.visit.session.id
        explanation = Explanation(new_id(), session_id, words.strip(), self._clock.now())
        return self._page.charting.record(
            _tr("ledger", "explanation of the needles"), adds=(explanation,)
        )

    def _record(
        self, visit: VisitModel, kind: EventKind, needles: Sequence[NeedleState], note: str = ""
    ) -> bool:
        events = [self._event(visit, one.site_id, kind, note) for one in needles]
        events = [event for event in events if visit.ledger.is_changed_by(event)]
        if not events:
            return False
        numbers = [one.number for one in needles]
        return self._page.charting.record(step_words(kind, numbers), adds=events)

    def _record_for_all(self, visit: VisitModel, kind: EventKind) -> bool:
        event = self._event(visit, None, kind)
        if not visit.ledger.is_changed_by(event):
            return False
        words = step_words(kind, (), is_all=True)
        return self._page.charting.record(words, adds=(event,))

    def _event(
        self, visit: VisitModel, site: UUID | None, kind: EventKind, note: str = ""
    ) -> NeedleEvent:
        # the record gives the sequence
        return NeedleEvent(new_id(), visit.visit.session.id, site, kind, self._clock.now(), 0, note)

    def _say_none(self) -> None:
        self._page.say_briefly(_tr("ledger", "No needle is in."))
