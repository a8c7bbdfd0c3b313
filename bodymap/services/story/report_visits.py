"""A visit as a report tells it: as it is known today, with what amendments made of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.amended import AmendedSite, apply, apply_to_pains
from bodymap.charting.amendment import (
    Amendment,
    FieldChange,
    PainCorrected,
    SiteAdded,
    SiteChanged,
    SiteWithdrawn,
    What,
)
from bodymap.charting.billing import Billing
from bodymap.charting.explanation import Explanation
from bodymap.charting.ledger import Ledger, NeedleState, Whereabouts
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import NoReaction, Reaction, reaction_answer
from bodymap.charting.site import NeedleSite
from bodymap.charting.take_over import TakeOver
from bodymap.services.reactions import together
from bodymap.services.signed_content import is_intact
from bodymap.services.story.report_content import (
    AmendmentLine,
    NeedleNote,
    ReactionLine,
    Seal,
    SiteLine,
    ToldScore,
    VisitLine,
)
from bodymap.services.values import Visit

if TYPE_CHECKING:
    from bodymap.services.story.report_facts import ReportFacts


def visit_line(visit: Visit, number: int, facts: ReportFacts) -> VisitLine:
    """A visit with everything that a report tells of it."""
    amendments = visit.of(Amendment)
    sites, is_consistent = _amended_sites(visit, amendments)
    ledger = visit.ledger
    billing = visit.last(Billing)
    return VisitLine(
        session_id=visit.session.id,
        number=number,
        started_at=visit.session.started_at,
        is_open=visit.session.is_open,
        before=_score(visit, Phase.BEFORE, amendments),
        after=_score(visit, Phase.AFTER, amendments),
        sites=tuple(line for one in sites if (line := _site_line(one, ledger, facts)) is not None),
        code=billing.code if billing else "",
        fee=billing.fee if billing else None,
        currency=billing.currency if billing else "",
        seal=seal_of(visit),
        reactions=reaction_answer(visit.of(Reaction), visit.last(NoReaction)),
        amendments=len(amendments),
        is_consistent=is_consistent,
        take_overs=visit.of(TakeOver),
    )


def seal_of(visit: Visit) -> Seal | None:
    """The signature, checked against the record; None while nobody signed."""
    signed = visit.signature
    if signed is None:
        return None
    return Seal(
        signed.signer,
        signed.signed_at,
        signed.form_version,
        signed.content_hash,
        is_intact(visit),
    )


def reaction_lines(visit: Visit, number: int, facts: ReportFacts) -> tuple[ReactionLine, ...]:
    """The reactions of a visit, each once."""
    numbers = numbers_of(visit)
    return tuple(
        ReactionLine(
            number,
            facts.reaction(one.first.kind),
            one.first,
            tuple(sorted(numbers[site] for site in one.site_ids if site in numbers)),
        )
        for one in together(visit.of(Reaction))
    )


def amendment_lines(visit: Visit, number: int) -> tuple[AmendmentLine, ...]:
    """The amendments of a visit in their order, each with what was known until then."""
    known = {site.id: site for site in visit.sites}
    pains: dict[tuple[UUID, Phase], int | None] = {
        (one.episode_id, one.phase): one.score for one in visit.scores
    }
    numbers = tuple(numbers_of(visit).items())
    lines = []
    for amendment in sorted(visit.of(Amendment), key=lambda one: (one.sequence, one.id)):
        what = amendment.what
        before: What | None = None
        withdrawn: NeedleSite | None = None
        match what:
            case SiteChanged():
                site = known.get(what.site_id)
                if site is not None:
                    before = _as_it_was(site, what)
                    known[site.id] = _with(site, what)
            case SiteAdded():
                known[what.site.id] = what.site
            case SiteWithdrawn():
                withdrawn = known.pop(what.site_id, None)
            case PainCorrected():
                key = (what.episode_id, what.phase)
                before = PainCorrected(*key, pains.get(key))
                pains[key] = what.score
        lines.append(AmendmentLine(number, amendment, before, numbers, withdrawn))
    return tuple(lines)


def needle_note(visit: Visit, number: int) -> NeedleNote:
    """What was out of the ordinary with the needles of a visit."""
    needles = visit.ledger.needles
    explanation = visit.last(Explanation)
    return NeedleNote(
        visit=number,
        is_open=visit.session.is_open,
        still_in=_numbers(one for one in needles if one.is_in),
        uncounted=_numbers(one for one in needles if one.is_unconfirmed),
        broken=_numbers(one for one in needles if one.broken),
        bent=_numbers(one for one in needles if one.bent),
        fallen=_numbers(one for one in needles if one.fallen),
        explanation=explanation.words if explanation else "",
    )


def numbers_of(visit: Visit) -> dict[UUID, int]:
    """The number of each site, with those that an amendment added."""
    sites, _ = _amended_sites(visit, visit.of(Amendment))
    shown = ((one, one.current or one.signed) for one in sites)
    return {one.site_id: site.number for one, site in shown if site is not None}


def _amended_sites(
    visit: Visit, amendments: Sequence[Amendment]
) -> tuple[tuple[AmendedSite, ...], bool]:
    """The sites with their amendments, and whether those fit; where they do not, as signed."""
    try:
        return apply(visit.sites, amendments).sites, True
    except ValueError:
        return apply(visit.sites, ()).sites, False


def _site_line(one: AmendedSite, ledger: Ledger, facts: ReportFacts) -> SiteLine | None:
    site = one.current or one.signed
    if site is None:
        # added by one amendment and taken back by the next: the amendments tell of it
        return None
    needle = ledger.state_of(site.id)
    return SiteLine(
        site_id=site.id,
        number=site.number,
        muscle="" if site.muscle is None else facts.muscle(site.muscle),
        side=site.place.side,
        region_id=site.place.region,
        region=facts.region(site.place.region),
        point=site.place.point,
        needle=site.needle,
        technique=site.technique,
        depth_mm=site.depth_mm,
        twitch=site.detail.twitch,
        in_at=site.inserted_at,
        out_at=needle.out_at if needle else None,
        # what was added later was out when that was written
        whereabouts=needle.whereabouts if needle else Whereabouts.OUT,
        outcome=one.outcome,
    )


def _score(visit: Visit, phase: Phase, amendments: Sequence[Amendment]) -> ToldScore:
    for one in apply_to_pains(visit.scores, amendments):
        if one.phase is phase and one.episode_id == visit.episode.id:
            return ToldScore(one.current, one.current != one.signed)
    return ToldScore(None)


def _as_it_was(site: NeedleSite, what: SiteChanged) -> SiteChanged:
    changes = (
        FieldChange(change.field, getattr(site, change.field.value)) for change in what.changes
    )
    return SiteChanged(site.id, tuple(changes))


def _with(site: NeedleSite, what: SiteChanged) -> NeedleSite:
    alone = Amendment(site.id, site.session_id, "-", site.inserted_at, "as amended", what)
    return apply((site,), (alone,)).current[0]


def _numbers(needles: Iterable[NeedleState]) -> tuple[int, ...]:
    return tuple(sorted(one.number for one in needles))
