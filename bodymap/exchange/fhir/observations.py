"""What was scored, measured and found at a visit, as Observations."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from bodymap.anatomy.side import Side
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.pain import PainSkipped
from bodymap.charting.range_of_motion import RangeOfMotion
from bodymap.charting.symptom import Finding
from bodymap.exchange.fhir.catalogue_words import SIDES
from bodymap.exchange.fhir.names import (
    ABSENT_REASON,
    LOINC,
    OBSERVATION_CATEGORY,
    PAIN_SCORE,
    code_system,
)
from bodymap.exchange.fhir.needling import Telling
from bodymap.exchange.fhir.pieces import (
    Json,
    coding,
    concept,
    extension,
    extension_of,
    filled,
    instant,
    listed,
    quantity,
    reference,
)
from bodymap.exchange.fhir.visit_values import KnownPain, known_pains
from bodymap.services.values import Visit

_PAIN_WORDS = "Pain severity, 0 to 10, verbal numeric rating"


def pain_observations(visit: Visit) -> Iterable[Json]:
    """The pain scores of a visit, and those that were asked for and not given."""
    known = known_pains(visit)
    for one in known:
        yield _pain(visit, one)
    there = {(one.score.episode_id, one.score.phase) for one in known}
    skipped = {(one.episode_id, one.phase): one for one in visit.of(PainSkipped)}
    for key, absent in skipped.items():
        if key not in there:
            yield _skipped(visit, absent)


def other_observations(visit: Visit, telling: Telling) -> Iterable[Json]:
    """The other scores, the ranges of motion, and what the hands or an algometer found."""
    for score in visit.of(OutcomeScore):
        yield _score(visit, score, telling)
    for motion in visit.of(RangeOfMotion):
        yield _motion(visit, motion)
    for finding in visit.of(Finding):
        yield _finding(visit, finding)


def _pain(visit: Visit, known: KnownPain) -> Json:
    score = known.score
    status = "entered-in-error" if known.is_withdrawn else "final"
    return _observation(
        *(visit, score.id, score.episode_id, "survey"),
        extension_=extension("pain-phase", valueCode=score.phase.value),
        status="corrected" if known.is_corrected else status,
        code=_pain_code(),
        at=score.scored_at,
        valueInteger=score.score,
    )


def _skipped(visit: Visit, absent: PainSkipped) -> Json:
    return _observation(
        *(visit, absent.id, absent.episode_id, "survey"),
        extension_=extension("pain-phase", valueCode=absent.phase.value),
        status="final",
        code=_pain_code(),
        at=absent.skipped_at,
        dataAbsentReason=concept("Asked for and not given", coding(ABSENT_REASON, "unknown")),
    )


def _score(visit: Visit, score: OutcomeScore, telling: Telling) -> Json:
    code = telling.words.score(score.measure)
    is_pain = code is not None and any(
        one["code"] == PAIN_SCORE and one["system"] == LOINC for one in code.get("coding", ())
    )
    value: Json = (
        {"valueInteger": int(score.value)}
        if is_pain and score.value.is_integer()
        else {"valueQuantity": quantity(score.value, "points", "{score}")}
    )
    return _observation(
        *(visit, score.id, score.episode_id, "survey"),
        status="final",
        code=code,
        at=score.scored_at,
        bodySite=_side(score.side),
        **value,
    )


def _motion(visit: Visit, motion: RangeOfMotion) -> Json:
    words = motion.movement.value.replace("_", " ")
    return _observation(
        *(visit, motion.id, motion.episode_id, "exam"),
        status="final",
        code=concept(
            f"Range of motion: {words}", coding(code_system("movement"), motion.movement.value)
        ),
        at=motion.measured_at,
        bodySite=_side(motion.side),
        method={"text": "Active" if motion.is_active else "Passive"},
        valueQuantity=quantity(motion.degrees, "deg"),
    )


def _finding(visit: Visit, finding: Finding) -> Json:
    words = finding.kind.value.replace("_", " ").capitalize()
    point = extension_of(
        "body-point",
        {
            "x": ("valueDecimal", finding.point.x),
            "y": ("valueDecimal", finding.point.y),
            "z": ("valueDecimal", finding.point.z),
        },
    )
    value: Json = (
        {"valueBoolean": True}
        if finding.pressure_kpa is None
        else {"valueQuantity": quantity(finding.pressure_kpa, "kPa")}
    )
    return _observation(
        *(visit, finding.id, finding.episode_id, "exam"),
        extension_=point,
        status="final",
        code=concept(words, coding(code_system("finding"), finding.kind.value)),
        # a finding has no time of its own: it was made at the visit
        at=None,
        **value,
    )


def _observation(
    visit: Visit,
    key: UUID,
    episode_id: UUID,
    category: str,
    *,
    status: str,
    code: Json | None,
    at: datetime | None,
    extension_: Json | None = None,
    **more: object,
) -> Json:
    session = visit.session
    is_of_patient = category == "survey"
    return filled(
        resourceType="Observation",
        id=str(key),
        extension=listed(extension_, extension("complaint", valueReference=reference(episode_id))),
        status=status,
        category=listed(concept(None, coding(OBSERVATION_CATEGORY, category))),
        code=code,
        subject=reference(session.patient_id),
        encounter=reference(session.id),
        effectiveDateTime=instant(at) if at else None,
        performer=[reference(session.patient_id)] if is_of_patient else None,
        **more,
    )


def _pain_code() -> Json | None:
    return concept(_PAIN_WORDS, coding(LOINC, PAIN_SCORE))


def _side(side: Side | None) -> Json | None:
    return None if side is None or side is Side.MIDLINE else {"text": f"{SIDES[side]} side"}
