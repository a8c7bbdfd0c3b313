"""What is signed of a visit, taken from what the record tells of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from functools import cache
from typing import Any

from bodymap.charting.after_care import AdviceTold
from bodymap.charting.answer_given import AnswerGiven, Override
from bodymap.charting.billing import Billing
from bodymap.charting.canonical import Fields
from bodymap.charting.consent import Consent
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.explanation import Explanation
from bodymap.charting.figure import Figure
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.pain import PainSkipped
from bodymap.charting.range_of_motion import RangeOfMotion
from bodymap.charting.reaction import NoReaction, Reaction
from bodymap.charting.session_form import FORMS
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import SessionContent, Signature
from bodymap.charting.symptom import Finding
from bodymap.charting.symptom_mark import SymptomMark, drawing_of
from bodymap.charting.take_over import TakeOver
from bodymap.services.values import Visit

KINDS: Mapping[type, str] = {
    PainSkipped: "pain_skipped",
    AnswerGiven: "screening",
    Override: "override",
    Consent: "consent",
    Hygiene: "hygiene",
    Reaction: "reaction",
    NoReaction: "no_reaction",
    AdviceTold: "aftercare",
    OutcomeScore: "outcome",
    RangeOfMotion: "motion",
    Billing: "billing",
    TakeOver: "take_over",
}
"""The records that are signed by their own fields: class -> kind of the form."""

LEFT_OUT: Mapping[type, Mapping[str, str]] = {
    Consent: {"withdrawn_at": "may be withdrawn after the signature; what was done stays"},
    Reaction: {"resolved_at": "may end after the signature"},
    TakeOver: {"sequence": "another in every file; the place in the order is signed"},
}
"""Fields that are not signed, with the reason; ``session_id`` never is: the session has it."""

_INNER = {AnswerGiven: "answer", AdviceTold: "told"}


def content_of(visit: Visit, figure: Figure) -> SessionContent:
    """What is signed of ``visit``, whose patient is charted on ``figure``.

    Of a signed visit the records up to its signature are taken: what is recorded later is not what
    was signed. Sites and what happened to needles are all taken, because none of them comes later,
    and one that did would have to show.
    """
    before = _up_to_signature(visit)
    marks = [one for one in before if isinstance(one, SymptomMark)]
    episodes = dict.fromkeys(one.episode_id for one in marks)
    return SessionContent(
        session=visit.session,
        side=visit.episode.side,
        figure=figure,
        sites=tuple(visit.sites),
        events=visit.of(NeedleEvent),
        pains=tuple(visit.scores),
        drawings=tuple(drawing_of(marks, visit.session.id, one) for one in episodes),
        findings=tuple(one for one in before if isinstance(one, Finding)),
        explanations=tuple(one for one in before if isinstance(one, Explanation)),
        others=_others(before),
    )


def _others(records: Sequence[SessionRecord]) -> Mapping[str, tuple[Fields, ...]]:
    found: dict[str, list[Fields]] = {kind: [] for kind in KINDS.values()}
    for one in records:
        kind = KINDS.get(type(one))
        if kind is not None:
            found[kind].append(fields_of(one))
    return {kind: tuple(of_kind) for kind, of_kind in found.items()}


def fields_of(record: SessionRecord) -> Fields:
    """The signed fields of a record of one of ``KINDS``, by name."""
    inner = _INNER.get(type(record))
    own = _by_name(record)
    if inner is not None:
        own |= _by_name(own.pop(inner))
    left_out = {"session_id", *LEFT_OUT.get(type(record), ())}
    return {name: value for name, value in own.items() if name not in left_out}


def is_intact(visit: Visit) -> bool:
    """Whether a signed visit is what was signed.

    The side belongs to the complaint and the figure to the patient, and both may be put right
    later. Which they were is found by trying: it is intact if it fits with any of them. Raises
    ValueError for a visit that is not signed.
    """
    signature = visit.signature
    if signature is None:
        raise ValueError("This visit was not signed.")
    form = FORMS.get(signature.form_version)
    if form is None:
        return False
    sides = sorted(ComplaintSide, key=lambda side: side is not visit.episode.side)
    try:
        content = content_of(visit, next(iter(Figure)))
        drawn = ((side, figure) for side in sides for figure in Figure)
        return signature.fits_with(content, form, drawn)
    except (TypeError, ValueError):
        # what cannot even be written down was not signed
        return False


def _up_to_signature(visit: Visit) -> tuple[SessionRecord, ...]:
    records = tuple(visit.records)
    at = next((at for at, one in enumerate(records) if isinstance(one, Signature)), len(records))
    return records[:at]


def _by_name(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in _names_of(value.__class__)}


@cache
def _names_of(kind: type[Any]) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))
