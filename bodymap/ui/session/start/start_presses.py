"""What the presses at the start of a visit record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject

from bodymap.charting.consent import Consent, ConsentMethod
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.ids import new_id
from bodymap.charting.screening import Reply, ScreeningAnswer
from bodymap.charting.session_record import SessionRecord
from bodymap.errors import ExpectedError
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.start.start_model import StartModel
from bodymap.ui.session.start.start_records import changed, given, no_concern
from bodymap.ui.session.start.start_state import StartState


class StartPresses(QObject):
    """Each press is one undo step, but for the withdrawal of a consent: what a patient takes back
    is not put back by a key; consent is given anew."""

    def __init__(
        self,
        page: SessionPage,
        model: StartModel,
        clinic: Clinic,
        clock: Clock,
        failed: Callable[[ExpectedError], None],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._model = model
        self._clinic = clinic
        self._clock = clock
        self._failed = failed

    def reply(self, item: str, reply: Reply) -> None:
        """Answer an item."""
        state = self._model.state
        if state is not None:
            answer = changed(item, reply, state.answer(item), self._clock.now())
            self._answer(self.tr("screening answer"), (answer,))

    def mark(self, item: str, region: str, on: bool) -> None:
        """Say that what was answered is in a region (an id with its side), or is not."""
        state = self._model.state
        known = None if state is None else state.answer(item)
        if known is None or (region in known.regions) == on:
            return
        others = tuple(one for one in known.regions if one != region)
        regions = (*others, region) if on else others
        answer = ScreeningAnswer(item, known.reply, self._clock.now(), regions, known.note)
        self._answer(self.tr("place of a screening answer"), (answer,))

    def say_no_concern(self) -> None:
        """Answer everything that has no answer: no concern."""
        state = self._model.state
        if state is not None:
            missing = frozenset(state.cleared.unanswered)
            items = [item for item in self._model.items if item.id in missing]
            answers = no_concern(items, self._clock.now())
            self._answer(self.tr("screening answers"), answers)

    def say_nothing_changed(self) -> None:
        """Say the last answers once more, but for those that were given anew today."""
        state = self._model.state
        if state is not None:
            answers = state.restatable(self._model.items, self._clock.now())
            self._answer(self.tr("\u201cnothing changed\u201d"), answers)

    def consent(self, method: ConsentMethod, given_by: str, version: str) -> None:
        """Record that consent was given now, in the wording of ``version``."""
        session = self._page.session_id
        if session is not None:
            consent = Consent(new_id(), session, version, method, given_by, self._clock.now())
            self._record(self.tr("consent"), (consent,))

    def withdraw(self) -> None:
        """Record that the consent that stands is withdrawn now."""
        state: StartState | None = self._model.state
        standing = None if state is None else state.newest_consent
        if standing is None or standing.withdrawn_at is not None:
            return
        try:
            self._clinic.records.change(replace(standing, withdrawn_at=self._clock.now()))
        except ExpectedError as error:
            self._failed(error)

    def confirm_hygiene(self) -> None:
        """Record clean hands, gloves and sterile needles."""
        session = self._page.session_id
        if session is not None:
            self._record(
                self.tr("hands, gloves, sterile needles"),
                (Hygiene(new_id(), session, self._clock.now()),),
            )

    def now(self) -> datetime:
        """The time in UTC."""
        return self._clock.now()

    def _answer(self, words: str, answers: tuple[ScreeningAnswer, ...]) -> None:
        session: UUID | None = self._page.session_id
        if session is not None and answers:
            self._record(words, given(session, answers))

    def _record(self, words: str, adds: tuple[SessionRecord, ...]) -> None:
        self._page.charting.record(words, adds=adds)
