"""All resources of one visit, and of one patient."""

from __future__ import annotations

from uuid import UUID

from bodymap.charting.amendment import Amendment, PainCorrected, SiteAdded
from bodymap.charting.consent import Consent
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import Reaction
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import Signature
from bodymap.exchange.fhir.consents import consent_resource, reaction_resource
from bodymap.exchange.fhir.needling import (
    Telling,
    encounter_resource,
    session_procedure,
    site_procedure,
    structure_id,
    structure_resource,
)
from bodymap.exchange.fhir.observations import other_observations, pain_observations
from bodymap.exchange.fhir.patient import condition_resource, patient_resource
from bodymap.exchange.fhir.pieces import Json
from bodymap.exchange.fhir.signing import amendment_resource, signature_resource
from bodymap.exchange.fhir.visit_values import known_sites, pain_id
from bodymap.services.values import PatientOverview, Visit

_LATER = (Phase.FOLLOW_UP.value, Phase.DIARY.value)


def resources_of(patient: PatientOverview, telling: Telling) -> list[Json]:
    """A patient with all complaints and visits: what is referred to stands before what refers,
    within one patient. Voided entries are left out, as everywhere."""
    found = [patient_resource(patient.patient, telling.clinic)]
    found += [condition_resource(one, telling.words) for one in patient.episodes]
    for visit in patient.visits:
        found += visit_resources(visit, telling)
    return found


def visit_resources(visit: Visit, telling: Telling) -> list[Json]:
    """A visit: its needles with their places, what was scored and found, consents, reactions, who
    signed it, and what was corrected since."""
    found = [encounter_resource(visit, telling)]
    needled = known_sites(visit)
    if needled:
        found.append(session_procedure(visit, telling))
    for one in needled:
        found.append(structure_resource(one, visit, telling))
        found.append(site_procedure(one, visit, telling))
    procedures = {UUID(one["id"]) for one in found if one["resourceType"] == "Procedure"}
    found += pain_observations(visit)
    found += other_observations(visit, telling)
    found += [consent_resource(one, visit, telling) for one in visit.of(Consent)]
    found += [reaction_resource(one, visit, telling, procedures) for one in visit.of(Reaction)]
    there = {UUID(one["id"]) for one in found}
    signed = _signed(visit, found)
    found += [signature_resource(one, telling, signed) for one in visit.of(Signature)]
    found += [amendment_resource(one, visit, telling, there) for one in visit.of(Amendment)]
    return found


def _signed(visit: Visit, found: list[Json]) -> list[UUID]:
    """The ids of what was there when the visit was signed: neither later scores nor what came up
    since."""
    later = {str(one.id) for one in _after_signature(visit)}
    for amendment in visit.of(Amendment):
        what = amendment.what
        if isinstance(what, SiteAdded):
            later |= {str(what.site_id), str(structure_id(what.site_id))}
        elif isinstance(what, PainCorrected):
            given = {str(one.id) for one in visit.scores}
            later |= {str(pain_id(visit, what.episode_id, what.phase))} - given
    return [UUID(one["id"]) for one in found if one["id"] not in later and not _is_later_score(one)]


def _after_signature(visit: Visit) -> tuple[SessionRecord, ...]:
    records = tuple(visit.records)
    at = next((at for at, one in enumerate(records) if isinstance(one, Signature)), len(records))
    return records[at:]


def _is_later_score(resource: Json) -> bool:
    return any(one.get("valueCode") in _LATER for one in resource.get("extension", ()))
