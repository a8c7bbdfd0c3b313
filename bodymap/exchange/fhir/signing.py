"""Who signed a visit, and who corrected it since: Provenance."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from bodymap.charting.amendment import (
    Amendment,
    PainCorrected,
    SiteAdded,
    SiteChanged,
    SiteWithdrawn,
    Stated,
    What,
)
from bodymap.charting.signing import Signature
from bodymap.exchange.fhir.names import (
    AUTHOR_SIGNATURE,
    DATA_OPERATION,
    ROLE_IN_ACT,
    SIGNATURE_KIND,
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
    reference,
    said,
)
from bodymap.exchange.fhir.visit_values import pain_id
from bodymap.services.values import Visit


def signature_resource(signature: Signature, telling: Telling, signed: Sequence[UUID]) -> Json:
    """The signature of a visit: over ``signed``, the ids of what was in it then.

    R4 means a digital signature by ``Signature.data``; the visit's seal is none, and stands in an
    extension: the hash of the content and the version of the form that it was taken of.
    """
    who = telling.clinic.person(signature.signer_id, signature.signer) or {"display": "Unknown"}
    return filled(
        resourceType="Provenance",
        id=str(signature.id),
        target=[reference(key) for key in signed],
        occurredDateTime=instant(signature.signed_at),
        recorded=instant(signature.signed_at),
        agent=[_author(who)],
        signature=[
            filled(
                extension=listed(
                    extension_of(
                        "content-hash",
                        {
                            "sha256": ("valueString", said(signature.content_hash)),
                            "form": ("valueInteger", signature.form_version),
                        },
                    )
                ),
                type=[{"system": SIGNATURE_KIND, "code": AUTHOR_SIGNATURE}],
                when=instant(signature.signed_at),
                who=who,
            )
        ],
    )


def amendment_resource(
    amendment: Amendment, visit: Visit, telling: Telling, there: Collection[UUID]
) -> Json:
    """A correction of a signed visit: of the resource that it concerns where that is ``there``,
    else of the visit."""
    concerned = _concerned(amendment.what, visit)
    return filled(
        resourceType="Provenance",
        id=str(amendment.id),
        extension=[extension("amendment", valueString=said(_words(amendment.what)))],
        target=[reference(concerned if concerned in there else visit.session.id)],
        occurredDateTime=instant(amendment.at),
        recorded=instant(amendment.at),
        reason=listed(concept(amendment.reason)),
        activity=concept(None, coding(DATA_OPERATION, "UPDATE")),
        agent=[_author(telling.clinic.signed_by(amendment.author) or {"display": "Unknown"})],
    )


def _author(who: Json) -> Json:
    return {"type": concept(None, coding(ROLE_IN_ACT, "author")), "who": who}


def _concerned(what: What, visit: Visit) -> UUID:
    match what:
        case SiteAdded() | SiteChanged() | SiteWithdrawn():
            return what.site_id
        case PainCorrected():
            return pain_id(visit, what.episode_id, what.phase)
        case Stated():
            return visit.session.id


def _words(what: What) -> str:
    match what:
        case SiteAdded():
            return f"Needle {what.site.number} was in and had not been charted."
        case SiteChanged():
            names = ", ".join(one.field.value.replace("_", " ") for one in what.changes)
            return f"Of a needle was corrected: {names}."
        case SiteWithdrawn():
            return "A needle that had been charted was never in."
        case PainCorrected(score=None):
            return f"No pain score was given ({what.phase.value})."
        case PainCorrected():
            return f"The pain score ({what.phase.value}) was {what.score}."
        case Stated():
            return what.words
