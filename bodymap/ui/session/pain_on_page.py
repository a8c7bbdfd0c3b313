"""Pain of every complaint on the charting screen, and scores that are not given."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject

from bodymap.charting.ids import new_id
from bodymap.charting.pain import PainScore, PainSkipped, Phase
from bodymap.errors import ExpectedError
from bodymap.services.changes import Kind
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.ui.patients.words import complaint_words
from bodymap.ui.session.commands import ClearPain, SetPain
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.words import phase_words
from bodymap.ui.widgets.mid_sentence import mid_sentence

_SHOWN = Kind.PAIN | Kind.FINISH


class PainOnPage(QObject):
    """Belongs to a charting screen, its parent. The page itself records the score of the visit's
    own complaint; the other complaints of the patient are recorded here, and what is skipped."""

    def __init__(self, page: SessionPage, clinic: Clinic, clock: Clock) -> None:
        super().__init__(page)
        self._page = page
        self._bar = page.pain_bar
        self._clinic = clinic
        self._clock = clock
        self._bar.other_scored.connect(self._score)
        self._bar.skipped.connect(self._skip)
        page.visit_changed.connect(self._follow_visit)
        page.followed.connect(self._follow)
        if page.visit is not None:
            self._follow_visit()

    def _follow_visit(self) -> None:
        visit, patient = self._page.visit, self._page.patient_id
        if visit is None or patient is None:
            return
        try:
            episodes = self._clinic.history.episodes(patient)
        except ExpectedError as error:
            self._page.tell(error)
            return
        complaints = [(one.id, complaint_words(one.complaint, one.side)) for one in episodes]
        self._bar.show_complaints(complaints, visit.visit.episode.id)
        self._show()

    def _follow(self, kinds: Kind) -> None:
        if kinds & _SHOWN:
            self._show()

    def _show(self) -> None:
        visit = self._page.visit
        if visit is not None:
            self._bar.show_recorded(
                {(one.phase, one.episode_id): one.score for one in visit.visit.scores},
                {(one.phase, one.episode_id) for one in visit.of(PainSkipped)},
            )

    def _score(self, phase: Phase, episode_id: UUID, score: int | None) -> None:
        visit, recorder = self._page.visit, self._clinic.recorder
        if visit is None:
            return
        before = next(
            (
                one
                for one in visit.visit.scores
                if one.phase is phase and one.episode_id == episode_id
            ),
            None,
        )
        words = self.tr("pain {phase}").format(phase=mid_sentence(phase_words(phase)))
        if score is not None:
            given = PainScore(
                new_id(), visit.visit.session.id, episode_id, phase, score, self._clock.now()
            )
            set_pain = SetPain(words, self._page.tell, recorder, given, before)
            self._page.undo_stack.push(set_pain)
        elif before is not None:
            self._page.undo_stack.push(ClearPain(words, self._page.tell, recorder, before.id))

    def _skip(self, phase: Phase, episode_id: UUID, is_skipped: bool) -> None:
        visit = self._page.visit
        if visit is None:
            return
        words = self.tr("pain {phase} skipped").format(phase=mid_sentence(phase_words(phase)))
        if is_skipped:
            session_id = visit.visit.session.id
            skip = PainSkipped(new_id(), session_id, episode_id, phase, self._clock.now())
            self._page.charting.record(words, adds=(skip,))
        else:
            takes = tuple(
                one
                for one in visit.of(PainSkipped)
                if (one.phase, one.episode_id) == (phase, episode_id)
            )
            self._page.charting.record(words, takes=takes)
