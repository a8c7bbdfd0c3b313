"""A visit as it is known today: what was charted, with the amendments that correct it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from bodymap.charting.amended import AmendedSite, Outcome, apply, apply_to_pains
from bodymap.charting.amendment import Amendment
from bodymap.charting.ledger import NeedleState
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.site import NeedleSite
from bodymap.exchange.fhir.names import derived
from bodymap.services.values import Visit


@dataclass(frozen=True, slots=True)
class KnownSite:
    """A needle site as it is known today; ``is_withdrawn`` where it was charted and never was.
    ``needle`` is its line of the ledger, None for one that an amendment added."""

    site: NeedleSite
    needle: NeedleState | None
    is_withdrawn: bool


@dataclass(frozen=True, slots=True)
class KnownPain:
    """A pain score as it is known today. ``is_corrected`` where an amendment gave another one,
    ``is_withdrawn`` where none was given after all: then ``score`` is what was signed."""

    score: PainScore
    is_corrected: bool
    is_withdrawn: bool


def known_sites(visit: Visit) -> tuple[KnownSite, ...]:
    """The sites of a visit in the order of their numbers. Amendments that fit nothing are passed
    over; what they say is still told of the visit."""
    needles = {one.site_id: one for one in visit.ledger.needles}
    return tuple(
        KnownSite(site, needles.get(one.site_id), one.outcome is Outcome.WITHDRAWN)
        for one in _amended(visit)
        if (site := _latest(one)) is not None
    )


def known_pains(visit: Visit) -> tuple[KnownPain, ...]:
    """The pain scores of a visit, those first that were given."""
    corrected = {
        (one.episode_id, one.phase): one
        for one in apply_to_pains(
            [score for score in visit.scores if score.phase in (Phase.BEFORE, Phase.AFTER)],
            visit.of(Amendment),
        )
    }
    known: list[KnownPain] = []
    for given in visit.scores:
        after = corrected.pop((given.episode_id, given.phase), None)
        if after is None or after.current == given.score:
            known.append(KnownPain(given, is_corrected=False, is_withdrawn=False))
        elif after.current is None:
            known.append(KnownPain(given, is_corrected=False, is_withdrawn=True))
        else:
            value = _with_score(given, after.current)
            known.append(KnownPain(value, is_corrected=True, is_withdrawn=False))
    for (episode_id, phase), added in corrected.items():
        if added.current is not None:
            score = _added_score(visit, episode_id, phase, added.current)
            known.append(KnownPain(score, is_corrected=True, is_withdrawn=False))
    return tuple(known)


def pain_id(visit: Visit, episode_id: UUID, phase: Phase) -> UUID:
    """The id of a visit's score: that of the record, or one made for a score that an amendment
    gave."""
    for given in visit.scores:
        if given.episode_id == episode_id and given.phase is phase:
            return given.id
    return derived(visit.session.id, f"pain {episode_id} {phase}")


def _amended(visit: Visit) -> Sequence[AmendedSite]:
    try:
        return apply(visit.sites, visit.of(Amendment)).sites
    except ValueError:
        return apply(visit.sites, ()).sites


def _latest(one: AmendedSite) -> NeedleSite | None:
    return one.current or one.signed


def _with_score(given: PainScore, score: int) -> PainScore:
    return PainScore(
        *(given.id, given.session_id, given.episode_id, given.phase, score, given.scored_at)
    )


def _added_score(visit: Visit, episode_id: UUID, phase: Phase, score: int) -> PainScore:
    """When it was given is not recorded: the visit's own beginning or end stands for it."""
    session = visit.session
    at = session.started_at if phase is Phase.BEFORE else session.ended_at or session.started_at
    return PainScore(pain_id(visit, episode_id, phase), session.id, episode_id, phase, score, at)
