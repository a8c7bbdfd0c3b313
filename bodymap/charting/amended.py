"""What a signed session is known to be after its amendments, beside what was signed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from bodymap.charting.amendment import (
    Amendment,
    FieldChange,
    PainCorrected,
    SiteAdded,
    SiteChanged,
    SiteWithdrawn,
)
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.site import NeedleSite


class Outcome(StrEnum):
    """What became of a site."""

    AS_SIGNED = "as_signed"
    CHANGED = "changed"
    ADDED = "added"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class AmendedSite:
    """One site before and after all amendments.

    ``signed`` is None for a site that was added, ``current`` None for one that was withdrawn; one
    that was added and withdrawn again has neither. ``amendments`` are those that concern it, the
    first at the front.
    """

    site_id: UUID
    signed: NeedleSite | None
    current: NeedleSite | None
    amendments: tuple[Amendment, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """What became of it; a site that was changed back to what was signed is as signed."""
        if self.current is None:
            return Outcome.WITHDRAWN
        if self.signed is None:
            return Outcome.ADDED
        return Outcome.AS_SIGNED if self.current == self.signed else Outcome.CHANGED


@dataclass(frozen=True, slots=True)
class Amended:
    """A signed session's sites with its amendments, in the order of the sites' numbers."""

    sites: tuple[AmendedSite, ...]

    @property
    def current(self) -> tuple[NeedleSite, ...]:
        """The sites as they are known to be today."""
        return tuple(one.current for one in self.sites if one.current is not None)

    @property
    def next_number(self) -> int:
        """The number of a site that is added next: those of withdrawn sites are not given again."""
        numbers = (_by_number(one)[0] for one in self.sites)
        return max(numbers, default=0) + 1

    @property
    def differing(self) -> tuple[AmendedSite, ...]:
        """The sites that are not as signed."""
        return tuple(one for one in self.sites if one.outcome is not Outcome.AS_SIGNED)


@dataclass(frozen=True, slots=True)
class AmendedPain:
    """The score of one phase before and after all amendments; None where none was given."""

    episode_id: UUID
    phase: Phase
    signed: int | None
    current: int | None
    amendments: tuple[Amendment, ...] = ()


def apply(signed: Iterable[NeedleSite], amendments: Iterable[Amendment]) -> Amended:
    """What the sites of a signed session are after its amendments; the session itself stays.

    Amendments of other things than sites are passed over. Raises ValueError where an amendment does
    not fit what those before it left: a change or withdrawal of a site that is not there, an added
    site whose id or number is taken or that has no number, and an amendment, or an added site, of
    another session than the sites.
    """
    sites = {site.id: AmendedSite(site.id, site, site) for site in signed}
    numbers = {one.signed.number for one in sites.values() if one.signed is not None}
    sessions = {one.signed.session_id for one in sites.values() if one.signed is not None}
    for amendment in _ordered(amendments):
        sessions.add(amendment.session_id)
        what = amendment.what
        if not isinstance(what, SiteAdded | SiteChanged | SiteWithdrawn):
            continue
        known = sites.get(what.site_id)
        after: NeedleSite | None
        if isinstance(what, SiteAdded):
            if known is not None or what.site.number < 1 or what.site.number in numbers:
                raise ValueError("An added site has an id and a number of its own.")
            numbers.add(what.site.number)
            sessions.add(what.site.session_id)
            known, after = AmendedSite(what.site_id, None, None), what.site
        elif known is None or known.current is None:
            raise ValueError("Only a site that is in the record can be changed or withdrawn.")
        elif isinstance(what, SiteChanged):
            after = _corrected(known.current, what.changes)
        else:
            after = None
        sites[what.site_id] = replace(
            known, current=after, amendments=(*known.amendments, amendment)
        )
    if len(sessions) > 1:
        raise ValueError("Amendments belong to the session whose sites they correct.")
    return Amended(tuple(sorted(sites.values(), key=_by_number)))


def apply_to_pains(
    signed: Iterable[PainScore], amendments: Iterable[Amendment]
) -> tuple[AmendedPain, ...]:
    """The scores of a signed session after its amendments: those that were given, in their order,
    then those that an amendment gives."""
    pains = {
        (one.episode_id, one.phase): AmendedPain(one.episode_id, one.phase, one.score, one.score)
        for one in signed
    }
    for amendment in _ordered(amendments):
        what = amendment.what
        if isinstance(what, PainCorrected):
            key = (what.episode_id, what.phase)
            known = pains.get(key) or AmendedPain(*key, signed=None, current=None)
            pains[key] = replace(
                known, current=what.score, amendments=(*known.amendments, amendment)
            )
    return tuple(pains.values())


def _ordered(amendments: Iterable[Amendment]) -> list[Amendment]:
    return sorted(amendments, key=lambda one: (one.sequence, one.id))


def _corrected(site: NeedleSite, changes: Iterable[FieldChange]) -> NeedleSite:
    values = {str(change.field): change.value for change in changes}
    # the value of every field was checked when its change was made
    return replace(site, **values)  # type: ignore[arg-type]  # the checker sees one mixed type


def _by_number(one: AmendedSite) -> tuple[int, UUID]:
    for site in (one.signed, one.current, *(_added(each) for each in one.amendments)):
        if site is not None:
            return (site.number, one.site_id)
    return (0, one.site_id)


def _added(amendment: Amendment) -> NeedleSite | None:
    return amendment.what.site if isinstance(amendment.what, SiteAdded) else None
