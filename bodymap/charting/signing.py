"""What a therapist signs: everything clinical of a session, and the hash that seals it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.canonical import CanonicalForm, Fields
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.explanation import Explanation
from bodymap.charting.figure import Figure
from bodymap.charting.ids import new_id
from bodymap.charting.ledger import Insertion, Ledger, may_sign
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.session import Session
from bodymap.charting.session_form import FORM
from bodymap.charting.site import NeedleSite
from bodymap.charting.symptom import Finding, SymptomDrawing

_WITH_THE_VISIT = (Phase.BEFORE, Phase.AFTER)

_HELD_HERE = frozenset(
    {
        "session",
        "site",
        "needle_event",
        "pain",
        "stroke",
        "erasure",
        "radiation",
        "finding",
        "explanation",
        "signer",
    }
)


@dataclass(frozen=True, slots=True)
class SessionContent:
    """All clinical values of one session, those that count: nothing that is voided.

    ``side`` is that of the session's complaint, ``figure`` what the patient was charted on.
    ``explanations`` are what was written about needles that are not accounted for, the last one
    counts. ``others`` are the records that the form has and no field here, by kind, in the order
    of the record, each with the fields of its form but ``order``: pain_skipped, screening,
    override, consent, hygiene, reaction, no_reaction (the answer 'none'), aftercare, outcome,
    motion, billing, take_over.

    Raises ValueError for a value of another session, a site that is not in the record yet, and
    among ``others`` a kind that has a field here.
    """

    session: Session
    side: ComplaintSide
    figure: Figure
    sites: tuple[NeedleSite, ...] = ()
    events: tuple[NeedleEvent, ...] = ()
    pains: tuple[PainScore, ...] = ()
    drawings: tuple[SymptomDrawing, ...] = ()
    findings: tuple[Finding, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    others: Mapping[str, tuple[Fields, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        owners = {
            *(site.session_id for site in self.sites),
            *(event.session_id for event in self.events),
            *(score.session_id for score in self.pains),
            *(drawing.session_id for drawing in self.drawings),
            *(finding.session_id for finding in self.findings),
            *(explanation.session_id for explanation in self.explanations),
        }
        if owners - {self.session.id}:
            raise ValueError("A session is signed with its own values only.")
        if any(site.sequence < 1 for site in self.sites):
            raise ValueError("A site has its place in the order of the session.")
        if self.others.keys() & _HELD_HERE:
            raise ValueError("What has a field of its own is not among the others.")

    @property
    def ledger(self) -> Ledger:
        """The session's needles."""
        return Ledger.of((Insertion.of(site, site.sequence) for site in self.sites), self.events)

    @property
    def explanation(self) -> str:
        """The explanation that counts; empty without one."""
        return self.explanations[-1].words if self.explanations else ""

    def records(self) -> Mapping[str, Sequence[Fields]]:
        """The records by kind, as the form writes them, without a signer.

        Sequences differ between the files that a session can be kept in, and the order that they
        give does not: the place in that order is what is written. Follow-up and diary scores are
        given after the signature, and are not among what is signed.
        """
        order = _places(
            [
                *((site.sequence, site.id) for site in self.sites),
                *(event.order for event in self.events),
            ]
        )
        with_the_visit = [one for one in self.pains if one.phase in _WITH_THE_VISIT]
        drawn = [_drawing_fields(drawing) for drawing in self.drawings]
        return {
            "session": [_session_fields(self.session, self.side, self.figure)],
            "site": [_site_fields(site, order[site.id]) for site in self.sites],
            "needle_event": [_event_fields(event, order[event.id]) for event in self.events],
            "pain": [_pain_fields(score) for score in with_the_visit],
            "stroke": [one for drawing in drawn for one in drawing["stroke"]],
            "erasure": [one for drawing in drawn for one in drawing["erasure"]],
            "radiation": [one for drawing in drawn for one in drawing["radiation"]],
            "finding": [_finding_fields(finding) for finding in self.findings],
            "explanation": _in_order([_explanation_fields(one) for one in self.explanations]),
            **{kind: _in_order(records) for kind, records in self.others.items()},
        }


@dataclass(frozen=True, slots=True)
class Signature:
    """A session's signature: by whom, when (UTC), and the hash of what was signed, with the version
    of the canonical form that it was taken of."""

    id: UUID
    session_id: UUID
    signer_id: UUID
    signer: str
    signed_at: datetime
    form_version: int
    content_hash: str

    def fits(self, content: SessionContent, form: CanonicalForm) -> bool:
        """Whether ``content`` is what was signed. Raises ValueError for another version of the
        form than the signature's, and as ``CanonicalForm.text`` does."""
        return self.fits_with(content, form, ((content.side, content.figure),))

    def fits_with(
        self,
        content: SessionContent,
        form: CanonicalForm,
        drawn: Iterable[tuple[ComplaintSide, Figure]],
    ) -> bool:
        """Whether ``content`` is what was signed, with any of these sides and figures in the place
        of its own. Raises as ``fits`` does."""
        if form.version != self.form_version:
            raise ValueError(f"This was signed under version {self.form_version} of the form.")
        signer = _signer_fields(self.signer_id, self.signer, self.signed_at)
        sessions = ([_session_fields(content.session, *one)] for one in drawn)
        records = {**content.records(), "signer": [signer]}
        return self.content_hash in form.hashes(records, "session", sessions)


def sign(
    content: SessionContent,
    signer_id: UUID,
    signer: str,
    signed_at: datetime,
    form: CanonicalForm = FORM,
) -> Signature:
    """The signature of ``signer`` at ``signed_at`` (UTC).

    Raises ValueError where the needles are neither accounted for nor explained, for a signer
    without a name, for content that the form does not write, and as ``CanonicalForm.text`` does.
    """
    if not may_sign(content.ledger, content.explanation):
        raise ValueError("Needles that are not accounted for have to be explained first.")
    if not signer.strip():
        raise ValueError("A signature needs a name.")
    records = {**content.records(), "signer": [_signer_fields(signer_id, signer, signed_at)]}
    left_out = form.left_out(records)
    if left_out:
        raise ValueError(f"The form does not write: {', '.join(left_out)}.")
    return Signature(
        new_id(), content.session.id, signer_id, signer, signed_at, form.version, form.hash(records)
    )


def _places(orders: Iterable[tuple[int, UUID]]) -> dict[UUID, int]:
    """Each id's place, from 1, in the order of the sequences."""
    return {one: place for place, (_, one) in enumerate(sorted(orders), start=1)}


def _signer_fields(signer_id: UUID, signer: str, signed_at: datetime) -> Fields:
    return {"id": signer_id, "name": signer, "signed_at": signed_at}


def _in_order(records: Sequence[Fields]) -> list[Fields]:
    """The records of one kind with their place, from 1, in the order of the record."""
    return [{**record, "order": place} for place, record in enumerate(records, start=1)]


def _session_fields(session: Session, side: ComplaintSide, figure: Figure) -> Fields:
    return {
        "id": session.id,
        "patient_id": session.patient_id,
        "episode_id": session.episode_id,
        "side": side,
        "figure": figure,
        "started_at": session.started_at,
        "ended_at": session.ended_at,
    }


def _site_fields(site: NeedleSite, order: int) -> Fields:
    place, detail = site.place, site.detail
    return {
        "id": site.id,
        "number": site.number,
        "order": order,
        "x": place.point.x,
        "y": place.point.y,
        "z": place.point.z,
        "view": place.view,
        "region": place.region,
        "side": place.side,
        "atlas_version": place.atlas_version,
        "needle_diameter_mm": site.needle.diameter_mm,
        "needle_length_mm": site.needle.length_mm,
        "technique": site.technique,
        "depth_mm": site.depth_mm,
        "muscle": site.muscle,
        "is_muscle_chosen": detail.is_muscle_chosen,
        "inserted_at": site.inserted_at,
        "box_id": detail.box_id,
        "twitch": detail.twitch,
        "is_referred": detail.is_referred,
        "referred_to": detail.referred_to,
        "stimulation_hz": detail.stimulation_hz,
        "charted_from": detail.charted_from,
        "note": detail.note,
    }


def _event_fields(event: NeedleEvent, order: int) -> Fields:
    return {
        "id": event.id,
        "site_id": event.site_id,
        "kind": event.kind,
        "at": event.at,
        "order": order,
        "note": event.note,
    }


def _pain_fields(score: PainScore) -> Fields:
    return {
        "id": score.id,
        "episode_id": score.episode_id,
        "phase": score.phase,
        "score": score.score,
        "scored_at": score.scored_at,
    }


def _drawing_fields(drawing: SymptomDrawing) -> Mapping[str, list[Fields]]:
    order = _places(
        [
            *((stroke.sequence, stroke.id) for stroke in drawing.strokes),
            *((erasure.sequence, erasure.id) for erasure in drawing.erasures),
        ]
    )
    return {
        "stroke": [
            {
                "id": stroke.id,
                "episode_id": drawing.episode_id,
                "order": order[stroke.id],
                "points": [_coordinates(point) for point in stroke.points],
                "radius_mm": stroke.radius_mm,
                "quality": stroke.quality,
                "intensity": stroke.intensity,
            }
            for stroke in drawing.strokes
        ],
        "erasure": [
            {
                "id": erasure.id,
                "episode_id": drawing.episode_id,
                "order": order[erasure.id],
                "points": [_coordinates(point) for point in erasure.points],
                "radius_mm": erasure.radius_mm,
            }
            for erasure in drawing.erasures
        ],
        "radiation": [
            {
                "id": arrow.id,
                "episode_id": drawing.episode_id,
                "start": _coordinates(arrow.start),
                "end": _coordinates(arrow.end),
                "quality": arrow.quality,
            }
            for arrow in drawing.radiations
        ],
    }


def _finding_fields(finding: Finding) -> Fields:
    return {
        "id": finding.id,
        "episode_id": finding.episode_id,
        "kind": finding.kind,
        "x": finding.point.x,
        "y": finding.point.y,
        "z": finding.point.z,
        "pressure_kpa": finding.pressure_kpa,
    }


def _explanation_fields(explanation: Explanation) -> Fields:
    return {
        "id": explanation.id,
        "words": explanation.words,
        "written_at": explanation.written_at,
    }


def _coordinates(point: BodyPoint) -> list[float]:
    return [point.x, point.y, point.z]
