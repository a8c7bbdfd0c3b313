"""Visits of a prototype as rows, from which copies are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from bodymap.charting.pain import PainScore
from bodymap.charting.signing import Signature
from bodymap.charting.site import NeedleSite
from bodymap.services.demo.prototypes import Prototype, SignedVisit
from db import rows
from db.bulk.row_template import RowTemplate
from db.bulk.signed_text import SignedText
from db.form_statements import FormBook

PATIENT: Final = 0
EPISODE: Final = 1
OF_VISIT: Final = 2
"""Where the ids of a patient and of a complaint are in a copy, and where those of a visit begin."""


@dataclass(frozen=True, slots=True)
class VisitTemplate:
    """``ids`` is how many ids a copy needs of its own, ``started_at`` and ``ended_at`` are those of
    the prototype in microseconds UTC, ``author`` who charted it. ``rows`` are all rows but the
    signature, the session first; ``signature`` is told the hash that ``signed`` takes."""

    ids: int
    sites: int
    started_at: int
    ended_at: int
    author: bytes
    rows: tuple[RowTemplate, ...]
    signature: RowTemplate
    signed: SignedText


@dataclass(frozen=True, slots=True)
class CourseTemplate:
    """A complaint with its visits; ``episode`` is told the day on which it began."""

    prototype: Prototype
    episode: RowTemplate
    visits: tuple[VisitTemplate, ...]


def course_template(prototype: Prototype, forms: FormBook) -> CourseTemplate:
    """The templates of a course."""
    patient, episode = prototype.patient.id.bytes, prototype.episode.id.bytes
    return CourseTemplate(
        prototype,
        RowTemplate(
            *("episode", rows.episode_values(prototype.episode)),
            *({patient: PATIENT, episode: EPISODE}, "onset"),
        ),
        tuple(_visit(prototype, one, forms) for one in prototype.visits),
    )


def _visit(prototype: Prototype, signed: SignedVisit, forms: FormBook) -> VisitTemplate:
    visit, signature = signed.visit, signed.visit.signature
    assert signature is not None, "what is stamped out is signed"
    assert visit.session.ended_at is not None, "and has ended"
    # in the order of their bytes, so that those of a copy are in the same order
    own = sorted(
        one.id.bytes for one in (visit.session, *visit.sites, *visit.scores, *visit.records)
    )
    holes = {key: place for place, key in enumerate(own, start=OF_VISIT)}
    holes |= {prototype.patient.id.bytes: PATIENT, prototype.episode.id.bytes: EPISODE}
    session = RowTemplate("session", rows.session_values(visit.session), holes)
    others = [
        RowTemplate(*_stored(one, forms), holes)
        for one in signed.rows
        if not isinstance(one, Signature)
    ]
    return VisitTemplate(
        *(len(own), len(visit.sites)),
        *(rows.to_micros(visit.session.started_at), rows.to_micros(visit.session.ended_at)),
        *(signed.signer.id.bytes, (session, *others)),
        RowTemplate(*_stored(signature, forms), holes, "content_hash"),
        SignedText(signed.content, signature, holes),
    )


def _stored(record: Any, forms: FormBook) -> tuple[str, dict[str, Any]]:
    """The table of a record and its columns."""
    if isinstance(record, NeedleSite):
        return "needle_site", rows.site_values(record)
    if isinstance(record, PainScore):
        return "pain_score", rows.pain_values(record)
    form = forms.of(type(record)).form
    return form.entity, form.values(record)
