"""Consents to needling, and reactions to it."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from bodymap.charting.consent import Consent, ConsentMethod
from bodymap.charting.reaction import Reaction, Severity
from bodymap.exchange.fhir.names import (
    CONSENT_SCOPE,
    EVENT_OUTCOME,
    EVENT_SERIOUSNESS,
    EVENT_SEVERITY,
    LOINC,
    PATIENT_CONSENT,
)
from bodymap.exchange.fhir.needling import Telling, procedure_id
from bodymap.exchange.fhir.pieces import (
    Json,
    coding,
    concept,
    day,
    extension,
    extension_of,
    filled,
    instant,
    listed,
    period,
    reference,
    said,
)
from bodymap.services.values import Visit


def consent_resource(consent: Consent, visit: Visit, telling: Telling) -> Json:
    """A consent; one that was withdrawn is inactive, and stood until then."""
    patient_id = visit.session.patient_id
    by = filled(
        # a guardian is no resource of the record, and is told by name
        **({} if consent.method is ConsentMethod.GUARDIAN else reference(patient_id)),
        display=said(consent.given_by),
    )
    return filled(
        resourceType="Consent",
        id=str(consent.id),
        extension=[extension("consent-method", valueCode=consent.method.value)],
        status="active" if consent.withdrawn_at is None else "inactive",
        scope=concept(None, coding(CONSENT_SCOPE, "treatment")),
        category=listed(concept(None, coding(LOINC, PATIENT_CONSENT))),
        patient=reference(patient_id),
        dateTime=instant(consent.given_at),
        performer=listed(by or None),
        organization=[telling.clinic.itself()],
        policyRule=concept(f"Consent to dry needling, wording {consent.wording_version}"),
        provision={
            "type": "permit",
            "period": period(consent.given_at, consent.withdrawn_at),
        },
    )


def reaction_resource(
    reaction: Reaction, visit: Visit, telling: Telling, procedures: Collection[UUID]
) -> Json:
    """A reaction, suspected of the needle it was charted at or of the visit's needling as a whole,
    where that is among ``procedures``.

    R4 knows mild, moderate and severe; a reaction that is serious is told as such, and not graded.
    """
    is_serious = reaction.severity is Severity.SERIOUS
    suspect = next(
        (
            one
            for one in (reaction.site_id, procedure_id(visit.session.id))
            if one is not None and one in procedures
        ),
        None,
    )
    return filled(
        resourceType="AdverseEvent",
        id=str(reaction.id),
        extension=listed(
            extension_of(
                "reaction-care",
                {
                    "firstResponse": ("valueString", said(reaction.first_response)),
                    "note": ("valueString", said(reaction.note)),
                    "followUpDue": ("valueDate", day(reaction.follow_up_due)),
                    "resolvedAt": (
                        "valueDateTime",
                        instant(reaction.resolved_at) if reaction.resolved_at else None,
                    ),
                },
            )
        ),
        actuality="actual",
        event=telling.words.reaction(reaction.kind),
        subject=reference(visit.session.patient_id),
        encounter=reference(visit.session.id),
        date=instant(reaction.occurred_at),
        seriousness=concept(
            None, coding(EVENT_SERIOUSNESS, "Serious" if is_serious else "Non-serious")
        ),
        severity=None
        if is_serious
        else concept(None, coding(EVENT_SEVERITY, reaction.severity.value)),
        outcome=concept(None, coding(EVENT_OUTCOME, "ongoing" if reaction.is_open else "resolved")),
        suspectEntity=[{"instance": reference(suspect)}] if suspect else None,
    )
