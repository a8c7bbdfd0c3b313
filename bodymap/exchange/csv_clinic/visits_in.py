"""Rows that are visits, and rows that are scores of a visit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from bodymap.anatomy.side import Side
from bodymap.charting.episode import Episode
from bodymap.charting.ids import new_id
from bodymap.charting.outcome_score import Measure, OutcomeScore, ScoreProblem, score_problem
from bodymap.charting.pain import NPRS_HIGHEST, NPRS_LOWEST, PainScore, Phase
from bodymap.charting.session import Session
from bodymap.exchange.csv_clinic import fields as of
from bodymap.exchange.csv_clinic.cells import PHASES, SIDES, choice, number, uuid, whole
from bodymap.exchange.csv_clinic.fields import Field
from bodymap.exchange.csv_clinic.known import Known, SeenVisit
from bodymap.exchange.csv_clinic.patients_in import find_or_make_complaint
from bodymap.exchange.csv_clinic.row import RowReader
from bodymap.exchange.csv_clinic.troubles import Why
from bodymap.exchange.csv_clinic.who import (
    find_patient,
    find_visit,
    read_start,
    read_time_at,
    same_minute,
)

_PAIN: Final = frozenset({"", "nprs", "pain", "nrs", "schmerz"})
_PHASE_WORDS: Final = "before, after, follow_up, diary"
_LONGEST_VISIT: Final = timedelta(hours=24)
_LATER: Final = (Phase.FOLLOW_UP, Phase.DIARY)

MeasureOf = Callable[[str], tuple[str, Measure] | None]
"""The name that scores are recorded under, and their measure; None where there is none."""


@dataclass(frozen=True, slots=True)
class VisitIn:
    """What a row of a visit brings; ``episode`` is None where the complaint is there already."""

    session: Session
    episode: Episode | None
    scores: tuple[PainScore, ...]


class VisitRows:
    """Understands rows of visits. A visit that comes in has ended: where its row does not say when,
    as soon as it began. Nobody is put down as who charted it, and nobody has signed it."""

    def __init__(
        self, known: Known, now: datetime, fresh_id: Callable[[UUID | None], UUID]
    ) -> None:
        self._known = known
        self._now = now
        self._today = now.astimezone().date()
        self._fresh_id = fresh_id

    def understand(self, row: RowReader) -> VisitIn | None:
        """What a row brings; None where it does not come in."""
        key = row.read(of.SESSION_ID, uuid)
        patient = find_patient(row, self._known, self._today)
        started = read_start(row, self._now)
        before, after = _nprs(row, of.PAIN_BEFORE), _nprs(row, of.PAIN_AFTER)
        if patient is None or started is None:
            return None
        moment, has_time = started
        if patient.birth_date is not None and moment.astimezone().date() < patient.birth_date:
            row.bad(Why.BEFORE_BIRTH, row.header(of.STARTED), moment.date().isoformat())
        ended = read_time_at(row, of.ENDED, moment)
        if ended is not None and not moment <= ended <= moment + _LONGEST_VISIT:
            row.bad(Why.ENDS_EARLIER)
        found = find_or_make_complaint(row, self._known, patient, self._today)
        if found is None or row.is_bad:
            return None
        if self._is_there(row, key, self._known.visits(patient), moment, has_time=has_time):
            return None
        if not has_time:
            row.say(Why.NO_TIME_OF_DAY)
        episode, is_new = found
        if is_new:
            self._known.add_complaint(patient, episode)
        session = Session(
            self._fresh_id(key), patient.id, episode.id, moment, ended or moment, holder_id=None
        )
        scores = tuple(
            PainScore(new_id(), session.id, episode.id, phase, score, at)
            for phase, score, at in (
                (Phase.BEFORE, before, moment),
                (Phase.AFTER, after, ended or moment),
            )
            if score is not None
        )
        visit = SeenVisit(session, episode, row.line, has_time=has_time)
        visit.pain = {(episode.id, one.phase): one.score for one in scores}
        self._known.add_visit(patient, visit)
        return VisitIn(session, episode if is_new else None, scores)

    def _is_there(
        self,
        row: RowReader,
        key: UUID | None,
        visits: Sequence[SeenVisit],
        moment: datetime,
        *,
        has_time: bool,
    ) -> bool:
        """Whether the visit is in the record, or in an earlier row: said of the row then."""
        of_id = None if key is None else self._known.visit(key)
        same = of_id
        if same is None:
            for visit in visits:
                is_same_day = visit.day == moment.astimezone().date()
                both_timed = has_time and visit.has_time
                if same_minute(visit.session.started_at, moment) if both_timed else is_same_day:
                    same = visit
                    break
        if same is None:
            return False
        if same.line:
            row.bad(Why.SAME_ID if of_id else Why.SAME_VISIT_LINE, str(same.line))
        else:
            row.there(Why.IS_THERE)
        return True


class ScoreRows:
    """Understands rows of scores: of pain, or of another measure of the catalogue."""

    def __init__(
        self,
        known: Known,
        now: datetime,
        fresh_id: Callable[[UUID | None], UUID],
        measure_of: MeasureOf,
    ) -> None:
        self._known = known
        self._now = now
        self._fresh_id = fresh_id
        self._measure_of = measure_of

    def understand(self, row: RowReader) -> PainScore | OutcomeScore | None:
        """The score that a row is; None where it does not come in."""
        key = row.read(of.SCORE_ID, uuid)
        visit = find_visit(row, self._known, self._now)
        if visit is None:
            return None
        episode_id = self._complaint_of(row, visit)
        at = read_time_at(row, of.SCORED, visit.session.started_at)
        if at is not None and at > self._now + timedelta(days=1):
            row.bad(Why.IN_THE_FUTURE, row.header(of.SCORED), row.raw(of.SCORED))
        if row.raw(of.MEASURE).casefold() in _PAIN:
            return self._pain(row, key, visit, episode_id, at)
        return self._outcome(row, key, visit, episode_id, at)

    def _complaint_of(self, row: RowReader, visit: SeenVisit) -> UUID:
        key = row.read(of.COMPLAINT_ID, uuid)
        if key is None:
            return visit.episode.id
        patient = self._known.patient_of(visit)
        episode = self._known.complaint(patient, key)
        if episode is None:
            row.bad(Why.NO_COMPLAINT, patient.name, str(key))
            return visit.episode.id
        return episode.id

    def _pain(
        self,
        row: RowReader,
        key: UUID | None,
        visit: SeenVisit,
        episode_id: UUID,
        at: datetime | None,
    ) -> PainScore | None:
        if not row.has(of.PHASE):
            row.bad(Why.NO_PHASE)
        phase = row.read(of.PHASE, lambda cell, header: choice(cell, header, PHASES, _PHASE_WORDS))
        if not row.has(of.SCORE):
            row.bad(Why.NO_VALUE, row.header(of.SCORE))
        score = _nprs(row, of.SCORE)
        if phase is None or score is None or row.is_bad:
            return None
        there = visit.pain.get((episode_id, phase))
        if there is not None:
            if there == score:
                row.there(Why.IS_THERE)
            else:
                row.bad(Why.OTHER_SCORE, str(there))
            return None
        session = visit.session
        usual = session.started_at if phase is Phase.BEFORE else session.ended_at
        visit.pain[(episode_id, phase)] = score
        return PainScore(
            *(self._fresh_id(key), session.id, episode_id, phase, score),
            at or usual or session.started_at,
        )

    def _outcome(
        self,
        row: RowReader,
        key: UUID | None,
        visit: SeenVisit,
        episode_id: UUID,
        at: datetime | None,
    ) -> OutcomeScore | None:
        known = self._measure_of(row.raw(of.MEASURE))
        if known is None:
            row.bad(Why.NO_MEASURE, row.header(of.MEASURE), row.raw(of.MEASURE)[:40])
            return None
        name, measure = known
        row.understand(of.MEASURE, name)
        side = row.read(
            of.SCORE_SIDE, lambda cell, header: choice(cell, header, SIDES, "left, right")
        )
        value = row.need(of.SCORE, lambda cell, header: number(cell, header, -1e6, 1e6))
        if value is None or row.is_bad:
            return None
        problem = score_problem(measure, value)
        if problem is ScoreProblem.BETWEEN_STEPS:
            row.bad(Why.BETWEEN_STEPS, row.header(of.SCORE), row.raw(of.SCORE), name)
        elif problem is not None:
            lowest, highest = f"{measure.lowest:g}", f"{measure.highest:g}"
            row.bad(Why.OUT_OF_RANGE, row.header(of.SCORE), row.raw(of.SCORE), lowest, highest)
        if row.is_bad:
            return None
        at = at or visit.session.started_at
        mark = (name, str(side or ""), at)
        if mark in visit.outcomes:
            row.there(Why.IS_THERE)
            return None
        visit.outcomes.add(mark)
        return OutcomeScore(
            *(self._fresh_id(key), visit.session.id, episode_id, name, value, at),
            None if side is None else Side(side),
        )


def _nprs(row: RowReader, field: Field) -> int | None:
    return row.read(field, lambda cell, header: whole(cell, header, NPRS_LOWEST, NPRS_HIGHEST))
