"""Functional scores and ranges of motion on the charting screen."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject

from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.ids import new_id
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.range_of_motion import Movement, RangeOfMotion
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import Signature
from bodymap.errors import ExpectedError
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.history import History
from bodymap.services.ports import Clock
from bodymap.services.score_choice import earlier_score, is_score_of, measures_for
from bodymap.ui.session.scores.score_sheet import ScoreSheet
from bodymap.ui.session.scores.words import motion_words
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.words import side_words
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.mid_sentence import mid_sentence

_SIDES = {ComplaintSide.LEFT: Side.LEFT, ComplaintSide.RIGHT: Side.RIGHT}


class ScoresOnPage(QObject):
    """Belongs to a charting screen, its parent: opens the sheet, and records what is measured, each
    value as one step that can be undone."""

    def __init__(
        self,
        page: SessionPage,
        catalogue: ClinicCatalogue,
        history: History,
        look: Look,
        clock: Clock,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._catalogue = catalogue
        self._history = history
        self._look = look
        self._clock = clock
        self._sheet: ScoreSheet | None = None
        self._scores_before: tuple[OutcomeScore, ...] = ()
        self._motions_before: tuple[RangeOfMotion, ...] = ()
        page.add_tool("score", self.tr("Scores and range of motion"), self.open)
        page.settled.connect(self._refresh)
        page.sheet_changed.connect(self._follow_sheet)

    def open(self) -> None:
        """Show the scores of the complaint."""
        visit, patient = self._page.visit, self._page.patient_id
        if visit is None or patient is None or self._sheet is not None:
            return
        episode = visit.visit.episode
        try:
            condition = self._catalogue.condition(episode.condition)
            choice = measures_for(condition, self._catalogue.outcome_measures())
            self._read_earlier(patient, visit.visit.session.id)
        except ExpectedError as error:
            self._page.tell(error)
            return
        sheet = ScoreSheet(self._look, choice, _SIDES.get(episode.side, Side.MIDLINE))
        sheet.given.connect(self._score)
        sheet.taken_back.connect(self._take_score_back)
        sheet.motion.given.connect(self._measure)
        sheet.motion.taken_back.connect(self._take_motion_back)
        self._sheet = sheet
        self._refresh()
        self._page.open_sheet(sheet)
        sheet.begin()

    def _read_earlier(self, patient: UUID, session_id: UUID) -> None:
        """What other visits hold; it is read once, when the sheet opens."""
        scores = self._history.records_of(patient, OutcomeScore)
        motions = self._history.records_of(patient, RangeOfMotion)
        self._scores_before = tuple(one for one in scores if one.session_id != session_id)
        self._motions_before = tuple(one for one in motions if one.session_id != session_id)

    def _refresh(self) -> None:
        visit, sheet = self._page.visit, self._sheet
        if visit is None or sheet is None:
            return
        session, episode = visit.visit.session, visit.visit.episode
        sheet.show_scores(
            visit.of(OutcomeScore),
            lambda scale, side: earlier_score(
                *(self._scores_before, scale, episode.id, session.id),
                *(side, _SIDES.get(episode.side)),
            ),
        )
        measured = (*self._motions_before, *visit.of(RangeOfMotion))
        sheet.motion.show_measured(measured, session.id)
        sheet.show_open(not visit.of(Signature))

    def _follow_sheet(self, sheet: object) -> None:
        """A sheet that was closed is thrown away: the next visit begins with one of its own."""
        if sheet is not self._sheet and self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    # --- what is recorded

    def _score(self, scale: str, value: float, side: Side | None) -> None:
        visit = self._page.visit
        if visit is not None:
            session, episode = visit.visit.session, visit.visit.episode
            now = self._clock.now()
            score = OutcomeScore(new_id(), session.id, episode.id, scale, value, now, side)
            self._record(_named(scale, side), adds=(score,), takes=self._scores(scale, side))

    def _take_score_back(self, scale: str, side: Side | None) -> None:
        self._record(_named(scale, side), takes=self._scores(scale, side))

    def _scores(self, scale: str, side: Side | None) -> tuple[OutcomeScore, ...]:
        visit = self._page.visit
        if visit is None:
            return ()
        of_complaint = _SIDES.get(visit.visit.episode.side)
        return tuple(
            one for one in visit.of(OutcomeScore) if is_score_of(one, scale, side, of_complaint)
        )

    def _measure(self, movement: Movement, side: Side, degrees: float, is_active: bool) -> None:
        visit = self._page.visit
        if visit is None:
            return
        session, episode = visit.visit.session, visit.visit.episode
        now = self._clock.now()
        measured = RangeOfMotion(
            new_id(), session.id, episode.id, movement, side, degrees, now, is_active
        )
        same = tuple(
            one
            for one in visit.of(RangeOfMotion)
            if (one.movement, one.side, one.is_active) == (movement, side, is_active)
        )
        words = mid_sentence(motion_words(movement, side, is_active=is_active))
        self._record(words, adds=(measured,), takes=same)

    def _take_motion_back(self, measured: RangeOfMotion) -> None:
        words = motion_words(measured.movement, measured.side, is_active=measured.is_active)
        self._record(mid_sentence(words), takes=(measured,))

    def _record(
        self,
        words: str,
        adds: tuple[SessionRecord, ...] = (),
        takes: tuple[SessionRecord, ...] = (),
    ) -> None:
        self._page.charting.record(words, adds=adds, takes=takes)


def _named(scale: str, side: Side | None) -> str:
    """What the undo button calls a score."""
    return scale if side is None else f"{scale}, {side_words(side)}"
