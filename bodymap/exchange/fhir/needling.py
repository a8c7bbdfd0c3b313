"""A visit and what was needled in it: Encounter, Procedure and BodyStructure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from bodymap.charting.billing import Billing
from bodymap.charting.explanation import Explanation
from bodymap.charting.ledger import Whereabouts
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.take_over import TakeOver
from bodymap.exchange.fhir.catalogue_words import CatalogueWords
from bodymap.exchange.fhir.names import ACT_CODE, TARGET_STRUCTURE, derived
from bodymap.exchange.fhir.people import Clinic
from bodymap.exchange.fhir.pieces import (
    Json,
    extension,
    extension_of,
    filled,
    instant,
    listed,
    period,
    quantity,
    reference,
    said,
)
from bodymap.exchange.fhir.visit_values import KnownSite
from bodymap.services.values import Visit


@dataclass(frozen=True, slots=True)
class Telling:
    """What a visit is told with: the catalogue's words, and the clinic that it refers to."""

    words: CatalogueWords
    clinic: Clinic


def procedure_id(session_id: UUID) -> UUID:
    """The id of the procedure that stands for a visit's needling as a whole."""
    return derived(session_id, "procedure")


def structure_id(site_id: UUID) -> UUID:
    """The id of the BodyStructure of a needle site."""
    return derived(site_id, "body-structure")


def encounter_resource(visit: Visit, telling: Telling) -> Json:
    """The visit itself."""
    session, clinic = visit.session, telling.clinic
    who = [
        clinic.person(session.holder_id),
        *(clinic.person(one.taken_from, one.taken_from_name) for one in visit.of(TakeOver)),
    ]
    return filled(
        resourceType="Encounter",
        id=str(session.id),
        status="in-progress" if session.is_open else "finished",
        class_={"system": ACT_CODE, "code": "AMB"},
        subject=reference(session.patient_id),
        participant=[{"individual": one} for one in _once(who)],
        period=period(session.started_at, session.ended_at),
        reasonReference=[reference(session.episode_id)],
        serviceProvider=clinic.itself(),
    )


def session_procedure(visit: Visit, telling: Telling) -> Json:
    """The needling of a visit as a whole, with the code that was billed for it."""
    session = visit.session
    billed = visit.last(Billing)
    explained = visit.last(Explanation)
    return filled(
        resourceType="Procedure",
        id=str(procedure_id(session.id)),
        status="in-progress" if session.is_open else "completed",
        code=telling.words.needling(billed.code if billed else ""),
        performedPeriod=period(session.started_at, session.ended_at),
        **_of_visit(visit, telling),
        note=listed(_note(explained.words) if explained else None),
    )


def site_procedure(known: KnownSite, visit: Visit, telling: Telling) -> Json:
    """One needle: how it was used, and what became of it."""
    site, words = known.site, telling.words
    place = words.place(site.place.region)
    box = telling.clinic.box(site.detail.box_id)
    out_at = known.needle.out_at if known.needle else None
    return filled(
        resourceType="Procedure",
        id=str(site.id),
        extension=listed(
            {"url": TARGET_STRUCTURE, "valueReference": reference(structure_id(site.id))},
            _needle(known),
            _muscle(site.muscle, words),
            *(_event(one) for one in _events(known, visit)),
        ),
        partOf=[reference(procedure_id(visit.session.id))],
        status=_status(known, visit),
        code={"text": "Dry needling, one needle"},
        performedPeriod=period(site.inserted_at, out_at),
        bodySite=listed(place),
        usedReference=listed(box),
        note=listed(_note(site.detail.note)),
        **_of_visit(visit, telling),
    )


def structure_resource(known: KnownSite, visit: Visit, telling: Telling) -> Json:
    """Where a needle went in: the region and its side, and the point of the body itself."""
    place = known.site.place
    side = telling.words.laterality(place.region, place.side)
    return filled(
        resourceType="BodyStructure",
        id=str(structure_id(known.site.id)),
        extension=listed(
            extension_of(
                "body-point",
                {
                    "x": ("valueDecimal", place.point.x),
                    "y": ("valueDecimal", place.point.y),
                    "z": ("valueDecimal", place.point.z),
                    "view": ("valueCode", place.view),
                    "atlas": ("valueString", said(place.atlas_version)),
                },
            )
        ),
        active=not known.is_withdrawn,
        location=telling.words.place(place.region),
        locationQualifier=listed(side),
        patient=reference(visit.session.patient_id),
    )


def _of_visit(visit: Visit, telling: Telling) -> Json:
    """What every procedure of a visit says."""
    session = visit.session
    signature = visit.signature
    by = (
        telling.clinic.person(signature.signer_id, signature.signer)
        if signature
        else telling.clinic.person(session.holder_id)
    )
    return filled(
        subject=reference(session.patient_id),
        encounter=reference(session.id),
        performer=[{"actor": by}] if by else None,
        reasonReference=[reference(session.episode_id)],
    )


def _needle(known: KnownSite) -> Json | None:
    site, detail = known.site, known.site.detail
    return extension_of(
        "needle",
        {
            "number": ("valueInteger", site.number or None),
            "diameter": ("valueQuantity", quantity(site.needle.diameter_mm, "mm")),
            "length": ("valueQuantity", quantity(site.needle.length_mm, "mm")),
            "depth": (
                "valueQuantity",
                None if site.depth_mm is None else quantity(site.depth_mm, "mm"),
            ),
            "technique": ("valueCode", site.technique.value),
            "twitches": ("valueInteger", detail.twitch),
            "referred": ("valueBoolean", detail.is_referred),
            "referredTo": [("valueString", said(one)) for one in detail.referred_to],
            "stimulation": (
                "valueQuantity",
                None if detail.stimulation_hz is None else quantity(detail.stimulation_hz, "Hz"),
            ),
        },
    )


def _muscle(muscle_id: str | None, words: CatalogueWords) -> Json | None:
    told = words.muscle(muscle_id) if muscle_id else None
    return extension("muscle", valueCodeableConcept=told) if told else None


def _events(known: KnownSite, visit: Visit) -> Sequence[NeedleEvent]:
    """What happened to this needle, in order, beyond that it was taken out with all others."""
    mine = [one for one in visit.of(NeedleEvent) if one.site_id == known.site.id]
    return sorted(mine, key=lambda one: one.order)


def _event(one: NeedleEvent) -> Json | None:
    return extension_of(
        "needle-event",
        {
            "kind": ("valueCode", one.kind.value),
            "at": ("valueDateTime", instant(one.at)),
            "note": ("valueString", said(one.note)),
        },
    )


def _status(known: KnownSite, visit: Visit) -> str:
    if known.is_withdrawn:
        return "entered-in-error"
    is_in = known.needle is not None and known.needle.whereabouts is Whereabouts.IN
    if not is_in:
        return "completed"
    # after the visit, a needle that nobody took out stands for not knowing
    return "in-progress" if visit.session.is_open else "unknown"


def _note(words: str) -> Json | None:
    text = said(words)
    return {"text": text} if text else None


def _once(references: Sequence[Json | None]) -> list[Json]:
    kept: list[Json] = []
    for one in references:
        if one is not None and one not in kept:
            kept.append(one)
    return kept
